package dev.glotwire.term;

import dev.glotwire.term.Concept.Casing;
import java.util.List;
import java.util.Optional;

/**
 * What a glossary says of one word for one pair of languages. Immutable.
 *
 * @param source the word in the source language; empty where the forbidden ones are forbidden
 *     whatever the source says
 * @param targets what it may be in the target language, the preferred one first
 * @param forbidden what it must not be there
 * @param kept whether it stays as it is
 * @param casing how capitals count where it is looked for
 * @param note for people; may be empty
 */
public record Term(
    String source,
    List<String> targets,
    List<String> forbidden,
    boolean kept,
    Casing casing,
    String note) {
  public Term {
    targets = List.copyOf(targets);
    forbidden = List.copyOf(forbidden);
  }

  /** Returns a term with one translation. */
  public static Term of(String source, String target) {
    return new Term(source, List.of(target), List.of(), false, Casing.AS_A_SENTENCE_MAY, "");
  }

  /** Returns what it is to be in the target language, if the glossary says. */
  public Optional<String> target() {
    return targets.stream().findFirst();
  }

  /** Returns all that an engine's answer may depend on, in one line. */
  public String instruction() {
    return source + " = " + target().orElse("") + " \\ " + String.join(" | ", forbidden);
  }
}
