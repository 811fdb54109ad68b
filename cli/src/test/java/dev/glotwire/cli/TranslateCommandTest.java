package dev.glotwire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of an article, with the built-in pseudo-translation for an engine. */
class TranslateCommandTest {
  private static final String ARTICLE =
      """
      Tues. Mar 3rd, 2026
      Storm Closes the Port of Arden

      “We are safe,” said Ann Lee of Arden. See https://example.org/a?b=1 for more.

      Ferries stayed in port.""";

  @TempDir private Path temp;

  private CommandRun run;
  private Path article;
  private Path out;

  @BeforeEach
  void writeTheArticle() throws IOException {
    run = new CommandRun();
    article = temp.resolve("storm.en.txt");
    Files.writeString(article, ARTICLE);
    out = temp.resolve("out");
  }

  private int translate(String... more) {
    List<String> words =
        Stream.concat(
                Stream.of("translate", "--provider", "pseudo", "--out", out.toString()),
                Stream.of(more))
            .toList();
    return run.of(words.toArray(String[]::new));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private Path bundle() {
    return out.resolve("storm-closes-the-port-of-arden");
  }

  @Test
  void makesABundleAndPrintsItsFolder() throws IOException {
    int code = translate(article.toString(), "--to", "es,ar", "--keep", "Ann Lee");

    assertThat(code).isZero();
    assertThat(run.out()).isEqualTo(bundle() + "\n");
    assertThat(run.err()).contains("English into 2 languages", "es: 4 of 4 blocks");
    assertThat(bundle().resolve("index.html")).exists();
    assertThat(bundle().resolve("source/storm.en.txt")).hasSameBinaryContentAs(article);
    String spanish = read(bundle().resolve("es/storm.es.txt"));
    assertThat(spanish)
        .startsWith("mar, 3 mar 2026\n[")
        .contains("Ann Lee", "https://example.org/a?b=1", "“", "”")
        .doesNotEndWith("\n");
    assertThat(spanish.lines()).hasSize(6);
    assertThat(bundle().resolve("ar/storm.ar.xlf")).exists();
  }

  @Test
  void writesTheSameBytesAgain() throws IOException {
    translate(article.toString(), "--to", "es");
    byte[] manifest = Files.readAllBytes(bundle().resolve("manifest.json"));
    byte[] page = Files.readAllBytes(bundle().resolve("index.html"));

    assertThat(translate(article.toString(), "--to", "es")).isZero();

    assertThat(bundle().resolve("manifest.json")).hasBinaryContent(manifest);
    assertThat(bundle().resolve("index.html")).hasBinaryContent(page);
  }

  @Test
  void doesNotReplaceWhatSomebodyEdited() throws IOException {
    translate(article.toString(), "--to", "es");
    Path edited = bundle().resolve("es/storm.es.txt");
    Files.writeString(edited, "Mine.");

    assertThat(translate(article.toString(), "--to", "es")).isEqualTo(73);
    assertThat(run.err())
        .contains("has 1 blocks, and the article has 4", "Nothing was written", "--force");
    assertThat(edited).hasContent("Mine.");

    assertThat(translate(article.toString(), "--to", "es", "--force")).isZero();
    assertThat(edited).content().startsWith("mar, 3 mar 2026");
  }

  @Test
  void printsTheTranslationOfStandardInput() {
    run.withInput("Ferries stayed in port.\n");

    int code = run.of("translate", "-", "--from", "en", "--to", "es", "--provider", "pseudo");

    assertThat(code).isZero();
    assertThat(run.out()).startsWith("[Ƒéŕŕîéš šţàýéđ").endsWith("]\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void printsTheTranslationOfAFile() throws IOException {
    int code = run.of("translate", article.toString(), "--to", "es", "-p", "pseudo", "--out", "-");

    assertThat(code).isZero();
    assertThat(run.out()).startsWith("mar, 3 mar 2026\n[").doesNotEndWith("\n");
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files).containsExactly(article);
    }
  }

  @Test
  void readsStandardInputInTheTypeOfItsName() {
    run.withInput("# Ferries\n\nThey *stayed* in `port`.\n");

    int code =
        run.of("translate", "-", "--name", "a.md", "--from", "en", "--to", "es", "-p", "pseudo");

    assertThat(code).isZero();
    assertThat(run.out()).startsWith("# [Ƒ").contains("*šţàýéđ*", "`port`");
  }

