package dev.glotwire.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a glossary, with a service that is told the terms and an engine that is not. */
class GlossaryOptionTest {
  private static final String TERMS =
      """
      en,es,ca,forbidden:es,do-not-translate
      stockpile,arsenal,arsenal,,
      arms trade,comercio armamentístico,,comercio de armas,
      leader,líder,líder,dirigente,
      Harbour Watch,,,,yes
      """;

  @TempDir private Path temp;
  private final CommandRun run = new CommandRun();
  private final WireMockServer service =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

  @AfterEach
  void stop() {
    service.stop();
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(temp.resolve(name), content).toString();
  }

  private int translate(String text, String... more) {
    run.withInput(text);
    List<String> words = new ArrayList<>(List.of("translate", "-", "--from", "en", "--no-memory"));
    words.addAll(List.of(more));
    return run.of(words.toArray(String[]::new));
  }

  private int byYandex(String answer, String text, String... more) {
    service.start();
    service.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "application/json")
                    .withBody("{\"translations\":[{\"text\":\"" + answer + "\"}]}")));
    run.withVariable("YANDEX_API_KEY", "k");
    List<String> words =
        new ArrayList<>(
            List.of(
                "--to",
                "es",
                "--provider",
                "yandex",
                "--option",
                "yandex.base-uri=" + service.baseUrl()));
    words.addAll(List.of(more));
    return translate(text, words.toArray(String[]::new));
  }

  @Test
  void aServiceIsToldTheTerms_andItsAnswerIsHeldAgainstThem() throws IOException {
    String terms = file("terms.csv", TERMS);
    String house = file("house.tsv", "en\tes\nharbour\tpuerto\nleader\tmandatario\n");

    int code =
        byYandex(
            "Un dirigente guarda su stockpile.",
            "A leader keeps a stockpile.",
            "--glossary",
            house,
            "-g",
            terms,
            "-v");

    service.verify(
        postRequestedFor(anyUrl())
            .withRequestBody(
                matchingJsonPath(
                    "$.glossaryConfig.glossaryData.glossaryPairs",
                    equalToJson(
                        "[{\"sourceText\":\"leader\",\"translatedText\":\"líder\"},"
                            + "{\"sourceText\":\"stockpile\",\"translatedText\":\"arsenal\"}]"))));
    assertThat(run.out()).isEqualTo("Un dirigente guarda su arsenal.");
    assertThat(code).isEqualTo(3);
    assertThat(run.err()).contains("“dirigente” is forbidden for “leader”; write “líder”.");
  }

  @Test
  void doctorSaysWhoIsToldTheTerms() {
    byYandex("Uno", "One");

    run.of("doctor", "yandex", "--to", "es", "--option", "yandex.base-uri=" + service.baseUrl());
    assertThat(run.out()).contains("  is told the terms of a glossary\n");
    run.of("doctor", "pseudo", "--to", "es");
    assertThat(run.out()).contains("declared:").doesNotContain("glossary");
    run.of("doctor", "pseudo", "--to", "es", "--json");
    assertThat(run.out()).contains("\"takesTerms\" : false");
  }

  @Test
  void aTableWithoutLanguagesIsOfTheOneTarget() throws IOException {
    String terms = file("terms.csv", "stockpile,arsenal\n");

    assertThat(byYandex("El stockpile", "The stockpile", "--glossary", terms)).isZero();

    assertThat(run.out()).isEqualTo("El arsenal");
    assertThat(translate("One", "--to", "es,ca", "--provider", "pseudo", "--out", "x", "-g", terms))
        .isEqualTo(65);
    assertThat(run.err())
        .contains("terms.csv, line 1: the first line does not name the languages of the columns");
  }

  @Test
  void saysInWhichLineAFileIsWrong() throws IOException {
    String terms = file("terms.csv", "en,es\nkeel,quilla\nmast,\"palo\n");

    assertThat(translate("One", "--to", "es", "--provider", "pseudo", "--glossary", terms))
        .isEqualTo(65);
    assertThat(run.err().lines().findFirst())
        .hasValue(
            "glotwire: terms.csv, line 3: a quotation mark is open or stands within a cell; write it"
                + " twice");
    assertThat(translate("One", "--to", "es", "--provider", "pseudo", "--glossary", "no.csv"))
        .isEqualTo(66);
    assertThat(run.err()).contains("there is no file no.csv");
  }

  @Test
  void saysThatALanguageHasNoTerms_andWhatContradictsItself() throws IOException {
    String terms = file("terms.csv", "en,es,status\na,b,\na,b,forbidden\n");

    assertThat(translate("One", "--to", "ca", "--provider", "pseudo", "-g", terms)).isZero();
    assertThat(run.err()).contains("the glossary has no terms from en into ca");
    assertThat(translate("One", "--to", "es", "--provider", "pseudo", "-g", terms)).isZero();
    assertThat(run.err()).contains("both asks for and forbids “b” for “a”; it counts as forbidden");
  }

  @Test
  void pseudoTranslationKeepsWhatStays_andIsHeldAgainstNothing() throws IOException {
    String terms = file("terms.csv", TERMS);

    assertThat(
            translate(
                "A leader of Harbour Watch.", "--to", "es", "--provider", "pseudo", "-g", terms))
        .isZero();
    assertThat(run.out()).contains("Harbour Watch").doesNotContain("leader", "líder");
    assertThat(run.err()).doesNotContain("líder");
  }

  @Test
  void checkFindsWhatIsNotAsTheGlossarySays() throws IOException {
    String terms = file("terms.csv", TERMS);
    String source = file("s.txt", "A leader.\nThe stockpile of Harbour Watch.\n");
    String target = file("t.txt", "Un dirigente.\nLa reserva de Vigilancia.\n");

    int code = run.of("check", source, target, "-f", "en", "-t", "es", "--glossary", terms);

    assertThat(code).isEqualTo(3);
    assertThat(run.out())
        .contains(
            target + ":1:4: error term-forbidden: “dirigente” is forbidden for “leader”",
            target + ":2: warning term-missing: “stockpile” is to be “arsenal”",
            target + ":2: error kept-terms: 'Harbour Watch' was to be kept");
  }

  @Test
  void anEngineThatTakesNoTermsIsMendedAfterwards() throws IOException {
    run.withVariable("PATH", System.getenv("PATH"));
    run.of("languages", "apertium", "--from", "en");
    assumeTrue(
        run.out().contains("es") && run.out().contains("ca"),
        "Apertium with English, Spanish and Catalan is not installed");
    String terms = file("terms.csv", TERMS);
    Path out = temp.resolve("out");
    String article =
        file("arms.en.txt", "The stockpile of Harbour Watch\n\nThe arms trade grows.\n");

    int code =
        run.of(
            "translate",
            article,
            "--to",
            "es,ca",
            "--provider",
            "apertium",
            "--no-memory",
            "--out",
            out.toString(),
            "--glossary",
            terms);

    assertThat(code).isZero();
    Path bundle = Path.of(run.out().strip());
    assertThat(Files.readString(bundle.resolve("es/arms.es.txt")))
        .contains("arsenal", "Harbour Watch", "comercio armamentístico")
        .doesNotContain("stockpile");
    assertThat(Files.readString(bundle.resolve("ca/arms.ca.txt"))).contains("arsenal");
    assertThat(Files.readString(bundle.resolve("manifest.json")))
        .contains("\"name\": \"terms.csv\"", "Put as the glossary says: “stockpile” → “arsenal”.")
        .doesNotContain(temp.toString());
    assertThat(Files.readString(bundle.resolve("index.html"))).contains("Put as the glossary says");
    assertThat(run.of("check", bundle.toString(), "--glossary", terms)).isZero();
  }
}
