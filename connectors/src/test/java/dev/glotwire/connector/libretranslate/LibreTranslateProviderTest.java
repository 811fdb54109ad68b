package dev.glotwire.connector.libretranslate;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.connector.internal.Json;
import dev.glotwire.connector.internal.Quoted;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.testkit.TranslationProviderContract;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibreTranslateProviderTest extends TranslationProviderContract {

  @Override
  protected String name() {
    return "libretranslate";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address.toString());
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("LIBRETRANSLATE_API_KEY", key);
  }

  @Override
  protected String answer(List<String> texts) {
    return "{\"translatedText\":" + Quoted.array(texts) + "}";
  }

  private static Locale tag(String tag) {
    return Locale.forLanguageTag(tag);
  }

  @Test
  void sendsTextsAndKey() {
    answering(json(answer(List.of("um", "dois"))));

    provider().translate(Batch.of(Locale.ENGLISH, tag("pt-PT"), "one", "two"));

    service.verify(
        postRequestedFor(urlEqualTo("/translate"))
            .withRequestBody(
                equalToJson(
                    "{\"q\":[\"one\",\"two\"],\"source\":\"en\",\"target\":\"pt\","
                        + "\"format\":\"text\",\"api_key\":\""
                        + KEY
                        + "\"}")));
  }

  @Test
  void sendsMarkupAsHtml() {
    answering(json(answer(List.of("<b id=\"g1\">uno</b>"))));

    provider()
        .translate(
            new Batch(
                List.of("<b id=\"g1\">one</b>"),
                Locale.ENGLISH,
                TARGET,
                Markup.HTML,
                Optional.empty()));

    service.verify(
        postRequestedFor(urlEqualTo("/translate"))
            .withRequestBody(matchingJsonPath("$.format", equalTo("html"))));
  }

  @Test
  void needsAnAddressOrAKey() {
    LibreTranslateProviderFactory factory = new LibreTranslateProviderFactory();

    assertThat(factory.missing(ProviderConfig.of(Map.of(), name -> null)))
        .hasValueSatisfying(
            line -> assertThat(line).contains("LIBRETRANSLATE_URL", "LIBRETRANSLATE_API_KEY"));
    assertThat(options(Map.of("LT_API_KEY", "k")).baseUri())
        .hasToString("https://libretranslate.com/");
    assertThat(options(Map.of("LIBRETRANSLATE_URL", "http://10.0.0.5:5000/lt")))
        .satisfies(
            options -> {
              assertThat(options.baseUri()).hasToString("http://10.0.0.5:5000/lt/");
              assertThat(options.apiKey()).isEmpty();
            });
  }

  private static LibreTranslateOptions options(Map<String, String> environment) {
    return LibreTranslateOptions.from(ProviderConfig.of(Map.of(), environment::get));
  }

  @Test
  void countsAsLocalOnlyOnThisMachine() {
    assertThat(provider().capabilities().local()).isTrue();
    assertThat(provider(Map.of("base-uri", "https://lt.example")).capabilities().local()).isFalse();
  }

  @Test
  void asksTheServerOnceForItsPairs() {
    service.stubFor(
        get("/languages")
            .willReturn(
                json(
                    """
                    [{"code":"en","name":"English","targets":["en","es","zh","zt","pb"]},
                     {"code":"es","name":"Spanish","targets":["en"]},
                     {"code":"xx-new","name":"?","targets":["en"]}]\
                    """)));
    TranslationProvider provider = provider();

    LanguageSupport support = provider.languages();

    assertThat(support.supports(tag("en-GB"), tag("zh-TW"))).isTrue();
    assertThat(support.supports(tag("en"), tag("pt-BR"))).isTrue();
    assertThat(support.supports(tag("en"), tag("pt-PT"))).isFalse();
    assertThat(support.supports(tag("es"), tag("zh-TW"))).isFalse();
    assertThat(provider.languages()).isSameAs(support);
    assertThat(requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, zh-Hans",
    "zh-TW, zh-Hant",
    "pt, pt",
    "pt-BR, pt-BR",
    "no, nb",
    "fil, tl",
    "es-ES, es"
  })
  void knowsItsOwnCodes(String target, String code) {
    assertThat(LibreTranslateLanguages.CODES.target(LanguageTags.parse(target))).isEqualTo(code);
  }

  @Test
  void putsNoNeighbourForALanguageItDoesNotHave() {
    assertThatThrownBy(() -> provider().translate(Batch.of(Locale.ENGLISH, tag("es-MX"), "one")))
        .isInstanceOf(UnsupportedLanguage.class);
    assertThat(requests()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Invalid request: request (5001) exceeds text limit (5000) | TooLarge",
        "Invalid request: request (30) exceeds batch limit (20) | TooLarge",
        "Please contact the server operator to get an API key | Unauthorized",
        "xx is not supported | UnsupportedLanguage",
        "Something (xx) is not available as a target language | UnsupportedLanguage",
        "Invalid request: missing q parameter | Rejected"
      })
  void readsWhyARequestIsRefused(String message, String expected) {
    answering(json(Json.object().put("error", message).toString()).withStatus(400));

    TranslationException failure = failure();

    assertThat(failure.getClass().getSimpleName()).isEqualTo(expected);
    assertThat(failure).hasMessageNotContaining(message);
  }

  @Test
  void stopsWhenItIsBanned() {
    answering(aResponse().withStatus(403).withBody("{\"error\":\"Too many request limits\"}"));

    assertThat(failure()).isInstanceOf(Unauthorized.class);
  }
}
