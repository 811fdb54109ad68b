package dev.glotwire.connector.apertium;

import dev.glotwire.connector.apertium.ApertiumModes.Mode;
import dev.glotwire.connector.internal.ApiClient;
import dev.glotwire.connector.internal.ApiError;
import dev.glotwire.connector.internal.ApiRequest;
import dev.glotwire.connector.internal.Form;
import dev.glotwire.connector.internal.LocalAddress;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Capabilities.Engine;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.Secret;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
import dev.glotwire.spi.Transport;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Apertium behind APY, its server. Where no pair of the server leads directly into the target,
 * texts go through other languages, one request for each pair.
 */
final class ApyProvider implements TranslationProvider {
  private static final int MAX_LENGTH = 5_000;

  /** APY starts more pipes for a pair as it gets more requests, and stays quick with this many. */
  private static final int CONCURRENCY = 8;

  private final URI server;
  private final Optional<Secret> key;
  private final ApiClient api;
  private @Nullable ApertiumModes modes;

  ApyProvider(URI server, ApertiumOptions options, Transport transport) {
    this.server = server;
    this.key = options.apiKey();
    this.api =
        new ApiClient(
            ApertiumProvider.NAME,
            transport,
            options.timeout(),
            ApyProvider::error,
            key.stream().toArray(Secret[]::new));
  }

  @Override
  public String name() {
    return ApertiumProvider.NAME;
  }

  @Override
  public Capabilities capabilities() {
    Capabilities capabilities =
        Capabilities.standard(Engine.RULE_BASED)
            .withMarkup(Markup.HTML, Markup.PLAIN)
            .withLimits(1, MAX_LENGTH, LengthUnit.CHARACTERS)
            .withConcurrency(CONCURRENCY);
    return LocalAddress.isLocal(server) ? capabilities.onThisMachine() : capabilities;
  }

  @Override
  public LanguageSupport languages() {
    return modes().support();
  }

  private synchronized ApertiumModes modes() {
    if (modes == null) {
      JsonNode pairs = api.send(ApiRequest.get(server.resolve("listPairs"))).path("responseData");
      if (!pairs.isArray()) {
        throw new BadAnswer(ApertiumProvider.NAME, "the answer lists no pairs", null);
      }
      List<String> names = new ArrayList<>();
      for (JsonNode pair : pairs) {
        names.add(
            pair.path("sourceLanguage").asString("")
                + "-"
                + pair.path("targetLanguage").asString(""));
      }
      modes = ApertiumModes.of(names);
    }
    return modes;
  }

  @Override
  public Translations translate(Batch batch) {
    List<Mode> route = modes().require(batch.source(), batch.target());
    List<String> texts = new ArrayList<>();
    for (String text : batch.texts()) {
      String html = batch.markup() == Markup.HTML ? text : escaped(text);
      // An asterisk would be taken for the engine's mark of an unknown word.
      html = html.replace("*", "&#42;");
      for (Mode mode : route) {
        html = translate(mode, html);
      }
      texts.add(batch.markup() == Markup.HTML ? html : Parser.unescapeEntities(html, false));
    }
    return new Translations(
        texts,
        ApertiumModes.languages(batch, route),
        route.stream().map(Mode::name).collect(Collectors.joining(" ")));
  }

  /**
   * As text, the engine would join what stands on two lines and take a less-than sign for a word;
   * as HTML, it leaves both alone.
   */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private String translate(Mode mode, String html) {
    Form form =
        Form.of("langpair", mode.name().replace('-', '|'))
            .and("markUnknown", "no")
            .and("deformat", "html")
            .and("reformat", "html-noent")
            .and("key", key.map(Secret::reveal))
            .and("q", html);
    JsonNode answer = api.send(ApiRequest.form(server.resolve("translate"), form));
    int status = answer.path("responseStatus").asInt(200);
    if (status != 200) {
      throw error(api.errorInside(answer, status));
    }
    return api.text(answer.path("responseData").path("translatedText"));
  }

  private static TranslationException error(ApiError error) {
    // There are no codes; the sentences are those of APY 0.11.
    String explanation = error.body().path("explanation").asString("");
    if (error.status() == 400 && explanation.startsWith("That pair is")) {
      return new UnsupportedLanguage(
          ApertiumProvider.NAME,
          "the server does not have the pair (" + error.summary(Optional.empty()) + ")");
    }
    return error.byStatus(Optional.empty());
  }

  @Override
  public void close() {
    api.close();
  }
}
