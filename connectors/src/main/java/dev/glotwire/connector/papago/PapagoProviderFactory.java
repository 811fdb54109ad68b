package dev.glotwire.connector.papago;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;

/** Makes the provider of Papago. */
public final class PapagoProviderFactory extends ServiceFactory<PapagoOptions> {
  private static final int RANK = 250;

  public PapagoProviderFactory() {
    super(PapagoProvider.NAME, "Papago", RANK);
  }

  @Override
  public List<ProviderOption> options() {
    return PapagoOptions.described();
  }

  @Override
  protected PapagoOptions read(ProviderConfig config) {
    return PapagoOptions.from(config);
  }

  @Override
  protected TranslationProvider make(PapagoOptions options, ProviderConfig config) {
    return new PapagoProvider(options, config.transport());
  }
}
