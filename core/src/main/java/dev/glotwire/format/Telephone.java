package dev.glotwire.format;

/**
 * Recognizes telephone numbers: an international prefix, or three groups of digits with hyphens, of
 * which the second has two digits or more.
 */
final class Telephone {
  private static final int FEWEST_DIGITS = 7;
  private static final int MOST_DIGITS = 15;
  private static final int LONGEST = 24;

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
            || (groups == 3 && hyphens == 2 && isAmerican(text, start, end));
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

  /** 555-123-4567: no date has groups like these. */
  private static boolean isAmerican(CharSequence text, int start, int end) {
    return end - start == 12 && text.charAt(start + 3) == '-' && text.charAt(start + 7) == '-';
  }
}
