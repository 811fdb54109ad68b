package dev.glotwire.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocaleFormatterTest {

  private static String format(String english, String language) {
    return LocaleFormatter.of(Locale.forLanguageTag(language))
        .format(Literals.in(Locale.ENGLISH).find(english).get(0))
        .replace('\u00A0', ' ')
        .replace('\u202F', ' ');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2,300.50|de|2.300,50",
        "2,300|es|2300",
        "12,300|es|12.300",
        "12,300|fr|12 300",
        "1234567|de|1234567",
        "1,234,567|hi|12,34,567",
        "1,234.50|fa|۱٬۲۳۴٫۵۰",
        "2.30|de|2,30",
        "2.3 million|de|2,3 Millionen",
        "2.0 million|de|2,0 Millionen",
        "2 million|ru|2 миллиона",
        "5 million|ru|5 миллионов",
        "10 billion|ja|100億",
        "88%|de|88 %",
        "88%|tr|%88",
        "$30|de|30 $",
        "$2.5 million|de|2,5 Millionen US-Dollar",
        "30 euros|es|30 euros",
        "September 24, 1759|de|24. September 1759",
        "Sept. 29, 2023|ja|2023年9月29日",
        "March 20|es|20 de marzo",
        "9:30 pm|de|21:30",
        "5 a.m.|es|5:00",
        "5 a.m.|de|05 Uhr",
        "645 miles|de|645 Meilen",
        "1.5 km|ru|1,5 км",
        "21 days|ru|21 день",
        "22 days|ru|22 дня",
        "3-2|de|3:2",
        "3-2|es|3–2",
        "seven|de|sieben",
        "May 3–5, 2024|es|3–5 de mayo de 2024",
        "May 3–5, 2024|ja|2024年5月3日～5日",
        "3–5 May|de|3.–5. Mai",
        "30 Dec.–2 Jan.|de|30. Dez. – 2. Jan.",
        "December 30–January 2, 2025|es|30 de diciembre – 2 de enero de 2025",
        "9:30–10:30 pm|es|21:30–22:30",
        "$5-10 million|de|5–10 Millionen US-Dollar",
        "$5 million–$10 million|es|5-10 millones de dólares estadounidenses",
        "$5–10|fr|5–10 $",
        "10–15%|tr|%10–%15",
        "10–15%|de|10–15 %",
        "800 million|ja|8億",
        "10 million|hi|1 करोड़",
        "2 million barrels|es|2 millones de barriles",
        "2 million barrels|fr|2 millions de barils",
        "5½ miles|es|5½ millas",
        "5½ miles|ja|5.5 マイル",
        "2⅓|es|2⅓",
        "2⅓|hi|2.33",
        "3 1/2|de|3 1/2",
        "5¼%|de|5¼ %",
        "-$5|de|-5 $",
        "5 dollars|de|5 US-Dollar",
        "101st|es|101.º",
        "120–160 km|de|120–160 km",
        "v1.2.14|de|v1.2.14",
        "+1 555-123-4567|de|+1 555-123-4567",
        "99¢|de|0,99 $",
        "50¢–60¢|de|0,50–0,60 $",
        "two-thirds|es|⅔",
        "two and a half hours|de|2½ Stunden",
        "half a million dollars|es|500 mil dólares estadounidenses"
      })
  void writesTheFormOfTheLanguage(String english, String language, String expected) {
    assertThat(format(english, language)).isEqualTo(expected);
  }

  @Test
  void groupsNoYearAndNoIdentifier() {
    assertThat(format("2023", "de")).isEqualTo("2023");
    assertThat(format("12345", "de")).isEqualTo("12345");
  }

  @Test
  void listsTheFormsThatAreRightToo() {
    Value price = Literals.in(Locale.ENGLISH).find("$11,000").get(0).value();
    Value two = Literals.in(Locale.ENGLISH).find("2").get(0).value();

    assertThat(LocaleFormatter.of(Locale.GERMAN).variants(price))
        .startsWith("11.000\u00A0$")
        .contains(
            "11.000 US-Dollar",
            "11 000 US-Dollar".replace(' ', '\u00A0').replace("\u00A0US", " US"));
    assertThat(LocaleFormatter.of(Locale.GERMAN).variants(two)).contains("2", "zwei");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "in the 18th century|it|XVIII",
        "in the 18th century|sv|1700-tal",
        "in the 1960s|es|60",
        "£27 million|de|27 Millionen Pfund",
        "$5|pl|5 dolarów",
        "June 1956|cs|červnu 1956",
        "July 1, 2020|fr|1er juillet 2020",
        "July 1, 2020|zh|2020 年 7 月 1 日",
        "August 3|ar|3 آب"
      })
  void listsWhatIsWrittenBesideTheFirstForm(String text, String language, String form) {
    Value value = Literals.in(Locale.ENGLISH).find(text).get(0).value();

    assertThat(LocaleFormatter.of(Locale.forLanguageTag(language)).variants(value)).contains(form);
  }

  @Test
  void hasNoFormForWhatIsFixed() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                LocaleFormatter.of(Locale.GERMAN)
                    .format(new Value.Fixed(Value.Fixed.Kind.VERSION)));
  }

  @Test
  void printsRomanNumeralsWhereTheScriptHasCapitals() {
    Literal king = Literals.in(Locale.ENGLISH).find("Louis XVI fell.").get(0);

    assertThat(LocaleFormatter.of(Locale.GERMAN).format(king)).isEqualTo("XVI");
    assertThat(LocaleFormatter.of(Locale.JAPANESE).format(king)).isEqualTo("16");
    assertThat(LocaleFormatter.of(Locale.JAPANESE).variants(king.value())).contains("第16", "XVI");
  }
}
