package dev.glotwire.connector.google;

import dev.glotwire.connector.internal.ServiceFactory;

/** Makes the provider of Google Cloud Translation, basic. */
public final class GoogleProviderFactory extends ServiceFactory<GoogleOptions> {
  private static final int RANK = 120;

  public GoogleProviderFactory() {
    super(
        GoogleProvider.NAME,
        "Google Translation, basic",
        RANK,
        GoogleOptions.described(),
        GoogleOptions::from,
        (options, config) -> new GoogleProvider(options, config.transport()));
  }
}
