package com.acme.translate;

import dev.glotwire.spi.TranslationException.BadAnswer;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Acme's messages. */
final class AcmeJson {
  private static final JsonFactory JSON = new JsonFactory();

  private AcmeJson() {}

  /** Returns {@code {"from":"en","to":"es","format":"xml","texts":["..."]}}. */
  static String question(List<String> texts, String source, String target, boolean xml) {
    StringWriter question = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), question)) {
      json.writeStartObject();
      json.writeStringProperty("from", source);
      json.writeStringProperty("to", target);
      json.writeStringProperty("format", xml ? "xml" : "text");
      json.writeArrayPropertyStart("texts");
      texts.forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    return question.toString();
  }

  /**
   * Returns the texts of {@code {"texts":["..."]}}, as many as there are: whether those are as many
   * as were sent is checked by Glotwire.
   *
   * @throws BadAnswer if it is something else
   */
  static List<String> texts(byte[] answer) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), answer)) {
      List<String> texts = null;
      expect(json.nextToken(), JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean wanted = json.currentName().equals("texts");
        json.nextToken();
        if (wanted) {
          texts = strings(json);
        } else {
          json.skipChildren();
        }
      }
      expect(json.currentToken(), JsonToken.END_OBJECT);
      if (texts == null || json.nextToken() != null) {
        throw none();
      }
      return texts;
    } catch (JacksonException e) {
      // Not given as the cause: its message would quote the answer.
      throw none();
    }
  }

  private static List<String> strings(JsonParser json) {
    expect(json.currentToken(), JsonToken.START_ARRAY);
    List<String> strings = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(json.currentToken(), JsonToken.VALUE_STRING);
      strings.add(json.getString());
    }
    return strings;
  }

  private static void expect(JsonToken found, JsonToken wanted) {
    if (found != wanted) {
      throw none();
    }
  }

  private static BadAnswer none() {
    return new BadAnswer(AcmeProvider.NAME, "the answer is not what Acme's manual promises", null);
  }
}
