package dev.glotwire.connector.gemini;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.connector.internal.chat.ChatAnswers;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.testkit.TranslationProviderContract;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeminiProviderTest extends TranslationProviderContract {

  @Override
  protected String name() {
    return "gemini";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address + "/v1beta", "model", "small-1.5");
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("GEMINI_API_KEY", key);
  }

  @Override
  protected String answer(List<String> texts) {
    return answer(ChatAnswers.content(texts), "STOP");
  }

  @Override
  protected Optional<String> answerInOppositeOrder(List<String> texts) {
    return Optional.of(answer(ChatAnswers.contentInOppositeOrder(texts), "STOP"));
  }

  private static String answer(String content, String reason) {
    return "{\"modelVersion\":\"small-1.5-001\",\"candidates\":[{\"content\":{\"parts\":["
        + "{\"text\":\"hm\",\"thought\":true},{\"text\":"
        + ChatAnswers.quoted(content)
        + "}]},\"finishReason\":\""
        + reason
        + "\"}]}";
  }

  @Test
  void sendsKeyAndSchema() {
    answering(json(answer(List.of("uno"))));

    assertThat(provider().translate(batch("one")).engine()).isEqualTo("small-1.5-001");

    service.verify(
        postRequestedFor(urlEqualTo("/v1beta/models/small-1.5:generateContent"))
            .withHeader("x-goog-api-key", equalTo(KEY))
            .withRequestBody(
                matchingJsonPath(
                    "$.generationConfig.responseMimeType", equalTo("application/json")))
            .withRequestBody(
                matchingJsonPath("$.generationConfig.responseJsonSchema.type", equalTo("object"))));
  }

  @Test
  void tellsACutOffTranslation() {
    answering(json(answer("{\"translations\":[", "MAX_TOKENS")));

    assertThat(failure()).isInstanceOf(TooLarge.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SAFETY", "RECITATION", "PROHIBITED_CONTENT"})
  void tellsARefusal(String reason) {
    answering(json("{\"candidates\":[{\"finishReason\":\"" + reason + "\"}]}"));

    assertThat(failure()).isInstanceOf(Rejected.class);
  }

  @Test
  void tellsABlockedPrompt() {
    answering(json("{\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}"));

    assertThat(failure()).isInstanceOf(Rejected.class);
  }

  @Test
  void tellsABadKeyThatIsAnsweredLikeABadRequest() {
    answering(
        json("{\"error\":{\"status\":\"INVALID_ARGUMENT\","
                + "\"details\":[{\"reason\":\"API_KEY_INVALID\"}]}}")
            .withStatus(400));

    assertThat(failure()).isInstanceOf(Unauthorized.class);
  }

  @Test
  void readsTheDelayInTheBody() {
    answering(
        json("{\"error\":{\"status\":\"RESOURCE_EXHAUSTED\","
                + "\"details\":[{\"retryDelay\":\"17.5s\"}]}}")
            .withStatus(429));

    TranslationException failure = failure();

    assertThat(failure).isInstanceOf(RateLimited.class);
    assertThat(((RateLimited) failure).retryAfter()).contains(Duration.ofSeconds(18));
  }

  @Test
  void tellsTheQuotaOfADay() {
    answering(
        json("{\"error\":{\"details\":[{\"violations\":["
                + "{\"quotaId\":\"GenerateRequestsPerDayPerProject\"}]}]}}")
            .withStatus(429));

    assertThat(failure()).isInstanceOf(QuotaExceeded.class);
  }

  @Test
  void rejectsAModelThatLeavesTheAddress() {
    assertThatThrownBy(() -> provider(Map.of("model", "../../other?x=")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("model");
  }
}
