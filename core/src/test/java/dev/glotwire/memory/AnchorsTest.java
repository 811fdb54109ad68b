package dev.glotwire.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorsTest {
  private static List<Integer> of(String text) {
    return Anchors.of(text, Locale.ENGLISH, Locale.FRENCH, Anchors.KEPT);
  }

  @ParameterizedTest
  @CsvSource({
    "The committee postponed its vote on Monday, The committee postponed the vote on Friday",
    "Settings, Setting",
    "Click here, Click there",
    "市議会は月曜日に予算を可決した, 市議会は火曜日に予算を可決した",
    "สภาเมืองอนุมัติงบประมาณ, สภาเมืองอนุมัติงบประมาณแล้ว",
    "ISTANBUL IRMAK, istanbul ırmak"
  })
  void similarTextsHaveSomeInCommon(String one, String other) {
    List<Integer> common = new ArrayList<>(of(one));
    common.retainAll(of(other));
    assertThat(common).isNotEmpty();
  }

  @Test
  void otherLanguagesHaveOthers() {
    assertThat(of("The committee postponed"))
        .doesNotContainAnyElementsOf(
            Anchors.of("The committee postponed", Locale.ENGLISH, Locale.GERMAN, Anchors.KEPT));
  }

  @Test
  void areFew() {
    assertThat(of("word ".repeat(100_000))).hasSizeLessThanOrEqualTo(Anchors.KEPT);
    assertThat(of("😀".repeat(5_000))).hasSizeLessThanOrEqualTo(Anchors.KEPT);
    assertThat(of("漢字".repeat(100_000))).hasSizeLessThanOrEqualTo(Anchors.KEPT);
    assertThat(of("")).isEmpty();
    assertThat(of("\uD83D")).isEmpty();
  }
}
