package dev.glotwire.testkit;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.common.JsonException;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the texts in requests, however they are encoded: as JSON, in a form or in the address. */
final class RequestText {
  private final List<String> found = new ArrayList<>();

  private RequestText() {}

  /** Returns every text in {@code requests}, decoded, and those inside of texts that are JSON. */
  static List<String> of(List<ServeEvent> requests) {
    RequestText texts = new RequestText();
    for (ServeEvent request : requests) {
      String url = request.getRequest().getUrl();
      int query = url.indexOf('?');
      if (query >= 0) {
        texts.addForm(url.substring(query + 1));
      }
      texts.addText(request.getRequest().getBodyAsString());
      texts.addForm(request.getRequest().getBodyAsString());
    }
    return texts.found;
  }

  private void addForm(String form) {
    for (String field : form.split("&", -1)) {
      try {
        addText(URLDecoder.decode(field.substring(field.indexOf('=') + 1), StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        // Not a form: the body has been looked at as a whole.
        return;
      }
    }
  }

  private void addText(String text) {
    found.add(text);
    if (text.startsWith("{") || text.startsWith("[")) {
      try {
        addJson(Json.read(text, Object.class));
      } catch (JsonException e) {
        // Not JSON: added as it is.
      }
    }
  }

  private void addJson(Object value) {
    if (value instanceof Map<?, ?> object) {
      object.values().stream().filter(each -> each != null).forEach(this::addJson);
    } else if (value instanceof List<?> list) {
      list.stream().filter(each -> each != null).forEach(this::addJson);
    } else if (value instanceof String text) {
      addText(text);
    }
  }
}
