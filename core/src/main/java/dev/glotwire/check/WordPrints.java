package dev.glotwire.check;

import java.util.Arrays;

/**
 * The words of a text, each as a number that words have in common which differ in case alone: most
 * texts are told apart without making words of them. Immutable.
 */
final class WordPrints {
  private static final byte OTHER = 0;
  private static final byte PART = 1;
  private static final byte APOSTROPHE = 2;
  private static final byte SURROGATE = 3;

  /** What each character is in a word: every character of every text is asked for. */
  private static final byte[] KINDS = kinds();

  private static final char[] LOWER = lower();
  private static final int BITS = 1 << 11;

  private final int[] prints;
  private final long[] there = new long[BITS / 64];

  WordPrints(String text) {
    this.prints = prints(text);
    for (int print : prints) {
      int bit = bit(print);
      there[bit >>> 6] |= 1L << bit;
    }
  }

  /** Returns the print of a single word. */
  static int ofWord(String word) {
    int print = 0;
    for (int i = 0; i < word.length(); i++) {
      print = 31 * print + LOWER[word.charAt(i)];
    }
    return print;
  }

  /** Returns how many words there are, as {@link Words#of} counts them. */
  int count() {
    return prints.length;
  }

  /** Returns how many words {@code other} has too: never fewer than there are, perhaps more. */
  int sharedWith(WordPrints other) {
    int shared = 0;
    for (int print : prints) {
      int bit = bit(print);
      shared += (int) (other.there[bit >>> 6] >>> bit & 1);
    }
    return shared;
  }

  /** Whether any of the words has one of these prints, which are sorted. */
  boolean hasOneOf(int[] sorted) {
    for (int print : prints) {
      if (Arrays.binarySearch(sorted, print) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether up to {@code longest} words may stand twice in a row. */
  boolean mayRepeat(int longest) {
    for (int length = 1; length <= longest; length++) {
      int same = 0;
      for (int i = length; i < prints.length; i++) {
        same = prints[i] == prints[i - length] ? same + 1 : 0;
        if (same == length) {
          return true;
        }
      }
    }
    return false;
  }

  private static int bit(int print) {
    return (print * 0x9E3779B9) >>> 21;
  }

  private static int[] prints(String text) {
    int[] prints = new int[text.length() / 4 + 4];
    int count = 0;
    int print = 0;
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPart(text, i, c)) {
        open = true;
        print = LOWER[c] == 0 ? print : 31 * print + LOWER[c];
      } else if (open) {
        prints = count == prints.length ? Arrays.copyOf(prints, 2 * count) : prints;
        prints[count++] = print;
        print = 0;
        open = false;
      }
    }
    if (open) {
      prints = count == prints.length ? Arrays.copyOf(prints, count + 1) : prints;
      prints[count++] = print;
    }
    return Arrays.copyOf(prints, count);
  }

  private static boolean isPart(String text, int at, char c) {
    return switch (KINDS[c]) {
      case OTHER -> false;
      case PART -> true;
      case APOSTROPHE ->
          at > 0
              && at + 1 < text.length()
              && Character.isLetter(text.charAt(at - 1))
              && Character.isLetter(text.charAt(at + 1));
      default -> Words.isPart(text, Character.isLowSurrogate(c) && at > 0 ? at - 1 : at);
    };
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < kinds.length; c++) {
      boolean surrogate = Character.isSurrogate((char) c);
      boolean apostrophe = c == '\'' || c == '’';
      boolean part = !surrogate && Words.isPart(String.valueOf((char) c), 0);
      kinds[c] = surrogate ? SURROGATE : apostrophe ? APOSTROPHE : part ? PART : OTHER;
    }
    return kinds;
  }

  /**
   * What a word in capitals has in common with one in small letters; 0 for what counts for none.
   */
  private static char[] lower() {
    char[] lower = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < lower.length; c++) {
      lower[c] = Character.toLowerCase((char) c);
    }
    lower['ς'] = 'σ';
    lower['\u0307'] = 0; // that of İ
    return lower;
  }
}