  @Test
  void readsMarkdownOnStandardInputAsSuchAndSaysSo() {
    run.withInput("# Ferries\n\nThey *stayed* in `port`.\n");

    assertThat(run.of("translate", "-", "--from", "en", "--to", "es", "-p", "pseudo")).isZero();

    assertThat(run.out()).startsWith("# [Ƒ").contains("*šţàýéđ*", "`port`");
    assertThat(run.err()).startsWith("glotwire: standard input: It looks like Markdown");
  }

  @Test
  void refusesSeveralLanguagesOnStandardOutput() {
    assertThat(run.of("translate", "-", "--to", "es,ca", "-p", "pseudo")).isEqualTo(2);
    assertThat(run.err()).contains("one language", "--out FOLDER");
  }

  @Test
  void refusesALanguageThatTheArticleIsInAlready() {
    assertThat(translate(article.toString(), "--to", "es,en")).isEqualTo(2);
    assertThat(run.err()).contains("is in en already");
    assertThat(out).doesNotExist();
  }

  @Test
  void translatesAllArticlesOfAFolderButNoBundle() throws IOException {
    Files.writeString(
        temp.resolve("ferry.md"), "# Ferry\n\nThe ferry came back to the harbor today.\n");
    out = temp.resolve("made");
    assertThat(translate(temp.toString(), "--from", "en", "--to", "es")).isZero();
    assertThat(run.out().lines()).hasSize(2);

    out = temp.resolve("made again");
    assertThat(translate(temp.toString(), "--from", "en", "--to", "es")).isZero();
    assertThat(run.out().lines()).hasSize(2);
  }

  @Test
  void goesOnAfterAnArticleThatCannotBeRead() throws IOException {
    Path empty = Files.createFile(temp.resolve("empty.txt"));

    int code = translate(empty.toString(), article.toString(), "--to", "es", "--from", "en");

    assertThat(code).isEqualTo(65);
    assertThat(run.err()).contains("empty.txt");
    assertThat(run.out()).isEqualTo(bundle() + "\n");
  }

  @Test
  void saysAsJsonWhatWasMade() {
    assertThat(translate(article.toString(), "--to", "es", "--json")).isZero();
    assertThat(run.out())
        .contains(
            "\"bundles\" : [", "\"complete\" : true", "\"translated\" : 4", "\"exitCode\" : 0");
  }

