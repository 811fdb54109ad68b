package dev.glotwire.connector.deepl;

import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Options of DeepL.
 *
 * @param baseUri the address before {@code v2/}
 * @param formality empty where DeepL's default holds
 * @param modelType empty where DeepL's default holds
 * @param glossary the id of a glossary of the account
 * @param styleRules the id of a list of style rules of the account
 * @param preserveFormatting whether punctuation and case at the ends of a text stay
 * @param tagVersion of DeepL's handling of tags; empty where DeepL's default holds
 * @param concurrency requests at a time
 * @param timeout of a request
 */
record DeeplOptions(
    Secret apiKey,
    URI baseUri,
    Optional<String> formality,
    Optional<String> modelType,
    Optional<String> glossary,
    Optional<String> styleRules,
    boolean preserveFormatting,
    Optional<String> tagVersion,
    int concurrency,
    Duration timeout) {

  private static final String KEY = "DEEPL_AUTH_KEY";
  private static final String FREE_KEY_SUFFIX = ":fx";
  private static final int CONCURRENCY = 4;
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  static DeeplOptions from(ProviderConfig config) {
    return config.read(
        in -> {
          Secret key = in.secret("api-key", KEY, "DEEPL_API_KEY");
          String host =
              key.reveal().endsWith(FREE_KEY_SUFFIX)
                  ? "https://api-free.deepl.com"
                  : "https://api.deepl.com";
          return new DeeplOptions(
              key,
              in.uri("base-uri", host, "DEEPL_SERVER_URL"),
              choice(in, "formality", "more", "less", "prefer_more", "prefer_less"),
              choice(
                  in,
                  "model-type",
                  "quality_optimized",
                  "prefer_quality_optimized",
                  "latency_optimized"),
              in.find("glossary-id"),
              in.find("style-id"),
              in.flag("preserve-formatting", true),
              choice(in, "tag-handling-version", "v1", "v2"),
              in.integer("concurrency", CONCURRENCY, 1, 100),
              in.seconds("timeout", TIMEOUT));
        });
  }

  private static Optional<String> choice(ProviderConfig.In in, String name, String... accepted) {
    return in.find(name).map(given -> in.choice(name, given, List.of(accepted)));
  }

  static List<ProviderOption> described() {
    return List.of(
        ProviderOption.key("api-key", KEY, "the key; one that ends in :fx is of the free plan"),
        ProviderOption.of(
            "base-uri",
            "DEEPL_SERVER_URL",
            "the address before v2/; by the kind of key by default"),
        ProviderOption.of(
            "formality", "more, less, prefer_more or prefer_less; DeepL's own by default"),
        ProviderOption.of(
            "model-type",
            "quality_optimized, prefer_quality_optimized or latency_optimized; DeepL's own by"
                + " default"),
        ProviderOption.of("glossary-id", "a glossary of your account"),
        ProviderOption.of("style-id", "a list of style rules of your account"),
        ProviderOption.of(
            "preserve-formatting",
            "keep punctuation and case at the ends of a text; true by default"),
        ProviderOption.of("tag-handling-version", "v1 or v2; DeepL's own by default"),
        ProviderOption.of("concurrency", "requests at a time; 4 by default"),
        ProviderOption.of("timeout", "seconds for a request; 60 by default"));
  }
}
