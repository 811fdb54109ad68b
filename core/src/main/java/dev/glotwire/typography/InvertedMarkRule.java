package dev.glotwire.typography;

import java.util.ArrayList;
import java.util.List;

/**
 * Opens a Spanish question or exclamation with its mark, where the sentence that it ends has none.
 */
final class InvertedMarkRule implements Rule {
  private static final String ENDS = ".!?…:\n";
  private static final String OPENERS = "¿¡";
  private static final String SKIPPED = "«“\"'‘([—–-";
  private static final String CLOSERS = "»”\"'’)]";

  @Override
  public List<Edit> edits(Passage passage) {
    if (!passage.traits().hasEndMark()) {
      return List.of();
    }
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
      if (c != '\0' && ENDS.indexOf(c) >= 0 && isBoundary(passage, i)) {
        start = i + 1;
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
    return isBoundary(passage, next - 1);
  }

  /** Whether the mark at {@code at} is followed by the end or a space, past closing marks. */
  private static boolean isBoundary(Passage passage, int at) {
    int next = at + 1;
    while (!Passage.isEnd(passage.at(next)) && CLOSERS.indexOf(passage.at(next)) >= 0) {
      next++;
    }
    return Passage.isEnd(passage.at(next)) || Passage.isSpace(passage.at(next));
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
    boolean name = passage.source().contains(passage.text().substring(place, end + 1));
    if (place < end && Passage.isWord(passage.at(place)) && !name) {
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
