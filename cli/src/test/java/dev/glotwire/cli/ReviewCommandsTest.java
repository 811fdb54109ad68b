package dev.glotwire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people change in a bundle, and what becomes of it: status and apply. */
class ReviewCommandsTest {
  private static final String ARTICLE =
      "Storm Came In\n\nIt rained *all* day.\n\nFerries stayed in port.\n\nNobody was hurt.\n";

  @TempDir private Path temp;

  private final FakeService service = new FakeService();
  private final CommandRun run = new CommandRun();
  private Path article;
  private Path bundle;
  private Path spanish;

  @BeforeEach
  void makeABundle() throws IOException {
    run.withVariable("LIBRETRANSLATE_URL", service.address())
        .withVariable("XDG_STATE_HOME", temp.resolve("state").toString());
    article = temp.resolve("storm.en.md");
    Files.writeString(article, ARTICLE);
    assertThat(translate()).isZero();
    bundle = Path.of(run.out().strip());
    spanish = bundle.resolve("es/storm.es.md");
  }

  @AfterEach
  void stopTheService() {
    service.close();
  }

  private int translate() {
    return run.of(
        "translate",
        article.toString(),
        "--from",
        "en",
        "--to",
        "es,ca",
        "-p",
        "libretranslate",
        "--typography",
        "off",
        "--out",
        temp + "/out");
  }

