package dev.glotwire.text.internal;

import java.lang.Character.UnicodeScript;

/** What a single character is to all that looks for words and figures. */
public final class Characters {
  private static final String SIGNS = "%٪％﹪‰؉°℃℉";

  /** The fractions that are one character. */
  public static final String FRACTIONS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒";

  /** Thai. */
  private static final int FIRST_UNSPACED = 0x0E00;

  private Characters() {}

  /** Whether {@code c} is a letter, a mark on one, or what joins two of them unseen. */
  public static boolean isWordPart(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK ->
          true;
      default -> c == 0x200C || c == 0x200D || c == 0xAD;
    };
  }

  /** Whether {@code c} is of a script that is written without spaces between words. */
  public static boolean isUnspaced(int c) {
    if (c < FIRST_UNSPACED) {
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /** Whether {@code c} is a sign of a currency, a percentage or a degree, or a fraction. */
  public static boolean isSign(int c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL
        || SIGNS.indexOf(c) >= 0
        || isFraction(c);
  }

  /** Whether {@code c} is a fraction such as ½. */
  public static boolean isFraction(int c) {
    return FRACTIONS.indexOf(c) >= 0;
  }
}
