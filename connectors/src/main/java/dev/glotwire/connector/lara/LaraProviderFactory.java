package dev.glotwire.connector.lara;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.time.Clock;
import java.util.List;

/** Makes the provider of Lara Translate. */
public final class LaraProviderFactory extends ServiceFactory<LaraOptions> {
  private static final int RANK = 220;

  public LaraProviderFactory() {
    super(LaraProvider.NAME, "Lara Translate", RANK);
  }

  @Override
  public List<ProviderOption> options() {
    return LaraOptions.described();
  }

  @Override
  protected LaraOptions read(ProviderConfig config) {
    return LaraOptions.from(config);
  }

  @Override
  protected TranslationProvider make(LaraOptions options, ProviderConfig config) {
    return new LaraProvider(options, config.transport(), Clock.systemUTC());
  }
}
