package dev.glotwire.connector.modernmt;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.connector.internal.Quoted;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.testkit.TranslationProviderContract;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModernMtProviderTest extends TranslationProviderContract {

  @Override
  protected String name() {
    return "modernmt";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address.toString());
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("MMT_API_KEY", key);
  }

  @Override
  protected String answer(List<String> texts) {
    return "{\"status\":200,\"data\":" + Quoted.objects("translation", texts) + "}";
  }

  @Test
  void sendsTextsAndKey() {
    answering(json(answer(List.of("uno", "dos"))));

    provider(Map.of("hints", "3, 17", "glossaries", "5", "priority", "background"))
        .translate(batch("one", "two"));

    service.verify(
        postRequestedFor(urlEqualTo("/translate"))
            .withHeader("MMT-ApiKey", equalTo(KEY))
            .withHeader("X-HTTP-Method-Override", equalTo("GET"))
            .withRequestBody(
                equalToJson(
                    """
                    {"source": "en", "target": "es", "q": ["one", "two"], "format": "text/plain",
                     "priority": "background", "hints": ["3", "17"], "glossaries": ["5"]}
                    """)));
  }

  @Test
  void sendsMarkupAsHtml() {
    answering(json(answer(List.of("<b id=\"g1\">a</b>"))));

    provider()
        .translate(
            new Batch(
                List.of("<b id=\"g1\">a</b>"),
                Locale.ENGLISH,
                Locale.forLanguageTag("fa"),
                Markup.HTML,
                Optional.empty()));

    service.verify(
        postRequestedFor(urlEqualTo("/translate"))
            .withRequestBody(matchingJsonPath("$.format", equalTo("text/html")))
            .withRequestBody(matchingJsonPath("$.target", equalTo("pes"))));
  }

  @Test
  void tellsAnErrorWithStatus200() {
    answering(
        json("{\"status\":429,\"error\":{\"type\":\"TooManyRequests\",\"message\":\"one\"}}"));

    assertThat(failure())
        .isInstanceOf(RateLimited.class)
        .hasMessage("modernmt: too many requests (HTTP 429, TooManyRequests)");
  }
}
