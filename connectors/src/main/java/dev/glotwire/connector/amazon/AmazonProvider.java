package dev.glotwire.connector.amazon;

import dev.glotwire.connector.internal.ApiError;
import dev.glotwire.connector.internal.ApiRequest;
import dev.glotwire.connector.internal.ErrorCodes;
import dev.glotwire.connector.internal.ErrorCodes.Meaning;
import dev.glotwire.connector.internal.Json;
import dev.glotwire.connector.internal.ServiceProvider;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.spi.Transport;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Amazon Translate, one text a request. */
final class AmazonProvider extends ServiceProvider {
  static final String NAME = "amazon";

  static final LanguageTable LANGUAGES =
      LanguageTable.parse(
          "af sq am ar hy az bn bs bg ca zh-Hans=zh zh-Hant=zh-TW hr cs da fa-AF nl en et fa fil=tl"
              + " fi fr fr-CA ka de el gu ht ha he hi hu is id ga it ja kn kk ko lv lt mk ms ml mt mr"
              + " mn nb=no ps pl pt-BR=pt pt-PT pa ro ru sr si sk sl so es es-MX sw sv ta te th tr uk"
              + " ur uz vi cy");

  private static final ErrorCodes CODES =
      new ErrorCodes(
          NAME,
          Map.ofEntries(
              Map.entry("TextSizeLimitExceededException", Meaning.SIZE),
              Map.entry("UnsupportedLanguagePairException", Meaning.LANGUAGE),
              Map.entry("TooManyRequestsException", Meaning.RATE),
              Map.entry("ThrottlingException", Meaning.RATE),
              Map.entry("InternalServerException", Meaning.TROUBLE),
              Map.entry("ServiceUnavailableException", Meaning.TROUBLE),
              Map.entry("UnrecognizedClientException", Meaning.KEY),
              Map.entry("InvalidClientTokenId", Meaning.KEY),
              Map.entry("InvalidSignatureException", Meaning.KEY),
              Map.entry("SignatureDoesNotMatch", Meaning.KEY),
              Map.entry("IncompleteSignatureException", Meaning.KEY),
              Map.entry("MissingAuthenticationTokenException", Meaning.KEY),
              Map.entry("ExpiredTokenException", Meaning.KEY),
              Map.entry("AccessDeniedException", Meaning.KEY)));

  private static final Set<String> CLOCK_ERRORS =
      Set.of(
          "InvalidSignatureException",
          "SignatureDoesNotMatch",
          "RequestExpired",
          "RequestTimeTooSkewed");

  /** Amazon takes five minutes. */
  private static final Duration TOLERATED = Duration.ofMinutes(4);

  private static final String CONTENT_TYPE = "application/x-amz-json-1.1";
  private static final String OPERATION = "AWSShineFrontendService_20170701.TranslateText";

  private final AmazonOptions options;
  private final SigV4 signature;
  private final ServiceClock clock;

  AmazonProvider(AmazonOptions options, Transport transport, Clock clock) {
    this(options, transport, new ServiceClock(clock));
  }

  private AmazonProvider(AmazonOptions options, Transport transport, ServiceClock clock) {
    super(
        NAME,
        options.service(),
        LANGUAGES,
        options.service().client(NAME, transport, error -> error(error, clock), options.secrets()),
        Markup.HTML,
        Markup.PLAIN);
    this.options = options;
    this.clock = clock;
    this.signature =
        new SigV4(options.keyId().reveal(), options.keySecret(), options.region(), "translate");
  }

  @Override
  protected List<String> ask(Batch batch, String source, String target) {
    ObjectNode body = Json.object();
    body.put("Text", only(batch));
    body.put("SourceLanguageCode", source).put("TargetLanguageCode", target);
    options.terminology().ifPresent(name -> body.putArray("TerminologyNames").add(name));
    ObjectNode settings = Json.object();
    options.formality().ifPresent(value -> settings.put("Formality", value));
    if (options.masksProfanity()) {
      settings.put("Profanity", "MASK");
    }
    if (options.brief()) {
      settings.put("Brevity", "ON");
    }
    if (!settings.isEmpty()) {
      body.set("Settings", settings);
    }
    JsonNode answer =
        api()
            .send(
                signed(
                    ApiRequest.post(options.service().baseUri(), CONTENT_TYPE, body.toString())));
    return List.of(api().text(answer.path("TranslatedText")));
  }

  private ApiRequest signed(ApiRequest request) {
    Instant now = clock.now();
    Map<String, String> sent = new LinkedHashMap<>();
    sent.put("X-Amz-Date", SigV4.time(now));
    sent.put("X-Amz-Target", OPERATION);
    options.sessionToken().ifPresent(token -> sent.put("X-Amz-Security-Token", token.reveal()));
    Map<String, String> signed = new LinkedHashMap<>(sent);
    signed.put("Host", request.host());
    signed.put("Content-Type", CONTENT_TYPE);
    sent.put(
        "Authorization",
        signature.authorization(
            request.method(),
            request.address().getRawPath(),
            List.copyOf(signed.entrySet()),
            request.body(),
            now,
            true));
    return request.with(sent);
  }

  private static TranslationException error(ApiError error, ServiceClock clock) {
    JsonNode type = Json.text(code(error));
    if (CLOCK_ERRORS.contains(type.asString(""))
        && clock.correct(error.headers().getOrDefault("date", ""))) {
      return new Unavailable(
          NAME,
          "the clock of this machine is wrong; that of the service is used from now on",
          Optional.of(Duration.ZERO),
          null);
    }
    return CODES.exception(error, type);
  }

  /** Returns the name of the exception, without its name space and what may follow it. */
  private static String code(ApiError error) {
    String type =
        error.body().path("__type").asString(error.headers().getOrDefault("x-amzn-errortype", ""));
    return type.substring(type.indexOf('#') + 1).replaceFirst(":.*", "");
  }

  /** This machine's clock, and by how much the service's differs. */
  private static final class ServiceClock {
    private final Clock clock;
    private final AtomicReference<Duration> difference = new AtomicReference<>(Duration.ZERO);

    ServiceClock(Clock clock) {
      this.clock = clock;
    }

    Instant now() {
      return clock.instant().plus(difference.get());
    }

    /** Goes by the header {@code Date} from now on; returns whether that makes a difference. */
    boolean correct(String date) {
      try {
        Instant there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        boolean wrong = Duration.between(now(), there).abs().compareTo(TOLERATED) > 0;
        if (wrong) {
          difference.set(Duration.between(clock.instant(), there));
        }
        return wrong;
      } catch (DateTimeException e) {
        return false;
      }
    }
  }
}
