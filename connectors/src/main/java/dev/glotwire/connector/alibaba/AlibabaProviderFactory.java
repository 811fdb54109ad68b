package dev.glotwire.connector.alibaba;

import dev.glotwire.connector.internal.ServiceFactory;
import java.time.Clock;

/** Makes the provider of Alibaba Machine Translation. */
public final class AlibabaProviderFactory extends ServiceFactory<AlibabaOptions> {
  private static final int RANK = 280;

  public AlibabaProviderFactory() {
    super(
        AlibabaProvider.NAME,
        "Alibaba Machine Translation",
        RANK,
        AlibabaOptions.described(),
        AlibabaOptions::from,
        (options, config) -> new AlibabaProvider(options, config.transport(), Clock.systemUTC()));
  }
}
