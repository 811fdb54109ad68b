package dev.glotwire.memory.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.glotwire.article.TaggedText;
import dev.glotwire.bundle.Origin;
import dev.glotwire.memory.TranslationMemory;
import dev.glotwire.memory.TranslationUnit;
import dev.glotwire.memory.UnitFilter;
import dev.glotwire.memory.UnitState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnitFormatTest {
  private static final Locale EN = Locale.ENGLISH;
  private static final Locale ES = Locale.forLanguageTag("es");
  private static final Locale TW = Locale.forLanguageTag("zh-Hant-TW");
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final ImportDefaults DEFAULTS =
      new ImportDefaults(Optional.empty(), Optional.empty(), true, NOON);

  @TempDir Path temp;
  private final List<String> skipped = new ArrayList<>();

  private static List<TranslationUnit> samples() {
    return List.of(
        unit("One", "Uno", UnitState.TRANSLATED, new Origin("acme", "v1", List.of(EN, ES)), "x1"),
        unit(
            "Press <1>Enter</1> or <2/>, \"now\", a &lt;b> &amp; c;\nthen\r\tgo \u0001\uFFFF",
            "<2/> o <1>Intro</1>",
            UnitState.REVIEWED,
            Origin.human(EN, ES),
            ""),
        unit(" lead", "trail ", UnitState.FINAL, new Origin("acme", "", List.of()), "x2"),
        new TranslationUnit(
            EN,
            TW,
            new TaggedText("Boats 😀"),
            new TaggedText("船 ]]> '=1+1"),
            "00aa",
            UnitState.TRANSLATED,
            new Origin("acme", "", List.of(EN, ES, TW)),
            "x3",
            NOON));
  }

  private static TranslationUnit unit(
      String source, String target, UnitState state, Origin origin, String variant) {
    return new TranslationUnit(
        EN,
        ES,
        new TaggedText(source),
        new TaggedText(target),
        "c0ffee",
        state,
        origin,
        variant,
        NOON);
  }

  private static byte[] write(UnitFormat format, List<TranslationUnit> units) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (UnitWriter writer = format.writer(out)) {
      for (TranslationUnit unit : units) {
        writer.write(unit);
      }
    }
    return out.toByteArray();
  }

  private List<TranslationUnit> read(UnitFormat format, byte[] bytes) throws IOException {
    return read(format, bytes, DEFAULTS);
  }

  private List<TranslationUnit> read(UnitFormat format, byte[] bytes, ImportDefaults defaults)
      throws IOException {
    List<TranslationUnit> units = new ArrayList<>();
    format.read(new ByteArrayInputStream(bytes), defaults, units::add, skipped::add);
    return units;
  }

  private List<TranslationUnit> tmx(String body) throws IOException {
    String document =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\">"
            + "<header creationtool=\"other\" srclang=\"EN-US\"/><body>"
            + body
            + "</body></tmx>";
    return read(UnitFormat.TMX, document.getBytes(StandardCharsets.UTF_8));
  }

  private static String tu(String source, String target) {
    return "<tu><tuv xml:lang=\"en-US\"><seg>"
        + source
        + "</seg></tuv><tuv xml:lang=\"es\"><seg>"
        + target
        + "</seg></tuv></tu>";
  }

  private List<String> texts(String source, String target) throws IOException {
    TranslationUnit unit = tmx(tu(source, target)).get(0);
    return List.of(unit.sourceText().value(), unit.targetText().value());
  }

  @ParameterizedTest
  @EnumSource
  void isReadBackAsItWasWritten(UnitFormat format) throws IOException {
    byte[] bytes = write(format, samples());

    assertThat(read(format, bytes)).isEqualTo(samples());
    assertThat(skipped).isEmpty();
    assertThat(write(format, read(format, bytes))).isEqualTo(bytes);
  }

  @ParameterizedTest
  @EnumSource
  void survivesAMemory(UnitFormat format) throws IOException {
    byte[] bytes = write(format, samples());
    List<TranslationUnit> kept = new ArrayList<>();
    try (TranslationMemory memory = TranslationMemory.open(temp.resolve("memory.db"))) {
      memory.add(read(format, bytes));
      memory.forEach(UnitFilter.all(), kept::add);
    }

    assertThat(write(format, kept)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @EnumSource
  void randomUnitsAreReadBack(UnitFormat format) throws IOException {
    long seed = 6;
    Random random = new Random(seed);
    List<TranslationUnit> units = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String source = randomText(random);
      units.add(unit(source, source, UnitState.REVIEWED, Origin.human(EN, ES), ""));
    }

    assertThat(read(format, write(format, units))).as("seed %d", seed).isEqualTo(units);
  }

  private static String randomText(Random random) {
    StringBuilder out = new StringBuilder("x");
    List<String> pieces =
        List.of("a", " ", "\n", "\r", "\r\n", "\"", ",", "\t", "&amp;", "&lt;", "'", "é", "\u0085");
    int tags = 0;
    for (int i = random.nextInt(20); i > 0; i--) {
      out.append(pieces.get(random.nextInt(pieces.size())));
      if (random.nextInt(4) == 0) {
        tags++;
        out.append(random.nextBoolean() ? "<" + tags + "/>" : "<" + tags + ">b</" + tags + ">");
      }
    }
    return out.append('x').toString();
  }

  @Test
  void knowsAFormatByItsEnding() {
    assertThat(UnitFormat.ofName("MEMORY.TMX")).contains(UnitFormat.TMX);
    assertThat(UnitFormat.ofName("a.b.tsv")).contains(UnitFormat.TSV);
    assertThat(UnitFormat.ofName("a.txt")).isEmpty();
  }

  @Test
  void whatOtherProgramsMadeIsAPersons() throws IOException {
    TranslationUnit unit =
        tmx("<tu changedate=\"20200102T030405Z\"><prop type=\"x-glotwire-state\">final</prop>"
                + "<tuv xml:lang=\"en-us\"><seg>One</seg></tuv>"
                + "<tuv xml:lang=\"es\"><seg>Uno</seg></tuv></tu>")
            .get(0);

    assertThat(unit.state()).isEqualTo(UnitState.REVIEWED);
    assertThat(unit.origin().provider()).isEqualTo("human");
    assertThat(unit.source().toLanguageTag()).isEqualTo("en-US");
    assertThat(unit.created()).isEqualTo(Instant.parse("2020-01-02T03:04:05Z"));
  }

  @Test
  void whatNobodyReviewedIsASuggestion() throws IOException {
    byte[] bytes =
        ("<tmx><header srclang=\"en\"/><body>" + tu("One", "Uno") + "</body></tmx>")
            .getBytes(StandardCharsets.UTF_8);
    TranslationUnit unit =
        read(
                UnitFormat.TMX,
                bytes,
                new ImportDefaults(Optional.empty(), Optional.empty(), false, NOON))
            .get(0);

    assertThat(unit.state()).isEqualTo(UnitState.TRANSLATED);
    assertThat(unit.origin().provider()).isEqualTo("import");
  }

  @Test
  void aUnitOfSeveralLanguagesIsOneForEach() throws IOException {
    List<TranslationUnit> units =
        tmx(
            "<tu><tuv xml:lang=\"de\"><seg>Eins</seg></tuv><tuv xml:lang=\"en-US\"><seg>One</seg>"
                + "</tuv><tuv lang=\"fr\"><seg>Un</seg></tuv></tu>");

    assertThat(units)
        .extracting(unit -> unit.target() + unit.sourceText().value() + unit.targetText().value())
        .containsExactly("deOneEins", "frOneUn");
  }

  @Test
  void codesAreMatchedByTheirX() throws IOException {
    assertThat(
            texts(
                "<bpt i=\"1\" x=\"7\">&lt;b></bpt>A<ept i=\"1\">&lt;/b></ept> <ph x=\"8\"/>",
                "<ph x=\"8\">&lt;br></ph> <bpt i=\"5\" x=\"7\"/>B<ept i=\"5\"/>"))
        .containsExactly("<1>A</1> <2/>", "<2/> <1>B</1>");
  }

  @Test
  void codesWithoutAnXAreMatchedInTheirOrder() throws IOException {
    assertThat(texts("<ph/>A<hi>B</hi><it pos=\"begin\"/>", "<hi>C</hi>D<ph/><ph/><ph/>"))
        .containsExactly("<1/>A<2>B</2><3/>", "<2>C</2>D<1/><3/><4/>");
  }

  @Test
  void pairsThatCrossAreSingle() throws IOException {
    assertThat(
            texts("<bpt i=\"1\"/>A<bpt i=\"2\"/>B<ept i=\"1\"/>C<ept i=\"2\"/>", "<ept i=\"9\"/>D"))
        .containsExactly("<1/>A<2>B<3/>C</2>", "<1/>D");
  }

  @Test
  void textInsideOfACodeIsNoText() throws IOException {
    assertThat(texts("A<ph>code<sub>note</sub></ph>B", "C")).containsExactly("A<1/>B", "C");
  }

  @Test
  void aUnitThatCannotBeUsedIsSkippedAndTold() throws IOException {
    List<TranslationUnit> units =
        tmx(
            "<tu><tuv xml:lang=\"en-US\"><seg>Alone</seg></tuv></tu>\n"
                + "<tu><tuv><seg>a</seg></tuv></tu>\n"
                + "<tu><tuv xml:lang=\"???\"><seg>a</seg></tuv></tu>\n"
                + tu("", "Nada")
                + tu("<b>A</b>", "B")
                + tu("One", "Uno"));

    assertThat(units).singleElement().extracting(u -> u.targetText().value()).isEqualTo("Uno");
    assertThat(skipped).hasSize(5).allMatch(line -> line.startsWith("line "));
  }

  @Test
  void noEntityOfADocumentIsLookedAt() {
    String bomb =
        "<!DOCTYPE tmx [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tmx><body>"
            + tu("&b;", "&x;")
            + "</body></tmx>";

    List<TranslationUnit> units = new ArrayList<>();
    try {
      units.addAll(read(UnitFormat.TMX, bomb.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("breaks off");
    }
    assertThat(units).isEmpty();
  }

  @Test
  void everyPrefixIsReadOrRefused() throws IOException {
    for (UnitFormat format : UnitFormat.values()) {
      byte[] whole = write(format, samples());
      for (int length = 0; length < whole.length; length += 3) {
        try {
          assertThat(read(format, java.util.Arrays.copyOf(whole, length)))
              .hasSizeLessThanOrEqualTo(samples().size());
        } catch (IOException e) {
          assertThat(e.getMessage()).isNotBlank();
        }
      }
    }
  }

  @Test
  void refusesWhatIsNoTmx() {
    for (String text : List.of("", "hello", "<html/>", "\0\0", "<tmx>")) {
      assertThatIOException()
          .isThrownBy(() -> read(UnitFormat.TMX, text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void readsTmxInUtf16() throws IOException {
    String text =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><tmx><header srclang=\"en\"/><body>"
            + tu("One", "Señor")
            + "</body></tmx>";

    assertThat(read(UnitFormat.TMX, text.getBytes(Charset.forName("UTF-16"))))
        .singleElement()
        .extracting(unit -> unit.targetText().value())
        .isEqualTo("Señor");
  }

  private List<TranslationUnit> csv(String text) throws IOException {
    return read(
        UnitFormat.CSV,
        text.getBytes(StandardCharsets.UTF_8),
        new ImportDefaults(Optional.of(EN), Optional.of(ES), true, NOON));
  }

  @Test
  void readsATableMadeByHand() throws IOException {
    List<TranslationUnit> units =
        csv("\uFEFFtarget,source\n\"Uno, por favor\",\"One & <two>\"\n\nC <5/> <2/>,D <2/> <5/>\n");

    assertThat(units)
        .extracting(unit -> unit.sourceText().value() + " = " + unit.targetText().value())
        .containsExactly("One &amp; &lt;two> = Uno, por favor", "D <1/> <2/> = C <2/> <1/>");
    assertThat(units).allMatch(unit -> unit.state() == UnitState.REVIEWED);
  }

  @Test
  void skipsRowsThatCannotBeUsed() throws IOException {
    List<TranslationUnit> units =
        csv(
            "source,target,state,created,source_language\na,b,good,,\na,b,,today,\n,b,,,\n"
                + "a,b,,,xx-yy-zz-1\na,b,,,\n");

    assertThat(units).hasSize(1);
    assertThat(skipped).hasSize(4).allMatch(line -> line.startsWith("row "));
  }

  @Test
  void saysWhichColumnsAreMissing() {
    assertThatIOException()
        .isThrownBy(() -> read(UnitFormat.CSV, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
        .withMessageContaining("source, source_language, target, target_language");
    assertThatIOException()
        .isThrownBy(() -> csv("source,source,target\n"))
        .withMessageContaining("first row");
    assertThatIOException()
        .isThrownBy(
            () ->
                read(
                    UnitFormat.CSV,
                    "source,target\né,x\n".getBytes(StandardCharsets.ISO_8859_1),
                    new ImportDefaults(Optional.of(EN), Optional.of(ES), true, NOON)))
        .withMessageContaining("UTF-8");
  }
}
