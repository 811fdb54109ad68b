package dev.glotwire.connector.niutrans;

import dev.glotwire.connector.internal.ApiError;
import dev.glotwire.connector.internal.ErrorCodes;
import dev.glotwire.connector.internal.ErrorCodes.Meaning;
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

/** NiuTrans, which takes one text a request and reports errors with status 200. */
final class NiuTransProvider extends ServiceProvider {
  static final String NAME = "niutrans";

  private static final LanguageTable LANGUAGES =
      LanguageTable.parse(
          "af am ar az ba be bg bn bs ca ceb cs cy da de el en eo es et eu fa fi fil fr fy ga gd gl"
              + " gu ha haw he hi hr ht hu hy id ig is it ja jv ka kk km kn ko ku ky la lb lo lt lv"
              + " mg mi mk ml mn mr ms mt my nb=no ne nl no ny pa pl ps pt ro ru sd si sk sl sm sn so"
              + " sq sr st su sv sw ta te tg th tr tt ug uk ur uz vi xh yi yo yue zh-Hans=zh"
              + " zh-Hant=cht zu");

  private static final ErrorCodes CODES =
      new ErrorCodes(
          NAME,
          Map.of(
              "13001", Meaning.QUOTA,
              "13002", Meaning.KEY,
              "13003", Meaning.REFUSED,
              "13007", Meaning.LANGUAGE,
              "13008", Meaning.TROUBLE,
              "14001", Meaning.TROUBLE,
              "14002", Meaning.TROUBLE,
              "14003", Meaning.TROUBLE,
              "14004", Meaning.TROUBLE));

  private final NiuTransOptions options;

  NiuTransProvider(NiuTransOptions options, Transport transport) {
    super(
        NAME,
        options.service(),
        LANGUAGES,
        options.service().client(NAME, transport, NiuTransProvider::error, options.apiKey()),
        Markup.PLAIN);
    this.options = options;
  }

  @Override
  protected List<String> ask(Batch batch, String source, String target) {
    ObjectNode body = Json.object();
    body.put("from", source).put("to", target).put("apikey", options.apiKey().reveal());
    body.put("src_text", only(batch));
    options.dictionary().ifPresent(number -> body.put("dictNo", number));
    options.memory().ifPresent(number -> body.put("memoryNo", number));
    JsonNode answer =
        api()
            .post(
                options.service().baseUri().resolve("NiuTransServer/translation"), Map.of(), body);
    if (answer.has("error_code")) {
      throw CODES.exception(answer.path("error_code"));
    }
    // A space and a line break stand after most translations.
    return List.of(api().text(answer.path("tgt_text")).stripTrailing());
  }

  private static TranslationException error(ApiError error) {
    return CODES.exception(error, error.body().path("error_code"));
  }
}
