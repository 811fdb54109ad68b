package dev.glotwire.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.check.Finding.Severity;
import dev.glotwire.protect.KeptText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all checks together say of a translation. */
class StandardChecksTest {

  private static List<String> names(Translation translation) {
    return Checks.standard().find(translation).stream().map(Finding::check).distinct().toList();
  }

  private static List<String> found(String source, String target, String tag, String... kept) {
    Translation translation = Samples.translation(source, target, tag, kept);
    return Checks.standard().find(translation).stream()
        .map(finding -> finding.target().map(span -> span.of(target)).orElse(finding.check()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          false | Pede-se que este contrato conte com a autorización do Ministério de Relações Exteriores e que cumpra certos trâmites.
          true  | Pede-se que este contrato cuente con la autorización del Ministerio de Relaciones Exteriores y que cumpla ciertos trámites.
          """)
  void twoLanguagesThatShareHalfTheirWordsAreNotTakenForOne(boolean left, String target) {
    Translation translation =
        new Translation(
            "Se pide que este contrato, a favor de terceros, cuente con la autorización del Ministerio"
                + " de Asuntos Exteriores e Interiores y que cumpla ciertos trámites.",
            target,
            Locale.forLanguageTag("es"),
            Locale.forLanguageTag("pt"),
            KeptText.of(List.of()));

    assertThat(names(translation).contains("language")).isEqualTo(left);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          empty           | es | He left.                                      | ''
          source-echo     | es | The ferries stayed in port.                   | The ferries stayed in port.
          script          | ru | The ferries stayed in port.                   | Los barcos no salieron hoy.
          script          | es | The ferries stayed in port.                   | Паромы остались в порту.
          language        | es | The ferries stayed in the port of Arden today, she said to the press. | The ferries of Arden stayed in the port today, she said to the reporters.
          length          | es | The ferries stayed in port because of the storm, and nobody left. | No.
          length          | es | The ferries stayed in port because of the storm | Los transbordadores se quedaron hoy en el puerto, y nadie pudo salir de la ciudad en todo el día, ni por mar ni por tierra ni por aire, según dijo.
          length          | zh | The ferries stayed in port because of the storm | 渡轮因暴风雨停靠在港口，今天没有人能够离开这座城市，无论是海路、陆路还是空路，市长对记者这样说，风浪仍然很大
          repeated-words  | es | The ferry sank.                               | El el barco se hundió.
          repeated-words  | es | The ferry sank.                               | El barco se hundió, se hundió, se hundió.
          repeated-words  | id | The ferry sank.                               | Kapal itu itu itu tenggelam.
          repeated-words  | ja | The ferry sank.                               | 船は沈んだ沈んだ沈んだ沈んだ。
          placeholders    | es | Hello {name}.                                 | Hola {nombre}.
          placeholders    | es | Copied %s of %s.                              | Copiado %s.
          placeholders    | es | Hello.                                        | Hola {name}.
          addresses       | gl | See https://a.example/a?b=1 now.              | Ver https://a.example/un?b=1 agora.
          names           | es | Dr. Smith says no.                            | El Dr. Herrero dice que no.
          names           | es | No, said Ann Smith today.                     | No, dijo Ann Herrero hoy.
          names           | es | Usain Bolt, 38, won the race.                 | Usain Rayo, 38, ganó la carrera.
          names           | es | It fell, Mayor Smith wrote.                   | Cayó, escribió el alcalde Herrero.
          brackets        | es | The ferry (the last) sank.                    | El barco (el último se hundió.
          quotation-marks | es | “No,” she said.                               | “No, dijo.
          double-space    | es | The ferry sank.                               | El  barco se hundió.
          entities        | es | It’s the end.                                 | Es el fin de L&#39;Hospitalet.
          display-order   | he | Call +972 3 555 1234 now.                     | חייגו +972 3 555 1234 עכשיו.
          """)
  void finds(String check, String tag, String source, String target) {
    assertThat(names(Samples.translation(source, target, tag))).contains(check);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | The ferries stayed in port.                 | Los transbordadores no salieron del puerto.
          ru | The ferry Arden Star stayed in Arden.       | Паром Arden Star остался.
          ja | NASA said so.                               | NASAはそう言いました。
          fr | We went home.                               | Nous nous sommes levés, vous vous en souvenez.
          de | Those who were there saw it.                | Die, die da waren, sahen es.
          id | The children ran.                           | Anak anak berlari.
          ca | Moreover, no.                               | A més a més, no.
          ca | It shrinks slowly.                           | S'encongeix a poc a poc.
          es | He said no, no, no.                         | Dijo que no, no, no.
          cs | Dr. Novak said no.                          | Doktor Novák řekl ne.
          es | The ship left Port Arden, 12, and Lima.     | El barco salió de Puerto Arden, 12, y Lima.
          lv | Mr. Smith said no.                          | Smita kungs teica nē.
          es | He left at 5 :) today                       | Se fue a las 5 :) hoy
          es | First a) then b)                            | Primero a) y luego b)
          zh | The ferry (the last) sank.                  | 渡轮（最后一艘)沉没了。
          he | “The army” said no.                         | צה"ל אמר לא.
          yi | “The army” said no.                         | צה"ל זאָגט ניין.
          es | The pipe is 12″ wide.                       | El tubo mide 12" de ancho.
          es | Ready?  Go!                                 | ¿Listos?  ¡Ya!
          es | Use &amp; in HTML.                          | Use &amp; en HTML.
          ar | It cost 1,234.5 in 2023.                    | كلف 1,234.5 في 2023.
          es | See {name} at https://a.example/a?b=1.      | Vea {name} en https://a.example/a?b=1.
          """)
  void leavesGoodTranslationsAlone(String tag, String source, String target) {
    assertThat(found(source, target, tag)).isEmpty();
  }

  @Test
  void pointsAtThePlace() {
    assertThat(found("The ferry sank.", "El barco barco se hundió.", "es"))
        .containsExactly("barco barco");
    assertThat(found("Hello.", "Hola {x}.", "es")).containsExactly("{x}");
    assertThat(found("The (one).", "El (uno.", "es")).containsExactly("(");
  }

  @Test
  void termsThatWereToBeKeptMustBeThere() {
    Translation lost =
        Samples.translation(
            "Harbour Watch said so.", "El reloj del puerto.", "es", "Harbour Watch");
    Translation kept =
        Samples.translation(
            "Harbour Watch said so.", "Harbour Watch lo dijo.", "es", "Harbour Watch");

    assertThat(Checks.standard().find(lost))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.check()).isEqualTo("kept-terms");
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.source().orElseThrow().of(lost.source()))
                  .isEqualTo("Harbour Watch");
            });
    assertThat(Checks.standard().find(kept)).isEmpty();
  }

  @Test
  void everyCheckSaysWhatItLooksFor() {
    for (String check :
        List.of(
            Empty.NAME,
            "source-echo",
            Script.NAME,
            SourceLeft.NAME,
            LengthRatio.NAME,
            RepeatedWords.NAME,
            KeptPieces.PLACEHOLDERS,
            KeptPieces.ADDRESSES,
            KeptPieces.TERMS,
            LostNames.NAME,
            Balance.BRACKETS,
            Balance.QUOTES,
            Residue.SPACES,
            Residue.ENTITIES,
            DisplayedInPieces.NAME,
            "inline-codes")) {
      assertThat(Checks.describe(check)).doesNotContain("What the check");
    }
    assertThat(Checks.describe("mine")).isEqualTo("What the check mine looks for.");
  }

  @Test
  void codesMustComeBack() {
    assertThat(InlineCodes.find(List.of("pair 1", "ph 2"), List.of("ph 2", "pair 1"))).isEmpty();
    assertThat(InlineCodes.find(List.of("pair 1", "ph 2"), List.of("ph 3")).orElseThrow().message())
        .isEqualTo("2 inline codes of the source are missing. 1 inline code is not in the source.");
  }

  @Test
  void aWholeTextShowsItsLanguage() {
    String french =
        "Les transbordadores sont restés au port vendredi parce que la tempête soufflait encore sur"
            + " toute la côte, et personne n’a pu quitter la ville avant le lendemain matin, a dit"
            + " le maire aux journalistes qui attendaient devant l’hôtel de ville depuis des heures.";
    DocumentLanguage check = new DocumentLanguage();

    assertThat(check.find(french, Locale.forLanguageTag("es")).orElseThrow().message())
        .isEqualTo("The translation is in French, not in Spanish.");
    assertThat(check.find(french, Locale.FRENCH)).isEmpty();
    assertThat(check.find("Bonjour", Locale.GERMAN)).isEmpty();
    assertThat(check.find(french, Locale.forLanguageTag("mi"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a ", "no ", "(", "\"", "“a", "漢字", "א5 ", "{x}", "&amp;", "%s ", "A B "})
  void takesLinearTime(String piece) {
    String hostile = piece.repeat(60_000 / piece.length());

    assertThat(
            Checks.standard()
                .find(
                    new Translation(
                        "One.", hostile, Locale.ENGLISH, Locale.JAPANESE, KeptText.of(List.of()))))
        .isNotNull();
  }
}
