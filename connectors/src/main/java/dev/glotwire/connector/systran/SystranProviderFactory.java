package dev.glotwire.connector.systran;

import dev.glotwire.connector.internal.ServiceFactory;

/** Makes the provider of SYSTRAN. */
public final class SystranProviderFactory extends ServiceFactory<SystranOptions> {
  private static final int RANK = 240;

  public SystranProviderFactory() {
    super(
        SystranProvider.NAME,
        "SYSTRAN",
        RANK,
        SystranOptions.described(),
        SystranOptions::from,
        (options, config) -> new SystranProvider(options, config.transport()));
  }
}
