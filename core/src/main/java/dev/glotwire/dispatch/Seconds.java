package dev.glotwire.dispatch;

import java.math.BigDecimal;
import java.time.Duration;

/** Writes a duration for a person. */
final class Seconds {
  private Seconds() {}

  static String of(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString()
        + " seconds";
  }
}
