package dev.glotwire.connector.internal;

import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.Unavailable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A service answered with an error.
 *
 * @param provider who asked
 * @param status of HTTP
 * @param body as JSON; a missing node if it is none
 * @param retryAfter how long the service asks to wait
 * @param headers of the answer, by names in lower case; neither they nor the body hold the key
 */
public record ApiError(
    String provider,
    int status,
    JsonNode body,
    Optional<Duration> retryAfter,
    Map<String, String> headers) {
  public ApiError {
    headers = Map.copyOf(headers);
  }

  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,59}");

  /**
   * Returns a code of the service from {@code node}, if it looks like one. A service's own messages
   * are never shown: some of them quote the key or the text.
   */
  public static Optional<String> code(JsonNode node) {
    return node.isString() && CODE.matcher(node.stringValue()).matches()
        ? Optional.of(node.stringValue())
        : Optional.empty();
  }

  /** Returns the status, and {@code code} if there is one. */
  public String summary(Optional<String> code) {
    return code.map(text -> "HTTP " + status + ", " + text).orElse("HTTP " + status);
  }

  /** Returns what the status alone means for the caller. */
  public TranslationException byStatus(Optional<String> code) {
    String summary = summary(code);
    return switch (status) {
      case 401, 403 -> new Unauthorized(provider, "the key is refused (" + summary + ")");
      case 402 -> new QuotaExceeded(provider, "nothing left to spend (" + summary + ")");
      case 404, 405 ->
          new Unauthorized(provider, "the address or the model is unknown (" + summary + ")");
      case 413, 414, 431 -> new TooLarge(provider, "the request is too large (" + summary + ")");
      case 429 -> new RateLimited(provider, "too many requests (" + summary + ")", retryAfter);
      case 408, 409, 425 -> unavailable(summary);
      default -> byKind(summary);
    };
  }

  private TranslationException byKind(String summary) {
    if (status >= 500) {
      return unavailable(summary);
    }
    if (status >= 400) {
      return new Rejected(provider, "the request is refused (" + summary + ")");
    }
    return new BadAnswer(provider, "not an answer to use (" + summary + ")", null);
  }

  private TranslationException unavailable(String summary) {
    return new Unavailable(provider, "the service has trouble (" + summary + ")", retryAfter, null);
  }
}
