package dev.glotwire.connector.sap;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.connector.internal.Quoted;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.testkit.TranslationProviderContract;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SapProviderTest extends TranslationProviderContract {

  @Override
  protected String name() {
    return "sap";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address + "/hub");
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("SAP_TRANSLATION_HUB_API_KEY", key);
  }

  @Override
  protected String answer(List<String> texts) {
    return texts.stream()
        .map(text -> "{\"translations\":" + Quoted.objects("value", List.of(text)) + "}")
        .collect(Collectors.joining(",", "{\"units\":[", "]}"));
  }

  @Test
  void sendsTextsAndTheKeyOfTheSandbox() {
    answering(json(answer(List.of("uno", "dos"))));

    provider(Map.of("domain", "BC")).translate(batch("one", "two"));

    service.verify(
        postRequestedFor(urlEqualTo("/hub/v1/translate"))
            .withHeader("APIKey", equalTo(KEY))
            .withRequestBody(
                equalToJson(
                    """
                    {"sourceLanguage": "en-US", "targetLanguages": ["es-ES"], "enableMT": true,
                     "domain": "BC", "units": [{"value": "one"}, {"value": "two"}]}
                    """)));
  }

  @Test
  void sendsUserAndPassword() {
    answering(json(answer(List.of("uno"))));
    Map<String, String> environment =
        Map.of("SAP_TRANSLATION_HUB_USER", "ana", "SAP_TRANSLATION_HUB_PASSWORD", "pass");
    ProviderConfig config =
        ProviderConfig.of(options(URI.create(service.baseUrl())), environment::get);

    try (var provider = new SapProviderFactory().create(config)) {
      provider.translate(batch("one"));
    }

    service.verify(
        postRequestedFor(urlEqualTo("/hub/v1/translate"))
            .withHeader("Authorization", equalTo("Basic YW5hOnBhc3M=")));
  }

  @Test
  void asksForTheAddressThatHasNoDefault() {
    ProviderConfig config = ProviderConfig.of(Map.of(), environment(KEY)::get);

    assertThat(new SapProviderFactory().missing(config))
        .hasValueSatisfying(text -> assertThat(text).contains("SAP_TRANSLATION_HUB_URL"));
  }
}
