package dev.glotwire.connector.libretranslate;

import dev.glotwire.connector.internal.ServiceFactory;

/** Makes the provider of LibreTranslate. */
public final class LibreTranslateProviderFactory extends ServiceFactory<LibreTranslateOptions> {
  private static final int RANK = 200;

  public LibreTranslateProviderFactory() {
    super(
        LibreTranslateProvider.NAME,
        "LibreTranslate",
        RANK,
        LibreTranslateOptions.described(),
        LibreTranslateOptions::from,
        LibreTranslateProvider::new);
  }
}
