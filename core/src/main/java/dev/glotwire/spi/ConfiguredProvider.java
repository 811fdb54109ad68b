package dev.glotwire.spi;

import java.util.Optional;

/** A provider that says what it was configured with. */
record ConfiguredProvider(TranslationProvider provider, String settings)
    implements TranslationProvider {

  @Override
  public String name() {
    return provider.name();
  }

  @Override
  public Capabilities capabilities() {
    return provider.capabilities();
  }

  @Override
  public LanguageSupport languages() {
    return provider.languages();
  }

  @Override
  public Translations translate(Batch batch) {
    return provider.translate(batch);
  }

  @Override
  public Optional<Usage> usage() {
    return provider.usage();
  }

  @Override
  public void close() {
    provider.close();
  }
}
