package dev.glotwire.connector.niutrans;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;

/** Makes the provider of NiuTrans. */
public final class NiuTransProviderFactory extends ServiceFactory<NiuTransOptions> {
  private static final int RANK = 300;

  public NiuTransProviderFactory() {
    super(NiuTransProvider.NAME, "NiuTrans", RANK);
  }

  @Override
  public List<ProviderOption> options() {
    return NiuTransOptions.described();
  }

  @Override
  protected NiuTransOptions read(ProviderConfig config) {
    return NiuTransOptions.from(config);
  }

  @Override
  protected TranslationProvider make(NiuTransOptions options, ProviderConfig config) {
    return new NiuTransProvider(options, config.transport());
  }
}
