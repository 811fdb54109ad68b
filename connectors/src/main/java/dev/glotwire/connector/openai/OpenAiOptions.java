package dev.glotwire.connector.openai;

import dev.glotwire.connector.internal.LocalAddress;
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
 * Options of a service that speaks OpenAI's protocol.
 *
 * @param chat what all language models have
 * @param apiKey empty for a local server that needs none
 * @param baseUri the address before {@code chat/completions}
 * @param apiVersion of Azure OpenAI; where it is set, the key goes into the header {@code api-key}
 * @param organization of OpenAI
 * @param project of OpenAI
 * @param answerFormat how the form of the answer is asked for
 * @param maxTokens limit of an answer, which reasoning counts into
 * @param maxTokensField the name of that limit in the request
 * @param temperature from 0 to 2; sent only if it is set, for some models refuse it
 * @param timeout of a request
 */
record OpenAiOptions(
    ChatOptions chat,
    Optional<Secret> apiKey,
    URI baseUri,
    Optional<String> apiVersion,
    Optional<String> organization,
    Optional<String> project,
    AnswerFormat answerFormat,
    Optional<Integer> maxTokens,
    String maxTokensField,
    Optional<Double> temperature,
    Duration timeout) {

  private static final String MODEL = "OPENAI_MODEL";
  private static final String KEY = "OPENAI_API_KEY";
  private static final String BASE = "OPENAI_BASE_URL";
  private static final String AZURE_KEY = "AZURE_OPENAI_API_KEY";
  private static final String DEFAULT_BASE = "https://api.openai.com/v1/";
  private static final Duration TIMEOUT = Duration.ofSeconds(110);

  OpenAiOptions {
    if (apiKey.isEmpty() && baseUri.toString().equals(DEFAULT_BASE)) {
      throw new IllegalArgumentException(
          "no key: set " + KEY + " in the environment, or base-uri for a server without keys");
    }
  }

  /** How the form of the answer is asked for, besides in words. */
  enum AnswerFormat {
    /** By a schema that the service keeps to. */
    SCHEMA,
    /** By asking for some JSON object. */
    JSON,
    /** In words only. */
    TEXT
  }

  static OpenAiOptions from(ProviderConfig config) {
    return config.read(
        in ->
            new OpenAiOptions(
                ChatOptions.from(in, MODEL),
                in.findSecret("api-key", KEY, AZURE_KEY),
                in.uri("base-uri", DEFAULT_BASE, BASE),
                in.find("api-version", "OPENAI_API_VERSION"),
                in.find("organization", "OPENAI_ORG_ID"),
                in.find("project", "OPENAI_PROJECT_ID"),
                answerFormat(in),
                in.find("max-tokens").map(given -> in.integer("max-tokens", 1, 1, 1_000_000)),
                in.choice(
                    "max-tokens-field",
                    "max_completion_tokens",
                    List.of("max_completion_tokens", "max_tokens")),
                ChatOptions.temperature(in),
                in.seconds("timeout", TIMEOUT)));
  }

  private static AnswerFormat answerFormat(ProviderConfig.In in) {
    return switch (in.choice("answer-format", "schema", List.of("schema", "json", "text"))) {
      case "json" -> AnswerFormat.JSON;
      case "text" -> AnswerFormat.TEXT;
      default -> AnswerFormat.SCHEMA;
    };
  }

  static List<ProviderOption> described() {
    List<ProviderOption> options = new ArrayList<>();
    options.add(
        new ProviderOption(
            "api-key", KEY, true, false, "the key; required unless base-uri is given"));
    options.addAll(ChatOptions.described(MODEL));
    options.add(
        option(
            "base-uri",
            BASE,
            "the address before chat/completions; https://api.openai.com/v1 is the default"));
    options.add(option("api-version", "OPENAI_API_VERSION", "the API version of Azure OpenAI"));
    options.add(option("organization", "OPENAI_ORG_ID", "the organization that pays"));
    options.add(option("project", "OPENAI_PROJECT_ID", "the project that pays"));
    options.add(
        option(
            "answer-format",
            "",
            "how JSON is asked for: schema (the default), json, or text for servers that know"
                + " neither"));
    options.add(option("max-tokens", "", "limit of an answer; none is the default"));
    options.add(
        option(
            "max-tokens-field",
            "",
            "what the limit is called: max_completion_tokens (the default) or max_tokens"));
    options.add(option("temperature", "", "0 to 2; not sent by default"));
    options.add(option("timeout", "", "seconds for a request; 110 is the default"));
    return options;
  }

  private static ProviderOption option(String name, String variable, String description) {
    return new ProviderOption(name, variable, false, false, description);
  }

  /** Whether the model runs on this machine. */
  boolean isLocal() {
    return LocalAddress.isLocal(baseUri);
  }
}
