package dev.glotwire.memory;

import dev.glotwire.article.TaggedText;
import dev.glotwire.bundle.Origin;
import java.time.Instant;
import java.util.Locale;

/**
 * A source text with its translation, and where that comes from. Immutable.
 *
 * @param source the language of {@code sourceText}, canonical
 * @param target the language of {@code targetText}, canonical
 * @param context what stood around the source, as {@link Context} writes it; may be empty
 * @param origin who translated it; {@link Origin#human} for a person
 * @param variant what an engine's answer depended on beside the text: its settings and what it was
 *     not to translate. Opaque; empty for a person's words
 * @param created to the millisecond
 */
public record TranslationUnit(
    Locale source,
    Locale target,
    TaggedText sourceText,
    TaggedText targetText,
    String context,
    UnitState state,
    Origin origin,
    String variant,
    Instant created) {

  /**
   * @throws IllegalArgumentException if a text is empty
   */
  public TranslationUnit {
    if (sourceText.value().isEmpty() || targetText.value().isEmpty()) {
      throw new IllegalArgumentException("a unit needs a source and a target text");
    }
  }

  /** Returns what a person wrote. */
  public static TranslationUnit human(
      Locale source,
      Locale target,
      TaggedText sourceText,
      TaggedText targetText,
      String context,
      Instant created) {
    return new TranslationUnit(
        source,
        target,
        sourceText,
        targetText,
        context,
        UnitState.REVIEWED,
        Origin.human(source, target),
        "",
        created);
  }
}
