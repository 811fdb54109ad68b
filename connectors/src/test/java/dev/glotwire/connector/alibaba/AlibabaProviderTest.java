package dev.glotwire.connector.alibaba;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.glotwire.connector.internal.Form;
import dev.glotwire.connector.internal.Quoted;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.Secret;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.TooLarge;
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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlibabaProviderTest extends TranslationProviderContract {

  @Override
  protected String name() {
    return "alibaba";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address.toString());
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("ALIBABA_CLOUD_ACCESS_KEY_ID", "id-1", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", key);
  }

  @Override
  protected String answer(List<String> texts) {
    return "{\"Code\":200,\"Data\":{\"Translated\":" + Quoted.text(texts.get(0)) + "}}";
  }

  /** The example in the service's own documentation. */
  @Test
  void signsTheExampleOfTheService() {
    Form form =
        Form.of("Timestamp", "2016-02-23T12:46:24Z")
            .and("Format", "XML")
            .and("AccessKeyId", "testid")
            .and("Action", "DescribeRegions")
            .and("SignatureMethod", "HMAC-SHA1")
            .and("SignatureNonce", "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf")
            .and("Version", "2014-05-26")
            .and("SignatureVersion", "1.0");

    assertThat(AlibabaProvider.signature("GET", form, Secret.of("testsecret")))
        .isEqualTo("OLeaidS1JvxuMvnyHOwuJ+uX5qY=");
  }

  /** The signature was computed by other means (Python's hmac, and aliyun-java-sdk-core 4.6.4). */
  @Test
  void signsAnyCharacter() {
    Form form =
        Form.of("SourceText", "a b*~é😀\n&=+")
            .and("Action", "TranslateGeneral")
            .and("Timestamp", "2016-02-23T12:46:24Z");

    assertThat(AlibabaProvider.signature("POST", form, Secret.of("testsecret")))
        .isEqualTo("mO6l5+2TWRGxj1Ht3p1QXZydqQQ=");
  }

  @Test
  void sendsASignedForm() {
    answering(json(answer(List.of("<b id=\"g1\">一</b>"))));
    ProviderConfig config =
        ProviderConfig.of(options(URI.create(service.baseUrl())), environment(KEY)::get);

    try (AlibabaProvider provider =
        new AlibabaProvider(
            AlibabaOptions.from(config),
            config.transport(),
            Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC))) {
      provider.translate(
          new Batch(
              List.of("<b id=\"g1\">one</b>"),
              Locale.ENGLISH,
              Locale.forLanguageTag("zh-Hant"),
              Markup.HTML,
              Optional.empty()));
    }

    service.verify(
        postRequestedFor(urlEqualTo("/"))
            .withFormParam("Action", equalTo("TranslateGeneral"))
            .withFormParam("Version", equalTo("2018-10-12"))
            .withFormParam("AccessKeyId", equalTo("id-1"))
            .withFormParam("Timestamp", equalTo("2026-01-02T03:04:05Z"))
            .withFormParam("FormatType", equalTo("html"))
            .withFormParam("Scene", equalTo("general"))
            .withFormParam("SourceLanguage", equalTo("en"))
            .withFormParam("TargetLanguage", equalTo("zh-tw"))
            .withFormParam("SourceText", equalTo("<b id=\"g1\">one</b>")));
    assertThat(sentSignature()).isEqualTo(computedSignature());
  }

  private LoggedRequest sent() {
    return service.findAll(postRequestedFor(urlEqualTo("/"))).get(0);
  }

  private String sentSignature() {
    return sent().getFormParameters().get("Signature").firstValue();
  }

  private String computedSignature() {
    Form form = Form.empty();
    for (var field : sent().getFormParameters().entrySet()) {
      if (!field.getKey().equals("Signature")) {
        form = form.and(field.getKey(), field.getValue().firstValue());
      }
    }
    return AlibabaProvider.signature("POST", form, Secret.of(KEY));
  }

  @Test
  void asksTheProfessionalEditionForAScene() {
    answering(json(answer(List.of("uno"))));

    provider(Map.of("scene", "medical")).translate(batch("one"));

    service.verify(
        postRequestedFor(urlEqualTo("/"))
            .withFormParam("Action", equalTo("Translate"))
            .withFormParam("Scene", equalTo("medical")));
  }

  @ParameterizedTest
  @CsvSource({
    "200,10002,trouble",
    "200,10005,pair",
    "200,10008,size",
    "400,Throttling.User,rate",
    "404,InvalidAccessKeyId.NotFound,key",
    "400,SignatureDoesNotMatch,key"
  })
  void tellsErrorsWhateverTheStatus(int status, String code, String kind) {
    answering(
        json("{\"Code\":\"" + code + "\",\"Message\":\"bad " + KEY + "\"}").withStatus(status));

    TranslationException failure = failure();

    assertThat(failure)
        .isInstanceOf(
            switch (kind) {
              case "trouble" -> Unavailable.class;
              case "pair" -> UnsupportedLanguage.class;
              case "size" -> TooLarge.class;
              case "rate" -> RateLimited.class;
              default -> Unauthorized.class;
            });
    assertThat(failure).hasMessageContaining(code).hasMessageNotContaining(KEY);
  }
}
