package dev.glotwire.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.article.Inline.Code.Type;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.article.Span;
import dev.glotwire.format.LiteralLocalizer.Localized;
import dev.glotwire.protect.KeptText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralLocalizerTest {
  private static final KeptText NONE = KeptText.of(List.of());

  private static Localized localize(Content source, Content target, String language) {
    return LiteralLocalizer.between(Locale.ENGLISH, Locale.forLanguageTag(language))
        .localize(source, target, NONE);
  }

  @Test
  void saysHowTheTargetWritesTheLiteralsOfASource() {
    LiteralLocalizer localizer =
        LiteralLocalizer.between(Locale.ENGLISH, Locale.forLanguageTag("pt"));

    assertThat(
            localizer.forms(
                "It fell at 1:15 a.m. Saturday, cost £3.5bn and $5–10 million. It was 3."))
        .extracting(LiteralLocalizer.Form::text)
        .containsExactly(
            "01:15", "3,5 bilhões de libras esterlinas", "5–10 milhões de dólares americanos");
    assertThat(localizer.forms("It fell at 9 p.m. We left."))
        .singleElement()
        .satisfies(form -> assertThat(form.span()).isEqualTo(new Span(11, 16))); // not the stop
    assertThat(localizer.forms("12:30 p.m."))
        .singleElement()
        .satisfies(form -> assertThat(form.span()).isEqualTo(new Span(0, 10)));
    assertThat(localizer.forms("It fell at 9 p.m. Friday."))
        .singleElement()
        .satisfies(form -> assertThat(form.span()).isEqualTo(new Span(11, 17)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es|On May 3–5, 2024.|El May 3–5, 2024.|El 3–5 de mayo de 2024.",
        "es|Open 9:30–10:30 pm.|Abierto 9:30–10:30 pm.|Abierto 21:30–22:30.",
        "es|Open from 5 to 7 p.m.|Abierto de 5 a 7 p.m.|Abierto de 5 a 7 p.m.",
        "de|It rose 10–15%.|Es stieg 10–15%.|Es stieg 10–15 %.",
        "de|It cost $5–10.|Es kostet $5–10.|Es kostet 5–10 $.",
        "es|He ran 5½ miles.|Corrió 5½ miles.|Corrió 5½ millas.",
        "es|Down on 9/11 and 3/4.|Cayó el 9/11 y 3/4.|Cayó el 9/11 y 3/4.",
        "es|Up 2 percentage points.|Sube 2 percentage points.|Sube 2 percentage points.",
        "es|The 101st came.|Vino el 101st.|Vino el 101st.",
        "es|It has 5G and 100k.|Tiene 5G y 100k.|Tiene 5G y 100k.",
        "es|It has 2,300 men.|Tiene 2,300 hombres.|Tiene 2300 hombres.",
        "es|It has 12,300 men.|Tiene 12,300 hombres.|Tiene 12.300 hombres.",
        "es|It has 1,234.5 men.|Tiene 1,234.5 hombres.|Tiene 1234,5 hombres.",
        "gl|It costs $2.5 million.|Custa 2.5$ millóns.|Custa 2,5 millóns de dólares estadounidenses.",
        "es|Highs of 28 C (82 F) and more.|Máximas de 28 C (82 F) y más.|Máximas de 28 C (82 °F) y más.",
        "es|It costs R$10.1bn there.|Cuesta R$10.1bn allí.|Cuesta 10,1 mil millones de reales brasileños allí.",
        "ca|It costs $60K a year.|Val $60K l’any.|Val 60.000 $ l’any.",
        "es|Mon.-Fri., Jan. 6-10, 2025, it is closed.|Mon.-Fri., Jan. 6-10, 2025, cierra.|Mon.-Fri., 6–10 ene 2025, cierra.",
        "es|It was 2.5 billion in 1950.|Eran 2.5 billion in 1950.|Eran 2,5 mil millones in 1950.",
        "es|It has 3.5 in of rain.|Tiene 3.5 in de lluvia.|Tiene 3,5 in de lluvia.",
        "es|On Thursday, Feb. 1, 2024, it fell.|El Thursday, Feb. 1, 2024, cayó.|El jueves, 1 de febrero de 2024, cayó.",
        "pt|On Aug. 20, 2009, it fell.|Em Ago. 20, 2009, caiu.|Em 20 de ago. de 2009, caiu.",
        "pt|It opens on Oct. 4.|Abre em Out. 4.|Abre em 4 de out.",
        "es|It ran from June 5-9 there.|Corrió de junio 5-9 allí.|Corrió de 5–9 de junio allí.",
        "hu|It ran June 5-9 there.|Ott június 5-9 futott.|Ott június 5-9 futott.",
        "ca|On the night of August 9, it fell.|La nit d'agost 9, va caure.|La nit del 9 d'agost, va caure.",
        "ca|On the night of August 11, it fell.|La nit d’agost 11, va caure.|La nit de l’11 d’agost, va caure.",
        "fr|It was that of October 3.|Celle d’octobre 3.|Celle du 3 octobre.",
        "de|On September 24, 1759 he left.|Am September 24, 1759 ging er.|Am 24. September 1759 ging er.",
        "de|At 9:30 p.m. he left.|Um 9:30 p.m. ging er.|Um 21:30 ging er.",
        "de|He left at 9:30 p.m.|Er ging um 9:30 p.m.|Er ging um 21:30.",
        "es|“He left at 9:30 p.m.” We stayed.|«Salió a las 9:30 p.m.» Nos quedamos.|«Salió a las 21:30.» Nos quedamos.",
        "es|He left at 9:30 p.m. We stayed.|Salió a las 9:30 p.m. Nos quedamos.|Salió a las 21:30. Nos quedamos.",
        "es|It is 12.8 km away.|Está a 12.8 km de aquí.|Está a 12,8 km de aquí.",
        "es|It closes on October 3.|Cierra en octubre 3.|Cierra en 3 de octubre.",
        "es|It fell by June 2026.|Cayó por junio 2026.|Cayó por junio de 2026.",
        "es|June 2026|Junio 2026|Junio de 2026",
        "es|It is .75 inch wide.|Mide .75 inch.|Mide 0,75 pulgadas.",
        "es|Take ½ mile more.|Toma ½ mile más.|Toma ½ millas más.",
        "ca|It fell in June 2026.|Va caure en Juny 2026.|Va caure en juny del 2026.",
        "de|It fell in June 2026.|Es fiel im Juni 2026.|Es fiel im Juni 2026.",
        "es|On Tuesday, Sept. 29, 2026, it closed.|El martes, Sept. 29, 2026, cerró.|El martes, 29 de septiembre de 2026, cerró.",
        "es|It costs $2.3 million.|Cuesta $2.3 millones.|Cuesta 2,3 millones de dólares estadounidenses.",
        "fr|It costs €2.3 million.|Cela coûte €2.3 million.|Cela coûte 2,3 millions d’euros.",
        "pt|It costs $2.3 million.|Custa $2.3 milhões.|Custa $2,3 milhões.",
        "es|It costs C$30 or US$40.|Cuesta C$30 o US$40.|Cuesta 30 CAD o 40 US$.",
        "hu|It was on March 20.|Ez március 20-án volt.|Ez március 20-án volt.",
        "lt|It was on March 20.|Tai buvo kovo 20 dieną.|Tai buvo kovo 20 dieną.",
        "es|About 2,300 men left.|Unos 2,300 hombres salieron.|Unos 2300 hombres salieron.",
        "de|It has 2,300 men.|Es hat 2.300 Mann.|Es hat 2.300 Mann.",
        "de|It has 2023 men.|Es hat 2023 Mann.|Es hat 2023 Mann.",
        "de|On 4/5/2026 he left.|Am 4/5/2026 ging er.|Am 4/5/2026 ging er.",
        "de|On 2023-09-29 he left.|Am 2023-09-29 ging er.|Am 2023-09-29 ging er.",
        "de|See 1,234 at https://example.com/1,234 now.|Siehe 1,234 auf https://example.com/1,234 nun.|Siehe 1.234 auf https://example.com/1,234 nun.",
        "es|See Figure 1.1 there.|Ver la figura 1.1 allí.|Ver la figura 1.1 allí.",
        "es|It is. About 2,300 men.|Es. Unos 2,300 hombres.|Es. Unos 2300 hombres.",
        "es|Near Rome 2,300 men sat.|Cerca de Roma 2,300 hombres.|Cerca de Roma 2300 hombres.",
        "es|It is. About 1.5 men.|Es. Unos 1.5 hombres.|Es. Unos 1,5 hombres.",
        "es|At 5:30 p.m. EDT it fell.|A las 5:30 p.m. EDT cayó.|A las 17:30 EDT cayó.",
        "es|At 5:30 p.m. EDT it fell.|A las 5:30 p.m. hora del este cayó.|A las 17:30 hora del este cayó.",
        "de|At 5 pm GMT+2 it fell.|Um 5 pm GMT+2 fiel es.|Um 17 Uhr GMT+2 fiel es.",
        "es|5:30 p.m.|5:30 p.m.|17:30",
        "es|It costs 99¢.|Cuesta 99¢.|Cuesta 0,99 $.",
        "fr|It costs 50 cents.|Cela coûte 50 cents.|Cela coûte 50 cents."
      })
  void rewritesWhatStillHasTheFormOfTheSource(
      String language, String source, String target, String expected) {
    Localized localized = localize(Content.of(source), Content.of(target), language);

    assertThat(localized.content().plainText().replace('\u00A0', ' ')).isEqualTo(expected);
    assertThat(localized.isChanged()).isNotEqualTo(target.equals(expected));
    Content again = localized.content();
    assertThat(localize(Content.of(source), again, language).content()).isEqualTo(again);
  }

  @Test
  void touchesNoCodeAndSaysWhereItIs() {
    Code open = new Code(1, Role.OPEN, Type.BOLD, "<b>", "", new Span(0, 3));
    Code close = new Code(1, Role.CLOSE, Type.BOLD, "</b>", "", new Span(9, 13));
    Code code = new Code(2, Role.STANDALONE, Type.VERBATIM, "`1,500`", "1,500", new Span(20, 27));
    Content source =
        new Content(List.of(open, new Text("9,000"), close, new Text(" and 1,500 or "), code));
    Content target =
        new Content(List.of(open, new Text("9,000"), close, new Text(" y 1,500 o "), code));

    Localized localized = localize(source, target, "pt");

    assertThat(localized.content())
        .isEqualTo(
            new Content(List.of(open, new Text("9.000"), close, new Text(" y 1.500 o "), code)));
    assertThat(localized.changes())
        .extracting(LiteralLocalizer.Change::span)
        .containsExactly(new Span(0, 5), new Span(8, 13));
  }

  @Test
  void writesADateInFiguresAsTheArticleMeansIt() {
    LiteralLocalizer localizer =
        LiteralLocalizer.of(
            Literals.in(Locale.ENGLISH).inOrderOf("May 3, 2024"),
            Locale.ENGLISH,
            Locale.forLanguageTag("es"));

    Localized localized =
        localizer.localize(Content.of("On 3/4/2024."), Content.of("El 3/4/2024."), NONE);

    assertThat(localized.content().plainText()).isEqualTo("El 4/3/2024.");
  }
}
