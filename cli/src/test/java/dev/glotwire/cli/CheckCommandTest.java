package dev.glotwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
  private static final String SOURCE = "Hello {name}.\nThe ferry sank.\nHe left.\n";
  private static final String GOOD = "Hola {name}.\nEl barco se hundió.\nSe fue.\n";
  private static final String BAD = "Hola {nombre}.\nEl el barco se hundió.\n\n";

  @TempDir private Path temp;
  private final CommandRun run = new CommandRun();

  private String file(String name, String content) throws IOException {
    return Files.writeString(temp.resolve(name), content).toString();
  }

  private int check(String source, String target, String... more) throws IOException {
    List<String> words = new java.util.ArrayList<>(List.of("check"));
    words.add(file("s.txt", source));
    words.add(file("t.txt", target));
    words.addAll(List.of("--from", "en", "--to", "es"));
    words.addAll(List.of(more));
    return run.of(words.toArray(String[]::new));
  }

  @Test
  void saysNothingOfAGoodTranslation() throws IOException {
    int code = check(SOURCE, GOOD);

    assertThat(code).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("3 segments checked: no errors, no warnings, no notes.");
  }

  @Test
  void namesFileLineColumnAndCheck() throws IOException {
    int code = check(SOURCE, BAD);

    assertThat(code).isEqualTo(3);
    String target = temp.resolve("t.txt").toString();
    assertThat(run.out())
        .contains(
            target + ":1: error placeholders: The placeholder {name} is not in the target",
            target + ":1:6: error placeholders: The source does not have the placeholder {nombre}",
            target + ":2:1: warning repeated-words: “El” stands twice in a row.\n    El el barco",
            target + ":3: error empty: ");
    assertThat(run.err()).contains("3 segments checked: 3 errors, 1 warning, no notes.");
  }

  @Test
  void warningsFailOnlyWhereThatIsAskedFor() throws IOException {
    String repeated = "Hola {name}.\nEl el barco se hundió.\nSe fue.\n";

    assertThat(check(SOURCE, repeated)).isZero();
    assertThat(check(SOURCE, repeated, "--fail-on", "warning")).isEqualTo(3);
  }

  @Test
  void keptTermsCount() throws IOException {
    assertThat(check("Harbour Watch won.\n", "El Reloj ganó.\n")).isZero();
    assertThat(check("Harbour Watch won.\n", "El Reloj ganó.\n", "--keep", "Harbour Watch"))
        .isEqualTo(3);
  }

  @Test
  void printsOneJsonDocument() throws IOException {
    int code = check(SOURCE, BAD, "--json");

    JsonNode json = JsonMapper.shared().readTree(run.out());
    assertThat(code).isEqualTo(3);
    assertThat(json.get("exitCode").asInt()).isEqualTo(3);
    assertThat(json.get("errors").asInt()).isEqualTo(3);
    JsonNode findings = json.get("files").get(0).get("findings");
    assertThat(findings).hasSize(4);
    assertThat(findings.get(1).get("target").get("text").asString()).isEqualTo("{nombre}");
    assertThat(findings.get(2).get("line").asInt()).isEqualTo(2);
  }

  /** The structure that the standard demands, by its sections 3.13 to 3.30. */
  @Test
  void printsSarif() throws IOException {
    check(SOURCE, BAD, "--sarif");

    JsonNode log = JsonMapper.shared().readTree(run.out());
    assertThat(log.get("version").asString()).isEqualTo("2.1.0");
    assertThat(log.get("$schema").asString()).endsWith("sarif-schema-2.1.0.json");
    assertThat(log.get("runs")).hasSize(1);
    JsonNode sarif = log.get("runs").get(0);
    JsonNode driver = sarif.get("tool").get("driver");
    assertThat(driver.get("name").asString()).isEqualTo("Glotwire");
    Map<String, Integer> rules = new HashMap<>();
    for (JsonNode rule : driver.get("rules")) {
      rules.put(rule.get("id").asString(), rules.size());
      assertThat(rule.get("shortDescription").get("text").asString()).endsWith(".");
    }
    assertThat(sarif.get("columnKind").asString()).isEqualTo("utf16CodeUnits");
    assertThat(sarif.get("results")).hasSize(4);
    for (JsonNode result : sarif.get("results")) {
      assertThat(result.get("ruleIndex").asInt())
          .isEqualTo(rules.get(result.get("ruleId").asString()));
      assertThat(result.get("level").asString()).isIn("error", "warning", "note");
      assertThat(result.get("message").get("text").asString()).isNotBlank();
      JsonNode place = result.get("locations").get(0).get("physicalLocation");
      assertThat(place.get("artifactLocation").get("uri").asString()).startsWith("file:///");
      assertThat(place.get("region").get("startLine").asInt()).isBetween(1, 3);
    }
    JsonNode region =
        sarif.get("results").get(2).get("locations").get(0).get("physicalLocation").get("region");
    assertThat(region.get("startColumn").asInt()).isEqualTo(1);
    assertThat(region.get("endColumn").asInt()).isEqualTo(6);
    assertThat(region.get("snippet").get("text").asString()).isEqualTo("El el");
  }

  @Test
  void aGoodTranslationGivesASarifLogWithoutResults() throws IOException {
    check(SOURCE, GOOD, "--sarif");

    JsonNode sarif = JsonMapper.shared().readTree(run.out()).get("runs").get(0);
    assertThat(sarif.get("results")).isEmpty();
    assertThat(sarif.get("tool").get("driver").get("rules")).isEmpty();
  }

  @Test
  void namesARelativeFileByARelativeAddress() throws IOException {
    Path file = Path.of("target", "check command.xlf");
    Files.writeString(
        file,
        """
        <xliff version="2.0" srcLang="en" trgLang="es"><file id="f"><unit id="u"><segment>
        <source>He left.</source></segment></unit></file></xliff>
        """);

    run.of("check", file.toString(), "--sarif");

    JsonNode place = JsonMapper.shared().readTree(run.out()).at("/runs/0/results/0/locations/0");
    assertThat(place.at("/physicalLocation/artifactLocation/uri").asString())
        .isEqualTo("target/check%20command.xlf");
    assertThat(place.at("/logicalLocations/0/name").asString()).isEqualTo("u");
    Files.delete(file);
  }

  @Test
  void checksXliffInItsOwnLanguages() throws IOException {
    String file =
        file(
            "job.xlf",
            """
            <xliff version="1.2"><file source-language="en" target-language="es"><body>
            <trans-unit id="u1"><source>Press <g id="1">it</g></source><target>Pulse</target></trans-unit>
            <trans-unit id="u2"><source>He left.</source></trans-unit></body></file></xliff>
            """);

    int code = run.of("check", file);

    assertThat(code).isEqualTo(3);
    assertThat(run.out())
        .contains(
            file + ":2: error inline-codes: 1 inline code of the source is missing.",
            file + ":3: error empty:");
  }

  @Test
  void checksOneLanguageOfATmx() throws IOException {
    String file =
        file(
            "memory.tmx",
            """
            <tmx version="1.4"><header srclang="en"/><body><tu tuid="a">
            <tuv xml:lang="en"><seg>Hello {name}.</seg></tuv>
            <tuv xml:lang="es"><seg>Hola.</seg></tuv>
            <tuv xml:lang="de"><seg>Hallo {name}.</seg></tuv></tu></body></tmx>
            """);

    assertThat(run.of("check", file, "--to", "de")).isZero();
    assertThat(run.of("check", file)).isEqualTo(3);
  }

  @Test
  void checksABundleInAllItsLanguages() throws IOException {
    String article = file("storm.en.txt", "Storm Closes Port\n\nHello Arden, they said today.\n");
    Path out = temp.resolve("out");
    run.of("translate", article, "--provider", "pseudo", "--to", "es,ru", "--out", out.toString());
    String bundle = out.resolve("storm-closes-port").toString();

    int code = run.of("check", bundle, "--keep", "Arden");

    assertThat(code).isEqualTo(3);
    assertThat(run.out()).contains("storm.es.xlf:", "storm.ru.xlf:", "'Arden' was to be kept");
  }

  @Test
  void comparesArticlesBlockByBlock() throws IOException {
    String source = file("a.md", "# Title\n\nHello {name}.\n\n- One\n- Two\n");
    String target = file("b.md", "# Título\n\nHola.\n\n\n- Uno\n- Dos\n");

    int code = run.of("check", source, target, "--from", "en", "--to", "es");

    assertThat(code).isEqualTo(3);
    assertThat(run.out()).startsWith(target + ":3: error placeholders").hasLineCount(2);
  }

  @Test
  void refusesTextsThatAreNotAligned() throws IOException {
    int code = check("One.\nTwo.\n\nThree.\n", "Uno.\n");

    assertThat(code).isEqualTo(65);
    assertThat(run.err()).contains("has 4 lines", "has 1");
  }

  @Test
  void asksForWhatIsMissing() throws IOException {
    String text = file("a.txt", "One.\n");
    String broken = file("a.xlf", "<xliff");

    assertThat(run.of("check", text)).isEqualTo(2);
    assertThat(run.err()).contains("name its translation, too");
    assertThat(run.of("check", text, text, "--from", "en")).isEqualTo(2);
    assertThat(run.of("check", temp.toString())).isEqualTo(65);
    assertThat(run.of("check", broken)).isEqualTo(65);
    assertThat(run.of("check", temp.resolve("none.xlf").toString())).isEqualTo(66);
    assertThat(run.of("check", text, text, "--from", "en", "--to", "es", "--json", "--sarif"))
        .isEqualTo(2);
  }

  @Test
  void showsTheNameOfAFileAndItsTextOnOneLine() throws IOException {
    Path source = Files.writeString(temp.resolve("a.txt"), "The boat sank.\n");
    Path target = Files.writeString(temp.resolve("b\n\u001b.txt"), "El el \u001bbarco se fue.\n");

    assertThat(run.of("check", source.toString(), target.toString(), "--from", "en", "--to", "es"))
        .isZero();

    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.out()).contains("b\u240a\u241b.txt:1:1: warning", "El el \u241bbarco");
    assertThat(run.of("check", temp + "/no\nsuch.txt", source.toString(), "-f", "en", "-t", "es"))
        .isEqualTo(66);
    assertThat(run.err().lines())
        .contains("glotwire: there is no file " + temp + "/no\u240asuch.txt");
  }

  @Test
  void namesTheEntityThatXliffDoesNotKnow() throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("job.xlf"),
            "<xliff version=\"1.2\">\n<file source-language=\"en\"><body>\n"
                + "<trans-unit id=\"1\"><source>A&nbsp;b</source></trans-unit></body></file></xliff>");

    assertThat(run.of("check", file.toString())).isEqualTo(65);
    assertThat(run.err()).contains("job.xlf, line 3: ", "the entity &nbsp; is not declared");
  }

  @Test
  void findsAFileInTheWrongLanguage() throws IOException {
    String english =
        "The ferries stayed in the port of the town because the storm was still blowing.\n"
            .repeat(4);
    String french =
        "Les bateaux sont restés au port de la ville parce que la tempête soufflait encore.\n"
            .repeat(4);

    int code = check(english, french);

    assertThat(code).isEqualTo(3);
    assertThat(run.out()).contains(":1: error language: The translation is in French");
  }
}
