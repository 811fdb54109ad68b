package dev.glotwire.connector.tencent;

import dev.glotwire.connector.internal.ServiceFactory;
import java.time.Clock;

/** Makes the provider of Tencent Machine Translation. */
public final class TencentProviderFactory extends ServiceFactory<TencentOptions> {
  private static final int RANK = 270;

  public TencentProviderFactory() {
    super(
        TencentProvider.NAME,
        "Tencent Machine Translation",
        RANK,
        TencentOptions.described(),
        TencentOptions::from,
        (options, config) -> new TencentProvider(options, config.transport(), Clock.systemUTC()));
  }
}
