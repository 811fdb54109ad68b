package dev.glotwire.connector.lingvanex;

import dev.glotwire.connector.internal.ServiceLimits;
import dev.glotwire.connector.internal.ServiceOptions;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import java.util.List;

/**
 * Options of Lingvanex.
 *
 * @param authScheme the word before the key; empty for none
 */
record LingvanexOptions(ServiceOptions service, Secret apiKey, String authScheme) {
  private static final String KEY = "LINGVANEX_API_KEY";
  private static final String BASE = "https://api-b2b.backenster.com/b1/api/v3/";
  private static final ServiceLimits LIMITS =
      new ServiceLimits(50, 5_000, LengthUnit.CHARACTERS, 4);
  private static final String NO_SCHEME = "none";

  static LingvanexOptions from(ProviderConfig config) {
    return config.read(
        in ->
            new LingvanexOptions(
                ServiceOptions.from(in, BASE, LIMITS),
                in.secret("api-key", KEY),
                in.choice(
                    "auth-scheme", NO_SCHEME, List.of(NO_SCHEME, "Bearer", "Lingvanex-Auth-Key"))));
  }

  static List<ProviderOption> described() {
    return ServiceOptions.described(
        BASE,
        LIMITS,
        ProviderOption.key("api-key", KEY, "the key"),
        ProviderOption.of(
            "auth-scheme",
            "the word before the key: none (the default), Bearer or Lingvanex-Auth-Key"));
  }

  /** Returns the header that shows the key. */
  String authorization() {
    return authScheme.equals(NO_SCHEME) ? apiKey.reveal() : authScheme + " " + apiKey.reveal();
  }
}
