package dev.glotwire.connector.niutrans;

import dev.glotwire.connector.internal.ServiceLimits;
import dev.glotwire.connector.internal.ServiceOptions;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import java.util.List;
import java.util.Optional;

/**
 * Options of NiuTrans.
 *
 * @param dictionary number of a dictionary
 * @param memory number of a translation memory
 */
record NiuTransOptions(
    ServiceOptions service, Secret apiKey, Optional<String> dictionary, Optional<String> memory) {
  private static final String KEY = "NIUTRANS_API_KEY";
  private static final String BASE = "https://api.niutrans.com/";
  private static final ServiceLimits LIMITS = new ServiceLimits(1, 5_000, LengthUnit.CHARACTERS, 2);

  static NiuTransOptions from(ProviderConfig config) {
    return config.read(
        in ->
            new NiuTransOptions(
                ServiceOptions.from(in, BASE, LIMITS),
                in.secret("api-key", KEY),
                in.find("dictionary"),
                in.find("memory")));
  }

  static List<ProviderOption> described() {
    return ServiceOptions.described(
        BASE,
        LIMITS,
        ProviderOption.key("api-key", KEY, "the key"),
        ProviderOption.of("dictionary", "the number of a dictionary of yours"),
        ProviderOption.of("memory", "the number of a translation memory of yours"));
  }
}
