package dev.glotwire.cli.options;

import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.dispatch.Budget;
import dev.glotwire.plan.Price;
import dev.glotwire.plan.PriceCard;
import dev.glotwire.plan.SpendingLimit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say what a run may spend. */
public final class BudgetOptions {
  private static final Pattern AMOUNT =
      Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?) ?([A-Za-z]{3})?");

  @Option(
      names = "--max-chars",
      paramLabel = "N",
      order = 60,
      description = "Send at most N characters; stop before the request that would send more.")
  private @Nullable Long maxChars;

  @Option(
      names = "--max-cost",
      paramLabel = "AMOUNT",
      order = 61,
      description = {
        "Spend at most so much, as in 5.00EUR; stop before the request that would cost more.",
        "Without a currency: that of the first provider with a price."
      })
  private @Nullable String maxCost;

  @Option(
      names = "--prices",
      paramLabel = "FILE",
      order = 62,
      description = {
        "Prices that replace the noted ones: 'deepl = 20.00 EUR code-points 2026-11-25' a line.",
        "Default: prices.properties beside config.properties, where it exists."
      })
  private @Nullable Path file;

  /**
   * Returns the prices of the providers.
   *
   * @throws Failure if a file of prices is wrong
   */
  public PriceCard prices(Console console) throws IOException {
    Optional<Path> own =
        file != null
            ? Optional.of(file)
            : Configuration.path(console)
                .map(path -> path.resolveSibling("prices.properties"))
                .filter(Files::isRegularFile);
    if (own.isEmpty()) {
      return PriceCard.standard();
    }
    try {
      return PriceCard.standard().with(own.get());
    } catch (IllegalArgumentException e) {
      throw Failure.of(ExitCode.CONFIGURATION, "bad-prices", String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  /**
   * Returns the limit that was asked for.
   *
   * @param chain the providers' names, first to last
   * @throws Failure if an amount is wrong
   */
  public Budget limit(PriceCard prices, List<String> chain) {
    if (maxChars == null && maxCost == null) {
      return Budget.UNLIMITED;
    }
    OptionalLong characters = maxChars == null ? OptionalLong.empty() : OptionalLong.of(maxChars);
    if (maxChars != null && maxChars < 0) {
      throw usage("--max-chars must not be negative");
    }
    if (maxCost == null) {
      return new SpendingLimit(characters, Optional.empty(), Currency.getInstance("USD"), prices);
    }
    Matcher amount = AMOUNT.matcher(maxCost.strip());
    if (!amount.matches()) {
      throw usage("--max-cost takes an amount such as 5.00EUR, not '" + maxCost + "'");
    }
    return new SpendingLimit(
        characters,
        Optional.of(new BigDecimal(amount.group(1))),
        currency(amount.group(2), prices, chain),
        prices);
  }

  private static Currency currency(@Nullable String code, PriceCard prices, List<String> chain) {
    if (code == null) {
      return chain.stream()
          .flatMap(name -> prices.find(name).stream())
          .filter(price -> price.perMillion().signum() > 0)
          .map(Price::currency)
          .findFirst()
          .orElse(Currency.getInstance("USD"));
    }
    try {
      return Currency.getInstance(code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw usage("'" + code + "' is no currency of ISO 4217");
    }
  }

  private static Failure usage(String message) {
    return Failure.of(ExitCode.USAGE, "usage", message);
  }
}
