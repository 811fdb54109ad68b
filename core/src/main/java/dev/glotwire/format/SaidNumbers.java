package dev.glotwire.format;

import dev.glotwire.format.Sense.Sort;
import java.util.HashMap;
import java.util.Map;

/** How often a text says each number in words, as one of a row or as a count. */
final class SaidNumbers {
  /** A shorter word with an ending is often another one: Danish {@code til} is no ten. */
  private static final int SHORTEST_STEM = 3;

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> ranks = new HashMap<>();
  private final Map<String, Integer> prefixes = new HashMap<>();
  private final Map<String, Integer> last = new HashMap<>(); // where each was said last
  private final Facts facts;
  private final boolean strict;

  private SaidNumbers(Facts facts, boolean strict) {
    this.facts = facts;
    this.strict = strict;
  }

  /** Returns the numbers that {@code facts} say in words, months among them. */
  static SaidNumbers in(Facts facts) {
    return in(facts, false);
  }

  /** Returns those that are surely said, not by a short word with an ending. */
  static SaidNumbers surelyIn(Facts facts) {
    return in(facts, true);
  }

  private static SaidNumbers in(Facts facts, boolean strict) {
    SaidNumbers said = new SaidNumbers(facts, strict);
    for (Token token : facts.tokens) {
      if (token instanceof Token.Word word) {
        said.add(word);
      } else if (token instanceof Token.Roman roman) {
        said.add(Integer.toString(roman.value()), roman.start(), said.ranks);
      }
    }
    for (int i = 0; i + 1 < facts.tokens.size(); i++) {
      String rank = rank(facts, i);
      if (!rank.isEmpty()) {
        said.add(rank, facts.tokens.get(i).start(), said.ranks);
      }
    }
    for (Quantity quantity : facts.quantities()) {
      boolean one = quantity.first() == quantity.last();
      if (!quantity.hasDigits()
          && !(one
              && facts.tokens.get(quantity.first()) instanceof Token.Word word
              && said.isDoubtful(word))) {
        said.add(quantity.key(), facts.tokens.get(quantity.first()).start(), said.counts);
      }
    }
    return said;
  }

  /** Returns what a ten and the word behind it are in a row, décimo noveno; empty if none. */
  static String rank(Facts facts, int index) {
    if (!(facts.tokens.get(index) instanceof Token.Word ten)
        || !(facts.token(index + 1) instanceof Token.Word one)
        || !one.is(Sort.ORDINAL)
        || one.start() != ten.end() + 1) {
      return "";
    }
    long tens =
        ten.is(Sort.ORDINAL)
            ? ten.as(Sort.ORDINAL).value()
            : ten.is(Sort.CARDINAL) ? ten.as(Sort.CARDINAL).value() : 0;
    long ones = one.as(Sort.ORDINAL).value();
    boolean both = tens > 0 && tens < 100 && tens % 10 == 0 && ones < 10;
    return both ? Long.toString(tens + ones) : "";
  }

  /** Whether a word with an ending is likely none of numbers: til, or the name Stark. */
  private boolean isDoubtful(Token.Word word) {
    int letters = word.end() - word.start();
    char first = facts.text.charAt(word.start());
    return strict
        && !word.exact()
        && !word.is(Sort.PREFIX)
        && !Scripts.isShort(first)
        && (letters < SHORTEST_STEM
            || (letters == SHORTEST_STEM
                && Character.isUpperCase(first)
                && !SentenceStart.isAt(facts.text, word.start())));
  }

  private void add(Token.Word word) {
    if (isDoubtful(word)) {
      return;
    }
    for (Sense sense : word.senses()) {
      switch (sense.sort()) {
        case CARDINAL, LOOSE, MONTH -> add(Long.toString(sense.value()), word.start(), counts);
        case PREFIX -> {
          boolean counted = word.is(Sort.CARDINAL) || word.is(Sort.LOOSE);
          add(Long.toString(sense.value()), word.start(), counted ? counts : prefixes);
        }
        case ORDINAL -> {
          boolean counted = word.is(Sort.CARDINAL) || word.is(Sort.LOOSE) || word.is(Sort.PREFIX);
          add(Long.toString(sense.value()), word.start(), counted ? counts : ranks);
        }
        default -> {}
      }
    }
  }

  /** Counts a number once where one place means it in several ways. */
  private void add(String key, int at, Map<String, Integer> times) {
    Integer before = last.put(key, at);
    if (before == null || before != at) {
      times.merge(key, 1, Integer::sum);
    }
  }

  /** Returns how often a number is said. */
  int times(String key) {
    return counts.getOrDefault(key, 0) + ranks.getOrDefault(key, 0) + prefixes(key);
  }

  /** Returns how often a word begins with a number, as {@code two-hour} does. */
  int prefixes(String key) {
    return prefixes.getOrDefault(key, 0);
  }

  /** Returns how often a number is said as one of a row: fifth, XVI. */
  int ranks(String key) {
    return ranks.getOrDefault(key, 0);
  }
}
