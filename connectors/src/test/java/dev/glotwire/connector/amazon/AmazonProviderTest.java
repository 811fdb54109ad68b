package dev.glotwire.connector.amazon;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.glotwire.connector.internal.Json;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.testkit.TranslationProviderContract;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmazonProviderTest extends TranslationProviderContract {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @Override
  protected String name() {
    return "amazon";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address.toString(), "region", "eu-central-1");
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("AWS_ACCESS_KEY_ID", key, "AWS_SECRET_ACCESS_KEY", key);
  }

  @Override
  protected String answer(List<String> texts) {
    return Json.object()
        .put("TranslatedText", texts.get(0))
        .put("SourceLanguageCode", "en")
        .toString();
  }

  /** Amazon has no such error: it sends a bill. */
  @Override
  protected ResponseDefinitionBuilder quotaUsedUp() {
    return json("{}").withStatus(402);
  }

  private TranslationProvider at(Instant now, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
    environment.put("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
    ProviderConfig config =
        ProviderConfig.of(options(URI.create(service.baseUrl())), environment::get);
    return new AmazonProvider(
        AmazonOptions.from(config), config.transport(), Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void signsWhatItSends() {
    answering(json(answer(List.of("uno"))));

    try (TranslationProvider amazon = at(NOON, Map.of("AWS_SESSION_TOKEN", "t0k3n"))) {
      amazon.translate(batch("one"));
    }

    service.verify(
        postRequestedFor(urlEqualTo("/"))
            .withHeader("Content-Type", equalTo("application/x-amz-json-1.1"))
            .withHeader("X-Amz-Date", equalTo("20260102T120000Z"))
            .withHeader("X-Amz-Target", equalTo("AWSShineFrontendService_20170701.TranslateText"))
            .withHeader("X-Amz-Security-Token", equalTo("t0k3n"))
            .withHeader(
                "Authorization",
                matching(
                    "AWS4-HMAC-SHA256"
                        + " Credential=AKIDEXAMPLE/20260102/eu-central-1/translate/aws4_request,"
                        + " SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;"
                        + "x-amz-target, Signature=[0-9a-f]{64}"))
            .withRequestBody(
                equalToJson(
                    "{\"Text\":\"one\",\"SourceLanguageCode\":\"en\","
                        + "\"TargetLanguageCode\":\"es\"}")));
  }

  @Test
  void sendsWhatIsConfigured() {
    answering(json(answer(List.of("uno"))));

    provider(
            Map.of(
                "terminology", "sea",
                "formality", "formal",
                "mask-profanity", "true",
                "brevity", "true"))
        .translate(batch("one"));

    service.verify(
        postRequestedFor(urlEqualTo("/"))
            .withRequestBody(
                equalToJson(
                    """
                    {"TerminologyNames":["sea"],
                     "Settings":{"Formality":"FORMAL","Profanity":"MASK","Brevity":"ON"}}\
                    """,
                    true,
                    true)));
  }

  @ParameterizedTest
  @CsvSource({
    "400, TextSizeLimitExceededException, TooLarge",
    "400, com.amazon#UnsupportedLanguagePairException, UnsupportedLanguage",
    "429, TooManyRequestsException, RateLimited",
    "400, ThrottlingException, RateLimited",
    "400, UnrecognizedClientException, Unauthorized",
    "400, com.amazon.coral.service#ExpiredTokenException, Unauthorized",
    "400, InvalidRequestException, Rejected",
    "500, InternalServerException, Unavailable",
    "503, ServiceUnavailableException, Unavailable"
  })
  void readsWhatAnExceptionMeans(int status, String type, String expected) {
    answering(json("{\"__type\":\"" + type + "\"}").withStatus(status));

    TranslationException failure = failure();

    assertThat(failure.getClass().getSimpleName()).isEqualTo(expected);
    assertThat(failure).hasMessageContaining(type.substring(type.indexOf('#') + 1));
  }

  @Test
  void readsTheExceptionInTheHeader() {
    answering(
        json("{}")
            .withStatus(400)
            .withHeader("x-amzn-ErrorType", "ThrottlingException:http://internal.amazon.com/"));

    assertThat(failure().getClass().getSimpleName()).isEqualTo("RateLimited");
  }

  @Test
  void goesByTheClockOfTheServiceWhereItsOwnIsWrong() {
    String there =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            NOON.plus(Duration.ofHours(3)).atOffset(ZoneOffset.UTC));
    answering(
        json("{\"__type\":\"InvalidSignatureException\"}")
            .withStatus(400)
            .withHeader("Date", there));
    try (TranslationProvider amazon = at(NOON, Map.of())) {
      assertThatThrownBy(() -> amazon.translate(batch("one")))
          .isInstanceOf(Unavailable.class)
          .hasMessageContaining("clock");
      answering(json(answer(List.of("uno"))));
      amazon.translate(batch("one"));
    }

    service.verify(
        postRequestedFor(urlEqualTo("/")).withHeader("X-Amz-Date", equalTo("20260102T150000Z")));
  }

  @Test
  void takesAWrongSignatureForAWrongKeyWhereTheClockIsRight() {
    answering(
        json("{\"__type\":\"InvalidSignatureException\"}")
            .withStatus(400)
            .withHeader("Date", "Fri, 2 Jan 2026 12:01:00 GMT"));

    try (TranslationProvider amazon = at(NOON, Map.of())) {
      assertThatThrownBy(() -> amazon.translate(batch("one")))
          .isInstanceOf(TranslationException.Unauthorized.class);
    }
  }

  @Test
  void needsARegion() {
    ProviderConfig config = ProviderConfig.of(Map.of(), environment("k")::get);

    assertThat(new AmazonProviderFactory().missing(config))
        .hasValueSatisfying(line -> assertThat(line).contains("AWS_REGION"));
  }

  @Test
  void refusesARegionThatIsAnotherHost() {
    assertThatThrownBy(() -> provider(Map.of("region", "evil.example/")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("region");
  }
}
