package dev.glotwire.dispatch;

/**
 * How fast a provider may be asked. What is over the limit waits; requests are spread evenly, not
 * sent in bursts.
 *
 * @param requestsPerSecond more than 0; infinite where only characters count
 * @param charactersPerSecond UTF-16 code units, more than 0; infinite where only requests count. A
 *     single request may be larger than what a second allows: the next one then waits longer
 */
public record RateLimit(double requestsPerSecond, double charactersPerSecond) {

  /** Any number of requests of any size. */
  public static final RateLimit NONE =
      new RateLimit(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  public RateLimit {
    if (!(requestsPerSecond > 0 && charactersPerSecond > 0)) {
      throw new IllegalArgumentException(
          "rates must be more than 0: " + requestsPerSecond + ", " + charactersPerSecond);
    }
  }

  /** Returns a limit of requests only. */
  public static RateLimit requests(double perSecond) {
    return new RateLimit(perSecond, Double.POSITIVE_INFINITY);
  }

  /** Returns a limit of characters only. */
  public static RateLimit characters(double perSecond) {
    return new RateLimit(Double.POSITIVE_INFINITY, perSecond);
  }
}
