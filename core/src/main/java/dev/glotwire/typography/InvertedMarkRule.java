package dev.glotwire.typography;

import dev.glotwire.article.Span;
import dev.glotwire.segment.Segmenter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Opens a Spanish question or exclamation with its mark, where the sentence that it ends has none.
 */
final class InvertedMarkRule implements Rule {
  private static final String ENDS = ".!?…:\n";
  private static final String OPENERS = "¿¡";
  private static final String SKIPPED = "«“\"'‘([—–-";
  private static final String BEGINS = "{$€£#@"; // a placeholder, an amount
  private static final String CLOSERS = "»”\"'’)]";

  private final Locale language;

  InvertedMarkRule(Locale language) {
    this.language = language;
  }

  @Override
  public List<Edit> edits(Passage passage) {
    if (!passage.traits().hasEndMark()) {
      return List.of();
    }
    List<Edit> edits = edits(passage, at -> true);
    if (edits.isEmpty() || !passage.has('.')) {
      return edits;
    }
    // The full stop before it may be that of Sr. Finding out costs more than looking for a mark.
    Set<Integer> sentences =
        Segmenter.standard().segment(passage.display(), language).stream()
            .map(Span::start)
            .collect(Collectors.toSet());
    return edits(passage, at -> sentences.contains(start(passage, at, passage.text().length())));
  }

  /**
   * @param ends whether a sentence ends before an index, which is behind a full stop
   */
  private static List<Edit> edits(Passage passage, IntPredicate ends) {
    List<Edit> edits = new ArrayList<>();
    int start = 0;
    boolean opened = false;
    for (int i = 0; i < passage.text().length(); i++) {
      char c = passage.at(i);
      opened |= OPENERS.indexOf(c) >= 0;
      if (c == '?' || c == '!') {
        boolean row = passage.before(i) == '?' || passage.before(i) == '!';
        if (!opened && !row && endsSentence(passage, i) && !Names.endIn(passage, i)) {
          open(passage, start, i, edits);
        }
      }
      if (c != '\0'
          && ENDS.indexOf(c) >= 0
          && isBoundary(passage, i)
          && (c != '.' || passage.before(i) == '.' || ends.test(i + 1))) {
        start = i + 1;
        opened = false;
      } else if ((c == '?' || c == '!') && isQuoted(passage, i)) {
        start = i + 1; // «¿Sí?», dijo, «¿y qué?»
        opened = false;
      }
    }
    return edits;
  }

  private static boolean endsSentence(Passage passage, int at) {
    int next = at + 1;
    while ("?!".indexOf(passage.at(next)) >= 0 && !Passage.isEnd(passage.at(next))) {
      next++;
    }
    return isBoundary(passage, next - 1) || isQuoted(passage, next - 1);
  }

  /** Whether the mark at {@code at} ends a quotation that a sentence goes on behind. */
  private static boolean isQuoted(Passage passage, int at) {
    char closing = passage.at(at + 1);
    char next = passage.at(at + 2);
    return (closing == '»' || closing == '”' || closing == '"')
        && (next == ',' || next == ';' || next == '.' || next == ':');
  }

  /** Whether the mark at {@code at} is followed by the end or a space, past closing marks. */
  private static boolean isBoundary(Passage passage, int at) {
    int next = at + 1;
    while (!Passage.isEnd(passage.at(next)) && CLOSERS.indexOf(passage.at(next)) >= 0) {
      next++;
    }
    return Passage.isEnd(passage.at(next)) || Passage.isSpace(passage.at(next));
  }

  /** Returns where what is said begins, from {@code from} on: past closing marks and spaces. */
  private static int start(Passage passage, int from, int end) {
    int at = from;
    while (at < end && (Passage.isSpace(passage.at(at)) || CLOSERS.indexOf(passage.at(at)) >= 0)) {
      at++;
    }
    return at;
  }

  private static void open(Passage passage, int start, int end, List<Edit> edits) {
    int at = start;
    while (at < end
        && (Passage.isSpace(passage.at(at))
            || CLOSERS.indexOf(passage.at(at)) >= 0
            || SKIPPED.indexOf(passage.at(at)) >= 0)) {
      at++;
    }
    // The quotation that the mark stands in begins later than the sentence: dijo: “Ven”.
    int quoted = lastUnclosed(passage, at, end);
    int place = quoted < 0 ? at : quoted + 1;
    String said = passage.text().substring(place, end + 1);
    boolean name = passage.source().contains(said) && !said.regionMatches(true, 0, "no", 0, 2);
    boolean word = Passage.isWord(passage.at(place)) || BEGINS.indexOf(passage.at(place)) >= 0;
    if (place < end && word && !name) {
      String mark = passage.at(end) == '?' ? "¿" : "¡";
      edits.add(Edit.insertBefore(place, mark, Kind.INVERTED_MARK));
    }
  }

  private static int lastUnclosed(Passage passage, int start, int end) {
    int place = -1;
    for (int i = start; i < end; i++) {
      switch (passage.at(i)) {
        case '«', '“', '(' -> place = i;
        case '»', '”', ')' -> place = -1;
        default -> {}
      }
    }
    return place;
  }
}
