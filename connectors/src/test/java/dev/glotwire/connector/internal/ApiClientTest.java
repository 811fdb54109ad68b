package dev.glotwire.connector.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.Unavailable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiClientTest {
  private static final int A_MINUTE = 60_000;

  private final WireMockServer service =
      new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());
  private final JsonNode body = JsonMapper.builder().build().createObjectNode();

  @BeforeEach
  void start() {
    service.start();
  }

  @AfterEach
  void stop() {
    service.stop();
  }

  private JsonNode post(ApiClient client) {
    return client.post(URI.create(service.baseUrl() + "/translate"), Map.of(), body);
  }

  private static ApiClient client(Duration timeout) {
    return new ApiClient("a", timeout, error -> error.byStatus(Optional.empty()));
  }

  @Test
  void endsARequestThatTakesTooLong() {
    service.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(A_MINUTE)));

    try (ApiClient client = client(Duration.ofMillis(200))) {
      assertThatThrownBy(() -> post(client)).isInstanceOf(Unavailable.class);
    }
  }

  @Test
  void endsARequestWhenItIsInterrupted() throws InterruptedException {
    service.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(A_MINUTE)));
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    try (ApiClient client = client(Duration.ofMinutes(5))) {
      Thread caller =
          new Thread(
              () -> {
                Thread.currentThread().interrupt();
                try {
                  post(client);
                } catch (RuntimeException e) {
                  thrown.set(e);
                }
              });
      caller.start();
      caller.join(A_MINUTE / 2);

      assertThat(caller.isAlive()).isFalse();
    }
    assertThat(thrown.get()).isInstanceOf(Unavailable.class).hasMessage("a: interrupted");
  }

  @Test
  void refusesAnAnswerThatIsTooLong() {
    byte[] much = new byte[(int) ApiClient.MAX_ANSWER_BYTES + 1];
    service.stubFor(any(anyUrl()).willReturn(aResponse().withBody(much)));

    try (ApiClient client = client(Duration.ofMinutes(1))) {
      assertThatThrownBy(() -> post(client))
          .isInstanceOf(BadAnswer.class)
          .hasMessage("a: the answer is longer than 32 MiB");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "7, PT7S",
    "0, PT0S",
    "1.5, PT1.5S",
    "'Sun, 06 Nov 1994 08:49:47 GMT', PT10S",
    "'Sun, 06 Nov 1994 08:49:07 GMT', PT0S"
  })
  void readsRetryAfter(String header, Duration expected) {
    Instant now = Instant.parse("1994-11-06T08:49:37Z");

    assertThat(RetryAfterHeader.parse(header, now)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "99999999999999", "Sun, 06 Nov"})
  void ignoresARetryAfterThatIsNone(String header) {
    assertThat(RetryAfterHeader.parse(header, Instant.EPOCH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'\"insufficient_quota\"', true", "'\"bad key sk-1\"', false", "429, false"})
  void showsOnlyWhatLooksLikeACode(String node, boolean shown) {
    JsonNode code = JsonMapper.builder().build().readTree(node);

    assertThat(ApiError.code(code).isPresent()).isEqualTo(shown);
  }
}
