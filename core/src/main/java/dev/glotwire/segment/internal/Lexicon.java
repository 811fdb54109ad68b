package dev.glotwire.segment.internal;

import java.nio.charset.StandardCharsets;

/**
 * The abbreviations of all languages, and the words that sentences begin with; compared as whole
 * words. Immutable.
 */
public final class Lexicon {
  /** Not listed. */
  static final int UNKNOWN = 0;

  /** An abbreviation that never ends a sentence. */
  static final int GOES_ON = 1;

  /** An abbreviation that may end one. */
  static final int MAY_END = 2;

  /** An abbreviation of the first kind in some other language. */
  static final int ELSEWHERE = 3;

  /** An abbreviation that goes on where a figure follows. */
  static final int BEFORE_FIGURE = 4;

  /** An abbreviation of CLDR, whose lists hold words too: no rule trusts it, the model may. */
  static final int LISTED = 5;

  /** On the right: a word that sentences begin with. */
  static final int STARTER = 1;

  /** On the right: a month, or what else an ordinal number goes with. */
  static final int COUNTED = 2;

  /** A power of two, more than twice the number of entries. */
  private static final int SIZE = 1 << 15;

  /** What is listed for all languages. */
  private static final int ALL = "zz".hashCode();

  /** What is listed for any language. */
  private static final int ANY = 0;

  // Other lists of a language, by what is added to its number.
  private static final int ORDINAL = 1;
  private static final int ENUMERATION = 2;
  private static final int MEASURE = 3;

  private final long[] keys;
  private final byte[] values;
  private final int language;

  private Lexicon(long[] keys, byte[] values, int language) {
    this.keys = keys;
    this.values = values;
    this.language = language;
  }

  /** Returns the code whose lists and weights serve a language. */
  static String listedAs(String code) {
    return switch (code) {
      case "no", "nn" -> "nb";
      case "sh" -> "hr";
      case "cnr" -> "sr";
      default -> code;
    };
  }

  /**
   * Whether sentences of a language may end at a space: those of Thai and Lao always do, those of
   * Korean often where people chat. Of unknown languages that is possible.
   */
  static boolean endsAtSpaces(String code) {
    return code.equals("th") || code.equals("lo") || code.equals("ko") || code.isEmpty();
  }

  /** Returns this lexicon as it is for one language. */
  Lexicon of(String code) {
    return new Lexicon(keys, values, code.hashCode());
  }

  /**
   * Reads lines of a language's code, a mark that says what list it is, and words. Lines that begin
   * with {@code #} are comments.
   */
  public static Lexicon parse(byte[] utf8) {
    String lines = new String(utf8, StandardCharsets.UTF_8);
    Lexicon all = new Lexicon(new long[SIZE], new byte[SIZE], 0);
    int from = 0;
    while (from < lines.length()) {
      int to = lines.indexOf('\n', from);
      if (lines.charAt(from) != '#') {
        all.addLine(lines, from, to);
      }
      from = to + 1;
    }
    return all;
  }

  private void addLine(String lines, int from, int to) {
    int code = lines.substring(from, from + 2).hashCode();
    char list = lines.charAt(from + 2);
    int word = from + 4;
    while (word < to) {
      int end = lines.indexOf(' ', word);
      end = end < 0 || end > to ? to : end;
      add(hash(lines, word, end), code, list);
      word = end + 1;
    }
  }

  private void add(long hash, int code, char list) {
    switch (list) {
      case ':' -> addAbbreviation(hash, code, GOES_ON);
      case '#' -> addAbbreviation(hash, code, BEFORE_FIGURE);
      case '?' -> addAbbreviation(hash, code, MAY_END);
      case '~' -> addAbbreviation(hash, code, LISTED);
      case '!' -> put(rightKey(hash, code), STARTER);
      case '@' -> put(rightKey(hash, code), COUNTED);
      case '&' -> put(rightKey(hash, code + ORDINAL), STARTER);
      case '*' -> put(rightKey(hash, code + ENUMERATION), STARTER);
      case '%' -> put(rightKey(hash, code + MEASURE), STARTER);
      default -> throw new IllegalStateException("unknown list " + list);
    }
  }

  private void addAbbreviation(long hash, int code, int value) {
    put(key(hash, code), value);
    put(key(hash, ANY), value);
  }

  private void put(long key, int value) {
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      values[slot] = (byte) value;
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key >>> 40) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private static long key(long hash, int language) {
    long key = (hash ^ language * 0x9E3779B97F4A7C15L) * 0xC2B2AE3D27D4EB4FL;
    return ((key ^ key >>> 29) & ~1L) | 2L;
  }

  private static long rightKey(long hash, int language) {
    return key(hash, language) ^ 1;
  }

  private static long hash(String text, int from, int to) {
    long hash = 7;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Kind.of(c) != Kind.FORMAT) {
        hash = hash * 1_000_003 + (c == '’' ? '\'' : c);
      }
    }
    return hash;
  }

  /** What is known of the word before a full stop. */
  int left(String text, int from, int to) {
    long hash = hash(text, from, to);
    int anywhere = value(key(hash, ANY));
    if (anywhere == UNKNOWN) {
      return UNKNOWN;
    }
    int found = value(key(hash, language));
    if (found == UNKNOWN) {
      found = value(key(hash, ALL));
    }
    return found == UNKNOWN && anywhere != LISTED ? ELSEWHERE : found;
  }

  /** What is known of the word after it. */
  int right(String text, int from, int to) {
    return value(rightKey(hash(text, from, to), language));
  }

  /** Whether an ordinal number often follows a word. */
  boolean isBeforeOrdinal(String text, int from, int to) {
    return value(rightKey(hash(text, from, to), language + ORDINAL)) != UNKNOWN;
  }

  /** Whether an abbreviation ends an enumeration: {@code etc.} */
  boolean isAndSoOn(String text, int from, int to) {
    long hash = hash(text, from, to);
    return value(rightKey(hash, language + ENUMERATION)) != UNKNOWN
        || value(rightKey(hash, ALL + ENUMERATION)) != UNKNOWN;
  }

  /** Whether a word is the symbol of a unit, which is written without a full stop. */
  boolean isUnit(String text, int from, int to) {
    return value(rightKey(hash(text, from, to), ALL + MEASURE)) != UNKNOWN;
  }

  private int value(long key) {
    return values[slot(key)];
  }
}
