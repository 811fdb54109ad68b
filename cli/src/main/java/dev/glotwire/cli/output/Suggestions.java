package dev.glotwire.cli.output;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the words somebody may have meant. */
public final class Suggestions {
  private Suggestions() {}

  /**
   * Returns up to three of {@code known} that are close to {@code written}, closest first: a third
   * of the letters may differ, counted as insertions, deletions, replacements and swaps of
   * neighbors.
   */
  public static List<String> of(String written, Collection<String> known) {
    String wanted = written.toLowerCase(Locale.ROOT);
    return known.stream()
        .map(word -> new Ranked(word, distance(wanted, word.toLowerCase(Locale.ROOT))))
        .filter(ranked -> ranked.distance <= Math.max(1, wanted.length() / 3))
        .sorted(Comparator.comparingInt(Ranked::distance).thenComparing(Ranked::word))
        .limit(3)
        .map(Ranked::word)
        .toList();
  }

  /** Returns a sentence such as {@code Did you mean deepl or apertium?}, empty for no words. */
  public static String sentence(List<String> words) {
    if (words.isEmpty()) {
      return "";
    }
    String last = words.get(words.size() - 1);
    List<String> others = words.subList(0, words.size() - 1);
    return "Did you mean "
        + (others.isEmpty() ? "" : String.join(", ", others) + " or ")
        + last
        + "?";
  }

  private record Ranked(String word, int distance) {}

  /** The optimal string alignment distance. */
  private static int distance(String one, String other) {
    int[][] d = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= other.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[one.length()][other.length()];
  }
}
