package dev.glotwire.dispatch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * How patiently and how fast providers are asked. Immutable: start from {@link #standard} and
 * change what differs.
 *
 * @param tries how often one batch is sent at most while a provider is rate-limited or unavailable
 * @param firstDelay the longest wait before the second try; it doubles with each further try, and
 *     the wait is drawn evenly between nothing and that (full jitter)
 * @param longestDelay what the wait does not grow beyond
 * @param longestRetryAfter the longest wait that a service may ask for: what it asks is waited for
 *     in full, or, if it is more than this, the provider is given up and the next one asked
 * @param callTimeout how long a single request may take
 * @param runTimeout how long one call of {@link Dispatcher#translate} may take in all
 * @param breakAfter failures in a row after which a provider is left alone
 * @param breakFor how long it is left alone before one request tries it again
 * @param rates the limits of providers by name; who is not named has none
 * @param time passes
 * @param random draws the jitter
 * @param budget is asked before every request; shared by all dispatchers it is given to
 */
public record DispatchSettings(
    int tries,
    Duration firstDelay,
    Duration longestDelay,
    Duration longestRetryAfter,
    Duration callTimeout,
    Duration runTimeout,
    int breakAfter,
    Duration breakFor,
    Map<String, RateLimit> rates,
    Time time,
    Random random,
    Budget budget) {

  public DispatchSettings {
    rates = Map.copyOf(rates);
    if (tries < 1 || breakAfter < 1) {
      throw new IllegalArgumentException("tries and failures must be at least 1");
    }
    for (Duration one :
        new Duration[] {
          firstDelay, longestDelay, longestRetryAfter, callTimeout, runTimeout, breakFor
        }) {
      if (one.isZero() || one.isNegative()) {
        throw new IllegalArgumentException("durations must be more than 0: " + one);
      }
    }
  }

  /**
   * Returns seven tries with waits of up to 1, 2, 4 … 60 seconds, {@code Retry-After} of up to 5
   * minutes, 2 minutes for a request, 12 hours for a run, 20 seconds alone after 10 failures in a
   * row, no rate limits and no budget.
   */
  public static DispatchSettings standard() {
    return new DispatchSettings(
        7,
        Duration.ofSeconds(1),
        Duration.ofSeconds(60),
        Duration.ofMinutes(5),
        Duration.ofMinutes(2),
        Duration.ofHours(12),
        10,
        Duration.ofSeconds(20),
        Map.of(),
        Time.system(),
        new Random(),
        Budget.UNLIMITED);
  }

  /** Returns these with another number of tries. */
  public DispatchSettings withTries(int atMost) {
    return new DispatchSettings(
        atMost,
        firstDelay,
        longestDelay,
        longestRetryAfter,
        callTimeout,
        runTimeout,
        breakAfter,
        breakFor,
        rates,
        time,
        random,
        budget);
  }

  /** Returns these with other waits between tries. */
  public DispatchSettings withDelays(Duration first, Duration longest, Duration retryAfter) {
    return new DispatchSettings(
        tries,
        first,
        longest,
        retryAfter,
        callTimeout,
        runTimeout,
        breakAfter,
        breakFor,
        rates,
        time,
        random,
        budget);
  }

  /** Returns these with other limits of time, for a request and for a run. */
  public DispatchSettings withTimeouts(Duration call, Duration run) {
    return new DispatchSettings(
        tries,
        firstDelay,
        longestDelay,
        longestRetryAfter,
        call,
        run,
        breakAfter,
        breakFor,
        rates,
        time,
        random,
        budget);
  }

  /** Returns these with a provider left alone for {@code pause} after {@code failures} in a row. */
  public DispatchSettings withBreak(int failures, Duration pause) {
    return new DispatchSettings(
        tries,
        firstDelay,
        longestDelay,
        longestRetryAfter,
        callTimeout,
        runTimeout,
        failures,
        pause,
        rates,
        time,
        random,
        budget);
  }

  /** Returns these with a limit of {@code provider}, besides those of others. */
  public DispatchSettings withRate(String provider, RateLimit limit) {
    Map<String, RateLimit> all = new HashMap<>(rates);
    all.put(provider, limit);
    return new DispatchSettings(
        tries,
        firstDelay,
        longestDelay,
        longestRetryAfter,
        callTimeout,
        runTimeout,
        breakAfter,
        breakFor,
        all,
        time,
        random,
        budget);
  }

  /** Returns these with other time and chance, for tests that neither wait nor vary. */
  public DispatchSettings withTime(Time passing, Random chance) {
    return new DispatchSettings(
        tries,
        firstDelay,
        longestDelay,
        longestRetryAfter,
        callTimeout,
        runTimeout,
        breakAfter,
        breakFor,
        rates,
        passing,
        chance,
        budget);
  }

  /** Returns these with requests that {@code limit} allows; the default allows all. */
  public DispatchSettings withBudget(Budget limit) {
    return new DispatchSettings(
        tries,
        firstDelay,
        longestDelay,
        longestRetryAfter,
        callTimeout,
        runTimeout,
        breakAfter,
        breakFor,
        rates,
        time,
        random,
        limit);
  }
}
