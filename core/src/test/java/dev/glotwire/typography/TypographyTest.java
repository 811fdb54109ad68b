package dev.glotwire.typography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.article.Inline.Code.Type;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.article.Span;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.protect.KeptText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypographyTest {
  private static final Path PARALLEL = Path.of("../../shared/data/parallel");

  private record Case(String language, String source, String given, String set) {
    @Override
    public String toString() {
      return language + ": " + given;
    }
  }

  private static List<Case> cases() throws IOException {
    try (InputStream in =
        TypographyTest.class.getResourceAsStream("/golden/typography/marks.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(f -> new Case(f[0], f[1], visible(f[2]), visible(f[3])))
          .toList();
    }
  }

  private static String visible(String text) {
    return text.replace('_', '\u00A0')
        .replace('~', '\u202F')
        .replace("‹LRI›", "\u2066")
        .replace("‹FSI›", "\u2068")
        .replace("‹PDI›", "\u2069");
  }

  private static Typography typography(String tag) {
    return Typography.of(LanguageTags.parse(tag));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void setsMarksAsThePressDoes(Case one) {
    Typography typography = typography(one.language).withStyle(Style.of(Stream.of(one.source)));

    assertThat(typography.set(one.source, one.given).text()).isEqualTo(one.set);
    assertThat(typography.set(one.source, one.set).text()).isEqualTo(one.set);
  }

  @Test
  void anArticleInOneStyleIsSetInOneStyle() {
    Typography catalan = typography("ca").withStyle(Style.TYPOGRAPHIC);

    assertThat(catalan.set("The home of water", "L'home d'aigua").text())
        .isEqualTo("L’home d’aigua");
    assertThat(catalan.set("The man's home", "L'home").text()).isEqualTo("L'home");
  }

  @Test
  void theStyleOfAnArticleIsThatOfMostMarks() {
    assertThat(Style.of(Stream.of("It’s “here”.", "5' high"))).isEqualTo(Style.TYPOGRAPHIC);
    assertThat(Style.of(Stream.of("It's \"here\".", "It’s"))).isEqualTo(Style.STRAIGHT);
    assertThat(Style.of(Stream.of("Nothing."))).isEqualTo(Style.STRAIGHT);
  }

  @Test
  void leavesAddressesPlaceholdersAndKeptTermsAlone() {
    Typography french =
        typography("fr")
            .withKept(KeptText.of(List.of("Who?", "The \"Post\"")))
            .withStyle(Style.TYPOGRAPHIC);
    String text = "Voir https://a.example/?b=1 et {{x: \"y\"}} dans The \"Post\" par Who? ici: 5%.";

    assertThat(french.set("See", text).text())
        .isEqualTo(
            "Voir https://a.example/?b=1 et {{x: \"y\"}} dans The \"Post\" par Who? ici\u00A0: 5\u202F%."
                .replace("5\u202F%", "5" + percentSpace() + "%"));
  }

  private static String percentSpace() {
    String printed =
        com.ibm.icu.text.NumberFormat.getPercentInstance(com.ibm.icu.util.ULocale.FRENCH)
            .format(0.5);
    return printed.substring(2, printed.length() - 1);
  }

  @Test
  void seesThroughMarkupAndLeavesCodeAlone() {
    Code open = new Code(1, Role.OPEN, Type.BOLD, "<b>", "", new Span(0, 0));
    Code close = new Code(1, Role.CLOSE, Type.BOLD, "</b>", "", new Span(0, 0));
    Code verbatim =
        new Code(2, Role.STANDALONE, Type.VERBATIM, "`f(\"x\") ?`", "f(\"x\") ?", new Span(0, 0));
    Content content =
        new Content(
            List.of(
                new Text("\""),
                open,
                new Text("Prêt"),
                close,
                new Text("\" "),
                verbatim,
                new Text("?")));

    Typeset set = typography("fr").set(Content.of("“Ready” f?"), content);

    assertThat(set.content().parts())
        .containsExactly(
            new Text("«\u00A0"),
            open,
            new Text("Prêt"),
            close,
            new Text("\u00A0» "),
            verbatim,
            new Text("\u202F?"));
    assertThat(set.changes()).isEqualTo(Map.of(Kind.QUOTATION_MARK, 2, Kind.SPACE, 3));
  }

  @Test
  void theSpaceOfAPercentSignStaysOutOfTheEmphasisOfItsFigure() {
    Code open = new Code(1, Role.OPEN, Type.ITALIC, "*", "", new Span(0, 0));
    Code close = new Code(1, Role.CLOSE, Type.ITALIC, "*", "", new Span(0, 0));
    Content content = new Content(List.of(open, new Text("5"), close, new Text("%")));

    assertThat(typography("fr").set(Content.of("*5*%"), content).content().parts())
        .containsExactly(open, new Text("5"), close, new Text(percentSpace() + "%"));
  }

  @Test
  void isolatesCodeWithoutTouchingIt() {
    Code verbatim = new Code(1, Role.STANDALONE, Type.VERBATIM, "`-5`", "-5", new Span(0, 0));
    Content content = new Content(List.of(verbatim, new Text(" מעלות C++ מהירה")));

    Content set = typography("he").set(Content.of("x"), content).content();

    assertThat(set.codes()).containsExactly(verbatim);
    assertThat(set.plainText()).contains("\u2068C++\u2069");
  }

  @Test
  void isolatesAddressesWhereThatIsSafe() {
    String text = "ראו https://a.example/b/ עכשיו";

    assertThat(typography("he").set("See", text).isChanged()).isFalse();
    assertThat(typography("he").isolatingAddresses().set("See", text).text())
        .isEqualTo("ראו \u2066https://a.example/b/\u2069 עכשיו");
  }

  @Test
  void returnsTheSameContentWhereNothingChanges() {
    Content content = Content.of("Nada que hacer.");

    assertThat(typography("es").set(Content.of("Nothing to do."), content).content())
        .isSameAs(content);
  }

  @Test
  void saysWhatItChanged() {
    assertThat(typography("fr").set("“Ready?”", "\"Prêt?\"").description())
        .isEqualTo("Typography: 2 quotation marks and 3 spaces.");
    assertThat(typography("es").set("It’s…", "Es...").description())
        .isEqualTo("Typography: 1 ellipsis.");
  }

  /** Every piece of every sample, so that no pass trips over what another began. */
  @Test
  void settingWhatWasSetChangesNothing() throws IOException {
    for (Case one : cases()) {
      for (int end = 0; end <= one.given.length(); end++) {
        assertStable(typography(one.language), one.source, one.given.substring(0, end));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ar", "de", "en", "es", "fr", "fr-CA", "fr-CH", "he", "hi", "ja", "ru", "sv", "zh"
      })
  void settingWhatWasSetChangesNothing_randomText(String language) {
    String[] tokens = {
      " ",
      " ",
      "a",
      "B",
      "5",
      "12",
      "\"",
      "\"",
      "'",
      "“",
      "”",
      "„",
      "«",
      "»",
      "‘",
      "’",
      "「",
      "」",
      "?",
      "!",
      ":",
      ";",
      ",",
      ".",
      "...",
      "…",
      "-",
      "–",
      "%",
      "(",
      ")",
      "¿",
      "¡",
      "\u00A0",
      "\u202F",
      "漢",
      "か",
      "ش",
      "א",
      "α",
      "https://a.example/?b=\"",
      "{x}",
      "\n",
      "😀",
      "\uD800",
      "\u2066",
      "\u2069",
      "\u202E",
      "\u200F",
      "+",
      "#",
      "\uE000"
    };
    long seed = 20260303L;
    Random random = new Random(seed);
    Typography typography = typography(language).withStyle(Style.TYPOGRAPHIC).isolatingAddresses();
    for (int round = 0; round < 600; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(tokens[random.nextInt(tokens.length)]);
      }
      String source = round % 2 == 0 ? "It’s “so”… 5–12" : text.reverse().toString();
      assertStable(typography, source, text.toString());
    }
  }

  private static void assertStable(Typography typography, String source, String text) {
    String once = typography.set(source, text).text();
    assertThat(typography.set(source, once).text()).as("setting again: %s", text).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"", "“", "«", "'", "a'", "5-5", "5%", "...", "? ", "(漢", "א5 ", "+5 ", "a\u2066"
      })
  void takesLinearTime(String piece) {
    String hostile = piece.repeat(100_000 / piece.length());

    for (String language : List.of("fr", "es", "zh", "he")) {
      assertThat(typography(language).set("It’s", hostile).text()).isNotEmpty();
    }
  }

  /** Fewer than one line in a hundred of what professionals wrote, and each stays as it is set. */
  @Test
  void leavesProfessionalTranslationsAlone() throws IOException {
    assumeTrue(Files.isDirectory(PARALLEL), "no parallel texts at " + PARALLEL);
    List<String> english = Files.readAllLines(PARALLEL.resolve("flores-dev.en"));
    List<Path> files;
    try (Stream<Path> all = Files.list(PARALLEL)) {
      files = all.filter(file -> !file.toString().endsWith(".en")).sorted().toList();
    }
    int lines = 0;
    List<String> changed = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      Locale language = LanguageTags.parse(name.substring(name.lastIndexOf('.') + 1));
      Typography typography = Typography.of(language).withStyle(Style.of(english.stream()));
      List<String> target = Files.readAllLines(file);
      for (int i = 0; i < target.size(); i += 6) {
        Typeset set = typography.set(english.get(i), target.get(i));
        lines++;
        if (set.isChanged()) {
          changed.add(set.text());
          assertStable(typography, english.get(i), target.get(i));
        }
      }
    }
    assertThat(lines).isPositive();
    assertThat(changed).hasSizeLessThan(lines / 100);
  }
}
