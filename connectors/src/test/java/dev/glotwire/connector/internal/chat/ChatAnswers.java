package dev.glotwire.connector.internal.chat;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a model says, for tests. */
public final class ChatAnswers {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ChatAnswers() {}

  /** Returns the translations as a model writes them. */
  public static String content(List<String> texts) {
    return content(IntStream.range(0, texts.size()), texts);
  }

  /** Returns the translations with the last one first. */
  public static String contentInOppositeOrder(List<String> texts) {
    int last = texts.size() - 1;
    return content(IntStream.rangeClosed(0, last).map(i -> last - i), texts);
  }

  private static String content(IntStream order, List<String> texts) {
    ObjectNode content = JSON.createObjectNode();
    ArrayNode items = content.putArray("translations");
    order.forEach(i -> items.addObject().put("id", i + 1).put("text", texts.get(i)));
    return JSON.writeValueAsString(content);
  }

  /** Returns {@code text} as a JSON string. */
  public static String quoted(String text) {
    return JSON.writeValueAsString(text);
  }
}
