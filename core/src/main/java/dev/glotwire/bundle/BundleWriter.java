package dev.glotwire.bundle;

import dev.glotwire.article.Article;
import dev.glotwire.article.Article.OutputFile;
import dev.glotwire.article.Source;
import dev.glotwire.bundle.Manifest.Entry;
import dev.glotwire.bundle.Manifest.Role;
import dev.glotwire.bundle.Manifest.SourceFile;
import dev.glotwire.bundle.Manifest.Target;
import dev.glotwire.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Writes bundles to folders: each one whole or not at all, and the same bundle always as the same
 * bytes. Immutable and thread-safe; two writers at work on one folder is an error for the second.
 *
 * <p>Without {@link #replacing()} a bundle takes the place of an earlier one of the same file only
 * where nothing is lost by it.
 */
public final class BundleWriter {
  /**
   * The environment variable of <a href="https://reproducible-builds.org/specs/source-date-epoch/">
   * reproducible-builds.org</a>: seconds since 1970.
   */
  public static final String SOURCE_DATE_EPOCH = "SOURCE_DATE_EPOCH";

  private final boolean force;
  private final Optional<Instant> created;
  private final String version;
  private final Segmenter segmenter;

  private BundleWriter(
      boolean force, Optional<Instant> created, String version, Segmenter segmenter) {
    this.force = force;
    this.created = created;
    this.version = version;
    this.segmenter = segmenter;
  }

  /**
   * Returns a writer that replaces nothing it should not, and records the time that {@value
   * #SOURCE_DATE_EPOCH} gives, or none where that is not set.
   *
   * @throws IllegalArgumentException if that variable is set to something else than seconds
   */
  public static BundleWriter standard() {
    return new BundleWriter(
        false, epoch(System.getenv(SOURCE_DATE_EPOCH)), ownVersion(), Segmenter.standard());
  }

  static Optional<Instant> epoch(@org.jspecify.annotations.Nullable String seconds) {
    if (seconds == null || seconds.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds.strip())));
    } catch (NumberFormatException | java.time.DateTimeException e) {
      throw new IllegalArgumentException(
          SOURCE_DATE_EPOCH + " must be seconds since 1970: " + seconds, e);
    }
  }

  private static String ownVersion() {
    String version = BundleWriter.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** Returns a writer that replaces whatever stands in a bundle's place. */
  public BundleWriter replacing() {
    return new BundleWriter(true, created, version, segmenter);
  }

  /** Returns a writer that records {@code time} in the manifest. The default is none. */
  public BundleWriter withCreated(Instant time) {
    return new BundleWriter(force, Optional.of(time), version, segmenter);
  }

  /** Returns a writer that names this version of Glotwire. The default is that of the library. */
  public BundleWriter withGeneratorVersion(String generatorVersion) {
    return new BundleWriter(force, created, generatorVersion, segmenter);
  }

  /** Returns a writer that splits blocks like this for XLIFF. The default is the standard one. */
  public BundleWriter withSegmenter(Segmenter sentences) {
    return new BundleWriter(force, created, version, sentences);
  }

  /** Returns the name of the folder that a bundle of {@code article} is written to. */
  public static String folderName(Article article) {
    return Slug.of(article);
  }

  /** Returns what folders are called after the file name of {@code article}. */
  public static String fileName(Article article) {
    return Slug.ofFile(article);
  }

  /** Returns where the copy of the file of {@code article} stands in its bundle. */
  public static String sourcePath(Article article) {
    return FileNames.source(article.source());
  }

  /**
   * Returns normally if a bundle of {@code article} in these languages could be written below
   * {@code out} as far as can be told now: to be asked before a translation is paid for.
   *
   * @throws BundleExistsException if something is in the way that Glotwire would not write again
   * @throws IOException if what is in the way cannot be read
   */
  public void requireRoom(Article article, Collection<Locale> languages, Path out)
      throws IOException {
    requireRoom(article, languages, out.resolve(folderName(article)), Edits.NONE);
  }

  void requireRoom(Article article, Collection<Locale> languages, Path folder, Edits edits)
      throws IOException {
    if (!force) {
      new OverwriteGuard(folder, edits).check(article.source().name(), Set.copyOf(languages));
    }
  }

  /**
   * Takes the place of the bundle of {@code article} below {@code out}, so that no other run works
   * on it until the draft is closed, and finds the answers that an unfinished run left there.
   *
   * @param article as it is in the bundle to come, its headline recognized
   * @param out the folder that bundles stand in; created if it is missing
   * @throws BundleBusyException if another run is at work on the same bundle
   * @throws BundleExistsException if something is in the way that Glotwire would not write again
   * @throws IOException if the place cannot be taken
   */
  public BundleDraft open(Article article, Collection<Locale> languages, Path out)
      throws IOException {
    return BundleDraft.open(this, article, languages, out.resolve(folderName(article)), Edits.NONE);
  }

  /**
   * Takes the place of the bundle in {@code folder}, as {@link #open} does, to make its next
   * edition. Files of its languages that people edited are no reason to refuse yet: whoever has
   * read them {@linkplain BundleDraft#accept says so} before the edition is written.
   *
   * @param folder of the bundle, whether it is there or not
   * @throws BundleBusyException if another run is at work on the same bundle
   * @throws BundleExistsException if something else is in the way that Glotwire would not write
   *     again
   * @throws IOException if the place cannot be taken
   */
  public BundleDraft reopen(Article article, Collection<Locale> languages, Path folder)
      throws IOException {
    return BundleDraft.open(this, article, languages, folder, Edits.ANY);
  }

  /** Returns the SHA-256 of {@code file} as a manifest has it; a link is not followed. */
  public static String hash(Path file) throws IOException {
    return FileSink.hash(file);
  }

  /** Whether it replaces whatever stands in a bundle's place. */
  public boolean isReplacing() {
    return force;
  }

  /**
   * Returns a ledger of the answers that an unfinished run left of the bundle in {@code folder}.
   * Nothing is locked, and nothing is kept in it.
   *
   * @throws IOException if they cannot be read
   */
  public static Ledger unfinished(Path folder) throws IOException {
    return Journal.peek(WorkFolder.journal(folder));
  }

  /**
   * Writes {@code bundle} to a folder of its own below {@code out}.
   *
   * @param out the folder that bundles stand in; created if it is missing
   * @return the bundle's folder
   * @throws BundleBusyException if another run is at work on the same bundle
   * @throws BundleExistsException if something is in the way that Glotwire would not write again
   * @throws IOException if it cannot be written; what stood there before still does
   */
  public Path write(Bundle bundle, Path out) throws IOException {
    List<Locale> languages = bundle.targets().stream().map(TargetArticle::language).toList();
    try (BundleDraft draft = open(bundle.article(), languages, out)) {
      return draft.write(bundle);
    }
  }

  void writeFiles(Bundle bundle, FileSink sink) throws IOException {
    Source source = bundle.article().source();
    FileNames names = new FileNames(source, bundle.language());
    SourceFile copy =
        new SourceFile(
            source.name(),
            source.mediaType(),
            source.charset().name(),
            source.byteOrderMark(),
            bundle.language(),
            sink.write(names.source(), Role.SOURCE, out -> out.write(source.bytes())));
    List<Target> targets = new ArrayList<>();
    for (TargetArticle target : bundle.targets()) {
      targets.add(writeTarget(bundle, target, names, sink));
    }
    ReadingPage page = new ReadingPage(bundle, copy, targets);
    Manifest manifest =
        new Manifest(
            version,
            created,
            copy,
            sink.write("index.html", Role.PAGE, page::writeTo),
            targets,
            bundle.glossaries(),
            bundle.article().notices());
    sink.writeManifest(out -> ManifestWriter.write(manifest, out));
  }

  private Target writeTarget(Bundle bundle, TargetArticle target, FileNames names, FileSink sink)
      throws IOException {
    Locale language = target.language();
    List<Manifest.OutputFile> files = new ArrayList<>();
    for (OutputFile file :
        bundle.article().write(target.contents(), target.spellings(), Optional.of(language))) {
      String path = names.article(language, target.isComplete(), target.isHeld(), file.extension());
      files.add(sink.write(path, Role.ARTICLE, out -> out.write(file.bytes())));
    }
    XliffWriter xliff = new XliffWriter(bundle, target, segmenter, names.source());
    files.add(sink.write(names.xliff(language), Role.XLIFF, xliff::writeTo));
    return new Target(
        language, target.charactersSent(), files, target.blocks().stream().map(Entry::of).toList());
  }
}
