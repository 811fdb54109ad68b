package dev.glotwire.connector.niutrans;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.connector.internal.Quoted;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.testkit.TranslationProviderContract;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NiuTransProviderTest extends TranslationProviderContract {

  @Override
  protected String name() {
    return "niutrans";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address.toString());
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("NIUTRANS_API_KEY", key);
  }

  @Override
  protected String answer(List<String> texts) {
    return "{\"tgt_text\":" + Quoted.text(texts.get(0)) + "}";
  }

  @Test
  void sendsTextAndKey() {
    answering(json(answer(List.of("一"))));

    provider(Map.of("dictionary", "7"))
        .translate(Batch.of(Locale.ENGLISH, Locale.forLanguageTag("zh-TW"), "one"));

    service.verify(
        postRequestedFor(urlEqualTo("/NiuTransServer/translation"))
            .withRequestBody(
                equalToJson(
                    """
                    {"from": "en", "to": "cht", "src_text": "one", "dictNo": "7", "apikey": "%s"}
                    """
                        .formatted(KEY))));
  }

  @Test
  void leavesOutTheSpaceThatTheServiceAdds() {
    answering(json(answer(List.of("uno \n"))));

    assertThat(provider().translate(batch("one")).texts()).containsExactly("uno");
  }

  @ParameterizedTest
  @CsvSource({"13001,quota", "14002,trouble", "99999,refused"})
  void tellsErrorsWithStatus200(String code, String kind) {
    answering(json("{\"error_code\":\"" + code + "\",\"error_msg\":\"bad " + KEY + "\"}"));

    TranslationException failure = failure();

    assertThat(failure)
        .isInstanceOf(
            switch (kind) {
              case "quota" -> QuotaExceeded.class;
              case "trouble" -> Unavailable.class;
              default -> Rejected.class;
            });
    assertThat(failure).hasMessageContaining(code).hasMessageNotContaining(KEY);
  }
}
