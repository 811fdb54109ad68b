package dev.glotwire.connector.google;

import dev.glotwire.connector.internal.ServiceFactory;
import java.time.Clock;

/** Makes the provider of Google Cloud Translation, advanced. */
public final class GoogleV3ProviderFactory extends ServiceFactory<GoogleV3Options> {
  private static final int RANK = 110;

  public GoogleV3ProviderFactory() {
    super(
        GoogleV3Provider.NAME,
        "Google Translation, advanced",
        RANK,
        GoogleV3Options.described(),
        GoogleV3Options::from,
        (options, config) -> new GoogleV3Provider(options, config.transport(), Clock.systemUTC()));
  }
}
