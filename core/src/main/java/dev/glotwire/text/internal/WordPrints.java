package dev.glotwire.text.internal;

import static java.util.Arrays.binarySearch;
import static java.util.Arrays.stream;

import java.util.Arrays;
import java.util.Collection;

/**
 * The words of a text, each as a number that words have in common which differ in case alone: most
 * texts are told apart without making words of them. Immutable.
 */
public final class WordPrints {
  private static final char OTHER = 0;

  /** A part of a word that does not count: the dot of İ in small letters. */
  private static final char UNCOUNTED = 1;

  private static final char APOSTROPHE = 2;
  private static final char SURROGATE = 3;

  /** What each character is in a word: its small letter, or one of the above. */
  private static final char[] LETTERS = letters();

  private static final int MIX = 0x9E3779B9;
  private static final int BITS = 1 << 11;

  private final int[] prints;
  private final long[] there = new long[BITS / 64];

  /** Whether two words in a row have stood there before, or a word right after itself. */
  private final boolean crowded;

  /**
   * Words that are looked for, as prints: a text that has none of them is told from others without
   * a search. Immutable.
   */
  public static final class Wanted {
    private static final int BITS = 1 << 16;

    private final int[] sorted;
    private final long[] bits = new long[BITS / 64];

    /**
     * @param words in any case
     */
    public Wanted(Collection<String> words) {
      this.sorted = words.stream().flatMapToInt(word -> stream(prints(word))).sorted().toArray();
      for (int print : sorted) {
        int bit = bit(print);
        bits[bit >>> 6] |= 1L << bit;
      }
    }

    private boolean contains(int print) {
      int bit = bit(print);
      return (bits[bit >>> 6] >>> bit & 1) != 0 && binarySearch(sorted, print) >= 0;
    }

    private static int bit(int print) {
      return (print * MIX) >>> 16;
    }
  }

  WordPrints(String text) {
    this.prints = prints(text);
    boolean again = false;
    boolean many = false;
    for (int i = 0; i < prints.length; i++) {
      int hash = prints[i] * MIX;
      long bit = 1L << (hash >>> 21);
      boolean known = (there[hash >>> 27] & bit) != 0;
      many |= known && (again || prints[i] == prints[i - 1]);
      again = known;
      there[hash >>> 27] |= bit;
    }
    this.crowded = many;
  }

  /** Returns how many words there are, as {@link Words#of} counts them. */
  public int count() {
    return prints.length;
  }

  /** Returns how many words {@code other} has too: never fewer than there are, perhaps more. */
  public int sharedWith(WordPrints other) {
    int shared = 0;
    for (int print : prints) {
      int hash = print * MIX;
      shared += (int) (other.there[hash >>> 27] >>> (hash >>> 21) & 1);
    }
    return shared;
  }

  /** Whether {@code other} may have these words, and no others, in this order. */
  public boolean areThoseOf(WordPrints other) {
    return Arrays.equals(prints, other.prints);
  }

  /** Whether any of the words may be one of {@code wanted}. */
  public boolean hasOneOf(Wanted wanted) {
    for (int print : prints) {
      if (wanted.contains(print)) {
        return true;
      }
    }
    return false;
  }

  /** Whether up to {@code longest} words may stand twice in a row. */
  public boolean mayRepeat(int longest) {
    if (!crowded) {
      return false;
    }
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

  private static int[] prints(String text) {
    char[] chars = text.toCharArray();
    int[] prints = new int[chars.length / 2 + 2];
    int count = 0;
    int print = 0;
    int inWord = 0; // all bits or none: where words end cannot be foreseen, so nothing branches
    for (int i = 0; i < chars.length; i++) {
      int letter = LETTERS[chars[i]];
      if ((letter - 1 & 0xFFFF) < SURROGATE) { // none of OTHER
        if (!isPart(text, i, letter)) {
          letter = OTHER;
        } else if (letter != UNCOUNTED) {
          letter = chars[i];
        } else {
          inWord = -1;
          continue;
        }
      }
      int isLetter = -letter >> 31;
      prints[count] = print;
      count -= inWord & ~isLetter;
      print = (print + mixed(letter)) & isLetter;
      inWord = isLetter;
    }
    prints[count] = print;
    return Arrays.copyOf(prints, count - inWord);
  }

  /**
   * Returns a number for a letter: the sum of those of a word is found faster than what depends on
   * their order, and few words of a text have the same letters in another one.
   */
  private static int mixed(int letter) {
    int product = letter * MIX;
    return product ^ (product >>> 15);
  }

  private static boolean isPart(String text, int at, int letter) {
    return switch (letter) {
      case UNCOUNTED -> true;
      case APOSTROPHE ->
          at > 0
              && at + 1 < text.length()
              && Character.isLetter(text.charAt(at - 1))
              && Character.isLetter(text.charAt(at + 1));
      default ->
          Words.isPart(text, Character.isLowSurrogate(text.charAt(at)) && at > 0 ? at - 1 : at);
    };
  }

  private static char[] letters() {
    char[] letters = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < letters.length; c++) {
      letters[c] = letter((char) c);
    }
    return letters;
  }

  private static char letter(char c) {
    if (Character.isSurrogate(c)) {
      return SURROGATE;
    }
    return switch (c) {
      case '\'', '’' -> APOSTROPHE;
      case '\u0307' -> UNCOUNTED;
      case 'ς' -> 'σ';
      default -> Words.isPart(String.valueOf(c), 0) ? Character.toLowerCase(c) : OTHER;
    };
  }
}
