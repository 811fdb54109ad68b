package dev.glotwire.connector.internal;

import dev.glotwire.spi.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes keys out of what a service answers, and keys and texts out of what is logged. Immutable.
 */
final class Redaction {
  static final String HIDDEN = "***";

  /** Headers that hold neither. */
  private static final Set<String> OPEN_HEADERS =
      Set.of(
          "accept",
          "accept-encoding",
          "anthropic-version",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "date",
          "host",
          "retry-after",
          "retry-after-ms",
          "server",
          "transfer-encoding",
          "user-agent",
          "x-amz-date",
          "x-amz-target",
          "x-amzn-errortype",
          "x-amzn-requestid",
          "x-metered-usage",
          "x-requestid",
          "x-tc-action",
          "x-tc-region",
          "x-tc-version",
          "x-trace-id");

  /** Fields whose short values are settings or codes. */
  private static final Set<String> OPEN_FIELDS =
      Set.of(
          "source",
          "target",
          "from",
          "to",
          "language",
          "source_lang",
          "target_lang",
          "detected_source_language",
          "sourcelanguagecode",
          "targetlanguagecode",
          "detectedlanguagecode",
          "sourcelanguage",
          "targetlanguage",
          "langpair",
          "format",
          "mimetype",
          "model",
          "model_type",
          "formality",
          "tag_handling",
          "split_sentences",
          "status",
          "code",
          "reason",
          "type",
          "finish_reason",
          "finishreason",
          "stop_reason",
          "role",
          "__type");

  private static final int SHORTEST_SECRET = 6;
  private static final int LONGER_THAN_A_WORD = 20;
  private static final int NO_PART_OF_A_WORD = 12;
  private static final int LONGEST_OPEN_VALUE = 60;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<String> secrets;

  private Redaction(List<String> secrets) {
    this.secrets = secrets;
  }

  static Redaction of(Secret... keys) {
    List<String> secrets = new ArrayList<>();
    for (Secret key : keys) {
      secrets.add(key.reveal());
    }
    return new Redaction(List.copyOf(secrets));
  }

  /** Returns this with all that the headers of {@code request} may hold of keys. */
  Redaction with(ApiRequest request) {
    List<String> all = new ArrayList<>(secrets);
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (isClosed(name)) {
                for (String part : value.split("[\\s,;=:]+", -1)) {
                  if (looksLikeAKey(part)) {
                    all.add(part);
                  }
                }
              }
            });
    return new Redaction(List.copyOf(all));
  }

  /** A word such as Signature or Bearer is none, though it stands beside one. */
  private static boolean looksLikeAKey(String part) {
    return part.length() >= LONGER_THAN_A_WORD
        || (part.length() >= SHORTEST_SECRET && part.chars().anyMatch(Character::isDigit));
  }

  private static boolean isClosed(String header) {
    return !OPEN_HEADERS.contains(header.toLowerCase(Locale.ROOT));
  }

  private boolean holdsSecret(String text) {
    return secrets.stream().anyMatch(text::contains);
  }

  /** Returns {@code body} without any string that a key is in. */
  JsonNode withoutSecrets(JsonNode body) {
    if (body.isObject()) {
      ObjectNode copy = JSON.createObjectNode();
      for (Map.Entry<String, JsonNode> field : body.properties()) {
        copy.set(
            holdsSecret(field.getKey()) ? HIDDEN : field.getKey(),
            withoutSecrets(field.getValue()));
      }
      return copy;
    }
    if (body.isArray()) {
      ArrayNode copy = JSON.createArrayNode();
      body.forEach(item -> copy.add(withoutSecrets(item)));
      return copy;
    }
    boolean secret = (body.isString() || body.isNumber()) && holdsSecret(body.asString());
    return secret ? JSON.getNodeFactory().stringNode(HIDDEN) : body;
  }

  /**
   * Returns a good answer without any string that a key is in, for it may name an error after all.
   * Short keys are left alone: they may be part of any word.
   */
  JsonNode withoutLongSecrets(JsonNode body, byte[] utf8) {
    List<String> found =
        secrets.stream()
            .filter(secret -> secret.length() >= NO_PART_OF_A_WORD)
            .filter(new String(utf8, StandardCharsets.UTF_8)::contains)
            .toList();
    return found.isEmpty() ? body : new Redaction(found).withoutSecrets(body);
  }

  /** Returns the headers without any value that a key is in. */
  Map<String, String> withoutSecrets(Map<String, String> headers) {
    Map<String, String> copy = new HashMap<>(headers);
    copy.values().removeIf(this::holdsSecret);
    return copy;
  }

  /** Returns a header's value, if it may be logged. */
  String header(String name, String value) {
    return isClosed(name) || holdsSecret(value) ? HIDDEN : value;
  }

  /** Returns {@code body} with the lengths of its texts for the texts. */
  String shape(JsonNode body) {
    return shape("", body).toString();
  }

  private JsonNode shape(String name, JsonNode body) {
    if (body.isObject()) {
      ObjectNode copy = JSON.createObjectNode();
      for (Map.Entry<String, JsonNode> field : body.properties()) {
        // The name of a field may be a text, too: an object of translations by source.
        String shown = ApiError.code(JSON.getNodeFactory().stringNode(field.getKey())).orElse("");
        copy.set(
            shown.isEmpty() || holdsSecret(shown) ? HIDDEN : shown,
            shape(field.getKey(), field.getValue()));
      }
      return copy;
    }
    if (body.isArray()) {
      ArrayNode copy = JSON.createArrayNode();
      // Several values are texts, whatever they are called: LingoCloud has them in "source".
      body.forEach(item -> copy.add(shape("", item)));
      return copy;
    }
    return body.isString() ? JSON.getNodeFactory().stringNode(value(name, body.asString())) : body;
  }

  /** Returns the fields of a form with the lengths of the values for the values. */
  String shape(Form form) {
    StringBuilder out = new StringBuilder();
    for (Form.Field field : form.fields()) {
      out.append(out.isEmpty() ? "" : "&")
          .append(field.name())
          .append('=')
          .append(value(field.name(), field.value()));
    }
    return out.toString();
  }

  private String value(String name, String value) {
    boolean open =
        OPEN_FIELDS.contains(name.toLowerCase(Locale.ROOT))
            && value.length() <= LONGEST_OPEN_VALUE
            && value.chars().allMatch(c -> c > 0x20 && c < 0x7F)
            && !holdsSecret(value);
    return open ? value : "(" + value.codePointCount(0, value.length()) + " characters)";
  }
}
