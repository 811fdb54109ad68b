package dev.glotwire.connector.lingvanex;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;

/** Makes the provider of Lingvanex. */
public final class LingvanexProviderFactory extends ServiceFactory<LingvanexOptions> {
  private static final int RANK = 330;

  public LingvanexProviderFactory() {
    super(LingvanexProvider.NAME, "Lingvanex", RANK);
  }

  @Override
  public List<ProviderOption> options() {
    return LingvanexOptions.described();
  }

  @Override
  protected LingvanexOptions read(ProviderConfig config) {
    return LingvanexOptions.from(config);
  }

  @Override
  protected TranslationProvider make(LingvanexOptions options, ProviderConfig config) {
    return new LingvanexProvider(options, config.transport());
  }
}
