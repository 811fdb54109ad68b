package dev.glotwire.connector.systran;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.connector.internal.Quoted;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.testkit.TranslationProviderContract;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SystranProviderTest extends TranslationProviderContract {

  @Override
  protected String name() {
    return "systran";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address.toString());
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("SYSTRAN_API_KEY", key);
  }

  @Override
  protected String answer(List<String> texts) {
    return "{\"outputs\":" + Quoted.objects("output", texts) + "}";
  }

  @Test
  void sendsAForm() {
    answering(json(answer(List.of("uno", "dos"))));

    provider(Map.of("profile", "p 1")).translate(batch("one & two", "3"));

    service.verify(
        postRequestedFor(urlEqualTo("/translation/text/translate"))
            .withHeader("Authorization", equalTo("Key " + KEY))
            .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
            .withRequestBody(
                equalTo(
                    "source=en&target=es&format=text&profile=p%201&input=one%20%26%20two&input=3")));
  }

  @Test
  void tellsAnErrorWithStatus200() {
    answering(json("{\"error\":{\"message\":\"slow down\",\"statusCode\":429}}"));
    assertThat(failure()).isInstanceOf(RateLimited.class);

    answering(json("{\"error\":{\"message\":\"no\"}}"));
    assertThat(failure()).isInstanceOf(Rejected.class);
  }
}
