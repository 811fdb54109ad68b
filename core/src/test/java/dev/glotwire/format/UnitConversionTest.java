package dev.glotwire.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.ULocale;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.article.Inline.Code.Type;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.article.Span;
import dev.glotwire.format.LiteralLocalizer.Change;
import dev.glotwire.format.UnitConversion.Converted;
import dev.glotwire.protect.KeptText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitConversionTest {
  private static final KeptText NONE = KeptText.of(List.of());

  private static Converted convert(String from, String to, String source, String target) {
    return UnitConversion.between(Locale.forLanguageTag(from), Locale.forLanguageTag(to))
        .convert(Content.of(source), Content.of(target), NONE);
  }

  private static String plain(Converted converted) {
    return converted.content().plainText().replace('\u00A0', ' ').replace('\u202F', ' ');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|es|It is 30 miles away.|Está a 30 millas de aquí.|Está a 30 millas (48 km) de aquí.",
        "en|es|It was 68 °F.|Hacía 68 °F.|Hacía 68 °F (20 °C).",
        "en|es|Up to 98.6 degrees F.|Hasta 98,6 ºF.|Hasta 98,6 ºF (37 °C).",
        "en|es|It is 3 1/2 miles off.|Está a 3 1/2 millas.|Está a 3 1/2 millas (5,6 km).",
        "en|de|It is 5½ miles off.|Es sind 5½ Meilen.|Es sind 5½ Meilen (8,9 km).",
        "en|es|It is 2⅓ miles off.|Está a 2⅓ millas.|Está a 2⅓ millas (3,75 km).",
        "en|es|A walk of 1.5 miles.|Un paseo de 1,5 millas.|Un paseo de 1,5 millas (2,4 km).",
        "en|es|It flew at 35,000 feet.|Voló a 35.000 pies.|Voló a 35.000 pies (10.700 m).",
        "en|es|At 3,000 miles.|A 3000 millas.|A 3000 millas (4800 km).",
        "en|es|He is 5 ft 3 in tall.|Mide 5 pies 3 pulgadas.|Mide 5 pies 3 pulgadas (160 cm).",
        "en|es|Some 20-30 miles off.|A unas 20-30 millas.|A unas 20-30 millas (32–48 km).",
        "en|es|From 20 to 30 miles.|De 20 a 30 millas.|De 20 a 30 millas (32–48 km).",
        "en|es|Winds of 65 mph.|Vientos de 65 mph.|Vientos de 65 mph (105 km/h).",
        "en|es|It has 2.3 million square miles.|Tiene 2,3 millones de millas cuadradas.|Tiene 2,3 millones de millas cuadradas (6.000.000 km²).",
        "en|es|About two miles.|Unas dos millas.|Unas dos millas (3,2 km).",
        "en|es|(30 miles away)|(a 30 millas)|(a 30 millas [48 km])",
        "en|es|He weighs 150 pounds.|Pesa 150 libras.|Pesa 150 libras (68 kg).",
        "en|de|A 30-mile run.|Ein 30-Meilen-Lauf.|Ein 30-Meilen-Lauf (48 km).",
        "en|fi|It is 30 miles away.|Se on 30 mailin päässä.|Se on 30 mailin (48 km) päässä.",
        "en|ja|It is 30 miles away.|30マイル離れている。|30マイル（48 km）離れている。",
        "es|en|Está a 48 km.|It is 48 km away.|It is 48 km (30 mi) away.",
        "es|en-GB|Hacía 20 °C.|It was 20 °C.|It was 20 °C.",
        "en|en-GB|It was 68 °F after 30 miles.|It was 68 °F after 30 miles.|It was 68 °F (20°C) after 30 miles.",
        "en-GB|es|With 10 gallons.|Con 10 galones.|Con 10 galones (45 l)."
      })
  void addsTheUnitsOfTheTarget(
      String from, String to, String source, String target, String expected) {
    Converted converted = convert(from, to, source, target);

    assertThat(plain(converted)).isEqualTo(expected);
    Converted again = convert(from, to, source, converted.content().plainText());
    assertThat(again.content()).isEqualTo(converted.content());
    Locale language = Locale.forLanguageTag(to);
    String text = converted.content().plainText();
    assertThat(FactMatcher.between(Locale.forLanguageTag(from), language).compare(source, text))
        .isEqualTo(
            FactMatcher.between(Locale.forLanguageTag(from), language).compare(source, target));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It is 30 miles (48 km) away.|Está a 30 millas (48 km).",
        "It is 30 miles away.|Está a 48 km.",
        "It is 48 km away.|Está a 48 km.",
        "It rose by 3 °F.|Subió 3 °F.",
        "He paid 150 pounds.|Pagó 150 libras.",
        "It does 30 miles per gallon.|Hace 30 millas por galón.",
        "It is 1/2 mile away.|Está a 1/2 milla.",
        "There were 12 in 2020.|Había 12 en 2020.",
        "It is 5.9 x 10^24 miles off.|Está a 5,9 x 10^24 millas.",
        "It has 5 tons.|Tiene 5 toneladas.",
        "A room of 6 by 8 feet.|Una sala de 6 por 8 pies.",
        "It took 3 hours.|Tardó 3 horas."
      })
  void addsNothingWhereThereIsNothingToAddOrNoCertainty(String source, String target) {
    Converted converted = convert("en", "es", source, target);

    assertThat(converted.content().plainText()).isEqualTo(target);
    assertThat(converted.isNotable()).isFalse();
  }

  @Test
  void convertsOneAmountOnceAndSaysWhatWasAddedWhere() {
    Converted converted =
        convert("en", "es", "30 miles, and 30 miles more.", "30 millas, y 30 millas más.");

    assertThat(plain(converted)).isEqualTo("30 millas (48 km), y 30 millas más.");
    Change change = converted.additions().get(0);
    assertThat(change.before()).isEqualTo("30 millas");
    assertThat(change.span().of(converted.content().plainText())).isEqualTo(change.after());
    assertThat(converted.description()).contains("“30 millas” → “30 millas (48");
  }

  @Test
  void saysWhatItFoundNoPlaceFor() {
    Converted converted =
        convert("en", "es", "A 30-mile run.", "Una carrera de 30 millas (la más larga).");

    assertThat(converted.content().plainText())
        .isEqualTo("Una carrera de 30 millas (la más larga).");
    assertThat(converted.description()).contains("Not converted").contains("30-mile");
  }

  @Test
  void staysOutOfCodesAndKeptText() {
    Code open = new Code(1, Role.OPEN, Type.BOLD, "<b>", "", new Span(0, 3));
    Code close = new Code(1, Role.CLOSE, Type.BOLD, "</b>", "", new Span(4, 8));
    Content source =
        new Content(List.of(open, new Text("30"), close, new Text(" miles to 20 miles.com")));
    Content target =
        new Content(List.of(open, new Text("30"), close, new Text(" millas a 20 miles.com")));

    Converted converted =
        UnitConversion.between(Locale.ENGLISH, Locale.forLanguageTag("es"))
            .convert(source, target, KeptText.of(List.of("20 miles.com")));

    assertThat(plain(converted)).isEqualTo("30 millas (48 km) a 20 miles.com");
    assertThat(converted.content().parts()).startsWith(open, new Text("30"), close).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mile kilometer",
        "foot meter",
        "inch centimeter",
        "ounce gram",
        "pound kilogram",
        "stone kilogram",
        "yard meter",
        "fahrenheit celsius",
        "mile-per-hour kilometer-per-hour",
        "knot kilometer-per-hour",
        "square-mile square-kilometer",
        "square-foot square-meter",
        "acre square-meter",
        "cubic-foot cubic-meter",
        "gallon cubic-meter"
      })
  void convertsAsIcuDoes(String units) {
    String from = units.substring(0, units.indexOf(' '));
    String to = units.substring(from.length() + 1);
    // ICU chooses the unit by the size: the number is one that it gives in this one.
    for (double number : new double[] {0.001, 0.2, 7, 30, 4000, 300_000, 500_000}) {
      var formatted =
          NumberFormatter.withLocale(ULocale.GERMANY)
              .unit(LocaleFormatter.unit(from))
              .usage("default")
              .precision(Precision.fixedFraction(9))
              .format(number);
      if (formatted.getOutputUnit().getIdentifier().equals(to)) {
        double base = Measures.amount(number, from).orElseThrow().value();
        double other =
            Measures.amount(formatted.toBigDecimal().doubleValue(), to).orElseThrow().value();
        assertThat(base).isCloseTo(other, within(1e-6 * Math.max(1, Math.abs(other))));
      }
    }
  }

  @Test
  void isNotSlowOnManyMeasures() {
    String many = "30 miles and 31 feet ".repeat(2_000);

    assertThat(convert("en", "es", many, many.replace("miles", "millas")).additions()).hasSize(1);
  }
}
