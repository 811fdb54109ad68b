package dev.glotwire.term;

import dev.glotwire.article.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a glossary says of translations from one language into another. Immutable and thread-safe.
 *
 * <p>Terms are found as whole words, the longest first, in the singular or the plural of a language
 * that forms it by an ending; in scripts without spaces wherever they stand. In a translation more
 * is allowed: what looks like a form of the word counts as the word.
 */
public final class Terms {
  private static final Terms NONE = new Terms(List.of(), Locale.ROOT, Locale.ROOT, List.of());

  private final List<Term> all;
  private final List<String> kept;
  private final Locale source;
  private final Locale target;
  private final List<String> conflicts;
  private final TermIndex index;

  private Terms(List<Term> all, Locale source, Locale target, List<String> conflicts) {
    this.all = all;
    this.kept = all.stream().filter(Term::kept).map(Term::source).toList();
    this.source = source;
    this.target = target;
    this.conflicts = conflicts;
    this.index = new TermIndex(all, source, target);
  }

  /** Returns no terms. */
  public static Terms none() {
    return NONE;
  }

  /** Returns these terms for a pair of languages. */
  public static Terms of(List<Term> terms, Locale source, Locale target) {
    return of(terms, source, target, List.of());
  }

  static Terms of(List<Term> terms, Locale source, Locale target, List<String> conflicts) {
    return terms.isEmpty()
        ? NONE
        : new Terms(List.copyOf(terms), source, target, List.copyOf(conflicts));
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Returns all of them. */
  public List<Term> all() {
    return all;
  }

  /** Returns the words that stay as they are. */
  public List<String> kept() {
    return kept;
  }

  /** Returns where a file contradicts itself, a sentence each that says what counts. */
  public List<String> conflicts() {
    return conflicts;
  }

  Locale source() {
    return source;
  }

  Locale target() {
    return target;
  }

  /**
   * A term in a text.
   *
   * @param span where it stands
   */
  public record Occurrence(Term term, Span span) {}

  /**
   * Returns the terms in {@code text} that are translated, in their order and without overlap.
   *
   * @param apart places that are no text to translate, such as addresses; no term is found there
   */
  public List<Occurrence> find(String text, List<Span> apart) {
    if (index.isEmpty()) {
      return List.of();
    }
    return index.find(Tokens.of(text, source), apart).stream()
        .map(found -> new Occurrence(found.entry().term(), found.span()))
        .toList();
  }

  /**
   * Where a translation is not as the glossary says.
   *
   * @param source where the term stands in the source; empty for a word that is forbidden anyway
   * @param target where the wrong word stands in the target; empty where there is none
   */
  public record Deviation(Kind kind, Term term, Optional<Span> source, Optional<Span> target) {

    /** What is wrong. */
    public enum Kind {
      /** The target has none of the words that the term may be, or not as often. */
      MISSING,
      /** As {@link #MISSING}, and the target still has the word of the source. */
      LEFT,
      /** The target has a word that is forbidden, exactly as the glossary writes it. */
      FORBIDDEN,
      /** The target has what looks like a form of a forbidden word. */
      FORBIDDEN_FORM
    }
  }

  /**
   * Returns what in {@code translation} is not as the glossary says.
   *
   * @param apart finds the places of a text that are no text to translate, such as addresses
   */
  public List<Deviation> compare(
      String text, String translation, Function<String, List<Span>> apart) {
    if (index.isEmpty() || translation.isBlank()) {
      return List.of();
    }
    List<TermIndex.Found> found = index.find(Tokens.of(text, source), apart.apply(text));
    if (found.isEmpty() && index.bans().isEmpty()) {
      return List.of();
    }
    TargetWords words = new TargetWords(translation, target, apart.apply(translation));
    return new Comparison(text, source, found, index.bans(), words).deviations();
  }
}
