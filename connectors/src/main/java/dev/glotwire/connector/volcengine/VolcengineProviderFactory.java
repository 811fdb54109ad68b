package dev.glotwire.connector.volcengine;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.time.Clock;
import java.util.List;

/** Makes the provider of Volcengine. */
public final class VolcengineProviderFactory extends ServiceFactory<VolcengineOptions> {
  private static final int RANK = 320;

  public VolcengineProviderFactory() {
    super(VolcengineProvider.NAME, "Volcengine", RANK);
  }

  @Override
  public List<ProviderOption> options() {
    return VolcengineOptions.described();
  }

  @Override
  protected VolcengineOptions read(ProviderConfig config) {
    return VolcengineOptions.from(config);
  }

  @Override
  protected TranslationProvider make(VolcengineOptions options, ProviderConfig config) {
    return new VolcengineProvider(options, config.transport(), Clock.systemUTC());
  }
}
