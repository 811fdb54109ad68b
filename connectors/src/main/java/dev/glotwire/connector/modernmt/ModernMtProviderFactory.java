package dev.glotwire.connector.modernmt;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;

/** Makes the provider of ModernMT. */
public final class ModernMtProviderFactory extends ServiceFactory<ModernMtOptions> {
  private static final int RANK = 210;

  public ModernMtProviderFactory() {
    super(ModernMtProvider.NAME, "ModernMT", RANK);
  }

  @Override
  public List<ProviderOption> options() {
    return ModernMtOptions.described();
  }

  @Override
  protected ModernMtOptions read(ProviderConfig config) {
    return ModernMtOptions.from(config);
  }

  @Override
  protected TranslationProvider make(ModernMtOptions options, ProviderConfig config) {
    return new ModernMtProvider(options, config.transport());
  }
}
