package dev.glotwire.format;

import java.util.List;
import java.util.Set;

/**
 * Tells Roman numerals that number something from letters that only look like one: rulers, wars and
 * games after their names, chapters and centuries, the items of a list.
 */
final class RomanNumeral {
  /** English words that a single letter may number. */
  private static final Set<String> NUMBERED =
      Set.of(
          "act",
          "annex",
          "appendix",
          "article",
          "book",
          "category",
          "chapter",
          "class",
          "division",
          "figure",
          "group",
          "level",
          "mark",
          "olympiad",
          "part",
          "phase",
          "section",
          "stage",
          "table",
          "title",
          "type",
          "volume",
          "war");

  private static final List<String> NUMERALS =
      List.of("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I");

  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

  private RomanNumeral() {}

  /** Returns the numeral of {@code value}, which is 1 to 3999. */
  static String of(int value) {
    StringBuilder numeral = new StringBuilder();
    int rest = value;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest >= VALUES[i]) {
        numeral.append(NUMERALS.get(i));
        rest -= VALUES[i];
      }
    }
    return numeral.toString();
  }

  /**
   * Whether {@code numeral} numbers what stands before it: {@code Louis XVI}, {@code Chapter IV};
   * or opens the text with a stop: {@code II. The plan}.
   */
  static boolean counts(CharSequence text, Token.Roman numeral) {
    String letters = text.subSequence(numeral.start(), numeral.end()).toString();
    if (!letters.equals(of(numeral.value()))) {
      return false; // IIX, and what has an ending
    }
    if (numeral.start() == 0) {
      return isStop(text, numeral.end()) && numeral.end() + 1 < text.length();
    }
    int end = numeral.start() - 1;
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    if (end - start < 2 || !Scripts.isSpace(text.charAt(end))) {
      return false;
    }
    String before = text.subSequence(start, end).toString();
    boolean name = Character.isUpperCase(before.charAt(0)) && !isAllCapitals(before);
    if (letters.length() > 1) {
      return name && !before.equals("Size"); // which is XL
    }
    // Malcolm X and Vladimir V. Putin are names, and I is a word.
    boolean numbered = NUMBERED.contains(WordTrie.folded(before));
    boolean ruler = letters.equals("V") || (letters.equals("I") && !opens(text, start));
    return numbered || (name && ruler && !isStop(text, numeral.end()));
  }

  /**
   * Whether a translation must have {@code numeral}: it surely numbers something, a single I after
   * war or chapter only, and is of letters that abbreviate little else, unlike XL and CV.
   */
  static boolean tells(CharSequence text, Token.Roman numeral) {
    for (int i = numeral.start(); i < numeral.end(); i++) {
      if ("IVX".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    int end = numeral.start() - 1;
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start < end
        && counts(text, numeral)
        && (numeral.value() > 1
            || NUMBERED.contains(WordTrie.folded(text.subSequence(start, end).toString())));
  }

  /** Whether a word has its capital from its place: {@code said “Maybe I should go”}. */
  private static boolean opens(CharSequence text, int start) {
    return SentenceStart.isAt(text, start) || SentenceStart.isQuoted(text, start);
  }

  private static boolean isStop(CharSequence text, int at) {
    return at < text.length()
        && text.charAt(at) == '.'
        && (at + 1 == text.length() || Scripts.isSpace(text.charAt(at + 1)));
  }

  private static boolean isAllCapitals(String word) {
    return word.chars().allMatch(Character::isUpperCase);
  }
}
