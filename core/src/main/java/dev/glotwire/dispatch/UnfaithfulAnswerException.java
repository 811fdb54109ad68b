package dev.glotwire.dispatch;

/** A provider answered, but not with a faithful translation of what it was sent. */
public final class UnfaithfulAnswerException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong, without the text itself
   */
  public UnfaithfulAnswerException(String message) {
    super(message);
  }
}
