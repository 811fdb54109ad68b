package dev.glotwire.connector.niutrans;

import dev.glotwire.connector.internal.ServiceFactory;

/** Makes the provider of NiuTrans. */
public final class NiuTransProviderFactory extends ServiceFactory<NiuTransOptions> {
  private static final int RANK = 300;

  public NiuTransProviderFactory() {
    super(
        NiuTransProvider.NAME,
        "NiuTrans",
        RANK,
        NiuTransOptions.described(),
        NiuTransOptions::from,
        (options, config) -> new NiuTransProvider(options, config.transport()));
  }
}
