package dev.glotwire.plan;

import dev.glotwire.spi.Capabilities.LengthUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What a provider takes for a million of what it counts.
 *
 * @param perMillion not negative
 * @param unit what is counted
 * @param noted when somebody last looked
 */
public record Price(BigDecimal perMillion, Currency currency, LengthUnit unit, LocalDate noted) {
  private static final int MILLION_DIGITS = 6;

  public Price {
    if (perMillion.signum() < 0) {
      throw new IllegalArgumentException("a price is not negative: " + perMillion);
    }
  }

  /** Returns what {@code count} of the unit cost, exactly. */
  public BigDecimal of(long count) {
    return perMillion.multiply(BigDecimal.valueOf(count)).movePointLeft(MILLION_DIGITS);
  }

  /** Returns {@code amount} as it is printed: a hundredth is the least, rounded up. */
  public String print(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.CEILING).toPlainString() + " " + currency;
  }
}
