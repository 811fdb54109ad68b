package dev.glotwire.connector.deepl;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.glotwire.connector.internal.Quoted;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import dev.glotwire.spi.Usage;
import dev.glotwire.testkit.TranslationProviderContract;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeeplProviderTest extends TranslationProviderContract {

  @Override
  protected String name() {
    return "deepl";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address.toString());
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("DEEPL_AUTH_KEY", key);
  }

  @Override
  protected String answer(List<String> texts) {
    return "{\"translations\":" + Quoted.objects("text", texts) + "}";
  }

  @Override
  protected ResponseDefinitionBuilder quotaUsedUp() {
    return aResponse().withStatus(456);
  }

  private static Locale tag(String tag) {
    return Locale.forLanguageTag(tag);
  }

  @Test
  void sendsTextsKeyAndContext() {
    answering(json(answer(List.of("uno", "dos"))));
    Batch batch =
        new Batch(
            List.of("one", "two"),
            tag("en-GB"),
            tag("pt"),
            Markup.PLAIN,
            Optional.of("All about numbers"));

    assertThat(provider().translate(batch).texts()).containsExactly("uno", "dos");

    service.verify(
        postRequestedFor(urlEqualTo("/v2/translate"))
            .withHeader("Authorization", equalTo("DeepL-Auth-Key " + KEY))
            .withRequestBody(
                equalToJson(
                    """
                    {"text":["one","two"],"source_lang":"EN","target_lang":"PT-BR",
                     "context":"All about numbers","split_sentences":"nonewlines",
                     "preserve_formatting":true}\
                    """)));
  }

  @Test
  void marksWhatMustNotBeTranslated() {
    answering(json(answer(List.of("<x id=\"1\">a</x>"))));

    provider()
        .translate(
            new Batch(
                List.of("<x id=\"1\">a</x>"),
                Locale.ENGLISH,
                TARGET,
                Markup.XML,
                Optional.empty()));

    service.verify(
        postRequestedFor(urlEqualTo("/v2/translate"))
            .withRequestBody(matchingJsonPath("$.tag_handling", equalTo("xml")))
            .withRequestBody(matchingJsonPath("$.ignore_tags[0]", equalTo("x"))));
  }

  @Test
  void sendsWhatIsConfigured() {
    answering(
        json("{\"translations\":[{\"text\":\"uno\",\"model_type_used\":\"quality_optimized\"}]}"));

    String engine =
        provider(
                Map.of(
                    "formality", "prefer_less",
                    "model-type", "quality_optimized",
                    "glossary-id", "g-1",
                    "style-id", "s-1",
                    "preserve-formatting", "false"))
            .translate(batch("one"))
            .engine();

    assertThat(engine).isEqualTo("quality_optimized");
    service.verify(
        postRequestedFor(urlEqualTo("/v2/translate"))
            .withRequestBody(
                equalToJson(
                    """
                    {"formality":"prefer_less","model_type":"quality_optimized",
                     "glossary_id":"g-1","style_id":"s-1","preserve_formatting":false}\
                    """,
                    true,
                    true)));
  }

  @Test
  void asksTheServerOfThePlanThatTheKeyBelongsTo() {
    assertThat(options(Map.of("DEEPL_AUTH_KEY", "abc")).baseUri())
        .hasToString("https://api.deepl.com/");
    assertThat(options(Map.of("DEEPL_API_KEY", "abc:fx")).baseUri())
        .hasToString("https://api-free.deepl.com/");
    assertThat(
            options(Map.of("DEEPL_AUTH_KEY", "abc:fx", "DEEPL_SERVER_URL", "https://eu.example"))
                .baseUri())
        .hasToString("https://eu.example/");
    assertThat(new DeeplProviderFactory().missing(ProviderConfig.of(Map.of(), name -> null)))
        .contains("no key: set DEEPL_AUTH_KEY or DEEPL_API_KEY in the environment");
  }

  private static DeeplOptions options(Map<String, String> environment) {
    return DeeplOptions.from(ProviderConfig.of(Map.of(), environment::get));
  }

  @ParameterizedTest
  @CsvSource({
    "en, de, EN, DE",
    "en-US, en-GB, EN, EN-GB",
    "pt-BR, zh-TW, PT, ZH-HANT",
    "zh-Hant, pt-PT, ZH, PT-PT",
    "no, fil, NB, TL",
    "fr-CA, es-419, FR, ES-419",
    "iw, sr, HE, SR"
  })
  void knowsItsOwnCodes(String source, String target, String sourceCode, String targetCode) {
    Locale from = LanguageTags.parse(source);
    Locale to = LanguageTags.parse(target);

    assertThat(DeeplLanguages.CODES.source(from)).isEqualTo(sourceCode);
    assertThat(DeeplLanguages.CODES.target(to)).isEqualTo(targetCode);
    assertThat(DeeplLanguages.CODES.support().supports(from, to)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"en, en-AU", "en, sr-Latn", "en, es-MX", "tlh, en", "pt-PT, tlh"})
  void putsNoNeighbourForALanguageItDoesNotHave(String source, String target) {
    assertThatThrownBy(() -> provider().translate(Batch.of(tag(source), tag(target), "one")))
        .isInstanceOf(UnsupportedLanguage.class);
    assertThat(requests()).isZero();
  }

  @Test
  void waitsWhenTheServiceIsOverloaded() {
    answering(aResponse().withStatus(529));

    assertThat(failure()).isInstanceOf(RateLimited.class);
  }

  @Test
  void tellsARefusedRequestWithTheCodeOnly() {
    answering(
        json("{\"message\":\"Value for 'formality' not supported.\",\"code\":\"E1\"}")
            .withStatus(400));

    TranslationException failure = failure();

    assertThat(failure).isInstanceOf(Rejected.class).hasMessageContaining("HTTP 400, E1");
  }

  @Test
  void needsNoBodyToTellABadKey() {
    answering(aResponse().withStatus(403));

    assertThat(failure()).isInstanceOf(Unauthorized.class);
  }

  @Test
  void rejectsAFormalityThatThereIsNot() {
    assertThatThrownBy(() -> provider(Map.of("formality", "rude")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("option formality must be one of more, less, prefer_more, prefer_less");
  }

  @ParameterizedTest
  @CsvSource({"500000, 500000", "1000000000000, "})
  void tellsHowMuchIsUsed(long answered, @Nullable Long limit) {
    answering(json("{\"character_count\":180118,\"character_limit\":" + answered + "}"));

    Usage usage = provider().usage().orElseThrow();

    assertThat(usage.used()).isEqualTo(180_118);
    assertThat(usage.limit())
        .isEqualTo(limit == null ? OptionalLong.empty() : OptionalLong.of(limit));
    service.verify(
        getRequestedFor(urlEqualTo("/v2/usage"))
            .withHeader("Authorization", equalTo("DeepL-Auth-Key " + KEY)));
  }

  @Test
  void tellsThatNoUsageCame() {
    answering(json("{}"));

    assertThatThrownBy(() -> provider().usage()).isInstanceOf(BadAnswer.class);
  }
}
