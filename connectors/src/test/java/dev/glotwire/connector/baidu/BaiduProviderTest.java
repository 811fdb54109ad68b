package dev.glotwire.connector.baidu;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.glotwire.connector.internal.Quoted;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import dev.glotwire.testkit.TranslationProviderContract;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaiduProviderTest extends TranslationProviderContract {

  @Override
  protected String name() {
    return "baidu";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address.toString());
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("BAIDU_APPID", "app-1", "BAIDU_APPKEY", key);
  }

  @Override
  protected String answer(List<String> texts) {
    List<String> lines = texts.stream().flatMap(text -> Stream.of(text.split("\n", -1))).toList();
    return "{\"from\":\"en\",\"to\":\"spa\",\"trans_result\":" + Quoted.objects("dst", lines) + "}";
  }

  @Test
  void sendsASignedForm() {
    answering(json(answer(List.of("uno"))));

    provider(Map.of("terms", "true")).translate(batch("one"));

    service.verify(
        postRequestedFor(urlEqualTo("/api/trans/vip/translate"))
            .withFormParam("q", equalTo("one"))
            .withFormParam("from", equalTo("en"))
            .withFormParam("to", equalTo("spa"))
            .withFormParam("appid", equalTo("app-1"))
            .withFormParam("needIntervene", equalTo("1")));
    LoggedRequest sent =
        service.findAll(postRequestedFor(urlEqualTo("/api/trans/vip/translate"))).get(0);
    assertThat(sent.getFormParameters().get("sign").firstValue())
        .isEqualTo(
            BaiduProvider.signature(
                "app-1", "one", sent.getFormParameters().get("salt").firstValue(), KEY));
  }

  /** The first is the example in the service's own documentation, the other Python's hashlib. */
  @ParameterizedTest
  @CsvSource({
    "apple, f89f9594663708c1605f3d736d01d2d4",
    "'Äpfel\nund', f05af6f1b74ea72361d555f51b14afc9"
  })
  void signsTheTextAsItIs(String text, String expected) {
    assertThat(BaiduProvider.signature("2015063000000001", text, "1435660288", "12345678"))
        .isEqualTo(expected);
  }

  @Test
  void keepsLinesApartThatTheServiceDrops() {
    answering(json(answer(List.of("uno", "dos", "tres"))));

    List<String> texts = provider().translate(batch("one\n\n two", "three\n")).texts();

    assertThat(texts).containsExactly("uno\n\ndos", "tres\n");
    service.verify(
        postRequestedFor(urlEqualTo("/api/trans/vip/translate"))
            .withFormParam("q", equalTo("one\n two\nthree")));
  }

  @Test
  void tellsThatLinesAreMissingOrTooMany() {
    answering(json(answer(List.of("uno"))));
    assertThat(translating("one", "two")).isInstanceOf(BadAnswer.class);

    answering(json(answer(List.of("uno", "dos", "tres"))));
    assertThat(translating("one", "two")).isInstanceOf(BadAnswer.class);
  }

  private Throwable translating(String... texts) {
    return catchThrowable(() -> provider().translate(batch(texts)));
  }

  @ParameterizedTest
  @CsvSource({"52001,trouble", "52003,key", "54001,key", "54004,quota", "58001,pair"})
  void tellsErrorsWithStatus200(String code, String kind) {
    answering(json("{\"error_code\":\"" + code + "\",\"error_msg\":\"bad " + KEY + "\"}"));

    TranslationException failure = failure();

    assertThat(failure)
        .isInstanceOf(
            switch (kind) {
              case "trouble" -> Unavailable.class;
              case "key" -> Unauthorized.class;
              case "quota" -> QuotaExceeded.class;
              default -> UnsupportedLanguage.class;
            });
    assertThat(failure).hasMessageContaining(code).hasMessageNotContaining(KEY);
  }

  @ParameterizedTest
  @CsvSource({"54003,1", "54005,3"})
  void tellsHowLongToWait(String code, int seconds) {
    answering(json("{\"error_code\":\"" + code + "\",\"error_msg\":\"slow\"}"));

    TranslationException failure = failure();

    assertThat(failure).isInstanceOf(RateLimited.class);
    assertThat(((RateLimited) failure).retryAfter()).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({"ja,jp", "zh-TW,cht", "sl,slo", "fr,fra"})
  void hasCodesOfItsOwn(String tag, String code) {
    answering(json(answer(List.of("1"))));

    provider().translate(Batch.of(Locale.ENGLISH, Locale.forLanguageTag(tag), "one"));

    service.verify(
        postRequestedFor(urlEqualTo("/api/trans/vip/translate"))
            .withFormParam("to", equalTo(code)));
  }

  @Test
  void hasNoSlovakWhoseCodeItGivesToSlovenian() {
    assertThat(provider().languages().supports(Locale.ENGLISH, Locale.forLanguageTag("sk")))
        .isFalse();
  }
}
