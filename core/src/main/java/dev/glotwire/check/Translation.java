package dev.glotwire.check;

import dev.glotwire.protect.KeptText;
import dev.glotwire.term.Terms;
import java.util.Locale;

/**
 * A source text beside its translation, and what a check may have to know of both. Immutable.
 *
 * @param source as a reader sees it: a block's display text, a segment without its markup
 * @param target the same of the translation; may be empty
 * @param sourceLanguage what {@code source} is written in
 * @param targetLanguage what {@code target} is to be written in
 * @param kept what should stand in {@code target} as it does in {@code source}
 * @param terms what a glossary says of the two languages
 */
public record Translation(
    String source,
    String target,
    Locale sourceLanguage,
    Locale targetLanguage,
    KeptText kept,
    Terms terms) {

  /** A translation for which there is no glossary. */
  public Translation(
      String source, String target, Locale sourceLanguage, Locale targetLanguage, KeptText kept) {
    this(source, target, sourceLanguage, targetLanguage, kept, Terms.none());
  }
}
