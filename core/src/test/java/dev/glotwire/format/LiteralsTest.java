package dev.glotwire.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.format.Value.Figure;
import dev.glotwire.format.Value.Fixed;
import dev.glotwire.format.Value.Measure;
import dev.glotwire.format.Value.Money;
import dev.glotwire.format.Value.Percentage;
import dev.glotwire.format.Value.Range;
import dev.glotwire.format.Value.Score;
import dev.glotwire.format.Value.Time;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTest {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  private static List<Literal> find(String text) {
    return Literals.in(Locale.ENGLISH).find(text);
  }

  private static Literal only(String text, String language) {
    List<Literal> found = Literals.in(Locale.forLanguageTag(language)).find(text);
    assertThat(found).as(text).hasSize(1);
    return found.get(0);
  }

  /** Prints a value in few letters, so that a table can hold it. */
  private static String brief(Value value) {
    if (value instanceof Figure figure) {
      return figure.number().toPlainString();
    }
    if (value instanceof Percentage percentage) {
      return brief(percentage.figure()) + (percentage.perMille() ? " per mille" : " percent");
    }
    if (value instanceof Money money) {
      return brief(money.figure()) + " " + money.currency();
    }
    if (value instanceof Measure measure) {
      return brief(measure.figure()) + " " + measure.unit();
    }
    if (value instanceof Range range) {
      return brief(range.from()) + " to " + brief(range.to());
    }
    if (value instanceof Score score) {
      return score.first() + " against " + score.second();
    }
    if (value instanceof Time time) {
      return time.hour()
          + ":"
          + time.minute().orElse(-1)
          + ":"
          + time.second().orElse(-1)
          + time.zone().map(zone -> " " + zone).orElse("");
    }
    if (value instanceof Fixed fixed) {
      return fixed.kind().toString();
    }
    Dateline date = ((Value.Day) value).date();
    return date.year().orElse(0)
        + "-"
        + date.month()
        + "-"
        + date.day().orElse(0)
        + date.weekday().map(day -> " " + day).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It grew to 2,300.50 there.|2,300.50|2300.50",
        "It has 12,34,567 votes.|12,34,567|1234567",
        "About 2.3 million came.|2.3 million|2300000",
        "Some seven men came.|seven|7",
        "Two hundred thousand came.|Two hundred thousand|200000",
        "It rose 3.5 percent.|3.5 percent|3.5 percent",
        "It rose 88% there.|88%|88 percent",
        "It rose 5‰ there.|5‰|5 per mille",
        "It costs $2.5 million.|$2.5 million|2500000 USD",
        "It costs US$11,000 now.|US$11,000|11000 USD",
        "It costs C$30 now.|C$30|30 CAD",
        "It costs 30 euros now.|30 euros|30 EUR",
        "It costs EUR 30 now.|EUR 30|30 EUR",
        "On Sept. 29th, 2023 it fell.|Sept. 29th, 2023|2023-9-29",
        "On 24 September 1759 it fell.|24 September 1759|1759-9-24",
        "On Friday, March 20, it fell.|Friday, March 20|0-3-20 FRIDAY",
        "In May 1969 it fell.|May 1969|1969-5-0",
        "On 2023-09-29 it fell.|2023-09-29|2023-9-29",
        "On 29/9/2023 it fell.|29/9/2023|2023-9-29",
        "At 9:30 a.m. it fell.|9:30 a.m.|9:30:-1",
        "At 9:30 p.m. EST it fell.|9:30 p.m. EST|21:30:-1 EST",
        "At 14:05 UTC−2 it fell.|14:05 UTC−2|14:5:-1 UTC−2",
        "At 9:30 a.m. ETA said.|9:30 a.m.|9:30:-1",
        "At 5pm it fell.|5pm|17:-1:-1",
        "At 12:05 am it fell.|12:05 am|0:5:-1",
        "At 21:07:33 it fell.|21:07:33|21:7:33",
        "It is 12.8 km away.|12.8 km|12.8 kilometer",
        "It is 645 miles away.|645 miles|645 mile",
        "It has -5 °C now.|-5 °C|-5 celsius",
        "It holds 120–160 cubic metres.|120–160 cubic metres|120 to 160 cubic-meter",
        "It ran 1995-96 only.|1995-96|1995 to 96",
        "A 5-3 win.|5-3|5 against 3",
        "The 190th of them.|190th|190",
        "In the 21st of them.|21st|21",
        "It weighs 5.97 x 10^24 kg.|5.97 x 10^24|IDENTIFIER",
        "It is 3 × 10⁸ m away.|3 × 10⁸|IDENTIFIER",
        "It holds 6.022e23 atoms.|6.022e23|IDENTIFIER",
        "It holds 6.022·10^23 atoms.|6.022·10^23|IDENTIFIER",
        "It has 10⁶ cells.|10⁶|IDENTIFIER",
        "Call 555-0143 now.|555-0143|TELEPHONE",
        "Call 867-5309 now.|867-5309|TELEPHONE",
        "See 300-4000 men.|300-4000|300 to 4000",
        "A Boeing 737-800 fell.|737-800|IDENTIFIER",
        "The 777-300ER fell.|777-300ER|IDENTIFIER",
        "The 787-9 fell.|787-9|IDENTIFIER",
        "The Embraer 190-100 fell.|190-100|IDENTIFIER",
        "See 747-850 men.|747-850|747 to 850",
        "It ran 30 Dec.–2 Jan. there.|30 Dec.–2 Jan|0-12-30 to 0-1-2",
        "It ran 30 Dec.–2 Jan. 2025 there.|30 Dec.–2 Jan. 2025|0-12-30 to 2025-1-2",
        "It is 10^-6 m wide.|10^-6|IDENTIFIER",
        "On May 3–5, 2024, it ran.|May 3–5, 2024|2024-5-3 to 2024-5-5",
        "On 3–5 May it ran.|3–5 May|0-5-3 to 0-5-5",
        "On May 3 - June 5 it ran.|May 3 - June 5|0-5-3 to 0-6-5",
        "Open 5-7 p.m. now.|5-7 p.m.|17:-1:-1 to 19:-1:-1",
        "Open 9:30–10:30 pm now.|9:30–10:30 pm|21:30:-1 to 22:30:-1",
        "Open 11–1 pm now.|11–1 pm|11:-1:-1 to 13:-1:-1",
        "Open from 5 to 7 p.m. now.|5 to 7 p.m.|17:-1:-1 to 19:-1:-1",
        "It has 1.5 lakh homes.|1.5 lakh|150000",
        "He ran 5½ miles.|5½ miles|5.5 mile",
        "He ran 5 1/2 miles.|5 1/2 miles|5.5 mile",
        "He ran 5-1/2 miles.|5-1/2 miles|5.5 mile",
        "A cup and ⅓ more.|⅓|0.333333",
        "It rose to 5¼ percent.|5¼ percent|5.25 percent",
        "It cost $1½ billion.|$1½ billion|1500000000 USD",
        "A 3/4 vote.|3/4|0.75",
        "Agent 007 came.|007|IDENTIFIER",
        "At 0900 they came.|0900|IDENTIFIER",
        "A 50/50 chance.|50/50|IDENTIFIER",
        "A B-52 came.|B-52|IDENTIFIER",
        "It rose by 2 percentage points.|2|2",
        "It costs 5 dollars now.|5 dollars|5 USD",
        "It lost -$5 now.|-$5|-5 USD",
        "It has 5G now.|5|5",
        "It has 100k views.|100|100",
        "It weighs 5 g now.|5 g|5 gram",
        "It has 100 K now.|100 K|100 kelvin",
        "Call +1 555-123-4567 now.|+1 555-123-4567|TELEPHONE",
        "Call 555-123-4567 now.|555-123-4567|TELEPHONE",
        "Call +1 (202) 555-0143 now.|+1 (202) 555-0143|TELEPHONE",
        "Version 1.2.14 is out.|1.2.14|VERSION",
        "It orbits, see Figure 1.1.|1.1|VERSION",
        "It was like that in March 1.5 times.|1.5|1.5",
        "It landed at 0230 UTC there.|0230 UTC|2:30:-1 UTC",
        "The COVID-19 ward.|COVID-19|IDENTIFIER",
        "Flight CG4684 left.|CG4684|IDENTIFIER",
        "See https://example.com/a?b=12 there.|https://example.com/a?b=12|ADDRESS",
        "Ask joe22@example.com there.|joe22@example.com|ADDRESS",
        "Ask @joe22 there.|@joe22|ADDRESS",
        "Under #2023 there.|#2023|HASHTAG",
        "He paid 50 cents for it.|50 cents|0.50 USD",
        "He paid 20p for it.|20p|0.20 GBP",
        "It is a 720p screen.|720|720",
        "He paid 99¢ for it.|99¢|0.99 USD",
        "Some two-thirds left.|two-thirds|0.666667",
        "Some three quarters left.|three quarters|0.75",
        "Then one-fifth left.|one-fifth|0.2",
        "Then a third of them left.|a third|0.333333",
        "Then half a million came.|half a million|500000",
        "It cost a quarter of a million dollars.|quarter of a million dollars|250000 USD",
        "It took two and a half hours.|two and a half hours|2.5 hour",
        "About one and a half million came.|one and a half million|1500000"
      })
  void findsByValue_english(String text, String literal, String value) {
    Literal found = only(text, "en");

    assertThat(found.text()).isEqualTo(literal);
    assertThat(text.substring(found.span().start(), found.span().end())).isEqualTo(literal);
    assertThat(brief(found.value())).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|2.300,50|2300.50",
        "de|3.–5. Mai 2024|2024-5-3 to 2024-5-5",
        "ja|5月3日に会った。|0-5-3",
        "zh|5月3日|0-5-3",
        "ko|5월 3일|0-5-3",
        "de|Im September, 3|3",
        "de|2,3 Milliarden|2300000000",
        "de|fünfzigtausend|50000",
        "de|24. September 1759|1759-9-24",
        "de|1,2 Millionen Euro|1200000 EUR",
        "es|10 mil millones|10000000000",
        "es|24 de septiembre de 1759|1759-9-24",
        "fr|1\u202F234,5|1234.5",
        "hi|12 लाख|1200000",
        "hi|१२,३४,५६७|1234567",
        "fa|۱٬۲۳۴٫۵|1234.5",
        "ja|1億2000万|120000000",
        "ja|2023年9月29日|2023-9-29",
        "ko|280만|2800000",
        "ru|24 сентября 1759|1759-9-24",
        "ru|2,3 млрд|2300000000",
        "th|10 พันล้าน|10000000000",
        "ar|١٬٢٣٤|1234",
        "fr|50 cents|0.50 EUR",
        "es|75 céntimos|0.75 EUR",
        "pt|75 centavos|0.75 BRL",
        "ru|50 копеек|0.50 RUB",
        "de|50 Center|50",
        "es|dos tercios|0.666667",
        "de|drei Viertel|0.75",
        "de|zweieinhalb Millionen|2500000",
        "fr|un demi-million|500000"
      })
  void findsByValue_otherLanguages(String language, String text, String value) {
    assertThat(brief(only(text, language).value())).isEqualTo(value);
  }

  @Test
  void findsMeasuresThatAreWrittenTogether() {
    assertThat(find("He is 5'10\" or 6-foot-2, and it took 1h30m15s, not 5'30\"/km or 30m."))
        .extracting(literal -> brief(literal.value()))
        .containsExactly(
            "5 foot",
            "10 inch",
            "6 foot",
            "2 inch",
            "1 hour",
            "30 minute",
            "15 second",
            "5",
            "30",
            "30 meter");
  }

  @Test
  void carriesWhatMayBeReadInTwoWays() {
    Literal date = only("4/5/2026", "en");
    Literal figure = only("1,234", "de");

    assertThat(date.readings())
        .extracting(LiteralsTest::brief)
        .containsExactly("2026-4-5", "2026-5-4");
    assertThat(figure.readings()).extracting(LiteralsTest::brief).containsExactly("1.234", "1234");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3/4|0.75,0-3-4,0-4-3",
        "9/11|0-9-11,0-11-9,9 against 11",
        "24/7|0-7-24,24 against 7"
      })
  void carriesThatASlashMayMakeAFractionADayOrAName(String text, String readings) {
    Literal literal = only("It is " + text + " here.", "en");

    assertThat(literal.readings())
        .extracting(LiteralsTest::brief)
        .containsExactly(readings.split(","));
    assertThat(LocaleFormatter.of(Locale.GERMAN).format(literal)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"IEC 60601-1 holds.", "By 101-99 it passed."})
  void takesNoFallingFiguresForARange(String text) {
    assertThat(find(text)).noneMatch(literal -> literal.value() instanceof Range);
  }

  @Test
  void readsADateInTheOrderOfTheOthersInTheArticle() {
    Literals literals =
        Literals.in(Locale.ENGLISH).inOrderOf("It began on 29/9/2023 and ends on 4/5/2026.");

    assertThat(brief(literals.find("4/5/2026").get(0).value())).isEqualTo("2026-5-4");
    assertThat(literals.find("4/5/2026").get(0).isAmbiguous()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It began on May 3, 2024.|2026-4-5",
        "It began on Friday 3 May 2024.|2026-5-4",
        "On the 3rd of May 2024 it began.|2026-5-4",
        "It began on 3 May 2024, on 3/20/2024.|2026-4-5"
      })
  void readsFiguresAsTheArticleWritesItsDates(String article, String day) {
    Literal literal = Literals.in(Locale.ENGLISH).inOrderOf(article).find("4/5/2026").get(0);

    assertThat(brief(literal.value())).isEqualTo(day);
    assertThat(literal.isAmbiguous()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "On May 3, 2024 and 4 May 2024.", "In May 2024.", "13/1/2024 and 1/13/2024"})
  void staysInDoubtWhereTheArticleDoesNotTell(String article) {
    assertThat(Literals.in(Locale.ENGLISH).inOrderOf(article).find("4/5/2026").get(0).isAmbiguous())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no figure at all",
        "one of them",
        "a militia marches",
        "may it last",
        "General Grant",
        "thousands came",
        "I came",
        "an area of km2",
        "a third party came",
        "half of them came"
      })
  void findsNothing(String text) {
    assertThat(find(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9",
        "9,",
        "1.",
        "9 ",
        "9-",
        "9:3",
        "1,234.",
        "$",
        "9/9/",
        "IX",
        "١",
        "九百",
        "9\u202E",
        "+1 5",
        "10⁹",
        "10⁹⁹⁹ ",
        "1e999 million ",
        "1×10^",
        "5 × ",
        "·10",
        "10<sup>9</sup>百",
        "90s 5 ",
        "third 5 ",
        "II 5 ",
        "May, ",
        "two dollars ",
        "1st ",
        "1 km "
      })
  void takesTimeLinearInHostileText(String piece) {
    String text = piece.repeat(20_000 / piece.length());

    assertThat(find(text)).hasSizeLessThan(20_001);
    assertThat(FactMatcher.between(Locale.ENGLISH, Locale.JAPANESE).compare(text, text))
        .isNotNull();
    assertThat(
            FactMatcher.between(Locale.ENGLISH, DUTCH).compare(text, "op 5 twee na 1 km " + text))
        .isNotNull();
  }

  @Test
  void readsTheTurkishWordForPercentBeforeItsFigure() {
    Literal found = only("Fiyatlar yüzde 5 arttı.", "tr");

    assertThat(found.text()).isEqualTo("yüzde 5");
    assertThat(found.value()).isInstanceOf(Percentage.class);
  }

  @Test
  void takesTenThousandDigitsForAnIdentifier() {
    Literal found = only("9".repeat(10_000), "en");

    assertThat(found.value()).isEqualTo(new Fixed(Fixed.Kind.IDENTIFIER));
  }

  @Test
  void takesEveryPrefixOfAText() {
    String text =
        "On Fri., 29/9/2023 at 9:30 a.m. +1 555-123-4567 \uD83D\uDE00 $2.5 million ١٢٬٣ \u202E9 1億2";
    for (int end = 0; end <= text.length(); end++) {
      assertThat(find(text.substring(0, end))).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Louis XVI met Pope John Paul II.|16, 2",
        "en|World War II ended.|2",
        "en|See Chapter IV and Part I.|4, 1",
        "en|Queen Elizabeth I reigned.|1",
        "en|II. The plan|2",
        "es|en el siglo XVIII|18",
        "fr|au XVIIIe siècle|18",
        "en|In the end I went.|''",
        "en|Then I saw Malcolm X and Vladimir V. Putin.|''",
        "en|He said: Yesterday I left.|''",
        "en|He said “Maybe I should go.”|''",
        "en|He said, “Maybe I should go.”|''",
        "en|A MIX of CIVIL IIX on DVD.|''",
        "en|IV fluids in Size XL.|''"
      })
  void findsRomanNumeralsWhereTheyNumberSomething(String language, String text, String values) {
    assertThat(
            Literals.in(Locale.forLanguageTag(language)).find(text).stream()
                .map(literal -> (Figure) literal.value())
                .filter(figure -> figure.sort() == Figure.Sort.ROMAN)
                .map(figure -> figure.digits().toPlainString())
                .collect(Collectors.joining(", ")))
        .isEqualTo(values);
  }
}
