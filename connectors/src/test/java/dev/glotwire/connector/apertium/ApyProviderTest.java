package dev.glotwire.connector.apertium;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.connector.internal.Json;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
import dev.glotwire.testkit.TranslationProviderContract;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApyProviderTest extends TranslationProviderContract {
  private static final Locale PORTUGUESE = Locale.forLanguageTag("pt");

  @Override
  protected String name() {
    return "apertium";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address.toString());
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("APERTIUM_APY_KEY", key);
  }

  @Override
  protected String answer(List<String> texts) {
    return answer(texts.get(0));
  }

  private static String answer(String text) {
    return Json.object()
        .put("responseStatus", 200)
        .set("responseData", Json.object().put("translatedText", escaped(text)))
        .toString();
  }

  /** Escapes what is not escaped yet, as the server answers HTML. */
  private static String escaped(String text) {
    return text.contains("<b id=") ? text : asHtml(text);
  }

  private static String asHtml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  protected String asSent(String text, Markup markup) {
    return markup == Markup.PLAIN ? asHtml(text) : text;
  }

  /** All but the list of pairs, which is asked for once. */
  @Override
  protected int requests() {
    return service.findAll(postRequestedFor(urlEqualTo("/translate"))).size();
  }

  @BeforeEach
  void listPairs() {
    service.stubFor(
        get("/listPairs")
            .atPriority(1)
            .willReturn(
                json(
                    """
                    {"responseData":[
                      {"sourceLanguage":"eng","targetLanguage":"spa"},
                      {"sourceLanguage":"spa","targetLanguage":"por"},
                      {"sourceLanguage":"spa","targetLanguage":"por_BR"},
                      {"sourceLanguage":"eng","targetLanguage":"cat_valencia"}],
                     "responseDetails":null,"responseStatus":200}\
                    """)));
  }

  @Test
  void sendsAForm() {
    answering(json(answer("La casa")));

    Translations answer = provider().translate(batch("The house *and* more"));

    assertThat(answer.engine()).isEqualTo("eng-spa");
    service.verify(
        postRequestedFor(urlEqualTo("/translate"))
            .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
            .withFormParam("langpair", equalTo("eng|spa"))
            .withFormParam("markUnknown", equalTo("no"))
            .withFormParam("deformat", equalTo("html"))
            .withFormParam("reformat", equalTo("html-noent"))
            .withFormParam("key", equalTo(KEY))
            .withFormParam("q", equalTo("The house &#42;and&#42; more")));
  }

  @Test
  void goesThroughAnotherLanguageWhereNoPairLeadsThere() {
    service.stubFor(
        post("/translate")
            .withFormParam("langpair", equalTo("eng|spa"))
            .withFormParam("q", equalTo("house"))
            .willReturn(json(answer("casa"))));
    service.stubFor(
        post("/translate")
            .withFormParam("langpair", equalTo("spa|por"))
            .withFormParam("q", equalTo("casa"))
            .willReturn(json(answer("moradia"))));

    Translations answer = provider().translate(Batch.of(Locale.ENGLISH, PORTUGUESE, "house"));

    assertThat(answer.texts()).containsExactly("moradia");
    assertThat(answer.route()).containsExactly(Locale.ENGLISH, TARGET, PORTUGUESE);
    assertThat(answer.engine()).isEqualTo("eng-spa spa-por");
  }

  @Test
  void asksForThePairsOnce() {
    TranslationProvider provider = provider();

    assertThat(provider.languages().supports(Locale.ENGLISH, Locale.forLanguageTag("ca-valencia")))
        .isTrue();
    assertThat(provider.languages().supports(Locale.ENGLISH, Locale.forLanguageTag("pt-BR")))
        .isTrue();
    assertThat(provider.languages().supports(Locale.ENGLISH, Locale.FRENCH)).isFalse();
    assertThat(service.getAllServeEvents()).hasSize(1);
  }

  @Test
  void sendsNothingForAPairThatTheServerDoesNotHave() {
    assertThatThrownBy(() -> provider().translate(Batch.of(Locale.ENGLISH, Locale.FRENCH, "one")))
        .isInstanceOf(UnsupportedLanguage.class);
    assertThat(requests()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"400", "200"})
  void tellsThatThePairIsGone(int status) {
    answering(
        json("{\"status\":\"error\",\"responseStatus\":400,\"explanation\":"
                + "\"That pair is not installed\"}")
            .withStatus(status));

    assertThat(failure()).isInstanceOf(UnsupportedLanguage.class);
  }

  @Test
  void tellsAnAddressThatIsNoServer() {
    answering(aResponse().withStatus(404).withBody("<html>Not Found</html>"));

    TranslationException failure = failure();

    assertThat(failure).isInstanceOf(Unauthorized.class).hasMessageContaining("address");
  }

  @Test
  void countsAsLocalOnlyOnThisMachine() {
    assertThat(provider().capabilities().local()).isTrue();
    assertThat(provider(Map.of("base-uri", "https://apy.example/apy")).capabilities().local())
        .isFalse();
  }
}
