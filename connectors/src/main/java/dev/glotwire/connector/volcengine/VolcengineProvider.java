package dev.glotwire.connector.volcengine;

import dev.glotwire.connector.internal.ApiError;
import dev.glotwire.connector.internal.ApiRequest;
import dev.glotwire.connector.internal.Digests;
import dev.glotwire.connector.internal.ErrorCodes;
import dev.glotwire.connector.internal.ErrorCodes.Meaning;
import dev.glotwire.connector.internal.Form;
import dev.glotwire.connector.internal.Json;
import dev.glotwire.connector.internal.ScopedSignature;
import dev.glotwire.connector.internal.ServiceProvider;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.Transport;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Volcengine, ByteDance's cloud. */
final class VolcengineProvider extends ServiceProvider {
  static final String NAME = "volcengine";

  private static final LanguageTable LANGUAGES =
      LanguageTable.parse(
          "af ar az bg bn bs ca cs da de el en eo es et fa fi fr gu he hi hr hu hy id it ja ka km kn ko"
              + " lo lt lv lzh mk ml mn mr ms my nb nl no pa pl pt qu ro ru sk sl sm sq sv ta te th"
              + " fil=tl tn to tr ty uk ur vi zh-Hans=zh zh-Hant zh-HK=zh-Hant-hk");

  private static final ErrorCodes CODES =
      new ErrorCodes(
          NAME,
          Map.ofEntries(
              Map.entry("-415", Meaning.LANGUAGE),
              Map.entry("-429", Meaning.RATE),
              Map.entry("-500", Meaning.TROUBLE),
              Map.entry("InternalError", Meaning.TROUBLE),
              Map.entry("InternalServiceError", Meaning.TROUBLE),
              Map.entry("InternalServiceTimeout", Meaning.TROUBLE),
              Map.entry("FlowLimitExceeded", Meaning.RATE),
              Map.entry("AccessDenied", Meaning.KEY),
              Map.entry("InvalidCredential", Meaning.KEY),
              Map.entry("InvalidAccessKey", Meaning.KEY),
              Map.entry("InvalidAuthorization", Meaning.KEY),
              Map.entry("SignatureDoesNotMatch", Meaning.KEY)));

  private static final Form QUERY = Form.of("Action", "TranslateText").and("Version", "2020-06-01");
  private static final String CONTENT_TYPE = "application/json";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int DAY = 8;

  private final VolcengineOptions options;
  private final Clock clock;

  VolcengineProvider(VolcengineOptions options, Transport transport, Clock clock) {
    super(
        NAME,
        options.service(),
        LANGUAGES,
        options
            .service()
            .client(
                NAME, transport, VolcengineProvider::error, options.keyId(), options.keySecret()),
        Markup.PLAIN);
    this.options = options;
    this.clock = clock;
  }

  @Override
  protected List<String> ask(Batch batch, String source, String target) {
    ObjectNode body = Json.object();
    body.put("SourceLanguage", source).put("TargetLanguage", target);
    addAll(body, "TextList", batch.texts());
    JsonNode answer =
        api()
            .send(
                signed(
                    ApiRequest.post(
                        QUERY.onto(options.service().baseUri()), CONTENT_TYPE, body.toString()),
                    clock.instant()));
    if (fault(answer).isObject()) {
      throw CODES.exception(fault(answer).path("Code"));
    }
    return api().texts(answer.path("TranslationList"), "Translation");
  }

  /** Returns {@code request} signed by Volcengine's HMAC-SHA256. */
  ApiRequest signed(ApiRequest request, Instant now) {
    String time = TIME.format(now);
    String digest = Digests.sha256(request.body());
    ScopedSignature signature =
        new ScopedSignature(
            "HMAC-SHA256",
            "",
            time,
            List.of(time.substring(0, DAY), options.region(), "translate", "request"));
    return request.with(
        Map.of(
            "X-Date",
            time,
            "X-Content-Sha256",
            digest,
            "Authorization",
            signature.authorization(
                request,
                new TreeMap<>(
                    Map.of(
                        "content-type",
                        CONTENT_TYPE,
                        "host",
                        request.host(),
                        "x-content-sha256",
                        digest,
                        "x-date",
                        time)),
                options.keyId().reveal(),
                options.keySecret())));
  }

  private static JsonNode fault(JsonNode answer) {
    return answer.path("ResponseMetadata").path("Error");
  }

  private static TranslationException error(ApiError error) {
    return CODES.exception(error, fault(error.body()).path("Code"));
  }
}
