package dev.glotwire.connector.gemini;

import dev.glotwire.connector.internal.ApiClient;
import dev.glotwire.connector.internal.ApiError;
import dev.glotwire.connector.internal.chat.ChatModel;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.Unauthorized;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The method {@code generateContent}. */
final class GeminiModel implements ChatModel {
  private static final Pattern SECONDS = Pattern.compile("(\\d{1,6})(\\.\\d{1,9})?s");

  private final GeminiOptions options;
  private final ApiClient api;
  private final JsonMapper json = JsonMapper.builder().build();

  GeminiModel(GeminiOptions options, ApiClient api) {
    this.options = options;
    this.api = api;
  }

  @Override
  public Reply ask(Question question) {
    JsonNode answer =
        api.post(
            options.baseUri().resolve("models/" + options.chat().model() + ":generateContent"),
            Map.of("x-goog-api-key", options.apiKey().reveal()),
            body(question));
    String model = answer.path("modelVersion").asString("");
    JsonNode candidate = answer.path("candidates").path(0);
    if (candidate.isObject()) {
      return new Reply(content(candidate), end(candidate.path("finishReason").asString("")), model);
    }
    if (answer.path("promptFeedback").path("blockReason").isString()) {
      return new Reply("", End.REFUSED, model);
    }
    throw new BadAnswer(GeminiProviderFactory.NAME, "the answer has no candidate", null);
  }

  private static String content(JsonNode candidate) {
    StringBuilder content = new StringBuilder();
    for (JsonNode part : candidate.path("content").path("parts")) {
      if (!part.path("thought").asBoolean(false)) {
        content.append(part.path("text").asString(""));
      }
    }
    return content.toString();
  }

  private static End end(String reason) {
    return switch (reason) {
      case "MAX_TOKENS" -> End.CUT_OFF;
      case "SAFETY", "RECITATION", "LANGUAGE", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII" ->
          End.REFUSED;
      default -> End.COMPLETE;
    };
  }

  private ObjectNode body(Question question) {
    ObjectNode body = json.createObjectNode();
    body.putObject("systemInstruction")
        .putArray("parts")
        .addObject()
        .put("text", question.instruction());
    body.putArray("contents")
        .addObject()
        .put("role", "user")
        .putArray("parts")
        .addObject()
        .put("text", question.message());
    ObjectNode generation = body.putObject("generationConfig");
    options.temperature().ifPresent(value -> generation.put("temperature", value));
    options.maxTokens().ifPresent(limit -> generation.put("maxOutputTokens", limit));
    generation.put("responseMimeType", "application/json");
    generation.set("responseJsonSchema", question.schema());
    return body;
  }

  static TranslationException error(ApiError error) {
    JsonNode fault = error.body().path("error");
    Optional<String> code = ApiError.code(fault.path("status"));
    String summary = error.summary(code);
    Optional<Duration> retryAfter = error.retryAfter();
    for (JsonNode detail : fault.path("details")) {
      if (detail.path("reason").asString("").equals("API_KEY_INVALID")) {
        return new Unauthorized(error.provider(), "the key is refused (" + summary + ")");
      }
      for (JsonNode violation : detail.path("violations")) {
        if (violation.path("quotaId").asString("").contains("PerDay")) {
          return new QuotaExceeded(error.provider(), "nothing left for today (" + summary + ")");
        }
      }
      retryAfter = retryAfter.or(() -> seconds(detail.path("retryDelay").asString("")));
    }
    if (error.status() == 429) {
      return new RateLimited(error.provider(), "too many requests (" + summary + ")", retryAfter);
    }
    return error.byStatus(code);
  }

  private static Optional<Duration> seconds(String text) {
    Matcher matcher = SECONDS.matcher(text);
    // Rather a second too long than a moment too short.
    return matcher.matches()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(matcher.group(1)) + 1))
        : Optional.empty();
  }
}
