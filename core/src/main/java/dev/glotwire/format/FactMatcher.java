package dev.glotwire.format;

import dev.glotwire.article.Span;
import dev.glotwire.format.Sense.Sort;
import dev.glotwire.text.internal.TextTraits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares the figures, dates and amounts of a text and its translation by value. Immutable and
 * thread-safe; takes time linear in the texts.
 */
public final class FactMatcher {

  /** One is an article in many languages. */
  private static final int FIRST_SPOKEN = 2;

  private final LocaleWords source;
  private final LocaleWords target;

  private final DateOrder dates;

  private FactMatcher(LocaleWords source, LocaleWords target) {
    this.source = source;
    this.target = target;
    this.dates = new DateOrder(source, target);
  }

  /** Returns a matcher of texts in {@code source} with their translations into {@code target}. */
  public static FactMatcher between(Locale source, Locale target) {
    return new FactMatcher(LocaleWords.of(source), LocaleWords.of(target));
  }

  /**
   * How a fact of the source and the target differ.
   *
   * @param kind what is wrong
   * @param source where it is in the source; empty for what is new
   * @param target where it is in the target; empty for what is missing
   */
  public record Difference(Kind kind, Optional<Span> source, Optional<Span> target) {
    /** What is wrong. */
    public enum Kind {
      /** It is not in the target. */
      MISSING,
      /** The target has another value in its place. */
      CHANGED,
      /** Nothing in the source accounts for it. */
      NEW,
      /** It is there, in a form that reads as another value in the target language. */
      SOURCE_FORM,
      /** It is a date in figures, of which the target language reads another one as the month. */
      ORDER
    }
  }

  /** Returns how the facts of {@code target} differ from those of {@code source}, in order. */
  public List<Difference> compare(CharSequence source, CharSequence target) {
    SourceFacts facts = this.source.sourceFacts(source.toString());
    if (facts.sayNothing() && !TextTraits.of(target.toString()).hasFigure()) {
      return List.of();
    }
    Facts after = Facts.of(target, this.target);
    if (facts.sayNothing() && !after.isFigured()) {
      return List.of();
    }
    Facts before = facts.all();
    Optional<List<Difference>> known = after.differencesFrom(before);
    if (known.isPresent()) {
      return known.get();
    }
    List<Difference> all = new ArrayList<>(new FactComparison(before, after).differences());
    if (before.isFigured() && after.isFigured()) {
      all.addAll(dates.compare(before, target));
    }
    List<Difference> differences = List.copyOf(all);
    after.keep(before, differences);
    return differences;
  }

  /** Whether a number in words must be in the target. */
  static boolean counts(Token.Word word) {
    return word.exact()
        && word.is(Sort.CARDINAL)
        && !word.is(Sort.LOOSE)
        && word.as(Sort.CARDINAL).value() >= FIRST_SPOKEN;
  }
}
