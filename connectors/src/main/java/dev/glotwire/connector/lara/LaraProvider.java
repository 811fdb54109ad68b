package dev.glotwire.connector.lara;

import dev.glotwire.connector.internal.ApiClient;
import dev.glotwire.connector.internal.ApiError;
import dev.glotwire.connector.internal.ApiRequest;
import dev.glotwire.connector.internal.ErrorCodes;
import dev.glotwire.connector.internal.Json;
import dev.glotwire.connector.internal.ServiceProvider;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.Secret;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.Transport;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Entities;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lara. The context goes along as a block that is not to be translated. The answer comes in lines,
 * the last of which is whole.
 */
final class LaraProvider extends ServiceProvider {
  static final String NAME = "lara";

  private static final LanguageTable LANGUAGES =
      LanguageTable.parse(
          "ar=ar-SA bg=bg-BG ca=ca-ES cs=cs-CZ da=da-DK de=de-DE el=el-GR en=en-US en-AU en-CA en-GB"
              + " en-IE es=es-ES es-419 es-AR es-MX et=et-EE fa=fa-IR fi=fi-FI fr=fr-FR fr-CA he=he-IL"
              + " hi=hi-IN hr=hr-HR hu=hu-HU id=id-ID is=is-IS it=it-IT ja=ja-JP ko=ko-KR lt=lt-LT"
              + " lv=lv-LV ms=ms-MY nb=nb-NO nl=nl-NL nl-BE pl=pl-PL pt-BR pt-PT ro=ro-RO ru=ru-RU"
              + " sk=sk-SK sl=sl-SI sq=sq-AL sr=sr-Cyrl-RS sr-Latn=sr-Latn-RS sv=sv-SE th=th-TH"
              + " tr=tr-TR uk=uk-UA vi=vi-VN zh-Hans=zh-CN zh-Hant=zh-TW zh-HK");

  private final LaraOptions options;
  private final LaraToken token;

  LaraProvider(LaraOptions options, Transport transport, Clock clock) {
    this(
        options,
        options
            .service()
            .client(NAME, transport, LaraProvider::error, options.keyId(), options.keySecret()),
        clock);
  }

  private LaraProvider(LaraOptions options, ApiClient api, Clock clock) {
    super(
        NAME,
        options.service().capabilities(Markup.HTML, Markup.PLAIN).withContext(),
        options.service().with(LANGUAGES),
        api);
    this.options = options;
    this.token = new LaraToken(options, api, clock);
  }

  @Override
  protected List<String> ask(Batch batch, String source, String target) {
    ApiRequest request =
        ApiRequest.json(
            options.service().baseUri().resolve("v2/translate"), body(batch, source, target));
    if (options.noTrace()) {
      request = request.with("X-No-Trace", "true");
    }
    Optional<Secret> kept = token.kept();
    if (kept.isPresent()) {
      try {
        return send(request, kept.get());
      } catch (Unauthorized e) {
        // Tokens end after a while; a new one shows whether it was that.
      }
    }
    return send(request, token.instead(kept));
  }

  private ObjectNode body(Batch batch, String source, String target) {
    ObjectNode body = Json.object();
    body.put("source", source).put("target", target);
    boolean html = batch.markup() == Markup.HTML;
    ArrayNode blocks = body.putArray("q");
    batch
        .context()
        .map(text -> html ? Entities.escape(text) : text)
        .ifPresent(text -> blocks.addObject().put("text", text).put("translatable", false));
    batch.texts().forEach(text -> blocks.addObject().put("text", text).put("translatable", true));
    body.put("content_type", html ? "text/html" : "text/plain");
    body.put("style", options.style());
    addAll(body, "adapt_to", options.memories());
    addAll(body, "glossaries", options.glossaries());
    options.instructions().ifPresent(text -> body.putArray("instructions").add(text));
    return body;
  }

  private List<String> send(ApiRequest request, Secret shown) {
    List<JsonNode> lines =
        api().sendForLines(request.with("Authorization", "Bearer " + shown.reveal()));
    JsonNode last = lines.get(lines.size() - 1);
    int status = last.path("status").asInt(200);
    if (status != 200 || last.has("error")) {
      throw error(api().errorInside(last, status == 200 ? 500 : status));
    }
    JsonNode blocks = last.has("content") ? last.path("content") : last;
    blocks = blocks.path("translation");
    if (!blocks.isArray()) {
      throw noTranslation();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode block : blocks) {
      if (block.path("translatable").asBoolean(true)) {
        texts.add(api().text(block.path("text")));
      }
    }
    return texts;
  }

  private static TranslationException error(ApiError error) {
    JsonNode fault = error.body().has("error") ? error.body().path("error") : error.body();
    return error.byStatus(ErrorCodes.code(fault.path("type")));
  }
}
