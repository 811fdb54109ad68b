package dev.glotwire.connector.anthropic;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.connector.internal.chat.ChatAnswers;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.testkit.TranslationProviderContract;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnthropicProviderTest extends TranslationProviderContract {

  @Override
  protected String name() {
    return "anthropic";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address.toString(), "model", "small");
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("ANTHROPIC_API_KEY", key);
  }

  @Override
  protected String answer(List<String> texts) {
    return answer(ChatAnswers.content(texts), "end_turn");
  }

  @Override
  protected Optional<String> answerInOppositeOrder(List<String> texts) {
    return Optional.of(answer(ChatAnswers.contentInOppositeOrder(texts), "end_turn"));
  }

  private static String answer(String content, String reason) {
    return "{\"model\":\"small-1\",\"content\":[{\"type\":\"thinking\",\"thinking\":\"hm\"},"
        + "{\"type\":\"text\",\"text\":"
        + ChatAnswers.quoted(content)
        + "}],\"stop_reason\":\""
        + reason
        + "\"}";
  }

  @Test
  void sendsKeyVersionAndSchema() {
    answering(json(answer(List.of("uno"))));

    assertThat(provider().translate(batch("one")).engine()).isEqualTo("small-1");

    service.verify(
        postRequestedFor(urlEqualTo("/v1/messages"))
            .withHeader("x-api-key", equalTo(KEY))
            .withHeader("anthropic-version", equalTo("2023-06-01"))
            .withRequestBody(matchingJsonPath("$[?(@.max_tokens == 8192)]"))
            .withRequestBody(matchingJsonPath("$[?(!@.temperature)]"))
            .withRequestBody(
                matchingJsonPath("$.output_config.format.type", equalTo("json_schema"))));
  }

  @Test
  void sendsNoSchemaToModelsThatKnowNone() {
    answering(json(answer(List.of("uno"))));

    provider(Map.of("answer-format", "text")).translate(batch("one"));

    service.verify(
        postRequestedFor(urlEqualTo("/v1/messages"))
            .withRequestBody(matchingJsonPath("$[?(!@.output_config)]")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"max_tokens", "model_context_window_exceeded"})
  void tellsACutOffTranslation(String reason) {
    answering(json(answer("{\"translations\":[", reason)));

    assertThat(failure()).isInstanceOf(TooLarge.class);
  }

  @Test
  void tellsARefusal() {
    answering(json(answer("", "refusal")));

    assertThat(failure()).isInstanceOf(Rejected.class);
  }

  @Test
  void tellsThatTheServiceIsOverloaded() {
    answering(json("{\"error\":{\"type\":\"overloaded_error\"}}").withStatus(529));

    assertThat(failure()).isInstanceOf(Unavailable.class).hasMessageContaining("overloaded_error");
  }

  @Test
  void tellsAnEmptyAccount() {
    answering(
        json("{\"error\":{\"type\":\"invalid_request_error\","
                + "\"message\":\"Your credit balance is too low\"}}")
            .withStatus(400));

    assertThat(failure()).isInstanceOf(QuotaExceeded.class);
  }

  @Test
  void needsAKey() {
    assertThat(
            new AnthropicProviderFactory()
                .missing(ProviderConfig.of(Map.of("model", "m"), name -> null)))
        .get()
        .asString()
        .contains("ANTHROPIC_API_KEY");
  }
}
