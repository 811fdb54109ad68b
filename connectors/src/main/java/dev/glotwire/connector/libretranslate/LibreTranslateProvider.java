package dev.glotwire.connector.libretranslate;

import dev.glotwire.connector.internal.ApiClient;
import dev.glotwire.connector.internal.ApiError;
import dev.glotwire.connector.internal.ApiRequest;
import dev.glotwire.connector.internal.Json;
import dev.glotwire.connector.internal.LocalAddress;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Capabilities.Engine;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.Secret;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** LibreTranslate, and LTEngine, which speaks the same. */
final class LibreTranslateProvider implements TranslationProvider {
  static final String NAME = "libretranslate";

  private final LibreTranslateOptions options;
  private final ApiClient api;
  private @Nullable LanguageSupport support;

  LibreTranslateProvider(LibreTranslateOptions options, ProviderConfig config) {
    this.options = options;
    this.api =
        new ApiClient(
            NAME,
            config.transport(),
            options.timeout(),
            LibreTranslateProvider::error,
            options.apiKey().stream().toArray(Secret[]::new));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    Capabilities capabilities =
        Capabilities.standard(Engine.NEURAL)
            .withMarkup(Markup.HTML, Markup.PLAIN)
            .withLimits(options.maxTexts(), options.maxLength(), LengthUnit.CHARACTERS)
            .withConcurrency(options.concurrency());
    return LocalAddress.isLocal(options.baseUri()) ? capabilities.onThisMachine() : capabilities;
  }

  @Override
  public synchronized LanguageSupport languages() {
    if (support == null) {
      JsonNode answer = api.send(ApiRequest.get(options.baseUri().resolve("languages")));
      support = LibreTranslateLanguages.support(answer);
    }
    return support;
  }

  @Override
  public Translations translate(Batch batch) {
    JsonNode answer =
        api.send(ApiRequest.json(options.baseUri().resolve("translate"), body(batch)));
    JsonNode translated = answer.path("translatedText");
    List<String> texts = new ArrayList<>();
    translated.forEach(text -> texts.add(api.text(text)));
    if (texts.isEmpty()) {
      throw new BadAnswer(NAME, "the answer has no translations", null);
    }
    return Translations.direct(batch, texts);
  }

  private ObjectNode body(Batch batch) {
    ObjectNode body = Json.object();
    ArrayNode texts = body.putArray("q");
    batch.texts().forEach(texts::add);
    body.put("source", LibreTranslateLanguages.CODES.source(batch.source()));
    body.put("target", LibreTranslateLanguages.CODES.target(batch.target()));
    body.put("format", batch.markup() == Markup.HTML ? "html" : "text");
    options.apiKey().ifPresent(key -> body.put("api_key", key.reveal()));
    return body;
  }

  private static TranslationException error(ApiError error) {
    String summary = error.summary(Optional.empty());
    // There are no codes; the messages are those of LibreTranslate 1.9.
    String message = error.status() == 400 ? error.body().path("error").asString("") : "";
    if (message.contains("exceeds") && message.contains("limit")) {
      return new TooLarge(NAME, "the request is too large (" + summary + ")");
    }
    if (message.contains("API key")) {
      return new Unauthorized(NAME, "the server asks for a key (" + summary + ")");
    }
    if (message.contains("is not supported") || message.contains("not available as a target")) {
      return new UnsupportedLanguage(NAME, "the server does not have the pair (" + summary + ")");
    }
    return error.byStatus(Optional.empty());
  }

  @Override
  public void close() {
    api.close();
  }
}
