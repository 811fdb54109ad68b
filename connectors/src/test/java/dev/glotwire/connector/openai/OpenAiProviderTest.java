package dev.glotwire.connector.openai;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.connector.internal.chat.ChatAnswers;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.testkit.TranslationProviderContract;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiProviderTest extends TranslationProviderContract {

  @Override
  protected String name() {
    return "openai";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address + "/v1", "model", "small");
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("OPENAI_API_KEY", key);
  }

  @Override
  protected String answer(List<String> texts) {
    return answer(ChatAnswers.content(texts), "stop");
  }

  @Override
  protected Optional<String> answerInOppositeOrder(List<String> texts) {
    return Optional.of(answer(ChatAnswers.contentInOppositeOrder(texts), "stop"));
  }

  private static String answer(String content, String reason) {
    return "{\"model\":\"small-1\",\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":"
        + ChatAnswers.quoted(content)
        + "},\"finish_reason\":\""
        + reason
        + "\"}]}";
  }

  @Test
  void sendsKeyModelAndSchema() {
    answering(json(answer(List.of("uno"))));

    assertThat(provider().translate(batch("one")).engine()).isEqualTo("small-1");

    service.verify(
        postRequestedFor(urlEqualTo("/v1/chat/completions"))
            .withHeader("Authorization", equalTo("Bearer " + KEY))
            .withRequestBody(matchingJsonPath("$.model", equalTo("small")))
            .withRequestBody(matchingJsonPath("$.messages[0].role", equalTo("system")))
            .withRequestBody(
                matchingJsonPath("$.response_format.json_schema.schema.type", equalTo("object"))));
  }

  @Test
  void speaksToAzure() {
    answering(json(answer(List.of("uno"))));

    provider(Map.of("api-version", "2024-10-21")).translate(batch("one"));

    service.verify(
        postRequestedFor(urlEqualTo("/v1/chat/completions?api-version=2024-10-21"))
            .withHeader("api-key", equalTo(KEY))
            .withoutHeader("Authorization"));
  }

  @Test
  void sendsWhatServersWithoutSchemasUnderstand() {
    answering(json(answer(List.of("uno"))));

    provider(
            Map.of(
                "answer-format", "json",
                "max-tokens", "900",
                "max-tokens-field", "max_tokens",
                "temperature", "0.2"))
        .translate(batch("one"));

    service.verify(
        postRequestedFor(urlEqualTo("/v1/chat/completions"))
            .withRequestBody(matchingJsonPath("$.response_format.type", equalTo("json_object")))
            .withRequestBody(matchingJsonPath("$[?(@.max_tokens == 900)]"))
            .withRequestBody(matchingJsonPath("$[?(@.temperature == 0.2)]")));
  }

  @Test
  void needsNoKeyForAServerOfItsOwn() {
    ProviderConfig own =
        ProviderConfig.of(
            Map.of("base-uri", "http://127.0.0.1:11434/v1", "model", "m"), name -> null);
    ProviderConfig none = ProviderConfig.of(Map.of("model", "m"), name -> null);
    OpenAiProviderFactory factory = new OpenAiProviderFactory();

    assertThat(factory.missing(own)).isEmpty();
    assertThat(factory.create(own).capabilities().local()).isTrue();
    assertThat(factory.missing(none)).get().asString().contains("OPENAI_API_KEY");
    assertThatThrownBy(() -> factory.create(none)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void needsAModel() {
    assertThat(
            new OpenAiProviderFactory()
                .missing(ProviderConfig.of(Map.of(), Map.of("OPENAI_API_KEY", "k")::get)))
        .get()
        .asString()
        .contains("OPENAI_MODEL");
  }

  @Test
  void tellsACutOffTranslation() {
    answering(json(answer("{\"translations\":[{\"id\":1,\"te", "length")));

    assertThat(failure()).isInstanceOf(TooLarge.class);
  }

  @Test
  void tellsARefusal() {
    answering(
        json(
            "{\"choices\":[{\"message\":{\"content\":null,\"refusal\":\"No.\"},\"finish_reason\":\"stop\"}]}"));

    assertThat(failure()).isInstanceOf(Rejected.class);
  }

  @Test
  void tellsAFilter() {
    answering(json(answer("", "content_filter")));

    assertThat(failure()).isInstanceOf(Rejected.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"insufficient_quota", "credit_balance_exhausted"})
  void tellsAnEmptyAccountFromARateLimit(String code) {
    answering(json("{\"error\":{\"code\":\"" + code + "\"}}").withStatus(429));

    assertThat(failure()).isInstanceOf(QuotaExceeded.class);
  }

  @Test
  void tellsThatTheContextIsTooLong() {
    answering(json("{\"error\":{\"code\":\"context_length_exceeded\"}}").withStatus(400));

    assertThat(failure()).isInstanceOf(TooLarge.class);
  }

  @Test
  void tellsAnUnknownModel() {
    answering(json("{\"error\":{\"code\":\"model_not_found\"}}").withStatus(404));

    assertThat(failure()).isInstanceOf(Unauthorized.class).hasMessageContaining("model_not_found");
  }

  @Test
  void readsErrorsInsideOfASuccess() {
    answering(json("{\"error\":{\"code\":502,\"message\":\"upstream\"}}"));

    assertThat(failure()).isInstanceOf(Unavailable.class);
  }

  @Test
  void showsNoKeyThatCannotBeSent() {
    answering(json(answer(List.of("uno"))));
    ProviderConfig config =
        ProviderConfig.of(
            options(URI.create(service.baseUrl())), Map.of("OPENAI_API_KEY", "ключ")::get);

    try (var provider = new OpenAiProviderFactory().create(config)) {
      assertThatThrownBy(() -> provider.translate(batch("one")))
          .isInstanceOf(Unauthorized.class)
          .hasMessageNotContaining("ключ");
    }
  }
}
