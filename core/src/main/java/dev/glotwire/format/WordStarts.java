package dev.glotwire.format;

import dev.glotwire.format.WordTrie.Node;
import java.util.function.Predicate;

/**
 * The first letters of all words of a {@link WordTrie}, by which most words of a text are told to
 * be none of them without a look at the trie: sometimes it says that a word may be one that is not,
 * never the other way round. Immutable once built.
 *
 * <p>Bit sets of hashes, as Bloom filters are (Bloom 1970). The end of a word counts for a letter,
 * as the word {@code m} is not meant by {@code more}; but words that may take endings, such as
 * {@code ten}, begin with any letter behind theirs.
 */
final class WordStarts {
  /** Two to this power bits in each set: more do not fit beside a text in a fast cache. */
  private static final int BITS = 14;

  /** What stands for all that is no letter, and for all behind it. */
  private static final char EDGE = 1;

  /** How each character is looked up; 0 for what is passed over. */
  private static final char[] LETTERS = letters();

  private final long[] threes = new long[1 << (BITS - 6)];
  private final long[] fours = new long[1 << (BITS - 6)];

  /** Two letters, or the only one, behind which anything may stand. */
  private final long[] openTwos = new long[1 << (BITS - 6)];

  private final long[] openThrees = new long[1 << (BITS - 6)];
  private boolean hasOpenTwos;

  /** Up to three letters, what follows them that is none, and what follows that. */
  private final long[] phrases = new long[1 << (BITS - 6)];

  /**
   * @param counts which words count, all of them being {@linkplain Node#isWord() words}
   */
  WordStarts(WordTrie trie, Predicate<Node> counts) {
    collect(trie.root(), counts, new char[4], 0);
  }

  /** Returns whether a word that counts has the first {@code depth} of {@code letters}. */
  private boolean collect(Node node, Predicate<Node> counts, char[] letters, int depth) {
    boolean word = node.isWord() && counts.test(node);
    if (word && depth < letters.length) {
      add(letters, depth, Lexer.longestEnding(node, depth, Scripts.isShort(letters[0])) > 0);
    }
    boolean[] any = {word};
    node.forEach(
        (letter, child) -> {
          if (depth < letters.length) {
            letters[depth] = letter;
          }
          any[0] |= collect(child, counts, letters, depth + 1);
        });
    if (any[0] && depth == letters.length) {
      add(letters, depth, false);
    }
    return any[0];
  }

  private void add(char[] letters, int depth, boolean open) {
    char[] edged = {EDGE, EDGE, EDGE, EDGE};
    int end = 0;
    while (end < Math.min(depth, edged.length) && Scripts.isWordPart(letters[end])) {
      edged[end] = letters[end];
      end++;
    }
    int three = three(edged[0], edged[1], edged[2]);
    set(threes, three);
    if (end < Math.min(depth, edged.length)) {
      char next = end + 1 < depth ? letters[end + 1] : EDGE;
      set(phrases, phrase(three, letters[end], next));
      return;
    }
    set(fours, four(three, edged[3]));
    if (open && depth == 3) {
      set(openThrees, three);
    } else if (open && depth < 3) {
      set(openTwos, depth == 1 ? two(edged[0], EDGE) : two(edged[0], edged[1]));
      hasOpenTwos = true;
    }
  }

  /** Whether a word of the trie may begin at {@code at}, where a word of the text begins. */
  boolean mayBeAt(String text, int at) {
    char first = LETTERS[text.charAt(at)];
    char second = folded(text, at + 1);
    char third = second == EDGE ? EDGE : folded(text, at + 2);
    if (second == 0 || third == 0) {
      return true; // a mark that is passed over: rare
    }
    int three = three(first, second, third);
    if (has(threes, three)) {
      char fourth = third == EDGE ? EDGE : folded(text, at + 3);
      if (fourth == 0
          || has(openThrees, three)
          || has(fours, four(three, fourth))
          || (fourth == EDGE && isPhrase(text, at, three))) {
        return true;
      }
    }
    return hasOpenTwos && (has(openTwos, two(first, second)) || has(openTwos, two(first, EDGE)));
  }

  /** Whether a word of the trie may go on behind the letters at {@code at}, three at most. */
  private boolean isPhrase(String text, int at, int three) {
    int end = at + 1;
    while (end < text.length() && LETTERS[text.charAt(end)] != EDGE) {
      end++;
    }
    if (end == text.length()) {
      return false;
    }
    char edge = WordTrie.fold(text.charAt(end));
    char next = end + 1 < text.length() ? WordTrie.fold(text.charAt(end + 1)) : EDGE;
    return next == 0
        || has(phrases, phrase(three, edge, next))
        || has(phrases, phrase(three, edge, EDGE));
  }

  private static char folded(String text, int at) {
    if (at >= text.length()) {
      return EDGE;
    }
    return LETTERS[text.charAt(at)];
  }

  private static char[] letters() {
    char[] letters = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < letters.length; c++) {
      char letter = WordTrie.fold((char) c);
      letters[c] = letter == 0 || Scripts.isWordPart(letter) ? letter : EDGE;
    }
    return letters;
  }

  private static int two(char first, char second) {
    return (first * 0x9E3779B9 + second) * 0x85EBCA6B;
  }

  private static int three(char first, char second, char third) {
    return (two(first, second) + third) * 0xC2B2AE35;
  }

  private static int four(int three, char fourth) {
    return (three + fourth) * 0x27D4EB2F;
  }

  private static int phrase(int three, char edge, char next) {
    return four(four(three, edge), next);
  }

  private static void set(long[] bits, int hash) {
    bits[hash >>> (6 - BITS)] |= 1L << (hash >>> -BITS);
  }

  private static boolean has(long[] bits, int hash) {
    return (bits[hash >>> (6 - BITS)] >>> (hash >>> -BITS) & 1) != 0;
  }
}
