package dev.glotwire.dispatch;

import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.Unavailable;
import java.time.Duration;
import java.util.Optional;

/** Reads how long a service asks to wait. */
final class RetryAfter {
  private RetryAfter() {}

  static Optional<Duration> of(TranslationException problem) {
    Optional<Duration> asked = Optional.empty();
    if (problem instanceof RateLimited limited) {
      asked = limited.retryAfter();
    } else if (problem instanceof Unavailable unavailable) {
      asked = unavailable.retryAfter();
    }
    return asked.filter(wait -> !wait.isNegative());
  }
}
