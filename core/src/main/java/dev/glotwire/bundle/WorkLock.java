package dev.glotwire.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock on a folder against all other writers, of this process and of others. The file of it is
 * deleted when the lock is given back, and gone with the process.
 *
 * <p>On Unix a process loses its lock on a file as soon as it closes <em>any</em> channel to it. So
 * none is closed while the lock is held, and none is opened by a process that holds it already.
 */
final class WorkLock implements Closeable {
  private static final String NAME = "lock";

  /** Beyond what is written: where locks are mandatory, it can still be read. */
  private static final long LOCKED_BYTE = 1L << 32;

  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final Path held;
  private final FileChannel channel;
  private final FileChannel witness;

  private WorkLock(Path file, Path held, FileChannel channel, FileChannel witness) {
    this.file = file;
    this.held = held;
    this.channel = channel;
    this.witness = witness;
  }

  /**
   * Returns the lock on {@code folder}; empty if another writer holds it, or gives it back just now
   * and took the folder or the file with it.
   */
  static Optional<WorkLock> tryLock(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    Path held;
    try {
      held = folder.toRealPath();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (!HELD.add(held)) {
      return Optional.empty();
    }
    Optional<WorkLock> lock = Optional.empty();
    try {
      lock = open(file, held);
      return lock;
    } finally {
      if (lock.isEmpty()) {
        HELD.remove(held);
      }
    }
  }

  private static Optional<WorkLock> open(Path file, Path held) throws IOException {
    FileChannel channel;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return Optional.empty(); // the folder was deleted in between
    }
    Optional<FileChannel> witness = Optional.empty();
    try {
      witness = lock(channel, file);
      return witness.map(reader -> new WorkLock(file, held, channel, reader));
    } finally {
      if (witness.isEmpty()) {
        channel.close();
      }
    }
  }

  /**
   * Locks {@code channel}, and returns a second one to the same file, which shows that it is the
   * one that others would open: whoever gave the lock back may have deleted it in between.
   */
  private static Optional<FileChannel> lock(FileChannel channel, Path file) throws IOException {
    try {
      if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
        return Optional.empty();
      }
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
    byte[] token = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(token), 0);
    FileChannel reader;
    try {
      reader = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    ByteBuffer read = ByteBuffer.allocate(token.length);
    boolean same =
        reader.read(read, 0) == token.length && read.flip().equals(ByteBuffer.wrap(token));
    if (!same) {
      reader.close();
    }
    return same ? Optional.of(reader) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    try (channel;
        witness) {
      Files.deleteIfExists(file);
    } finally {
      HELD.remove(held);
    }
  }
}
