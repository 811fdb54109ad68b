package com.acme.translate;

import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes the provider {@code acme}. Named in {@code META-INF/services}. */
public final class AcmeProviderFactory implements ProviderFactory {
  @Override
  public String name() {
    return AcmeProvider.NAME;
  }

  @Override
  public String title() {
    return "Acme Translate";
  }

  @Override
  public List<ProviderOption> options() {
    return AcmeOptions.DESCRIBED;
  }

  @Override
  public Optional<String> missing(ProviderConfig config) {
    try {
      AcmeOptions.from(config);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** Among the services whose key is set, tried late; a plug-in need not push itself forward. */
  @Override
  public OptionalInt defaultRank() {
    return OptionalInt.of(500);
  }

  @Override
  public TranslationProvider create(ProviderConfig config) {
    return new AcmeProvider(AcmeOptions.from(config));
  }
}
