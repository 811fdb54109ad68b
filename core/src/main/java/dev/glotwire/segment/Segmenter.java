package dev.glotwire.segment;

import dev.glotwire.article.Span;
import java.util.List;
import java.util.Locale;

/**
 * Splits text into sentences. Implementations are immutable and thread-safe, and take a time that
 * grows with the length of the text, whatever it holds.
 *
 * <pre>{@code
 * List<Span> sentences = Segmenter.standard().segment("Dr. Smith left. He was late.", Locale.ENGLISH);
 * }</pre>
 */
@FunctionalInterface
public interface Segmenter {

  /**
   * Returns the sentences of {@code text} in order. White space between two sentences belongs to
   * none, nor does that at the start and the end; every other character belongs to exactly one.
   * Text that is blank gives no sentence.
   *
   * <p>A line break ends a sentence unless the line was only full: soft line breaks are better made
   * spaces before.
   *
   * @param text one block
   * @param language what the text is written in; {@link Locale#ROOT} if that is unknown
   */
  List<Span> segment(CharSequence text, Locale language);

  /** Returns the segmenter for all languages. */
  static Segmenter standard() {
    return new LearnedSegmenter();
  }
}
