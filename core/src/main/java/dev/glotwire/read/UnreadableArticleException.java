package dev.glotwire.read;

import java.io.IOException;

/**
 * A file cannot be read as an article. The message is one line that names the file and says what to
 * do next.
 */
public final class UnreadableArticleException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why a file cannot be read. */
  public enum Reason {
    /** There is nothing in it, or nothing but white space. */
    EMPTY,
    /** It is no text and no document. */
    BINARY,
    /** It is beyond one of the {@link ReadLimits}. */
    TOO_LARGE,
    /** Its bytes are not valid in its charset, and no other charset is convincing. */
    MALFORMED_TEXT,
    /** It wants a password. */
    ENCRYPTED,
    /** It is an archive that inflates beyond reason. */
    ZIP_BOMB,
    /** It is of a type that is not read as an article. */
    UNSUPPORTED,
    /** Reading it took longer than {@link ReadLimits#timeout()}. */
    TIMED_OUT,
    /** It is damaged, or nested beyond reason. */
    BROKEN,
    /** The process that reads documents did not start or did not live. */
    FAILED
  }

  private final Reason reason;

  UnreadableArticleException(Reason reason, String name, String message) {
    super(name + ": " + message);
    this.reason = reason;
  }

  UnreadableArticleException(Reason reason, String name, String message, Throwable cause) {
    super(name + ": " + message, cause);
    this.reason = reason;
  }

  /** The same refusal, heard from another process. */
  UnreadableArticleException(Reason reason, String message, IOException cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
