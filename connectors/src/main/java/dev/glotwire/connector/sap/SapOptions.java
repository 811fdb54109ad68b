package dev.glotwire.connector.sap;

import dev.glotwire.connector.internal.ServiceLimits;
import dev.glotwire.connector.internal.ServiceOptions;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Options of SAP Translation Hub.
 *
 * @param apiKey of the sandbox
 * @param user of the service itself, with {@code password}
 * @param machine whether what no term base knows is translated by machine
 */
record SapOptions(
    ServiceOptions service,
    Optional<Secret> apiKey,
    Optional<String> user,
    Optional<Secret> password,
    Optional<String> domain,
    boolean machine) {
  private static final String KEY = "SAP_TRANSLATION_HUB_API_KEY";
  private static final String USER = "SAP_TRANSLATION_HUB_USER";
  private static final String PASSWORD = "SAP_TRANSLATION_HUB_PASSWORD";
  private static final String ADDRESS = "SAP_TRANSLATION_HUB_URL";
  private static final ServiceLimits LIMITS =
      new ServiceLimits(50, 10_000, LengthUnit.CHARACTERS, 2);

  SapOptions {
    if (apiKey.isEmpty() && (user.isEmpty() || password.isEmpty())) {
      throw new IllegalArgumentException(
          "no key: set " + KEY + ", or " + USER + " and " + PASSWORD + ", in the environment");
    }
  }

  static SapOptions from(ProviderConfig config) {
    return config.read(
        in ->
            new SapOptions(
                ServiceOptions.from(
                    in,
                    in.find("base-uri", ADDRESS)
                        .orElseThrow(
                            () ->
                                new IllegalArgumentException(
                                    "no address: set "
                                        + ADDRESS
                                        + " in the environment, or"
                                        + " base-uri")),
                    LIMITS),
                in.findSecret("api-key", KEY),
                in.find("user", USER),
                in.findSecret("password", PASSWORD),
                in.find("domain"),
                in.flag("machine-translation", true)));
  }

  static List<ProviderOption> described() {
    return ServiceOptions.described(
        "SAP_TRANSLATION_HUB_URL in the environment",
        LIMITS,
        new ProviderOption("api-key", KEY, true, false, "the key of the sandbox"),
        ProviderOption.of("user", USER, "the user, instead of a key"),
        new ProviderOption("password", PASSWORD, true, false, "the user's password"),
        ProviderOption.of("domain", "the two letters of an application area"),
        ProviderOption.of(
            "machine-translation",
            "whether what no term base knows is translated; true is the default"));
  }

  /** Returns the headers that show who asks. */
  Map<String, String> headers() {
    return apiKey
        .map(key -> Map.of("APIKey", key.reveal()))
        .orElseGet(
            () ->
                Map.of(
                    "Authorization",
                    "Basic "
                        + Base64.getEncoder()
                            .encodeToString(
                                (user.orElseThrow() + ":" + password.orElseThrow().reveal())
                                    .getBytes(StandardCharsets.UTF_8))));
  }

  Secret[] secrets() {
    return Stream.of(apiKey, password).flatMap(Optional::stream).toArray(Secret[]::new);
  }
}
