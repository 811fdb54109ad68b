package dev.glotwire.dispatch;

import dev.failsafe.CircuitBreaker;
import dev.glotwire.spi.TranslationException;
import java.time.Duration;
import java.util.Optional;

/**
 * Leaves a failing provider alone: after failures in a row nobody gets through for a while, then
 * one request at a time tries it, until one succeeds. Made at the first failure, so that a run
 * without any loads no Failsafe. The breaker's own clock cannot be replaced, so it is told when to
 * half-open. Not thread-safe.
 */
final class Health {
  /** How many requests in a row may try in vain before it is given up. */
  private static final int PROBES_OF_THE_LAST = 5;

  /** The same where another provider can take over. */
  private static final int PROBES = 1;

  private static final Duration BY_OUR_CLOCK = Duration.ofDays(36_500);

  private final CircuitBreaker<Object> breaker;
  private final Duration pause;
  private TranslationException lastProblem;
  private Duration openUntil = Duration.ZERO;
  private int probesInVain;

  Health(DispatchSettings settings, TranslationException problem) {
    breaker =
        CircuitBreaker.builder()
            .withFailureThreshold(settings.breakAfter())
            .withSuccessThreshold(1)
            .withDelay(BY_OUR_CLOCK)
            .build();
    pause = settings.breakFor();
    lastProblem = problem;
  }

  TranslationException lastProblem() {
    return lastProblem;
  }

  /**
   * Whether waiting for it has become pointless.
   *
   * @param lastResort whether nobody else can take over
   */
  boolean isHopeless(Duration now, boolean lastResort) {
    boolean mustWait = breaker.isHalfOpen() || (breaker.isOpen() && openUntil.compareTo(now) > 0);
    return mustWait && probesInVain >= (lastResort ? PROBES_OF_THE_LAST : PROBES);
  }

  /**
   * Lets a request through or not.
   *
   * @return zero if it may go, or how long it must wait before it asks again; empty if it must wait
   *     for the one that is trying now
   */
  Optional<Duration> admit(Duration now) {
    if (breaker.isOpen()) {
      if (openUntil.compareTo(now) > 0) {
        return Optional.of(openUntil.minus(now));
      }
      breaker.halfOpen();
    }
    return breaker.tryAcquirePermit() ? Optional.of(Duration.ZERO) : Optional.empty();
  }

  void succeeded() {
    probesInVain = 0;
    if (breaker.isClosed()) {
      breaker.recordSuccess();
    } else {
      breaker.close();
    }
  }

  void failed(TranslationException problem, Duration now) {
    lastProblem = problem;
    boolean wasProbe = breaker.isHalfOpen();
    boolean wasOpen = breaker.isOpen();
    breaker.recordFailure();
    if (!wasOpen && breaker.isOpen()) {
      openUntil = now.plus(pause);
      probesInVain += wasProbe ? 1 : 0;
    }
  }

  /** The one that was let through did not find out; the next may try at once. */
  void learnedNothing(Duration now) {
    if (breaker.isHalfOpen()) {
      breaker.open();
      openUntil = now;
    }
  }

  /** Nobody is to wait for it; one request may try it after the pause. */
  void giveUp(TranslationException problem, Duration now) {
    lastProblem = problem;
    probesInVain = PROBES_OF_THE_LAST;
    breaker.open();
    openUntil = now.plus(pause);
  }
}
