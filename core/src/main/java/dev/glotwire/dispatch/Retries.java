package dev.glotwire.dispatch;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import java.time.Duration;
import java.util.Optional;

/**
 * Says whether and when one batch is sent again. Failsafe counts; the waiting is done elsewhere, by
 * a time that can be replaced. Made at a batch's first failure. Not thread-safe.
 */
final class Retries {
  private final DispatchSettings settings;
  private final Execution<Object> later;
  private final Execution<Object> once;

  /**
   * @param tries how often it is sent in all while the provider is limited or unavailable
   */
  Retries(DispatchSettings settings, int tries) {
    this.settings = settings;
    this.later =
        Execution.of(
            RetryPolicy.builder()
                .withMaxAttempts(tries)
                .withDelayFn(tried -> jitter(tried.getAttemptCount()))
                .build());
    this.once =
        Execution.of(
            RetryPolicy.builder().withMaxAttempts(2).withDelayFn(tried -> jitter(1)).build());
  }

  /** Returns how long to wait before the next try, or empty if there is to be none. */
  Optional<Duration> delayAfter(TranslationException problem) {
    if (!problem.isRetryable()) {
      return Optional.empty();
    }
    Execution<Object> execution = problem instanceof BadAnswer ? once : later;
    execution.recordException(problem);
    Duration asked = RetryAfter.of(problem).orElse(Duration.ZERO);
    if (execution.isComplete() || asked.compareTo(settings.longestRetryAfter()) > 0) {
      return Optional.empty();
    }
    Duration jitter = execution.getDelay();
    return Optional.of(asked.compareTo(jitter) > 0 ? asked : jitter);
  }

  /** Full jitter: evenly between nothing and a limit that doubles with each try. */
  private Duration jitter(int tries) {
    double limit =
        Math.min(
            (double) settings.longestDelay().toNanos(),
            settings.firstDelay().toNanos() * Math.pow(2, Math.max(0, tries - 1)));
    return Duration.ofNanos((long) (settings.random().nextDouble() * limit));
  }
}
