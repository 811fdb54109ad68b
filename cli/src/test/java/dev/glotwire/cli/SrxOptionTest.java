package dev.glotwire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of one's own for sentences, wherever a run splits them. */
class SrxOptionTest {
  /** Breaks after semicolons. */
  private static final String SRX =
      """
      <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header cascade="no"/><body><languagerules>
      <languagerule languagerulename="All"><rule><beforebreak>;</beforebreak></rule></languagerule>
      </languagerules><maprules><languagemap languagepattern=".*" languagerulename="All"/></maprules></body></srx>
      """;

  @TempDir private Path temp;
  private final FakeService service = new FakeService();
  private final CommandRun run = new CommandRun();
  private Path article;
  private Path rules;
  private Path xliff;

  @BeforeEach
  void writeTheFiles() throws IOException {
    run.withVariable("LIBRETRANSLATE_URL", service.address());
    article =
        Files.writeString(
            temp.resolve("storm.en.md"),
            "# Storm Closes the Port\n\nThe ferry left; nobody knew. It rained.\n");
    rules = Files.writeString(temp.resolve("own.srx"), SRX);
    xliff = temp.resolve("out/storm-closes-the-port/es/storm.es.xlf");
  }

  @AfterEach
  void stopTheService() {
    service.close();
  }

  private int run(String command, String... more) {
    Stream<String> words =
        Stream.of(
            command,
            article.toString(),
            "--from",
            "en",
            "--to",
            "es",
            "--provider",
            "libretranslate",
            "--typography",
            "off",
            "--no-memory",
            "--out",
            temp.resolve("out").toString());
    return run.of(Stream.concat(words, Stream.of(more)).toArray(String[]::new));
  }

  private String sourcesOfXliff() throws IOException {
    return Files.readString(xliff, UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("<source>"))
        .map(line -> line.replaceAll("</?source>", ""))
        .filter(line -> !line.isBlank())
        .skip(1)
        .reduce((a, b) -> a + " | " + b)
        .orElse("");
  }

  @Test
  void aBundleHasTheSegmentsOfTheRules() throws IOException {
    assertThat(run("translate")).isZero();
    assertThat(sourcesOfXliff()).isEqualTo("The ferry left; nobody knew. | It rained.");

    assertThat(run("translate", "--srx", rules.toString())).isZero();
    assertThat(sourcesOfXliff()).isEqualTo("The ferry left; | nobody knew. | It rained.");

    assertThat(run("translate", "--srx", rules.toString(), "--srx-only")).isZero();
    assertThat(sourcesOfXliff()).isEqualTo("The ferry left; | nobody knew. It rained.");
  }

  @Test
  void applyKeepsToTheRulesItIsGiven() throws IOException {
    run("translate", "--srx", rules.toString());
    Path target = xliff.resolveSibling("storm.es.md");
    Files.writeString(
        target, Files.readString(target, UTF_8).replace("It rained", "Llovió"), UTF_8);

    assertThat(run.of("apply", target.toString(), "--no-memory", "--srx", rules.toString()))
        .isZero();

    assertThat(sourcesOfXliff()).isEqualTo("The ferry left; | nobody knew. | It rained.");
  }

  @Test
  void aFileThatIsNotValidStopsTheRunBeforeAnythingIsSent() throws IOException {
    Files.writeString(rules, SRX.replace(">;<", ">[<"));

    for (String command : new String[] {"translate", "plan"}) {
      assertThat(run(command, "--srx", rules.toString())).isEqualTo(65);
      assertThat(run.err()).startsWith("glotwire: own.srx, line 2: '[' is no regular expression");
    }
    assertThat(temp.resolve("out")).doesNotExist();

    assertThat(run("translate", "--srx-only")).isEqualTo(2);
    assertThat(run.err()).startsWith("glotwire: --srx-only needs --srx FILE");
    assertThat(run("translate", "--srx", temp.resolve("none.srx").toString())).isEqualTo(66);
  }
}
