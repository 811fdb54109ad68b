package dev.glotwire.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SrxSegmenterTest {
  private static final String TEXT = "The ship (cf. the list) sank; nobody died. It was No. 7.";

  @TempDir Path folder;

  @Test
  void rulesGoBeforeTheStandardOnes() throws IOException {
    Path file =
        write(
            rules(
                """
                <rule break="no"><beforebreak>died\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
                <rule break="yes"><beforebreak>;</beforebreak><afterbreak>\\s</afterbreak></rule>
                """));

    assertThat(split(Segmenter.standard().withSrx(file), TEXT, Locale.ENGLISH))
        .isEqualTo("The ship (cf. the list) sank; | nobody died. It was No. 7.");
  }

  @Test
  void rulesAloneBreakNowhereElse() throws IOException {
    Path file =
        write(rules("<rule><beforebreak>;</beforebreak><afterbreak>\\s</afterbreak></rule>"));

    assertThat(split(Segmenter.ofSrx(file), TEXT, Locale.ENGLISH))
        .isEqualTo("The ship (cf. the list) sank; | nobody died. It was No. 7.");
  }

  @Test
  void theFirstRuleThatAppliesDecides() throws IOException {
    Path file =
        write(
            rules(
                """
                <rule break="no"><beforebreak>\\b(cf|No)\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
                <rule break="yes"><beforebreak>\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
                """));

    assertThat(split(Segmenter.ofSrx(file), TEXT, Locale.ENGLISH))
        .isEqualTo("The ship (cf. the list) sank; nobody died. | It was No. 7.");
  }

  @Test
  void aRuleMayLackOneSide() throws IOException {
    Path file = write(rules("<rule><afterbreak>nobody</afterbreak></rule>"));

    assertThat(split(Segmenter.ofSrx(file), TEXT, Locale.ENGLISH))
        .isEqualTo("The ship (cf. the list) sank; | nobody died. It was No. 7.");
  }

  @Test
  void allGroupsOfALanguageApplyWhereTheFileCascades() throws IOException {
    assertThat(split(Segmenter.ofSrx(write(twoGroups("yes"))), "a;b,c", Locale.GERMAN))
        .isEqualTo("a; | b, | c");
    assertThat(split(Segmenter.ofSrx(write(twoGroups("no"))), "a;b,c", Locale.GERMAN))
        .isEqualTo("a; | b,c");
    assertThat(split(Segmenter.ofSrx(write(twoGroups("yes"))), "a;b,c", Locale.ENGLISH))
        .isEqualTo("a;b, | c");
  }

  @Test
  void expressionsSeeWhatStandsAroundThem() throws IOException {
    Path file = write(rules("<rule><beforebreak>(?&lt;!\\bnot)\\.</beforebreak></rule>"));

    assertThat(split(Segmenter.ofSrx(file), "is.not.is.", Locale.ENGLISH))
        .isEqualTo("is. | not.is.");
  }

  @Test
  void elementsOfOtherNamespacesAreLeftOut() throws IOException {
    Path file =
        write(
            rules(
                """
                <x:rule xmlns:x="urn:x">, <x:beforebreak>a</x:beforebreak></x:rule>
                <rule><beforebreak>;</beforebreak></rule>
                """));

    assertThat(split(Segmenter.ofSrx(file), "a;b", Locale.ENGLISH)).isEqualTo("a; | b");
  }

  @Test
  void saysInWhichLineAnExpressionIsWrong() throws IOException {
    Path file = write(rules("\n<rule><beforebreak>(</beforebreak></rule>"));

    assertThatThrownBy(() -> Segmenter.ofSrx(file))
        .isInstanceOf(InvalidSrxException.class)
        .hasMessage("rules.srx, line 4: '(' is no regular expression: Unclosed group");
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    assertInvalid("<srx", "rules.srx, line 1: not well-formed XML");
    assertInvalid("<tmx/>", "line 1: the root must be <srx> of the namespace");
    assertInvalid(
        "<srx xmlns='http://www.lisa.org/srx20' version='1.0'/>",
        "line 1: only version 2.0 is read, and this is '1.0'");
    assertInvalid(
        "<srx xmlns='http://www.lisa.org/srx20' version='2.0'>\n</srx>",
        "it maps no language to rules");
    assertInvalid(rules("<rule/>"), "line 3: the rule says neither");
    assertInvalid(
        rules("<rule break='maybe'><afterbreak>a</afterbreak></rule>"),
        "line 3: break must be yes or no, not 'maybe'");
    assertInvalid(
        rules("").replace("<languagemap languagepattern", "<languagemap pattern"),
        "line 4: <languagemap> has no languagepattern");
    assertInvalid(
        rules("").replace("languagerulename=\"All\"/>", "languagerulename=\"Some\"/>"),
        "there are no rules named 'Some'");
    assertThatThrownBy(() -> Segmenter.ofSrx(folder.resolve("none.srx")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void readsNoFileThatTheRulesName() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), ";");

    assertThatThrownBy(
            () ->
                Segmenter.ofSrx(
                    write(
                        "<!DOCTYPE srx [<!ENTITY x SYSTEM '%s'>]>".formatted(secret.toUri())
                            + rules("<rule><beforebreak>&x;</beforebreak></rule>"))))
        .isInstanceOf(InvalidSrxException.class);
  }

  @Test
  void aRuleThatIsTooComplexIsNamed() throws IOException {
    Path file = write(rules("<rule><beforebreak>(a|b)*c</beforebreak></rule>"));

    assertThatThrownBy(() -> Segmenter.ofSrx(file).segment("ab".repeat(200_000), Locale.ENGLISH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the rule in line 3 of the SRX file is too complex for this text");
  }

  private void assertInvalid(String content, String message) throws IOException {
    Path file = write(content);

    assertThatThrownBy(() -> Segmenter.ofSrx(file))
        .isInstanceOf(InvalidSrxException.class)
        .hasMessageContaining(message);
  }

  private static String split(Segmenter segmenter, String text, Locale language) {
    return String.join(
        " | ", segmenter.segment(text, language).stream().map(span -> span.of(text)).toList());
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("rules.srx"), content);
  }

  private static String rules(String rules) {
    return """
        <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header cascade="yes"/><body>
        <languagerules><languagerule languagerulename="All">
        """
        + rules
        + """
        </languagerule></languagerules>
        <maprules><languagemap languagepattern=".*" languagerulename="All"/></maprules>
        </body></srx>
        """;
  }

  private static String twoGroups(String cascade) {
    return """
        <srx xmlns="http://www.lisa.org/srx20" version="2.0">
        <header segmentsubflows="yes" cascade="%s"><formathandle type="start" include="no"/></header>
        <body><languagerules>
        <languagerule languagerulename="German"><rule><beforebreak>;</beforebreak></rule></languagerule>
        <languagerule languagerulename="Default"><rule><beforebreak>,</beforebreak></rule></languagerule>
        </languagerules><maprules>
        <languagemap languagepattern="[Dd][Ee].*" languagerulename="German"/>
        <languagemap languagepattern=".*" languagerulename="Default"/>
        </maprules></body></srx>
        """
        .formatted(cascade);
  }
}
