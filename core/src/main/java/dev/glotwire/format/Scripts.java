package dev.glotwire.format;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/** What the scripts of the world do between words. */
final class Scripts {
  private static final byte WORD = 1;
  private static final byte UNSPACED = 2;
  private static final byte DIGIT = 4;
  private static final byte SIGN = 8;
  private static final byte NUMERAL = 16;
  private static final byte ROMAN = 32;

  /** A part of a word of a script with spaces between words. */
  private static final byte SPACED = 64;

  private static final byte HIGH_SURROGATE = Byte.MIN_VALUE;

  private static final String SIGNS = "%٪％﹪‰؉°℃℉";
  private static final String ROMANS = "IVXLCХІΧΙ";
  private static final String NUMERALS = "〇零一二三四五六七八九十百千";

  /** What each character is: a scan asks for every character of a text. */
  private static final byte[] CLASSES = classes();

  private Scripts() {}

  private static byte[] classes() {
    byte[] classes = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < classes.length; c++) {
      int type = Character.getType(c);
      classes[c] |= isWordType(type) || c == 0x200C || c == 0x200D || c == 0xAD ? WORD : 0;
      classes[c] |= isUnspacedScript(c) ? UNSPACED : 0;
      classes[c] |= (classes[c] & (WORD | UNSPACED)) == WORD ? SPACED : 0;
      classes[c] |= Character.isHighSurrogate((char) c) ? HIGH_SURROGATE : 0;
      classes[c] |= type == Character.DECIMAL_DIGIT_NUMBER ? DIGIT : 0;
      classes[c] |= type == Character.CURRENCY_SYMBOL || SIGNS.indexOf(c) >= 0 ? SIGN : 0;
      classes[c] |= NUMERALS.indexOf(c) >= 0 ? NUMERAL : 0;
      classes[c] |= ROMANS.indexOf(c) >= 0 ? ROMAN : 0;
    }
    return classes;
  }

  private static boolean isWordType(int type) {
    return switch (type) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean isUnspacedScript(int codePoint) {
    if (codePoint < 0x0E00) {
      return false;
    }
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /**
   * Returns where in {@code text} a word or figure begins or a sign stands, and last the length of
   * the text, with which the rest of the array is filled.
   */
  static int[] places(String text) {
    char[] chars = text.toCharArray();
    int[] places = new int[chars.length + 1];
    int count = 0;
    int before = 0;
    for (int i = 0; i < chars.length; i++) {
      int now = CLASSES[chars[i]];
      int begins = (now & (SPACED | DIGIT) & ~before) | (now & (UNSPACED | SIGN | HIGH_SURROGATE));
      places[count] = i;
      count -= (-begins | begins) >> 31; // where words begin cannot be foreseen: nothing branches
      before = now;
    }
    Arrays.fill(places, count, places.length, chars.length);
    return places;
  }

  /** Whether a script is written without spaces, so that any letter may begin a word. */
  static boolean isUnspaced(int codePoint) {
    return codePoint < CLASSES.length
        ? (CLASSES[codePoint] & UNSPACED) != 0
        : isUnspacedScript(codePoint);
  }

  /** Whether {@code c} is of a script of syllables: its words are short, and their endings long. */
  static boolean isShort(char c) {
    return (c >= '\u0900' && c < '\u0E00')
        || (c >= '\u1200' && c < '\u1380')
        || (c >= '\uAC00' && c < '\uD7B0');
  }

  /** Whether {@code c} is of a script that writes no short vowels. */
  static boolean isConsonantal(char c) {
    return c >= '\u0590' && c < '\u0780';
  }

  /** Whether {@code c} is a part of a word: a letter or a mark on one. */
  static boolean isWordPart(char c) {
    return (CLASSES[c] & WORD) != 0;
  }

  /** Whether {@code c} is a part of a word of a script with spaces between words. */
  static boolean isSpacedWordPart(char c) {
    return (CLASSES[c] & SPACED) != 0;
  }

  /** Whether {@code c} is a digit of any script. */
  static boolean isDigit(char c) {
    return (CLASSES[c] & DIGIT) != 0;
  }

  /** Whether a letter of any script stands in {@code text}. */
  static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /** Whether {@code c} is a sign of a currency, a percentage or a degree. */
  static boolean isSign(char c) {
    return (CLASSES[c] & SIGN) != 0;
  }

  /** Whether {@code c} is a digit of Han, or its ten, hundred or thousand. */
  static boolean isNumeral(char c) {
    return (CLASSES[c] & NUMERAL) != 0;
  }

  /** Whether {@code c} is a letter of Roman numerals, or one that looks like it. */
  static boolean isRoman(char c) {
    return (CLASSES[c] & ROMAN) != 0;
  }

  /** Whether {@code c} begins neither a figure nor a word nor a sign. */
  static boolean isPlain(char c) {
    return (CLASSES[c] & (WORD | DIGIT | SIGN)) == 0;
  }

  /** Whether {@code c} parts words or figures without being seen. */
  static boolean isSpace(char c) {
    return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009' || c == '\u3000';
  }
}
