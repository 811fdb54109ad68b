package dev.glotwire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run says and leaves behind when its service fails. */
class TranslateFailuresTest {
  private static final String KEY = "s3cret-key-of-the-test";

  @TempDir private Path temp;

  private final FakeService service = new FakeService();
  private final CommandRun run = new CommandRun();
  private Path article;

  @BeforeEach
  void writeTheArticle() throws IOException {
    article = temp.resolve("storm.en.txt");
    Files.writeString(
        article,
        "Tues. Mar 3rd, 2026\nThe storm came in.\n\nWe drink no poison here.\n\nFerries stayed.\n");
    run.withVariable("LIBRETRANSLATE_URL", service.address())
        .withVariable("LIBRETRANSLATE_API_KEY", KEY);
  }

  @AfterEach
  void stopTheService() {
    service.close();
  }

  private int translate(String... more) {
    String[] words = {
      "translate",
      article.toString(),
      "--to",
      "es",
      "--provider",
      "libretranslate",
      "--out",
      temp.resolve("out").toString()
    };
    String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return run.of(all);
  }

  @Test
  void marksWhatIsMissingAndEndsWith4() throws IOException {
    assertThat(translate()).isEqualTo(4);

    assertThat(run.err())
        .contains("es: 3 of 4 blocks, 1 NOT TRANSLATED", "libretranslate: the request is refused");
    Path bundle = Path.of(run.out().strip());
    assertThat(bundle.resolve("es/storm.es.txt")).doesNotExist();
    assertThat(bundle.resolve("es/storm.es.partial.txt"))
        .content(UTF_8)
        .isEqualTo(
            "mar, 3 mar 2026\n«The storm came in.»\n\nWe drink no poison here.\n\n«Ferries stayed.»\n");
    assertThat(Files.readString(bundle.resolve("manifest.json"), UTF_8))
        .contains("\"complete\": false", "\"state\": \"failed\"")
        .doesNotContain(KEY);
    assertThat(Files.readString(bundle.resolve("index.html"), UTF_8)).doesNotContain(KEY);
  }

  @Test
  void printsAPartOnlyWithA4() {
    int code =
        run.of("translate", article.toString(), "--to", "es", "-p", "libretranslate", "-o", "-");

    assertThat(code).isEqualTo(4);
    assertThat(run.out()).contains("«The storm came in.»", "We drink no poison here.");
    assertThat(run.err()).contains("NOT TRANSLATED");
  }

  @Test
  void passesTheMissingPartOnToTheNextProvider() {
    assertThat(translate("--provider", "pseudo")).isZero();

    assertThat(run.err()).contains("es: 4 of 4 blocks");
  }

  @ParameterizedTest
  @CsvSource({"401,77,key is refused", "403,77,key is refused", "402,75,nothing left"})
  void leavesNoBundleWhereNothingCouldBeTranslated(int status, int code, String message) {
    service.answering(status);

    assertThat(translate("--json")).isEqualTo(code);

    assertThat(run.err()).contains(message, "\"exitCode\" : " + code).doesNotContain(KEY);
    assertThat(run.out()).isEmpty();
    assertThat(temp.resolve("out")).doesNotExist();
  }

  @Test
  void doesNotReplaceWhatSomebodyEditedAndSendsNothing() throws IOException {
    translate();
    Path edited = Path.of(run.out().strip()).resolve("es/storm.es.partial.txt");
    Files.writeString(edited, "Mine.");
    int before = service.received().size();

    assertThat(translate()).isEqualTo(73);

    assertThat(service.received()).hasSize(before);
    assertThat(edited).hasContent("Mine.");
  }

  @Test
  void warnsOfAWrongFigureUnlessTheGateIsOff() throws IOException {
    Files.writeString(article, "The ferry carried 2,300 men to the island.\n");

    assertThat(translate()).isZero();
    assertThat(run.err()).contains("1 with warnings", "What was found: ", "index.html");
    assertThat(translate("--gate", "off", "--force")).isZero();
    assertThat(run.err()).doesNotContain("with warnings", "What was found");
    assertThat(translate("--gate", "block", "--force")).isEqualTo(3);
  }

  @Test
  void saysWhichLanguagesThereAre() {
    assertThat(run.of("translate", article.toString(), "--to", "fi", "-p", "libretranslate"))
        .isEqualTo(69);
    assertThat(run.err()).contains("no translation from en into fi", "ca, de, es, fr");
  }
}
