package dev.glotwire.connector.openai;

import dev.glotwire.connector.internal.ApiClient;
import dev.glotwire.connector.internal.ApiError;
import dev.glotwire.connector.internal.chat.ChatModel;
import dev.glotwire.connector.openai.OpenAiOptions.AnswerFormat;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.TranslationException.Unauthorized;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Chat completions. */
final class OpenAiModel implements ChatModel {
  private final OpenAiOptions options;
  private final ApiClient api;
  private final JsonMapper json = JsonMapper.builder().build();

  OpenAiModel(OpenAiOptions options, ApiClient api) {
    this.options = options;
    this.api = api;
  }

  @Override
  public Reply ask(Question question) {
    JsonNode answer = api.post(address(), headers(), body(question));
    if (answer.path("error").isObject()) {
      // Routers send the error of the service behind them with status 200.
      JsonNode error = answer.path("error");
      int status = error.path("code").isInt() ? error.path("code").intValue() : 500;
      throw error(api.errorInside(answer, status));
    }
    JsonNode choice = answer.path("choices").path(0);
    JsonNode message = choice.path("message");
    if (!message.isObject()) {
      throw new BadAnswer(OpenAiProviderFactory.NAME, "the answer has no message", null);
    }
    return new Reply(
        message.path("content").asString(""),
        end(choice.path("finish_reason").asString(""), message),
        answer.path("model").asString(""));
  }

  private static End end(String reason, JsonNode message) {
    if (message.path("refusal").isString() && !message.path("refusal").stringValue().isEmpty()) {
      return End.REFUSED;
    }
    return switch (reason) {
      case "length" -> End.CUT_OFF;
      case "content_filter" -> End.REFUSED;
      default -> End.COMPLETE;
    };
  }

  private URI address() {
    String query =
        options
            .apiVersion()
            .map(version -> "?api-version=" + URLEncoder.encode(version, StandardCharsets.UTF_8))
            .orElse("");
    return options.baseUri().resolve("chat/completions" + query);
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    options
        .apiKey()
        .ifPresent(
            key -> {
              if (options.apiVersion().isPresent()) {
                headers.put("api-key", key.reveal());
              } else {
                headers.put("Authorization", "Bearer " + key.reveal());
              }
            });
    options.organization().ifPresent(id -> headers.put("OpenAI-Organization", id));
    options.project().ifPresent(id -> headers.put("OpenAI-Project", id));
    return headers;
  }

  private ObjectNode body(Question question) {
    ObjectNode body = json.createObjectNode();
    body.put("model", options.chat().model());
    ArrayNode messages = body.putArray("messages");
    messages.addObject().put("role", "system").put("content", question.instruction());
    messages.addObject().put("role", "user").put("content", question.message());
    options.temperature().ifPresent(value -> body.put("temperature", value));
    options.maxTokens().ifPresent(limit -> body.put(options.maxTokensField(), limit));
    if (options.answerFormat() == AnswerFormat.SCHEMA) {
      ObjectNode format = body.putObject("response_format").put("type", "json_schema");
      ObjectNode schema = format.putObject("json_schema");
      schema.put("name", "translations").put("strict", true).set("schema", question.schema());
    } else if (options.answerFormat() == AnswerFormat.JSON) {
      body.putObject("response_format").put("type", "json_object");
    }
    return body;
  }

  /** What an error means; the code in the body counts more than the status. */
  static TranslationException error(ApiError error) {
    JsonNode fault = error.body().path("error");
    Optional<String> code =
        ApiError.code(fault.path("code")).or(() -> ApiError.code(fault.path("type")));
    String summary = error.summary(code);
    return switch (code.orElse("")) {
      case "insufficient_quota", "credit_balance_exhausted", "billing_hard_limit_reached" ->
          new QuotaExceeded(error.provider(), "nothing left to spend (" + summary + ")");
      case "invalid_api_key" ->
          new Unauthorized(error.provider(), "the key is refused (" + summary + ")");
      case "context_length_exceeded", "string_above_max_length" ->
          new TooLarge(error.provider(), "the request is too large (" + summary + ")");
      case "content_filter", "content_policy_violation" ->
          new Rejected(error.provider(), "a filter refuses the text (" + summary + ")");
      default -> error.byStatus(code);
    };
  }
}
