package dev.glotwire.format;

import dev.glotwire.article.Span;
import java.util.List;

/**
 * A figure, a date, an amount or the like in a text. Immutable.
 *
 * @param span where it is
 * @param text how it is written
 * @param readings what it may mean, the likeliest first; at least one. There are several where the
 *     text itself does not tell: {@code 4/5/2026} is a day in April or in May
 */
public record Literal(Span span, String text, List<Value> readings) {

  /**
   * @throws IllegalArgumentException if there is no reading
   */
  public Literal {
    readings = List.copyOf(readings);
    if (readings.isEmpty()) {
      throw new IllegalArgumentException("a literal needs a reading");
    }
  }

  /** Returns the likeliest meaning. */
  public Value value() {
    return readings.get(0);
  }

  /** Whether it may mean several things. */
  public boolean isAmbiguous() {
    return readings.size() > 1;
  }
}
