package dev.glotwire.memory;

import dev.glotwire.article.TaggedText;
import dev.glotwire.article.TaggedText.Tag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores how alike other texts are to one: the fewest characters to insert, delete or replace, in
 * percent of the longer text, less one for each code that only one of them has. Not thread-safe.
 *
 * <p>The distance is computed by the bit-parallel algorithm of Myers (Journal of the ACM 46, 1999)
 * in the block form of Hyyrö (2003): 64 cells of a column at a time.
 */
final class Likeness {
  /** Longer texts are compared with nothing but themselves: the time grows with the square. */
  static final int LONGEST = 10_000;

  /** What differing codes cost at most. */
  private static final int CODES_AT_MOST = 10;

  private final TaggedText wanted;
  private final String text;
  private final List<Tag> tags;
  private final int words;

  /** For each character of the text the positions where it stands, as bits. */
  private final Map<Character, long[]> positions = new HashMap<>();

  private final long[] plus;
  private final long[] minus;

  Likeness(TaggedText wanted) {
    this.wanted = wanted;
    this.text = Digest.normalized(wanted.text());
    this.tags = wanted.tags();
    this.words = (text.length() + 63) / 64;
    this.plus = new long[words];
    this.minus = new long[words];
    for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
      positions.computeIfAbsent(text.charAt(i), c -> new long[words])[i >> 6] |= 1L << i;
    }
  }

  /** Returns the score of {@code other}: 1 to 99, or 0 if it is less than {@code least}. */
  int score(TaggedText other, int least) {
    String candidate = Digest.normalized(other.text());
    int longer = Math.max(text.length(), candidate.length());
    if (longer == 0 || longer > LONGEST) {
      return 0;
    }
    int most = longer - (int) Math.ceil(longer * (double) least / 100);
    if (Math.abs(text.length() - candidate.length()) > most) {
      return 0;
    }
    int distance = distance(candidate, most);
    if (distance > most) {
      return 0;
    }
    int score = (longer - distance) * 100 / longer - codeCost(other);
    score = Math.min(99, score);
    return score >= Math.max(1, least) ? score : 0;
  }

  private int codeCost(TaggedText other) {
    List<Tag> others = other.tags();
    if (tags.equals(others)) {
      return 0;
    }
    Set<Tag> mine = new HashSet<>(tags);
    Set<Tag> theirs = new HashSet<>(others);
    int differing = 0;
    for (Tag tag : mine) {
      differing += theirs.contains(tag) ? 0 : 1;
    }
    for (Tag tag : theirs) {
      differing += mine.contains(tag) ? 0 : 1;
    }
    return Math.min(CODES_AT_MOST, differing);
  }

  /** Returns the edit distance, or some number above {@code most} if it is above that. */
  private int distance(String candidate, int most) {
    if (text.isEmpty()) {
      return candidate.length();
    }
    java.util.Arrays.fill(plus, -1L);
    java.util.Arrays.fill(minus, 0L);
    int last = words - 1;
    long lastBit = 1L << (text.length() - 1);
    int distance = text.length();
    int left = candidate.length();
    for (int j = 0; j < candidate.length(); j++) {
      long[] equal = positions.get(candidate.charAt(j));
      // The first row grows by one with each column: a positive step comes in from above.
      int carry = 1;
      for (int b = 0; b < words; b++) {
        long pv = plus[b];
        long mv = minus[b];
        long eq = equal == null ? 0 : equal[b];
        long xv = eq | mv;
        if (carry < 0) {
          eq |= 1;
        }
        long xh = (((eq & pv) + pv) ^ pv) | eq;
        long ph = mv | ~(xh | pv);
        long mh = pv & xh;
        if (b == last) {
          if ((ph & lastBit) != 0) {
            distance++;
          } else if ((mh & lastBit) != 0) {
            distance--;
          }
        }
        int out = ph < 0 ? 1 : mh < 0 ? -1 : 0;
        ph <<= 1;
        mh <<= 1;
        if (carry > 0) {
          ph |= 1;
        } else if (carry < 0) {
          mh |= 1;
        }
        plus[b] = mh | ~(xv | ph);
        minus[b] = ph & xv;
        carry = out;
      }
      left--;
      if (distance - left > most) {
        return Integer.MAX_VALUE; // each column that is left takes off one at most
      }
    }
    return distance;
  }

  /** Whether {@code other} is the text itself, whatever way its letters are composed. */
  boolean isSame(TaggedText other) {
    return Digest.normalized(wanted.value()).equals(Digest.normalized(other.value()));
  }
}
