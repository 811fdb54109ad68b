package dev.glotwire.connector.baidu;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;

/** Makes the provider of Baidu Fanyi. */
public final class BaiduProviderFactory extends ServiceFactory<BaiduOptions> {
  private static final int RANK = 260;

  public BaiduProviderFactory() {
    super(BaiduProvider.NAME, "Baidu Fanyi", RANK);
  }

  @Override
  public List<ProviderOption> options() {
    return BaiduOptions.described();
  }

  @Override
  protected BaiduOptions read(ProviderConfig config) {
    return BaiduOptions.from(config);
  }

  @Override
  protected TranslationProvider make(BaiduOptions options, ProviderConfig config) {
    return new BaiduProvider(options, config.transport());
  }
}
