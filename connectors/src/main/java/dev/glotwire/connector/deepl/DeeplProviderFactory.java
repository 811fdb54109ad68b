package dev.glotwire.connector.deepl;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;

/** Makes the provider of DeepL. */
public final class DeeplProviderFactory extends ServiceFactory<DeeplOptions> {
  private static final int RANK = 100;

  public DeeplProviderFactory() {
    super(DeeplProvider.NAME, "DeepL", RANK);
  }

  @Override
  public List<ProviderOption> options() {
    return DeeplOptions.described();
  }

  @Override
  protected DeeplOptions read(ProviderConfig config) {
    return DeeplOptions.from(config);
  }

  @Override
  protected TranslationProvider make(DeeplOptions options, ProviderConfig config) {
    return new DeeplProvider(options, config);
  }
}
