package dev.glotwire.language;

import dev.glotwire.language.LanguageDetector.Candidate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The language of a text cannot be told with confidence: name it. */
public final class UndeterminedLanguageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // List.copyOf is serializable; the exception is never serialized
  private final List<Candidate> candidates;

  UndeterminedLanguageException(List<Candidate> candidates) {
    super(
        candidates.isEmpty()
            ? "the text holds no words to tell its language from"
            : "the language is not certain; it may be " + names(candidates));
    this.candidates = List.copyOf(candidates);
  }

  /** Returns the likeliest languages, best first. */
  public List<Candidate> candidates() {
    return candidates;
  }

  private static String names(List<Candidate> candidates) {
    return candidates.stream()
        .map(
            candidate ->
                LanguageTags.displayName(candidate.language(), Locale.ENGLISH)
                    + " ("
                    + candidate.language().toLanguageTag()
                    + ")")
        .collect(Collectors.joining(", "));
  }
}
