package dev.glotwire.connector.caiyun;

import dev.glotwire.connector.internal.ServiceFactory;

/** Makes the provider of Caiyun. */
public final class CaiyunProviderFactory extends ServiceFactory<CaiyunOptions> {
  private static final int RANK = 310;

  public CaiyunProviderFactory() {
    super(
        CaiyunProvider.NAME,
        "Caiyun",
        RANK,
        CaiyunOptions.described(),
        CaiyunOptions::from,
        (options, config) -> new CaiyunProvider(options, config.transport()));
  }
}
