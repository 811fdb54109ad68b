package dev.glotwire.plan;

import dev.glotwire.spi.Capabilities.LengthUnit;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The prices of providers, by name. A provider that is not on it has a price that nobody noted.
 * Immutable.
 *
 * <p>A file of prices has a line for each provider, such as {@code deepl = 20.00 EUR code-points
 * 2026-11-25}: the price of a million, its currency, what is counted ({@code characters} for UTF-16
 * code units, {@code code-points} or {@code utf8-bytes}) and when it was noted.
 */
public final class PriceCard {
  private final Map<String, Price> prices;

  private PriceCard(Map<String, Price> prices) {
    this.prices = prices;
  }

  /** Returns the prices that come with Glotwire. They age: a user's own come first. */
  public static PriceCard standard() {
    try (InputStream in = PriceCard.class.getResourceAsStream("prices.properties")) {
      if (in == null) {
        throw new IllegalStateException("the prices are missing from this distribution");
      }
      return new PriceCard(read(new InputStreamReader(in, StandardCharsets.UTF_8), "prices"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns these with the prices of {@code file} instead of those of the same providers.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if a line is no price; the message names it
   */
  public PriceCard with(Path file) throws IOException {
    Map<String, Price> all = new HashMap<>(prices);
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      all.putAll(read(reader, file.toString()));
    }
    return new PriceCard(all);
  }

  private static Map<String, Price> read(Reader reader, String name) throws IOException {
    Properties lines = new Properties();
    lines.load(reader);
    Map<String, Price> prices = new HashMap<>();
    for (String provider : lines.stringPropertyNames()) {
      String line = lines.getProperty(provider).strip();
      try {
        prices.put(provider, price(line));
      } catch (DateTimeException | IllegalArgumentException e) {
        throw new IllegalArgumentException(
            name
                + ": '"
                + provider
                + " = "
                + line
                + "' is no price; write "
                + provider
                + " = 20.00 EUR code-points 2026-11-25",
            e);
      }
    }
    return prices;
  }

  private static Price price(String line) {
    String[] words = line.split("\\s+", -1);
    if (words.length != 4) {
      throw new IllegalArgumentException("a price has four parts");
    }
    LengthUnit unit = LengthUnit.valueOf(words[2].toUpperCase(Locale.ROOT).replace('-', '_'));
    return new Price(
        new BigDecimal(words[0]), Currency.getInstance(words[1]), unit, LocalDate.parse(words[3]));
  }

  /** Returns the price of {@code provider}; empty where nobody noted one. */
  public Optional<Price> find(String provider) {
    return Optional.ofNullable(prices.get(provider));
  }
}
