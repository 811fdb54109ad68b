package dev.glotwire.connector.internal;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of services. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** Returns a new object without fields. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** Returns a new array without items. */
  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** Returns {@code text} as JSON. */
  public static JsonNode text(String text) {
    return MAPPER.getNodeFactory().stringNode(text);
  }

  /**
   * Returns what {@code utf8} says, a byte order mark aside; a missing node if it is empty or not
   * JSON.
   */
  static JsonNode parse(byte[] utf8) {
    boolean mark =
        utf8.length >= 3
            && utf8[0] == (byte) 0xEF
            && utf8[1] == (byte) 0xBB
            && utf8[2] == (byte) 0xBF;
    int start = mark ? 3 : 0;
    if (utf8.length == start) {
      return MissingNode.getInstance();
    }
    try {
      return MAPPER.readTree(utf8, start, utf8.length - start);
    } catch (JacksonException e) {
      // Its message would quote the answer.
      return MissingNode.getInstance();
    }
  }
}
