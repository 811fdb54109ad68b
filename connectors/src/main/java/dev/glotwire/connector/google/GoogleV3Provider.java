package dev.glotwire.connector.google;

import dev.glotwire.connector.internal.ApiRequest;
import dev.glotwire.connector.internal.Json;
import dev.glotwire.connector.internal.ServiceProvider;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.Transport;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Google Cloud Translation, advanced: version 3, with a service account. */
final class GoogleV3Provider extends ServiceProvider {
  static final String NAME = "google-v3";

  private static final GoogleErrors ERRORS = new GoogleErrors(NAME);

  private final GoogleV3Options options;
  private final AccessTokens tokens;

  GoogleV3Provider(GoogleV3Options options, Transport transport, Clock clock) {
    super(
        NAME,
        options.service(),
        GoogleLanguages.TABLE,
        options.service().client(NAME, transport, ERRORS::exception, options.account().secret()),
        Markup.HTML,
        Markup.PLAIN);
    this.options = options;
    this.tokens = new AccessTokens(options.account(), api(), clock);
  }

  @Override
  protected List<String> ask(Batch batch, String source, String target) {
    boolean html = batch.markup() == Markup.HTML;
    ObjectNode body = Json.object();
    addAll(body, "contents", html ? GoogleHtml.sent(batch.texts()) : batch.texts());
    body.put("sourceLanguageCode", source).put("targetLanguageCode", target);
    body.put("mimeType", html ? "text/html" : "text/plain");
    options.model().ifPresent(name -> body.put("model", name));
    options
        .glossary()
        .ifPresent(
            name ->
                body.putObject("glossaryConfig")
                    .put("glossary", name)
                    .put("ignoreCase", options.ignoreCase()));
    JsonNode answer = send(body);
    // With a glossary, "translations" are those that were made without it.
    JsonNode translations =
        answer.path(options.glossary().isPresent() ? "glossaryTranslations" : "translations");
    List<String> texts = api().texts(translations, "translatedText");
    return html ? GoogleHtml.received(texts) : texts;
  }

  private JsonNode send(ObjectNode body) {
    URI address =
        options
            .service()
            .baseUri()
            .resolve(
                "v3/projects/"
                    + options.project()
                    + "/locations/"
                    + options.location()
                    + ":translateText");
    AccessTokens.Token token = tokens.token();
    try {
      return api().send(authorized(address, body, token));
    } catch (Unauthorized e) {
      tokens.forget(token);
      if (token.fresh()) {
        throw e;
      }
      // A token may be withdrawn before its time.
      return api().send(authorized(address, body, tokens.token()));
    }
  }

  private static ApiRequest authorized(URI address, ObjectNode body, AccessTokens.Token token) {
    return ApiRequest.json(address, body).with("Authorization", "Bearer " + token.value());
  }

  @Override
  protected String engine() {
    return options.model().map(name -> name.substring(name.indexOf("models/") + 7)).orElse("");
  }
}
