package dev.glotwire.connector.lingvanex;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.connector.internal.Quoted;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.testkit.TranslationProviderContract;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LingvanexProviderTest extends TranslationProviderContract {

  @Override
  protected String name() {
    return "lingvanex";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address.toString());
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("LINGVANEX_API_KEY", key);
  }

  @Override
  protected String answer(List<String> texts) {
    return "{\"err\":null,\"result\":" + Quoted.array(texts) + "}";
  }

  @Test
  void sendsTextsWithCodesOfRegions() {
    answering(json(answer(List.of("<b id=\"g1\">um</b>"))));

    provider()
        .translate(
            new Batch(
                List.of("<b id=\"g1\">one</b>"),
                Locale.UK,
                Locale.forLanguageTag("pt-PT"),
                Markup.HTML,
                Optional.empty()));

    service.verify(
        postRequestedFor(urlEqualTo("/translate"))
            .withRequestBody(
                equalToJson(
                    """
                    {"platform": "api", "from": "en_GB", "to": "pt_PT", "translateMode": "html",
                     "data": ["<b id=\\"g1\\">one</b>"]}
                    """)));
  }

  @ParameterizedTest
  @CsvSource({"none,''", "Bearer,'Bearer '", "lingvanex-auth-key,'Lingvanex-Auth-Key '"})
  void showsTheKeyInTheFormThatIsChosen(String scheme, String before) {
    answering(json(answer(List.of("uno"))));

    provider(Map.of("auth-scheme", scheme)).translate(batch("one"));

    service.verify(
        postRequestedFor(urlEqualTo("/translate"))
            .withHeader("Authorization", equalTo(before + KEY)));
  }

  @Test
  void tellsAnErrorWithStatus200WithoutItsWords() {
    answering(json("{\"err\":\"bad key " + KEY + "\",\"result\":null}"));

    TranslationException failure = failure();

    assertThat(failure).isInstanceOf(Rejected.class).hasMessageNotContaining(KEY);
  }
}
