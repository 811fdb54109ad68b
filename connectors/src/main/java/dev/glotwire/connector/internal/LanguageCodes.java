package dev.glotwire.connector.internal;

import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import java.util.Locale;

/**
 * The codes that one service has for languages, as sources and as targets. Immutable.
 *
 * @param provider who asks
 */
public record LanguageCodes(String provider, LanguageTable sources, LanguageTable targets) {

  /** Returns the codes of a service that calls sources and targets the same. */
  public static LanguageCodes of(String provider, LanguageTable both) {
    return new LanguageCodes(provider, both, both);
  }

  /**
   * @throws UnsupportedLanguage if the service does not translate from {@code source}
   */
  public String source(Locale source) {
    return sources
        .findSource(source)
        .orElseThrow(
            () -> new UnsupportedLanguage(provider, "does not translate from " + tag(source)));
  }

  /**
   * @throws UnsupportedLanguage if the service does not translate into {@code target}
   */
  public String target(Locale target) {
    return targets
        .find(target)
        .orElseThrow(
            () -> new UnsupportedLanguage(provider, "does not translate into " + tag(target)));
  }

  private static String tag(Locale locale) {
    return locale.toLanguageTag();
  }

  /** Returns every pair of a source and a different target. */
  public LanguageSupport support() {
    return LanguageSupport.of(sources, targets);
  }
}
