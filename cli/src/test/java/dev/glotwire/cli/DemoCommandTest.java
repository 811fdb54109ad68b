package dev.glotwire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
  @TempDir private Path temp;

  private final CommandRun run = new CommandRun();

  @Test
  void translatesTheSampleAndSaysWhereItIs() {
    Path out = temp.resolve("demo");

    int code = run.of("demo", "--provider", "pseudo", "--to", "ar,ja", "--out", out.toString());

    assertThat(code).isZero();
    Path bundle = Path.of(run.out().strip());
    assertThat(bundle.getParent()).isEqualTo(out);
    assertThat(bundle.resolve("index.html")).exists();
    assertThat(bundle.resolve("ar/ferry.ar.txt"))
        .content(UTF_8)
        .startsWith("الأربعاء، 8 أكتوبر 2025");
    assertThat(out.resolve("ferry.en.txt")).exists();
    assertThat(run.err()).contains("glotwire translate", "Open " + bundle.resolve("index.html"));
  }

  @Test
  void warnsOfNothingInItsOwnSample() {
    run.withVariable("PATH", System.getenv("PATH"));
    run.of("languages", "apertium", "--from", "en");
    assumeTrue(run.out().contains("es"), "Apertium with English and Spanish is not installed");

    run.of("demo", "--provider", "apertium", "--to", "es", "--out", temp.toString());

    assertThat(run.err()).containsPattern("(?m)^  es: 8 of 8 blocks$");
  }

  @Test
  void printsCommandsThatCanBeCopied() {
    run.withVariable("GLOTWIRE_COMMAND", "./glotwire");

    run.of("demo", "--provider", "pseudo", "--to", "es", "--out", temp.resolve("demo").toString());

    assertThat(run.err())
        .contains("  ./glotwire translate " + temp, "  ./glotwire translate ARTICLE");
  }

  @Test
  void canBeRunAgain() {
    String out = temp.resolve("demo").toString();
    run.of("demo", "--provider", "pseudo", "--to", "es", "--out", out);

    assertThat(run.of("demo", "--provider", "pseudo", "--to", "es,fr", "--out", out)).isZero();
  }

  @Test
  void saysHowToGetTheEngineWhereItCannotBeInstalled() {
    int code = run.withVariable("PATH", temp.toString()).of("demo", "--out", temp + "/demo");

    assertThat(code).isEqualTo(69);
    assertThat(run.err()).contains("sudo apt-get install", "apertium-eng-spa");
    assertThat(temp.resolve("demo")).doesNotExist();
  }
}
