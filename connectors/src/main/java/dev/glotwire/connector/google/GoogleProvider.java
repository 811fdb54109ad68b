package dev.glotwire.connector.google;

import dev.glotwire.connector.internal.ApiRequest;
import dev.glotwire.connector.internal.Form;
import dev.glotwire.connector.internal.Json;
import dev.glotwire.connector.internal.ServiceProvider;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.Transport;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Google Cloud Translation, basic: version 2, with a key. */
final class GoogleProvider extends ServiceProvider {
  static final String NAME = "google";

  private static final GoogleErrors ERRORS = new GoogleErrors(NAME);

  private final GoogleOptions options;

  GoogleProvider(GoogleOptions options, Transport transport) {
    super(
        NAME,
        options.service(),
        GoogleLanguages.TABLE,
        options.service().client(NAME, transport, ERRORS::exception, options.apiKey()),
        Markup.HTML,
        Markup.PLAIN);
    this.options = options;
  }

  @Override
  protected List<String> ask(Batch batch, String source, String target) {
    boolean html = batch.markup() == Markup.HTML;
    ObjectNode body = Json.object();
    addAll(body, "q", html ? GoogleHtml.sent(batch.texts()) : batch.texts());
    body.put("source", source).put("target", target);
    // Without it, plain text would be read as HTML.
    body.put("format", html ? "html" : "text");
    options.model().ifPresent(name -> body.put("model", name));
    URI address =
        Form.of("key", options.apiKey().reveal())
            .onto(options.service().baseUri().resolve("language/translate/v2"));
    JsonNode answer = api().send(ApiRequest.json(address, body));
    List<String> texts = api().texts(answer.path("data").path("translations"), "translatedText");
    return html ? GoogleHtml.received(texts) : texts;
  }

  @Override
  protected String engine() {
    return options.model().orElse("");
  }
}
