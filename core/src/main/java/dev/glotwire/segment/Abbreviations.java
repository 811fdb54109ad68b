package dev.glotwire.segment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The abbreviations of one language, compared as whole tokens. Immutable. */
final class Abbreviations {
  private static final Abbreviations NONE = new Abbreviations();

  private final Set<String> inside = new HashSet<>();
  private final Set<String> perhapsLast = new HashSet<>();
  private final Set<String> starters = new HashSet<>();

  private Abbreviations() {}

  /** Returns the lists of all languages, by language code. */
  static Map<String, Abbreviations> load() {
    Map<String, Abbreviations> all = new HashMap<>();
    try (InputStream in = Abbreviations.class.getResourceAsStream("abbreviations.txt")) {
      if (in == null) {
        throw new IllegalStateException("the list of abbreviations is missing from the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          Abbreviations one =
              all.computeIfAbsent(line.substring(0, 2), none -> new Abbreviations());
          one.list(line.charAt(2)).addAll(List.of(line.substring(3).strip().split(" +", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** Returns the lists of a language that has none. */
  static Abbreviations none() {
    return NONE;
  }

  private Set<String> list(char mark) {
    return switch (mark) {
      case ':' -> inside;
      case '?' -> perhapsLast;
      case '!' -> starters;
      default -> throw new IllegalStateException("unknown mark " + mark);
    };
  }

  /** Whether {@code token}, without its last full stop, is an abbreviation that goes on. */
  boolean goesOn(String token) {
    return inside.contains(token);
  }

  /**
   * Whether {@code token}, without its last full stop, is an abbreviation that may end a sentence.
   */
  boolean mayEnd(String token) {
    return perhapsLast.contains(token);
  }

  /** Whether sentences often begin with {@code word}. */
  boolean isStarter(String word) {
    return starters.contains(word);
  }
}
