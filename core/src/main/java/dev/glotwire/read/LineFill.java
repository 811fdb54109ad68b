package dev.glotwire.read;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Soft line breaks: how lines are joined into running text, and running text filled into lines of a
 * width again (UAX #14, by ICU).
 *
 * @param width columns of a line; a wide character counts two (UAX #11)
 * @param firstColumn where the first line starts
 * @param continuation what stands between two lines: the line end, then indentation or quote marks
 */
record LineFill(int width, int firstColumn, String continuation) {

  /** Running text on one line. */
  static final LineFill SINGLE_LINE = new LineFill(0, 0, "");

  /** Returns {@code text} in lines. */
  String fill(String text) {
    return fill(text, new BitSet(), UnaryOperator.identity());
  }

  /**
   * Returns {@code text} in lines.
   *
   * @param solid offsets in {@code text} at which no line may start
   * @param guard applied to each line but the first
   */
  String fill(String text, BitSet solid, UnaryOperator<String> guard) {
    if (width <= 0 || firstColumn + columns(text, 0, text.length()) <= width) {
      return text;
    }
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    int prefix = columns(continuation, lastLineStart(continuation), continuation.length());
    StringBuilder out = new StringBuilder(text.length() + 64);
    int lineStart = 0;
    int lastFit = 0;
    int column = firstColumn;
    int from = 0;
    for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
      if (at < text.length() && (solid.get(at) || !isJoinable(text, at))) {
        continue;
      }
      int trimmed = trimEnd(text, from, at);
      int visible = columns(text, from, trimmed);
      if (column + visible > width && lastFit > lineStart) {
        appendLine(out, text, lineStart, lastFit, guard);
        lineStart = lastFit;
        column = prefix;
      }
      int newline = text.lastIndexOf('\n', at - 1);
      column = newline >= from ? columns(text, newline + 1, at) : column + columns(text, from, at);
      lastFit = at;
      from = at;
    }
    appendLine(out, text, lineStart, text.length(), guard);
    return out.toString();
  }

  private void appendLine(
      StringBuilder out, String text, int start, int end, UnaryOperator<String> guard) {
    String line = text.substring(start, trimEnd(text, start, end));
    if (start == 0) {
      out.append(line);
    } else {
      out.append(continuation).append(guard.apply(line));
    }
  }

  /** Whether a line break at {@code at} disappears again when the lines are joined. */
  private static boolean isJoinable(String text, int at) {
    char before = text.charAt(at - 1);
    return before == ' ' || joinsWithoutSpace(before, text.charAt(at));
  }

  /**
   * Whether two lines that meet with these characters are joined without a space, as in Chinese,
   * Japanese and Thai.
   */
  static boolean joinsWithoutSpace(char before, char after) {
    return isSpaceless(before) && isSpaceless(after);
  }

  private static boolean isSpaceless(char c) {
    return (c >= 0x0E00 && c <= 0x0EFF) // Thai, Lao
        || (c >= 0x1000 && c <= 0x109F) // Myanmar
        || (c >= 0x1780 && c <= 0x17FF) // Khmer
        || (c >= 0x2E80 && c <= 0xA4CF && !(c >= 0x3130 && c <= 0x318F)) // Han, Kana, punctuation
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF00 && c <= 0xFFEF);
  }

  /** Returns the columns that a range of {@code text} takes up on a terminal. */
  static int columns(String text, int start, int end) {
    int columns = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < 0x300) {
        columns++;
      } else {
        int point = text.codePointAt(i);
        columns += columns(point);
        i += Character.charCount(point) - 1;
      }
    }
    return columns;
  }

  private static int columns(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH
        ? 2
        : 1;
  }

  private static int lastLineStart(String text) {
    return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  }

  private static int trimEnd(String text, int start, int end) {
    int at = end;
    while (at > start && text.charAt(at - 1) == ' ') {
      at--;
    }
    return at;
  }
}
