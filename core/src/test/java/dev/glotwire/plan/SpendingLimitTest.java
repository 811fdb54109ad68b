package dev.glotwire.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.spi.Capabilities.LengthUnit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpendingLimitTest {
  private static final Currency EURO = Currency.getInstance("EUR");

  @TempDir private Path temp;

  private static SpendingLimit ofCost(String amount) {
    return new SpendingLimit(
        OptionalLong.empty(), Optional.of(new BigDecimal(amount)), EURO, PriceCard.standard());
  }

  @Test
  void stopsBeforeTheRequestThatWouldCross() {
    SpendingLimit limit =
        new SpendingLimit(OptionalLong.of(10), Optional.empty(), EURO, PriceCard.standard());

    assertThat(limit.spend("x", List.of("12345", "😀"))).isEmpty();
    assertThat(limit.spend("x", List.of("12345")))
        .hasValueSatisfying(reason -> assertThat(reason).contains("10 characters", "6 were sent"));
    assertThat(limit.spend("x", List.of("1234"))).as("spends nothing when it refuses").isEmpty();
  }

  @Test
  void countsMoneyAsTheProviderBills() {
    SpendingLimit limit = ofCost("0.0002"); // ten characters at 20.00 a million

    assertThat(limit.spend("deepl", List.of("1234567890"))).isEmpty();
    assertThat(limit.spend("deepl", List.of("1"))).isPresent();
    assertThat(limit.spend("apertium", List.of("free of charge"))).isEmpty();
  }

  @Test
  void asksNobodyWhosePriceItDoesNotKnow() {
    assertThat(ofCost("100").spend("openai", List.of("a")))
        .hasValueSatisfying(reason -> assertThat(reason).contains("price is not known"));
    assertThat(ofCost("100").spend("google", List.of("a")))
        .hasValueSatisfying(reason -> assertThat(reason).contains("USD", "EUR"));
  }

  @Test
  void takesTheUsersPrices() throws IOException {
    Path file = temp.resolve("prices.properties");
    Files.writeString(file, "openai = 5 EUR utf8-bytes 2026-01-02\n");

    PriceCard card = PriceCard.standard().with(file);

    Price price = card.find("openai").orElseThrow();
    assertThat(price.unit()).isEqualTo(LengthUnit.UTF8_BYTES);
    assertThat(price.print(price.of(2_000_001))).isEqualTo("10.01 EUR");
    assertThat(card.find("deepl")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "5 EUR",
        "x EUR characters 2026-01-02",
        "5 EUR words 2026-01-02",
        "5 EUR characters soon",
        "-5 EUR characters 2026-01-02",
        "5 EURO characters 2026-01-02"
      })
  void namesTheLineThatIsNoPrice(String line) throws IOException {
    Path file = temp.resolve("prices.properties");
    Files.writeString(file, "mine = " + line + "\n");

    assertThatThrownBy(() -> PriceCard.standard().with(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mine = " + line);
  }
}
