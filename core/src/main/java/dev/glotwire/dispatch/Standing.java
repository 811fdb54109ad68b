package dev.glotwire.dispatch;

import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a provider, and so whether and when the next request may go. Thread-safe. */
final class Standing {
  /** Single texts refused, before any was translated, after which the whole pair is. */
  private static final int REFUSALS = 5;

  /** Retries there may be before the first success, and at most in store. */
  private static final double BUDGET = 20;

  /** Retries that each success pays for. */
  private static final double BUDGET_PER_SUCCESS = 0.5;

  private final DispatchSettings settings;
  private final Map<Pair, TranslationException> shutPairs = new HashMap<>();
  private final Map<Pair, Integer> refusals = new HashMap<>();
  private final Set<Pair> working = new HashSet<>();
  private @Nullable TranslationException shut;
  private @Nullable TranslationException pausedBy;
  private Duration pausedUntil = Duration.ZERO;
  private @Nullable Duration lastSuccess;
  private double budget = BUDGET;
  private @Nullable Health health;

  Standing(DispatchSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns why there is no point in sending it anything now.
   *
   * @param lastResort whether nobody else is left, so that waiting for it is better than giving up
   */
  synchronized Optional<TranslationException> refusal(Pair pair, boolean lastResort) {
    if (shut != null) {
      return Optional.of(shut);
    }
    TranslationException shutPair = shutPairs.get(pair);
    if (shutPair != null) {
      return Optional.of(shutPair);
    }
    Duration now = settings.time().now();
    if (pausedUntil.minus(now).compareTo(settings.longestRetryAfter()) > 0) {
      return Optional.ofNullable(pausedBy);
    }
    if (health != null && health.isHopeless(now, lastResort)) {
      return Optional.of(health.lastProblem());
    }
    return Optional.empty();
  }

  /**
   * Waits until a request may go. Who enters must say how it ended.
   *
   * @return why it must not go at all, or empty
   */
  Optional<TranslationException> enter(Pair pair, boolean lastResort) throws InterruptedException {
    while (true) {
      Duration wait;
      synchronized (this) {
        Optional<TranslationException> refusal = refusal(pair, lastResort);
        if (refusal.isPresent()) {
          return refusal;
        }
        Duration now = settings.time().now();
        if (pausedUntil.compareTo(now) > 0) {
          wait = pausedUntil.minus(now);
        } else if (health == null) {
          return Optional.empty();
        } else {
          Optional<Duration> admission = health.admit(now);
          if (admission.isEmpty()) {
            wait();
            continue;
          }
          wait = admission.get();
          if (wait.isZero()) {
            return Optional.empty();
          }
        }
      }
      settings.time().sleep(wait);
    }
  }

  synchronized void succeeded(Pair pair) {
    lastSuccess = settings.time().now();
    budget = Math.min(BUDGET, budget + BUDGET_PER_SUCCESS);
    working.add(pair);
    if (health != null) {
      health.succeeded();
    }
    notifyAll();
  }

  /**
   * @param alone whether it was about a single text
   */
  synchronized void failed(Pair pair, TranslationException problem, boolean alone) {
    if (problem instanceof Unauthorized || problem instanceof QuotaExceeded) {
      shut = problem;
    } else if (problem instanceof UnsupportedLanguage) {
      shutPairs.put(pair, problem);
    } else if (problem instanceof Rejected && alone && !working.contains(pair)) {
      if (refusals.merge(pair, 1, Integer::sum) >= REFUSALS) {
        shutPairs.put(pair, problem);
      }
    }
    Duration now = settings.time().now();
    RetryAfter.of(problem).ifPresent(wait -> pause(now.plus(wait), problem));
    if (problem instanceof Unavailable || problem instanceof BadAnswer) {
      if (health == null) {
        health = new Health(settings, problem);
      }
      health.failed(problem, now);
    } else if (health != null) {
      // It answered: whatever is wrong, it is not down.
      health.succeeded();
    }
    notifyAll();
  }

  private void pause(Duration until, TranslationException problem) {
    if (until.compareTo(pausedUntil) > 0) {
      pausedUntil = until;
      pausedBy = problem;
    }
  }

  /** A request that had entered was ended from outside. */
  synchronized void learnedNothing() {
    if (health != null) {
      health.learnedNothing(settings.time().now());
    }
    notifyAll();
  }

  /** Whether it has translated anything since {@code then}. */
  synchronized boolean hasSucceededSince(Duration then) {
    return lastSuccess != null && lastSuccess.compareTo(then) >= 0;
  }

  /** Nobody is to wait for it for a while: all tries of a batch were in vain. */
  synchronized void giveUp(TranslationException problem) {
    if (health == null) {
      health = new Health(settings, problem);
    }
    health.giveUp(problem, settings.time().now());
    notifyAll();
  }

  /** Whether one more retry is within the budget, and if so spends it. */
  synchronized boolean spendRetry(TranslationException problem) {
    if (problem instanceof RateLimited) {
      // The service did no work for it, and says itself how often it wants to be asked.
      return true;
    }
    if (budget < 1) {
      return false;
    }
    budget--;
    return true;
  }
}
