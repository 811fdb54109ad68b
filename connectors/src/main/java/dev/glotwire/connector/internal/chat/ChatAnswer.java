package dev.glotwire.connector.internal.chat;

import dev.glotwire.spi.TranslationException.BadAnswer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the numbered texts that a model answered with. */
final class ChatAnswer {
  private ChatAnswer() {}

  /**
   * Returns the translations by number. Blank ones are left out, for they are none.
   *
   * @throws BadAnswer if it is not the JSON that was asked for, or an id was not asked for or comes
   *     twice
   */
  static Map<Integer, String> read(
      JsonMapper json, String provider, String content, Set<Integer> asked) {
    JsonNode items = items(json, provider, content);
    Map<Integer, String> texts = new TreeMap<>();
    for (JsonNode item : items) {
      JsonNode id = item.path("id");
      JsonNode text = item.path("text");
      if (!id.isInt() || !text.isString()) {
        throw new BadAnswer(provider, "an item of the answer has no id or no text", null);
      }
      if (!asked.contains(id.intValue())) {
        throw new BadAnswer(provider, "the answer has an id that was not asked for", null);
      }
      if (texts.put(id.intValue(), text.stringValue()) != null) {
        throw new BadAnswer(provider, "the answer has an id twice", null);
      }
    }
    texts.values().removeIf(String::isBlank);
    return texts;
  }

  private static JsonNode items(JsonMapper json, String provider, String content) {
    JsonNode answer;
    try {
      answer = json.readTree(unfenced(content));
    } catch (JacksonException e) {
      // Its message would quote the answer.
      throw new BadAnswer(provider, "the answer is not JSON", null);
    }
    JsonNode items = answer.isArray() ? answer : answer.path("translations");
    if (!items.isArray()) {
      throw new BadAnswer(provider, "the answer has no list of translations", null);
    }
    return items;
  }

  /** Models that do not know JSON mode like to wrap their answer in a code fence. */
  private static String unfenced(String content) {
    String text = content.strip();
    int start = text.indexOf('\n');
    if (text.startsWith("```") && text.endsWith("```") && start > 0 && start < text.length() - 3) {
      return text.substring(start + 1, text.length() - 3);
    }
    return text;
  }
}
