package dev.glotwire.format;

import dev.glotwire.text.internal.CharacterRuns;
import dev.glotwire.text.internal.Characters;
import java.util.Arrays;

/** What the scripts of the world do between words. */
final class Scripts {
  private static final byte WORD = 1;
  private static final byte UNSPACED = 2;
  private static final byte DIGIT = 4;
  private static final byte SIGN = 8;
  private static final byte NUMERAL = 16;
  private static final byte ROMAN = 32;

  private static final String ROMANS = "IVXLCХІΧΙ";
  private static final String NUMERALS = "〇零一二三四五六七八九十百千";

  /** What each character is: a scan asks for every character of a text. */
  private static final byte[] CLASSES = classes();

  private Scripts() {}

  private static byte[] classes() {
    byte[] classes = new byte[Character.MAX_VALUE + 1];
    CharacterRuns.visit((first, last) -> Arrays.fill(classes, first, last + 1, kind(first)));
    NUMERALS.chars().forEach(numeral -> classes[numeral] |= NUMERAL);
    ROMANS.chars().forEach(roman -> classes[roman] |= ROMAN);
    return classes;
  }

  private static byte kind(char c) {
    int kind = Characters.isWordPart(c) ? WORD : 0;
    kind |= Characters.isUnspaced(c) ? UNSPACED : 0;
    kind |= Character.isDigit(c) ? DIGIT : 0;
    kind |= Characters.isSign(c) ? SIGN : 0;
    return (byte) kind;
  }

  /** Whether a script is written without spaces, so that any letter may begin a word. */
  static boolean isUnspaced(int codePoint) {
    return codePoint < CLASSES.length
        ? (CLASSES[codePoint] & UNSPACED) != 0
        : Characters.isUnspaced(codePoint);
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
    return (CLASSES[c] & (WORD | UNSPACED)) == WORD;
  }

  /** Whether {@code c} is a digit of any script. */
  static boolean isDigit(char c) {
    return (CLASSES[c] & DIGIT) != 0;
  }

  /** Whether a letter of any script stands in {@code text}. */
  static boolean hasLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code c} is a sign of a currency, a percentage or a degree, or a fraction. */
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
