package dev.glotwire.bundle;

import static java.util.Objects.requireNonNull;

import dev.glotwire.article.Article;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The place of a bundle while its article is translated: locked against other runs, and with a
 * ledger of the answers that have arrived, from which the next draft of the same bundle goes on if
 * this one ends before all blocks are translated. Made by {@link BundleWriter#open}; thread-safe.
 *
 * <pre>{@code
 * try (BundleDraft draft = BundleWriter.standard().open(article, languages, out)) {
 *   draft.write(translator.translate(article, draft.ledger()));
 * }
 * }</pre>
 */
public final class BundleDraft implements Closeable {
  private final BundleWriter writer;
  private final Path out;
  private final byte[] source;
  private final WorkFolder work;
  private final Journal journal;
  private final boolean outIsNew;
  private Edits edits = Edits.NONE;

  private BundleDraft(
      BundleWriter writer,
      Path out,
      byte[] source,
      WorkFolder work,
      Journal journal,
      boolean outIsNew) {
    this.writer = writer;
    this.out = out;
    this.source = source;
    this.work = work;
    this.journal = journal;
    this.outIsNew = outIsNew;
  }

  /**
   * @param folder of the bundle to come
   * @param edits which edited files are no reason to refuse now
   */
  static BundleDraft open(
      BundleWriter writer, Article article, Collection<Locale> languages, Path folder, Edits edits)
      throws IOException {
    Path parent = folder.getParent();
    Path out = parent != null ? parent : requireNonNull(folder.toAbsolutePath().getParent());
    boolean outIsNew = !Files.exists(out);
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw Failure.writing(out, e);
    }
    WorkFolder work = WorkFolder.open(folder);
    try {
      writer.requireRoom(article, languages, folder, edits);
      Journal journal = Journal.open(work.journal());
      return new BundleDraft(writer, out, article.source().bytes(), work, journal, outIsNew);
    } catch (IOException | RuntimeException e) {
      work.close();
      throw e;
    }
  }

  /** Returns what keeps the answers of this run and knows those of an unfinished one. */
  public Ledger ledger() {
    return journal;
  }

  /** Returns how many answers of an unfinished run there are. */
  public int answers() {
    return journal.size();
  }

  /** Returns the folder of the bundle. */
  public Path folder() {
    return work.bundle();
  }

  /**
   * Lets files be replaced that people edited, because what they say was read.
   *
   * @param hashes the SHA-256 of each as it was read, by its path in the bundle
   */
  public synchronized void accept(Map<String, String> hashes) {
    edits = new Edits(false, hashes);
  }

  /**
   * Writes {@code bundle}, which is of the article that the draft was opened for. If it is
   * complete, the ledger has done its work and is forgotten.
   *
   * @return the bundle's folder
   * @throws BundleExistsException if something is in the way that Glotwire would not write again
   * @throws IOException if it cannot be written; what stood there before still does, and the ledger
   *     is kept
   */
  public synchronized Path write(Bundle bundle) throws IOException {
    Path folder = work.bundle();
    if (!Arrays.equals(bundle.article().source().bytes(), source)) {
      throw new IllegalArgumentException(
          "the bundle is of another article: " + bundle.article().source().name());
    }
    List<Locale> languages = bundle.targets().stream().map(TargetArticle::language).toList();
    writer.requireRoom(bundle.article(), languages, folder, edits);
    writer.writeFiles(bundle, new FileSink(work.fresh(), folder));
    work.commit();
    if (bundle.isComplete()) {
      journal.close();
      work.forgetJournal();
    }
    return folder;
  }

  /** Frees the place; a ledger that is still needed stays. */
  @Override
  public void close() throws IOException {
    try (work) {
      journal.close();
    }
    if (outIsNew) {
      try {
        Files.delete(out);
      } catch (DirectoryNotEmptyException e) {
        // Something came of it.
      }
    }
  }
}
