package dev.glotwire.dispatch;

import dev.glotwire.spi.TranslationException;

/**
 * Hears what happens while texts are translated. Every method is called by the thread that called
 * {@link Dispatcher#translate}, one after the other; what a method throws ends that call.
 *
 * @param <T> what a good answer is decoded to
 */
public interface DispatchListener<T> {

  /** What is done about a problem. */
  enum Reaction {
    /** The same texts are sent to the same provider again, after a wait. */
    RETRY,
    /** The texts are sent to the same provider in smaller batches. */
    SPLIT,
    /** The same text is sent to the same provider in another form. */
    OTHER_MARKUP,
    /** The texts go to the next provider. */
    NEXT_PROVIDER,
    /** The texts stay untranslated. */
    GIVE_UP
  }

  /**
   * A text is being sent; said once for each try.
   *
   * @param task its place in the list of tasks
   * @param characters its length as sent, in UTF-16 code units
   */
  default void sent(int task, String provider, int characters) {}

  /**
   * A task has its outcome; said once for each task.
   *
   * @param task its place in the list of tasks
   */
  default void finished(int task, Outcome<T> outcome) {}

  /** A request failed. */
  default void failed(TranslationException problem, Reaction reaction) {}

  /** An answer was not faithful; it is not used. */
  default void unfaithful(
      int task, String provider, UnfaithfulAnswerException problem, Reaction reaction) {}

  /** Returns a listener that does nothing. */
  static <T> DispatchListener<T> none() {
    return new DispatchListener<>() {};
  }
}
