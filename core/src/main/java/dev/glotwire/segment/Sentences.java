package dev.glotwire.segment;

import dev.glotwire.article.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects the sentences of a text from the places between them, in order. */
final class Sentences {
  private final String text;
  private final List<Span> spans = new ArrayList<>();
  private int start;

  Sentences(String text) {
    this.text = text;
  }

  /** Ends a sentence; white space around it belongs to none. */
  void endAt(int place) {
    int from = start;
    int to = place;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      spans.add(new Span(from, to));
    }
    start = place;
  }

  /** Ends the last sentence and returns all. */
  List<Span> all() {
    endAt(text.length());
    return spans;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
