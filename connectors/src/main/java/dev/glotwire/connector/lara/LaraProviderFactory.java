package dev.glotwire.connector.lara;

import dev.glotwire.connector.internal.ServiceFactory;
import java.time.Clock;

/** Makes the provider of Lara Translate. */
public final class LaraProviderFactory extends ServiceFactory<LaraOptions> {
  private static final int RANK = 220;

  public LaraProviderFactory() {
    super(
        LaraProvider.NAME,
        "Lara Translate",
        RANK,
        LaraOptions.described(),
        LaraOptions::from,
        (options, config) -> new LaraProvider(options, config.transport(), Clock.systemUTC()));
  }
}
