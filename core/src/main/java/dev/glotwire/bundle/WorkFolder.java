package dev.glotwire.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * A hidden folder beside a bundle's, in which the new bundle is made before it takes the place of
 * the old one. It is locked against a second writer, and what a writer that was killed left in it
 * is put right by the next one. The journal of an unfinished run stays in it.
 *
 * <p>Closing it without {@link #commit()} leaves the old bundle as it was.
 */
final class WorkFolder implements Closeable {
  private static final String JOURNAL = "answers.jsonl";

  private final Path bundle;
  private final Path work;
  private final WorkLock lock;

  private WorkFolder(Path bundle, Path work, WorkLock lock) {
    this.bundle = bundle;
    this.work = work;
    this.lock = lock;
  }

  /**
   * Opens the work folder of a bundle; the folder that both stand in must exist.
   *
   * @throws BundleBusyException if another writer is at work on the same bundle
   * @throws IOException if it cannot be made
   */
  static WorkFolder open(Path bundle) throws IOException {
    Path work = beside(bundle);
    WorkLock lock = lock(work, bundle);
    WorkFolder folder = new WorkFolder(bundle, work, lock);
    try {
      folder.recover();
      Files.createDirectory(folder.fresh());
      return folder;
    } catch (IOException e) {
      folder.close();
      throw e;
    }
  }

  private static Path beside(Path bundle) {
    return bundle.resolveSibling("." + bundle.getFileName() + ".glotwire");
  }

  /** Returns where the answers of a run that makes {@code bundle} are kept. */
  static Path journal(Path bundle) {
    return beside(bundle).resolve(JOURNAL);
  }

  Path bundle() {
    return bundle;
  }

  /** Where the answers of the run are kept; the only thing that outlives this folder. */
  Path journal() {
    return work.resolve(JOURNAL);
  }

  void forgetJournal() throws IOException {
    Files.deleteIfExists(journal());
  }

  /** Where the new bundle is made. */
  Path fresh() {
    return work.resolve("new");
  }

  private Path former() {
    return work.resolve("old");
  }

  /**
   * Puts the new bundle in the place of the old one. A crash between its two renames leaves the old
   * one in this folder, from where the next writer brings it back.
   */
  void commit() throws IOException {
    boolean replaces = Files.exists(bundle, LinkOption.NOFOLLOW_LINKS);
    if (replaces) {
      Files.move(bundle, former());
    }
    try {
      Files.move(fresh(), bundle);
    } catch (IOException e) {
      if (replaces) {
        Files.move(former(), bundle);
      }
      throw e;
    }
  }

  private void recover() throws IOException {
    if (Files.exists(former(), LinkOption.NOFOLLOW_LINKS)
        && !Files.exists(bundle, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(former(), bundle);
    }
    delete(former());
    delete(fresh());
  }

  @Override
  public void close() throws IOException {
    try {
      delete(former());
      delete(fresh());
    } finally {
      lock.close();
    }
    if (!Files.exists(journal(), LinkOption.NOFOLLOW_LINKS)) {
      deleteIfEmpty(work);
    }
  }

  /** Another writer may have come meanwhile, whose folder it is now. */
  private static void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      // in use again
    }
  }

  private static WorkLock lock(Path work, Path bundle) throws IOException {
    // A writer that ends deletes its lock file; whoever opened it just before has to try again.
    for (int attempt = 0; attempt < 10; attempt++) {
      createFolder(work);
      Optional<WorkLock> lock = WorkLock.tryLock(work);
      if (lock.isPresent()) {
        return lock.get();
      }
    }
    throw new BundleBusyException(bundle);
  }

  private static void createFolder(Path work) throws IOException {
    try {
      Files.createDirectory(work);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(work, LinkOption.NOFOLLOW_LINKS)) {
        throw new BundleExistsException(work, "is in the way of a temporary folder");
      }
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      throw Failure.writing(work, e);
    }
  }

  private static void delete(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path folder, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
