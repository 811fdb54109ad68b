package dev.glotwire.format;

import dev.glotwire.format.WordTrie.Node;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words of a {@link WordTrie} in rows: most letters of a word can be followed by one other
 * alone, and what stands side by side is found without a jump. Immutable.
 *
 * <p>A place says where the letters so far lead. The letter that is kept for it leads to the next
 * place; all others that may follow are in one hash table with their places.
 */
final class WordLookup {
  /** Where no letter has been looked up. */
  static final int START = 0;

  /** Where no word goes on. */
  static final int NOWHERE = -1;

  private static final int MIX = 0x9E3779B9;

  private char[] next = new char[1_024];
  private boolean[] forks = new boolean[1_024];
  private @Nullable Node[] words = new Node[1_024];
  private int size;

  private long[] branches = new long[1_024]; // a place, a letter and where it leads; 0 is free
  private int taken;

  WordLookup(WordTrie trie) {
    add(trie.root());
    this.next = Arrays.copyOf(next, size);
    this.forks = Arrays.copyOf(forks, size);
    this.words = Arrays.copyOf(words, size);
  }

  private int add(Node node) {
    int place = size++;
    if (place == next.length) {
      next = Arrays.copyOf(next, 2 * place);
      forks = Arrays.copyOf(forks, 2 * place);
      words = Arrays.copyOf(words, 2 * place);
    }
    words[place] = node.isWord() ? node : null;
    boolean[] first = {true};
    node.forEach(
        (letter, child) -> {
          int there = add(child);
          if (first[0]) {
            next[place] = letter;
            first[0] = false;
          } else {
            forks[place] = true;
            put(branch(place, letter) | there);
          }
        });
    return place;
  }

  private static long branch(int place, char letter) {
    return ((long) place << Character.SIZE | letter) << Integer.SIZE;
  }

  private void put(long branch) {
    taken++;
    if (2 * taken > branches.length) {
      long[] old = branches;
      branches = new long[2 * old.length];
      Arrays.stream(old).filter(each -> each != 0).forEach(this::insert);
    }
    insert(branch);
  }

  private void insert(long branch) {
    int i = slot(branch);
    while (branches[i] != 0) {
      i = (i + 1) & (branches.length - 1);
    }
    branches[i] = branch;
  }

  private int slot(long branch) {
    return (((int) (branch >>> Integer.SIZE) * MIX) >>> 8) & (branches.length - 1);
  }

  /** Returns where {@code letter} leads from {@code place}; {@link #NOWHERE} if nowhere. */
  int next(int place, char letter) {
    if (next[place] == letter) {
      return place + 1;
    }
    return forks[place] ? branch(branch(place, letter)) : NOWHERE;
  }

  private int branch(long wanted) {
    for (int i = slot(wanted); branches[i] != 0; i = (i + 1) & (branches.length - 1)) {
      if ((branches[i] ^ wanted) >>> Integer.SIZE == 0) {
        return (int) branches[i];
      }
    }
    return NOWHERE;
  }

  /** Returns the word, or the beginning of one, that ends at {@code place}; null if none does. */
  @Nullable Node word(int place) {
    return words[place];
  }
}
