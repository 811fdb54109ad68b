package dev.glotwire.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Span;
import dev.glotwire.term.Concept.Casing;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

  private static Terms terms(String from, String to, Term... terms) {
    return Terms.of(List.of(terms), Locale.forLanguageTag(from), Locale.forLanguageTag(to));
  }

  private static Term term(String source, List<String> targets, String... forbidden) {
    return new Term(source, targets, List.of(forbidden), false, Casing.AS_A_SENTENCE_MAY, "");
  }

  /** Returns what is found in a text for the terms in a list, each in brackets. */
  private static String found(String language, String text, String words) {
    Terms terms =
        Terms.of(
            Stream.of(words.split("\\|")).map(word -> Term.of(word.strip(), "x")).toList(),
            Locale.forLanguageTag(language),
            Locale.forLanguageTag("eo"));
    return terms.find(text, List.of()).stream()
        .map(one -> "[" + one.span().of(text) + "]")
        .collect(Collectors.joining());
  }

  private static String compared(Terms terms, String source, String target) {
    return terms.compare(source, target, text -> List.of()).stream()
        .map(
            one ->
                one.kind()
                    + one.source().map(span -> " " + span.of(source)).orElse("")
                    + one.target().map(span -> " > " + span.of(target)).orElse(""))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "en ! A wave buoy, wave buoys and a wave! wave buoy | wave ! [wave buoy][wave buoys][wave]",
        "en ! Buoy and BUOY and buoyant and unbuoy ! buoy ! [Buoy][BUOY]",
        "en ! The US told us; USA ! US ! [US]",
        "en ! Apple sells no apple ! Apple ! [Apple]",
        "en ! WAVE BUOY\u00A0sinks, wave-buoy ! wave buoy ! [WAVE BUOY]",
        "en ! He codes in C++, .NET and C; foo.net ! C++ | .NET | C ! [C++][.NET][C]",
        "en ! the harbour’s ships and O'Neill's dog's ! harbour | O’Neill | dog ! [harbour][O'Neill][dog]",
        "en ! cities, a city ! city ! [cities][city]",
        "en ! two wolves, their lives, three crises ! wolf | life | crisis ! [wolves][lives][crises]",
        "en ! Children and firemen have feet ! child | fireman | foot ! [Children][firemen][feet]",
        "en ! men, a people, the Leaves ! man | person | leaf ! [men][people][Leaves]",
        "en ! the porter of a portal at the port ! port ! [port]",
        "fr ! l’eau et l'Eau ! eau ! [eau][Eau]",
        "es ! las boyas amarillas ! boya amarilla ! [boyas amarillas]",
        "es ! Él dijo que el sí ! él | si ! [Él]",
        "de ! die Häuser, das Haus, haus ! Haus ! [Häuser][Haus]",
        "tr ! ISPARTA, İzmir, ızgara ve IZGARA ! ısparta | izmir | ızgara ! [ISPARTA][İzmir][ızgara][IZGARA]",
        "tr ! Izmir ! izmir ! ''",
        "ja ! 波浪ブイと海上ブイとブイヤベース ! 波浪ブイ | ブイ ! [波浪ブイ][ブイ]",
        "zh ! 北京大学在北京 ! 北京大学 | 北京 ! [北京大学][北京]",
        "th ! การท่าเรือแห่งประเทศไทย ! ท่าเรือ ! [ท่าเรือ]",
        "th ! การ ! กา ! ''",
        "ko ! 회사가 회사를 ! 회사 ! ''",
        "ar ! وصلت السفينة والسفينة ! سفينة ! [السفينة][والسفينة]",
        "he ! הספינה והספינה ! ספינה ! [הספינה][והספינה]",
        "hi ! जहाज और जहाजों में ! जहाज ! [जहाज][जहाजों]",
        "ru ! корабля и корабли ! корабль ! [корабля][корабли]",
        "el ! το λιμάνι ΛΙΜΑΝΙ ! λιμάνι ! [λιμάνι][ΛΙΜΑΝΙ]"
      })
  void findsWholeWords(String language, String text, String words, String expected) {
    assertThat(found(language, text, words)).isEqualTo(expected);
  }

  @Test
  void findsAWordHoweverItIsComposedAndBroken() {
    assertThat(found("en", "the wave\n  buoy", "wave buoy")).isEqualTo("[wave\n  buoy]");
    assertThat(found("es", "el cafe\u0301 solo", "café")).isEqualTo("[cafe\u0301]");
    assertThat(found("en", "the wave\n  buoy", "wave buoy")).isEqualTo("[wave\n  buoy]");
    assertThat(found("es", "el ca\u00ADfé", "cafe\u0301")).isEqualTo("[ca\u00ADfé]");
  }

  @Test
  void findsNothingInPlacesThatAreNoText() {
    Terms terms = terms("en", "es", Term.of("harbour", "puerto"));
    String text = "The harbour: https://harbour.example";

    assertThat(terms.find(text, List.of(new Span(13, text.length()))))
        .extracting(one -> one.span().start())
        .containsExactly(4);
  }

  @Test
  void heedsHowCapitalsCount() {
    Term exact = new Term("Sea", List.of("Mar"), List.of(), false, Casing.EXACT, "");
    Term any = new Term("Sea", List.of("mar"), List.of(), false, Casing.IGNORED, "");

    assertThat(terms("en", "es", exact).find("Sea, SEA, sea", List.of())).hasSize(1);
    assertThat(terms("en", "es", any).find("Sea, SEA, sea", List.of())).hasSize(3);
    assertThat(compared(terms("en", "es", exact), "The Sea", "el mar")).isEqualTo("MISSING Sea");
    assertThat(compared(terms("en", "es", any), "The sea", "El Mar")).isEmpty();
  }

  /** The second column is the term's word in the target language, the third a good translation. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | boya amarilla    | Vio boyas amarillas.",
        "es | nación           | Las naciones votan.",
        "ca | vaixell          | els vaixells",
        "pt | avaliação        | as avaliações",
        "fr | cheval de course | les chevaux de course",
        "it | amico            | gli amici",
        "ro | navă             | navele lor",
        "de | Haus             | die Häuser",
        "en | person           | Many people",
        "de | großer Hafen     | im großen Hafen",
        "nl | schip            | het Schip",
        "sv | fartyg           | fartygets",
        "is | skip             | skipinu",
        "pl | statek           | na statku",
        "ru | корабль          | о кораблях",
        "uk | судно            | на судні",
        "cs | přístav          | v přístavech",
        "lt | laivas           | laivuose",
        "el | πλοίο            | των πλοίων",
        "fi | satama           | satamassamme",
        "hu | hajó             | hajókkal",
        "et | sadam            | sadamates",
        "tr | gemi             | gemilerimizde",
        "eu | itsasontzi       | itsasontziarekin",
        "ka | გემი             | გემებით",
        "hi | जहाज             | जहाजों में",
        "bn | জাহাজ            | জাহাজের",
        "ta | கப்பல்           | கப்பலில்",
        "ko | 선박              | 선박에서",
        "ar | سفينة            | والسفينة",
        "ar | كتاب             | الكتب",
        "he | ספינה            | שבספינה",
        "fa | کشتی             | کشتی‌ها",
        "sw | kitabu           | vitabu",
        "sw | mtu              | mtu",
        "zu | umuntu           | abantu",
        "cy | bad              | bad",
        "ga | bád              | an bád",
        "ja | 波浪ブイ          | 新しい波浪ブイを",
        "zh | 浮标              | 浮标站",
        "th | เรือ              | เรือใหม่",
        "vi | tàu thuỷ         | Tàu thuỷ mới",
        "id | kapal            | kapalnya"
      })
  void takesAnotherFormForTheWord(String language, String word, String translation) {
    assertThat(compared(terms("en", language, Term.of("thing", word)), "A thing", translation))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | boya      | La barca está allí.",
        "es | boya      | El bote está allí.",
        "es | mar       | El martes pasado.",
        "es | puerto    | La puerta roja.",
        "de | Hafen     | Der Hase lief.",
        "de | Boot      | Der Bote kam.",
        "fr | port      | Il porte un manteau.",
        "tr | gemi      | Onun evi var.",
        "ru | море      | Он мог.",
        "zh | 浮标      | 浮动的标",
        "vi | ma        | con má",
        "th | กา        | การเดินทาง",
        "ja | ブイ      | ブイヤベース",
        "ko | 선박      | 선수들",
        "ar | سفينة    | السفر"
      })
  void takesNoOtherWordForIt(String language, String word, String translation) {
    // Only a dictionary could tell these two.
    String deviation =
        compared(terms("en", language, Term.of("thing", word)), "A thing", translation);
    boolean alike = word.equals("puerto") || word.equals("port");
    assertThat(deviation).isEqualTo(alike ? "" : "MISSING thing");
  }

  @Test
  void wantsATermAsOftenAsTheSourceHasIt() {
    Terms terms = terms("en", "es", Term.of("ship", "buque"));

    assertThat(compared(terms, "A ship meets ships.", "Un buque ve buques.")).isEmpty();
    assertThat(compared(terms, "A ship meets ships.", "Un buque ve otros."))
        .isEqualTo("MISSING ships");
    assertThat(compared(terms, "A boat.", "Un bote.")).isEmpty();
  }

  @Test
  void countsNoWordForTwoTerms() {
    Terms terms =
        terms(
            "en",
            "es",
            Term.of("buoy", "boya"),
            Term.of("wave buoy", "boya de oleaje"),
            Term.of("vessel", "buque"),
            Term.of("ship", "buque"));

    assertThat(compared(terms, "A buoy and a wave buoy", "Una boya de oleaje"))
        .isEqualTo("MISSING buoy");
    assertThat(compared(terms, "A buoy and a wave buoy", "La boya y una boya de oleaje")).isEmpty();
    assertThat(compared(terms, "A ship, a vessel", "Un buque")).isEqualTo("MISSING vessel");
  }

  @Test
  void takesAnyOfTheAdmittedWords() {
    Terms terms = terms("en", "es", term("leader", List.of("líder", "mandatario")));

    assertThat(compared(terms, "Both leaders", "El líder y los mandatarios")).isEmpty();
  }

  @Test
  void findsForbiddenWords() {
    Terms terms = terms("en", "es", term("ship", List.of("buque"), "barco", "nave"));

    assertThat(compared(terms, "A ship", "Un barco")).isEqualTo("FORBIDDEN ship > barco");
    assertThat(compared(terms, "Two ships", "Dos Barcos"))
        .isEqualTo("FORBIDDEN_FORM ships > Barcos");
    assertThat(compared(terms, "A ship", "El buque es una nave"))
        .isEqualTo("FORBIDDEN ship > nave");
    assertThat(compared(terms, "A boat", "Un barco")).isEmpty();
    assertThat(compared(terms, "A ship and a ship", "Un barco y otro"))
        .isEqualTo("FORBIDDEN ship > barco; MISSING ship");
  }

  @Test
  void findsAWordThatIsForbiddenWhateverTheSourceSays() {
    Terms terms = terms("en", "es", term("", List.of(), "barcaza"));

    assertThat(compared(terms, "Anything", "Una barcaza")).isEqualTo("FORBIDDEN > barcaza");
  }

  @Test
  void letsAnAllowedWordHoldAForbiddenOne() {
    Terms terms = terms("en", "es", term("wave buoy", List.of("boya de oleaje"), "boya"));

    assertThat(compared(terms, "A wave buoy", "Una boya de oleaje")).isEmpty();
    assertThat(compared(terms, "A wave buoy", "Una boya")).isEqualTo("FORBIDDEN wave buoy > boya");
  }

  @Test
  void seesWhatWasLeftInTheSourceLanguage_thoughItLooksLikeAForm() {
    Terms terms = terms("en", "es", Term.of("cosmodrome", "cosmódromo"));

    assertThat(compared(terms, "A cosmodrome", "Un cosmodrome"))
        .isEqualTo("LEFT cosmodrome > cosmodrome");
    assertThat(compared(terms, "Cosmodromes", "Los cosmodromes"))
        .isEqualTo("LEFT Cosmodromes > cosmodromes");
    assertThat(compared(terms, "A cosmodrome", "Un cosmodromo")).isEmpty();
    assertThat(
            compared(terms("en", "fr", Term.of("nation", "nation")), "Two nations", "Deux nations"))
        .isEmpty();
  }

  @Test
  void isLinear() {
    Terms terms = terms("en", "es", term("a b c", List.of("d e f"), "g h"), Term.of("a", "d"));
    String source = "a b ".repeat(20_000);
    String target = "d e ".repeat(20_000);

    assertThat(terms.compare(source, target, text -> List.of())).isEmpty();
  }
}
