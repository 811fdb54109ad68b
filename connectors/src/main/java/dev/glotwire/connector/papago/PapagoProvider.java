package dev.glotwire.connector.papago;

import dev.glotwire.connector.internal.ApiError;
import dev.glotwire.connector.internal.ErrorCodes;
import dev.glotwire.connector.internal.ErrorCodes.Meaning;
import dev.glotwire.connector.internal.Json;
import dev.glotwire.connector.internal.LanguagePairs;
import dev.glotwire.connector.internal.ServiceProvider;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.Transport;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Papago, which takes one text a request and knows 29 pairs of languages. */
final class PapagoProvider extends ServiceProvider {
  static final String NAME = "papago";

  private static final LanguageTable LANGUAGES =
      LanguageTable.parse("ko en ja zh-Hans=zh-CN zh-Hant=zh-TW vi th id fr es ru de it");
  private static final LanguagePairs PAIRS =
      LanguagePairs.bothWays(
          "ko:en ja zh-Hans zh-Hant vi th id fr es ru de it",
          "en:ja zh-Hans zh-Hant vi th id fr es ru de",
          "ja:zh-Hans zh-Hant vi th id fr",
          "zh-Hans:zh-Hant");
  private static final Set<String> POLITE_SOURCES = Set.of("en", "ja", "ko", "zh-CN", "zh-TW");
  private static final Set<String> POLITE_TARGETS = Set.of("ko", "ja");

  private static final ErrorCodes CODES =
      new ErrorCodes(
          NAME,
          Map.ofEntries(
              Map.entry("200", Meaning.KEY),
              Map.entry("210", Meaning.KEY),
              // Also said where the API was not switched on for the application.
              Map.entry("400", Meaning.QUOTA),
              Map.entry("410", Meaning.RATE),
              Map.entry("420", Meaning.RATE),
              Map.entry("430", Meaning.SIZE),
              Map.entry("500", Meaning.TROUBLE),
              Map.entry("510", Meaning.TROUBLE),
              Map.entry("900", Meaning.TROUBLE),
              Map.entry("N2MT02", Meaning.LANGUAGE),
              Map.entry("N2MT04", Meaning.LANGUAGE),
              Map.entry("N2MT05", Meaning.LANGUAGE),
              Map.entry("N2MT06", Meaning.LANGUAGE),
              Map.entry("N2MT08", Meaning.SIZE),
              Map.entry("N2MT99", Meaning.TROUBLE)));

  private final PapagoOptions options;

  PapagoProvider(PapagoOptions options, Transport transport) {
    super(
        NAME,
        options.keepsSpans()
            ? options.service().capabilities(Markup.HTML, Markup.PLAIN)
            : options.service().capabilities(Markup.PLAIN),
        options.service().with(LANGUAGES),
        PAIRS.support(options.service().with(LANGUAGES)),
        options
            .service()
            .client(NAME, transport, PapagoProvider::error, options.keyId(), options.key()));
    this.options = options;
  }

  @Override
  protected List<String> ask(Batch batch, String source, String target) {
    ObjectNode body = Json.object();
    body.put("source", source).put("target", target).put("text", only(batch));
    options.glossaryKey().ifPresent(key -> body.put("glossaryKey", key));
    if (options.honorific() && POLITE_TARGETS.contains(target) && POLITE_SOURCES.contains(source)) {
      body.put("honorific", true);
    }
    JsonNode answer =
        api()
            .post(
                options.service().baseUri().resolve("translation"),
                Map.of(
                    "x-ncp-apigw-api-key-id",
                    options.keyId().reveal(),
                    "x-ncp-apigw-api-key",
                    options.key().reveal()),
                body);
    return List.of(api().text(answer.path("message").path("result").path("translatedText")));
  }

  private static TranslationException error(ApiError error) {
    JsonNode gateway = error.body().path("error").path("errorCode");
    return CODES.exception(
        error, gateway.isMissingNode() ? error.body().path("errorCode") : gateway);
  }
}
