package dev.glotwire.segment;

import dev.glotwire.article.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

  /**
   * Returns a segmenter by the rules of an SRX 2.0 file alone: where no rule applies, no sentence
   * ends. Expressions are read as {@link java.util.regex.Pattern} reads them.
   *
   * @throws InvalidSrxException if the file is not SRX 2.0, with the line and the reason
   * @throws IOException if it cannot be read
   */
  static Segmenter ofSrx(Path file) throws IOException {
    return new SrxSegmenter(SrxReader.read(file), Optional.empty());
  }

  /**
   * Returns a segmenter by the rules of an SRX 2.0 file; where no rule applies, this one decides.
   *
   * @throws InvalidSrxException if the file is not SRX 2.0, with the line and the reason
   * @throws IOException if it cannot be read
   */
  default Segmenter withSrx(Path file) throws IOException {
    return new SrxSegmenter(SrxReader.read(file), Optional.of(this));
  }
}
