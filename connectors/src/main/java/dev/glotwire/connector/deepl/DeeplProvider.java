package dev.glotwire.connector.deepl;

import dev.glotwire.connector.internal.ApiClient;
import dev.glotwire.connector.internal.ApiError;
import dev.glotwire.connector.internal.ApiRequest;
import dev.glotwire.connector.internal.Json;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Capabilities.Engine;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
import dev.glotwire.spi.Usage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** DeepL, API v2. */
final class DeeplProvider implements TranslationProvider {
  static final String NAME = "deepl";

  private static final int MAX_TEXTS = 50;

  /** A request may have 128 KiB; what JSON escapes and the context takes have room enough. */
  private static final int MAX_BYTES = 60_000;

  private static final int QUOTA_EXCEEDED = 456;
  private static final int OVERLOADED = 529;

  /** The limit that DeepL names where there is none. */
  private static final long UNLIMITED = 1_000_000_000_000L;

  private final DeeplOptions options;
  private final ApiClient api;

  DeeplProvider(DeeplOptions options, ProviderConfig config) {
    this.options = options;
    this.api =
        new ApiClient(
            NAME, config.transport(), options.timeout(), DeeplProvider::error, options.apiKey());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.standard(Engine.NEURAL)
        .withMarkup(Markup.XML, Markup.PLAIN)
        .withLimits(MAX_TEXTS, MAX_BYTES, LengthUnit.UTF8_BYTES)
        .withConcurrency(options.concurrency())
        .withContext();
  }

  @Override
  public LanguageSupport languages() {
    return DeeplLanguages.CODES.support();
  }

  @Override
  public Translations translate(Batch batch) {
    JsonNode answer =
        api.send(
            authorized(ApiRequest.json(options.baseUri().resolve("v2/translate"), body(batch))));
    JsonNode translations = answer.path("translations");
    return new Translations(
        api.texts(translations, "text"),
        List.of(batch.source(), batch.target()),
        ApiError.code(translations.path(0).path("model_type_used")).orElse(""));
  }

  private ObjectNode body(Batch batch) {
    ObjectNode body = Json.object();
    ArrayNode texts = body.putArray("text");
    batch.texts().forEach(texts::add);
    body.put("source_lang", DeeplLanguages.CODES.source(batch.source()));
    body.put("target_lang", DeeplLanguages.CODES.target(batch.target()));
    batch.context().ifPresent(context -> body.put("context", context));
    // A line break inside of a text is not the end of its sentence.
    body.put("split_sentences", "nonewlines");
    body.put("preserve_formatting", options.preserveFormatting());
    options.formality().ifPresent(value -> body.put("formality", value));
    options.modelType().ifPresent(value -> body.put("model_type", value));
    options.glossary().ifPresent(value -> body.put("glossary_id", value));
    options.styleRules().ifPresent(value -> body.put("style_id", value));
    if (batch.markup() == Markup.XML) {
      body.put("tag_handling", "xml");
      body.putArray("ignore_tags").add("x");
      options.tagVersion().ifPresent(value -> body.put("tag_handling_version", value));
    }
    return body;
  }

  private static TranslationException error(ApiError error) {
    Optional<String> code = ApiError.code(error.body().path("code"));
    return switch (error.status()) {
      case QUOTA_EXCEEDED ->
          new QuotaExceeded(
              NAME, "the characters of this period are used up (" + error.summary(code) + ")");
      case OVERLOADED ->
          new RateLimited(
              NAME, "too many requests (" + error.summary(code) + ")", error.retryAfter());
      default -> error.byStatus(code);
    };
  }

  @Override
  public Optional<Usage> usage() {
    JsonNode answer = api.send(authorized(ApiRequest.get(options.baseUri().resolve("v2/usage"))));
    if (!answer.path("character_count").isIntegralNumber()) {
      throw new BadAnswer(NAME, "the answer tells no usage", null);
    }
    long limit = answer.path("character_limit").asLong(UNLIMITED);
    return Optional.of(
        new Usage(
            answer.path("character_count").longValue(),
            limit >= UNLIMITED ? OptionalLong.empty() : OptionalLong.of(limit)));
  }

  private ApiRequest authorized(ApiRequest request) {
    return request.with("Authorization", "DeepL-Auth-Key " + options.apiKey().reveal());
  }

  @Override
  public void close() {
    api.close();
  }
}
