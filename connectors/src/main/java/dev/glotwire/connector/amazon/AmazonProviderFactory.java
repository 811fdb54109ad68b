package dev.glotwire.connector.amazon;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes the provider of Amazon Translate. */
public final class AmazonProviderFactory extends ServiceFactory<AmazonOptions> {
  private static final int RANK = 140;

  public AmazonProviderFactory() {
    super(AmazonProvider.NAME, "Amazon Translate", RANK);
  }

  @Override
  public List<ProviderOption> options() {
    return AmazonOptions.described();
  }

  @Override
  public Optional<LanguageSupport> fixedLanguages(ProviderConfig config) {
    return Optional.of(LanguageSupport.of(AmazonProvider.LANGUAGES, AmazonProvider.LANGUAGES));
  }

  @Override
  protected AmazonOptions read(ProviderConfig config) {
    return AmazonOptions.from(config);
  }

  @Override
  protected TranslationProvider make(AmazonOptions options, ProviderConfig config) {
    return new AmazonProvider(options, config.transport(), Clock.systemUTC());
  }
}
