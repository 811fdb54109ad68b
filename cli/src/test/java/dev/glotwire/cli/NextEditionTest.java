package dev.glotwire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same command once more, after the article was changed and people worked on the bundle. */
class NextEditionTest {
  private static final List<String> TEXTS =
      List.of(
          "Storm Came In Over Arden",
          "It rained all day on the coast of Arden.",
          "The ferries to the islands stayed in port.",
          "Schools were closed until the following Monday.",
          "Crews cleared fallen trees from the main road.",
          "The mayor thanked everybody who had helped.",
          "Power came back before the evening news.",
          "Nobody was hurt, the harbor office said.");
  private static final String FERRIES = TEXTS.get(2);
  private static final String FIXED = "Los ferris  no salieron, ni uno.";
  private static final String CREWS = TEXTS.get(4);
  private static final String CREWS_NOW = "Crews cleared fallen trees from the two main roads.";

  @TempDir private Path temp;

  private final FakeService service = new FakeService();
  private final CommandRun run = new CommandRun();
  private Path article;
  private Path bundle;

  @BeforeEach
  void tellWhereThingsAre() {
    run.withVariable("LIBRETRANSLATE_URL", service.address())
        .withVariable("XDG_STATE_HOME", temp.resolve("state").toString());
  }

  @AfterEach
  void stopTheService() {
    service.close();
  }

  private static String article(String extension, List<String> texts) {
    return switch (extension) {
      case "html" ->
          "<!DOCTYPE html>\n<html lang=\"en\">\n<head><title>"
              + texts.get(0)
              + "</title></head>\n<body>\n<h1>"
              + String.join("</h1>\n<p>", texts.subList(0, 2))
              + "</p>\n<p>"
              + String.join("</p>\n<p>", texts.subList(2, texts.size()))
              + "</p>\n</body>\n</html>\n";
      case "md" -> "# " + String.join("\n\n", texts) + "\n";
      default -> String.join("\n\n", texts) + "\n";
    };
  }

  private void begin(String extension) throws IOException {
    article = temp.resolve("storm.en." + extension);
    Files.writeString(article, article(extension, TEXTS), UTF_8);
    assertThat(translate()).isZero();
    bundle = Path.of(run.out().strip());
    service.received().clear();
  }

  private int translate(String... more) {
    return run("translate", more);
  }

  private int run(String command, String... more) {
    List<String> words = new ArrayList<>(List.of(command, article.toString()));
    words.addAll(List.of("--from", "en", "--to", "es", "-p", "libretranslate"));
    words.addAll(List.of("--typography", "off", "--out", temp + "/out"));
    words.addAll(List.of(more));
    return run.of(words.toArray(String[]::new));
  }

  private Path spanish(String extension) {
    return bundle.resolve("es/storm.es." + extension);
  }

