package dev.glotwire.pseudo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.glotwire.spi.Batch;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.Providers;
import dev.glotwire.spi.TranslationProvider;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PseudoProviderTest {

  private static TranslationProvider pseudo(Map<String, String> options) {
    return Providers.installed().require("pseudo").create(ProviderConfig.of(options, name -> null));
  }

  private static String translate(String text, Map<String, String> options) {
    try (TranslationProvider provider = pseudo(options)) {
      return provider
          .translate(Batch.of(Locale.ENGLISH, Locale.forLanguageTag("haw"), text))
          .texts()
          .get(0);
    }
  }

  @Test
  void accentsAndExpands() {
    assertThat(translate("The first line", Map.of())).isEqualTo("[Ţĥé ƒîŕšţ ļîñé ôñ]");
    assertThat(translate("The first line", Map.of("expansion", "0"))).isEqualTo("[Ţĥé ƒîŕšţ ļîñé]");
  }

  @Test
  void keepsPlaceholdersAndFigures() {
    assertThat(translate("See ⟦12⟧ for 2,300 ⟦3⟧", Map.of())).contains("⟦12⟧", "⟦3⟧", "2,300");
  }

  @Test
  void isNeverChosenByDefault() {
    assertThat(Providers.installed().require("pseudo").defaultRank()).isEmpty();
  }

  @Test
  void refusesUnknownOptionsAndWrongValues() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pseudo(Map.of("expanse", "1")))
        .withMessage("unknown option expanse; known are expansion");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pseudo(Map.of("expansion", "lots")))
        .withMessage("option expansion must be a whole number from 0 to 300");
  }
}
