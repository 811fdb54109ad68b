package dev.glotwire.format;

import java.lang.Character.UnicodeScript;

/** What the scripts of the world do between words. */
final class Scripts {
  private Scripts() {}

  /** Whether a script is written without spaces, so that any letter may begin a word. */
  static boolean isUnspaced(int codePoint) {
    if (codePoint < 0x0E00) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(codePoint);
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
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
  static boolean isWordPart(int c) {
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

  /** Whether {@code c} parts words or figures without being seen. */
  static boolean isSpace(char c) {
    return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009' || c == '\u3000';
  }
}
