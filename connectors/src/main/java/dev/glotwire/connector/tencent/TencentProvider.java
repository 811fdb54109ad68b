package dev.glotwire.connector.tencent;

import dev.glotwire.connector.internal.ApiError;
import dev.glotwire.connector.internal.ApiRequest;
import dev.glotwire.connector.internal.ErrorCodes;
import dev.glotwire.connector.internal.ErrorCodes.Meaning;
import dev.glotwire.connector.internal.Json;
import dev.glotwire.connector.internal.LanguagePairs;
import dev.glotwire.connector.internal.ScopedSignature;
import dev.glotwire.connector.internal.ServiceProvider;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.Secret;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.Transport;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tencent, which takes one text a request and reports errors with status 200. */
final class TencentProvider extends ServiceProvider {
  static final String NAME = "tencent";

  private static final LanguageTable LANGUAGES =
      LanguageTable.parse(
          "zh-Hans=zh zh-Hant=zh-TW en ja ko fr es it de tr ru pt vi id th ms ar hi");
  private static final LanguagePairs PAIRS =
      LanguagePairs.bothWays(
          "zh-Hans:en ja ko fr es it de tr ru pt vi id th ms",
          "zh-Hant:en ja ko fr es it de tr ru pt vi id th ms",
          "en:ja ko fr es it de tr ru pt vi id th ms ar hi",
          "ja:ko",
          "fr:es it de tr ru pt",
          "es:it de tr ru pt",
          "it:de tr ru pt",
          "de:tr ru pt",
          "tr:ru pt",
          "ru:pt");

  private static final ErrorCodes CODES =
      new ErrorCodes(
          NAME,
          Map.ofEntries(
              Map.entry("RequestLimitExceeded", Meaning.RATE),
              Map.entry("InternalError", Meaning.TROUBLE),
              Map.entry("AuthFailure", Meaning.KEY),
              Map.entry("UnauthorizedOperation", Meaning.KEY),
              Map.entry("FailedOperation.NoFreeAmount", Meaning.QUOTA),
              Map.entry("FailedOperation.ServiceIsolate", Meaning.QUOTA),
              Map.entry("FailedOperation.UserNotRegistered", Meaning.KEY),
              Map.entry("LimitExceeded", Meaning.QUOTA),
              Map.entry("UnsupportedOperation.TextTooLong", Meaning.SIZE),
              Map.entry("UnsupportedOperation.UnsupportedLanguage", Meaning.LANGUAGE),
              Map.entry("UnsupportedOperation.UnsupportedSourceLanguage", Meaning.LANGUAGE),
              Map.entry("UnsupportedOperation.UnSupportedTargetLanguage", Meaning.LANGUAGE)));

  private static final String CONTENT_TYPE = "application/json; charset=utf-8";

  private final TencentOptions options;
  private final Clock clock;

  TencentProvider(TencentOptions options, Transport transport, Clock clock) {
    super(
        NAME,
        options.service().capabilities(Markup.PLAIN),
        options.service().with(LANGUAGES),
        PAIRS.support(options.service().with(LANGUAGES)),
        options.service().client(NAME, transport, TencentProvider::error, options.secrets()));
    this.options = options;
    this.clock = clock;
  }

  @Override
  protected List<String> ask(Batch batch, String source, String target) {
    ObjectNode body = Json.object();
    body.put("SourceText", only(batch)).put("Source", source).put("Target", target);
    body.put("ProjectId", options.projectId());
    addAll(body, "TermRepoIDList", options.terms());
    addAll(body, "SentRepoIDList", options.sentences());
    ApiRequest request =
        ApiRequest.post(options.service().baseUri(), CONTENT_TYPE, body.toString());
    JsonNode answer = api().send(signed(request, clock.instant())).path("Response");
    if (answer.has("Error")) {
      throw CODES.exception(answer.path("Error").path("Code"));
    }
    return List.of(api().text(answer.path("TargetText")));
  }

  /** Returns {@code request} signed by TC3-HMAC-SHA256. */
  ApiRequest signed(ApiRequest request, Instant now) {
    String seconds = Long.toString(now.getEpochSecond());
    String day = now.atZone(ZoneOffset.UTC).toLocalDate().toString();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-TC-Action", "TextTranslate");
    headers.put("X-TC-Version", "2018-03-21");
    headers.put("X-TC-Region", options.region());
    headers.put("X-TC-Timestamp", seconds);
    options.token().map(Secret::reveal).ifPresent(token -> headers.put("X-TC-Token", token));
    headers.put(
        "Authorization",
        new ScopedSignature("TC3-HMAC-SHA256", "TC3", seconds, List.of(day, "tmt", "tc3_request"))
            .authorization(
                request,
                new TreeMap<>(Map.of("content-type", CONTENT_TYPE, "host", request.host())),
                options.secretId().reveal(),
                options.secretKey()));
    return request.with(headers);
  }

  private static TranslationException error(ApiError error) {
    return CODES.exception(error, error.body().path("Response").path("Error").path("Code"));
  }
}
