package dev.glotwire.text.internal;

import static java.util.Arrays.binarySearch;

import java.util.Arrays;
import java.util.Collection;

/**
 * The words of a text, each as a number that words have in common which differ in case alone: most
 * texts are told apart without making words of them. Immutable.
 */
public final class WordPrints {
  /**
   * What each character adds to the print of its word: the sum of letters is found faster than what
   * depends on their order, and few words of a text have the same letters in another one.
   */
  static final int[] LETTERS = letters();

  private static final int MIX = 0x9E3779B9;
  private static final int BITS = 1 << 10;

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
     * @param words in any case, each of letters alone
     */
    public Wanted(Collection<String> words) {
      this.sorted = words.stream().mapToInt(Wanted::print).sorted().toArray();
      for (int print : sorted) {
        int bit = bit(print);
        bits[bit >>> 6] |= 1L << bit;
      }
    }

    private static int print(String word) {
      return word.chars().map(c -> LETTERS[c]).sum() & Integer.MAX_VALUE;
    }

    private boolean contains(int print) {
      int bit = bit(print);
      return (bits[bit >>> 6] >>> bit & 1) != 0 && binarySearch(sorted, print) >= 0;
    }

    private static int bit(int print) {
      return (print * MIX) >>> 16;
    }
  }

  private WordPrints(int[] prints) {
    this.prints = prints;
    boolean again = false;
    boolean many = false;
    int last = -1;
    for (int print : prints) {
      int hash = print * MIX;
      long bit = 1L << (hash >>> 22);
      boolean known = (there[hash >>> 28] & bit) != 0;
      many |= known && (again || print == last);
      again = known;
      last = print;
      there[hash >>> 28] |= bit;
    }
    this.crowded = many;
  }

  /**
   * Returns those of a text.
   *
   * @param starts a bit for each character, set where a word begins
   * @param length how many characters the text has
   * @param sums of what the characters before each {@linkplain #LETTERS add}
   * @param sum of what all add
   */
  static WordPrints of(long[] starts, int length, int[] sums, int sum) {
    int count = 0;
    for (int i = 0; i < length; i += Long.SIZE) {
      count += Long.bitCount(starts[i >>> 6]);
    }
    int[] prints = new int[count];
    int word = 0;
    int before = 0;
    for (int i = 0; i < length; i += Long.SIZE) {
      for (long bits = starts[i >>> 6]; bits != 0; bits &= bits - 1) {
        int here = sums[i + Long.numberOfTrailingZeros(bits)];
        if (word > 0) {
          prints[word - 1] = (here - before) & Integer.MAX_VALUE;
        }
        before = here;
        word++;
      }
    }
    if (word > 0) {
      prints[word - 1] = (sum - before) & Integer.MAX_VALUE;
    }
    return new WordPrints(prints);
  }

  /**
   * Returns how many words there are. Unlike {@link Words#of}, these end at an apostrophe, and
   * pictures beyond the basic plane are some.
   */
  public int count() {
    return prints.length;
  }

  /** Whether {@code other} may have half of the words, too, or more of them. */
  public boolean mayShareHalfWith(WordPrints other) {
    int different = 0;
    for (int i = 0; i < there.length; i++) {
      different += Long.bitCount(there[i] & ~other.there[i]);
    }
    if (2 * different > prints.length) {
      return false; // as in most pairs, without a look at every word
    }
    int shared = 0;
    for (int print : prints) {
      int hash = print * MIX;
      shared += (other.there[hash >>> 28] >>> (hash >>> 22) & 1) != 0 ? 1 : 0;
    }
    return 2 * shared >= prints.length;
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

  /**
   * Whether up to {@code longest} words may stand twice in a row or more often.
   *
   * @param fewest how many words that must be in all
   */
  public boolean mayRepeat(int longest, int fewest) {
    if (!crowded) {
      return false;
    }
    for (int length = 1; length <= longest; length++) {
      int repeated = Math.max(length, fewest - length);
      int same = 0;
      for (int i = length; i < prints.length; i++) {
        same = prints[i] == prints[i - length] ? same + 1 : 0;
        if (same == repeated) {
          return true;
        }
      }
    }
    return false;
  }

  private static int[] letters() {
    int[] letters = new int[Character.MAX_VALUE + 1];
    CharacterRuns.visit(
        (first, last) -> {
          if (first < last && !isPart(first)) {
            return; // nothing of such a run is a part
          }
          for (int c = first; c <= last; c++) {
            letters[c] = first < last ? mixed((char) c) : letter(first);
          }
        });
    return letters;
  }

  private static int letter(char c) {
    return switch (c) {
      case '\u0307' -> 0; // the dot of İ in small letters
      case 'ς' -> mixed('σ');
      default -> isPart(c) ? mixed(Character.toLowerCase(c)) : 0;
    };
  }

  /** Whether {@code c} is a part of a word. */
  static boolean isPart(char c) {
    return Character.isSurrogate(c) || Words.isPart(String.valueOf(c), 0);
  }

  private static int mixed(char letter) {
    int product = letter * MIX;
    return product ^ (product >>> 15);
  }
}
