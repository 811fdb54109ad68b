package com.acme.translate;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.common.Json;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Markup;
import dev.glotwire.testkit.TranslationProviderContract;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcmeProviderTest extends TranslationProviderContract {
  @Override
  protected String name() {
    return "acme";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address.toString());
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("ACME_API_KEY", key);
  }

  @Override
  protected String answer(List<String> texts) {
    return Json.write(Map.of("texts", texts));
  }

  /** What is Acme's own: everything else is inherited. */
  @Test
  void sendsCodesKeyAndFormat() {
    answering(json(answer(List.of("<g id=\"1\">um</g>"))));

    provider()
        .translate(
            new Batch(
                List.of("<g id=\"1\">one</g>"),
                Locale.UK,
                Locale.forLanguageTag("pt-BR"),
                Markup.XML,
                Optional.empty()));

    service.verify(
        postRequestedFor(urlEqualTo("/v1/translate"))
            .withHeader("Authorization", equalTo("Bearer " + KEY))
            .withRequestBody(
                equalToJson(
                    """
                    {"from": "en", "to": "br", "format": "xml",
                     "texts": ["<g id=\\"1\\">one</g>"]}
                    """)));
  }

  @Test
  void knowsThatABritishTextIsEnglish() {
    assertThat(provider().languages().supports(Locale.UK, TARGET)).isTrue();
  }
}
