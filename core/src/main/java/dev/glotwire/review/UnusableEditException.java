package dev.glotwire.review;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A person changed a file of a bundle in a way that cannot be taken over: nothing of it is lost,
 * and nothing is written until the file is put right or moved away.
 */
public final class UnusableEditException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;

  UnusableEditException(Path file, String message, @Nullable Throwable cause) {
    super(message + ". Nothing was written", cause);
    this.file = file;
  }

  /** Returns the file. */
  public Path file() {
    return file;
  }
}
