package dev.glotwire.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The initial mutations of Celtic languages, in which a month begins with another letter after a
 * preposition.
 */
final class Mutations {
  private static final Map<String, List<String>> WELSH =
      Map.of(
          "p", List.of("b", "mh", "ph"),
          "t", List.of("d", "nh", "th"),
          "c", List.of("g", "ngh", "ch"),
          "b", List.of("f", "m"),
          "d", List.of("dd", "n"),
          "g", List.of("", "ng"),
          "m", List.of("f"),
          "ll", List.of("l"),
          "rh", List.of("r"));

  private static final Map<String, List<String>> IRISH =
      Map.of(
          "p", List.of("ph", "bp"),
          "t", List.of("th", "dt"),
          "c", List.of("ch", "gc"),
          "b", List.of("bh", "mb"),
          "d", List.of("dh", "nd"),
          "f", List.of("fh", "bhf"),
          "g", List.of("gh", "ng"),
          "m", List.of("mh"),
          "s", List.of("sh", "ts"));

  private Mutations() {}

  static List<String> of(String word, String language) {
    Map<String, List<String>> table =
        switch (language) {
          case "cy" -> WELSH;
          case "ga", "gd", "gv" -> IRISH;
          default -> Map.of();
        };
    List<String> mutated = new ArrayList<>();
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    for (int length = 2; length > 0 && mutated.isEmpty() && word.length() > 3; length--) {
      for (String initial : table.getOrDefault(lower.substring(0, length), List.of())) {
        mutated.add(initial + lower.substring(length));
      }
    }
    return mutated;
  }
}
