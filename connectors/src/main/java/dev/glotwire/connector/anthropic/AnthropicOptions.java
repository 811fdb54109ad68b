package dev.glotwire.connector.anthropic;

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
 * Options of Anthropic's models.
 *
 * @param chat what all language models have
 * @param baseUri the address before {@code v1/messages}
 * @param maxTokens limit of an answer, which thinking counts into
 * @param schema whether the form of the answer is asked for by a schema, and not in words only
 * @param temperature sent only if it is set, for some models refuse it
 * @param timeout of a request
 */
record AnthropicOptions(
    ChatOptions chat,
    Secret apiKey,
    URI baseUri,
    int maxTokens,
    boolean schema,
    Optional<Double> temperature,
    Duration timeout) {

  private static final String MODEL = "ANTHROPIC_MODEL";
  private static final String KEY = "ANTHROPIC_API_KEY";
  private static final String BASE = "ANTHROPIC_BASE_URL";
  private static final int MAX_TOKENS = 8_192;
  private static final Duration TIMEOUT = Duration.ofSeconds(110);

  static AnthropicOptions from(ProviderConfig config) {
    return config.read(
        in ->
            new AnthropicOptions(
                ChatOptions.from(in, MODEL),
                in.secret("api-key", KEY),
                in.uri("base-uri", "https://api.anthropic.com/", BASE),
                in.integer("max-tokens", MAX_TOKENS, 1, 1_000_000),
                in.choice("answer-format", "schema", List.of("schema", "text")).equals("schema"),
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
            BASE,
            "the address before v1/messages; https://api.anthropic.com is the default"));
    options.add(option("max-tokens", "", "limit of an answer; 8192 is the default"));
    options.add(
        option(
            "answer-format",
            "",
            "how JSON is asked for: schema (the default), or text for models that know none"));
    options.add(option("temperature", "", "0 to 1; not sent by default"));
    options.add(option("timeout", "", "seconds for a request; 110 is the default"));
    return options;
  }

  private static ProviderOption option(String name, String variable, String description) {
    return new ProviderOption(name, variable, false, false, description);
  }
}
