package dev.glotwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentCommandTest {
  private final CommandRun run = new CommandRun();

  @Test
  void answersEveryLineInOrder() {
    run.withInput(
        """
        {"id":"a","lang":"en","text":"One came. Two left."}
        {"id":7,"lang":"ja","text":"雨だ。帰ろう。"}
        """);

    int code = run.of("segment", "--jsonl");

    assertThat(run.out())
        .isEqualTo(
            """
            {"id":"a","sentences":["One came.","Two left."]}
            {"id":7,"sentences":["雨だ。","帰ろう。"]}
            """);
    assertThat(code).isZero();
  }

  @Test
  void goesOnAfterALineThatIsNoJson() {
    run.withInput("{\"id\":1,\"text\"\n{\"id\":2,\"text\":\"Fine.\"}\n");

    int code = run.of("segment", "--jsonl");

    assertThat(run.out().lines())
        .satisfiesExactly(
            bad -> assertThat(bad).startsWith("{\"id\":1,\"line\":1,\"error\":\"not JSON: "),
            good -> assertThat(good).isEqualTo("{\"id\":2,\"sentences\":[\"Fine.\"]}"));
    assertThat(code).isEqualTo(65);
  }

  @Test
  void namesTheIdOfALineWithoutText() {
    run.withInput("{\"id\":\"x\\\"y\",\"lang\":\"en\"}\n");

    run.of("segment", "--jsonl");

    assertThat(run.out())
        .isEqualTo("{\"id\":\"x\\\"y\",\"line\":1,\"error\":\"there is no \\\"text\\\"\"}\n");
  }

  @Test
  void refusesALanguageThatIsNone() {
    run.withInput("{\"id\":1,\"lang\":\"klingon\",\"text\":\"Qapla!\"}\n");

    run.of("segment", "--jsonl");

    assertThat(run.out()).contains("\"error\":\"'klingon' names no known language");
  }

  @Test
  void takesTheFlagWhereALineNamesNoLanguage() {
    run.withInput("{\"id\":1,\"text\":\"Er kam. Sie ging.\"}\n");

    assertThat(run.of("segment", "--jsonl", "--lang", "de")).isZero();
    assertThat(run.out()).isEqualTo("{\"id\":1,\"sentences\":[\"Er kam.\",\"Sie ging.\"]}\n");
  }

  @Test
  void skipsBlankLinesAndAnswersBlankTextWithNoSentence() {
    run.withInput("\n   \n{\"id\":1,\"text\":\"  \"}\n");

    run.of("segment", "--jsonl");

    assertThat(run.out()).isEqualTo("{\"id\":1,\"sentences\":[]}\n");
  }

  @Test
  void survivesALoneSurrogate() {
    run.withInput("{\"id\":1,\"lang\":\"en\",\"text\":\"A \\ud83d b. C.\"}\n");

    assertThat(run.of("segment", "--jsonl")).isZero();
    assertThat(run.out()).startsWith("{\"id\":1,\"sentences\":[");
  }

  @Test
  void survivesDeepNesting() {
    run.withInput("{\"id\":1,\"x\":" + "[".repeat(100_000) + "\n{\"id\":2,\"text\":\"Fine.\"}\n");

    assertThat(run.of("segment", "--jsonl")).isEqualTo(65);
    assertThat(run.out()).endsWith("{\"id\":2,\"sentences\":[\"Fine.\"]}\n");
  }

  @Test
  void printsOneSentenceALineAndABlankLineBetweenBlocks(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("a b.txt");
    Files.writeString(file, "A headline\n\nOne came. Two left. Three stayed.");

    int code = run.of("segment", file.toString(), "--lang", "en");

    assertThat(run.out()).isEqualTo("A headline\n\nOne came.\nTwo left.\nThree stayed.\n");
    assertThat(code).isZero();
  }

  @Test
  void sendsNothingToTheTerminalThatWouldSteerIt() {
    run.withInput("It \u001b[31mrained on all of the boats in the port. It \u009bstopped again.\n");

    assertThat(run.of("segment", "--lang", "en")).isZero();
    assertThat(run.out())
        .isEqualTo(
            "It \u241b[31mrained on all of the boats in the port.\nIt \uFFFDstopped again.\n");
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThat(run.of("segment", "no-such-file.txt")).isEqualTo(66);
    assertThat(run.err()).isEqualTo("glotwire: there is no file no-such-file.txt\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void takesRulesOfAFile(@TempDir Path folder) throws Exception {
    Path rules = Files.writeString(folder.resolve("own.srx"), SRX);
    run.withInput("{\"id\":1,\"text\":\"One; two. Three.\"}\n");

    assertThat(run.of("segment", "--jsonl", "--srx", rules.toString())).isZero();
    assertThat(run.out()).isEqualTo("{\"id\":1,\"sentences\":[\"One;\",\"two.\",\"Three.\"]}\n");
  }

  @Test
  void takesRulesOfAFileAlone(@TempDir Path folder) throws Exception {
    Path rules = Files.writeString(folder.resolve("own.srx"), SRX);
    run.withInput("{\"id\":1,\"text\":\"One; two. Three.\"}\n");

    assertThat(run.of("segment", "--jsonl", "--srx", rules.toString(), "--srx-only")).isZero();
    assertThat(run.out()).isEqualTo("{\"id\":1,\"sentences\":[\"One;\",\"two. Three.\"]}\n");
  }

  @Test
  void saysWhatIsWrongWithTheRules(@TempDir Path folder) throws Exception {
    Path rules = Files.writeString(folder.resolve("own.srx"), SRX.replace(">;<", ">[<"));

    assertThat(run.of("segment", "--jsonl", "--srx", rules.toString())).isEqualTo(65);
    assertThat(run.err())
        .isEqualTo(
            "glotwire: own.srx, line 2: '[' is no regular expression: Unclosed character class\n");
  }

  @Test
  void asksForTheRulesThatShallDecideAlone() {
    assertThat(run.of("segment", "--srx-only", "a.txt")).isEqualTo(2);
    assertThat(run.err()).startsWith("glotwire: --srx-only needs --srx FILE");
  }

  private static final String SRX =
      """
      <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header cascade="no"/><body><languagerules>
      <languagerule languagerulename="All"><rule><beforebreak>;</beforebreak></rule></languagerule>
      </languagerules><maprules><languagemap languagepattern=".*" languagerulename="All"/></maprules></body></srx>
      """;
}
