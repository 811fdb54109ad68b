package dev.glotwire.bundle;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.term.GlossaryFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The localized output of one article: the article in several languages, with the ledger of what
 * became of every block. Immutable and thread-safe; nothing is written before {@link
 * #writeTo(Path)}.
 *
 * @param article the source
 * @param language what the source is written in
 * @param targets one for each language, in the order they were asked for
 * @param glossaries the files of terms that it was made with
 */
public record Bundle(
    Article article, Locale language, List<TargetArticle> targets, List<GlossaryFile> glossaries) {

  /**
   * @throws IllegalArgumentException if a language comes twice, or a target does not account for
   *     exactly the blocks of the article in their order
   */
  public Bundle {
    targets = List.copyOf(targets);
    glossaries = List.copyOf(glossaries);
    List<String> ids = article.blocks().stream().map(Block::id).toList();
    Set<Locale> languages = new HashSet<>();
    for (TargetArticle target : targets) {
      String tag = target.language().toLanguageTag();
      if (!languages.add(target.language())) {
        throw new IllegalArgumentException("two target articles in " + tag);
      }
      if (!target.blocks().stream().map(block -> block.source().id()).toList().equals(ids)) {
        throw new IllegalArgumentException("the blocks in " + tag + " are not those of the source");
      }
    }
  }

  /** A bundle that was made without a glossary. */
  public Bundle(Article article, Locale language, List<TargetArticle> targets) {
    this(article, language, targets, List.of());
  }

  /** Whether no block failed in any language. */
  public boolean isComplete() {
    return targets.stream().allMatch(TargetArticle::isComplete);
  }

  /**
   * Writes the bundle as {@link BundleWriter#standard()} does: a folder of its own below {@code
   * out}, all of it or nothing.
   *
   * @param out the folder that bundles stand in; created if it is missing
   * @return the bundle's folder
   * @throws BundleExistsException if something is in the way that Glotwire would not write again
   * @throws IOException if it cannot be written; what stood there before still does
   */
  public Path writeTo(Path out) throws IOException {
    return BundleWriter.standard().write(this, out);
  }
}
