package dev.glotwire.connector.mymemory;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import dev.glotwire.connector.internal.Quoted;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import dev.glotwire.testkit.TranslationProviderContract;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MyMemoryProviderTest extends TranslationProviderContract {

  @Override
  protected String name() {
    return "mymemory";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address.toString());
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("MYMEMORY_KEY", key);
  }

  @Override
  protected String answer(List<String> texts) {
    String escaped = texts.get(0).replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
    return answer(escaped, "200");
  }

  private static String answer(String text, String status) {
    return "{\"responseData\":{\"translatedText\":"
        + Quoted.text(text)
        + ",\"match\":0.85},\"quotaFinished\":false,\"responseStatus\":"
        + status
        + "}";
  }

  @Override
  protected MappingBuilder asking(String text) {
    return get(urlPathEqualTo("/get")).withQueryParam("q", equalTo(text));
  }

  @Test
  void asksWithTextPairAndKey() {
    answering(json(answer(List.of("um & dois"))));

    provider(Map.of("email", "desk@example.org"))
        .translate(Batch.of(Locale.ENGLISH, Locale.forLanguageTag("pt-BR"), "one & two"));

    service.verify(
        getRequestedFor(urlPathEqualTo("/get"))
            .withQueryParam("q", equalTo("one & two"))
            .withQueryParam("langpair", equalTo("en-US|pt-BR"))
            .withQueryParam("de", equalTo("desk@example.org"))
            .withQueryParam("key", equalTo(KEY))
            .withQueryParam("mt", equalTo("1")));
  }

  @Test
  void decodesEntitiesOnce() {
    answering(json(answer("l&#39;aigua &amp;amp; el pa", "\"200\"")));

    assertThat(provider().translate(batch("one")).texts()).containsExactly("l'aigua &amp; el pa");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"responseData\":{\"translatedText\":\"MYMEMORY WARNING: YOU USED ALL\"},"
            + "\"responseStatus\":429}",
        "{\"responseData\":{\"translatedText\":\"uno\"},\"quotaFinished\":true,"
            + "\"responseStatus\":200}",
        "{\"responseData\":{\"translatedText\":\"\"},\"responseStatus\":\"429\"}"
      })
  void tellsThatNothingIsLeftForToday(String body) {
    answering(json(body));

    assertThat(failure()).isInstanceOf(QuotaExceeded.class);
  }

  @Test
  void neverTakesAMessageForATranslation() {
    answering(json(answer("QUERY LENGTH LIMIT EXCEEDED. MAX ALLOWED QUERY : 500 CHARS", "403")));
    assertThat(failure()).isInstanceOf(TooLarge.class);

    answering(json(answer("'XX' IS AN INVALID TARGET LANGUAGE", "403")));
    assertThat(failure()).isInstanceOf(UnsupportedLanguage.class);

    answering(json(answer("AUTHENTICATION FAILURE: " + KEY, "403")));
    TranslationException failure = failure();
    assertThat(failure).isInstanceOf(Unauthorized.class).hasMessageNotContaining(KEY);
  }

  @Test
  void needsNothingButItsName() {
    MyMemoryProviderFactory factory = new MyMemoryProviderFactory();

    assertThat(factory.missing(ProviderConfig.of(Map.of(), name -> null))).isEmpty();
    assertThat(factory.defaultRank()).isEmpty();
  }
}
