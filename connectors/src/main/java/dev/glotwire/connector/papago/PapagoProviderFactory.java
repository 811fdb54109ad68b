package dev.glotwire.connector.papago;

import dev.glotwire.connector.internal.ServiceFactory;

/** Makes the provider of Papago. */
public final class PapagoProviderFactory extends ServiceFactory<PapagoOptions> {
  private static final int RANK = 250;

  public PapagoProviderFactory() {
    super(
        PapagoProvider.NAME,
        "Papago",
        RANK,
        PapagoOptions.described(),
        PapagoOptions::from,
        (options, config) -> new PapagoProvider(options, config.transport()));
  }
}
