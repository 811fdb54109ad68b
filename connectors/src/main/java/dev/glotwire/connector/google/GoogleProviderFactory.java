package dev.glotwire.connector.google;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;

/** Makes the provider of Google Cloud Translation, basic. */
public final class GoogleProviderFactory extends ServiceFactory<GoogleOptions> {
  private static final int RANK = 120;

  public GoogleProviderFactory() {
    super(GoogleProvider.NAME, "Google Translation, basic", RANK);
  }

  @Override
  public List<ProviderOption> options() {
    return GoogleOptions.described();
  }

  @Override
  protected GoogleOptions read(ProviderConfig config) {
    return GoogleOptions.from(config);
  }

  @Override
  protected TranslationProvider make(GoogleOptions options, ProviderConfig config) {
    return new GoogleProvider(options, config.transport());
  }
}
