package dev.glotwire.connector.yandex;

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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Yandex Translate, whose codes have three characters at most but for a few. */
final class YandexProvider extends ServiceProvider {
  static final String NAME = "yandex";

  static final LanguageTable LANGUAGES =
      LanguageTable.parse(
          "af am ar az ba be bg bn bs ca ceb cs cv cy da de el en eo es et eu fa fi fil=tl fr ga gd"
              + " gl gu he hi hr ht hu hy id is it ja jv ka kk km kn ko ky la lb lo lt lv mg chm=mhr"
              + " mi mk ml mn mr ms mt my nb=no ne nl no pa pap pl pt ro ru sah si sk sl sq sr su sv"
              + " sw ta te tg th tr tt udm uk ur uz vi xh yi zh-Hans=zh zu");

  /** Codes of gRPC, in the body whatever the status is. */
  private static final ErrorCodes CODES =
      new ErrorCodes(
          NAME,
          Map.of(
              "4", Meaning.TROUBLE,
              "7", Meaning.KEY,
              "8", Meaning.RATE,
              "13", Meaning.TROUBLE,
              "14", Meaning.TROUBLE,
              "16", Meaning.KEY));

  /** A request takes no more, nor longer ones all together, in either language. */
  private static final int MOST_TERMS = 50;

  private static final int MOST_CHARACTERS = 10_000;

  private final YandexOptions options;

  YandexProvider(YandexOptions options, Transport transport) {
    super(
        NAME,
        options.service().capabilities(Markup.HTML, Markup.PLAIN).withTerms(),
        options.service().with(LANGUAGES),
        options.service().client(NAME, transport, YandexProvider::error, options.secrets()));
    this.options = options;
  }

  @Override
  public String settings() {
    return options.glossary().fingerprint();
  }

  @Override
  protected List<String> ask(Batch batch, String source, String target) {
    ObjectNode body = Json.object();
    body.put("sourceLanguageCode", source).put("targetLanguageCode", target);
    body.put("format", batch.markup() == Markup.HTML ? "HTML" : "PLAIN_TEXT");
    addAll(body, "texts", batch.texts());
    if (options.apiKey().isEmpty()) {
      // A service account has a folder of its own and is refused with another.
      options.folderId().ifPresent(id -> body.put("folderId", id));
    }
    options.model().ifPresent(id -> body.put("model", id));
    if (options.speller()) {
      body.put("speller", true);
    }
    addTerms(body, options.glossary().pairs(batch));
    return api()
        .texts(
            api()
                .post(
                    options.service().baseUri().resolve("translate/v2/translate"),
                    Map.of("Authorization", authorization()),
                    body)
                .path("translations"),
            "text");
  }

  private static void addTerms(ObjectNode body, Map<String, String> terms) {
    if (terms.isEmpty()) {
      return;
    }
    ArrayNode pairs =
        body.putObject("glossaryConfig").putObject("glossaryData").putArray("glossaryPairs");
    int characters = 0;
    for (Map.Entry<String, String> term : terms.entrySet()) {
      characters += Math.max(term.getKey().length(), term.getValue().length());
      if (pairs.size() == MOST_TERMS || characters > MOST_CHARACTERS) {
        break;
      }
      pairs.addObject().put("sourceText", term.getKey()).put("translatedText", term.getValue());
    }
  }

  private String authorization() {
    return options
        .apiKey()
        .map(key -> "Api-Key " + key.reveal())
        .orElseGet(() -> "Bearer " + options.iamToken().orElseThrow().reveal());
  }

  private static TranslationException error(ApiError error) {
    return CODES.exception(error, error.body().path("code"));
  }
}
