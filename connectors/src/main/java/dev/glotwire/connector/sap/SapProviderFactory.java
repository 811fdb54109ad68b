package dev.glotwire.connector.sap;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;

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
  protected SapOptions read(ProviderConfig config) {
    return SapOptions.from(config);
  }

  @Override
  protected TranslationProvider make(SapOptions options, ProviderConfig config) {
    return new SapProvider(options, config.transport());
  }
}