  private static void replace(Path file, String old, String by) throws IOException {
    String text = Files.readString(file, UTF_8);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, by), UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"txt", "md", "html"})
  void keepsAFixInTheArticleByteForByteAndSendsTheOneTextThatChanged(String extension)
      throws IOException {
    begin(extension);
    replace(spanish(extension), "«" + FERRIES + "»", FIXED);
    String edited = Files.readString(spanish(extension), UTF_8);
    replace(article, CREWS, CREWS_NOW);

    assertThat(run("plan", "--json")).isZero();
    assertThat(run.out()).contains("\"texts\" : 1,");
    assertThat(translate()).isZero();

    assertThat(service.received()).containsExactly(CREWS_NOW);
    assertThat(Files.readString(spanish(extension), UTF_8))
        .isEqualTo(edited.replace(CREWS, CREWS_NOW));
    assertThat(run.err()).contains("one block was edited by hand, and is kept as it is");
    assertIntact("1 human");
    assertLearned();
  }

  @ParameterizedTest
  @ValueSource(strings = {"txt", "md", "html"})
  void keepsAFixInTheXliffByteForByteAndSendsTheOneTextThatChanged(String extension)
      throws IOException {
    begin(extension);
    String before = Files.readString(spanish(extension), UTF_8);
    String fixed = "Los ferris no salieron, ni uno.";
    replace(spanish("xlf"), "«" + FERRIES + "»", fixed);
    replace(article, CREWS, CREWS_NOW);

    assertThat(run("plan", "--json")).isZero();
    assertThat(run.out()).contains("\"texts\" : 1,");
    assertThat(translate()).isZero();

    assertThat(service.received()).containsExactly(CREWS_NOW);
    assertThat(Files.readString(spanish(extension), UTF_8))
        .isEqualTo(before.replace("«" + FERRIES + "»", fixed).replace(CREWS, CREWS_NOW));
    assertThat(spanish("xlf")).content(UTF_8).contains("<target>" + fixed + "</target>");
    assertIntact("1 human");
    assertLearned();
  }

  private void assertIntact(String status) {
    assertThat(run.of("verify", bundle.toString())).isZero();
    assertThat(run.of("status", bundle.toString(), "--source", article.toString())).isZero();
    assertThat(run.out()).contains(status, "up to date").doesNotContain("edited");
  }

  private void assertLearned() {
    assertThat(run.of("memory", "find", FERRIES, "--from", "en", "--to", "es")).isZero();
    assertThat(run.out()).contains("Los ferris").contains("human");
  }

  @Test
  void keepsWhatAPersonWroteWhereItsSourceChanged() throws IOException {
    begin("md");
    replace(spanish("md"), "«" + FERRIES + "»", FIXED);
    replace(article, FERRIES, "The ferries to the outer islands stayed in port.");

    assertThat(translate()).isZero();

    assertThat(service.received()).isEmpty();
    assertThat(spanish("md")).content(UTF_8).contains("\n\n" + FIXED + "\n\n");
    assertThat(bundle.resolve("manifest.json"))
        .content(UTF_8)
        .contains("\"formerSource\": \"" + FERRIES + "\"");
    assertThat(spanish("xlf"))
        .content(UTF_8)
        .contains("state=\"translated\" subState=\"glotwire:stale\"")
        .contains("<note category=\"former-source\" appliesTo=\"source\">" + FERRIES);
    assertThat(bundle.resolve("index.html"))
        .content(UTF_8)
        .contains("The source has changed since");
    assertThat(run.of("status", bundle.toString())).isZero();
    assertThat(run.out()).contains("  stale   b3");
    assertThat(run.of("status", bundle.toString(), "--fail-on-stale")).isEqualTo(3);
    assertThat(run.of("status", bundle.toString(), "--source", article.toString())).isZero();
    assertThat(run.out()).contains("  stale   b3").doesNotContain("up to date");
    assertThat(run.of("verify", bundle.toString())).isZero();

    assertThat(translate()).as("once more, nothing has changed").isZero();
    assertThat(service.received()).isEmpty();
    assertThat(spanish("md")).content(UTF_8).contains("\n\n" + FIXED + "\n\n");
    assertThat(run.of("status", bundle.toString(), "--fail-on-stale")).isEqualTo(3);
  }

  @Test
  void isUpToDateAgainOnceAPersonWritesAnew() throws IOException {
    makeStale();
    replace(spanish("md"), FIXED, "Los ferris a las islas exteriores no salieron.");

    assertThat(translate()).isZero();

    assertThat(service.received()).isEmpty();
    assertThat(run.of("status", bundle.toString(), "--fail-on-stale")).isZero();
    assertThat(spanish("md")).content(UTF_8).contains("islas exteriores");
  }

  @Test
  void isUpToDateAgainOnceAReviewerSaysSo() throws IOException {
    makeStale();
    replace(spanish("xlf"), "state=\"translated\" subState=\"glotwire:stale\"", "state=\"final\"");

    assertThat(translate()).isZero();

    assertThat(service.received()).isEmpty();
    assertThat(run.of("status", bundle.toString(), "--fail-on-stale")).isZero();
    assertThat(spanish("md")).content(UTF_8).contains("\n\n" + FIXED + "\n\n");
  }

  @Test
  void isUpToDateAgainOnceTheSourceIsWhatItWas() throws IOException {
    makeStale();
    Files.writeString(article, article("md", TEXTS), UTF_8);

    assertThat(translate()).isZero();

    assertThat(service.received()).isEmpty();
    assertThat(run.of("status", bundle.toString(), "--fail-on-stale")).isZero();
    assertThat(spanish("md")).content(UTF_8).contains("\n\n" + FIXED + "\n\n");
  }

  @Test
  void translatesWhatIsStaleWhenAskedTo() throws IOException {
    makeStale();

    assertThat(run("plan", "--retranslate-stale", "--json")).isZero();
    assertThat(run.out()).contains("\"texts\" : 1,");
    assertThat(translate("--retranslate-stale")).isZero();

    assertThat(service.received()).hasSize(1);
    assertThat(spanish("md"))
        .content(UTF_8)
        .contains("«The ferries to the outer")
        .doesNotContain(FIXED);
  }

  private void makeStale() throws IOException {
    begin("md");
    replace(spanish("md"), "«" + FERRIES + "»", FIXED);
    replace(article, FERRIES, "The ferries to the outer islands stayed in port.");
    assertThat(translate()).isZero();
  }

  @Test
  void movesAndForgetsBlocksWithTheSource() throws IOException {
    begin("txt");
    replace(spanish("txt"), "«" + FERRIES + "»", FIXED);
    replace(spanish("txt"), "«" + TEXTS.get(5) + "»", "La alcaldesa dio las gracias.");
    List<String> moved = new ArrayList<>(TEXTS);
    moved.remove(5);
    moved.add(moved.remove(2));
    Files.writeString(article, article("txt", moved), UTF_8);

    assertThat(translate()).isZero();

    assertThat(service.received()).isEmpty();
    assertThat(Files.readString(spanish("txt"), UTF_8))
        .endsWith("«Nobody was hurt, the harbor office said.»\n\n" + FIXED + "\n")
        .doesNotContain("La alcaldesa");
    Files.writeString(article, article("txt", TEXTS), UTF_8);
    assertThat(translate()).as("the memory has what was gone").isZero();
    assertThat(service.received()).isEmpty();
    assertThat(spanish("txt")).content(UTF_8).contains(FIXED, "La alcaldesa dio las gracias.");
  }

  @Test
  void takesDifferentBlocksFromTheArticleAndTheXliff() throws IOException {
    begin("html");
    replace(spanish("html"), "<p>«" + FERRIES + "»", "<p>Los ferris&nbsp;no salieron.");
    replace(spanish("xlf"), "«" + TEXTS.get(3) + "»", "No hubo  clases.");

    assertThat(translate()).isZero();

    assertThat(service.received()).isEmpty();
    assertThat(spanish("html"))
        .content(UTF_8)
        .contains("<p>Los ferris&nbsp;no salieron.</p>", "<p>No hubo  clases.</p>");
    assertIntact("2 human");
  }

  @Test
  void takesEditsFromAllFilesOfADocument() throws IOException {
    article = temp.resolve("storm.en.docx");
    Files.write(article, WordFile.docx(TEXTS));
    assertThat(translate()).isZero();
    bundle = Path.of(run.out().strip());
    service.received().clear();
    replace(spanish("md"), "«" + FERRIES + "»", "Los ferris\nno  salieron.");
    replace(spanish("html"), "<p>«" + TEXTS.get(3) + "»", "<p>No hubo clases.");
    replace(spanish("xlf"), "«" + TEXTS.get(5) + "»", "La alcaldesa dio las gracias.");
    List<String> now = new ArrayList<>(TEXTS);
    now.set(4, CREWS_NOW);
    Files.write(article, WordFile.docx(now));

    assertThat(translate()).isZero();

    assertThat(service.received()).containsExactly(CREWS_NOW);
    assertThat(spanish("md"))
        .content(UTF_8)
        .contains("\n\nLos ferris\nno  salieron.\n\nNo hubo clases.\n\n", "\n\nLa alcaldesa dio");
    assertThat(spanish("html"))
        .content(UTF_8)
        .contains("<p>No hubo clases.</p>", "<p>La alcaldesa");
    assertIntact("3 human");
  }

  private void beginWith(String text) throws IOException {
    article = temp.resolve("storm.en.md");
    Files.writeString(article, text, UTF_8);
    assertThat(translate()).isZero();
    bundle = Path.of(run.out().strip());
    service.received().clear();
  }

  @Test
  void keepsWordsWithMarkupThatTheSourceHasNoMore() throws IOException {
    beginWith("# Storm\n\nThe *ferries* to all of the islands stayed in `port` today.\n");
    String written = "Los  *ferris* no\nsalieron del `port` hoy.";
    replace(
        spanish("md"), "«The *ferries* to all of the islands stayed in `port` today.»", written);
    replace(
        article,
        "The *ferries* to all of the islands stayed in `port`",
        "The ferries to most of the islands stayed in port");

    for (int round = 0; round < 2; round++) {
      assertThat(translate()).isZero();
      assertThat(service.received()).isEmpty();
      assertThat(spanish("md")).content(UTF_8).endsWith("\n\n" + written + "\n");
      assertThat(run.of("verify", bundle.toString())).isZero();
      assertThat(run.of("status", bundle.toString(), "--fail-on-stale")).isEqualTo(3);
    }
    replace(spanish("xlf"), "salieron del port", "salieron nunca del port");
    assertThat(translate()).isZero();
    assertThat(run.of("status", bundle.toString(), "--fail-on-stale")).isZero();
    assertThat(spanish("md")).content(UTF_8).contains("ferris no salieron nunca del port hoy.");
  }

  @Test
  void keepsWordsThatLackMarkupTheSourceHasGot() throws IOException {
    beginWith("# Storm\n\nThe ferries to all of the islands stayed in port today.\n");
    replace(spanish("md"), "«The ferries to all of the islands stayed in port today.»", FIXED);
    replace(article, "The ferries to all", "The **ferries** to most");

    for (int round = 0; round < 2; round++) {
      assertThat(translate()).isZero();
      assertThat(service.received()).isEmpty();
      assertThat(spanish("md")).content(UTF_8).endsWith("\n\n" + FIXED + "\n");
      assertThat(run.of("verify", bundle.toString())).isZero();
    }
    replace(spanish("md"), FIXED, "Los **ferris** no salieron.");
    assertThat(translate()).isZero();
    assertThat(run.of("status", bundle.toString(), "--fail-on-stale")).isZero();
    assertThat(spanish("md")).content(UTF_8).endsWith("\n\nLos **ferris** no salieron.\n");
  }

  @Test
  void keepsWhatAPersonChangedInCode() throws IOException {
    beginWith("# Storm\n\nRun this.\n\n```\ntide --all  # all of *them*\n```\n");
    replace(spanish("md"), "# all of *them*", "# todas <ellas>");
    replace(article, "Run this.", "Run that.");

    for (int round = 0; round < 2; round++) {
      assertThat(translate()).isZero();
      assertThat(spanish("md"))
          .content(UTF_8)
          .endsWith("\n\n```\ntide --all  # todas <ellas>\n```\n");
      assertThat(run.of("verify", bundle.toString())).isZero();
    }
    assertThat(service.received()).containsExactly("Run that.");
  }

  @Test
  void keepsWhatAPersonWroteForABlockThatFailed() throws IOException {
    beginWith("# Storm\n\nFine.\n");
    Files.writeString(article, "# Storm\n\nFine.\n\nThis is poison to the engine.\n", UTF_8);
    assertThat(translate()).isEqualTo(4);
    Path partial = bundle.resolve("es/storm.es.partial.md");
    replace(partial, "This is poison to the engine.", "Esto  lo escribí yo.");

    assertThat(translate()).isZero();

    assertThat(spanish("md")).content(UTF_8).endsWith("\n\nEsto  lo escribí yo.\n");
    assertThat(partial).doesNotExist();
  }

  @Test
  void refusesTwoTextsForOneBlockAndLosesNeither() throws IOException {
    begin("txt");
    replace(spanish("txt"), "«" + FERRIES + "»", FIXED);
    replace(spanish("xlf"), "«" + FERRIES + "»", "Otra cosa.");
    byte[] text = Files.readAllBytes(spanish("txt"));
    byte[] xliff = Files.readAllBytes(spanish("xlf"));

    assertThat(translate()).isEqualTo(73);
    assertThat(run.err()).contains("block b3 was changed in", "storm.es.txt and, in another way");
    assertThat(run("plan")).isEqualTo(73);
    assertThat(spanish("txt")).hasBinaryContent(text);
    assertThat(spanish("xlf")).hasBinaryContent(xliff);

    assertThat(run.of("apply", spanish("txt").toString(), spanish("xlf").toString())).isZero();
    assertThat(run.err()).contains("b3 was changed in", "storm.es.xlf counts");
    assertThat(spanish("txt")).content(UTF_8).contains("Otra cosa.").doesNotContain(FIXED);
  }

  @Test
  void refusesChangesOutsideOfTexts() throws IOException {
    begin("html");
    replace(spanish("html"), "<h1>", "<h1 class=\"lead\">");
    byte[] edited = Files.readAllBytes(spanish("html"));

    assertThat(translate()).isEqualTo(73);

    assertThat(run.err()).contains("was changed outside of its texts");
    assertThat(spanish("html")).hasBinaryContent(edited);
  }

  @Test
  void keepsHowAPersonSpelledIt() throws IOException {
    begin("md");
    replace(spanish("md"), "«" + FERRIES + "»", "Los ferris\nno  salieron\\_ &amp; basta \\* fin.");
    replace(article, CREWS, CREWS_NOW);

    assertThat(translate()).isZero();
    assertThat(spanish("md"))
        .content(UTF_8)
        .contains("\n\nLos ferris\nno  salieron\\_ &amp; basta \\* fin.\n\n");
    assertIntact("1 human");

    replace(article, TEXTS.get(6), "Power came back before the evening news began.");
    assertThat(translate()).isZero();
    assertThat(spanish("md"))
        .content(UTF_8)
        .contains("\n\nLos ferris\nno  salieron\\_ &amp; basta \\* fin.\n\n");
  }

  @Test
  void staysInItsFolderWhenTheHeadlineChanges() throws IOException {
    begin("txt");
    replace(spanish("txt"), "«" + FERRIES + "»", FIXED);
    replace(article, TEXTS.get(0), "Big Storm Came In");

    assertThat(translate()).isZero();

    assertThat(run.out().strip()).isEqualTo(bundle.toString());
    assertThat(spanish("txt")).content(UTF_8).contains("«Big storm came in»", FIXED);
  }

  @Test
  void givesArticlesWithOneHeadlineAFolderEachAndFindsThemAgain() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("news"));
    for (int i = 0; i < 40; i++) {
      Files.writeString(
          folder.resolve("flash-" + i + ".md"), "# News Flash\n\nItem " + i + " happened.\n");
    }
    Files.createDirectories(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub/flash-7.md"), "# News Flash\n\nAnother seven.\n");
    article = folder;

    assertThat(translate()).isZero();

    List<String> made = run.out().lines().toList();
    assertThat(made).hasSize(41).doesNotHaveDuplicates();
    assertThat(made).contains(temp + "/out/news-flash", temp + "/out/news-flash-flash-39");
    service.received().clear();
    Files.writeString(folder.resolve("sub/flash-7.md"), "# News Flash\n\nAnother eight.\n");
    assertThat(translate()).isZero();
    assertThat(run.out().lines()).containsExactlyElementsOf(made);
    assertThat(service.received()).containsExactly("Another eight.");

    article = folder.resolve("flash-22.md");
    Files.writeString(article, "# News Flash\n\nItem 22 did not happen.\n");
    assertThat(translate()).isZero();
    assertThat(run.out().strip()).isEqualTo(temp + "/out/news-flash-flash-22");
  }

  @Test
  void offersWhatTheMemoryHasBesideWhatFailedAndWhatIsStale() throws IOException {
    begin("md");
    replace(article, CREWS, "Crews cleared fallen trees from the poison road.");
    replace(spanish("md"), "«" + FERRIES + "»", FIXED);
    replace(article, FERRIES, "The ferries to the outer islands stayed in port.");

    assertThat(translate()).isEqualTo(4);

    assertThat(spanish("xlf"))
        .content(UTF_8)
        .containsSubsequence(
            "<unit id=\"b3\"",
            "<mtc:match ref=\"#s1\" similarity=\"",
            "<source>" + FERRIES,
            "<target>«" + FERRIES + "»",
            "<unit id=\"b4\"")
        .containsSubsequence(
            "<unit id=\"b5\"",
            "<mtc:match ref=\"#s1\" similarity=\"",
            "<source>" + CREWS,
            "<target>«" + CREWS + "»",
            "state=\"initial\"");
    assertThat(run.of("check", spanish("xlf").toString())).isIn(0, 3);
    assertThat(run.out()).doesNotContain("main road");
  }

  @Test
  void offersCandidatesBesideAllThatIsTranslatedWhenAskedTo() throws IOException {
    begin("md");
    replace(article, CREWS, CREWS_NOW);
    assertThat(translate("--candidates")).isZero();
    String offered = "<mtc:match ref=\"#s1\" similarity=\"90\" origin=\"libretranslate";
    assertThat(spanish("xlf")).content(UTF_8).contains(offered).containsOnlyOnce("mtc:match ");

    replace(spanish("md"), "«" + FERRIES + "»", FIXED);
    replace(article, CREWS_NOW, "Crews cleared fallen trees from the two main streets.");
    assertThat(translate()).isZero();
    assertThat(spanish("xlf"))
        .content(UTF_8)
        .doesNotContain("mtc:")
        .contains(FIXED.substring(0, 9));
  }

  @Test
  void keepsALineThatAPersonBrokeAndNotTheEndsOfLinesOfAnEditor() throws IOException {
    beginWith("# Storm\n\nIt rained all\nday long.\n\nFerries stayed in port.\n");
    String text = Files.readString(spanish("md"), UTF_8);
    Files.writeString(spanish("md"), text.replace("\n", "\r\n"), UTF_8);
    assertThat(translate()).isZero();
    assertThat(Files.readString(spanish("md"), UTF_8)).isEqualTo(text);
    assertIntact("3 reused");

    replace(spanish("md"), "«Ferries stayed ", "«Ferries stayed\n");
    assertThat(translate()).isZero();
    assertThat(spanish("md")).content(UTF_8).contains("«Ferries stayed\nin port.»");
    assertIntact("1 human");
  }

  @Test
  void forgetsWhatPeopleWroteWhenForcedTo() throws IOException {
    begin("txt");
    replace(spanish("txt"), "«" + FERRIES + "»", FIXED);

    assertThat(translate("--force")).isZero();

    assertThat(spanish("txt")).content(UTF_8).contains("«" + FERRIES + "»");
  }
}
