package dev.glotwire.connector.azure;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.glotwire.connector.internal.Quoted;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.spi.Translations;
import dev.glotwire.testkit.TranslationProviderContract;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzureProviderTest extends TranslationProviderContract {
  private static final String V3 = "/translate?api-version=3.0&from=en&to=es&textType=";

  @Override
  protected String name() {
    return "azure";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address.toString());
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("AZURE_TRANSLATOR_KEY", key, "AZURE_TRANSLATOR_REGION", "westeurope");
  }

  @Override
  protected String answer(List<String> texts) {
    return texts.stream()
        .map(text -> "{\"translations\":" + Quoted.objects("text", List.of(text)) + "}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Override
  protected ResponseDefinitionBuilder quotaUsedUp() {
    return json("{\"error\":{\"code\":403001,\"message\":\"out of call volume\"}}").withStatus(403);
  }

  @Test
  void sendsTextsKeyAndRegion() {
    answering(json("\uFEFF" + answer(List.of("uno", "dos"))));

    assertThat(provider().translate(batch("one", "two")).texts()).containsExactly("uno", "dos");

    service.verify(
        postRequestedFor(urlEqualTo(V3 + "plain"))
            .withHeader("Ocp-Apim-Subscription-Key", equalTo(KEY))
            .withHeader("Ocp-Apim-Subscription-Region", equalTo("westeurope"))
            .withRequestBody(equalToJson("[{\"Text\":\"one\"},{\"Text\":\"two\"}]")));
  }

  @Test
  void asksACustomModel() {
    answering(json(answer(List.of("uno"))));

    Translations answer =
        provider(Map.of("category", "sea-1", "allow-fallback", "false")).translate(batch("one"));

    assertThat(answer.engine()).isEqualTo("sea-1");
    service.verify(postRequestedFor(urlEqualTo(V3 + "plain&category=sea-1&allowFallback=false")));
  }

  @Test
  void speaksTheVersionOf2026() {
    answering(
        json(
            "{\"value\":[{\"translations\":[{\"text\":\"uno\",\"language\":\"es\"}]},"
                + "{\"translations\":[{\"text\":\"dos\",\"language\":\"es\"}]}]}"));

    Translations answer =
        provider(
                Map.of(
                    "api-version", "2026-06-06",
                    "deployment", "gpt-x",
                    "tone", "Formal",
                    "gender", "female"))
            .translate(batch("one", "two"));

    assertThat(answer.texts()).containsExactly("uno", "dos");
    assertThat(answer.engine()).isEqualTo("gpt-x");
    service.verify(
        postRequestedFor(urlEqualTo("/translate?api-version=2026-06-06"))
            .withRequestBody(
                equalToJson(
                    """
                    {"inputs":[
                      {"text":"one","language":"en","textType":"plain","targets":[{"language":"es",
                       "deploymentName":"gpt-x","tone":"formal","gender":"female",
                       "allowFallback":true}]},
                      {"text":"two","language":"en","textType":"plain","targets":[{"language":"es",
                       "deploymentName":"gpt-x","tone":"formal","gender":"female",
                       "allowFallback":true}]}]}\
                    """)));
  }

  @Test
  void marksTermsOfTheGlossary(@TempDir Path folder) throws IOException {
    Path glossary = Files.writeString(folder.resolve("terms.tsv"), "en\tes\nkeel\t\"quilla\"\n");
    answering(json(answer(List.of("La quilla"))));

    provider(Map.of("glossary", glossary.toString()))
        .translate(
            new Batch(
                List.of("Keel: the keel, <span id=\"x1\" translate=\"no\">keel</span> and keels"),
                Locale.ENGLISH,
                TARGET,
                Markup.HTML,
                Optional.empty()));

    service.verify(
        postRequestedFor(urlEqualTo(V3 + "html"))
            .withRequestBody(
                matchingJsonPath(
                    "$[0].Text",
                    equalTo(
                        "<mstrans:dictionary translation=\"&quot;quilla&quot;\">Keel"
                            + "</mstrans:dictionary>: the <mstrans:dictionary translation=\"&quot;quilla&quot;\">keel"
                            + "</mstrans:dictionary>, <span id=\"x1\" translate=\"no\">keel</span>"
                            + " and keels"))));
  }

  @Test
  void readsTheAddressOfTheEnvironment() {
    Map<String, String> environment =
        Map.of(
            "AZURE_TRANSLATOR_KEY", "k",
            "AZURE_TRANSLATOR_ENDPOINT",
                "https://me.cognitiveservices.azure.com/translator/text/v3.0");

    assertThat(AzureOptions.from(ProviderConfig.of(Map.of(), environment::get)).service().baseUri())
        .hasToString("https://me.cognitiveservices.azure.com/translator/text/v3.0/");
  }

  @ParameterizedTest
  @CsvSource({
    "400, 400050, TooLarge",
    "400, 400072, TooLarge",
    "400, 400077, TooLarge",
    "400, 400036, UnsupportedLanguage",
    "400, 400001, Rejected",
    "401, 401000, Unauthorized",
    "401, '\"401015\"', Unauthorized",
    "408, 408002, Unavailable",
    "429, 429001, RateLimited",
    "500, 500000, Unavailable"
  })
  void readsWhatACodeMeans(int status, String code, String expected) {
    answering(json("{\"error\":{\"code\":" + code + "}}").withStatus(status));

    TranslationException failure = failure();

    assertThat(failure.getClass().getSimpleName()).isEqualTo(expected);
    assertThat(failure).hasMessageContaining(code.replace("\"", ""));
  }

  @Test
  void waitsUntilACustomModelIsLoaded() {
    answering(json("{\"error\":{\"code\":408001}}").withStatus(408));

    assertThat(failure())
        .isInstanceOfSatisfying(
            Unavailable.class,
            failure -> assertThat(failure.retryAfter()).contains(Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @CsvSource({"tone, formal, api-version 2026", "gender, male, api-version 2026"})
  void refusesWhatTheOldVersionDoesNotHave(String option, String value, String hint) {
    assertThatThrownBy(() -> provider(Map.of(option, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(hint);
  }

  @Test
  void refusesACategoryOfTheOldVersion() {
    assertThatThrownBy(() -> provider(Map.of("api-version", "2026-06-06", "category", "c")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("deployment");
  }
}
