package dev.glotwire.connector.google;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.glotwire.connector.internal.Quoted;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Markup;
import dev.glotwire.testkit.TranslationProviderContract;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoogleProviderTest extends TranslationProviderContract {

  @Override
  protected String name() {
    return "google";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address.toString());
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("GOOGLE_TRANSLATE_API_KEY", key);
  }

  @Override
  protected String answer(List<String> texts) {
    return "{\"data\":{\"translations\":" + Quoted.objects("translatedText", texts) + "}}";
  }

  @Override
  protected ResponseDefinitionBuilder quotaUsedUp() {
    return json("{\"error\":{\"code\":403,\"message\":\"Daily Limit Exceeded\",\"errors\":"
            + "[{\"reason\":\"dailyLimitExceeded\",\"domain\":\"usageLimits\"}]}}")
        .withStatus(403);
  }

  @Test
  void saysThatPlainTextIsNoHtml() {
    answering(json(answer(List.of("um"))));

    provider(Map.of("model", "nmt"))
        .translate(Batch.of(Locale.ENGLISH, Locale.forLanguageTag("pt-PT"), "one"));

    service.verify(
        postRequestedFor(urlEqualTo("/language/translate/v2?key=" + KEY))
            .withRequestBody(
                equalToJson(
                    """
                    {"q":["one"],"source":"en","target":"pt-PT","format":"text","model":"nmt"}\
                    """)));
  }

  @Test
  void keepsLineBreaksOfHtml() {
    answering(json(answer(List.of("uno <br translate = no> dos"))));

    List<String> texts =
        provider()
            .translate(
                new Batch(
                    List.of("one\ntwo"), Locale.ENGLISH, TARGET, Markup.HTML, Optional.empty()))
            .texts();

    assertThat(texts).containsExactly("uno\ndos");
    service.verify(
        postRequestedFor(urlEqualTo("/language/translate/v2?key=" + KEY))
            .withRequestBody(matchingJsonPath("$.format", equalTo("html")))
            .withRequestBody(matchingJsonPath("$.q[0]", equalTo("one<br translate=\"no\">two"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403 | {'errors':[{'reason':'userRateLimitExceeded'}]} | RateLimited",
        "403 | {'message':'User Rate Limit Exceeded'} | RateLimited",
        "403 | {'message':'Quota exceeded for quota metric','status':'PERMISSION_DENIED'}"
            + " | RateLimited",
        "403 | {'message':'The request is missing a valid API key','status':'PERMISSION_DENIED'}"
            + " | Unauthorized",
        "429 | {'status':'RESOURCE_EXHAUSTED'} | RateLimited",
        "429 | {'details':[{'violations':[{'quotaId':'CharactersPerDay'}]}]} | QuotaExceeded",
        "400 | {'details':[{'reason':'API_KEY_INVALID'}],'status':'INVALID_ARGUMENT'}"
            + " | Unauthorized",
        "400 | {'message':'API key not valid. Please pass a valid API key.'} | Unauthorized",
        "400 | {'message':'Bad language pair: en to xx'} | UnsupportedLanguage",
        "400 | {'message':'Invalid value'} | Rejected",
        "503 | {'status':'UNAVAILABLE'} | Unavailable"
      })
  void readsWhatAnErrorMeans(int status, String error, String expected) {
    answering(json("{\"error\":" + error.replace('\'', '"') + "}").withStatus(status));

    assertThat(failure().getClass().getSimpleName()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "pt, pt",
    "pt-BR, pt",
    "pt-PT, pt-PT",
    "zh-TW, zh-TW",
    "zh-Hans, zh-CN",
    "no, no",
    "nb, no",
    "iw, he",
    "tl, fil",
    "fr-CA, fr-CA",
    "fr-FR, fr"
  })
  void knowsItsOwnCodes(String tag, String code) {
    assertThat(GoogleLanguages.TABLE.find(LanguageTags.parse(tag))).contains(code);
  }
}
