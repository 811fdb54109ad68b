package dev.glotwire.review;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.Content;
import dev.glotwire.bundle.BlockState;
import dev.glotwire.bundle.BundleVerification;
import dev.glotwire.bundle.BundleVerification.Problem;
import dev.glotwire.bundle.Manifest;
import dev.glotwire.bundle.Manifest.Entry;
import dev.glotwire.bundle.Manifest.OutputFile;
import dev.glotwire.bundle.Manifest.Role;
import dev.glotwire.bundle.Manifest.Target;
import dev.glotwire.bundle.TargetArticle;
import dev.glotwire.bundle.TargetBlock;
import dev.glotwire.read.ArticleReader;
import dev.glotwire.read.ArticleStructure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

  private static Article source(Path folder, Manifest manifest) throws IOException {
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

  /**
   * Returns what {@code target} held when it was written, from a file of it that nobody changed.
   *
   * @return empty if all files that could tell were changed
   * @throws IOException if a file cannot be read
   */
  public Optional<TargetArticle> written(Target target) throws IOException {
    Set<OutputFile> changed = new HashSet<>(changed(target));
    for (OutputFile file : target.files()) {
      boolean tells = file.role() == Role.XLIFF || file.role() == Role.ARTICLE;
      if (tells && !changed.contains(file) && Files.exists(folder.resolve(file.path()))) {
        return Optional.of(assemble(target, texts(folder.resolve(file.path()), file.role())));
      }
    }
    return Optional.empty();
  }

  /** Returns what {@code file} says in the target language, whoever wrote it. */
  TargetTexts texts(Path file, Role role) throws IOException {
    return role == Role.XLIFF
        ? TargetTexts.ofXliff(XliffFile.read(file), article)
        : TargetTexts.ofArticle(file, article, manifest().source().language());
  }

  private TargetArticle assemble(Target target, TargetTexts texts) throws IOException {
    List<TargetBlock> blocks = new ArrayList<>();
    List<Block> sources = article.blocks();
    if (sources.size() != target.blocks().size()) {
      throw new IOException(
          folder + " was written by a version of Glotwire that read its source in another way");
    }
    for (int i = 0; i < sources.size(); i++) {
      Block source = sources.get(i);
      Entry entry = target.blocks().get(i);
      Content content =
          entry.state().isTranslated()
              ? texts.find(source.id()).orElse(source.content())
              : source.content();
      blocks.add(new TargetBlock(source, entry.state(), content, entry.origin(), entry.findings()));
    }
    return new TargetArticle(target.language(), blocks, target.charactersSent());
  }

  /** Whether {@code state} is one whose text a person may have worked on. */
  static boolean isReviewable(BlockState state) {
    return state != BlockState.KEPT;
  }
}
