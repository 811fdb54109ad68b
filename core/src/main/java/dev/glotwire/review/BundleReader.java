package dev.glotwire.review;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.Content;
import dev.glotwire.bundle.BundleVerification;
import dev.glotwire.bundle.BundleVerification.Problem;
import dev.glotwire.bundle.Manifest;
import dev.glotwire.bundle.Manifest.Entry;
import dev.glotwire.bundle.Manifest.OutputFile;
import dev.glotwire.bundle.Manifest.Role;
import dev.glotwire.bundle.Manifest.Target;
import dev.glotwire.bundle.TargetBlock;
import dev.glotwire.read.ArticleReader;
import dev.glotwire.read.ArticleStructure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a bundle back from its folder. Immutable and thread-safe. */
public final class BundleReader {
  private final Path folder;
  private final BundleVerification verification;
  private final Article article;

  private BundleReader(Path folder, BundleVerification verification, Article article) {
    this.folder = folder;
    this.verification = verification;
    this.article = article;
  }

  /**
   * Opens the bundle in {@code folder}. Files of its languages may have been changed since it was
   * written; its source may not.
   *
   * @throws IOException if it is no bundle, or its source was changed
   */
  public static BundleReader open(Path folder) throws IOException {
    BundleVerification verification = BundleVerification.of(folder);
    Manifest manifest = verification.manifest();
    String path = manifest.source().file().path();
    if (isChanged(verification, path)) {
      throw new IOException(
          folder.resolve(path)
              + " was changed after Glotwire wrote it, and so is no source to go by");
    }
    return new BundleReader(folder, verification, source(folder, manifest));
  }

  static Article source(Path folder, Manifest manifest) throws IOException {
    ArticleReader reader = ArticleReader.standard();
    if (manifest.source().mediaType().startsWith("text/")) {
      reader = reader.withCharset(Charset.forName(manifest.source().charset()));
    }
    byte[] bytes = Files.readAllBytes(folder.resolve(manifest.source().file().path()));
    return ArticleStructure.recognize(
        reader.read(bytes, manifest.source().name()), manifest.source().language());
  }

  private static boolean isChanged(BundleVerification verification, String path) {
    return verification.problems().stream().map(Problem::path).anyMatch(path::equals);
  }

  /** Returns the folder. */
  public Path folder() {
    return folder;
  }

  /** Returns the source as the bundle holds it, its parts recognized. */
  public Article article() {
    return article;
  }

  public Manifest manifest() {
    return verification.manifest();
  }

  /** Returns what is not as it was written, sources and strange files included. */
  public List<Problem> problems() {
    return verification.problems();
  }

  /** Returns the changed files of {@code target}. */
  public List<OutputFile> changed(Target target) {
    return target.files().stream()
        .filter(file -> isChanged(verification, file.path()))
        .filter(file -> Files.isRegularFile(folder.resolve(file.path())))
        .toList();
  }

  /**
   * Returns the target of {@code language}.
   *
   * @throws IOException if the bundle has none; the message lists those it has
   */
  public Target target(Locale language) throws IOException {
    List<String> tags = new ArrayList<>();
    for (Target target : manifest().targets()) {
      if (target.language().equals(language)) {
        return target;
      }
      tags.add(target.language().toLanguageTag());
    }
    throw new IOException(
        folder
            + " has nothing in "
            + language.toLanguageTag()
            + ", only "
            + String.join(", ", tags));
  }

  /** Returns the files of {@code target} that hold the article, its own format first. */
  List<OutputFile> articles(Target target) {
    return target.files().stream().filter(file -> file.role() == Role.ARTICLE).toList();
  }

  /** Returns the ids of the blocks of {@code target} that may lack codes of the source. */
  static Set<String> stale(Target target) {
    return target.blocks().stream()
        .filter(Entry::isStale)
        .map(Entry::id)
        .collect(Collectors.toSet());
  }

  /** Returns what {@code file} says in the language of {@code target}. */
  TargetTexts texts(XliffFile file, Target target) throws IOException {
    return TargetTexts.ofXliff(file, article, stale(target));
  }

  /** Returns an article in a target language, its parts recognized as those of the source are. */
  Article read(byte[] bytes, String name) throws IOException {
    return ArticleStructure.recognize(
        ArticleReader.standard().read(bytes, name), manifest().source().language());
  }

  /** Returns what {@code file}, which is an article, says in the language of {@code target}. */
  TargetTexts article(Path file, Article read, Target target) throws IOException {
    return TargetTexts.ofArticle(file, read, article, stale(target));
  }

  /**
   * Returns what the blocks of {@code target} held when they were written, as far as a file still
   * tells.
   *
   * @throws IOException if a file cannot be read, or the source is read in another way by now
   */
  Map<String, Content> written(Target target) throws IOException {
    if (article.blocks().size() != target.blocks().size()) {
      throw new IOException(
          folder + " was written by a version of Glotwire that read its source in another way");
    }
    Map<String, Content> written = new HashMap<>();
    List<TargetTexts> told = tellers(target);
    for (int i = 0; i < article.blocks().size(); i++) {
      Block source = article.blocks().get(i);
      Entry entry = target.blocks().get(i);
      if (!entry.state().isTranslated()) {
        written.put(source.id(), source.content());
        continue;
      }
      told.stream()
          .flatMap(texts -> texts.find(source.id()).stream())
          .filter(text -> TargetBlock.digest(text, source.content()).equals(entry.digest()))
          .findFirst()
          .ifPresent(text -> written.put(source.id(), text));
    }
    return written;
  }

  /** Returns what the files of {@code target} say that can be read, XLIFF first. */
  private List<TargetTexts> tellers(Target target) {
    List<TargetTexts> told = new ArrayList<>();
    for (OutputFile file : target.files()) {
      Path path = folder.resolve(file.path());
      try {
        if (file.role() == Role.XLIFF) {
          told.add(0, texts(XliffFile.read(path), target));
        } else if (file.role() == Role.ARTICLE) {
          told.add(article(path, read(Files.readAllBytes(path), path.toString()), target));
        }
      } catch (IOException e) {
        // A file that was broken since tells nothing; whoever needs it hears of it then.
      }
    }
    return told;
  }
}
