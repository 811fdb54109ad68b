package dev.glotwire.connector.mymemory;

import dev.glotwire.connector.internal.ApiRequest;
import dev.glotwire.connector.internal.Form;
import dev.glotwire.connector.internal.ServiceProvider;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.Secret;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import dev.glotwire.spi.Transport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/**
 * MyMemory, which takes one text of 500 bytes a request. What goes wrong stands in an answer with
 * status 200, where the translation should be.
 */
final class MyMemoryProvider extends ServiceProvider {
  static final String NAME = "mymemory";

  private static final LanguageTable LANGUAGES =
      LanguageTable.parse(
          "af=af-ZA am=am-ET ar=ar-SA az=az-AZ bg=bg-BG bn=bn-IN bs=bs-BA ca=ca-ES cs=cs-CZ cy=cy-GB"
              + " da=da-DK de=de-DE el=el-GR en=en-US en-GB es=es-ES et=et-EE fa=fa-IR fi=fi-FI"
              + " fil=fil-PH fr=fr-FR ga=ga-IE gu=gu-IN he=he-IL hi=hi-IN hr=hr-HR ht=ht-HT hu=hu-HU"
              + " hy=hy-AM id=id-ID is=is-IS it=it-IT ja=ja-JP ka=ka-GE kn=kn-IN ko=ko-KR lo=lo-LA"
              + " lt=lt-LT lv=lv-LV mg=mg-MG mi=mi-NZ mk=mk-MK ml=ml-IN mr=mr-IN ms=ms-MY mt=mt-MT"
              + " my=my-MM nb=nb-NO ne=ne-NP nl=nl-NL pa=pa-IN pl=pl-PL pt-BR pt-PT ro=ro-RO ru=ru-RU"
              + " sk=sk-SK sl=sl-SI sm=sm-WS so=so-SO sq=sq-AL sv=sv-SE sw=sw-KE ta=ta-IN te=te-IN"
              + " th=th-TH tr=tr-TR uk=uk-UA ur=ur-PK vi=vi-VN zh-Hans=zh-CN zh-Hant=zh-TW");

  private final MyMemoryOptions options;

  MyMemoryProvider(MyMemoryOptions options, Transport transport) {
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
    Form query =
        Form.of("q", only(batch))
            .and("langpair", source + "|" + target)
            .and("mt", options.machine() ? "1" : "0")
            .and("de", options.email())
            .and("key", options.key().map(Secret::reveal));
    JsonNode answer =
        api().send(ApiRequest.get(query.onto(options.service().baseUri().resolve("get"))));
    String text = api().text(answer.path("responseData").path("translatedText"));
    check(answer, text);
    return List.of(Parser.unescapeEntities(text, false));
  }

  private void check(JsonNode answer, String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    if (answer.path("quotaFinished").asBoolean(false) || upper.startsWith("MYMEMORY WARNING")) {
      throw new QuotaExceeded(NAME, "nothing left for today");
    }
    if (upper.contains("QUERY LENGTH LIMIT")) {
      throw new TooLarge(NAME, "the text is longer than 500 bytes");
    }
    if (upper.contains("INVALID LANGUAGE PAIR")
        || upper.contains("IS AN INVALID TARGET LANGUAGE")) {
      throw new UnsupportedLanguage(NAME, "the service has no such pair");
    }
    int status = answer.path("responseStatus").asInt(0);
    if (status == 429) {
      // In the body it is the limit of the day.
      throw new QuotaExceeded(NAME, "nothing left for today");
    }
    if (status != 200) {
      throw api().errorInside(answer, status).byStatus(Optional.empty());
    }
  }
}
