package dev.glotwire.segment;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file of segmentation rules is not valid SRX 2.0; the message says where and why. */
public final class InvalidSrxException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param file its name
   * @param line 1 or more
   * @param reason one clause
   */
  InvalidSrxException(String file, int line, String reason, @Nullable Throwable cause) {
    super(file + ", line " + line + ": " + reason, cause);
  }
}
