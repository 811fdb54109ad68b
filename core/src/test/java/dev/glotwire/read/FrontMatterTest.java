package dev.glotwire.read;

import static dev.glotwire.read.RoundTrips.describe;
import static dev.glotwire.read.RoundTrips.read;
import static dev.glotwire.read.RoundTrips.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Values of front matter that go on over several lines; what YAML makes of them, its parser says.
 */
class FrontMatterTest {
  private static final List<String> AWKWARD =
      List.of(
          "El muro: viejo #1",
          "\"citado\" y 'simple'",
          "- no: item",
          "barra \\ y final:",
          "@ {x} [y] % & * ! | >",
          "true",
          "2024-01-01",
          "\uD83D\uDE0E \u0627\u0644\u062C\u062F\u0627\u0631");

  private static Object yaml(String file) {
    String inside = file.substring(4, file.indexOf("\n---", 4) + 1);
    return new Load(LoadSettings.builder().build()).loadFromString(inside);
  }

  private static String file(String yaml) {
    return "---\n" + yaml + "---\nText\n";
  }

  private static List<String> values(Article article) {
    return article.blocks().stream()
        .filter(block -> block.kind() == BlockKind.METADATA)
        .map(block -> block.content().plainText())
        .toList();
  }

  /** Whatever is written, YAML reads the same values from it, paragraph by paragraph. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "description: A wall\n  by the sea\n  # a comment\nx: 1\n",
        "description: A wall\n  by the sea # a comment\nx: 1\n",
        "description:\n  A wall by\n  the sea\nx: 1\n",
        "description: # below\n\n    A wall, \"old\"\n    - by the sea\n    http://x.org/#a\nx: 1\n",
        "description: A wall\n\n  by\n  the sea\n\n\n  and more\n\nx: 1\n",
        "description: \"A wall\n  by the \\\"sea\\\"\"\nx: 1\n",
        "description: \"A \\\n  wall \\\n\n  by the  \n\n\n  sea\\tx\\u00e9\\x41\"\nx: 1\n",
        "description: \"One.\\nTwo.\\n\\nThree: it\"  # yes\nx: 1\n",
        "description: 'It''s\n  a wall\n\n  by: the #sea'\nx: 1\n",
        "description:\n  'below ''x'' and\n   on'\nx: 1\n",
        "description:\n  \"key: x\n   caption: y\"\nx: 1\n",
        "description: >-\n  A wall\n  by\n    * one\n    * two\n  the sea\n\n  End\nx: 1\n",
        "description: |\n  A wall\n    indented\n  more\nx: 1\n",
      })
  void readsAndWritesWhatYamlReads(String yaml) throws Exception {
    for (String text : List.of(file(yaml), file(yaml).replace("\n", "\r\n"))) {
      Article article = read(text, "a.md");
      assertThat(words(String.join(" ", values(article)))).isEqualTo(words(description(text)));
      assertThat(article.blocks())
          .filteredOn(block -> block.kind() == BlockKind.METADATA)
          .hasSameSizeAs(lines(description(text)));
      for (String target : AWKWARD) {
        Map<String, Content> targets = new HashMap<>();
        for (Block block : article.blocks()) {
          if (block.kind() == BlockKind.METADATA) {
            targets.put(block.id(), Content.of(target));
          }
        }
        String written = write(article, targets);
        Object value = ((Map<?, ?>) yaml(written)).get("description");
        assertThat(value).as(written).isInstanceOf(String.class);
        assertThat(lines((String) value).stream().map(FrontMatterTest::words))
            .as(written)
            .hasSameSizeAs(targets.keySet())
            .allMatch(line -> line.equals(target));
        assertThat(((Map<?, ?>) yaml(written)).get("x")).isEqualTo(1);
        assertThat(values(read(written, "a.md")).stream().map(FrontMatterTest::words))
            .as(written)
            .allMatch(line -> line.equals(target));
      }
    }
    RoundTrips.assertIdentity(file(yaml), "a.md");
  }

  private static String description(String text) {
    return (String) ((Map<?, ?>) yaml(text.replace("\r\n", "\n"))).get("description");
  }

  private static List<String> lines(String value) {
    return value.lines().filter(line -> !line.isBlank()).toList();
  }

  private static String words(String text) {
    return text.replace('\u00A0', ' ').replaceAll("\\s+", " ").strip();
  }

  @Test
  void writesAValueOfSeveralLinesOnOne() throws Exception {
    String text = file("title: The old wall\n  by the sea   # yes\nsummary: \"One\n  two\"\n");

    Article article = read(text, "a.md");

    assertThat(write(article, Map.of("b1", Content.of("El muro"), "b2", Content.of("Uno dos"))))
        .isEqualTo(file("title: El muro   # yes\nsummary: \"Uno dos\"\n"));
  }

  @Test
  void readsNoKeyInsideOfAText() throws Exception {
    String text =
        file(
            """
            hero:
              note: "Says:
                alt: no key
                caption: neither"
              alt: "A wall
                title: of stone"
            description:
              alt: The wall
            caption:
              - one
            summary:
              key: x
            """);

    assertThat(describe(read(text, "a.md")))
        .containsExactly(
            "METADATA hero.alt: A wall title: of stone",
            "METADATA description.alt: The wall",
            "PARAGRAPH: Text");
  }

  /** What YAML does not read, or reads otherwise than as text, stays as it is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: A wall\n  by: the sea\n",
        "title: A wall # yes\n  by the sea\n",
        "title: A: wall\n  by the sea\n",
        "title: \"A wall\nauthor: \"x\"\n",
        "title: \"A wall\n",
        "title: 'A wall\n  by the sea\n",
        "title: \"A wall\n  by\" the sea\n",
        "title: \"A wall\\\n",
        "title:\n  [A, wall]\n",
        "title: &x A\n  wall\n",
        "title:\n",
        "title: \"\\q\\u12\\xZZ\\U99999999\"\n\n",
      })
  void staysWhole(String yaml) throws Exception {
    Article article = read(file(yaml), "a.md");

    assertThat(write(article, Map.of())).isEqualTo(file(yaml));
    assertThat(article.blocks())
        .filteredOn(block -> block.kind() == BlockKind.METADATA)
        .allMatch(block -> yaml.contains("\\q"));
    RoundTrips.assertIdentity(file(yaml), "a.md");
  }

  @Test
  void readsLongTextsInTime() throws Exception {
    String lines = "  a line of it \\\\ \\\" and so on\n".repeat(20_000);

    Article article = read(file("title: \"x\n" + lines + "  \"\nsummary: a\n" + lines), "a.md");

    assertThat(article.blocks()).hasSize(3);
  }

  @Test
  void readsTheEscapesOfTomlStringsOfSeveralLines() throws Exception {
    String text =
        "+++\ndescription = \"\"\"\nA \\\"wall\\\" \\\n\n   by the caf\\u00e9.\\nSecond\\tline\n"
            + "  title = \"no key\" \\\"\"\"\"\n"
            + "abstract = \"One.\\nTwo.\"\nsummary = \"\"\"x\\\\\"\"\"\"\"\ntitle = '''it's'''\n+++\nText\n";

    Article article = read(text, "a.md");

    assertThat(describe(article))
        .containsExactly(
            "METADATA description: A \"wall\" by the caf\u00E9.",
            "METADATA description: Second line",
            "METADATA description: title = \"no key\" \"",
            "METADATA abstract: One.",
            "METADATA abstract: Two.",
            "METADATA summary: x\\\"\"",
            "METADATA title: it's",
            "PARAGRAPH: Text");
    assertThat(
            write(
                article,
                Map.of(
                    "b1",
                    Content.of("Un \"muro\" \\"),
                    "b3",
                    Content.of("\"\"\""),
                    "b5",
                    Content.of("Dos"))))
        .isEqualTo(
            text.replace("A \\\"wall\\\" \\\n\n   by the caf\\u00e9.", "Un \\\"muro\\\" \\\\")
                .replace("title = \"no key\" \\\"\"\"\"", "\\\"\\\"\\\"\"\"\"")
                .replace("Two.", "Dos"));
    RoundTrips.assertIdentity(text, "a.md");
    RoundTrips.assertIdentity(text.replace("\n", "\r\n"), "a.md");
  }
}
