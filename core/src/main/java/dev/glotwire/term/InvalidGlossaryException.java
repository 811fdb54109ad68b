package dev.glotwire.term;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file is no glossary that can be used; the message says where and why, in one line. */
public final class InvalidGlossaryException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param file its name
   * @param line 1 or more
   * @param reason one clause
   */
  InvalidGlossaryException(String file, long line, String reason, @Nullable Throwable cause) {
    super(file + ", line " + Math.max(1, line) + ": " + reason, cause);
  }

  InvalidGlossaryException(String file, String reason) {
    super(file + " " + reason);
  }
}
