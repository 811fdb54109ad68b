package dev.glotwire.memory;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A translation memory cannot be opened, read or written; use another, or go without one. */
public final class UnusableMemoryException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param name of the memory, without a secret
   * @param reason one clause
   */
  UnusableMemoryException(String name, String reason, @Nullable Throwable cause) {
    super("the translation memory " + name + " cannot be used: " + reason, cause);
  }
}
