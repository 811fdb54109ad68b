package dev.glotwire.connector.internal.chat;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a model says, for tests. */
public final class ChatAnswers {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ChatAnswers() {}

  /** Returns the translations as a model writes them. */
  public static String content(List<String> texts) {
    ObjectNode content = JSON.createObjectNode();
    ArrayNode items = content.putArray("translations");
    for (int i = 0; i < texts.size(); i++) {
      items.addObject().put("id", i + 1).put("text", texts.get(i));
    }
    return JSON.writeValueAsString(content);
  }

  /** Returns {@code text} as a JSON string. */
  public static String quoted(String text) {
    return JSON.writeValueAsString(text);
  }
}
