package dev.glotwire.connector.caiyun;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import dev.glotwire.connector.internal.Quoted;
import dev.glotwire.spi.Batch;
import dev.glotwire.testkit.TranslationProviderContract;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaiyunProviderTest extends TranslationProviderContract {

  @Override
  protected String name() {
    return "caiyun";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address + "/v1");
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("CAIYUN_TOKEN", key);
  }

  @Override
  protected String answer(List<String> texts) {
    return "{\"rc\":0,\"target\":" + Quoted.array(texts) + "}";
  }

  @Test
  void namesThePairInOneWord() {
    answering(json(answer(List.of("一", "二"))));

    provider().translate(Batch.of(Locale.ENGLISH, Locale.forLanguageTag("zh"), "one", "two"));

    service.verify(
        postRequestedFor(urlEqualTo("/v1/translator"))
            .withHeader("x-authorization", equalTo("token " + KEY))
            .withRequestBody(
                equalToJson(
                    """
                    {"source": ["one", "two"], "trans_type": "en2zh", "request_id": "glotwire",
                     "detect": false}
                    """)));
  }
}
