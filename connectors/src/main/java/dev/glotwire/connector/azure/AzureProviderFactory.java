package dev.glotwire.connector.azure;

import dev.glotwire.connector.internal.ServiceFactory;

/** Makes the provider of Azure AI Translator. */
public final class AzureProviderFactory extends ServiceFactory<AzureOptions> {
  private static final int RANK = 130;

  public AzureProviderFactory() {
    super(
        AzureProvider.NAME,
        "Azure AI Translator",
        RANK,
        AzureOptions.described(),
        AzureOptions::from,
        (options, config) -> new AzureProvider(options, config.transport()));
  }
}
