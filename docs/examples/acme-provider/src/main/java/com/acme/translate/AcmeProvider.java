package com.acme.translate;

import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Capabilities.Engine;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;

/** Acme Translate, version 1 of its interface. */
final class AcmeProvider implements TranslationProvider {
  static final String NAME = "acme";

  /** Acme's codes are the tags themselves, but for Norwegian and Portuguese. */
  private static final LanguageTable SOURCES =
      LanguageTable.of("en", "en", "es", "es", "de", "de", "fr", "fr", "nb", "no", "pt", "pt");

  private static final LanguageTable TARGETS =
      LanguageTable.of(
          "en", "en", "es", "es", "de", "de", "fr", "fr", "nb", "no", "pt-PT", "pt", "pt-BR", "br");

  private static final LanguageSupport LANGUAGES = LanguageSupport.of(SOURCES, TARGETS);

  private final AcmeApi api;

  AcmeProvider(AcmeOptions options) {
    this.api = new AcmeApi(options);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Acme takes 50 texts of 10,000 code points together, and keeps XML elements where they are. */
  @Override
  public Capabilities capabilities() {
    return Capabilities.standard(Engine.NEURAL)
        .withMarkup(Markup.XML, Markup.PLAIN)
        .withLimits(50, 10_000, LengthUnit.CODE_POINTS)
        .withConcurrency(4);
  }

  @Override
  public LanguageSupport languages() {
    return LANGUAGES;
  }

  @Override
  public Translations translate(Batch batch) {
    if (!LANGUAGES.supports(batch.source(), batch.target())) {
      throw new UnsupportedLanguage(
          NAME,
          "does not translate from "
              + batch.source().toLanguageTag()
              + " to "
              + batch.target().toLanguageTag());
    }
    String source = SOURCES.findSource(batch.source()).orElseThrow();
    String target = TARGETS.find(batch.target()).orElseThrow();
    return Translations.direct(
        batch, api.translate(batch.texts(), source, target, batch.markup() == Markup.XML));
  }
}
