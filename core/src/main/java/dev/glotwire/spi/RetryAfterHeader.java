package dev.glotwire.spi;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Retry-After} (RFC 9110, 10.2.3), which is seconds or a date, for providers whose
 * service speaks HTTP.
 */
public final class RetryAfterHeader {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
  private static final Pattern MILLIS = Pattern.compile("\\d{1,12}");

  private RetryAfterHeader() {}

  /**
   * Returns how long the headers of an answer, by names in lower case, ask to wait; {@code
   * retry-after-ms}, which some services send as well, is the more exact one.
   */
  public static Optional<Duration> of(Map<String, String> headers, Instant now) {
    String millis = headers.getOrDefault("retry-after-ms", "");
    return MILLIS.matcher(millis).matches()
        ? Optional.of(Duration.ofMillis(Long.parseLong(millis)))
        : parse(headers.get("retry-after"), now);
  }

  /**
   * Returns how long to wait from {@code now}; a date in the past is no wait.
   *
   * @param value of the header; null where there is none
   */
  public static Optional<Duration> parse(@Nullable String value, Instant now) {
    if (value == null) {
      return Optional.empty();
    }
    String text = value.strip();
    if (SECONDS.matcher(text).matches()) {
      // Fractions are not in the standard, but they are sent.
      return Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1_000)));
    }
    try {
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
