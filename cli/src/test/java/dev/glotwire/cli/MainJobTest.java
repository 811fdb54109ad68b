package dev.glotwire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article file in, a bundle in four languages out, with real translations by Apertium. */
class MainJobTest {
  private static final List<String> TARGETS = List.of("es", "ca", "gl", "pt");

  /** What ICU prints for the sample's {@code Wed. Oct. 8th, 2025}. */
  private static final Map<String, String> SAMPLE_DATES =
      Map.of(
          "es", "mié, 8 oct 2025",
          "ca", "dc., 8 d’oct. 2025",
          "gl", "mér., 8 de out. de 2025",
          "pt", "qua., 8 de out. de 2025");

  @TempDir private Path temp;

  private final CommandRun run = new CommandRun();

  @BeforeEach
  void needsTheLocalEngine() {
    run.withVariable("PATH", "/usr/bin:/bin");
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/apertium"))
            && Stream.of("eng-spa", "eng-cat", "en-gl", "es-pt")
                .allMatch(
                    mode ->
                        Files.exists(Path.of("/usr/share/apertium/modes").resolve(mode + ".mode"))),
        "Apertium with its pairs for es, ca, gl and pt is not installed: see .ci/run");
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, UTF_8);
  }

  private Path translate(Path article, String... kept) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "translate",
                article.toString(),
                "--provider",
                "apertium",
                "--to",
                String.join(",", TARGETS),
                "--out",
                temp.resolve("out").toString()));
    for (String term : kept) {
      words.add("--keep");
      words.add(term);
    }
    assertThat(run.of(words.toArray(String[]::new))).isIn(0, 3);
    return Path.of(run.out().strip());
  }

  private static List<String> blocks(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }

  /** Fails where {@code target} shows what engines do to an article that nobody looks after. */
  private static void assertIsWellKept(String source, String target) {
    assertThat(blocks(target)).hasSameSizeAs(blocks(source));
    assertThat(target).doesNotContain("*", "  ", "“ ", " ”", " .", " ,");
    assertThat(target.endsWith("\n")).isEqualTo(source.endsWith("\n"));
  }

  @Test
  void demoTranslatesTheSample() throws IOException {
    int code = run.of("demo", "--out", temp.resolve("demo").toString());

    assertThat(code).isIn(0, 3);
    String source = read(temp.resolve("demo/ferry.en.txt"));
    Path bundle = Path.of(run.out().strip());
    for (String tag : TARGETS) {
      String target = read(bundle.resolve(tag + "/ferry." + tag + ".txt"));
      assertIsWellKept(source, target);
      assertThat(target).startsWith(SAMPLE_DATES.get(tag) + "\n");
      assertThat(target)
          .contains(
              "Samuel Okafor",
              "Brightwater Marine Inc.",
              "https://ferries.portalder.example/line-1",
              "line1@portalder.example");
    }
    assertThat(read(bundle.resolve("manifest.json")))
        .contains("\"provider\": \"icu\"", "\"provider\": \"apertium\"");
  }

  @Test
  void translatesTheSummitArticle() throws IOException {
    Path summit = Path.of("..", "..", "shared", "data", "article", "summit.en.txt");
    assumeTrue(Files.isRegularFile(summit), "the summit article is not beside this checkout");

    Path bundle = translate(summit, "Kim", "Putin", "Pyongyang", "Vostochny");

    String source = read(summit);
    for (String tag : TARGETS) {
      String target = read(bundle.resolve(tag + "/summit." + tag + ".txt"));
      assertIsWellKept(source, target);
      for (String name : List.of("Kim", "Putin", "Pyongyang", "Vostochny")) {
        assertThat(target.split(name, -1)).as(name).hasSameSizeAs(source.split(name, -1));
      }
    }
  }

  @Test
  void givesMeasuresAndFiguresAsReadersOfTheTargetExpectThem() throws IOException {
    Path article = temp.resolve("storm.txt");
    Files.writeString(
        article,
        """
        Storm Closes 30 Miles of Road

        Tues. Mar 3rd, 2026

        The storm closed 30 miles of road, and about 2,300 people left. It was 68 °F in the port.

        The repair costs $2.3 million. On October 3 the road opens.
        """);

    assertThat(
            run.of(
                "translate",
                article.toString(),
                "--provider",
                "apertium",
                "--to",
                "es",
                "--units",
                "target",
                "--gate",
                "block",
                "--out",
                temp.resolve("out").toString()))
        .isZero();
    Path bundle = Path.of(run.out().strip());
    String target =
        read(bundle.resolve("es/storm.es.txt")).replace('\u00A0', ' ').replace('\u202F', ' ');
    assertThat(target)
        .contains(
            "30 millas (48 km)", "2300", "68 °F (20 °C)", "2,3 millones de dólares", "3 de octubre")
        .doesNotContain("2,300");
    assertThat(blocks(target).get(0)).contains("30 millas").doesNotContain("km");
    assertThat(run.of("check", bundle.toString(), "--json")).isZero();
    assertThat(run.out()).doesNotContain("fact-");
  }

  @Test
  void keepsTheMarkupOfMarkdown() throws IOException {
    Path article = temp.resolve("storm.md");
    Files.writeString(
        article,
        """
        ---
        title: "Storm Closes the Port of Arden"
        tags: [news]
        ---

        Tues. Mar 3rd, 2026

        # Storm Closes the Port of Arden

        The *storm* closed the [port](https://example.org/a_b?c=1 "The site"). Run `ferry --help`.

        ```sh
        echo "do not translate"
        ```

        - **First** item
        """);

    Path bundle = translate(article);

    assertThat(read(bundle.resolve("es/storm.es.md")))
        .startsWith("---\ntitle: \"")
        .contains(
            "\ntags: [news]\n---\n\nmar, 3 mar 2026\n\n# ",
            "](https://example.org/a_b?c=1 \"",
            "`ferry --help`",
            "```sh\necho \"do not translate\"\n```\n\n- **");
  }

  @Test
  void keepsTheMarkupOfHtml() throws IOException {
    Path article = temp.resolve("storm.html");
    Files.writeString(
        article,
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Storm</title><script>var storm;</script></head>
        <body><nav><a href="/">Home page</a></nav>
        <h1>Storm Closes the Port of Arden</h1>
        <p>The <b>storm</b> closed the port of <span translate="no">Wood Street</span> &amp; more.</p>
        <pre>the storm</pre></body></html>
        """,
        UTF_8);

    Path bundle = translate(article);

    assertThat(read(bundle.resolve("pt/storm.pt.html")))
        .startsWith("<!DOCTYPE html>\n<html lang=\"pt\"><head><meta charset=\"utf-8\">")
        .contains(
            "<script>var storm;</script>",
            "<nav><a href=\"/\">Home page</a></nav>",
            "<span translate=\"no\">Wood Street</span> &amp; ",
            "<pre>the storm</pre></body></html>");
  }
}
