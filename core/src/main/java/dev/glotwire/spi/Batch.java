package dev.glotwire.spi;

import dev.glotwire.term.Term;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Texts to translate in one request, each on its own.
 *
 * @param texts at least one, none blank, within the provider's limits
 * @param source the language they are in
 * @param target the language they are to be in
 * @param markup how placeholders stand in them; one of those the provider declares
 * @param context text around them, to be understood but not translated
 * @param terms what a glossary says of words in these texts; only for a provider that {@linkplain
 *     Capabilities#takesTerms takes terms}
 */
public record Batch(
    List<String> texts,
    Locale source,
    Locale target,
    Markup markup,
    Optional<String> context,
    List<Term> terms) {
  public Batch {
    texts = List.copyOf(texts);
    terms = List.copyOf(terms);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a batch needs at least one text");
    }
  }

  /** A batch without terms. */
  public Batch(
      List<String> texts, Locale source, Locale target, Markup markup, Optional<String> context) {
    this(texts, source, target, markup, context, List.of());
  }

  public static Batch of(Locale source, Locale target, String... texts) {
    return new Batch(List.of(texts), source, target, Markup.PLAIN, Optional.empty());
  }

  /** Returns this batch with what a glossary says of words in its texts. */
  public Batch withTerms(List<Term> terms) {
    return new Batch(texts, source, target, markup, context, terms);
  }
}
