package dev.glotwire.connector.libretranslate;

import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Options of LibreTranslate.
 *
 * @param apiKey empty for a server that needs none
 * @param baseUri the address before {@code translate}
 * @param maxTexts texts in one request
 * @param maxLength characters in one request
 * @param concurrency requests at a time
 * @param timeout of a request
 */
record LibreTranslateOptions(
    Optional<Secret> apiKey,
    URI baseUri,
    int maxTexts,
    int maxLength,
    int concurrency,
    Duration timeout) {

  private static final String URL = "LIBRETRANSLATE_URL";
  private static final String KEY = "LIBRETRANSLATE_API_KEY";
  private static final String SERVICE = "https://libretranslate.com";
  private static final int MAX_TEXTS = 20;
  private static final int MAX_LENGTH = 5_000;
  private static final int CONCURRENCY = 2;
  private static final Duration TIMEOUT = Duration.ofSeconds(110);

  static LibreTranslateOptions from(ProviderConfig config) {
    return config.read(
        in -> {
          Optional<Secret> key = in.findSecret("api-key", KEY, "LIBRE_API_KEY", "LT_API_KEY");
          URI address = in.uri("base-uri", SERVICE, URL);
          if (key.isEmpty() && in.find("base-uri", URL).isEmpty()) {
            throw new IllegalArgumentException(
                "no server: set "
                    + URL
                    + " to the address of one, or "
                    + KEY
                    + " to a key of libretranslate.com");
          }
          return new LibreTranslateOptions(
              key,
              address,
              in.integer("max-texts", MAX_TEXTS, 1, 1_000),
              in.integer("max-length", MAX_LENGTH, 1, 1_000_000),
              in.integer("concurrency", CONCURRENCY, 1, 100),
              in.seconds("timeout", TIMEOUT));
        });
  }

  static List<ProviderOption> described() {
    return List.of(
        ProviderOption.of(
            "base-uri", URL, "the address of the server; " + SERVICE + " if only a key is set"),
        new ProviderOption("api-key", KEY, true, false, "the key, where the server needs one"),
        ProviderOption.of("max-texts", "texts in one request; 20 by default"),
        ProviderOption.of("max-length", "characters in one request; 5000 by default"),
        ProviderOption.of("concurrency", "requests at a time; 2 by default"),
        ProviderOption.of("timeout", "seconds for a request; 110 by default"));
  }
}
