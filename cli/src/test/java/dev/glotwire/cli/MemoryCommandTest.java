package dev.glotwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.TaggedText;
import dev.glotwire.bundle.Origin;
import dev.glotwire.memory.TranslationMemory;
import dev.glotwire.memory.TranslationUnit;
import dev.glotwire.memory.UnitState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryCommandTest {
  private static final Locale EN = Locale.ENGLISH;
  private static final Locale ES = Locale.forLanguageTag("es");

  @TempDir private Path temp;
  private CommandRun run;
  private String memory;

  @BeforeEach
  void fillAMemory() throws IOException {
    memory = temp.resolve("memory.db").toString();
    run = new CommandRun().withVariable("GLOTWIRE_MEMORY", memory);
    try (TranslationMemory store = TranslationMemory.open(memory)) {
      store.add(
          List.of(
              unit("One", "Uno", Instant.parse("2020-01-01T00:00:00Z")),
              unit("Press <1>Enter</1>", "Pulse <1>Intro</1>", Instant.now()),
              TranslationUnit.human(
                  EN,
                  ES,
                  new TaggedText("Two"),
                  new TaggedText("Dos"),
                  "",
                  Instant.parse("2020-01-01T00:00:00Z"))));
    }
  }

  private static TranslationUnit unit(String source, String target, Instant created) {
    return new TranslationUnit(
        EN,
        ES,
        new TaggedText(source),
        new TaggedText(target),
        "",
        UnitState.TRANSLATED,
        new Origin("acme", "", List.of(EN, ES)),
        "v",
        created);
  }

  private String file(String name) {
    return temp.resolve(name).toString();
  }

  private int memory(String... words) {
    return run.of(Stream.concat(Stream.of("memory"), Stream.of(words)).toArray(String[]::new));
  }

  @Test
  void saysWhatIsInIt() {
    assertThat(memory("stats")).isZero();
    assertThat(run.out())
        .startsWith("en > es  acme  translated  2\nen > es  human  reviewed  1\n3 units in ");

    assertThat(memory("stats", "--json", "--check")).isZero();
    assertThat(run.out()).contains("\"units\" : 3", "\"damaged\" : false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.tmx", "a.csv", "a.tsv"})
  void whatIsExportedAndImportedIsTheSameMemory(String name) {
    assertThat(memory("export", file(name))).isZero();
    assertThat(memory("import", file(name), "--memory", file("other.db"))).isZero();
    assertThat(run.err()).contains("3 units");
    assertThat(memory("export", file("again-" + name), "--memory", file("other.db"))).isZero();

    assertThat(Path.of(file("again-" + name))).hasSameBinaryContentAs(Path.of(file(name)));
  }

  @Test
  void exportsAPartToStandardOutput() {
    assertThat(memory("export", "-", "--format", "csv", "--provider", "human")).isZero();

    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.out()).contains("en,es,Two,Dos,reviewed,human");
  }

  @Test
  void replacesNoFileUnlessForced() throws IOException {
    Path mine = Files.writeString(temp.resolve("mine.tmx"), "mine");

    assertThat(memory("export", mine.toString())).isEqualTo(73);
    assertThat(run.err()).contains("--force");
    assertThat(mine).hasContent("mine");
    assertThat(memory("export", mine.toString(), "--force")).isZero();
    assertThat(mine).content().contains("<tmx");
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(file -> file.contains("part"));
    }
  }

  @Test
  void importsATableMadeByHand() throws IOException {
    Path table = Files.writeString(temp.resolve("t.csv"), "source,target\nThree,Tres\n");

    assertThat(memory("import", table.toString(), "--from", "en", "--to", "es")).isZero();
    assertThat(memory("export", "-", "--format", "csv")).isZero();
    assertThat(run.out()).contains("en,es,Three,Tres,reviewed,human");
  }

  @Test
  void saysWhatItLeftOut() throws IOException {
    Path table = Files.writeString(temp.resolve("t.csv"), "source,target\nThree,\nFour,Cuatro\n");

    assertThat(memory("import", table.toString(), "--from", "en", "--to", "es")).isEqualTo(65);
    assertThat(run.err()).contains("1 unit", "row 2");
  }

  @Test
  void refusesWhatIsNoMemoryFile() throws IOException {
    Path table = Files.writeString(temp.resolve("t.csv"), "source,target\nThree,Tres\n");
    Path text = Files.writeString(temp.resolve("t.txt"), "Three");
    Path tmx = Files.writeString(temp.resolve("t.tmx"), "Three");

    assertThat(memory("import", table.toString())).isEqualTo(65);
    assertThat(run.err()).contains("source_language");
    assertThat(memory("import", text.toString())).isEqualTo(2);
    assertThat(memory("import", tmx.toString())).isEqualTo(65);
    assertThat(run.err()).contains("Nothing was taken");
    assertThat(memory("import", file("none.tmx"))).isEqualTo(66);
  }

  @Test
  void forgetsWhatItIsTold() {
    assertThat(memory("prune")).isEqualTo(2);
    assertThat(run.err()).contains("--older-than");
    assertThat(memory("prune", "--older-than", "365", "--dry-run")).isZero();
    assertThat(run.out()).isEqualTo("1 unit would be forgotten\n");
    assertThat(memory("prune", "--older-than", "365")).isZero();
    assertThat(run.out()).isEqualTo("1 unit forgotten\n");
    assertThat(memory("prune", "--all")).isZero();
    assertThat(run.out()).isEqualTo("1 unit forgotten\n");
    assertThat(memory("stats")).isZero();
    assertThat(run.out()).startsWith("en > es  human  reviewed  1\n");
    assertThat(memory("prune", "--provider", "human")).isZero();
    assertThat(run.out()).isEqualTo("1 unit forgotten\n");
  }

  @Test
  void saysThatThereIsNoMemoryYet() {
    for (String command : List.of("stats", "prune --all", "export -")) {
      String[] words = ("memory " + command + " --memory " + file("none.db")).split(" ");
      assertThat(run.of(words)).as(command).isEqualTo(66);
      assertThat(run.err()).contains("there is no memory");
    }
    assertThat(Path.of(file("none.db"))).doesNotExist();
  }

  @Test
  void findsTheSameAndSimilarTexts() {
    assertThat(memory("find", "Press <1>Enter</1>", "--from", "en", "--to", "es")).isZero();
    assertThat(run.out())
        .isEqualTo("100%  acme, translated\n  Press <1>Enter</1>\n  Pulse <1>Intro</1>\n");
    assertThat(memory("find", "Press Enter.", "--from", "en", "--to", "es", "--json")).isZero();
    assertThat(run.out()).contains("\"score\" : 89", "\"kind\" : \"fuzzy\"");
    assertThat(memory("find", "a < b", "--from", "en", "--to", "es")).isZero();
    assertThat(run.err()).contains("nothing of 75 percent");
    assertThat(memory("find", "x", "--from", "en", "--to", "es", "--least", "0")).isEqualTo(2);
  }

  @Test
  void needsToKnowWhatToDo() {
    assertThat(memory()).isEqualTo(2);
    assertThat(run.err()).contains("import, export, find, stats or prune");
    assertThat(memory("--help")).isZero();
    assertThat(run.out()).contains("import", "export", "stats", "prune", "Examples:");
    assertThat(memory("import", "--help")).isZero();
    assertThat(run.out()).contains("--unreviewed", "glotwire memory import");
  }
}
