package dev.glotwire.connector.alibaba;

import dev.glotwire.connector.internal.ApiError;
import dev.glotwire.connector.internal.ApiRequest;
import dev.glotwire.connector.internal.Digests;
import dev.glotwire.connector.internal.ErrorCodes;
import dev.glotwire.connector.internal.ErrorCodes.Meaning;
import dev.glotwire.connector.internal.Form;
import dev.glotwire.connector.internal.ServiceProvider;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.Secret;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.Transport;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Alibaba, which takes one text a request and reports errors with status 200. */
final class AlibabaProvider extends ServiceProvider {
  static final String NAME = "alibaba";

  private static final LanguageTable LANGUAGES =
      LanguageTable.parse(
          "ab ace af ak am an ar as ast ay az ba bal be bem bg bho bi bm bn br bs byn ca ceb ch chr"
              + " co crh cs csb cv cy da de dtp dv ee el en eo es et eu fa fi fil fj fo fr fur"
              + " fy ga gil gl gn gu gv ha haw he hi hil hsb ht hu hup hy ia iba id ie ig ilo inh"
              + " io is it iu ja jbo jv ka kab kek kg kha kk kl km kn ko kr ks ku kw ky la lb lfn lg"
              + " li ln lo lt ltg lv mai mfe mg mh mi mk ml mn mr ms mt mus my nb=no nds ne niu nl no"
              + " nv ny oc oj om or os pa pag pap pl ps pt qu quc rm rn ro rom ru rue rw sa sco sd se"
              + " sg shn si sk sl sm sn so sq su sv sw syr szl ta te tet tg th ti tk tlh to tpi tr ts"
              + " tt tvl ty tyv udm uk umb ur uz ve vi vo wa war wo xh yi yo yue zh-Hans=zh"
              + " zh-Hant=zh-tw zu zza");

  private static final ErrorCodes CODES =
      new ErrorCodes(
          NAME,
          Map.ofEntries(
              Map.entry("10001", Meaning.TROUBLE),
              Map.entry("10002", Meaning.TROUBLE),
              Map.entry("10005", Meaning.LANGUAGE),
              Map.entry("10008", Meaning.SIZE),
              Map.entry("10010", Meaning.KEY),
              Map.entry("10011", Meaning.KEY),
              Map.entry("10012", Meaning.TROUBLE),
              Map.entry("10013", Meaning.QUOTA),
              Map.entry("19999", Meaning.TROUBLE),
              Map.entry("Throttling", Meaning.RATE),
              Map.entry("ServiceUnavailable", Meaning.TROUBLE),
              Map.entry("InternalError", Meaning.TROUBLE),
              Map.entry("InvalidAccessKeyId", Meaning.KEY),
              Map.entry("SignatureDoesNotMatch", Meaning.KEY),
              Map.entry("IncompleteSignature", Meaning.KEY),
              Map.entry("InvalidTimeStamp", Meaning.KEY),
              Map.entry("Forbidden", Meaning.KEY),
              Map.entry("SignatureNonceUsed", Meaning.TROUBLE)));

  private final AlibabaOptions options;
  private final Clock clock;

  AlibabaProvider(AlibabaOptions options, Transport transport, Clock clock) {
    super(
        NAME,
        options.service(),
        LANGUAGES,
        options
            .service()
            .client(NAME, transport, AlibabaProvider::error, options.keyId(), options.keySecret()),
        Markup.HTML,
        Markup.PLAIN);
    this.options = options;
    this.clock = clock;
  }

  @Override
  protected List<String> ask(Batch batch, String source, String target) {
    boolean general = options.scene().equals(AlibabaOptions.GENERAL);
    Form form =
        Form.of("Action", general ? "TranslateGeneral" : "Translate")
            .and("Version", "2018-10-12")
            .and("Format", "JSON")
            .and("AccessKeyId", options.keyId().reveal())
            .and("SignatureMethod", "HMAC-SHA1")
            .and("SignatureVersion", "1.0")
            .and("SignatureNonce", UUID.randomUUID().toString())
            .and("Timestamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
            .and("FormatType", batch.markup() == Markup.HTML ? "html" : "text")
            .and("Scene", options.scene())
            .and("SourceLanguage", source)
            .and("TargetLanguage", target)
            .and("SourceText", only(batch));
    JsonNode answer =
        api()
            .send(
                ApiRequest.form(
                    options.service().baseUri(),
                    form.and("Signature", signature("POST", form, options.keySecret()))));
    JsonNode code = answer.path("Code");
    if (!code.isMissingNode() && !code.asString("").equals("200")) {
      throw CODES.exception(code);
    }
    return List.of(api().text(answer.path("Data").path("Translated")));
  }

  /** Returns the signature of version 1.0 of the RPC style, in Base64. */
  static String signature(String method, Form form, Secret secret) {
    Form sorted = Form.empty();
    for (Form.Field field :
        form.fields().stream().sorted(Comparator.comparing(Form.Field::name)).toList()) {
      sorted = sorted.and(field.name(), field.value());
    }
    String toSign = method + "&" + Form.encode("/") + "&" + Form.encode(sorted.encoded());
    return Base64.getEncoder()
        .encodeToString(Digests.hmacSha1(Digests.utf8(secret.reveal() + "&"), toSign));
  }

  private static TranslationException error(ApiError error) {
    return CODES.exception(error, error.body().path("Code"));
  }
}
