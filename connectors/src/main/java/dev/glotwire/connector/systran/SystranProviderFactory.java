package dev.glotwire.connector.systran;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;

/** Makes the provider of SYSTRAN. */
public final class SystranProviderFactory extends ServiceFactory<SystranOptions> {
  private static final int RANK = 240;

  public SystranProviderFactory() {
    super(SystranProvider.NAME, "SYSTRAN", RANK);
  }

  @Override
  public List<ProviderOption> options() {
    return SystranOptions.described();
  }

  @Override
  protected SystranOptions read(ProviderConfig config) {
    return SystranOptions.from(config);
  }

  @Override
  protected TranslationProvider make(SystranOptions options, ProviderConfig config) {
    return new SystranProvider(options, config.transport());
  }
}
