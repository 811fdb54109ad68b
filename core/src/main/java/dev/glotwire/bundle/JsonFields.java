package dev.glotwire.bundle;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * The fields of one JSON object, read from a stream of tokens; fields that nobody expects are
 * skipped.
 */
final class JsonFields {
  private final Map<String, Object> values = new HashMap<>();
  private final JsonParser json;

  /**
   * Reads the object that {@code json} stands at.
   *
   * @param nested reads the value of a field that is an object or an array, by name; each is called
   *     with the parser at the value's first token and leaves it at its last
   * @throws StreamReadException if there is no object, or if it is cut short
   */
  JsonFields(JsonParser json, Map<String, Supplier<?>> nested) {
    this.json = json;
    expect(json, JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      Supplier<?> reader = nested.get(name);
      if (reader != null) {
        values.put(name, reader.get());
      } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        values.put(name, scalar(value));
      } else {
        json.skipChildren();
      }
    }
    expect(json, JsonToken.END_OBJECT);
  }

  static void expect(JsonParser json, JsonToken token) {
    if (json.currentToken() != token) {
      throw new StreamReadException(json, "expected " + token + ", found " + json.currentToken());
    }
  }

  private Object scalar(JsonToken token) {
    return switch (token) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT -> json.getLongValue();
      default -> json.getString();
    };
  }

  String text(String name) {
    return require(name, String.class);
  }

  Optional<String> findText(String name) {
    return Optional.ofNullable(values.get(name)).map(value -> cast(name, value, String.class));
  }

  long number(String name) {
    return require(name, Long.class);
  }

  boolean flag(String name) {
    return require(name, Boolean.class);
  }

  /** Returns the field as a constant written as {@link ManifestWriter#lowerCase} does. */
  <E extends Enum<E>> E constant(String name, Class<E> type) {
    String text = text(name);
    for (E constant : type.getEnumConstants()) {
      if (ManifestWriter.lowerCase(constant).equals(text)) {
        return constant;
      }
    }
    throw wrong(name, "is not one that is known: " + text);
  }

  Locale language(String name) {
    return Locale.forLanguageTag(text(name));
  }

  <T> T require(String name, Class<T> type) {
    Object value = values.get(name);
    if (value == null) {
      throw wrong(name, "is missing");
    }
    return cast(name, value, type);
  }

  <T> Optional<T> find(String name, Class<T> type) {
    return Optional.ofNullable(values.get(name)).map(value -> cast(name, value, type));
  }

  /** Returns the elements of an array that a nested reader read; none if the field is missing. */
  <T> List<T> list(String name, Class<T> type) {
    List<?> elements = find(name, List.class).orElse(List.of());
    return elements.stream().map(element -> cast(name, element, type)).toList();
  }

  private <T> T cast(String name, Object value, Class<T> type) {
    if (!type.isInstance(value)) {
      throw wrong(name, "is not of its type");
    }
    return type.cast(value);
  }

  StreamReadException wrong(String name, String what) {
    return new StreamReadException(json, "\"" + name + "\" " + what);
  }
}
