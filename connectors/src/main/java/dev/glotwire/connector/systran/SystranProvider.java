package dev.glotwire.connector.systran;

import dev.glotwire.connector.internal.ApiRequest;
import dev.glotwire.connector.internal.ErrorCodes;
import dev.glotwire.connector.internal.Form;
import dev.glotwire.connector.internal.ServiceProvider;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.spi.Transport;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** SYSTRAN, which may report errors with status 200. */
final class SystranProvider extends ServiceProvider {
  static final String NAME = "systran";

  private static final LanguageTable LANGUAGES =
      LanguageTable.parse(
          "ar bg bn ca cs cy da de el en es et fa fi fil=tl fr he hi hr hu id is it ja ka ko lt lv ms"
              + " nb=no nl no pa pl prs=prs ps pt ro ru sk sl so sq sr sv sw ta tg th tr uk ur vi"
              + " zh-Hans=zh zh-Hant=zt");

  private final SystranOptions options;

  SystranProvider(SystranOptions options, Transport transport) {
    super(
        NAME,
        options.service(),
        LANGUAGES,
        options.service().client(NAME, transport, options.apiKey()),
        Markup.HTML,
        Markup.PLAIN);
    this.options = options;
  }

  @Override
  protected List<String> ask(Batch batch, String source, String target) {
    Form form =
        Form.of("source", source)
            .and("target", target)
            .and("format", batch.markup() == Markup.HTML ? "html" : "text")
            .and("profile", options.profile());
    for (String text : batch.texts()) {
      form = form.and("input", text);
    }
    JsonNode answer =
        api()
            .send(
                ApiRequest.form(
                        options.service().baseUri().resolve("translation/text/translate"), form)
                    .with("Authorization", "Key " + options.apiKey().reveal()));
    JsonNode fault = answer.path("error");
    if (fault.isObject()) {
      int status = fault.path("statusCode").asInt(0);
      if (status == 0) {
        throw new Rejected(NAME, "the request is refused (HTTP 200 with an error)");
      }
      throw api().errorInside(answer, status).byStatus(ErrorCodes.code(fault.path("code")));
    }
    return api().texts(answer.path("outputs"), "output");
  }
}
