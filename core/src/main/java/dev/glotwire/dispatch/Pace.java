package dev.glotwire.dispatch;

import java.time.Duration;

/** Spaces requests so that a rate limit holds. Thread-safe. */
final class Pace {
  private static final double NANOS = 1e9;

  private final RateLimit limit;
  private final Time time;
  private Duration free = Duration.ZERO;

  Pace(RateLimit limit, Time time) {
    this.limit = limit;
    this.time = time;
  }

  /** Takes the next place in the line and returns how long to wait for it. */
  synchronized Duration reserve(int characters) {
    double seconds =
        Math.max(1 / limit.requestsPerSecond(), characters / limit.charactersPerSecond());
    Duration now = time.now();
    Duration turn = free.compareTo(now) > 0 ? free : now;
    free = turn.plusNanos((long) (seconds * NANOS));
    return turn.minus(now);
  }
}
