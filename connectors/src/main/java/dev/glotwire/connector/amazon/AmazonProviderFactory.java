package dev.glotwire.connector.amazon;

import dev.glotwire.connector.internal.ServiceFactory;
import java.time.Clock;

/** Makes the provider of Amazon Translate. */
public final class AmazonProviderFactory extends ServiceFactory<AmazonOptions> {
  private static final int RANK = 140;

  public AmazonProviderFactory() {
    super(
        AmazonProvider.NAME,
        "Amazon Translate",
        RANK,
        AmazonOptions.described(),
        AmazonOptions::from,
        (options, config) -> new AmazonProvider(options, config.transport(), Clock.systemUTC()));
  }
}
