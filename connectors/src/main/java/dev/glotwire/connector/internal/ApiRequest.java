package dev.glotwire.connector.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A request exactly as it is sent, so that it can be signed. Immutable.
 *
 * @param method {@code GET} or {@code POST}
 * @param address with its query, encoded
 * @param headers by name, in the order they were given
 * @param contentType of the body; empty where there is none
 * @param body sent as UTF-8; empty for {@code GET}
 */
public record ApiRequest(
    String method, URI address, Map<String, String> headers, String contentType, String body) {

  public static ApiRequest get(URI address) {
    return new ApiRequest("GET", address, Map.of(), "", "");
  }

  public static ApiRequest json(URI address, JsonNode body) {
    return post(address, "application/json", body.toString());
  }

  public static ApiRequest form(URI address, Form form) {
    return post(address, "application/x-www-form-urlencoded", form.encoded());
  }

  public static ApiRequest post(URI address, String contentType, String body) {
    return new ApiRequest("POST", address, Map.of(), contentType, body);
  }

  /** Returns this with a header. */
  public ApiRequest with(String header, String value) {
    return with(Map.of(header, value));
  }

  /** Returns this with more headers. */
  public ApiRequest with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new ApiRequest(method, address, all, contentType, body);
  }

  /** Returns the body as it is sent. */
  public byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the header {@code Host} that is sent: with the port unless it is the scheme's own. */
  public String host() {
    int standard = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    return address.getPort() < 0 || address.getPort() == standard
        ? address.getHost()
        : address.getHost() + ":" + address.getPort();
  }

  /** Shows neither query nor headers nor body: they hold keys and texts. */
  @Override
  public String toString() {
    return method + " " + address.getScheme() + "://" + host() + address.getRawPath();
  }
}
