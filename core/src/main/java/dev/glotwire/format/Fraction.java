package dev.glotwire.format;

import dev.glotwire.text.internal.Characters;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A part of one as people write it: the ½ of {@code 5½}, the 1/2 of {@code 3 1/2}. Its value is
 * kept as a decimal fraction of at most six digits, which tells all that are written apart.
 *
 * @param end where the text after it begins
 */
record Fraction(int numerator, int denominator, int end) {

  /** More digits tell no two fractions apart that anybody writes. */
  static final int DIGITS = 6;

  private static final String SIGNS = Characters.FRACTIONS;
  private static final String NUMERATORS = "112131234151135711";
  private static final int[] DENOMINATORS = {2, 3, 3, 4, 4, 5, 5, 5, 5, 6, 6, 7, 8, 8, 8, 8, 9, 10};

  /** What is divided by in recipes, measures, prices and votes. */
  private static final int[] USUAL = {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 32, 64};

  /** A whole number of more digits is a year or the number of a house. */
  private static final int LONGEST_WHOLE = 3;

  private static final int LONGEST = 2;

  static boolean isSign(char c) {
    return Characters.isFraction(c);
  }

  /** Returns the fraction that the sign at {@code at} is. */
  static Fraction ofSign(CharSequence text, int at) {
    int index = SIGNS.indexOf(text.charAt(at));
    return new Fraction(NUMERATORS.charAt(index) - '0', DENOMINATORS[index], at + 1);
  }

  /**
   * Returns the fraction behind the whole number from {@code start} to {@code end}: {@code 5½},
   * {@code 5 1/2}, {@code 5-1/2}; null if there is none.
   */
  static @Nullable Fraction behind(CharSequence text, int start, int end) {
    if (end >= text.length()) {
      return null;
    }
    char c = text.charAt(end);
    if (isSign(c)) {
      return ofSign(text, end);
    }
    boolean parted = Scripts.isSpace(c) || c == '-';
    if (!parted || end + 1 >= text.length() || !Scripts.isDigit(text.charAt(end + 1))) {
      return null;
    }
    boolean free = start == 0 || "/-–.,:".indexOf(text.charAt(start - 1)) < 0;
    return free && end - start <= LONGEST_WHOLE ? inDigits(text, end + 1) : null;
  }

  /** Returns what {@code 1/2} at {@code start} is, if it is less than one and usual. */
  static @Nullable Fraction inDigits(CharSequence text, int start) {
    int slash = digitsEnd(text, start);
    if (slash == start || slash >= text.length() || "/⁄".indexOf(text.charAt(slash)) < 0) {
      return null;
    }
    int end = digitsEnd(text, slash + 1);
    if (slash - start > LONGEST || end == slash + 1 || end - slash - 1 > LONGEST) {
      return null;
    }
    char after = end < text.length() ? text.charAt(end) : ' ';
    boolean goesOn =
        after == '/'
            || after == '-'
            || (".,:".indexOf(after) >= 0
                && end + 1 < text.length()
                && Scripts.isDigit(text.charAt(end + 1)));
    int numerator = number(text, start, slash);
    int denominator = number(text, slash + 1, end);
    return !goesOn && isUsual(numerator, denominator)
        ? new Fraction(numerator, denominator, end)
        : null;
  }

  static boolean isUsual(int numerator, int denominator) {
    boolean usual = false;
    for (int known : USUAL) {
      usual |= known == denominator;
    }
    return usual
        && numerator > 0
        && numerator < denominator
        && BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).intValue() == 1;
  }

  private static int digitsEnd(CharSequence text, int start) {
    int end = start;
    while (end < text.length() && end - start <= LONGEST && Scripts.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int number(CharSequence text, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      number = number * 10 + Character.digit(text.charAt(i), 10);
    }
    return number;
  }

  /** Returns the digits behind the point, at most {@value #DIGITS}. */
  String decimals() {
    BigDecimal value =
        BigDecimal.valueOf(numerator)
            .divide(BigDecimal.valueOf(denominator), DIGITS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return value.toPlainString().substring(2);
  }

  /** Returns the fraction that {@code number} has behind its point; null if it is no usual one. */
  static @Nullable Fraction of(BigDecimal number) {
    BigDecimal part = number.abs().remainder(BigDecimal.ONE);
    if (part.signum() == 0 || part.scale() > DIGITS) {
      return null;
    }
    for (int denominator : USUAL) {
      int numerator =
          part.multiply(BigDecimal.valueOf(denominator))
              .setScale(0, RoundingMode.HALF_UP)
              .intValue();
      if (isUsual(numerator, denominator)) {
        Fraction fraction = new Fraction(numerator, denominator, 0);
        if (new BigDecimal("0." + fraction.decimals()).compareTo(part) == 0) {
          return fraction;
        }
      }
    }
    return null;
  }

  /** Returns the fraction as one sign; as 5/16 where there is none. */
  String sign() {
    for (int i = 0; i < SIGNS.length(); i++) {
      if (DENOMINATORS[i] == denominator && NUMERATORS.charAt(i) - '0' == numerator) {
        return SIGNS.substring(i, i + 1);
      }
    }
    return slashed();
  }

  /** Returns {@code 1/2}. */
  String slashed() {
    return numerator + "/" + denominator;
  }
}
