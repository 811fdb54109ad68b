package dev.glotwire.connector.youdao;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.glotwire.connector.internal.Quoted;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.TranslationException.Unauthorized;
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

class YoudaoProviderTest extends TranslationProviderContract {

  @Override
  protected String name() {
    return "youdao";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address.toString());
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("YOUDAO_APP_KEY", "app-1", "YOUDAO_APP_SECRET", key);
  }

  @Override
  protected String answer(List<String> texts) {
    return "{\"errorCode\":\"0\",\"translation\":" + Quoted.array(texts) + "}";
  }

  /** The signatures were computed by other means (Python's hashlib). */
  @ParameterizedTest
  @CsvSource({
    "01234567890123456789, 1aed5c870ac33f48cc83e28d5fa058736c2b2a4a4d1f638382d33fe165819814",
    "012345678901234567890, 3d9c7ed431513abb91ac6fb5ce5b03a51760d9b8604baeecb567234febb1380f"
  })
  void signsLongTextsByTheirEnds(String text, String expected) {
    assertThat(YoudaoProvider.signature("app", text, "salt", "1551113065", "secret"))
        .isEqualTo(expected);
  }

  @Test
  void sendsASignedForm() {
    answering(json(answer(List.of("一"))));
    ProviderConfig config =
        ProviderConfig.of(options(URI.create(service.baseUrl())), environment(KEY)::get);

    try (YoudaoProvider provider =
        new YoudaoProvider(
            YoudaoOptions.from(config),
            config.transport(),
            Clock.fixed(Instant.ofEpochSecond(1_551_113_065), ZoneOffset.UTC))) {
      provider.translate(Batch.of(Locale.ENGLISH, Locale.forLanguageTag("zh"), "one"));
    }

    service.verify(
        postRequestedFor(urlEqualTo("/api"))
            .withFormParam("q", equalTo("one"))
            .withFormParam("from", equalTo("en"))
            .withFormParam("to", equalTo("zh-CHS"))
            .withFormParam("appKey", equalTo("app-1"))
            .withFormParam("signType", equalTo("v3"))
            .withFormParam("curtime", equalTo("1551113065")));
    LoggedRequest sent = service.findAll(postRequestedFor(urlEqualTo("/api"))).get(0);
    assertThat(sent.getFormParameters().get("sign").firstValue())
        .isEqualTo(
            YoudaoProvider.signature(
                "app-1",
                "one",
                sent.getFormParameters().get("salt").firstValue(),
                "1551113065",
                KEY));
  }

  @ParameterizedTest
  @CsvSource({"102,pair", "103,size", "108,key", "202,key", "401,quota", "411,rate"})
  void tellsErrorsWithStatus200(String code, String kind) {
    answering(json("{\"errorCode\":\"" + code + "\"}"));

    TranslationException failure = failure();

    assertThat(failure)
        .isInstanceOf(
            switch (kind) {
              case "pair" -> UnsupportedLanguage.class;
              case "size" -> TooLarge.class;
              case "key" -> Unauthorized.class;
              case "quota" -> QuotaExceeded.class;
              default -> RateLimited.class;
            });
  }
}
