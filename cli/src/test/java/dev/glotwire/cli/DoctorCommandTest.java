package dev.glotwire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.glotwire.cli.output.ExitCode;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {
  private final CommandRun run = new CommandRun();

  @Test
  void examinesPseudoTranslation() {
    assertThat(run.of("doctor", "pseudo")).isZero();
    assertThat(run.out())
        .startsWith("pseudo, en -> es\ndeclared: pseudo")
        .containsPattern("(?m)^ok +order +as sent$")
        .containsPattern("(?m)^- +name +does not come back: Port Kelvar in ")
        .endsWith("characters; everything is as promised\n");
  }

  @Test
  void examinesApertium() {
    run.withVariable("PATH", System.getenv("PATH"));
    run.of("languages", "apertium", "--from", "en");
    assumeTrue(run.out().contains("es"), "Apertium with English and Spanish is not installed");

    assertThat(run.of("doctor", "apertium", "--to", "es")).isZero();
    assertThat(run.out())
        .containsPattern("(?m)^ok +languages +from \\d+ languages; en into \\d+$")
        .containsPattern("(?m)^ok +independence ")
        .containsPattern("(?m)^ok +plain +3 of 3")
        .containsPattern("(?m)^- +braces +does not come back: \\{name\\} in .*\\{nombrar\\}");
  }

  @Test
  void printsOneJsonDocument() {
    assertThat(run.of("doctor", "pseudo", "--to", "fr", "--json")).isZero();
    assertThat(run.out())
        .startsWith("{\n  \"provider\" : \"pseudo\"")
        .contains("\"to\" : \"fr\"", "\"trait\" : \"doubled-spaces\"", "\"verdict\" : \"ok\"")
        .endsWith("\"exitCode\" : 0\n}\n");
  }

  @Test
  void takesOptionsOfTheProvider() {
    assertThat(run.of("doctor", "pseudo", "--option", "pseudo.expansion=0")).isZero();
    assertThat(run.out()).doesNotContain("ôñé ţŵô");
  }

  @Test
  void saysInWhichLanguagesItCanAsk() {
    assertThat(run.of("doctor", "pseudo", "--from", "ja")).isEqualTo(ExitCode.USAGE.number());
    assertThat(run.err()).contains("no probes in ja, only in de, en, es, fr");
  }

  @Test
  void examinesOneProviderAtATime() {
    assertThat(run.of("doctor", "pseudo,pseudo")).isEqualTo(ExitCode.USAGE.number());
    assertThat(run.of("doctor", "")).isEqualTo(ExitCode.USAGE.number());
    assertThat(run.of("doctor")).isEqualTo(ExitCode.USAGE.number());
    assertThat(run.of("doctor", "pseudoo")).isEqualTo(ExitCode.USAGE.number());
    assertThat(run.err()).contains("pseudo");
  }
}
