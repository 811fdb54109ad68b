package dev.glotwire.cli.output;

import org.jspecify.annotations.Nullable;

/**
 * A run that cannot go on, in words for the user: what is wrong, and what to do about it.
 *
 * <p>It never carries the text of an article or a key.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final String name;
  private final String hint;

  private Failure(
      ExitCode exitCode, String name, String message, String hint, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
    this.name = name;
    this.hint = hint;
  }

  /**
   * @param name what programs know it by, such as {@code no-provider}
   * @param message one sentence: what is wrong
   */
  public static Failure of(ExitCode exitCode, String name, String message) {
    return new Failure(exitCode, name, message, "", null);
  }

  /** Returns this with what the user can do about it. */
  public Failure withHint(String sentence) {
    return new Failure(exitCode, name, message(), sentence, getCause());
  }

  /** Returns this with what led to it, for the stack trace that {@code --debug} prints. */
  public Failure causedBy(Throwable cause) {
    return new Failure(exitCode, name, message(), hint, cause);
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  /** Returns what programs know it by; stable. */
  public String name() {
    return name;
  }

  public String message() {
    String message = getMessage();
    return message == null ? name : message;
  }

  /** Returns what to do about it; may be empty. */
  public String hint() {
    return hint;
  }
}
