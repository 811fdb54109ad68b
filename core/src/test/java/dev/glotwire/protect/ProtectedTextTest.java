package dev.glotwire.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.article.Inline.Code.Type;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.article.Span;
import dev.glotwire.dispatch.UnfaithfulAnswerException;
import dev.glotwire.spi.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedTextTest {
  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final Span NOWHERE = new Span(0, 0);

  private static Code open(int id) {
    return new Code(id, Role.OPEN, Type.BOLD, "<b>", "", NOWHERE);
  }

  private static Code close(int id) {
    return new Code(id, Role.CLOSE, Type.BOLD, "</b>", "", NOWHERE);
  }

  private static Code single(int id, String display) {
    return new Code(id, Role.STANDALONE, Type.VERBATIM, "`" + display + "`", display, NOWHERE);
  }

  private static Content content(Object... parts) {
    List<Inline> inlines = new ArrayList<>();
    for (Object part : parts) {
      inlines.add(part instanceof String text ? new Text(text) : (Inline) part);
    }
    return new Content(inlines);
  }

  private static ProtectedText protect(Content content, String... terms) {
    return ProtectedText.of(content, KeptText.of(List.of(terms)), Locale.ENGLISH, SPANISH);
  }

  private static String decode(ProtectedText text, String answer) throws Exception {
    return text.decode(answer, Markup.PLAIN).displayText();
  }

  @Test
  void writesPlaceholdersInEachMarkup() {
    ProtectedText text =
        protect(content("A < ", open(1), "red", close(1), " car, see ", single(2, "x&y"), "."));

    assertThat(text.encode(Markup.PLAIN)).isEqualTo("A < ⟦1⟧red⟦2⟧ car, see ⟦3⟧.");
    assertThat(text.encode(Markup.XML))
        .isEqualTo("A &lt; <g id=\"1\">red</g> car, see <x id=\"3\">x&amp;y</x>.");
    assertThat(text.encode(Markup.HTML))
        .isEqualTo(
            "A &lt; <b id=\"g1\">red</b> car, see <span id=\"x3\" translate=\"no\">x&amp;y</span>.");
  }

  @ParameterizedTest
  @EnumSource(Markup.class)
  void anAnswerThatEchoesGivesTheContentBack(Markup markup) throws Exception {
    Content source =
        content(
            "  ",
            open(1),
            "Ask ",
            single(2, "f()"),
            " & ",
            open(3),
            "https://example.com/a?b=1",
            close(3),
            close(1),
            " now ");
    ProtectedText text = protect(source);

    assertThat(text.decode(text.encode(markup), markup)).isEqualTo(source);
  }

  @Test
  void holdsBackWhatSurroundsTheText() throws Exception {
    ProtectedText text =
        protect(content(" ", single(1, ""), open(2), "All of it", close(2), single(3, ""), "\n"));

    assertThat(text.encode(Markup.PLAIN)).isEqualTo("All of it");
    assertThat(text.decode("Todo", Markup.PLAIN))
        .isEqualTo(content(" ", single(1, ""), open(2), "Todo", close(2), single(3, ""), "\n"));
  }

  @Test
  void lettersOnlyInPlaceholdersAreNoWords() {
    assertThat(protect(content("https://example.com/a — ", single(1, "code"), " 42")).hasWords())
        .isFalse();
    assertThat(protect(content("Kim"), "Kim").hasWords()).isFalse();
    assertThat(protect(content("Kim left"), "Kim").hasWords()).isTrue();
  }

  @Test
  void theEnglishGenitiveGoesWithTheName() throws Exception {
    ProtectedText text = protect(content("Kim’s visit and Kim’stown"), "Kim");

    assertThat(text.encode(Markup.PLAIN)).isEqualTo("⟦1⟧ visit and ⟦2⟧’stown");
    assertThat(text.encode(Markup.XML)).startsWith("<x id=\"1\">Kim</x>’s visit");
    assertThat(decode(text, "La visita de ⟦1⟧ y ⟦2⟧’stown"))
        .isEqualTo("La visita de Kim y Kim’stown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lost ⟦1⟧ pair|of 3",
        "⟦1⟧a⟦2⟧ ⟦1⟧b⟦2⟧ ⟦3⟧|twice",
        "⟦2⟧a⟦1⟧ ⟦3⟧|crossed",
        "⟦1⟧⟦2⟧ a ⟦3⟧|empty",
        "⟦1⟧a⟦2⟧ ⟦4⟧|damaged",
        "⟦1⟧a⟦2⟧ ⟦3|damaged",
        "⟦1⟧a⟦2⟧ ⟦tres⟧|damaged",
        "⟦1⟧a⟦2⟧ 3⟧|damaged",
        "''|blank"
      })
  void refusesAnswersThatLostPlaceholders(String answer, String reason) {
    ProtectedText text =
        protect(content("A ", open(1), "red", close(1), " car ", single(2, "x"), "."));

    assertThatThrownBy(() -> text.decode(answer, Markup.PLAIN))
        .isInstanceOf(UnfaithfulAnswerException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A <g id=\"1\">b",
        "A <g id=\"1\">b</x> <x id=\"3\"/>",
        "A b</g> <x id=\"3\"/>",
        "A <g id=\"9\">b</g> <x id=\"3\"/>",
        "A <g>b</g> <x id=\"3\"/>",
        "A <g id=\"1\">b</g> <x id=\"1\"/>",
        "A <g id=\"1\">b</g> <i>c</i> <x id=\"3\"/>",
        "A <g id=\"1\">b</g> <x id=\"3\"",
        "A <g id=\"1\">b</g> <x id=\"3\">",
        "A <g id=\"1\"/> <x id=\"3\"/>",
        "<html>502 Bad Gateway</html>"
      })
  void refusesBrokenTags(String answer) {
    ProtectedText text =
        protect(content("A ", open(1), "red", close(1), " car ", single(2, "x"), "."));

    assertThatThrownBy(() -> text.decode(answer, Markup.XML))
        .isInstanceOf(UnfaithfulAnswerException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "un coche <b class=k id=g1>rojo</b> y <span translate=no id=x3>x</span>.",
        "un coche <B id='g1' >rojo</B > y <span id=\"x3\" translate=\"no\"/>.",
        "un coche <b id=\"g1\">rojo</b> y <span translate='no' id='x3'>anything</span>."
      })
  void acceptsTagsHoweverTheyAreSpelled(String answer) throws Exception {
    ProtectedText text =
        protect(content("A ", open(1), "red", close(1), " car ", single(2, "x"), "."));

    assertThat(text.decode(answer, Markup.HTML).displayText()).isEqualTo("Un coche rojo y x.");
  }

  @Test
  void resolvesEntitiesOfTaggedAnswersOnly() throws Exception {
    assertThat(
            protect(content("a & b c")).decode("l&#39;a &amp; b &lt; c", Markup.HTML).plainText())
        .isEqualTo("l'a & b < c");
    assertThat(protect(content("a & b c")).decode("a &amp; b", Markup.PLAIN).plainText())
        .isEqualTo("a &amp; b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "One two three|Uno  dos   tres|Uno dos tres",
        "One two|' uno dos '|Uno dos",
        "“We’re ready,” she said|“ Somos a punto, ” dijo|“Somos a punto,” dijo",
        "It’s “fine”|És l'\"hora\"|És l’“hora”",
        "\"It's 68,\" he said. \"Go.\"|\" Es 68,\" dijo. \" Ve. \"|\"Es 68,\" dijo. \"Ve.\"",
        "6\" by 4\" boards|tablas de 6\" por 4\"|tablas de 6\" por 4\"",
        "The end (here).|El final ( aquí ) .|El final (aquí).",
        "iPhone sold|iPhone vendido|iPhone vendido",
        "The programme|el programa|El programa",
        "3 men|los 3 hombres|los 3 hombres",
        "Use .NET today|usa .NET hoy|Usa .NET hoy",
        "It ended. Then it rained.|Va acabar. després va ploure.|Va acabar. Després va ploure.",
        "The EU agreed. It paid.|Los EE.UU. y la U.E. y pág. tres.|Los EE.UU. y la U.E. y pág. tres.",
        "PARIS (AP) — Stocks fell.|PARÍS (AP) — las acciones cayeron.|PARÍS (AP) — Las acciones cayeron.",
        "NEW YORK, May 3 - Stocks fell.|NUEVA YORK, 3 de mayo - las acciones.|NUEVA YORK, 3 de mayo - Las acciones.",
        "The team — Ann and Lee — won.|El equipo — la Ann y Lee — ganó.|El equipo — la Ann y Lee — ganó.",
        "She said, \"We left.\"|Dijo, \"nos fuimos.\"|Dijo, \"Nos fuimos.\"",
        "She said: “We left” in “our car”.|Dijo: “nos fuimos” en “nuestro coche”.|Dijo: “Nos fuimos” en “nuestro coche”.",
        "Costs, taxes, etc. for all.|Costes, tasas, etc. Para todos.|Costes, tasas, etc. para todos.",
        "Add 1 tsp. salt, 1 Tbsp. sugar.|Añade 1 tsp. Sal, 1 Tbsp. azúcar.|Añade 1 tsp. sal, 1 Tbsp. azúcar.",
        "At home it fell out of use.|En en casa cayó fuera de de uso.|En casa cayó fuera de uso.",
        "It is at al-Andalus.|Está en al al-Ándalus.|Está en al al-Ándalus.",
        "Costs, taxes, etc. London too.|Costes, tasas, etc. Londres también.|Costes, tasas, etc. Londres también.",
        "Batten was third.|Batten Era tercero.|Batten era tercero.",
        "Batten saw the Rome Opera.|Batten Ópera Roma vio.|Batten Ópera Roma vio.",
        "He left. iPhones rang.|Se marchó. iPhones sonaron.|Se marchó. iPhones sonaron."
      })
  void tidiesWhatTheEngineLeaves(String source, String answer, String expected) throws Exception {
    assertThat(decode(protect(content(source)), answer)).isEqualTo(expected);
  }

  @Test
  void leavesAloneWhatTheAuthorWrote() throws Exception {
    assertThat(decode(protect(content("One  two ( three )")), "Uno  dos ( tres )"))
        .isEqualTo("Uno  dos ( tres )");
  }

  @Test
  void keepsFrenchSpaces() throws Exception {
    ProtectedText text =
        ProtectedText.of(
            content("Why now?"), KeptText.of(List.of()), Locale.ENGLISH, Locale.FRENCH);

    assertThat(decode(text, "Pourquoi maintenant ?")).isEqualTo("Pourquoi maintenant ?");
  }

  @Test
  void movesSpacesOutOfPairs() throws Exception {
    ProtectedText text = protect(content("A ", open(1), "red", close(1), " car"));

    assertThat(text.decode("Un ⟦1⟧ rojo ⟦2⟧ coche", Markup.PLAIN))
        .isEqualTo(content("Un ", open(1), "rojo", close(1), " coche"));
    assertThat(text.decode("Un⟦1⟧ rojo ⟦2⟧coche", Markup.PLAIN))
        .isEqualTo(content("Un ", open(1), "rojo", close(1), " coche"));
  }

  @ParameterizedTest
  @CsvSource({
    "es, a wall, Una pared, una pared",
    "es, “a wall”, “Una pared”, “una pared”",
    "tr, a map, İki harita, iki harita",
    "ca, near it, A prop, a prop",
    "de, a wall, Mauer, Mauer",
    "es, a wall, ONU, ONU",
    "es, a park in Lima, Lima tiene un parque, Lima tiene un parque",
    "es, the hague, La Haya, La Haya",
    "es, A wall, Una pared, Una pared",
    "es, 3 walls, Tres paredes, Tres paredes"
  })
  void startsWithACapitalOnlyWhereTheSourceDoes(
      String target, String source, String answer, String expected) throws Exception {
    ProtectedText text =
        ProtectedText.of(
            content(source), KeptText.of(List.of()), Locale.ENGLISH, Locale.forLanguageTag(target));

    assertThat(decode(text, answer)).isEqualTo(expected);
  }

  @Test
  void leavesCapitalsAloneWhereTheSourceWritesNamesWithoutThem() throws Exception {
    ProtectedText text =
        ProtectedText.of(
            content("francés básico"),
            KeptText.of(List.of()),
            Locale.forLanguageTag("es"),
            Locale.ENGLISH);

    assertThat(decode(text, "French for beginners")).isEqualTo("French for beginners");
  }

  @Test
  void titleCasesByTheTargetLanguage() throws Exception {
    ProtectedText dutch =
        ProtectedText.of(
            content("Ice"), KeptText.of(List.of()), Locale.ENGLISH, Locale.forLanguageTag("nl"));
    ProtectedText turkish =
        ProtectedText.of(
            content("Ice"), KeptText.of(List.of()), Locale.ENGLISH, Locale.forLanguageTag("tr"));

    assertThat(decode(dutch, "ijs")).isEqualTo("IJs");
    assertThat(decode(turkish, "izler")).isEqualTo("İzler");
  }

  /**
   * Shuffled, dropped and doubled placeholders either decode to balanced content with all codes, or
   * are refused.
   */
  @Test
  void neverAcceptsABrokenStructure() {
    Random random = new Random(20231);
    Content source =
        content(
            "a ",
            open(1),
            "b ",
            open(2),
            "c",
            close(2),
            " ",
            single(3, "s"),
            close(1),
            " d ",
            single(4, ""),
            " e");
    ProtectedText text = protect(source);
    int accepted = 0;
    for (int i = 0; i < 5_000; i++) {
      List<String> tokens =
          new ArrayList<>(List.of(text.encode(Markup.PLAIN).split("(?=⟦)|(?<=⟧)| ")));
      for (int swaps = random.nextInt(4); swaps > 0; swaps--) {
        tokens.set(random.nextInt(tokens.size()), tokens.get(random.nextInt(tokens.size())));
      }
      try {
        Content came = text.decode(String.join(" ", tokens), Markup.PLAIN);
        accepted++;
        assertThat(came.codes()).containsExactlyInAnyOrderElementsOf(source.codes());
      } catch (UnfaithfulAnswerException e) {
        assertThat(e).hasMessageNotContaining("null");
      }
    }
    assertThat(accepted).isGreaterThan(1_000);
  }
}
