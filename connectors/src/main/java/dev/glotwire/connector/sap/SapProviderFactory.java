package dev.glotwire.connector.sap;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;
import java.util.Optional;

/** Makes the provider of SAP Translation Hub. */
public final class SapProviderFactory extends ServiceFactory<SapOptions> {
  private static final int RANK = 340;

  public SapProviderFactory() {
    super(SapProvider.NAME, "SAP Translation Hub", RANK);
  }

  @Override
  public List<ProviderOption> options() {
    return SapOptions.described();
  }

  @Override
  public Optional<LanguageSupport> fixedLanguages(ProviderConfig config) {
    return Optional.of(LanguageSupport.of(SapProvider.LANGUAGES, SapProvider.LANGUAGES));
  }

  @Override
  protected SapOptions read(ProviderConfig config) {
    return SapOptions.from(config);
  }

  @Override
  protected TranslationProvider make(SapOptions options, ProviderConfig config) {
    return new SapProvider(options, config.transport());
  }
}
