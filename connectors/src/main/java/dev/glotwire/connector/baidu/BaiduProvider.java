package dev.glotwire.connector.baidu;

import dev.glotwire.connector.internal.ApiRequest;
import dev.glotwire.connector.internal.Digests;
import dev.glotwire.connector.internal.ErrorCodes;
import dev.glotwire.connector.internal.ErrorCodes.Meaning;
import dev.glotwire.connector.internal.Form;
import dev.glotwire.connector.internal.ServiceProvider;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Baidu's general API, which translates line by line and reports errors with status 200. */
final class BaiduProvider extends ServiceProvider {
  static final String NAME = "baidu";

  private static final LanguageTable LANGUAGES =
      LanguageTable.parse(
          "zh-Hans=zh en yue ja=jp ko=kor fr=fra es=spa th ar=ara ru pt de it el nl pl bg=bul et=est"
              + " da=dan fi=fin cs ro=rom sl=slo sv=swe hu zh-Hant=cht vi=vie lzh=wyw");

  private static final String TOO_FAST = "54003";
  private static final String LONG_TOO_OFTEN = "54005";

  private static final ErrorCodes CODES =
      new ErrorCodes(
          NAME,
          Map.ofEntries(
              Map.entry("52001", Meaning.TROUBLE),
              Map.entry("52002", Meaning.TROUBLE),
              Map.entry("52003", Meaning.KEY),
              Map.entry("54001", Meaning.KEY),
              Map.entry(TOO_FAST, Meaning.RATE),
              Map.entry("54004", Meaning.QUOTA),
              Map.entry(LONG_TOO_OFTEN, Meaning.RATE),
              Map.entry("58000", Meaning.KEY),
              Map.entry("58001", Meaning.LANGUAGE),
              Map.entry("58002", Meaning.KEY),
              Map.entry("90107", Meaning.KEY)));

  private final BaiduOptions options;

  BaiduProvider(BaiduOptions options, Transport transport) {
    super(
        NAME,
        options.service(),
        LANGUAGES,
        options.service().client(NAME, transport, options.appId(), options.appKey()),
        Markup.PLAIN);
    this.options = options;
  }

  @Override
  protected List<String> ask(Batch batch, String source, String target) {
    BaiduLines lines = BaiduLines.of(batch.texts());
    String query = lines.query();
    String salt = UUID.randomUUID().toString();
    String appId = options.appId().reveal();
    JsonNode answer =
        api()
            .send(
                ApiRequest.form(
                    options.service().baseUri().resolve("api/trans/vip/translate"),
                    Form.of("q", query)
                        .and("from", source)
                        .and("to", target)
                        .and("appid", appId)
                        .and("salt", salt)
                        .and("sign", signature(appId, query, salt, options.appKey().reveal()))
                        .and(
                            "needIntervene",
                            options.terms() ? Optional.of("1") : Optional.empty())));
    if (answer.has("error_code") && !answer.has("trans_result")) {
      String code = ErrorCodes.code(answer.path("error_code")).orElse("");
      throw CODES.exception(code, pause(code));
    }
    return lines
        .join(api().texts(answer.path("trans_result"), "dst"))
        .orElseThrow(
            () -> new BadAnswer(NAME, "the answer has more or fewer lines than were sent", null));
  }

  private static Optional<Duration> pause(String code) {
    return switch (code) {
      case TOO_FAST -> Optional.of(Duration.ofSeconds(1));
      case LONG_TOO_OFTEN -> Optional.of(Duration.ofSeconds(3));
      default -> Optional.empty();
    };
  }

  static String signature(String appId, String query, String salt, String key) {
    return Digests.md5(appId + query + salt + key);
  }
}
