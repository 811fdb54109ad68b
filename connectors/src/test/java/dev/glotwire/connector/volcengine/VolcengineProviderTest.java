package dev.glotwire.connector.volcengine;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.connector.internal.ApiRequest;
import dev.glotwire.connector.internal.Quoted;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import dev.glotwire.testkit.TranslationProviderContract;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolcengineProviderTest extends TranslationProviderContract {
  private static final Instant NOW = Instant.parse("2019-02-25T16:44:25Z");
  private static final String PATH = "/?Action=TranslateText&Version=2020-06-01";

  @Override
  protected String name() {
    return "volcengine";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address.toString());
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("VOLCENGINE_ACCESS_KEY_ID", "id-1", "VOLCENGINE_SECRET_ACCESS_KEY", key);
  }

  @Override
  protected String answer(List<String> texts) {
    return "{\"TranslationList\":"
        + Quoted.objects("Translation", texts)
        + ",\"ResponseMetadata\":{\"RequestId\":\"1\"}}";
  }

  private VolcengineProvider at(Instant time, String key) {
    ProviderConfig config =
        ProviderConfig.of(options(URI.create(service.baseUrl())), environment(key)::get);
    return new VolcengineProvider(
        VolcengineOptions.from(config), config.transport(), Clock.fixed(time, ZoneOffset.UTC));
  }

  /**
   * The signature was computed by other means (Python's hmac); volc-sdk-java 1.0.273 signs the same
   * way.
   */
  @Test
  void signsWhatItSends() {
    ApiRequest request =
        ApiRequest.post(
            URI.create("https://open.volcengineapi.com" + PATH),
            "application/json",
            "{\"TargetLanguage\":\"zh\",\"TextList\":[\"Ça va?\"]}");

    try (VolcengineProvider provider = at(NOW, "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE")) {
      assertThat(provider.signed(request, NOW).headers())
          .containsEntry("X-Date", "20190225T164425Z")
          .containsEntry(
              "X-Content-Sha256",
              "b428a785a333b45cd6890f5ac64147f1c027286a2294cb4345565d190d534f80")
          .containsEntry(
              "Authorization",
              "HMAC-SHA256 Credential=id-1/20190225/cn-north-1/translate/request,"
                  + " SignedHeaders=content-type;host;x-content-sha256;x-date, Signature="
                  + "30c0bb849ec3b8cffa7e9c3e9d3924b8c160c2e5777521876f63a758e89d54c6");
    }
  }

  @Test
  void sendsTextsAndHeaders() {
    answering(json(answer(List.of("一", "二"))));

    try (VolcengineProvider provider = at(NOW, KEY)) {
      provider.translate(Batch.of(Locale.ENGLISH, Locale.forLanguageTag("zh-Hant"), "one", "two"));
    }

    service.verify(
        postRequestedFor(urlEqualTo(PATH))
            .withHeader("Content-Type", equalTo("application/json"))
            .withHeader("X-Date", equalTo("20190225T164425Z"))
            .withHeader("Authorization", matching("HMAC-SHA256 Credential=id-1/20190225/.*"))
            .withRequestBody(
                equalToJson(
                    """
                    {"SourceLanguage": "en", "TargetLanguage": "zh-Hant",
                     "TextList": ["one", "two"]}
                    """)));
  }

  @ParameterizedTest
  @CsvSource({
    "-415,pair",
    "-429,rate",
    "-500,trouble",
    "SignatureDoesNotMatch,key",
    "-400,refused"
  })
  void tellsErrorsWithStatus200(String code, String kind) {
    answering(
        json(
            "{\"ResponseMetadata\":{\"Error\":{\"Code\":\""
                + code
                + "\",\"Message\":\"bad "
                + KEY
                + "\"}}}"));

    TranslationException failure = failure();

    assertThat(failure)
        .isInstanceOf(
            switch (kind) {
              case "pair" -> UnsupportedLanguage.class;
              case "rate" -> RateLimited.class;
              case "trouble" -> Unavailable.class;
              case "key" -> Unauthorized.class;
              default -> Rejected.class;
            });
    assertThat(failure).hasMessageContaining(code).hasMessageNotContaining(KEY);
  }
}
