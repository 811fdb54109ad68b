package dev.glotwire.connector.libretranslate;

import dev.glotwire.connector.internal.ServiceFactory;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;

/** Makes the provider of LibreTranslate. */
public final class LibreTranslateProviderFactory extends ServiceFactory<LibreTranslateOptions> {
  private static final int RANK = 200;

  public LibreTranslateProviderFactory() {
    super(LibreTranslateProvider.NAME, "LibreTranslate", RANK);
  }

  @Override
  public List<ProviderOption> options() {
    return LibreTranslateOptions.described();
  }

  @Override
  protected boolean hasFixedLanguages() {
    return false;
  }

  @Override
  protected LibreTranslateOptions read(ProviderConfig config) {
    return LibreTranslateOptions.from(config);
  }

  @Override
  protected TranslationProvider make(LibreTranslateOptions options, ProviderConfig config) {
    return new LibreTranslateProvider(options, config);
  }
}
