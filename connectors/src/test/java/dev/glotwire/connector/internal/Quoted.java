package dev.glotwire.connector.internal;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Text as JSON, for the answers of services that tests play. */
public final class Quoted {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Quoted() {}

  /** Returns {@code text} as a JSON string. */
  public static String text(String text) {
    return JSON.writeValueAsString(text);
  }

  /** Returns {@code texts} as an array of JSON strings. */
  public static String array(List<String> texts) {
    return JSON.writeValueAsString(texts);
  }

  /** Returns an array of objects, each with one of {@code texts} in {@code field}. */
  public static String objects(String field, List<String> texts) {
    return texts.stream()
        .map(text -> "{" + text(field) + ":" + text(text) + "}")
        .collect(Collectors.joining(",", "[", "]"));
  }
}
