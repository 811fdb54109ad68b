package dev.glotwire.check;

import dev.glotwire.check.Finding.Severity;
import dev.glotwire.language.LanguageDetector;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.language.UndeterminedLanguageException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Says whether a whole translation is in the language that it should be in. Thread-safe. */
public final class DocumentLanguage {
  /** Languages that are taken for each other even in long texts. */
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("bs", "hr", "sr", "sh", "cnr"),
          Set.of("id", "ms"),
          Set.of("nb", "nn", "no", "da"),
          Set.of("fil", "tl"),
          Set.of("fa", "prs"),
          Set.of("hi", "mr", "ne"),
          Set.of("zh", "yue"));

  /** Fewer letters tell too little. */
  private static final int LETTERS = 200;

  private final LanguageDetector detector = LanguageDetector.standard();

  /** Returns an error if {@code text} is certainly in another language than {@code expected}. */
  public Optional<Finding> find(String text, Locale expected) {
    if (!LanguageDetector.languages().contains(expected.getLanguage())
        || text.codePoints().filter(Character::isLetter).count() < LETTERS) {
      return Optional.empty();
    }
    Locale found;
    try {
      found = detector.require(text);
    } catch (UndeterminedLanguageException e) {
      return Optional.empty();
    }
    String language = found.getLanguage();
    boolean alike =
        language.equals(expected.getLanguage())
            || ALIKE.stream()
                .anyMatch(
                    group -> group.contains(language) && group.contains(expected.getLanguage()));
    return alike
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                SourceLeft.NAME,
                Severity.ERROR,
                "The translation is in "
                    + LanguageTags.displayName(found, Locale.ENGLISH)
                    + ", not in "
                    + LanguageTags.displayName(expected, Locale.ENGLISH)
                    + "."));
  }
}
