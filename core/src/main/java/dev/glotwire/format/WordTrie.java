package dev.glotwire.format;

import dev.glotwire.format.Sense.Sort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases of a language and what they mean, looked up letter by letter. Capitals, soft
 * hyphens, marks of direction and kinds of spaces and apostrophes make no difference. Built once,
 * then safe for use by several threads.
 */
final class WordTrie {
  private static final char[] FOLDED = folded();

  private final Node root = new Node();

  /** Takes a letter and where it leads. */
  @FunctionalInterface
  interface Step {
    void accept(char letter, Node node);
  }

  /** Where the letters so far lead. */
  static final class Node {
    private static final int FEWEST = 4;

    private char first; // of most there is no other
    private @Nullable Node behindFirst;
    private char[] letters = {}; // a hash table of a power of two; 0 is a free place
    private @Nullable Node[] next = {};
    private int size;
    private List<Sense> senses = List.of();
    private boolean stem = true;
    private Sort sort = Sort.LOOSE;
    private boolean shortened;
    private boolean prefix;
    private int sorts;

    /** Returns where {@code letter} leads; null if nowhere. */
    @Nullable Node child(char letter) {
      if (letter == first) {
        return behindFirst;
      }
      if (size == 0) {
        return null;
      }
      int mask = letters.length - 1;
      for (int i = place(letter, mask); letters[i] != 0; i = (i + 1) & mask) {
        if (letters[i] == letter) {
          return next[i];
        }
      }
      return null;
    }

    private static int place(char letter, int mask) {
      return ((letter * 0x9E3779B9) >>> 16) & mask;
    }

    private Node grow(char letter) {
      Node child = child(letter);
      if (child != null) {
        return child;
      }
      Node made = new Node();
      if (behindFirst == null) {
        first = letter;
        behindFirst = made;
        return made;
      }
      if (2 * (size + 1) > letters.length) {
        rehash(Math.max(FEWEST, 2 * letters.length));
      }
      put(letter, made);
      size++;
      return made;
    }

    private void rehash(int capacity) {
      char[] oldLetters = letters;
      @Nullable Node[] oldNext = next;
      letters = new char[capacity];
      next = new Node[capacity];
      for (int i = 0; i < oldLetters.length; i++) {
        Node node = oldNext[i];
        if (node != null) {
          put(oldLetters[i], node);
        }
      }
    }

    private void put(char letter, Node node) {
      int mask = letters.length - 1;
      int i = place(letter, mask);
      while (letters[i] != 0) {
        i = (i + 1) & mask;
      }
      letters[i] = letter;
      next[i] = node;
    }

    /** Visits the letters that lead on, in no order. */
    void forEach(Step visitor) {
      if (behindFirst != null) {
        visitor.accept(first, behindFirst);
      }
      for (int i = 0; i < letters.length; i++) {
        Node node = next[i];
        if (node != null) {
          visitor.accept(letters[i], node);
        }
      }
    }

    /** Whether a word, or the beginning of one, ends here. */
    boolean isWord() {
      return sorts != 0;
    }

    /** Whether it is but the beginning of a word that is known. */
    boolean isStem() {
      return stem;
    }

    /** Whether a number, a month or a weekday ends here that a translation must have as well. */
    boolean isTelling() {
      int telling = Sort.CARDINAL.bit() | Sort.SCALE.bit() | Sort.MONTH.bit() | Sort.WEEKDAY.bit();
      boolean rank =
          senses.stream()
              .anyMatch(
                  sense -> sense.sort() == Sort.ORDINAL && sense.value() >= SourceFacts.FIRST_RANK);
      return ((sorts & telling) != 0 || rank) && sort != Sort.LOOSE;
    }

    /** Returns the word found at a place. */
    Token.Word word(int start, int end, boolean exact) {
      return new Token.Word(start, end, senses, sorts, exact);
    }

    /** Returns the sort of its first meaning. */
    Sort sort() {
      return sort;
    }

    /** Whether it is but an abbreviation of what it means first. */
    boolean isShortened() {
      return shortened;
    }

    /** Whether whatever may follow it. */
    boolean isPrefix() {
      return prefix;
    }

    private void add(Sense sense) {
      List<Sense> more = new ArrayList<>(senses);
      more.add(sense);
      senses = List.copyOf(more);
      sort = senses.get(0).sort();
      sorts = 0;
      senses.forEach(each -> sorts |= each.sort().bit());
      prefix = (sorts & Sort.PREFIX.bit()) != 0;
      shortened = senses.stream().allMatch(each -> each.sort() != sort || each.isShort());
    }
  }

