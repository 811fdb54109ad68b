package dev.glotwire.format;

import org.jspecify.annotations.Nullable;

/**
 * A power of ten in figures: the {@code × 10^24} of {@code 5.97 × 10^24}, the e23 of 6e23.
 *
 * @param exponent of at most three digits
 * @param start where it begins, at the sign that multiplies if it has one
 * @param end where the text after it begins
 */
record PowerOfTen(int exponent, int start, int end) {
  private static final String TIMES = "×x·⋅∙*хX";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String OPENED = "<sup>";
  private static final String CLOSED = "</sup>";

  /** More digits than any quantity has. */
  private static final int LONGEST = 3;

  /** Returns what multiplies the number that ends at {@code at}; null if nothing does. */
  static @Nullable PowerOfTen behind(CharSequence text, int at) {
    char c = charAt(text, at);
    if (c == 'e' || c == 'E') {
      return inDigits(text, at, at + 1);
    }
    int sign = Scripts.isSpace(c) ? at + 1 : at;
    if (TIMES.indexOf(charAt(text, sign)) < 0) {
      return null;
    }
    int ten = Scripts.isSpace(charAt(text, sign + 1)) ? sign + 2 : sign + 1;
    if (Character.digit(charAt(text, ten), 10) != 1
        || Character.digit(charAt(text, ten + 1), 10) != 0) {
      return null;
    }
    PowerOfTen power = ofTen(text, ten + 2);
    return power == null ? null : new PowerOfTen(power.exponent, sign, power.end);
  }

  /** Returns to what the ten that ends at {@code at} is raised; null if to nothing. */
  static @Nullable PowerOfTen ofTen(CharSequence text, int at) {
    char c = charAt(text, at);
    if (c == '^') {
      return inDigits(text, at, at + 1);
    }
    if (c == '<') {
      boolean opened = text.length() - at > OPENED.length() && isAt(text, at, OPENED);
      PowerOfTen power = opened ? inDigits(text, at, at + OPENED.length()) : null;
      return power == null || !isAt(text, power.end, CLOSED)
          ? null
          : new PowerOfTen(power.exponent, at, power.end + CLOSED.length());
    }
    boolean below = c == '⁻';
    int digits = below || c == '⁺' ? at + 1 : at;
    int end = digits;
    int exponent = 0;
    while (end - digits <= LONGEST && RAISED.indexOf(charAt(text, end)) >= 0) {
      exponent = exponent * 10 + RAISED.indexOf(charAt(text, end));
      end++;
    }
    return of(below, exponent, at, digits, end);
  }

  private static @Nullable PowerOfTen inDigits(CharSequence text, int start, int at) {
    char sign = charAt(text, at);
    boolean below = sign == '-' || sign == '−';
    int digits = below || sign == '+' ? at + 1 : at;
    int end = digits;
    int exponent = 0;
    while (end - digits <= LONGEST && Scripts.isDigit(charAt(text, end))) {
      exponent = exponent * 10 + Character.digit(charAt(text, end), 10);
      end++;
    }
    return Character.isLetterOrDigit(charAt(text, end))
        ? null
        : of(below, exponent, start, digits, end);
  }

  private static @Nullable PowerOfTen of(
      boolean below, int exponent, int start, int digits, int end) {
    return end == digits || end - digits > LONGEST
        ? null
        : new PowerOfTen(below ? -exponent : exponent, start, end);
  }

  private static boolean isAt(CharSequence text, int at, String mark) {
    return text.length() - at >= mark.length()
        && mark.contentEquals(text.subSequence(at, at + mark.length()));
  }

  private static char charAt(CharSequence text, int at) {
    return at < text.length() ? text.charAt(at) : '\0';
  }
}
