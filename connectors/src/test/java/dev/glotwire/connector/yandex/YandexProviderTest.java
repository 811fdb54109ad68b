package dev.glotwire.connector.yandex;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.notMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.glotwire.connector.internal.Quoted;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.term.Term;
import dev.glotwire.testkit.TranslationProviderContract;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YandexProviderTest extends TranslationProviderContract {

  @Override
  protected String name() {
    return "yandex";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address.toString());
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("YANDEX_API_KEY", key, "YC_FOLDER_ID", "folder-1");
  }

  @Override
  protected String answer(List<String> texts) {
    return "{\"translations\":" + Quoted.objects("text", texts) + "}";
  }

  @Test
  void sendsAKeyWithoutTheFolder() {
    answering(json(answer(List.of("uno", "dos"))));

    provider(Map.of("speller", "true")).translate(batch("one", "two"));

    service.verify(
        postRequestedFor(urlEqualTo("/translate/v2/translate"))
            .withHeader("Authorization", equalTo("Api-Key " + KEY))
            .withRequestBody(
                equalToJson(
                    """
                    {"sourceLanguageCode": "en", "targetLanguageCode": "es", "format": "PLAIN_TEXT",
                     "texts": ["one", "two"], "speller": true}
                    """)));
  }

  @Test
  void sendsATokenWithTheFolder() {
    answering(json(answer(List.of("uno"))));
    Map<String, String> environment = Map.of("YC_IAM_TOKEN", "t1", "YC_FOLDER_ID", "folder-1");
    ProviderConfig config =
        ProviderConfig.of(options(URI.create(service.baseUrl())), environment::get);

    try (var provider = new YandexProviderFactory().create(config)) {
      provider.translate(batch("one"));
    }

    service.verify(
        postRequestedFor(urlEqualTo("/translate/v2/translate"))
            .withHeader("Authorization", equalTo("Bearer t1"))
            .withRequestBody(matchingJsonPath("$.folderId", equalTo("folder-1"))));
  }

  @Test
  void sendsTheTermsThatOccur(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("terms.tsv");
    Files.writeString(file, "en\tes\nkeel\tquilla\nmast\tmástil\n", StandardCharsets.UTF_8);
    answering(json(answer(List.of("La quilla"))));

    provider(Map.of("glossary", file.toString())).translate(batch("The Keel"));

    service.verify(
        postRequestedFor(urlEqualTo("/translate/v2/translate"))
            .withRequestBody(
                matchingJsonPath(
                    "$.glossaryConfig.glossaryData.glossaryPairs",
                    equalToJson("[{\"sourceText\":\"keel\",\"translatedText\":\"quilla\"}]"))));
  }

  @Test
  void sendsNoMoreTermsThanARequestTakes(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("terms.tsv");
    String terms =
        IntStream.range(100, 160).mapToObj(i -> "w" + i + "\tp" + i).collect(joining("\n"));
    Files.writeString(file, "en\tes\n" + terms, StandardCharsets.UTF_8);
    answering(json(answer(List.of("todo"))));
    String text = IntStream.range(100, 160).mapToObj(i -> "w" + i).collect(joining(" "));

    provider(Map.of("glossary", file.toString())).translate(batch(text));

    service.verify(
        postRequestedFor(urlEqualTo("/translate/v2/translate"))
            .withRequestBody(matchingJsonPath("$..glossaryPairs[49]"))
            .withRequestBody(notMatching(".*p150.*")));
  }

  @Test
  void sendsNoLongerTermsThanARequestTakes() {
    List<Term> terms =
        IntStream.range(100, 130).mapToObj(i -> Term.of("w" + i, ("p" + i).repeat(100))).toList();
    answering(json(answer(List.of("todo"))));

    provider().translate(batch("w100").withTerms(terms));

    service.verify(
        postRequestedFor(urlEqualTo("/translate/v2/translate"))
            .withRequestBody(matchingJsonPath("$..glossaryPairs[24]"))
            .withRequestBody(notMatching(".*w125.*")));
  }

  @Test
  void asksForTheFolderThatATokenNeeds() {
    Map<String, String> environment = Map.of("YC_IAM_TOKEN", "t1");
    ProviderConfig config = ProviderConfig.of(Map.of(), environment::get);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new YandexProviderFactory().create(config))
        .withMessageContaining("YC_FOLDER_ID");
  }

  @ParameterizedTest
  @CsvSource({"400, 8", "500, 8", "400, 16", "400, 14"})
  void heedsTheCodeOfGrpcWhateverTheStatus(int status, int code) {
    answering(json("{\"code\":" + code + ",\"message\":\"one\"}").withStatus(status));

    Class<? extends TranslationException> expected =
        code == 8 ? RateLimited.class : code == 16 ? Unauthorized.class : Unavailable.class;
    assertThat(failure()).isInstanceOf(expected);
  }
}
