package dev.glotwire.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words and phrases of a language and what they mean, looked up letter by letter. Capitals, soft
 * hyphens, marks of direction and kinds of spaces and apostrophes make no difference. Built once,
 * then safe for use by several threads.
 */
final class WordTrie {
  private final Node root = new Node();

  private static final class Node {
    private char[] letters = {};
    private Node[] next = {};
    private List<Sense> senses = List.of();
    private boolean stem = true;

    Node child(char letter) {
      for (int i = 0; i < letters.length; i++) {
        if (letters[i] == letter) {
          return next[i];
        }
      }
      return NONE;
    }

    Node grow(char letter) {
      Node child = child(letter);
      if (child == NONE) {
        child = new Node();
        letters = Arrays.copyOf(letters, letters.length + 1);
        next = Arrays.copyOf(next, next.length + 1);
        letters[letters.length - 1] = letter;
        next[next.length - 1] = child;
      }
      return child;
    }
  }

  private static final Node NONE = new Node();

  /**
   * What was found.
   *
   * @param end where the text after the word begins
   * @param senses what the word may mean; never empty
   * @param stem whether it is but the beginning of a word that is known
   */
  record Match(int end, List<Sense> senses, boolean stem) {}

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
      node.stem = false;
    } else if (stem && !node.stem) {
      return;
    }
    if (!node.senses.contains(sense)) {
      List<Sense> senses = new ArrayList<>(node.senses);
      senses.add(sense);
      node.senses = List.copyOf(senses);
    }
  }

  /**
   * Returns what stands at {@code start}, the longest that ends where {@code isEnd} allows it;
   * empty where nothing does.
   */
  List<Match> matches(CharSequence text, int start) {
    Node node = root;
    List<Match> found = List.of();
    for (int i = start; i < text.length(); i++) {
      char letter = fold(text.charAt(i));
      if (letter == 0) {
        continue;
      }
      node = node.child(letter);
      if (node == NONE) {
        break;
      }
      if (!node.senses.isEmpty()) {
        if (found.isEmpty()) {
          found = new ArrayList<>(4);
        }
        found.add(new Match(i + 1, node.senses, node.stem));
      }
    }
    return found;
  }

  /** Returns how {@code c} is looked up; 0 for what is passed over. */
  static char fold(char c) {
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
      case '‐', '‑' -> '-';
      case 'ё' -> 'е';
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