  @Test
  void failsAloneAsJson() {
    assertThat(translate(temp.resolve("none.txt").toString(), "--to", "es", "--json"))
        .isEqualTo(66);
    assertThat(run.err()).contains("\"code\" : \"no-input\"", "\"exitCode\" : 66");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void saysWhatAnUnknownTagMayHaveMeant() {
    assertThat(translate(article.toString(), "--to", "spanish")).isEqualTo(2);
    assertThat(run.err()).contains("spanish").contains("es");
  }

  @Test
  void saysWhatIsMissingWithoutAnyProvider() {
    assertThat(run.of("translate", article.toString(), "--to", "es")).isEqualTo(69);
    assertThat(run.err()).contains("no translation provider is ready", "glotwire setup");
  }

  @Test
  void namesTheLanguagesThatAreLikelyWhereNoneIsCertain() throws IOException {
    Path short_ = temp.resolve("short.txt");
    Files.writeString(short_, "Ok.\n");

    assertThat(translate(short_.toString(), "--to", "es")).isEqualTo(65);
    assertThat(run.err()).contains("--from");
  }

  @Test
  void staysInsideTheFolderWhateverTheHeadline() throws IOException {
    Path hostile = temp.resolve("hostile.en.txt");
    Files.writeString(hostile, "../../../etc/passwd\n\nThe ferry came back to the harbor.\n");

    assertThat(translate(hostile.toString(), "--to", "es")).isZero();

    Path made = Path.of(run.out().strip());
    assertThat(made.toAbsolutePath().normalize().getParent())
        .isEqualTo(out.toAbsolutePath().normalize());
  }

  @Test
  void saysThatTheFolderCannotBeWritten() throws IOException {
    out = Files.createFile(temp.resolve("file")).resolve("below");

    assertThat(translate(article.toString(), "--to", "es")).isEqualTo(73);
    assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(2);
    assertThat(run.err()).doesNotContain("Exception");
  }

  /** Pseudo-translation spells weekdays so that they are none: a fact that is lost. */
  @Test
  void holdsBackAnArticleWithAWrongFact() throws IOException {
    Files.writeString(article, "Ferries stay in port on Monday and carry 2,300 people.\n");

    assertThat(translate(article.toString(), "--to", "es", "--gate", "block")).isEqualTo(3);

    try (Stream<Path> files = Files.walk(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("storm.es.held.txt")
          .doesNotContain("storm.es.txt");
    }
    assertThat(
            run.of(
                "translate",
                article.toString(),
                "--to",
                "es",
                "--provider",
                "pseudo",
                "--out",
                "-",
                "--gate",
                "block"))
        .isEqualTo(3);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void looksForFactsInPseudoTranslationsOnlyIfAsked() throws IOException {
    Files.writeString(article, "Ferries stay in port on Monday and carry 2,300 people.\n");

    assertThat(translate(article.toString(), "--to", "es")).isZero();
    assertThat(run.err()).doesNotContain("with warnings");
    assertThat(translate(article.toString(), "--to", "es", "--gate", "warn", "--force")).isZero();
    assertThat(run.err()).contains("1 with warnings");
    assertThat(translate(article.toString(), "--to", "es", "--gate", "sometimes")).isEqualTo(2);
    assertThat(run.err()).contains("--gate");
  }

  @Test
  void takesTheUnitsOfTheSourceOrTheTarget() throws IOException {
    Files.writeString(
        article,
        "Storm Closes the Port of Arden\n\nMarch 3, 2026\n\nFerries stay in port, 30 km away.\n");

    assertThat(
            run.of(
                "plan",
                article.toString(),
                "--to",
                "en-GB",
                "--from",
                "de",
                "--provider",
                "pseudo",
                "--units",
                "target"))
        .isZero();
    assertThat(translate(article.toString(), "--to", "es-US", "--units", "target")).isZero();
    // No reader finds the unit in a pseudo-translation, and the report says so.
    assertThat(read(bundle().resolve("manifest.json"))).contains("\"units\"", "“30 km”");
    assertThat(translate(article.toString(), "--to", "es-US", "--units", "both")).isEqualTo(2);
    assertThat(run.err()).contains("--units");
  }

  @Test
  void leavesTheTermsOfAFile() throws IOException {
    Path terms = temp.resolve("terms");
    Files.writeString(terms, "\uFEFFAnn Lee\n\nArden\n");

    assertThat(translate(article.toString(), "--to", "es", "--keep-file", terms.toString()))
        .isZero();
    assertThat(read(bundle().resolve("es/storm.es.txt"))).contains("Ann Lee", "Arden.");
  }

  @Test
  void translatesTheSummitArticle() throws IOException {
    Path summit = summit();
    int code = translate(summit.toString(), "--to", "es,ca,gl,pt");

    assertThat(code).isZero();
    for (String tag : List.of("es", "ca", "gl", "pt")) {
      assertThat(run.err()).contains(tag + ": 9 of 9 blocks");
    }
  }

  private static Path summit() {
    Path summit = Path.of("..", "..", "shared", "data", "article", "summit.en.txt");
    assumeTrue(Files.isRegularFile(summit), "the summit article is not beside this checkout");
    return summit;
  }

  @Test
  void setsMarksAsThePressOfTheLanguageDoes() throws IOException {
    translate(article.toString(), "--to", "de");
    String set = read(bundle().resolve("de/storm.de.txt"));
    String manifest = read(bundle().resolve("manifest.json"));
    translate(article.toString(), "--to", "de", "--typography", "off");
    String asItCame = read(bundle().resolve("de/storm.de.txt"));

    assertThat(set).contains("„", "“,").doesNotContain("”");
    assertThat(manifest).contains("Typography: 2 quotation marks and 1 comma moved");
    assertThat(asItCame).contains("“", ",”").doesNotContain("„");
  }
}
