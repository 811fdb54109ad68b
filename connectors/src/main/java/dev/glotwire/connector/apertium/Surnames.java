package dev.glotwire.connector.apertium;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the surnames of an article in English that are surely some: behind a title or an office, or
 * before an age. The engine translates those that are words as well: Bolt, Smith, Brown.
 */
final class Surnames {
  private static final String FIRST = "\\p{Lu}\\p{Ll}+ (?:\\p{Lu}\\. )?";
  private static final String LAST = "(\\p{Lu}\\p{Ll}\\p{L}++)";

  private static final Pattern TITLED =
      Pattern.compile(
          "\\b(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Lt|Sgt|Capt|Gen|Rev)\\.?|President|Mayor|Senator"
              + "|Minister|Governor|Chancellor|Judge|Sheriff|Captain|Detective|Inspector|Professor"
              + "|Spokesman|Spokeswoman|spokesman|spokeswoman) (?:"
              + FIRST
              + ")?"
              + LAST);

  private static final Pattern AGED =
      Pattern.compile("(?<!\\p{L})" + FIRST + LAST + ", \\d{2}(?=[,.;)])");

  /** What follows an office without being the name of who has it. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "Department",
          "Ministry",
          "Office",
          "Court",
          "Council",
          "Committee",
          "Party",
          "Police",
          "House",
          "Bank",
          "General",
          "Elect");

  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private Surnames() {}

  /** Returns what finds the surnames in each of {@code texts}, which may have tags; one in all. */
  static List<Pattern> in(List<String> texts) {
    Set<String> names = new LinkedHashSet<>();
    List<String> plain = texts.stream().map(text -> TAG.matcher(text).replaceAll("")).toList();
    for (String text : plain) {
      for (Pattern pattern : List.of(TITLED, AGED)) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
          names.add(found.group(1));
        }
      }
    }
    names.removeAll(NO_NAMES);
    names.removeIf(name -> plain.stream().anyMatch(text -> isPlace(name, text)));
    if (names.isEmpty()) {
      return List.of();
    }
    return List.of(
        Pattern.compile(
            names.stream()
                .map(Pattern::quote)
                .collect(
                    Collectors.joining(
                        "|",
                        "(?<![\\p{L}\\p{N}'’-])(?:",
                        ")(?![\\p{L}\\p{N}-]|['’](?!s(?!\\p{L})))"))));
  }

  /** Whether the word is used as the name of a place or a thing as well. */
  private static boolean isPlace(String name, String text) {
    return Pattern.compile("\\b(?:in|the) " + Pattern.quote(name) + "\\b").matcher(text).find();
  }
}
