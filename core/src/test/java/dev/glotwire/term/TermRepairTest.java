package dev.glotwire.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.article.Span;
import dev.glotwire.term.Concept.Casing;
import dev.glotwire.term.TermRepair.Change;
import dev.glotwire.term.TermRepair.Repaired;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermRepairTest {

  private static TermRepair repair(String language, String source, String target, String... bad) {
    Term term =
        new Term(source, List.of(target), List.of(bad), false, Casing.AS_A_SENTENCE_MAY, "");
    return new TermRepair(Terms.of(List.of(term), Locale.ENGLISH, Locale.forLanguageTag(language)));
  }

  private static String repaired(TermRepair repair, String source, String target) {
    return repair
        .repair(Content.of(source), Content.of(target), text -> List.of())
        .content()
        .displayText();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | wave buoy | boya de oleaje | Un wave buoy flota.  | Un boya de oleaje flota.",
        "es | wave buoy | boya de oleaje | Wave buoy nuevo      | Boya de oleaje nuevo",
        "es | wave buoy | boya de oleaje | WAVE BUOY            | BOYA DE OLEAJE",
        "es | Sea Grid  | Red Marina     | la Sea Grid          | la Red Marina",
        "tr | island    | ısı adası      | Island bu            | Isı adası bu",
        "tr | ice       | izmir          | Ice bu               | İzmir bu",
        "nl | lake      | ijsmeer        | Lake hier            | IJsmeer hier",
        "ja | wave buoy | 波浪ブイ         | 新しいwave buoyです    | 新しい波浪ブイです"
      })
  void translatesWhatWasLeft(
      String language, String source, String target, String text, String expected) {
    String article = "A " + source + ".";

    assertThat(repaired(repair(language, source, target), article, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | navío               | barco             | Un barco zarpa.   | Un navío zarpa.",
        "es | navío               | barco             | Barco grande      | Navío grande",
        "es | comercio marítimo   | comercio de mar   | El comercio de mar | El comercio marítimo",
        "en | steamer             | boat              | A boat sails      | A steamer sails",
        "zh | 船舶                 | 轮船               | 一艘轮船            | 一艘船舶"
      })
  void replacesAForbiddenWordByOneThatFits(
      String language, String target, String bad, String text, String expected) {
    assertThat(repaired(repair(language, "ship", target, bad), "A ship.", text))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | nave      | barco       | Un barco zarpa.",
        "es | ordenador | computadora | La computadora",
        "fr | avion     | jet         | le jet",
        "en | airship   | boat        | A boat sails",
        "de | Schiff    | Boot        | das Boot",
        "es | navío     | barco       | Dos barcos"
      })
  void leavesAForbiddenWordWhereOthersWouldHaveToChange(
      String language, String target, String bad, String text) {
    assertThat(repaired(repair(language, "ship", target, bad), "Ships and a ship.", text))
        .isEqualTo(text);
  }

  @Test
  void leavesAPluralOfTheSource() {
    assertThat(repaired(repair("es", "buoy", "boya"), "The buoys", "Las buoys"))
        .isEqualTo("Las buoys");
  }

  @ParameterizedTest
  @CsvSource({
    "local, establecimiento, The local police, La policía local",
    "media, prensa, The media, Media hora",
    "factor, causa, A factor, Un factor"
  })
  void leavesAWordThatBothLanguagesMayHave(
      String source, String target, String text, String translation) {
    assertThat(repaired(repair("es", source, target), text, translation)).isEqualTo(translation);
  }

  @Test
  void leavesWhatIsRight_andOtherTexts() {
    TermRepair repair = repair("es", "plan", "proyecto", "programa");

    assertThat(repaired(repair, "The plan", "El proyecto del plan programado"))
        .contains("del plan");
    assertThat(repaired(repair, "The idea", "El programa")).isEqualTo("El programa");
  }

  @Test
  void saysWhatItDid() {
    Repaired repaired =
        repair("es", "buoy", "boya")
            .repair(Content.of("A buoy, a buoy."), Content.of("Buoy y buoy."), text -> List.of());

    assertThat(repaired.changes())
        .containsExactly(new Change("Buoy", "Boya"), new Change("buoy", "boya"));
    assertThat(repaired.description())
        .isEqualTo("Put as the glossary says: “Buoy” → “Boya”, “buoy” → “boya”.");
    assertThat(repaired.isChanged()).isTrue();
  }

  @Test
  void touchesNoCode_andNothingThatIsApart() {
    Code open = new Code(1, Code.Role.OPEN, Code.Type.BOLD, "<b>", "", new Span(0, 0));
    Code close = new Code(1, Code.Role.CLOSE, Code.Type.BOLD, "</b>", "", new Span(0, 0));
    List<Inline> across =
        List.of(new Text("Un wave "), open, new Text("buoy"), close, new Text(" flota"));
    List<Inline> inside =
        List.of(new Text("Un "), open, new Text("wave buoy"), close, new Text(" flota"));
    TermRepair repair = repair("es", "wave buoy", "boya");
    Content source = Content.of("A wave buoy floats");

    assertThat(repair.repair(source, new Content(across), text -> List.of()).isChanged()).isFalse();
    assertThat(repair.repair(source, new Content(inside), text -> List.of()).content().parts())
        .containsExactly(new Text("Un "), open, new Text("boya"), close, new Text(" flota"));
    assertThat(
            repair
                .repair(source, Content.of("wave buoy"), text -> List.of(new Span(0, 4)))
                .isChanged())
        .isFalse();
  }
}
