package dev.glotwire.connector.internal;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** JSON of services that are played. */
public final class Answers {
  private Answers() {}

  /** Returns an array of objects that each hold a text in the field {@code name}. */
  public static ArrayNode objects(String name, List<String> texts) {
    ArrayNode array = Json.object().putArray("array");
    texts.forEach(text -> array.addObject().put(name, text));
    return array;
  }

  /** Returns an array of texts. */
  public static ArrayNode strings(List<String> texts) {
    ArrayNode array = Json.object().putArray("array");
    texts.forEach(array::add);
    return array;
  }
}
