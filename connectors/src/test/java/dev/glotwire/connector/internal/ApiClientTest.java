package dev.glotwire.connector.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.glotwire.spi.RetryAfterHeader;
import dev.glotwire.spi.Secret;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.spi.Transport;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
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
    return client(timeout, Transport.of(name -> null));
  }

  private static ApiClient client(Duration timeout, Transport transport, Secret... secrets) {
    return new ApiClient(
        "a",
        transport,
        timeout,
        error -> error.byStatus(ApiError.code(error.body().path("code"))),
        secrets);
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
    byte[] much = new byte[(1 << 20) + 1];
    service.stubFor(any(anyUrl()).willReturn(aResponse().withBody(much)));

    Transport small = Transport.of(Map.of(Transport.ANSWER_LIMIT, "1")::get);

    try (ApiClient client = client(Duration.ofMinutes(1), small)) {
      assertThatThrownBy(() -> post(client))
          .isInstanceOf(BadAnswer.class)
          .hasMessage("a: the answer is longer than 1 MiB");
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

  private URI address(String path) {
    return URI.create(service.baseUrl() + path);
  }

  @Test
  void sendsFormsAndQueriesPercentEncoded() {
    service.stubFor(any(anyUrl()).willReturn(okJson("[1]")));
    Form form = Form.of("q", "a b&c=é+'*~").and("to", "es").and("none", Optional.empty());

    try (ApiClient client = client(Duration.ofMinutes(1))) {
      client.send(ApiRequest.form(address("/form"), form));
      client.send(ApiRequest.get(form.onto(address("/get"))).with("X-One", "1"));
    }

    String encoded = "q=a%20b%26c%3D%C3%A9%2B%27%2A~&to=es";
    service.verify(
        postRequestedFor(urlEqualTo("/form"))
            .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
            .withRequestBody(equalTo(encoded)));
    service.verify(
        getRequestedFor(urlEqualTo("/get?" + encoded)).withHeader("X-One", equalTo("1")));
  }

  @Test
  void readsAnAnswerLineByLine() {
    service.stubFor(any(anyUrl()).willReturn(aResponse().withBody("{\"a\":1}\n\n{\"a\":2}\r\n")));

    try (ApiClient client = client(Duration.ofMinutes(1))) {
      assertThat(client.sendForLines(ApiRequest.get(address("/"))))
          .extracting(line -> line.path("a").intValue())
          .containsExactly(1, 2);
    }
  }

  @Test
  void readsPastAByteOrderMark() {
    service.stubFor(any(anyUrl()).willReturn(aResponse().withBody("\uFEFF{\"a\":1}")));

    try (ApiClient client = client(Duration.ofMinutes(1))) {
      assertThat(post(client).path("a").intValue()).isEqualTo(1);
    }
  }

  @Test
  void signsWhatIsSent() {
    ApiRequest request =
        ApiRequest.json(URI.create("https://a.example/x?key=k"), body).with("Authorization", "k");

    assertThat(request.host()).isEqualTo("a.example");
    assertThat(ApiRequest.get(URI.create("http://a.example:8080/")).host())
        .isEqualTo("a.example:8080");
    assertThat(request).hasToString("POST https://a.example/x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"k3y-of-the-header", "k3y-of-the-body"})
  void takesAKeyForNoCode(String echoed) {
    service.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(400)
                    .withHeader("X-Echo", echoed)
                    .withBody("{\"code\":\"" + echoed + "\",\"" + echoed + "\":[\"a\"]}")));
    List<ApiError> errors = new ArrayList<>();
    try (ApiClient client =
        new ApiClient(
            "a",
            Transport.of(name -> null),
            Duration.ofMinutes(1),
            error -> {
              errors.add(error);
              return error.byStatus(ApiError.code(error.body().path("code")));
            },
            Secret.of("k3y-of-the-body"))) {
      ApiRequest request =
          ApiRequest.json(address("/"), body).with("Authorization", "Bearer k3y-of-the-header");

      assertThatThrownBy(() -> client.send(request)).hasMessageNotContaining(echoed);
      assertThat(client.errorInside(Json.object().put("a", "k3y-of-the-body"), 500).toString())
          .doesNotContain("k3y");
    }
    assertThat(errors).singleElement().asString().doesNotContain(echoed);
  }

  @Test
  void logsWithoutKeysAndTexts() {
    List<String> wire = new CopyOnWriteArrayList<>();
    service.stubFor(
        any(anyUrl())
            .willReturn(
                okJson("{\"translations\":[\"Un secreto\"],\"model\":\"m1\",\"n\":7}")
                    .withHeader("X-Trace-ID", "t-1")));
    ApiRequest request =
        ApiRequest.json(
                Form.of("key", "k3y-1").and("to", "es").onto(address("/v1")),
                Json.object().put("target_lang", "ES").put("text", "A secret").put("k", "k3y-2"))
            .with("Authorization", "Key k3y-3");

    try (ApiClient client =
        client(Duration.ofMinutes(1), Transport.of(name -> null).withWire(wire::add))) {
      client.send(request);
      client.send(ApiRequest.form(address("/form"), Form.of("q", "A secret").and("from", "en")));
    }

    assertThat(wire).hasSize(4);
    assertThat(wire.get(0))
        .isEqualTo(
            "a #1 > POST "
                + service.baseUrl()
                + "/v1?key=(5 characters)&to=es [Authorization: ***]"
                + " {\"target_lang\":\"ES\",\"text\":\"(8 characters)\",\"k\":\"(5 characters)\"}");
    assertThat(wire.get(1))
        .startsWith("a #1 < 200 http/1.1 in ")
        .endsWith(
            " ms [x-trace-id: t-1]"
                + " {\"translations\":[\"(10 characters)\"],\"model\":\"m1\",\"n\":7}");
    assertThat(wire.get(2)).endsWith("/form q=(8 characters)&from=en");
  }

  @Test
  void logsAKeyInNoFieldThatIsOpen() {
    List<String> wire = new CopyOnWriteArrayList<>();
    service.stubFor(
        any(anyUrl()).willReturn(okJson("{\"code\":\"k3y-of-it\",\"k3y-of-it\":\"a\"}")));

    try (ApiClient client =
        client(
            Duration.ofMinutes(1),
            Transport.of(name -> null).withWire(wire::add),
            Secret.of("k3y-of-it"))) {
      client.send(ApiRequest.form(address("/"), Form.of("source", "k3y-of-it")));
    }

    assertThat(wire).hasSize(2).allSatisfy(line -> assertThat(line).doesNotContain("k3y"));
  }

  @Test
  void prefersMilliseconds() {
    Map<String, String> headers = Map.of("retry-after", "9", "retry-after-ms", "1500");

    assertThat(RetryAfterHeader.of(headers, Instant.EPOCH)).contains(Duration.ofMillis(1_500));
    assertThat(RetryAfterHeader.of(Map.of("retry-after", "9"), Instant.EPOCH))
        .contains(Duration.ofSeconds(9));
  }
}
