package dev.glotwire.connector.google;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes the provider of Google Cloud Translation, advanced. */
public final class GoogleV3ProviderFactory extends ServiceFactory<GoogleV3Options> {
  private static final int RANK = 110;

  public GoogleV3ProviderFactory() {
    super(GoogleV3Provider.NAME, "Google Translation, advanced", RANK);
  }

  @Override
  public List<ProviderOption> options() {
    return GoogleV3Options.described();
  }

  @Override
  public Optional<LanguageSupport> fixedLanguages(ProviderConfig config) {
    return Optional.of(LanguageSupport.of(GoogleLanguages.TABLE, GoogleLanguages.TABLE));
  }

  @Override
  protected GoogleV3Options read(ProviderConfig config) {
    return GoogleV3Options.from(config);
  }

  @Override
  protected TranslationProvider make(GoogleV3Options options, ProviderConfig config) {
    return new GoogleV3Provider(options, config.transport(), Clock.systemUTC());
  }
}
