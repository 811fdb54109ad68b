package dev.glotwire.segment;

import dev.glotwire.article.Span;
import dev.glotwire.segment.internal.Boundaries;
import dev.glotwire.segment.internal.Lexicon;
import dev.glotwire.segment.internal.Weights;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * Rules where they are safe, learned weights where they are not. What it knows is read at the first
 * call and shared by all instances.
 */
final class LearnedSegmenter implements Segmenter {

  @Override
  public List<Span> segment(CharSequence text, Locale language) {
    String string = text.toString();
    Sentences sentences = new Sentences(string);
    Boundaries boundaries =
        new Boundaries(string, language.getLanguage(), Knowledge.LEXICON, Knowledge.WEIGHTS);
    for (int end = boundaries.next(); end >= 0; end = boundaries.next()) {
      sentences.endAt(end);
    }
    return sentences.all();
  }

  /** Read when the first text is segmented, not when a segmenter is made. */
  private static final class Knowledge {
    static final Lexicon LEXICON = Lexicon.parse(resource("abbreviations.txt"));
    static final Weights WEIGHTS = new Weights(resource("weights.bin"));

    private static byte[] resource(String name) {
      try (InputStream in = LearnedSegmenter.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException(name + " is missing from the class path");
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