  private static void replace(Path file, String old, String by) throws IOException {
    String text = Files.readString(file, UTF_8);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, by), UTF_8);
  }

  @Test
  void takesOverAnArticleThatWasEdited() throws IOException {
    replace(spanish, "Ferries stayed in port.", "Los ferris no salieron.");
    byte[] edited = Files.readAllBytes(spanish);
    assertThat(run.of("status", bundle.toString())).isZero();
    assertThat(run.out()).contains("  edited  es/storm.es.md");

    assertThat(run.of("apply", spanish.toString())).isZero();

    assertThat(run.err()).contains("1 block was taken over");
    assertThat(spanish).hasBinaryContent(edited);
    assertThat(bundle.resolve("es/storm.es.xlf"))
        .content(UTF_8)
        .contains("Los ferris no salieron.");
    assertThat(bundle.resolve("index.html")).content(UTF_8).contains("Los ferris no salieron.");
    assertThat(bundle.resolve("ca/storm.ca.md")).content(UTF_8).doesNotContain("ferris");
    assertThat(run.of("status", bundle.toString())).isZero();
    assertThat(run.out()).contains("es: 3 translated, 1 human").doesNotContain("edited");
    assertThat(run.of("verify", bundle.toString())).isZero();
  }

  @Test
  void keepsThePersonsWordsWhenAnotherBlockChanges() throws IOException {
    replace(spanish, "Ferries stayed in port.", "Los ferris no salieron.");
    run.of("apply", spanish.toString());
    service.received().clear();
    Files.writeString(article, ARTICLE.replace("Nobody was hurt.", "One man was hurt."));

    assertThat(translate()).isZero();

    assertThat(spanish).content(UTF_8).contains("Los ferris no salieron.", "«One man was hurt.»");
    assertThat(List.copyOf(service.received()))
        .containsOnly("One man was hurt.")
        .as("once for each language")
        .hasSize(2);
  }

  @Test
  void takesOverXliffFromAnywhere() throws IOException {
    Path reviewed = temp.resolve("reviewed.xlf");
    Files.copy(bundle.resolve("es/storm.es.xlf"), reviewed);
    replace(reviewed, "«It rained ", "Llovió ");
    replace(reviewed, " day.»", " el día.");

    assertThat(run.of("apply", reviewed.toString(), "--bundle", bundle.toString())).isZero();

    assertThat(spanish).content(UTF_8).contains("Llovió *all* el día.\n");
  }

  @Test
  void takesOverXliff12() throws IOException {
    Path reviewed = temp.resolve("reviewed.xliff");
    Files.writeString(
        reviewed,
        """
        <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
        <file original="storm" source-language="en" target-language="es" datatype="plaintext"><body>
        <trans-unit id="b2"><source>It rained <g id="1">all</g> day.</source><target>Llovió <g id="1">todo</g> el día.</target></trans-unit>
        </body></file></xliff>
        """,
        UTF_8);

    assertThat(run.of("apply", reviewed.toString(), "--bundle", bundle.toString())).isZero();

    assertThat(spanish).content(UTF_8).contains("Llovió *todo* el día.\n", "«Nobody was hurt.»");
  }

  @Test
  void takesOverWhatPeopleTranslatedInTmx() throws IOException {
    Path reviewed = temp.resolve("reviewed.tmx");
    Files.writeString(
        reviewed,
        """
        <tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="block" o-tmf="x"
         adminlang="en" srclang="en" datatype="plaintext"/><body>
        <tu><tuv xml:lang="en"><seg>It rained <bpt i="1">*</bpt>all<ept i="1">*</ept> day.</seg></tuv>
        <tuv xml:lang="es"><seg>Llovió <bpt i="1">*</bpt>todo<ept i="1">*</ept> el día.</seg></tuv>
        <tuv xml:lang="ca"><seg>Va ploure sense etiquetes.</seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg>Nobody was hurt.</seg></tuv>
        <tuv xml:lang="ca"><seg>Ningú no va prendre mal.</seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg>Something else.</seg></tuv>
        <tuv xml:lang="es"><seg>Otra cosa.</seg></tuv></tu>
        </body></tmx>
        """,
        UTF_8);

    assertThat(run.of("apply", reviewed.toString(), "--bundle", bundle.toString())).isZero();

    assertThat(run.err()).contains("2 blocks were");
    assertThat(spanish)
        .content(UTF_8)
        .contains("Llovió *todo* el día.\n", "«Nobody was hurt.»")
        .doesNotContain("Otra");
    assertThat(bundle.resolve("ca/storm.ca.md"))
        .content(UTF_8)
        .contains("Ningú no va prendre mal.")
        .doesNotContain("ploure");
    assertThat(run.of("apply", reviewed.toString(), "--bundle", bundle.toString())).isZero();
    assertThat(run.err()).contains("Nothing is changed");

    Files.writeString(reviewed, "<html/>");
    assertThat(run.of("apply", reviewed.toString(), "--bundle", bundle.toString())).isEqualTo(65);
    assertThat(run.err()).contains("this is no TMX");
  }

  @Test
  void takesNoAnswerOfAnEngineInTmxForAPersonsWords() throws IOException {
    Path exported = temp.resolve("memory.tmx");
    assertThat(run.of("memory", "export", exported.toString())).isZero();
    replace(exported, "«Nobody", "«NOBODY");

    assertThat(run.of("apply", exported.toString(), "--bundle", bundle.toString())).isZero();

    assertThat(run.err()).contains("Nothing is changed");
  }

  @Test
  void refusesChangedMarkupAndChangedBlocks() throws IOException {
    replace(spanish, "*all*", "all");
    assertThat(run.of("apply", spanish.toString())).isEqualTo(65);
    assertThat(run.err()).contains("the markup of block b2 was changed");

    Files.writeString(spanish, "Una cosa.\n", UTF_8);
    assertThat(run.of("apply", spanish.toString())).isEqualTo(65);
    assertThat(run.err()).contains("has 1 blocks, and the article has 4");
    assertThat(spanish).hasContent("Una cosa.");
  }

  @Test
  void doesNotWriteOverAnotherEditedFile() throws IOException {
    replace(spanish, "Nobody was hurt.", "Nadie resultó herido.");
    replace(bundle.resolve("ca/storm.ca.md"), "Nobody was hurt.", "Ningú no va prendre mal.");

    assertThat(run.of("apply", spanish.toString())).isEqualTo(73);
    assertThat(run.err()).contains("storm.ca.md was edited, too");

    assertThat(run.of("apply", spanish.toString(), bundle.resolve("ca/storm.ca.md").toString()))
        .isZero();
    assertThat(run.err()).contains("2 blocks were");
  }

  @Test
  void refusesEntitiesInXliff() throws IOException {
    Path hostile = temp.resolve("hostile.xlf");
    Files.writeString(
        hostile,
        "<!DOCTYPE xliff [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><xliff version=\"2.1\""
            + " srcLang=\"en\" trgLang=\"es\"><file id=\"f\"><unit id=\"b1\"><segment><target>&x;"
            + "</target></segment></unit></file></xliff>");

    assertThat(run.of("apply", hostile.toString(), "--bundle", bundle.toString())).isEqualTo(65);
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void saysWhatIsStale() throws IOException {
    String[] status = {
      "status", bundle.toString(), "--source", article.toString(), "--fail-on-stale"
    };
    assertThat(run.of(status)).isZero();
    assertThat(run.out()).contains("up to date");

    Files.writeString(article, ARTICLE.replace("Nobody", "One man"));
    assertThat(run.of(status)).isEqualTo(3);
    assertThat(run.out()).contains("stale: b4 is new or changed", "stale: b4 is gone or changed");
  }

  @Test
  void needsABundle() throws IOException {
    Path lost = temp.resolve("lost.xlf");
    Files.writeString(lost, "<xliff/>");
    assertThat(run.of("apply", lost.toString())).isEqualTo(2);
    assertThat(run.err()).contains("does not lie in a bundle", "--bundle");
    assertThat(run.of("status", temp.toString())).isEqualTo(65);
  }
}
