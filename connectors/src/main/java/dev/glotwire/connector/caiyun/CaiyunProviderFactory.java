package dev.glotwire.connector.caiyun;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;

/** Makes the provider of Caiyun. */
public final class CaiyunProviderFactory extends ServiceFactory<CaiyunOptions> {
  private static final int RANK = 310;

  public CaiyunProviderFactory() {
    super(CaiyunProvider.NAME, "Caiyun", RANK);
  }

  @Override
  public List<ProviderOption> options() {
    return CaiyunOptions.described();
  }

  @Override
  protected CaiyunOptions read(ProviderConfig config) {
    return CaiyunOptions.from(config);
  }

  @Override
  protected TranslationProvider make(CaiyunOptions options, ProviderConfig config) {
    return new CaiyunProvider(options, config.transport());
  }
}
