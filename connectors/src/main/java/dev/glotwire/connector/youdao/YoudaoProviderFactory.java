package dev.glotwire.connector.youdao;

import dev.glotwire.connector.internal.ServiceFactory;
import java.time.Clock;

/** Makes the provider of Youdao Zhiyun. */
public final class YoudaoProviderFactory extends ServiceFactory<YoudaoOptions> {
  private static final int RANK = 290;

  public YoudaoProviderFactory() {
    super(
        YoudaoProvider.NAME,
        "Youdao Zhiyun",
        RANK,
        YoudaoOptions.described(),
        YoudaoOptions::from,
        (options, config) -> new YoudaoProvider(options, config.transport(), Clock.systemUTC()));
  }
}
