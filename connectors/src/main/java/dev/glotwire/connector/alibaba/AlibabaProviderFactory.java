package dev.glotwire.connector.alibaba;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.time.Clock;
import java.util.List;

/** Makes the provider of Alibaba Machine Translation. */
public final class AlibabaProviderFactory extends ServiceFactory<AlibabaOptions> {
  private static final int RANK = 280;

  public AlibabaProviderFactory() {
    super(AlibabaProvider.NAME, "Alibaba Machine Translation", RANK);
  }

  @Override
  public List<ProviderOption> options() {
    return AlibabaOptions.described();
  }

  @Override
  protected AlibabaOptions read(ProviderConfig config) {
    return AlibabaOptions.from(config);
  }

  @Override
  protected TranslationProvider make(AlibabaOptions options, ProviderConfig config) {
    return new AlibabaProvider(options, config.transport(), Clock.systemUTC());
  }
}
