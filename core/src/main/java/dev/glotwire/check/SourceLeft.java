package dev.glotwire.check;

import dev.glotwire.article.Span;
import dev.glotwire.check.Finding.Severity;
import dev.glotwire.language.LanguageDetector;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.language.UndeterminedLanguageException;
import dev.glotwire.text.internal.TextTraits;
import dev.glotwire.text.internal.WordPrints;
import dev.glotwire.text.internal.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds a target that is still in the language of the source, in whole or for the most part.
 *
 * <p>The language model is asked only where most words of the target stand in the source: it costs
 * more than all other checks.
 */
final class SourceLeft implements Check {
  static final String NAME = "language";

  private static final int WORDS = 6;

  /** The longest sign of a unit that is looked out for, in letters: km. */
  private static final int SIGN = 2;

  /**
   * Who shares so many words that half of them say nothing, and that the model takes for another.
   */
  private static final List<Set<String>> CLOSE =
      List.of(
          Set.of("ast", "ca", "es", "gl", "it", "oc", "pt"),
          Set.of("da", "nb", "nn", "no", "sv"),
          Set.of("cs", "sk"),
          Set.of("be", "ru", "uk"),
          Set.of("bg", "mk"),
          Set.of("bs", "hr", "sl", "sr"),
          Set.of("id", "ms"),
          Set.of("af", "nl"));

  private final LanguageDetector detector = LanguageDetector.standard();

  @Override
  public List<Finding> find(Translation translation) {
    Locale from = translation.sourceLanguage();
    String source = translation.source();
    String target = translation.target();
    WordPrints prints = translation.targetTraits().words();
    if (prints.count() < WORDS || !prints.mayShareHalfWith(translation.sourceTraits().words())) {
      return List.of();
    }
    if (from.getLanguage().equals(translation.targetLanguage().getLanguage())
        || Words.fold(source).strip().equals(Words.fold(target).strip())) {
      return List.of(); // two forms of one language, or an echo, which another check reports
    }
    Set<String> known = new HashSet<>();
    Words.of(source).forEach(word -> known.add(Words.fold(word.of(source))));
    List<Span> words = Words.of(target);
    List<String> all = words.stream().map(word -> word.of(target)).toList();
    List<String> plain =
        all.stream().filter(SourceLeft::isPlain).map(Words::fold).distinct().toList();
    double share = areClose(from, translation.targetLanguage()) ? 0.75 : 0.5;
    if (words.size() < WORDS
        || !areIn(all, known, share)
        || !areIn(plain, known, share)
        || !isIn(from, target)) {
      return List.of();
    }
    return List.of(
        Finding.of(
            NAME,
            Severity.WARNING,
            "The target is in "
                + LanguageTags.displayName(from, Locale.ENGLISH)
                + ", the language of the source."));
  }

  /**
   * Whether a word is neither a name nor a figure nor the sign of a unit, which translations share
   * with their source.
   */
  private static boolean isPlain(String word) {
    int first = word.codePointAt(0);
    return !Character.isUpperCase(first)
        && !Character.isDigit(first)
        && (word.length() > SIGN || TextTraits.isUnspaced(word.charAt(0)));
  }

  private static boolean areClose(Locale one, Locale other) {
    return CLOSE.stream()
        .anyMatch(
            group -> group.contains(one.getLanguage()) && group.contains(other.getLanguage()));
  }

  private static boolean areIn(List<String> words, Set<String> known, double share) {
    long same = words.stream().filter(word -> known.contains(Words.fold(word))).count();
    return same >= words.size() * share;
  }

  private boolean isIn(Locale language, String text) {
    try {
      return detector.require(text).getLanguage().equals(language.getLanguage());
    } catch (UndeterminedLanguageException e) {
      return false;
    }
  }
}
