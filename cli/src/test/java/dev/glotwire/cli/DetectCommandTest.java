package dev.glotwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DetectCommandTest {
  private final CommandRun run = new CommandRun();

  @Test
  void tellsTheLanguageOfStandardInput() {
    run.withInput("La nouvelle ligne relie les deux rives du fleuve depuis lundi matin.");

    assertThat(run.of("detect")).isZero();
    assertThat(run.out()).startsWith("fr\tFrench\t");
  }

  @Test
  void listsTheCandidatesWhereNoneIsCertain() {
    run.withInput("OK");

    assertThat(run.of("detect", "-")).isEqualTo(65);
    assertThat(run.out().lines().count()).isGreaterThan(1);
    assertThat(run.err()).isEqualTo("glotwire: the language is not certain\n");
  }

  @Test
  void saysThatThereAreNoWords() {
    run.withInput("12 345");

    assertThat(run.of("detect")).isEqualTo(65);
    assertThat(run.err()).contains("no words");
  }

  @Test
  void printsOneJsonDocument() {
    run.withInput("東京は雨です。");

    assertThat(run.of("detect", "--json")).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            {
              "certain" : true,
              "candidates" : [
                {
                  "language" : "ja",
                  "name" : "Japanese",
                  "score" : 1.0
                }
              ]
            }
            """);
  }

  @Test
  void refusesAnInputThatIsNoText() {
    run.withInput(new byte[] {0, 1, 2, 3, 0, 0, 0, 9, (byte) 200});

    assertThat(run.of("detect", "--json")).isEqualTo(65);
    assertThat(run.err()).contains("\"code\" : \"unreadable-", "\"exitCode\" : 65");
  }

  @Test
  void saysThatThereIsNoSuchCharset() {
    assertThat(run.of("detect", "--encoding", "windos-1252")).isEqualTo(2);
    assertThat(run.err())
        .contains("there is no charset 'windos-1252'", "Did you mean windows-1252");
  }
}
