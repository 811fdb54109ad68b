package dev.glotwire.connector.internal;

import dev.glotwire.connector.internal.ApiClient.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Tells of requests and answers, without keys and texts: to whom the transport names, and to the
 * logger {@code dev.glotwire.wire} at debug. Thread-safe.
 */
final class WireLog {
  private static final Logger LOGGER = LoggerFactory.getLogger("dev.glotwire.wire");
  private static final List<String> TOLD_HEADERS =
      List.of("retry-after", "retry-after-ms", "x-trace-id", "x-requestid", "x-metered-usage");
  private static final int LONGEST_BODY = 2_000;

  private final String provider;
  private final Optional<Consumer<String>> listener;
  private final AtomicLong requests = new AtomicLong();

  WireLog(String provider, Optional<Consumer<String>> listener) {
    this.provider = provider;
    this.listener = listener;
  }

  boolean isHeard() {
    return listener.isPresent() || LOGGER.isDebugEnabled();
  }

  /** Tells of a request and returns its number. */
  long sending(ApiRequest request, Redaction redaction) {
    long number = requests.incrementAndGet();
    if (!isHeard()) {
      return number;
    }
    URI address = request.address();
    Form query = form(Optional.ofNullable(address.getRawQuery()).orElse(""));
    StringBuilder line = new StringBuilder(request.toString());
    if (!query.fields().isEmpty()) {
      line.append('?').append(redaction.shape(query));
    }
    request.headers().forEach((name, value) -> append(line, name, redaction.header(name, value)));
    if (!request.body().isEmpty()) {
      line.append(' ').append(body(request, redaction));
    }
    tell(number, ">", line.toString());
    return number;
  }

  private static String body(ApiRequest request, Redaction redaction) {
    if (request.contentType().contains("json")) {
      return redaction.shape(Json.parse(request.bytes()));
    }
    return request.contentType().contains("urlencoded")
        ? redaction.shape(form(request.body()))
        : "(" + request.body().length() + " characters)";
  }

  private static Form form(String encoded) {
    Form form = Form.empty();
    for (String field : encoded.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        form =
            form.and(
                Form.decode(field.substring(0, equals)), Form.decode(field.substring(equals + 1)));
      }
    }
    return form;
  }

  void answered(long number, Answer answer, Duration took, Redaction redaction) {
    if (!isHeard()) {
      return;
    }
    StringBuilder line = new StringBuilder();
    line.append(answer.status()).append(' ').append(answer.protocol());
    line.append(" in ").append(took.toMillis()).append(" ms");
    for (String name : TOLD_HEADERS) {
      String value = answer.headers().get(name);
      if (value != null) {
        append(line, name, redaction.header(name, value));
      }
    }
    JsonNode body = Json.parse(answer.body().toByteArray());
    line.append(' ').append(body.isMissingNode() ? "(no JSON)" : redaction.shape(body));
    tell(number, "<", line.toString());
  }

  private static void append(StringBuilder line, String header, String value) {
    line.append(" [").append(header).append(": ").append(value).append(']');
  }

  void failed(long number, Throwable cause) {
    if (isHeard()) {
      tell(number, "<", "no answer: " + cause.getClass().getSimpleName());
    }
  }

  private void tell(long number, String direction, String what) {
    String cut = what.length() > LONGEST_BODY ? what.substring(0, LONGEST_BODY) + "…" : what;
    String line = provider + " #" + number + " " + direction + " " + cut;
    listener.ifPresent(one -> one.accept(line));
    LOGGER.debug(line);
  }
}
