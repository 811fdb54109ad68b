package dev.glotwire.format;

import java.util.Locale;
import java.util.Set;

/**
 * Recognizes telephone numbers: an international prefix, three groups of digits with hyphens, of
 * which the second has two digits or more, or two as in 555-0143.
 */
final class Telephone {
  private static final int FEWEST_DIGITS = 7;
  private static final int MOST_DIGITS = 15;
  private static final int LONGEST = 24;

  /** The length of 555-0143. */
  private static final int LOCAL = 8;

  /** What stands before a number that is called. */
  private static final Set<String> CALLS =
      Set.of(
          "call",
          "phone",
          "telephone",
          "dial",
          "tel",
          "fax",
          "tél",
          "téléphone",
          "teléfono",
          "telefono",
          "telefone",
          "telefon",
          "telefoon",
          "телефон",
          "тел");

  private Telephone() {}

  /** Returns where the number that has its first digits at {@code start} ends; -1 if it is none. */
  static int end(CharSequence text, int start) {
    boolean plus = start > 0 && text.charAt(start - 1) == '+';
    boolean bracket = start > 0 && text.charAt(start - 1) == '(';
    int groups = 0;
    int digits = 0;
    int hyphens = 0;
    int at = start;
    int end = start;
    while (at < text.length() && at - start < LONGEST) {
      int from = at;
      while (at < text.length() && at - start < LONGEST && Character.isDigit(text.charAt(at))) {
        at++;
      }
      if (at == from) {
        break;
      }
      digits += at - from;
      groups++;
      end = at;
      if (bracket && groups == 1 && at < text.length() && text.charAt(at) == ')') {
        at++;
      }
      if (at < text.length() && " -.()\u00A0".indexOf(text.charAt(at)) >= 0) {
        hyphens += text.charAt(at) == '-' ? 1 : 0;
        boolean closed = text.charAt(at) == ')';
        at++;
        if (at < text.length() && (text.charAt(at) == '(' || (closed && isGap(text.charAt(at))))) {
          at++;
        }
      } else {
        break;
      }
    }
    boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    boolean counts = digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && whole;
    boolean shaped =
        (plus && (groups > 1 || digits > 9))
            || (bracket && groups > 2 && text.subSequence(start, end).toString().contains(")"))
            || (groups == 3 && hyphens == 2 && isAmerican(text, start, end))
            || (groups == 2 && hyphens == 1 && isLocal(text, start, end));
    return counts && shaped ? end : -1;
  }

  private static boolean isGap(char c) {
    return c == '-' || Scripts.isSpace(c);
  }

  /** Returns where the number really begins: at its plus sign or bracket. */
  static int start(CharSequence text, int digits) {
    boolean opened = digits > 0 && "+(".indexOf(text.charAt(digits - 1)) >= 0;
    return opened ? digits - 1 : digits;
  }

  /**
   * 555-0143: no range of figures, as the second has a nought before it or is less, or a word says
   * that it is called.
   */
  private static boolean isLocal(CharSequence text, int start, int end) {
    if (end - start != LOCAL
        || text.charAt(start + 3) != '-'
        || (start > 0 && !Scripts.isSpace(text.charAt(start - 1)) && text.charAt(start - 1) != '(')
        || (end < text.length() && text.charAt(end) == '-')) {
      return false;
    }
    String second = text.subSequence(start + 4, end).toString();
    return second.charAt(0) == '0' || isCalled(text, start);
  }

  private static boolean isCalled(CharSequence text, int start) {
    int to = start;
    while (to > 0
        && (Scripts.isSpace(text.charAt(to - 1)) || ".:".indexOf(text.charAt(to - 1)) >= 0)) {
      to--;
    }
    int from = to;
    while (from > 0 && to - from <= LONGEST && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return CALLS.contains(text.subSequence(from, to).toString().toLowerCase(Locale.ROOT));
  }

  /** 555-123-4567: no date has groups like these. */
  private static boolean isAmerican(CharSequence text, int start, int end) {
    return end - start == 12 && text.charAt(start + 3) == '-' && text.charAt(start + 7) == '-';
  }
}
