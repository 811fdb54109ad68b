package dev.glotwire.connector.azure;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;

/** Makes the provider of Azure AI Translator. */
public final class AzureProviderFactory extends ServiceFactory<AzureOptions> {
  private static final int RANK = 130;

  public AzureProviderFactory() {
    super(AzureProvider.NAME, "Azure AI Translator", RANK);
  }

  @Override
  public List<ProviderOption> options() {
    return AzureOptions.described();
  }

  @Override
  protected AzureOptions read(ProviderConfig config) {
    return AzureOptions.from(config);
  }

  @Override
  protected TranslationProvider make(AzureOptions options, ProviderConfig config) {
    return new AzureProvider(options, config.transport());
  }
}
