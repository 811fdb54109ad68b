package dev.glotwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
  private static final String ARTICLE =
      "Tue. March 4th, 2025\nA Bridge Opens\n\nThe bridge opened at noon. It rained.";

  private final CommandRun run = new CommandRun();

  @Test
  void showsDatelineAndHeadline(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("bridge.en.txt");
    Files.writeString(file, ARTICLE);

    assertThat(run.of("inspect", file.toString())).isZero();

    assertThat(run.out())
        .contains("language  English (en), file-name", "charset   UTF-8")
        .containsPattern("(?m)^b1 +dateline +Tue\\. March 4th, 2025$")
        .containsPattern("(?m)^b2 +headline.* +A Bridge Opens$")
        .containsPattern("(?m)^b3 +paragraph +The bridge opened at noon\\. It rained\\.$");
  }

  @Test
  void printsTheOffsetsOfEveryBlock() {
    run.withInput(ARTICLE);

    assertThat(run.of("inspect", "-", "--from", "en", "--json")).isZero();

    assertThat(run.out())
        .contains("\"evidence\" : \"given\"", "\"kind\" : \"headline\"")
        .containsPattern("\"start\" : 21,\\s+\"end\" : 35,");
  }

  @Test
  void takesTheTypeFromTheNameOfStandardInput() {
    run.withInput("# A Bridge Opens\n\nIt *rained*.\n");

    assertThat(run.of("inspect", "-", "--name", "bridge.md")).isZero();
    assertThat(run.out()).contains("type      text/markdown", "A Bridge Opens");
  }

  @Test
  void goesOnWhereTheLanguageIsNotCertain() {
    run.withInput("OK");

    assertThat(run.of("inspect", "-")).isZero();
    assertThat(run.out()).contains("language  unknown, uncertain");
  }

  @Test
  void sendsNothingToTheTerminalThatWouldSteerIt() {
    run.withInput("A \u001B[31mred\u001B[0m story\n\n" + "x".repeat(66) + "\uD83C\uDF33 tree\n");

    assertThat(run.of("inspect", "-", "--from", "en")).isZero();
    assertThat(run.out()).contains("A \u241B[31mred\u241B[0m story").doesNotContain("\u001B", "?");

    run.of("inspect", "no\u001B[2Jne.txt");
    assertThat(run.err()).contains("no\u241B[2Jne.txt").doesNotContain("\u001B");
  }

  @Test
  void namesTheLimitsThereAre() {
    run.withInput(ARTICLE);

    assertThat(run.of("inspect", "-", "--limit", "foo=3")).isEqualTo(2);
    assertThat(run.err()).contains("there is no limit 'foo'", "There are maxBytes, maxCharacters,");
  }

  @Test
  void refusesAnEmptyFile(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("empty.txt"));

    assertThat(run.of("inspect", file.toString(), "--json")).isEqualTo(65);
    assertThat(run.err()).contains("\"code\" : \"unreadable-empty\"");
  }
}
