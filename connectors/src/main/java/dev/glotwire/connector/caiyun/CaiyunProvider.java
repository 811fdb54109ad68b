package dev.glotwire.connector.caiyun;

import dev.glotwire.connector.internal.Json;
import dev.glotwire.connector.internal.ServiceProvider;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.Transport;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** LingoCloud, which names a pair in one word: {@code en2zh}. */
final class CaiyunProvider extends ServiceProvider {
  static final String NAME = "caiyun";

  private static final LanguageTable LANGUAGES =
      LanguageTable.parse("zh-Hans=zh zh-Hant en ja ko de es fr it pt ru tr vi");

  private final CaiyunOptions options;

  CaiyunProvider(CaiyunOptions options, Transport transport) {
    super(
        NAME,
        options.service(),
        LANGUAGES,
        options.service().client(NAME, transport, options.token()),
        Markup.PLAIN);
    this.options = options;
  }

  @Override
  protected List<String> ask(Batch batch, String source, String target) {
    ObjectNode body = Json.object();
    addAll(body, "source", batch.texts());
    body.put("trans_type", source + "2" + target);
    body.put("request_id", "glotwire").put("detect", false);
    return strings(
        api()
            .post(
                options.service().baseUri().resolve("translator"),
                Map.of("x-authorization", "token " + options.token().reveal()),
                body)
            .path("target"));
  }
}
