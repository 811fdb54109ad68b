package dev.glotwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is drawn while long work goes on. */
class ProgressTest {
  private static final String OVER = "\r\u001B[K";

  @TempDir private Path temp;
  private final CommandRun run = new CommandRun();
  private String article;

  @BeforeEach
  void writeAnArticle() throws IOException {
    run.withVariable("GLOTWIRE_MEMORY", temp.resolve("memory.db").toString());
    article = Files.writeString(temp.resolve("a.txt"), "One\n\nTwo came.\n").toString();
  }

  private int translate(String... more) {
    return run.of(
        Stream.concat(
                Stream.of("translate", article, "--from", "en", "--to", "es", "-p", "pseudo"),
                Stream.concat(
                    Stream.of("--force", "-o", temp.resolve("out").toString()), Stream.of(more)))
            .toArray(String[]::new));
  }

  @Test
  void showsHowFarATranslationIsAndTakesThatAway() {
    run.withTerminals("oe").withVariable("TERM", "xterm");

    assertThat(translate()).isZero();

    assertThat(run.err()).contains(OVER + "1 of 2 blocks", OVER + "2 of 2 blocks" + OVER);
  }

  @Test
  void drawsNothingInALogOrWhereNobodyListens() {
    assertThat(translate()).isZero();
    assertThat(run.err()).doesNotContain("\u001B").doesNotContain("1 of 2 blocks");

    run.withTerminals("oe").withVariable("TERM", "dumb");
    assertThat(translate()).isZero();
    assertThat(run.err()).doesNotContain("\u001B");

    run.withVariable("TERM", "xterm");
    assertThat(translate("--quiet")).isZero();
    assertThat(run.err()).doesNotContain("\u001B");
  }

  @Test
  void countsTheUnitsOfALongImport() throws IOException {
    StringBuilder table = new StringBuilder("source,target\n");
    for (int i = 0; i < 10_001; i++) {
      table.append("Line ").append(i).append(",Frase ").append(i).append('\n');
    }
    String file = Files.writeString(temp.resolve("t.csv"), table).toString();
    run.withTerminals("oe").withVariable("TERM", "xterm");

    assertThat(run.of("memory", "import", file, "--from", "en", "--to", "es")).isZero();

    assertThat(run.err())
        .isEqualTo(OVER + file + ": 10,000 units so far" + OVER + file + ": 10,001 units\n");
  }
}
