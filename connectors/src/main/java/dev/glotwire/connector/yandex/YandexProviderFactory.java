package dev.glotwire.connector.yandex;

import dev.glotwire.connector.internal.ServiceFactory;

/** Makes the provider of Yandex Translate. */
public final class YandexProviderFactory extends ServiceFactory<YandexOptions> {
  private static final int RANK = 230;

  public YandexProviderFactory() {
    super(
        YandexProvider.NAME,
        "Yandex Translate",
        RANK,
        YandexOptions.described(),
        YandexOptions::from,
        (options, config) -> new YandexProvider(options, config.transport()));
  }
}
