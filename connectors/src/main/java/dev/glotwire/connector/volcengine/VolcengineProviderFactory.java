package dev.glotwire.connector.volcengine;

import dev.glotwire.connector.internal.ServiceFactory;
import java.time.Clock;

/** Makes the provider of Volcengine. */
public final class VolcengineProviderFactory extends ServiceFactory<VolcengineOptions> {
  private static final int RANK = 320;

  public VolcengineProviderFactory() {
    super(
        VolcengineProvider.NAME,
        "Volcengine",
        RANK,
        VolcengineOptions.described(),
        VolcengineOptions::from,
        (options, config) ->
            new VolcengineProvider(options, config.transport(), Clock.systemUTC()));
  }
}
