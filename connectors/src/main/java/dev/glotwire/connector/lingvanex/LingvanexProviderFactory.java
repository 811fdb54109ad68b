package dev.glotwire.connector.lingvanex;

import dev.glotwire.connector.internal.ServiceFactory;

/** Makes the provider of Lingvanex. */
public final class LingvanexProviderFactory extends ServiceFactory<LingvanexOptions> {
  private static final int RANK = 330;

  public LingvanexProviderFactory() {
    super(
        LingvanexProvider.NAME,
        "Lingvanex",
        RANK,
        LingvanexOptions.described(),
        LingvanexOptions::from,
        (options, config) -> new LingvanexProvider(options, config.transport()));
  }
}
