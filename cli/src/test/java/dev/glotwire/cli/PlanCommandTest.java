package dev.glotwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
  /** 16 + 24 characters in two texts; the repeated block is sent once. */
  private static final String ARTICLE =
      "Tues. Mar 3rd, 2026\nA storm came in.\n\nFerries stayed in port.\n\nFerries stayed in port.\n";

  @TempDir private Path temp;

  private final CommandRun run = new CommandRun();
  private Path article;

  @BeforeEach
  void writeTheArticle() throws IOException {
    article = temp.resolve("storm.en.txt");
    Files.writeString(article, ARTICLE);
    Files.writeString(temp.resolve("prices"), "pseudo = 1000000 EUR code-points 2026-01-02\n");
  }

  @Test
  void countsWhatWouldBeSentAndSendsNothing() throws IOException {
    int code =
        run.of(
            "plan",
            article.toString(),
            "--to",
            "es,ca",
            "-p",
            "pseudo",
            "--from",
            "en",
            "--prices",
            temp.resolve("prices").toString());

    assertThat(code).isZero();
    assertThat(run.out().lines().skip(1).findFirst().orElseThrow())
        .matches("es +pseudo +4 +1 +1 +2 +1 +39 characters +39\\.00 EUR +~1 s");
    assertThat(run.out()).endsWith("in all 78.00 EUR, list prices noted on 2026-01-02\n");
    assertThat(temp.resolve("translations")).doesNotExist();
  }

  @Test
  void dryRunIsAPlan() {
    assertThat(
            run.of(
                "translate",
                article.toString(),
                "--to",
                "es",
                "-p",
                "pseudo",
                "-n",
                "--json",
                "--out",
                temp.resolve("out").toString()))
        .isZero();
    assertThat(run.out()).contains("\"texts\" : 2", "\"billed\" : 39", "\"requests\" : 1");
    assertThat(temp.resolve("out")).doesNotExist();
  }

  @Test
  void stopsBeforeTheLimitOfCharacters() {
    String[] words = {
      "translate",
      article.toString(),
      "--to",
      "es",
      "-p",
      "pseudo",
      "--out",
      temp + "/out",
      "--max-chars",
      "38"
    };
    assertThat(run.of(words)).isEqualTo(75);
    assertThat(run.err()).contains("the limit of 38 characters would be crossed; 0 were sent");
    assertThat(temp.resolve("out")).doesNotExist();

    words[words.length - 1] = "39";
    assertThat(run.of(words)).isZero();
  }

  @Test
  void stopsBeforeTheLimitOfCost() {
    String[] words = {
      "translate",
      article.toString(),
      "--to",
      "es",
      "-p",
      "pseudo",
      "--out",
      temp + "/out",
      "--prices",
      temp.resolve("prices").toString(),
      "--max-cost",
      "38.99"
    };
    assertThat(run.of(words)).isEqualTo(75);
    assertThat(run.err()).contains("the limit of 38.99 EUR would be crossed");

    words[words.length - 1] = "39eur";
    assertThat(run.of(words)).isZero();
  }

  @Test
  void refusesWhatIsNoAmountAndWhatIsNoPrice() throws IOException {
    assertThat(
            run.of("plan", article.toString(), "--to", "es", "-p", "pseudo", "--max-cost", "much"))
        .isEqualTo(2);
    assertThat(run.err()).contains("5.00EUR");

    Files.writeString(temp.resolve("prices"), "pseudo = cheap\n");
    assertThat(
            run.of(
                "plan",
                article.toString(),
                "--to",
                "es",
                "-p",
                "pseudo",
                "--prices",
                temp.resolve("prices").toString()))
        .isEqualTo(78);
    assertThat(run.err()).contains("pseudo = cheap");
  }
}
