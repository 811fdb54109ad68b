package dev.glotwire.bilingual;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A source text with its translation, as a file holds it. Immutable.
 *
 * @param id what the file calls it; unique in the file where the file is valid
 * @param line where it begins in the file, counted from 1
 * @param sourceLanguage as the file says, if it does
 * @param targetLanguage as the file says, if it does
 * @param source what a reader sees of it, without markup
 * @param target the same of the translation; empty if there is none
 * @param sourceCodes the inline codes of the source in their order, by kind and id
 * @param targetCodes the same of the translation
 */
public record BilingualUnit(
    String id,
    int line,
    Optional<Locale> sourceLanguage,
    Optional<Locale> targetLanguage,
    String source,
    String target,
    List<String> sourceCodes,
    List<String> targetCodes) {
  public BilingualUnit {
    sourceCodes = List.copyOf(sourceCodes);
    targetCodes = List.copyOf(targetCodes);
  }
}
