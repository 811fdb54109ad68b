package dev.glotwire.connector.sap;

import dev.glotwire.connector.internal.ServiceFactory;

/** Makes the provider of SAP Translation Hub. */
public final class SapProviderFactory extends ServiceFactory<SapOptions> {
  private static final int RANK = 340;

  public SapProviderFactory() {
    super(
        SapProvider.NAME,
        "SAP Translation Hub",
        RANK,
        SapOptions.described(),
        SapOptions::from,
        (options, config) -> new SapProvider(options, config.transport()));
  }
}
