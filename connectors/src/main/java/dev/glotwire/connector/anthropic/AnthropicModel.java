package dev.glotwire.connector.anthropic;

import dev.glotwire.connector.internal.ApiClient;
import dev.glotwire.connector.internal.ApiError;
import dev.glotwire.connector.internal.chat.ChatModel;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The Messages API. */
final class AnthropicModel implements ChatModel {
  private static final String VERSION = "2023-06-01";

  private final AnthropicOptions options;
  private final ApiClient api;
  private final JsonMapper json = JsonMapper.builder().build();

  AnthropicModel(AnthropicOptions options, ApiClient api) {
    this.options = options;
    this.api = api;
  }

  @Override
  public Reply ask(Question question) {
    JsonNode answer =
        api.post(
            options.baseUri().resolve("v1/messages"),
            Map.of("x-api-key", options.apiKey().reveal(), "anthropic-version", VERSION),
            body(question));
    if (!answer.path("content").isArray()) {
      throw new BadAnswer(AnthropicProviderFactory.NAME, "the answer has no content", null);
    }
    StringBuilder content = new StringBuilder();
    for (JsonNode block : answer.path("content")) {
      // Others hold what the model thought.
      if (block.path("type").asString("").equals("text")) {
        content.append(block.path("text").asString(""));
      }
    }
    return new Reply(
        content.toString(),
        end(answer.path("stop_reason").asString("")),
        answer.path("model").asString(""));
  }

  private static End end(String reason) {
    return switch (reason) {
      case "max_tokens", "model_context_window_exceeded" -> End.CUT_OFF;
      case "refusal" -> End.REFUSED;
      default -> End.COMPLETE;
    };
  }

  private ObjectNode body(Question question) {
    ObjectNode body = json.createObjectNode();
    body.put("model", options.chat().model());
    body.put("max_tokens", options.maxTokens());
    options.temperature().ifPresent(value -> body.put("temperature", value));
    body.put("system", question.instruction());
    body.putArray("messages").addObject().put("role", "user").put("content", question.message());
    if (options.schema()) {
      body.putObject("output_config")
          .putObject("format")
          .put("type", "json_schema")
          .set("schema", question.schema());
    }
    return body;
  }

  static TranslationException error(ApiError error) {
    JsonNode fault = error.body().path("error");
    Optional<String> code = ApiError.code(fault.path("type"));
    // An empty account is answered like a malformed request; only the words tell them apart.
    if (code.equals(Optional.of("billing_error"))
        || fault.path("message").asString("").contains("credit balance is too low")) {
      return new QuotaExceeded(
          error.provider(), "nothing left to spend (" + error.summary(code) + ")");
    }
    return error.byStatus(code);
  }
}
