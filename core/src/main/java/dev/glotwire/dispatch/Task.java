package dev.glotwire.dispatch;

import dev.glotwire.spi.Markup;
import dev.glotwire.term.Term;
import java.util.List;

/**
 * A text to translate, in whatever form a provider keeps intact. Implementations are immutable.
 *
 * @param <T> what a good answer is decoded to
 */
public interface Task<T> {

  /** Returns the text to send, its placeholders in the form of {@code markup}. */
  String encode(Markup markup);

  /**
   * Returns what a glossary says of words in it, for providers that heed it; by default nothing.
   */
  default List<Term> terms() {
    return List.of();
  }

  /**
   * Returns what {@code answer} says.
   *
   * @throws UnfaithfulAnswerException if placeholders are missing, repeated or out of order, or if
   *     it cannot be a translation at all
   */
  T decode(String answer, Markup markup) throws UnfaithfulAnswerException;
}
