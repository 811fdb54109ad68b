package dev.glotwire.typography;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells what each straight single mark of a text is: an apostrophe, one of two that quote, or
 * neither, such as a sign for feet. Not thread-safe.
 */
final class SingleMarks {
  /** What a mark that opens may stand right behind. */
  static final String OPENS_AFTER = "([{-–—/¿¡«“„‘‚「『’…=|\"";

  private final Passage passage;
  private final Set<String> clipped;
  private final List<Integer> apostrophes = new ArrayList<>();
  private final List<Integer> likely = new ArrayList<>();
  private final List<Quotation> closing = new ArrayList<>();
  private final List<Quotation> pairs = new ArrayList<>();
  private int open = -1;
  private boolean opened; // a mark before a word may be closed by one behind any word

  private SingleMarks(Passage passage, Set<String> clipped) {
    this.passage = passage;
    this.clipped = clipped;
  }

  /**
   * Reads {@code passage}.
   *
   * @param clipped words that begin with an apostrophe, without it and in lower case
   */
  static SingleMarks in(Passage passage, Set<String> clipped) {
    SingleMarks marks = new SingleMarks(passage, clipped);
    for (int at = 0; at < passage.text().length(); at++) {
      switch (passage.at(at)) {
        case '\'' -> at = marks.straight(at);
        case '‘', '‚' -> marks.opening(at);
        case '’' -> marks.curled(at);
        default -> {}
      }
    }
    return marks;
  }

  /** Returns where apostrophes stand. */
  List<Integer> apostrophes() {
    return apostrophes;
  }

  /** Returns where apostrophes stand if what opens before them is closed elsewhere. */
  List<Integer> likelyApostrophes() {
    return likely;
  }

  /** Returns what is quoted by a curled mark at its beginning and a straight one behind it. */
  List<Quotation> closing() {
    return closing;
  }

  /**
   * Returns what is quoted by a straight mark at its beginning and one of either form behind it.
   */
  List<Quotation> pairs() {
    return pairs;
  }

  /** Whether a straight mark that may open is closed by none. */
  boolean isLeftOpen() {
    return open >= 0 && passage.at(open) == '\'';
  }

  /** Takes the straight mark at {@code at}; returns where the last one stands that was taken. */
  private int straight(int at) {
    char before = passage.before(at);
    char after = passage.at(at + 1);
    if (isUnspaced(before) || isUnspaced(after)) { // scripts without apostrophes
      quote(at, open < 0);
      return at;
    }
    if (Passage.isWord(before) && Passage.isWord(after)) {
      if (isOneWord(before, after)) {
        apostrophes.add(at);
      }
      return at;
    }
    boolean starts =
        (Passage.isEnd(before) || Passage.isSpace(before) || OPENS_AFTER.indexOf(before) >= 0)
            && !Passage.isEnd(after)
            && !Passage.isSpace(after);
    if (starts && isAnd(at)) {
      apostrophes.add(at);
      apostrophes.add(at + 2);
      return at + 2;
    }
    boolean feet =
        Character.isDigit(before) && Passage.isSpace(after) && Passage.isWord(passage.at(at + 2));
    if (starts && isClipped(at + 1)) {
      apostrophes.add(at);
    } else if (starts && (open < 0 || !Passage.isWord(after))) {
      quote(at, open < 0);
    } else if (open >= 0 && !Passage.isSpace(before) && !feet) {
      quote(at, false);
    } else if (starts) {
      opened = true;
    } else if (Character.isLetter(before)) {
      (opened ? likely : apostrophes).add(at);
    }
    return at;
  }

  private void quote(int at, boolean opens) {
    if (opens) {
      open = at;
      opened = true;
    } else if (open >= 0) {
      if (passage.at(open) == '\'') {
        pairs.add(new Quotation(open, at, -1));
      } else if (passage.at(at) == '\'') {
        closing.add(new Quotation(open, at, -1));
      }
      open = -1;
    }
  }

  private void opening(int at) {
    if (!isInWord(at)) {
      open = passage.at(at) == '‘' && open >= 0 && passage.at(open) == '‚' ? -1 : at;
    }
  }

  private void curled(int at) {
    if (!isInWord(at) && !Passage.isSpace(passage.before(at))) {
      quote(at, false);
    }
  }

  private boolean isInWord(int at) {
    return Passage.isWord(passage.before(at))
        && Passage.isWord(passage.at(at + 1))
        && !isUnspaced(passage.before(at));
  }

  /**
   * Whether an apostrophe joins both: letters of one script, for a suffix may follow a quoted
   * foreign word; a figure or a kept name and its suffix; an article and a kept name.
   */
  private static boolean isOneWord(char before, char after) {
    if (Character.isLetter(before) && Character.isLetter(after)) {
      return UnicodeScript.of(before) == UnicodeScript.of(after);
    }
    return (Character.isLetter(after) && (Character.isDigit(before) || before == Passage.HELD))
        || (Character.isLetter(before) && after == Passage.HELD);
  }

  /** Whether the mark begins the 'n' of rock 'n' roll. */
  private boolean isAnd(int at) {
    return (passage.at(at + 1) == 'n' || passage.at(at + 1) == 'N') && passage.at(at + 2) == '\'';
  }

  /** Whether a word begins at {@code at} of which letters are left out, or a year: '90s. */
  private boolean isClipped(int at) {
    if (Character.isDigit(passage.at(at)) && Character.isDigit(passage.at(at + 1))) {
      return !Character.isDigit(passage.at(at + 2));
    }
    int end = at;
    while (Character.isLetter(passage.at(end))) {
      end++;
    }
    return !clipped.isEmpty()
        && clipped.contains(passage.text().substring(at, end).toLowerCase(Locale.ROOT));
  }

  /** Whether {@code c} is of a script that has no apostrophes. */
  private static boolean isUnspaced(char c) {
    return QuotationParser.isUnspaced(c) || (c >= 0xAC00 && c <= 0xD7A3); // Hangul
  }
}
