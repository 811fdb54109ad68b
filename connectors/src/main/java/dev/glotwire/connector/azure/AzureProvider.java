package dev.glotwire.connector.azure;

import dev.glotwire.connector.internal.ApiError;
import dev.glotwire.connector.internal.ApiRequest;
import dev.glotwire.connector.internal.ErrorCodes;
import dev.glotwire.connector.internal.ErrorCodes.Meaning;
import dev.glotwire.connector.internal.Form;
import dev.glotwire.connector.internal.Json;
import dev.glotwire.connector.internal.ServiceProvider;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.spi.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Azure AI Translator. */
final class AzureProvider extends ServiceProvider {
  static final String NAME = "azure";

  private static final LanguageTable LANGUAGES =
      LanguageTable.parse(
          "af sq am ar hy as az bn ba eu bho brx bs bg yue ca lzh zh-Hans zh-Hant sn hr cs da"
              + " fa-AF=prs dv doi nl en et fo fj fil fi fr fr-CA gl ka de el gu ht ha he hi hu is"
              + " ig id ikt iu iu-Latn ga it ja kn ks kk km rw tlh tlh-Latn gom ko ku=kmr ckb=ku ky lo"
              + " lv lt ln dsb lug mk mai mg ms ml mt mr mn-Cyrl mn-Mong my mi ne nb nya or ps fa pl"
              + " pt-BR=pt pt-PT=pt-pt pa ro run ru sm sr-Cyrl sr-Latn st nso tn sd si sk sl so es"
              + " sw sv ty ta tt te th bo ti to tr tk uk hsb ur ug uz vi cy xh yo zu");

  private static final ErrorCodes CODES =
      new ErrorCodes(
          NAME,
          Map.ofEntries(
              Map.entry("400023", Meaning.LANGUAGE),
              Map.entry("400035", Meaning.LANGUAGE),
              Map.entry("400036", Meaning.LANGUAGE),
              Map.entry("400050", Meaning.SIZE),
              Map.entry("400072", Meaning.SIZE),
              Map.entry("400077", Meaning.SIZE),
              Map.entry("403001", Meaning.QUOTA),
              Map.entry("408002", Meaning.TROUBLE)));

  private static final String MODEL_IS_LOADING = "408001";
  private static final Duration UNTIL_LOADED = Duration.ofMinutes(1);

  private final AzureOptions options;

  AzureProvider(AzureOptions options, Transport transport) {
    super(
        NAME,
        options.service().capabilities(Markup.HTML, Markup.PLAIN).withTerms(),
        options.service().with(LANGUAGES),
        options.service().client(NAME, transport, AzureProvider::error, options.apiKey()));
    this.options = options;
  }

  @Override
  public String settings() {
    return options.glossary().fingerprint();
  }

  @Override
  protected List<String> ask(Batch batch, String source, String target) {
    List<String> texts = marked(batch);
    boolean isNew = options.apiVersion().equals(AzureOptions.VERSION_2026);
    JsonNode body = isNew ? inputs(batch, texts, source, target) : texts(texts);
    JsonNode answer = api().send(ApiRequest.json(address(batch, source, target), body).with(key()));
    List<String> translations = new ArrayList<>();
    for (JsonNode one : isNew ? answer.path("value") : answer) {
      translations.add(api().text(one.path("translations").path(0).path("text")));
    }
    if (translations.isEmpty()) {
      throw new BadAnswer(NAME, "the answer has no translations", null);
    }
    return translations;
  }

  private List<String> marked(Batch batch) {
    if (batch.markup() != Markup.HTML) {
      return batch.texts(); // in plain text, Azure would show the marks
    }
    DynamicDictionary dictionary = new DynamicDictionary(options.glossary().pairs(batch));
    return batch.texts().stream().map(dictionary::mark).toList();
  }

  private URI address(Batch batch, String source, String target) {
    Form query = Form.of("api-version", options.apiVersion());
    if (options.apiVersion().equals(AzureOptions.VERSION_3)) {
      query =
          query
              .and("from", source)
              .and("to", target)
              .and("textType", textType(batch))
              .and("category", options.category());
      if (options.category().isPresent()) {
        query = query.and("allowFallback", Boolean.toString(options.allowFallback()));
      }
    }
    return query.onto(options.service().baseUri().resolve("translate"));
  }

  private static String textType(Batch batch) {
    return batch.markup() == Markup.HTML ? "html" : "plain";
  }

  private static ArrayNode texts(List<String> texts) {
    ArrayNode array = Json.array();
    texts.forEach(text -> array.addObject().put("Text", text));
    return array;
  }

  private ObjectNode inputs(Batch batch, List<String> texts, String source, String target) {
    ObjectNode body = Json.object();
    ArrayNode inputs = body.putArray("inputs");
    for (String text : texts) {
      ObjectNode input = inputs.addObject();
      input.put("text", text).put("language", source).put("textType", textType(batch));
      ObjectNode to = input.putArray("targets").addObject().put("language", target);
      options.deployment().ifPresent(name -> to.put("deploymentName", name));
      options.tone().ifPresent(tone -> to.put("tone", tone));
      options.gender().ifPresent(gender -> to.put("gender", gender));
      if (options.deployment().isPresent()) {
        to.put("allowFallback", options.allowFallback());
      }
    }
    return body;
  }

  private Map<String, String> key() {
    Map<String, String> headers = new HashMap<>();
    headers.put("Ocp-Apim-Subscription-Key", options.apiKey().reveal());
    options.region().ifPresent(name -> headers.put("Ocp-Apim-Subscription-Region", name));
    return headers;
  }

  @Override
  protected String engine() {
    return options.deployment().or(options::category).orElse("");
  }

  private static TranslationException error(ApiError error) {
    JsonNode code = error.body().path("error").path("code");
    if (ErrorCodes.code(code).orElse("").equals(MODEL_IS_LOADING)) {
      return new Unavailable(
          NAME,
          "the custom model is being loaded (" + error.summary(ErrorCodes.code(code)) + ")",
          error.retryAfter().or(() -> Optional.of(UNTIL_LOADED)),
          null);
    }
    return CODES.exception(error, code);
  }
}
