package dev.glotwire.connector.internal;

import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the error codes of a service mean. A code with dots, such as {@code AuthFailure.Expired},
 * means what it says itself, or else what the part before the first dot does. Immutable.
 */
public final class ErrorCodes {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

  private final String provider;
  private final Map<String, Meaning> meanings;

  /** What an error means for the caller. */
  public enum Meaning {
    KEY,
    QUOTA,
    RATE,
    TROUBLE,
    LANGUAGE,
    SIZE,
    REFUSED
  }

  public ErrorCodes(String provider, Map<String, Meaning> meanings) {
    this.provider = provider;
    this.meanings = Map.copyOf(meanings);
  }

  /** Returns {@code node} as a code, if it looks like one: a short word or a number. */
  public static Optional<String> code(JsonNode node) {
    if (node.isIntegralNumber()
        || (node.isString() && NUMBER.matcher(node.stringValue()).matches())) {
      return Optional.of(node.asString());
    }
    return ApiError.code(node);
  }

  /** Returns the exception for a code that the service gave with status 200. */
  public TranslationException exception(JsonNode code) {
    return exception(code(code).orElse(""), Optional.empty());
  }

  /** Returns the exception for {@code code}, which says to wait {@code retryAfter} if it is set. */
  public TranslationException exception(String code, Optional<Duration> retryAfter) {
    return exception(
        find(code).orElse(Meaning.REFUSED), code.isEmpty() ? "no code" : code, retryAfter);
  }

  /**
   * Returns the exception for an answer with an error status: what {@code code} in its body means,
   * if that is known, or else what the status does.
   */
  public TranslationException exception(ApiError error, JsonNode code) {
    Optional<String> text = code(code);
    return text.flatMap(this::find)
        .map(meaning -> exception(meaning, error.summary(text), error.retryAfter()))
        .orElseGet(() -> error.byStatus(text));
  }

  private Optional<Meaning> find(String code) {
    int dot = code.indexOf('.');
    return Optional.ofNullable(meanings.get(code))
        .or(() -> Optional.ofNullable(dot < 0 ? null : meanings.get(code.substring(0, dot))));
  }

  private TranslationException exception(
      Meaning meaning, String summary, Optional<Duration> retryAfter) {
    String end = " (" + summary + ")";
    return switch (meaning) {
      case KEY -> new Unauthorized(provider, "the key is refused" + end);
      case QUOTA -> new QuotaExceeded(provider, "nothing left to spend" + end);
      case RATE -> new RateLimited(provider, "too many requests" + end, retryAfter);
      case TROUBLE -> new Unavailable(provider, "the service has trouble" + end, retryAfter, null);
      case LANGUAGE -> new UnsupportedLanguage(provider, "the service has no such pair" + end);
      case SIZE -> new TooLarge(provider, "the request is too large" + end);
      case REFUSED -> new Rejected(provider, "the request is refused" + end);
    };
  }
}
