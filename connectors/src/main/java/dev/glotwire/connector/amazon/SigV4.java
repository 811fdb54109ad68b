package dev.glotwire.connector.amazon;

import dev.glotwire.connector.internal.ApiRequest;
import dev.glotwire.connector.internal.Form;
import dev.glotwire.connector.internal.ScopedSignature;
import dev.glotwire.spi.Secret;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Amazon's signature, version 4, in a header. Immutable.
 *
 * @param region such as {@code us-east-1}
 * @param service such as {@code translate}
 */
record SigV4(String keyId, Secret secret, String region, String service) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int DAY = 8;

  /** Returns the value of the header {@code X-Amz-Date}. */
  static String time(Instant now) {
    return TIME.format(now);
  }

  /**
   * Returns the value of the header {@code Authorization}.
   *
   * @param target path and query as they are sent, or not encoded yet
   * @param headers all that are signed, {@code Host} and {@code X-Amz-Date} among them; a name may
   *     stand more than once
   * @param normalize whether {@code .}, {@code ..} and empty steps go out of the path, as they do
   *     for all services but S3
   */
  String authorization(
      String method,
      String target,
      List<Map.Entry<String, String>> headers,
      String body,
      Instant now,
      boolean normalize) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    URI canonical =
        URI.create(
            "https://canonical.invalid"
                + path(path, normalize)
                + (query < 0 ? "" : "?" + query(target.substring(query + 1))));
    String time = time(now);
    return new ScopedSignature(
            "AWS4-HMAC-SHA256",
            "AWS4",
            time,
            List.of(time.substring(0, DAY), region, service, "aws4_request"))
        .authorization(
            new ApiRequest(method, canonical, Map.of(), "", body),
            canonical(headers),
            keyId,
            secret);
  }

  private static SortedMap<String, String> canonical(List<Map.Entry<String, String>> headers) {
    SortedMap<String, String> canonical = new TreeMap<>();
    for (Map.Entry<String, String> header : headers) {
      canonical.merge(
          header.getKey().toLowerCase(Locale.ROOT),
          header.getValue().strip().replaceAll("\\s+", " "),
          (first, second) -> first + "," + second);
    }
    return canonical;
  }

  private static String path(String path, boolean normalize) {
    if (!normalize) {
      return encoded(path);
    }
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    boolean folder = path.endsWith("/") || path.endsWith("/.") || path.endsWith("/..");
    return encoded("/" + String.join("/", steps) + (folder && !steps.isEmpty() ? "/" : ""));
  }

  /** For all services but S3, the path is encoded once more than it is sent. */
  private static String encoded(String path) {
    return Stream.of(path.split("/", -1)).map(Form::encode).collect(Collectors.joining("/"));
  }

  private static String query(String query) {
    return Stream.of(query.split("&", -1))
        .filter(field -> !field.isEmpty())
        .map(
            field -> {
              int equals = field.indexOf('=');
              return equals < 0
                  ? Map.entry(reencoded(field), "")
                  : Map.entry(
                      reencoded(field.substring(0, equals)),
                      reencoded(field.substring(equals + 1)));
            })
        .sorted(
            Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining("&"));
  }

  private static String reencoded(String text) {
    return Form.encode(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
  }
}
