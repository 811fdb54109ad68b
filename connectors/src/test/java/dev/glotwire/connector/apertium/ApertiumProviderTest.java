package dev.glotwire.connector.apertium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.article.Inline.Code.Type;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.article.Span;
import dev.glotwire.protect.KeptText;
import dev.glotwire.protect.ProtectedText;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.Providers;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApertiumProviderTest {
  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final Locale PORTUGUESE = Locale.forLanguageTag("pt");

  private static TranslationProvider real(String... modes) {
    ProviderConfig config = ProviderConfig.of(Map.of());
    Optional<String> missing = Providers.installed().require("apertium").missing(config);
    assumeTrue(missing.isEmpty(), () -> "skipped: Apertium is missing: " + missing.orElse(""));
    for (String mode : modes) {
      assumeTrue(
          Files.exists(Path.of("/usr/share/apertium/modes", mode + ".mode")),
          () -> "skipped: the Apertium mode " + mode + " is not installed");
    }
    return Providers.installed().require("apertium").create(config);
  }

  private static String translate(Content content, String... kept) throws Exception {
    ProtectedText text =
        ProtectedText.of(content, KeptText.of(List.of(kept)), Locale.ENGLISH, SPANISH);
    try (TranslationProvider apertium = real("eng-spa")) {
      Batch batch =
          new Batch(
              List.of(text.encode(Markup.XML)),
              Locale.ENGLISH,
              SPANISH,
              Markup.XML,
              Optional.empty());
      Content came = text.decode(apertium.translate(batch).texts().get(0), Markup.XML);
      StringBuilder shown = new StringBuilder();
      for (Inline part : came.parts()) {
        shown.append(part instanceof Text words ? words.value() : ((Code) part).original());
      }
      return shown.toString();
    }
  }

  private static Code code(int id, Role role, String original) {
    return new Code(id, role, Type.BOLD, original, "", new Span(0, 0));
  }

  @Test
  void translatesEachTextOnItsOwn() {
    try (TranslationProvider apertium = real("eng-spa")) {
      Translations answer =
          apertium.translate(
              Batch.of(
                  Locale.ENGLISH, SPANISH, "The red", "house", "a [b] {c} <d> ^e$ /f\\ @g\nh"));

      assertThat(answer.texts()).hasSize(3);
      assertThat(answer.texts().get(1)).isEqualTo("Casa");
      assertThat(answer.texts().get(2)).contains("[b]", "{c}", "<d>", "$", "/", "\\", "@", "\n");
      assertThat(answer.engine()).isEqualTo("eng-spa");
      assertThat(answer.route()).containsExactly(Locale.ENGLISH, SPANISH);
    }
  }

  @Test
  void goesThroughAnotherLanguageWhereNoModeLeadsThere() {
    try (TranslationProvider apertium = real("eng-spa", "es-pt")) {
      Translations answer =
          apertium.translate(Batch.of(Locale.ENGLISH, PORTUGUESE, "The red house"));

      assertThat(answer.texts()).containsExactly("A casa vermelha");
      assertThat(answer.route()).containsExactly(Locale.ENGLISH, SPANISH, PORTUGUESE);
      assertThat(answer.engine()).isEqualTo("eng-spa es-pt");
    }
  }

  @Test
  void emphasisMovesWithItsWords() throws Exception {
    Content content =
        new Content(
            List.of(
                new Text("The "),
                code(1, Role.OPEN, "**"),
                new Text("red"),
                code(1, Role.CLOSE, "**"),
                new Text(" car and the "),
                code(2, Role.OPEN, "_"),
                new Text("very important meeting"),
                code(2, Role.CLOSE, "_"),
                new Text(".")));

    assertThat(translate(content)).isEqualTo("El coche **rojo** y la _reunión muy importante_.");
  }

  @Test
  void keptNamesStayAndTheSentenceKnowsThemAsNames() throws Exception {
    assertThat(translate(Content.of("Smith’s visit to Russia"), "Smith"))
        .isEqualTo("La visita de Smith a Rusia");
    assertThat(translate(Content.of("See https://example.com/a?b=1 for the house."), "Smith"))
        .contains("https://example.com/a?b=1")
        .contains("casa");
  }

  @Test
  void datesTimesAndAmountsComeInTheFormOfTheLanguage() throws Exception {
    assertThat(translate(Content.of("On March 18, 1965, it rained at 9:30 am.")))
        .isEqualTo("El 18 de marzo de 1965, llovió en 9:30.");
    assertThat(translate(Content.of("It costs A$450 million or £3.5bn.")))
        .isEqualTo(
            "Cuesta 450 millones de dólares australianos o 3,5 mil millones de libras esterlinas.");
    assertThat(translate(Content.of("1.4 billion people live here in March.")))
        .isEqualTo("1400 millones de personas viven aquí en marzo.");
    assertThat(translate(Content.of("Party A 45.2%, Plan A and N/A.")))
        .contains(" A 45", " A y N/A.");
    assertThat(translate(Content.of("A three-year contract fell 19 per cent near I-80.")))
        .contains("de tres años", "19 por ciento", "I-80");
    assertThat(translate(Content.of("1kg potatoes"))).isEqualTo("1kg patatas");
    assertThat(translate(Content.of("A house. Is it A house?"))).contains("Una casa.");
    assertThat(translate(Content.of("In May Day parades, 1.4 billion-year-old stones roll.")))
        .doesNotContain("diciembre", "1990");
  }

  @Test
  void datesAndAmountsInsideOfCodesStayInside() throws Exception {
    Content content =
        new Content(
            List.of(
                new Text("It costs "),
                code(1, Role.OPEN, "**"),
                new Text("more than $30 million"),
                code(1, Role.CLOSE, "**"),
                new Text(" and closes on "),
                code(2, Role.OPEN, "_"),
                new Text("March 3"),
                code(2, Role.CLOSE, "_"),
                new Text(".")));

    assertThat(translate(content))
        .isEqualTo(
            "Cuesta **más de 30 millones de dólares estadounidenses** y cierra el _3 de marzo_.");
  }

  @Test
  void datesAreTranslatedOnTheWayAndAmountsAreNot() {
    try (TranslationProvider apertium = real("eng-spa", "es-pt")) {
      assertThat(
              apertium
                  .translate(
                      Batch.of(
                          Locale.ENGLISH,
                          PORTUGUESE,
                          "We paid $2.3 billion on Thursday, Feb. 1, 2024."))
                  .texts())
          .containsExactly(
              " Pagamos 2,3 bilhões de dólares americanos na quinta-feira, 1 de fevereiro de 2024.");
      assertThat(
              apertium
                  .translate(Batch.of(Locale.ENGLISH, PORTUGUESE, "Closed Jan. 6-10, 2025."))
                  .texts()
                  .get(0))
          .contains("6–10 de janeiro de 2025");
    }
  }

  @Test
  void surnamesOfAnArticleAreNotTranslated() {
    try (TranslationProvider apertium = real("eng-spa")) {
      List<String> answers =
          apertium
              .translate(
                  Batch.of(
                      Locale.ENGLISH,
                      SPANISH,
                      "Usain Bolt, 38, won. I see Bolt’s house.",
                      "The house of Mayor John Smith is white.",
                      "The bolt is red."))
              .texts();

      assertThat(answers.get(0)).contains("Usain Bolt, 38", "casa de Bolt");
      assertThat(answers.get(1)).contains("John Smith");
      assertThat(answers.get(2)).doesNotContain("Bolt", "Clinton");
    }
    assertThat(Surnames.in(List.of("Justice Department. Captain America lives in America.")))
        .isEmpty();
  }

  @Test
  void figuresDoNotGrowTogetherWithWords() throws Exception {
    assertThat(translate(Content.of("The 30-year loan and two-thirds of the house.")))
        .isEqualTo("El préstamo de 30 años y dos tercios de la casa.");
  }

  @Test
  void mendsWhatTheRulesBreakAroundAFigure() {
    assertThat(FigureRepairs.mend("préstamosde30 años", "30-year loans", SPANISH))
        .isEqualTo("préstamos de 30 años");
    assertThat(FigureRepairs.mend("Vidalde28años", "Vidal, 28", SPANISH))
        .isEqualTo("Vidal de 28 años");
    assertThat(FigureRepairs.mend("vínculode[[t:g:1]]30 años[[/]]", "30-year bond", SPANISH))
        .isEqualTo("vínculo de [[t:g:1]]30 años[[/]]");
    assertThat(FigureRepairs.mend("Node18", "Node18", SPANISH)).isEqualTo("Node18");
    assertThat(FigureRepairs.mend("1 millones, 1,1 millones", "", SPANISH))
        .isEqualTo("1 millón, 1,1 millones");
    assertThat(FigureRepairs.mend("1 milió, 1,1 milió", "", Locale.forLanguageTag("ca")))
        .isEqualTo("1 milió, 1,1 milions");
  }

  @Test
  void aTextThatLosesWhatStandsInIsAskedForWithout(@TempDir Path data) throws IOException {
    TranslationProvider apertium = fake(data, "sed 's/Monday/lunedì/g; s/March/mars/'");

    assertThat(
            apertium
                .translate(Batch.of(Locale.ENGLISH, SPANISH, "On March 18 it fell.", "It fell."))
                .texts())
        .containsExactly("On mars 18 it fell.", "It fell.");
  }

  @Test
  void manyTextsKeepTheirOrder() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      texts.add("House " + i);
    }
    try (TranslationProvider apertium = real("eng-spa")) {
      List<String> answers =
          apertium
              .translate(new Batch(texts, Locale.ENGLISH, SPANISH, Markup.PLAIN, Optional.empty()))
              .texts();

      assertThat(answers).hasSameSizeAs(texts);
      for (int i = 0; i < texts.size(); i++) {
        assertThat(answers.get(i)).isEqualTo("Casa " + i);
      }
    }
  }

  @Test
  void aPairThatIsNotInstalledIsUnsupported(@TempDir Path data) throws IOException {
    TranslationProvider apertium = fake(data, "cat");

    assertThatThrownBy(() -> apertium.translate(Batch.of(Locale.ENGLISH, Locale.JAPANESE, "House")))
        .isInstanceOf(UnsupportedLanguage.class)
        .hasMessage("apertium: no installed modes lead from en to ja");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "head -c 3; exit 1",
        "echo pair is broken >&2; exit 2",
        "printf 'one\\0'",
        "kill -9 $$"
      })
  void anEngineThatDiesInMidAnswerIsUnavailable(String program, @TempDir Path data)
      throws IOException {
    TranslationProvider apertium = fake(data, program);

    assertThatThrownBy(() -> apertium.translate(Batch.of(Locale.ENGLISH, SPANISH, "One", "Two")))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("of 2 texts");
  }

  @Test
  void anEngineThatHangsIsEndedWithAllItStarted(@TempDir Path data) throws Exception {
    TranslationProvider apertium = fake(data, "sleep 987 | sleep 987");

    assertThatThrownBy(() -> apertium.translate(Batch.of(Locale.ENGLISH, SPANISH, "One")))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("longer than 1 second");
    List<ProcessHandle> left =
        ProcessHandle.current()
            .descendants()
            .filter(process -> process.info().commandLine().orElse("").contains("sleep 987"))
            .toList();
    for (ProcessHandle process : left) {
      // What was killed takes a moment to be gone; what was not would stay for a quarter of an
      // hour.
      process.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void saysWhatIsMissingAndHowToGetIt(@TempDir Path empty) {
    ProviderConfig none = ProviderConfig.of(Map.of(), name -> null);
    ProviderConfig noPairs =
        ProviderConfig.of(Map.of("command", "/bin/true", "data-dir", empty.toString()));

    assertThat(new ApertiumProviderFactory().missing(none))
        .hasValueSatisfying(line -> assertThat(line).contains("not installed", "glotwire setup"));
    assertThat(new ApertiumProviderFactory().missing(noPairs))
        .hasValueSatisfying(
            line -> assertThat(line).contains("no language pair", "glotwire setup"));
  }

  /** Returns a provider whose program is a shell script and whose one mode is eng-spa. */
  private static TranslationProvider fake(Path folder, String program) throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: there is no /bin/sh");
    Files.createDirectories(folder.resolve("modes"));
    Files.createFile(folder.resolve("modes/eng-spa.mode"));
    Path script = folder.resolve("apertium");
    Files.writeString(script, "#!/bin/sh\n" + program + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return new ApertiumProviderFactory()
        .create(
            ProviderConfig.of(
                Map.of("command", script.toString(), "data-dir", folder.toString(), "timeout", "1"),
                name -> null));
  }

  @Test
  void findsTheShortestRouteAndKeepsVariantsApart() {
    ApertiumModes modes =
        ApertiumModes.of(
            List.of(
                "eng-spa",
                "es-pt",
                "es-pt_BR",
                "es-gl",
                "pt-gl",
                "eng-cat",
                "eng-cat_valencia",
                "cat-eng_US",
                "eco-es-fr",
                "gl-pt-latin1",
                "hbs-eng"));
    LanguageSupport support = modes.support();

    assertThat(route(modes, "en", "pt-BR")).containsExactly("eng-spa", "es-pt_BR");
    assertThat(route(modes, "en-GB", "pt")).containsExactly("eng-spa", "es-pt");
    assertThat(route(modes, "en", "pt-PT")).containsExactly("eng-spa", "es-pt");
    assertThat(route(modes, "en", "gl")).containsExactly("eng-spa", "es-gl");
    assertThat(route(modes, "en", "ca-valencia")).containsExactly("eng-cat_valencia");
    assertThat(support.supports(Locale.ENGLISH, Locale.forLanguageTag("pt-AO"))).isFalse();
    assertThat(support.supports(Locale.ENGLISH, Locale.FRENCH)).isFalse();
    assertThat(support.targets(Locale.ENGLISH))
        .contains(SPANISH, PORTUGUESE)
        .doesNotContain(Locale.ENGLISH);
  }

  private static List<String> route(ApertiumModes modes, String source, String target) {
    return modes
        .route(Locale.forLanguageTag(source), Locale.forLanguageTag(target))
        .orElse(Collections.emptyList())
        .stream()
        .map(ApertiumModes.Mode::name)
        .toList();
  }
}
