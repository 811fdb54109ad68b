package dev.glotwire.memory;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The few words by which similar texts find each other: the longest of a text, which are the rarest
 * in every language and most often left alone by an edit. Where words are not set apart by spaces,
 * pairs of characters stand for them, and short texts have groups of three letters as well.
 */
final class Anchors {
  /** What is kept of a text. */
  static final int KEPT = 8;

  /** What is looked for: more, since another text may have other words that are longer. */
  static final int SOUGHT = 12;

  /** Texts with fewer words than this have groups of letters, too. */
  private static final int FEW = 4;

  private static final int GROUP = 3;

  /** Characters that are looked at; the rest of a longer text does not make it easier to find. */
  private static final int LENGTH = 4_000;

  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  private Anchors() {}

  /** Returns at most {@code most} hashes, the best first, of a text in one pair of languages. */
  static List<Integer> of(String text, Locale source, Locale target, int most) {
    Set<String> words = new LinkedHashSet<>();
    String folded =
        Digest.normalized(text.substring(0, Math.min(text.length(), LENGTH)))
            .toLowerCase(Locale.ROOT);
    int start = -1;
    int digits = 0;
    for (int i = 0; i <= folded.length(); ) {
      int c = i < folded.length() ? folded.codePointAt(i) : ' ';
      int next = i + Character.charCount(c);
      boolean unspaced = UNSPACED.contains(UnicodeScript.of(c)) && Character.isLetter(c);
      if (Character.isLetterOrDigit(c) && !unspaced) {
        if (start < 0) {
          start = i;
          digits = 0;
        }
        digits += Character.isDigit(c) ? 1 : 0;
      } else if (start >= 0) {
        // Figures are what differs between texts that are alike.
        if (digits < i - start) {
          words.add(folded.substring(start, i));
        }
        start = -1;
      }
      if (unspaced && next < folded.length()) {
        words.add(folded.substring(i, next + Character.charCount(folded.codePointAt(next))));
      }
      i = next;
    }
    String pair = source.toLanguageTag() + ' ' + target.toLanguageTag() + ' ';
    List<Anchor> anchors = new ArrayList<>();
    words.forEach(word -> anchors.add(Anchor.of(pair, word)));
    if (words.size() < FEW) {
      for (int i = 0; i + GROUP <= folded.length(); i++) {
        anchors.add(Anchor.of(pair, "-" + folded.substring(i, i + GROUP)));
      }
    }
    return anchors.stream()
        .sorted(Comparator.comparingInt(Anchor::length).reversed().thenComparingInt(Anchor::hash))
        .map(Anchor::hash)
        .distinct()
        .limit(most)
        .toList();
  }

  private record Anchor(int length, int hash) {
    static Anchor of(String pair, String word) {
      return new Anchor(word.length(), mixed((pair + word).hashCode()));
    }

    /**
     * Spreads a hash whose low bits follow the last letters; the steps are those of MurmurHash3.
     */
    private static int mixed(int hash) {
      int h = hash;
      h ^= h >>> 16;
      h *= 0x85ebca6b;
      h ^= h >>> 13;
      h *= 0xc2b2ae35;
      return h ^ (h >>> 16);
    }
  }
}
