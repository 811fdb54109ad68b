package dev.glotwire.connector.internal;

import dev.glotwire.language.LanguageTags;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Terms in several languages, a column each. Immutable.
 *
 * @param languages of the columns
 * @param rows as many terms each; empty where a language has none
 */
public record Glossary(List<Locale> languages, List<List<String>> rows) {

  /** No terms. */
  public static final Glossary EMPTY = new Glossary(List.of(), List.of());

  public Glossary {
    languages = List.copyOf(languages);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * Reads a file in UTF-8: in the first line language tags, in each other line a term in each of
   * these languages, between them tabs.
   *
   * @throws IllegalArgumentException if it cannot be read, or a line has more terms than there are
   *     languages
   */
  public static Glossary read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalArgumentException("the glossary " + file + " cannot be read", e);
    }
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("the glossary " + file + " is empty");
    }
    List<Locale> languages = cells(lines.get(0)).stream().map(LanguageTags::parse).toList();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> row = cells(lines.get(i));
      if (row.size() > languages.size()) {
        throw new IllegalArgumentException(
            "the glossary " + file + " has too many terms in line " + (i + 1));
      }
      rows.add(row);
    }
    return new Glossary(languages, rows);
  }

  private static List<String> cells(String line) {
    String text = line.startsWith("\uFEFF") ? line.substring(1) : line;
    return List.of(text.split("\t", -1)).stream().map(String::strip).toList();
  }

  /**
   * Returns the terms that occur in {@code texts}, and what they are to be in {@code target}. A
   * term without a translation is left out; case does not matter.
   */
  public Map<String, String> find(Locale source, Locale target, List<String> texts) {
    int from = column(source);
    int to = column(target);
    if (from < 0 || to < 0) {
      return Map.of();
    }
    String all = String.join("\n", texts).toLowerCase(Locale.ROOT);
    Map<String, String> found = new LinkedHashMap<>();
    for (List<String> row : rows) {
      if (row.size() > Math.max(from, to)) {
        String term = row.get(from);
        if (!term.isEmpty()
            && !row.get(to).isEmpty()
            && all.contains(term.toLowerCase(Locale.ROOT))) {
          found.put(term, row.get(to));
        }
      }
    }
    return found;
  }

  private int column(Locale language) {
    int exact = languages.indexOf(language);
    if (exact >= 0) {
      return exact;
    }
    for (int i = 0; i < languages.size(); i++) {
      if (LanguageTags.isSame(languages.get(i), language)) {
        return i;
      }
    }
    return -1;
  }
}
