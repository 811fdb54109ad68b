package dev.glotwire.connector.tencent;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.time.Clock;
import java.util.List;

/** Makes the provider of Tencent Machine Translation. */
public final class TencentProviderFactory extends ServiceFactory<TencentOptions> {
  private static final int RANK = 270;

  public TencentProviderFactory() {
    super(TencentProvider.NAME, "Tencent Machine Translation", RANK);
  }

  @Override
  public List<ProviderOption> options() {
    return TencentOptions.described();
  }

  @Override
  protected TencentOptions read(ProviderConfig config) {
    return TencentOptions.from(config);
  }

  @Override
  protected TranslationProvider make(TencentOptions options, ProviderConfig config) {
    return new TencentProvider(options, config.transport(), Clock.systemUTC());
  }
}
