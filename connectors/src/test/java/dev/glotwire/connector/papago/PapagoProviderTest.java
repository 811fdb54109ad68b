package dev.glotwire.connector.papago;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.connector.internal.Quoted;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import dev.glotwire.testkit.TranslationProviderContract;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PapagoProviderTest extends TranslationProviderContract {

  @Override
  protected String name() {
    return "papago";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address + "/nmt/v1");
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("NCP_CLIENT_ID", "app-1", "NCP_CLIENT_SECRET", key);
  }

  @Override
  protected String answer(List<String> texts) {
    return "{\"message\":{\"result\":{\"translatedText\":" + Quoted.text(texts.get(0)) + "}}}";
  }

  private static Locale tag(String tag) {
    return Locale.forLanguageTag(tag);
  }

  @Test
  void sendsTextAndKey() {
    answering(json(answer(List.of("하나"))));

    provider(Map.of("honorific", "true", "glossary-key", "g-1"))
        .translate(Batch.of(Locale.ENGLISH, tag("ko"), "one"));

    service.verify(
        postRequestedFor(urlEqualTo("/nmt/v1/translation"))
            .withHeader("x-ncp-apigw-api-key-id", equalTo("app-1"))
            .withHeader("x-ncp-apigw-api-key", equalTo(KEY))
            .withRequestBody(
                equalToJson(
                    """
                    {"source": "en", "target": "ko", "text": "one", "glossaryKey": "g-1",
                     "honorific": true}
                    """)));
  }

  @Test
  void isPoliteOnlyWhereTheServiceCanBe() {
    answering(json(answer(List.of("uno"))));

    provider(Map.of("honorific", "true")).translate(batch("one"));

    service.verify(
        postRequestedFor(urlEqualTo("/nmt/v1/translation"))
            .withRequestBody(
                equalToJson("{\"source\":\"en\",\"target\":\"es\",\"text\":\"one\"}")));
  }

  @Test
  void knowsTwentyNinePairs() {
    LanguageSupport languages = provider().languages();

    int ways =
        languages.sources().stream().mapToInt(source -> languages.targets(source).size()).sum();

    assertThat(ways).isEqualTo(2 * 29);
    assertThat(languages.supports(tag("ja"), tag("zh-TW"))).isTrue();
    assertThat(languages.supports(tag("en"), tag("it"))).isFalse();
    assertThat(languages.supports(tag("fr"), tag("de"))).isFalse();
  }

  @Test
  void doesNotAskForAPairThatItDoesNotHave() {
    Batch batch = Batch.of(tag("fr"), tag("de"), "un");

    assertThatThrownBy(() -> provider().translate(batch)).isInstanceOf(UnsupportedLanguage.class);
    assertThat(requests()).isZero();
  }

  @Test
  void sendsSpansOnlyWhenAsked() {
    assertThat(provider().capabilities().markup()).containsExactly(Markup.PLAIN);
    assertThat(provider(Map.of("no-translate-spans", "true")).capabilities().markup())
        .containsExactly(Markup.HTML, Markup.PLAIN);
  }

  @ParameterizedTest
  @CsvSource({"400,quota", "410,rate", "420,rate"})
  void tellsWhat429Means(String code, String kind) {
    answering(json("{\"error\":{\"errorCode\":\"" + code + "\"}}").withStatus(429));

    Class<? extends TranslationException> expected =
        kind.equals("quota") ? QuotaExceeded.class : RateLimited.class;
    assertThat(failure()).isInstanceOf(expected);
  }

  @ParameterizedTest
  @CsvSource({"N2MT06,pair", "N2MT08,size"})
  void tellsErrorsOfTheEngine(String code, String kind) {
    answering(json("{\"errorCode\":\"" + code + "\"}").withStatus(400));

    Class<? extends TranslationException> expected =
        kind.equals("pair") ? UnsupportedLanguage.class : TooLarge.class;
    assertThat(failure()).isInstanceOf(expected);
  }
}
