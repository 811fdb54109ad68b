package dev.glotwire.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.glotwire.article.TaggedText;
import dev.glotwire.bundle.Origin;
import dev.glotwire.memory.Match.Kind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a memory does, whatever database it is in. */
abstract class TranslationMemoryContract {
  static final Locale EN = Locale.ENGLISH;
  static final Locale ES = Locale.forLanguageTag("es");
  static final Locale CA = Locale.forLanguageTag("ca");
  static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private TranslationMemory memory;

  /** Opens the memory, empty the first time in each test. */
  abstract TranslationMemory open() throws IOException;

  @BeforeEach
  void openMemory() throws IOException {
    memory = open();
  }

  @AfterEach
  void closeMemory() {
    memory.close();
  }

  static TranslationUnit unit(String source, String target) {
    return unit(source, target, "", "v1", NOON);
  }

  static TranslationUnit unit(
      String source, String target, String context, String variant, Instant created) {
    return new TranslationUnit(
        EN,
        ES,
        new TaggedText(source),
        new TaggedText(target),
        context,
        UnitState.TRANSLATED,
        new Origin("acme", "acme-2", List.of(EN, ES)),
        variant,
        created);
  }

  static TranslationUnit human(String source, String target, String context, Instant created) {
    return TranslationUnit.human(
        EN, ES, new TaggedText(source), new TaggedText(target), context, created);
  }

  static Lookup lookup(String source) {
    return new Lookup(EN, ES, new TaggedText(source), "");
  }

  private List<String> targets(String source, int least) {
    return memory.find(lookup(source), least).stream()
        .map(match -> match.score() + " " + match.unit().targetText().value())
        .toList();
  }

  private List<TranslationUnit> all() {
    List<TranslationUnit> units = new ArrayList<>();
    memory.forEach(UnitFilter.all(), units::add);
    return units;
  }

  @Test
  void givesBackWhatItWasGiven() throws IOException {
    TranslationUnit unit =
        new TranslationUnit(
            EN,
            Locale.forLanguageTag("zh-Hant-HK"),
            new TaggedText("Ships &amp; <1>“boats”</1> 'x'; -- <2/>"),
            new TaggedText("<2/>船 😀 &lt; <1>\u0301</1>\n"),
            "00ff",
            UnitState.FINAL,
            new Origin("acme", "", List.of(EN, ES, Locale.forLanguageTag("zh-Hant-HK"))),
            "abc",
            NOON);
    memory.add(List.of(unit));
    memory.close();
    memory = open();

    assertThat(all()).containsExactly(unit);
    assertThat(memory.damage()).isEmpty();
  }

  @Test
  void findsTheSameTextInTheSameLanguagesOnly() {
    memory.add(List.of(unit("The ferry left.", "El ferri salió.")));

    Lookup catalan = new Lookup(EN, CA, new TaggedText("The ferry left."), "");
    Lookup mexican =
        new Lookup(EN, Locale.forLanguageTag("es-MX"), new TaggedText("The ferry left."), "");
    List<List<Match>> found =
        memory.findExact(
            List.of(lookup("The ferry left."), lookup("The ferry left"), catalan, mexican));

    assertThat(found).hasSize(4);
    assertThat(found.get(0))
        .singleElement()
        .satisfies(
            match -> {
              assertThat(match.kind()).isEqualTo(Kind.EXACT);
              assertThat(match.score()).isEqualTo(100);
            });
    assertThat(found.subList(1, 4)).allMatch(List::isEmpty);
  }

  @Test
  void answersEachLookupAtItsPlace() {
    memory.add(IntStream.range(0, 450).mapToObj(i -> unit("Text " + i, "Texto " + i)).toList());
    List<Lookup> lookups =
        IntStream.range(0, 500).mapToObj(i -> lookup("Text " + (i * 7 % 500))).toList();

    List<List<Match>> found = memory.findExact(lookups);

    for (int i = 0; i < 500; i++) {
      int number = i * 7 % 500;
      List<String> expected = number < 450 ? List.of("Texto " + number) : List.of();
      assertThat(found.get(i))
          .extracting(match -> match.unit().targetText().value())
          .isEqualTo(expected);
    }
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    memory.add(List.of(unit("Café", "Cafetería")));

    assertThat(targets("Cafe\u0301", 100)).containsExactly("100 Cafetería");
  }

