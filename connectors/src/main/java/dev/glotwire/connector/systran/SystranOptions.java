package dev.glotwire.connector.systran;

import dev.glotwire.connector.internal.ServiceLimits;
import dev.glotwire.connector.internal.ServiceOptions;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import java.util.List;
import java.util.Optional;

/**
 * Options of SYSTRAN, in the cloud or on a server of one's own.
 *
 * @param profile the id of a translation profile
 */
record SystranOptions(ServiceOptions service, Secret apiKey, Optional<String> profile) {
  private static final String KEY = "SYSTRAN_API_KEY";
  private static final String BASE = "https://api-translate.systran.net/";
  private static final ServiceLimits LIMITS =
      new ServiceLimits(50, 10_000, LengthUnit.CHARACTERS, 4);

  static SystranOptions from(ProviderConfig config) {
    return config.read(
        in ->
            new SystranOptions(
                ServiceOptions.from(in, BASE, LIMITS),
                in.secret("api-key", KEY),
                in.find("profile")));
  }

  static List<ProviderOption> described() {
    return ServiceOptions.described(
        BASE,
        LIMITS,
        ProviderOption.key("api-key", KEY, "the key"),
        ProviderOption.of("profile", "the id of a translation profile"));
  }
}
