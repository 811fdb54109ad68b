package dev.glotwire.connector.gemini;

import dev.glotwire.connector.internal.chat.ChatOptions;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Options of Google's Gemini.
 *
 * @param chat what all language models have; the model's name goes into the address
 * @param baseUri the address before {@code models/}
 * @param maxTokens limit of an answer, which thinking counts into
 * @param temperature sent only if it is set
 * @param timeout of a request
 */
record GeminiOptions(
    ChatOptions chat,
    Secret apiKey,
    URI baseUri,
    Optional<Integer> maxTokens,
    Optional<Double> temperature,
    Duration timeout) {

  private static final String MODEL = "GEMINI_MODEL";
  private static final String KEY = "GEMINI_API_KEY";
  private static final Duration TIMEOUT = Duration.ofSeconds(110);

  GeminiOptions {
    if (!chat.model().chars().allMatch(GeminiOptions::isNameCharacter)) {
      throw new IllegalArgumentException("option model must be the name of a model");
    }
  }

  private static boolean isNameCharacter(int c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_');
  }

  static GeminiOptions from(ProviderConfig config) {
    return config.read(
        in ->
            new GeminiOptions(
                ChatOptions.from(in, MODEL),
                in.secret("api-key", KEY, "GOOGLE_API_KEY"),
                in.uri("base-uri", "https://generativelanguage.googleapis.com/v1beta/"),
                in.find("max-tokens").map(given -> in.integer("max-tokens", 1, 1, 1_000_000)),
                ChatOptions.temperature(in),
                in.seconds("timeout", TIMEOUT)));
  }

  static List<ProviderOption> described() {
    List<ProviderOption> options = new ArrayList<>();
    options.add(new ProviderOption("api-key", KEY, true, true, "the key"));
    options.addAll(ChatOptions.described(MODEL));
    options.add(
        option(
            "base-uri",
            "the address before models/;"
                + " https://generativelanguage.googleapis.com/v1beta is the default"));
    options.add(option("max-tokens", "limit of an answer; none is the default"));
    options.add(option("temperature", "0 to 2; not sent by default"));
    options.add(option("timeout", "seconds for a request; 110 is the default"));
    return options;
  }

  private static ProviderOption option(String name, String description) {
    return new ProviderOption(name, "", false, false, description);
  }
}
