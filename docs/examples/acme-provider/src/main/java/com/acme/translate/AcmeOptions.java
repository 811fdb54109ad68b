package com.acme.translate;

import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import dev.glotwire.spi.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What a user can configure.
 *
 * @param timeout of a whole request
 * @param transport how services are reached: the same for all providers
 */
record AcmeOptions(Secret apiKey, URI baseUri, Duration timeout, Transport transport) {
  private static final String KEY = "ACME_API_KEY";
  private static final String BASE = "https://api.acme.example/";

  /** What the options are, for help texts; the one that is required first. */
  static final List<ProviderOption> DESCRIBED =
      List.of(
          new ProviderOption("api-key", KEY, true, true, "the key of your account"),
          new ProviderOption(
              "base-uri", "", false, false, "the address; " + BASE + " is the default"),
          new ProviderOption(
              "timeout", "", false, false, "seconds for a request; 30 is the default"));

  /**
   * @throws IllegalArgumentException if an option is missing, unknown or wrong
   */
  static AcmeOptions from(ProviderConfig config) {
    return config.read(
        in ->
            new AcmeOptions(
                in.secret("api-key", KEY),
                in.uri("base-uri", BASE),
                in.seconds("timeout", Duration.ofSeconds(30)),
                config.transport()));
  }
}
