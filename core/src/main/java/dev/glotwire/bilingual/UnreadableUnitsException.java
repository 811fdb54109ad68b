package dev.glotwire.bilingual;

import java.io.IOException;

/** A file is no XLIFF or TMX that can be read: correct it, or name another. */
public final class UnreadableUnitsException extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableUnitsException(String message) {
    super(message);
  }

  UnreadableUnitsException(String message, Throwable cause) {
    super(message, cause);
  }
}
