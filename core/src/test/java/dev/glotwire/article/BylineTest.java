package dev.glotwire.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "By Ana Lima, Reuters > Reuters",
        "By Ana Lima (AP) | May 3, 2024 > AP",
        "Von Ana Lima, dpa/Reuters > dpa;Reuters",
        "By Ana Lima - The Associated Press > The Associated Press",
        "By Ana Lima, EFE Staff Writer > ''",
        "By Ana Lima > ''"
      })
  void namesTheAgencies(String line, String agencies) {
    assertThat(String.join(";", Byline.agencies(line))).isEqualTo(agencies);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "en > By Ana Lima > Ana Lima",
        "en > By Ana Lima | May 3, 2024 > Ana Lima",
        "en > May 3, 2024 \u2022 By Ana Lima > Ana Lima",
        "en > By Ana Lima - Published May 3, 2024 > Ana Lima",
        "en > By Ana Lima, Staff Writer > Ana Lima",
        "en > By Ana Lima, Tom Reed and Jo Park > Ana Lima;Tom Reed;Jo Park",
        "en > By Ana Lima, Tom Reed, and Jo Park > Ana Lima;Tom Reed;Jo Park",
        "en > BY ANA LIMA AND TOM REED > ANA LIMA;TOM REED",
        "en > By Ana Lima & Tom Reed > Ana Lima;Tom Reed",
        "en > By Ludwig van der Berg > Ludwig van der Berg",
        "en > By Ann Lee-Smith > Ann Lee-Smith",
        "es > Por José Ortega y Gasset > José Ortega y Gasset",
        "es > Por Ana Lima y Tomás Rey > Ana Lima;Tomás Rey",
        "fr > Par Jean Dupont et Ana Lima > Jean Dupont;Ana Lima",
        "de > By Ana Lima > Ana Lima"
      })
  void namesTheAuthors(String language, String line, String authors) {
    assertThat(Byline.parse(line, Locale.forLanguageTag(language)))
        .hasValueSatisfying(
            byline ->
                assertThat(byline.authors()).isEqualTo(Arrays.asList(authors.split(";", -1))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "By",
        "By the sea",
        "By 2030 Costs Fall",
        "By May",
        "Stand By Your Ana Lima",
        "| | |",
        "Town and Country | May 3, 2024"
      })
  void takesOtherLinesForNone(String line) {
    assertThat(Byline.parse(line, Locale.ENGLISH)).isEmpty();
  }

  @Test
  void takesALongTextForNone() {
    assertThat(Byline.parse("By Ana Lima | ".repeat(20), Locale.ENGLISH)).isEmpty();
  }
}
