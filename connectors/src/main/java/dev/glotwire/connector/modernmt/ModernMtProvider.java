package dev.glotwire.connector.modernmt;

import dev.glotwire.connector.internal.ApiError;
import dev.glotwire.connector.internal.ErrorCodes;
import dev.glotwire.connector.internal.Json;
import dev.glotwire.connector.internal.ServiceProvider;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.Transport;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** ModernMT. */
final class ModernMtProvider extends ServiceProvider {
  static final String NAME = "modernmt";

  private static final LanguageTable LANGUAGES =
      LanguageTable.parse(
          "ar az bg bs ca cs da de el en es es-419 et fa=pes fi fil=tl fr fr-CA ga he hi hr hu hy id"
              + " is it ja ka ko lt lv mk ms mt nb nl nn pl pt-BR pt-PT ro ru sk sl sq sr-Cyrl"
              + " sr-Latn sv sw th tr uk vi xh zh-Hans=zh-CN zh-Hant=zh-TW zu");

  private final ModernMtOptions options;

  ModernMtProvider(ModernMtOptions options, Transport transport) {
    super(
        NAME,
        options.service(),
        LANGUAGES,
        options.service().client(NAME, transport, ModernMtProvider::error, options.apiKey()),
        Markup.HTML,
        Markup.PLAIN);
    this.options = options;
  }

  @Override
  protected List<String> ask(Batch batch, String source, String target) {
    ObjectNode body = Json.object();
    body.put("source", source).put("target", target);
    addAll(body, "q", batch.texts());
    body.put("format", batch.markup() == Markup.HTML ? "text/html" : "text/plain");
    body.put("priority", options.priority());
    addAll(body, "hints", options.hints());
    addAll(body, "glossaries", options.glossaries());
    options.projectId().ifPresent(id -> body.put("project_id", id));
    JsonNode answer =
        api()
            .post(
                options.service().baseUri().resolve("translate"),
                Map.of(
                    "MMT-ApiKey",
                    options.apiKey().reveal(),
                    // Their advice: some proxies drop the body of a real GET.
                    "X-HTTP-Method-Override",
                    "GET"),
                body);
    int status = answer.path("status").asInt(200);
    if (status != 200) {
      throw error(api().errorInside(answer, status));
    }
    return api().texts(answer.path("data"), "translation");
  }

  private static TranslationException error(ApiError error) {
    return error.byStatus(ErrorCodes.code(error.body().path("error").path("type")));
  }
}