  @Test
  void prefersTheSameContextThenAPersonThenTheNewest() {
    memory.add(
        List.of(
            unit("Close", "viejo", "c1", "v1", NOON.minusSeconds(60)),
            unit("Close", "nuevo", "c2", "v1", NOON),
            human("Close", "humano", "c3", NOON.minusSeconds(999)),
            unit("Close", "contexto", "c9", "v1", NOON.minusSeconds(9_999))));

    List<Match> matches =
        memory.findExact(List.of(new Lookup(EN, ES, new TaggedText("Close"), "c9"))).get(0);

    assertThat(matches)
        .extracting(match -> match.unit().targetText().value())
        .containsExactly("contexto", "humano", "nuevo", "viejo");
    assertThat(matches)
        .extracting(Match::kind)
        .containsExactly(Kind.IN_CONTEXT, Kind.EXACT, Kind.EXACT, Kind.EXACT);
  }

  @Test
  void anEmptyContextIsNoContext() {
    memory.add(List.of(unit("Close", "Cerrar")));

    assertThat(memory.find(lookup("Close"), 75).get(0).kind()).isEqualTo(Kind.EXACT);
  }

  @Test
  void aLaterAnswerTakesThePlaceOfTheEarlier() {
    memory.add(List.of(unit("Close", "viejo", "c", "v1", NOON)));
    memory.add(List.of(unit("Close", "nuevo", "c", "v1", NOON.plusSeconds(5))));
    memory.add(List.of(unit("Close", "formal", "c", "v2", NOON)));
    memory.add(List.of(human("Close", "uno", "c", NOON), human("Close", "dos", "c", NOON)));

    assertThat(all())
        .extracting(unit -> unit.targetText().value())
        .containsExactly("nuevo", "formal", "uno", "dos");
  }

  @Test
  void findsSimilarTextsByTheirScore() {
    memory.add(
        List.of(
            unit("The council approved the budget on Monday.", "lunes"),
            unit("The council approved the budget on Friday.", "viernes"),
            unit("The council rejected a proposal for new trams.", "tranvías"),
            unit("Rain fell.", "Llovió.")));

    assertThat(targets("The council approved the budget on Monday.", 75))
        .containsExactly("100 lunes", "92 viernes");
    assertThat(targets("The council approved its budget on Monday.", 75))
        .containsExactly("92 lunes", "85 viernes");
    assertThat(targets("The council approved its budget on Monday.", 90))
        .containsExactly("92 lunes");
    assertThat(targets("Snow fell.", 75)).isEmpty();
  }

  @Test
  void findsShortTextsAndTextsWithoutSpaces() {
    memory.add(
        List.of(
            unit("Settings", "Ajustes"),
            unit("市議会は月曜日に予算を可決した", "presupuesto"),
            unit("Log out", "Salir")));

    assertThat(targets("Setting", 75)).containsExactly("87 Ajustes");
    assertThat(targets("市議会は火曜日に予算を可決した", 75)).containsExactly("93 presupuesto");
    assertThat(targets("Log-out", 75)).containsExactly("85 Salir");
  }

  @Test
  void codesAreComparedApartFromText() {
    memory.add(List.of(unit("Press <1>Enter</1> to go on", "Pulse <1>Intro</1>")));

    assertThat(targets("Press <1>Enter</1> to go on", 75))
        .containsExactly("100 Pulse <1>Intro</1>");
    assertThat(targets("Press Enter to go on", 75)).containsExactly("98 Pulse <1>Intro</1>");
    assertThat(targets("<1>Press</1> Enter to go on", 100)).isEmpty();
  }

  @Test
  void findsARareTextAmongManyOfTheSameWords() {
    List<TranslationUnit> units = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      units.add(unit("The government announced measure number " + i + " yesterday", "m" + i));
    }
    units.add(unit("The government announced measure number seventeen yesterday", "diecisiete"));
    memory.add(units);

