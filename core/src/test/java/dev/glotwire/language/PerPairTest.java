package dev.glotwire.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PerPairTest {
  private final List<String> searched = new ArrayList<>();
  private final PerPair<String> pairs =
      new PerPair<>(
          (source, target) -> {
            String pair = source.toLanguageTag() + ">" + target.toLanguageTag();
            searched.add(pair);
            return pair;
          });

  @Test
  void searchesForEachPairOnce_inItsOrder() {
    for (int i = 0; i < 2; i++) {
      assertThat(pairs.of(Locale.ENGLISH, Locale.FRENCH)).isEqualTo("en>fr");
      assertThat(pairs.of(Locale.FRENCH, Locale.ENGLISH)).isEqualTo("fr>en");
      assertThat(pairs.of(Locale.forLanguageTag("en"), Locale.forLanguageTag("fr-CA")))
          .isEqualTo("en>fr-CA");
      assertThat(pairs.of(Locale.forLanguageTag("en"), Locale.forLanguageTag("fr")))
          .isEqualTo("en>fr");
    }

    assertThat(searched).containsExactly("en>fr", "fr>en", "en>fr-CA");
  }
}
