package dev.glotwire.check;

import dev.glotwire.article.Span;
import dev.glotwire.protect.KeptText;
import dev.glotwire.term.Terms;
import dev.glotwire.text.internal.TextTraits;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A source text beside its translation, and what a check may have to know of both. Immutable and
 * thread-safe: what several checks look for in the texts is found once.
 */
public final class Translation {
  private final String source;
  private final String target;
  private final Locale sourceLanguage;
  private final Locale targetLanguage;
  private final KeptText kept;
  private final Terms terms;
  private @Nullable TextTraits sourceTraits;
  private @Nullable TextTraits targetTraits;
  private @Nullable List<Span> keptInSource;
  private @Nullable List<Span> keptInTarget;

  /**
   * @param source as a reader sees it: a block's display text, a segment without its markup
   * @param target the same of the translation; may be empty
   * @param sourceLanguage what {@code source} is written in
   * @param targetLanguage what {@code target} is to be written in
   * @param kept what should stand in {@code target} as it does in {@code source}
   * @param terms what a glossary says of the two languages
   */
  public Translation(
      String source,
      String target,
      Locale sourceLanguage,
      Locale targetLanguage,
      KeptText kept,
      Terms terms) {
    this.source = source;
    this.target = target;
    this.sourceLanguage = sourceLanguage;
    this.targetLanguage = targetLanguage;
    this.kept = kept;
    this.terms = terms;
  }

  /** A translation for which there is no glossary. */
  public Translation(
      String source, String target, Locale sourceLanguage, Locale targetLanguage, KeptText kept) {
    this(source, target, sourceLanguage, targetLanguage, kept, Terms.none());
  }

  /** Returns the source as a reader sees it. */
  public String source() {
    return source;
  }

  /** Returns the translation as a reader sees it; may be empty. */
  public String target() {
    return target;
  }

  /** Returns what the source is written in. */
  public Locale sourceLanguage() {
    return sourceLanguage;
  }

  /** Returns what the target is to be written in. */
  public Locale targetLanguage() {
    return targetLanguage;
  }

  /** Returns what should stand in the target as it does in the source. */
  public KeptText kept() {
    return kept;
  }

  /** Returns what a glossary says of the two languages. */
  public Terms terms() {
    return terms;
  }

  TextTraits sourceTraits() {
    TextTraits known = sourceTraits;
    if (known == null) {
      known = TextTraits.ofSource(source);
      sourceTraits = known;
    }
    return known;
  }

  TextTraits targetTraits() {
    TextTraits known = targetTraits;
    if (known == null) {
      known = TextTraits.of(target);
      targetTraits = known;
    }
    return known;
  }

  /** Returns where the pieces stand in the source that should be kept. */
  List<Span> keptInSource() {
    List<Span> known = keptInSource;
    if (known == null) {
      known = kept.findInSource(source);
      keptInSource = known;
    }
    return known;
  }

  /** Returns where pieces of the target stand that should be kept. */
  List<Span> keptInTarget() {
    List<Span> known = keptInTarget;
    if (known == null) {
      known = kept.find(target);
      keptInTarget = known;
    }
    return known;
  }

  /** Returns both texts, for a message. */
  @Override
  public String toString() {
    return "“" + source + "” → “" + target + "”";
  }
}