    assertThat(targets("The government announced measure number seventeen today", 75))
        .first()
        .isEqualTo("91 diecisiete");
  }

  @Test
  void findsSomethingWhereAllWordsAreCommon() {
    List<TranslationUnit> units = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      units.add(unit("Measure number " + i, "m" + i));
    }
    memory.add(units);

    assertThat(memory.find(lookup("Measure number 4001"), 75)).isNotEmpty();
  }

  @Test
  void findsAtMostTen() {
    memory.add(
        IntStream.range(0, 30).mapToObj(i -> human("Close", "t" + i, "c" + i, NOON)).toList());

    assertThat(memory.find(lookup("Close"), 75)).hasSize(10);
    assertThat(memory.find(lookup("Closed"), 75)).hasSize(10);
  }

  @Test
  void rejectsAScoreOutOfRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> memory.find(lookup("x"), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> memory.find(lookup("x"), 101));
  }

  @Test
  void leavesOutWhatNoDatabaseHolds() {
    memory.add(List.of(unit("a\uD83D", "x"), unit("b", "x\0"), unit("c", "good")));

    assertThat(all()).extracting(unit -> unit.sourceText().value()).containsExactly("c");
  }

  @Test
  void passesOnAndForgetsWhatTheFilterTakes() {
    TranslationUnit catalan =
        new TranslationUnit(
            EN,
            CA,
            new TaggedText("One"),
            new TaggedText("Un"),
            "",
            UnitState.TRANSLATED,
            new Origin("other", "", List.of(EN, CA)),
            "v",
            NOON);
    memory.add(
        List.of(
            unit("One", "Uno", "", "v1", NOON.minusSeconds(100)),
            unit("Two", "Dos"),
            human("Three", "Tres", "", NOON),
            catalan));
    List<String> seen = new ArrayList<>();
    memory.forEach(UnitFilter.all().withTarget(CA), unit -> seen.add(unit.targetText().value()));
    memory.forEach(
        UnitFilter.all().withState(UnitState.REVIEWED).withProvider("human").withSource(EN),
        unit -> seen.add(unit.targetText().value()));
    assertThat(seen).containsExactly("Un", "Tres");

    assertThat(memory.remove(UnitFilter.all().withBefore(NOON))).isEqualTo(1);
    assertThat(memory.remove(UnitFilter.all().withProvider("nobody"))).isZero();
    assertThat(all()).hasSize(3);
    assertThat(memory.remove(UnitFilter.all())).isEqualTo(3);
    assertThat(all()).isEmpty();
    assertThat(memory.find(lookup("Two or three"), 1)).isEmpty();
  }

  @Test
  void countsWhatIsInIt() {
    memory.add(List.of(unit("One", "Uno"), unit("Two", "Dos"), human("Two", "Dos", "", NOON)));

    MemoryStats stats = memory.stats();

    assertThat(stats.units()).isEqualTo(3);
    assertThat(stats.bytes()).isPositive();
    assertThat(stats.groups())
        .containsExactly(
            new MemoryStats.Group(EN, ES, "acme", UnitState.TRANSLATED, 2),
            new MemoryStats.Group(EN, ES, "human", UnitState.REVIEWED, 1));
  }

  @Test
  void manyThreadsAndASecondConnectionLoseNothing() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (TranslationMemory second = open()) {
      List<Future<?>> futures = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        int thread = t;
        TranslationMemory used = t % 2 == 0 ? memory : second;
        futures.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 50; i++) {
                    used.add(List.of(unit("Text " + thread + " " + i, "Texto")));
                    used.find(lookup("Text " + thread + " " + i), 75);
                  }
                }));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(all()).hasSize(200);
  }

  @Test
  void knowsTheContextOfATextByItsNeighbors() {
    Optional<TaggedText> one = Optional.of(TaggedText.ofPlain("One"));
    Optional<TaggedText> two = Optional.of(TaggedText.ofPlain("Two"));

    assertThat(Context.of(one, two))
        .isEqualTo(Context.of(one, two))
        .isNotEqualTo(Context.of(two, one))
        .isNotEqualTo(Context.of(one, Optional.empty()))
        .doesNotContain("One");
  }
}
