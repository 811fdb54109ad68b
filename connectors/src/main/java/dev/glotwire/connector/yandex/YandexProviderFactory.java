package dev.glotwire.connector.yandex;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;
import java.util.Optional;

/** Makes the provider of Yandex Translate. */
public final class YandexProviderFactory extends ServiceFactory<YandexOptions> {
  private static final int RANK = 230;

  public YandexProviderFactory() {
    super(YandexProvider.NAME, "Yandex Translate", RANK);
  }

  @Override
  public List<ProviderOption> options() {
    return YandexOptions.described();
  }

  @Override
  public Optional<LanguageSupport> fixedLanguages(ProviderConfig config) {
    return Optional.of(LanguageSupport.of(YandexProvider.LANGUAGES, YandexProvider.LANGUAGES));
  }

  @Override
  protected YandexOptions read(ProviderConfig config) {
    return YandexOptions.from(config);
  }

  @Override
  protected TranslationProvider make(YandexOptions options, ProviderConfig config) {
    return new YandexProvider(options, config.transport());
  }
}
