package dev.glotwire.connector.google;

import dev.glotwire.connector.internal.ServiceLimits;
import dev.glotwire.connector.internal.ServiceOptions;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import java.util.List;
import java.util.Optional;

/** Options of Google Cloud Translation, basic. */
record GoogleOptions(ServiceOptions service, Secret apiKey, Optional<String> model) {
  static final String BASE = "https://translation.googleapis.com/";

  private static final String KEY = "GOOGLE_TRANSLATE_API_KEY";
  private static final ServiceLimits LIMITS =
      new ServiceLimits(128, 5_000, LengthUnit.CODE_POINTS, 4);

  static GoogleOptions from(ProviderConfig config) {
    return config.read(
        in ->
            new GoogleOptions(
                ServiceOptions.from(in, BASE, LIMITS),
                in.secret("api-key", KEY, "GOOGLE_API_KEY"),
                in.find("model")));
  }

  static List<ProviderOption> described() {
    return ServiceOptions.described(
        BASE,
        LIMITS,
        ProviderOption.key("api-key", KEY, "the key of a project"),
        ProviderOption.of("model", "the model, such as nmt; Google's own choice is the default"));
  }
}