  Node root() {
    return root;
  }

  /** Adds a word; a stem counts only where no whole word is spelled the same. */
  void add(String word, Sense sense, boolean stem) {
    Node node = root;
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char letter = fold(word.charAt(i));
      if (letter != 0) {
        node = node.grow(letter);
        letters++;
      }
    }
    if (letters == 0) {
      return;
    }
    if (node.stem && !stem) {
      node.senses = List.of();
      node.sorts = 0;
      node.stem = false;
    } else if (stem && !node.stem) {
      return;
    }
    if (!node.senses.contains(sense)) {
      node.add(sense);
    }
  }

  /** Returns how {@code c} is looked up; 0 for what is passed over. */
  static char fold(char c) {
    return FOLDED[c];
  }

  /** Returns {@code word} as it is looked up. */
  static String folded(String word) {
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      folded.append(FOLDED[word.charAt(i)]);
    }
    return folded.toString();
  }

  private static char[] folded() {
    char[] folded = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < folded.length; c++) {
      folded[c] = compute((char) c);
    }
    return folded;
  }

  private static char compute(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return switch (c) {
      case 'İ', 'ı' -> 'i';
      case '’', 'ʼ', '‘', 'ʻ', '`', '´' -> '\'';
      case '\u00AD',
          '\u200B',
          '\u200C',
          '\u200D',
          '\u200E',
          '\u200F',
          '\u2060',
          '\uFEFF',
          '\u061C' ->
          0;
      case '\u00A0', '\u202F', '\u2009' -> ' ';
      case '‐', '‑', '־' -> '-';
      case 'ё' -> 'е';
      case 'ά', 'Ά' -> 'α'; // the accent of a Greek word moves with its ending
      case 'έ', 'Έ' -> 'ε';
      case 'ή', 'Ή' -> 'η';
      case 'ί', 'Ί', 'ϊ', 'ΐ' -> 'ι';
      case 'ό', 'Ό' -> 'ο';
      case 'ύ', 'Ύ', 'ϋ', 'ΰ' -> 'υ';
      case 'ώ', 'Ώ' -> 'ω';
      case 'ị' -> 'i';
      case 'ọ' -> 'o';
      case 'ụ' -> 'u';
      case 'ṅ' -> 'n';
      case 'Ị' -> 'i';
      case 'Ọ' -> 'o';
      case 'Ụ' -> 'u';
      case '\u09DF' -> '\u09AF';
      case '\u09DC' -> '\u09A1';
      case '\u09DD' -> '\u09A2';
      case '\u095B' -> '\u091C';
      case '\u095E' -> '\u092B';
      case '\u0958' -> '\u0915';
      case '\u0959' -> '\u0916';
      case '\u095C' -> '\u0921';
      case '\u095D' -> '\u0922';
      case '\u093C', '\u09BC', '\u0A3C', '\u0ABC' -> 0;
      case 'ي', 'ى' -> 'ی';
      case 'ك' -> 'ک';
      case 'أ', 'إ', 'آ' -> 'ا';
      case 'ة' -> 'ه';
      default -> {
        if (c >= '\u0900' && c < '\u0D80') {
          yield indic(c);
        }
        if (c >= '\u1200' && c < '\u1380') {
          yield ethiopic(c);
        }
        if ((c >= '\u064B' && c <= '\u0652')
            || c == '\u0640'
            || (c >= '\u0591' && c <= '\u05C7' && c != '\u05BE')) {
          yield 0;
        }
        yield Character.toLowerCase(c);
      }
    };
  }

  /** Foreign names are spelled with long and short vowels alike; the blocks are laid out alike. */
  private static char indic(char c) {
    return switch (c & 0x7F) {
      case 0x01 -> (char) (c + 1); // both signs of a nasal vowel
      case 0x40, 0x42 -> (char) (c - 1);
      case 0x11, 0x49 -> (char) (c + 2);
      default -> c;
    };
  }

  /** Letters that sound alike in Amharic are written for each other. */
  private static char ethiopic(char c) {
    int order = c & 7;
    return switch (c & ~7) {
      case 0x1210, 0x1280 -> (char) (0x1200 + order);
      case 0x1220 -> (char) (0x1230 + order);
      case 0x12D0 -> (char) (0x12A0 + order);
      case 0x1340 -> (char) (0x1338 + order);
      default -> c;
    };
  }
}
