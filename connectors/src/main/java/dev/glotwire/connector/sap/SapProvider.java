package dev.glotwire.connector.sap;

import dev.glotwire.connector.internal.Json;
import dev.glotwire.connector.internal.ServiceProvider;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.Transport;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** SAP Translation Hub, version 1. */
final class SapProvider extends ServiceProvider {
  static final String NAME = "sap";

  static final LanguageTable LANGUAGES =
      LanguageTable.parse(
          "ar bg ca cs da de el en=en-US es=es-ES et fi fr=fr-FR he hi hr hu it ja kk ko lt lv ms"
              + " nb=no nl no pl pt-BR ro ru sk sl sr-Latn sv th tr uk vi zh-Hans=zh-CN"
              + " zh-Hant=zh-TW");

  private final SapOptions options;

  SapProvider(SapOptions options, Transport transport) {
    super(
        NAME,
        options.service(),
        LANGUAGES,
        options.service().client(NAME, transport, options.secrets()),
        Markup.PLAIN);
    this.options = options;
  }

  @Override
  protected List<String> ask(Batch batch, String source, String target) {
    ObjectNode body = Json.object();
    body.put("sourceLanguage", source);
    body.putArray("targetLanguages").add(target);
    body.put("enableMT", options.machine());
    options.domain().ifPresent(domain -> body.put("domain", domain));
    ArrayNode units = body.putArray("units");
    batch.texts().forEach(text -> units.addObject().put("value", text));
    JsonNode answer =
        api().post(options.service().baseUri().resolve("v1/translate"), options.headers(), body);
    if (!answer.path("units").isArray()) {
      throw noTranslation();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode unit : answer.path("units")) {
      texts.add(api().text(unit.path("translations").path(0).path("value")));
    }
    return texts;
  }
}
