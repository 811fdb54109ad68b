package dev.glotwire.connector.baidu;

import dev.glotwire.connector.internal.ServiceFactory;

/** Makes the provider of Baidu Fanyi. */
public final class BaiduProviderFactory extends ServiceFactory<BaiduOptions> {
  private static final int RANK = 260;

  public BaiduProviderFactory() {
    super(
        BaiduProvider.NAME,
        "Baidu Fanyi",
        RANK,
        BaiduOptions.described(),
        BaiduOptions::from,
        (options, config) -> new BaiduProvider(options, config.transport()));
  }
}
