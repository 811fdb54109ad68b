package dev.glotwire.connector.youdao;

import dev.glotwire.connector.internal.ApiRequest;
import dev.glotwire.connector.internal.Digests;
import dev.glotwire.connector.internal.ErrorCodes;
import dev.glotwire.connector.internal.ErrorCodes.Meaning;
import dev.glotwire.connector.internal.Form;
import dev.glotwire.connector.internal.ServiceProvider;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.Transport;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Youdao, which takes one text a request and reports errors with status 200. */
final class YoudaoProvider extends ServiceProvider {
  static final String NAME = "youdao";

  private static final LanguageTable LANGUAGES =
      LanguageTable.parse(
          "af am ar az be bg bn bs ca ceb co cs cy da de el en eo es et eu fa fi fil=tl fj fr fy ga gd"
              + " gl gu ha haw he hi hr ht hu hy id ig is it ja jv=jw ka kk km kn ko ku ky la lb lo lt"
              + " lv mg mi mk ml mn mr ms mt my nb=no ne nl no ny pa pl ps pt ro ru sd si sk sl sm sn"
              + " so sq sr-Cyrl sr-Latn st su sv sw ta te tg th tlh to tr ty uk ur uz vi xh yi yo yue"
              + " zh-Hans=zh-CHS zh-Hant=zh-CHT zu");

  private static final ErrorCodes CODES =
      new ErrorCodes(
          NAME,
          Map.ofEntries(
              Map.entry("102", Meaning.LANGUAGE),
              Map.entry("103", Meaning.SIZE),
              Map.entry("108", Meaning.KEY),
              Map.entry("110", Meaning.KEY),
              Map.entry("111", Meaning.KEY),
              Map.entry("202", Meaning.KEY),
              Map.entry("203", Meaning.KEY),
              Map.entry("205", Meaning.KEY),
              Map.entry("206", Meaning.KEY),
              Map.entry("207", Meaning.TROUBLE),
              Map.entry("301", Meaning.TROUBLE),
              Map.entry("302", Meaning.TROUBLE),
              Map.entry("303", Meaning.TROUBLE),
              Map.entry("401", Meaning.QUOTA),
              Map.entry("411", Meaning.RATE),
              Map.entry("412", Meaning.RATE)));

  /** Longer texts are signed by their ends. */
  private static final int WHOLE = 20;

  private static final int END = 10;

  private final YoudaoOptions options;
  private final Clock clock;

  YoudaoProvider(YoudaoOptions options, Transport transport, Clock clock) {
    super(
        NAME,
        options.service(),
        LANGUAGES,
        options.service().client(NAME, transport, options.appKey(), options.appSecret()),
        Markup.PLAIN);
    this.options = options;
    this.clock = clock;
  }

  @Override
  protected List<String> ask(Batch batch, String source, String target) {
    String text = only(batch);
    String salt = UUID.randomUUID().toString();
    String seconds = Long.toString(clock.instant().getEpochSecond());
    String key = options.appKey().reveal();
    JsonNode answer =
        api()
            .send(
                ApiRequest.form(
                    options.service().baseUri().resolve("api"),
                    Form.of("q", text)
                        .and("from", source)
                        .and("to", target)
                        .and("appKey", key)
                        .and("salt", salt)
                        .and("curtime", seconds)
                        .and("signType", "v3")
                        .and(
                            "sign",
                            signature(key, text, salt, seconds, options.appSecret().reveal()))
                        .and("vocabId", options.vocabulary())
                        .and("domain", options.domain())));
    JsonNode code = answer.path("errorCode");
    if (!code.isMissingNode() && !code.asString("").equals("0")) {
      throw CODES.exception(code);
    }
    return List.of(api().text(answer.path("translation").path(0)));
  }

  static String signature(String key, String text, String salt, String seconds, String secret) {
    int length = text.length();
    String input =
        length <= WHOLE
            ? text
            : text.substring(0, END) + length + text.substring(length - END, length);
    return Digests.sha256(key + input + salt + seconds + secret);
  }
}
