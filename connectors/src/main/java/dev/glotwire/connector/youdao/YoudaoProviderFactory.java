package dev.glotwire.connector.youdao;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.time.Clock;
import java.util.List;

/** Makes the provider of Youdao Zhiyun. */
public final class YoudaoProviderFactory extends ServiceFactory<YoudaoOptions> {
  private static final int RANK = 290;

  public YoudaoProviderFactory() {
    super(YoudaoProvider.NAME, "Youdao Zhiyun", RANK);
  }

  @Override
  public List<ProviderOption> options() {
    return YoudaoOptions.described();
  }

  @Override
  protected YoudaoOptions read(ProviderConfig config) {
    return YoudaoOptions.from(config);
  }

  @Override
  protected TranslationProvider make(YoudaoOptions options, ProviderConfig config) {
    return new YoudaoProvider(options, config.transport(), Clock.systemUTC());
  }
}
