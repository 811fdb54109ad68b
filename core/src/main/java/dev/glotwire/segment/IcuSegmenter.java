package dev.glotwire.segment;

import com.ibm.icu.text.BreakIterator;
import dev.glotwire.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentence boundaries of UAX #29 as ICU finds them. */
final class IcuSegmenter implements Segmenter {

  @Override
  public List<Span> segment(CharSequence text, Locale language) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(language);
    sentences.setText(text);
    List<Span> spans = new ArrayList<>();
    int start = sentences.first();
    for (int end = sentences.next();
        end != BreakIterator.DONE;
        start = end, end = sentences.next()) {
      Span sentence = strip(text, start, end);
      if (!sentence.isEmpty()) {
        spans.add(sentence);
      }
    }
    return spans;
  }

  private static Span strip(CharSequence text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
