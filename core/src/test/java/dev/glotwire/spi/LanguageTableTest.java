package dev.glotwire.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTableTest {
  private final LanguageTable table =
      LanguageTable.of(
          "es", "ES", "pt-BR", "PT-BR", "pt-PT", "PT-PT", "zh-Hant", "ZH-HANT", "sr", "SR");

  private static Locale tag(String tag) {
    return Locale.forLanguageTag(tag);
  }

  @ParameterizedTest
  @CsvSource({
    "es,ES",
    "es-ES,ES",
    "pt,PT-BR",
    "pt-PT,PT-PT",
    "zh-TW,ZH-HANT",
    "zh-Hant-TW,ZH-HANT",
    "sr-Cyrl,SR"
  })
  void findsWhatMeansTheSame(String wanted, String code) {
    assertThat(table.find(tag(wanted))).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"es-MX", "es-419", "pt-AO", "zh", "zh-Hans", "zh-HK", "sr-Latn", "de"})
  void neverFindsASilentNeighbour(String wanted) {
    assertThat(table.find(tag(wanted))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"es-MX,ES", "pt-AO,PT-BR", "zh-HK,ZH-HANT"})
  void readsASourceFromAnotherRegion(String source, String code) {
    assertThat(table.findSource(tag(source))).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"zh-Hans", "sr-Latn", "de"})
  void readsNoSourceInAnotherScript(String source) {
    assertThat(table.findSource(tag(source))).isEmpty();
  }

  @Test
  void refusesATableWithHolesOrDoubles() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LanguageTable.of("es"))
        .withMessageContaining("es");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LanguageTable.of("he", "a", "iw", "b"))
        .withMessageContaining("iw");
  }

  @Test
  void readsATableFromOneLine() {
    LanguageTable read = LanguageTable.parse(" es fa=pes\n zh-Hant=cht ");

    assertThat(read.find(tag("es"))).contains("es");
    assertThat(read.find(tag("fa"))).contains("pes");
    assertThat(read.find(tag("zh-TW"))).contains("cht");
    assertThat(read.locales()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "es=", "=spa", "es es=spa", "xx"})
  void refusesALineThatIsNoTable(String line) {
    assertThatIllegalArgumentException().isThrownBy(() -> LanguageTable.parse(line));
  }

  @Test
  void takesMoreLanguagesAndOtherCodes() {
    LanguageTable more = table.with(LanguageTable.parse("es=spa sw=swa"));

    assertThat(more.find(tag("es"))).contains("spa");
    assertThat(more.find(tag("sw"))).contains("swa");
    assertThat(more.find(tag("pt-PT"))).contains("PT-PT");
    assertThat(table.find(tag("sw"))).isEmpty();
  }

  @Test
  void supportsPairsThatAreListed() {
    LanguageSupport support =
        LanguageSupport.of(
            Map.of(tag("en"), Set.of(tag("es"), tag("pt-PT")), tag("es"), Set.of(tag("en"))));

    assertThat(support.supports(tag("en-GB"), tag("es"))).isTrue();
    assertThat(support.supports(tag("en"), tag("pt"))).isFalse();
    assertThat(support.supports(tag("fr"), tag("es"))).isFalse();
    assertThat(support.targets(tag("en-US"))).containsExactlyInAnyOrder(tag("es"), tag("pt-PT"));
  }

  @Test
  void aTableDoesNotTranslateALanguageIntoItself() {
    LanguageSupport support = LanguageSupport.of(table, table);

    assertThat(support.supports(tag("es"), tag("es-ES"))).isFalse();
    assertThat(support.supports(tag("es"), tag("pt-PT"))).isTrue();
    assertThat(support.targets(tag("es"))).doesNotContain(tag("es")).contains(tag("sr"));
  }
}
