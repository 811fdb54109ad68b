package dev.glotwire.connector.tencent;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToIgnoreCase;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.connector.internal.ApiRequest;
import dev.glotwire.connector.internal.Quoted;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.Unavailable;
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

class TencentProviderTest extends TranslationProviderContract {
  private static final Instant NOW = Instant.parse("2019-02-25T16:44:25Z");

  @Override
  protected String name() {
    return "tencent";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address.toString());
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("TENCENT_SECRET_ID", "id-1", "TENCENT_SECRET_KEY", key);
  }

  @Override
  protected String answer(List<String> texts) {
    return "{\"Response\":{\"TargetText\":" + Quoted.text(texts.get(0)) + "}}";
  }

  private TencentProvider at(Instant time, Map<String, String> environment) {
    ProviderConfig config =
        ProviderConfig.of(options(URI.create(service.baseUrl())), environment::get);
    return new TencentProvider(
        TencentOptions.from(config), config.transport(), Clock.fixed(time, ZoneOffset.UTC));
  }

  /**
   * The signature was computed by other means (Python's hmac); tencentcloud-sdk-java-tmt 3.1.613
   * signs the same way.
   */
  @Test
  void signsByTc3() {
    ApiRequest request =
        ApiRequest.post(
            URI.create("https://tmt.tencentcloudapi.com/"),
            "application/json; charset=utf-8",
            "{\"SourceText\":\"Ça va?\",\"Source\":\"en\"}");

    try (TencentProvider provider =
        at(
            NOW,
            Map.of(
                "TENCENT_SECRET_ID",
                "id-1",
                "TENCENT_SECRET_KEY",
                "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"))) {
      assertThat(provider.signed(request, NOW).headers())
          .containsEntry("X-TC-Timestamp", "1551113065")
          .containsEntry(
              "Authorization",
              "TC3-HMAC-SHA256 Credential=id-1/2019-02-25/tmt/tc3_request,"
                  + " SignedHeaders=content-type;host, Signature="
                  + "c09c5cb1c251a847b47885e47f1b4efc0dfc58a993ace55064515d5013df6a5e");
    }
  }

  @Test
  void sendsTextAndHeaders() {
    answering(json(answer(List.of("uno"))));

    try (TencentProvider provider =
        at(
            NOW,
            Map.of(
                "TENCENTCLOUD_SECRET_ID", "id-1",
                "TENCENTCLOUD_SECRET_KEY", KEY,
                "TENCENTCLOUD_TOKEN", "token-1",
                "TENCENTCLOUD_REGION", "ap-singapore"))) {
      provider.translate(batch("one"));
    }

    service.verify(
        postRequestedFor(urlEqualTo("/"))
            // Jetty, which plays the service, writes the character set in capitals.
            .withHeader("Content-Type", equalToIgnoreCase("application/json; charset=utf-8"))
            .withHeader("X-TC-Action", equalTo("TextTranslate"))
            .withHeader("X-TC-Version", equalTo("2018-03-21"))
            .withHeader("X-TC-Region", equalTo("ap-singapore"))
            .withHeader("X-TC-Timestamp", equalTo("1551113065"))
            .withHeader("X-TC-Token", equalTo("token-1"))
            .withHeader("Authorization", matching("TC3-HMAC-SHA256 Credential=id-1/2019-02-25/.*"))
            .withRequestBody(
                equalToJson(
                    """
                    {"SourceText": "one", "Source": "en", "Target": "es", "ProjectId": 0}
                    """)));
  }

  @Test
  void knowsItsPairsOnly() {
    LanguageSupport languages = provider().languages();

    assertThat(languages.supports(Locale.ENGLISH, Locale.forLanguageTag("ar"))).isTrue();
    assertThat(languages.supports(Locale.FRENCH, Locale.GERMAN)).isTrue();
    assertThat(languages.supports(Locale.FRENCH, Locale.JAPANESE)).isFalse();
    assertThat(languages.supports(Locale.KOREAN, Locale.forLanguageTag("zh-TW"))).isTrue();
    assertThat(languages.sources()).hasSize(18);
  }

  @ParameterizedTest
  @CsvSource({
    "RequestLimitExceeded,rate",
    "InternalError.BackendTimeout,trouble",
    "AuthFailure.SignatureExpire,key",
    "FailedOperation.NoFreeAmount,quota",
    "FailedOperation.ServiceIsolate,quota",
    "UnsupportedOperation.TextTooLong,size",
    "InvalidParameter,refused"
  })
  void tellsErrorsWithStatus200(String code, String kind) {
    answering(
        json(
            "{\"Response\":{\"Error\":{\"Code\":\""
                + code
                + "\",\"Message\":\"bad "
                + KEY
                + "\"}}}"));

    TranslationException failure = failure();

    assertThat(failure)
        .isInstanceOf(
            switch (kind) {
              case "rate" -> RateLimited.class;
              case "trouble" -> Unavailable.class;
              case "key" -> Unauthorized.class;
              case "quota" -> QuotaExceeded.class;
              case "size" -> TooLarge.class;
              default -> Rejected.class;
            });
    assertThat(failure).hasMessageContaining(code).hasMessageNotContaining(KEY);
  }
}
