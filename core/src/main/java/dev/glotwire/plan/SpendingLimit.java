package dev.glotwire.plan;

import dev.glotwire.dispatch.Budget;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A limit of the characters sent or of the money spent by all runs that share it. Retries count,
 * for some services bill them. A provider without a noted price is not asked at all under a limit
 * of money, and neither is one that bills in another currency. Thread-safe.
 */
public final class SpendingLimit implements Budget {
  private final OptionalLong maxCharacters;
  private final @Nullable BigDecimal maxCost;
  private final Currency currency;
  private final PriceCard prices;
  private long characters;
  private BigDecimal cost = BigDecimal.ZERO;

  /**
   * @param maxCharacters Unicode code points, as most services count; empty for no limit
   * @param maxCost in {@code currency}; empty for no limit
   */
  public SpendingLimit(
      OptionalLong maxCharacters,
      Optional<BigDecimal> maxCost,
      Currency currency,
      PriceCard prices) {
    this.maxCharacters = maxCharacters;
    this.maxCost = maxCost.orElse(null);
    this.currency = currency;
    this.prices = prices;
  }

  @Override
  public synchronized Optional<String> spend(String provider, List<String> texts) {
    long more = texts.stream().mapToLong(text -> text.codePointCount(0, text.length())).sum();
    if (maxCharacters.isPresent() && characters + more > maxCharacters.getAsLong()) {
      return Optional.of(
          "the limit of "
              + maxCharacters.getAsLong()
              + " characters would be crossed; "
              + characters
              + " were sent");
    }
    BigDecimal price = BigDecimal.ZERO;
    if (maxCost != null) {
      Optional<Price> noted = prices.find(provider);
      if (noted.isEmpty()) {
        return Optional.of("its price is not known, and there is a limit of cost");
      }
      price = price(noted.get(), texts);
      if (price.signum() > 0 && !noted.get().currency().equals(currency)) {
        return Optional.of(
            "it bills in " + noted.get().currency() + ", and the limit of cost is in " + currency);
      }
      if (cost.add(price).compareTo(maxCost) > 0) {
        return Optional.of(
            "the limit of "
                + maxCost.toPlainString()
                + " "
                + currency
                + " would be crossed; "
                + noted.get().print(cost)
                + " was spent");
      }
    }
    characters += more;
    cost = cost.add(price);
    return Optional.empty();
  }

  private static BigDecimal price(Price price, List<String> texts) {
    return price.of(texts.stream().mapToLong(price.unit()::of).sum());
  }
}
