package dev.glotwire.bilingual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitReaderTest {
  @TempDir Path temp;

  private List<BilingualUnit> read(String content) throws IOException {
    Path file = temp.resolve("units.xml");
    Files.writeString(file, content, StandardCharsets.UTF_8);
    return UnitReader.read(file);
  }

  @Test
  void readsXliff2BySegment() throws IOException {
    List<BilingualUnit> units =
        read(
            """
            <?xml version="1.0"?>
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="pt-BR">
             <file id="f1">
              <unit id="u1">
               <notes><note>Not this.</note></notes>
               <segment id="s1" state="translated">
                <source>See <pc id="1">this <ph id="2" equiv="{n}"/></pc>.<cp hex="0001"/></source>
                <target><pc id="1">Veja</pc> <mrk id="m1" type="term">isto</mrk>.</target>
               </segment>
               <ignorable><source> </source></ignorable>
               <segment><source>Two.</source></segment>
              </unit>
              <group id="g" translate="no"><unit id="u2"><segment><source>x</source></segment></unit></group>
             </file>
            </xliff>
            """);

    assertThat(units)
        .containsExactly(
            new BilingualUnit(
                "u1/s1",
                6,
                Optional.of(Locale.ENGLISH),
                Optional.of(Locale.forLanguageTag("pt-BR")),
                "See this {n}.\u0001",
                "Veja isto.",
                List.of("pair 1", "ph 2"),
                List.of("pair 1")),
            new BilingualUnit(
                "u1",
                11,
                Optional.of(Locale.ENGLISH),
                Optional.of(Locale.forLanguageTag("pt-BR")),
                "Two.",
                "",
                List.of(),
                List.of()));
  }

  @Test
  void readsXliff1() throws IOException {
    List<BilingualUnit> units =
        read(
            """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
             <file source-language="en-US" target-language="de" original="a" datatype="html"><body>
              <group><trans-unit id="1">
                <source>Press <g id="1">here</g><x id="2"/><ph id="3">&lt;br/&gt;</ph></source>
                <seg-source><mrk mtype="seg">Press</mrk></seg-source>
                <target>Hier <g id="1">drücken</g><bpt id="4">{\\b<sub>x</sub></bpt></target>
                <alt-trans><source>Other</source><target>Anderes</target></alt-trans>
              </trans-unit></group>
              <trans-unit id="2" translate="no"><source>Kept</source></trans-unit>
             </body></file>
            </xliff>
            """);

    assertThat(units).hasSize(1);
    BilingualUnit unit = units.get(0);
    assertThat(unit.source()).isEqualTo("Press here");
    assertThat(unit.target()).isEqualTo("Hier drücken");
    assertThat(unit.sourceCodes()).containsExactly("pair 1", "x 2", "ph 3");
    assertThat(unit.targetCodes()).containsExactly("pair 1", "bpt 4");
    assertThat(unit.sourceLanguage()).contains(Locale.US);
  }

  @Test
  void readsTmxWithoutFetchingItsDtd() throws IOException {
    List<BilingualUnit> units =
        read(
            """
            <?xml version="1.0"?>
            <!DOCTYPE tmx SYSTEM "http://127.0.0.1:1/tmx14.dtd">
            <tmx version="1.4"><header srclang="en" segtype="sentence"/><body>
             <tu tuid="a"><tuv xml:lang="de"><seg>Eins <bpt i="1">{b}</bpt>zwei<ept i="1"/></seg></tuv>
                 <tuv xml:lang="en"><seg>One <hi>two</hi></seg></tuv>
                 <tuv xml:lang="fr"><seg>Un deux</seg></tuv></tu>
            </body></tmx>
            """);

    assertThat(units).extracting(BilingualUnit::source).containsExactly("One two", "One two");
    assertThat(units).extracting(BilingualUnit::target).containsExactly("Eins zwei", "Un deux");
    assertThat(units.get(0).targetCodes()).containsExactly("bpt 1", "ept 1");
    assertThat(units.get(1).targetLanguage()).contains(Locale.FRENCH);
  }

  @Test
  void neverReadsAnotherFileThroughAnEntity() throws IOException {
    Path secret = temp.resolve("secret.txt");
    Files.writeString(secret, "SECRET");
    String hostile =
        """
        <!DOCTYPE tmx [<!ENTITY x SYSTEM "%s">]>
        <tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>a&x;</seg></tuv>
        <tuv xml:lang="de"><seg>b</seg></tuv></tu></body></tmx>
        """
            .formatted(secret.toUri());

    try {
      assertThat(read(hostile))
          .allSatisfy(unit -> assertThat(unit.source()).doesNotContain("SECRET"));
    } catch (UnreadableUnitsException e) {
      assertThat(e).hasMessageNotContaining("SECRET");
    }
  }

  @Test
  void doesNotExpandEntitiesWithoutEnd() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE tmx [<!ENTITY a0 \"aaaaaaaaaa\">");
    for (int i = 1; i < 12; i++) {
      bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    bomb.append(
        "]><tmx version='1.4'><header srclang='en'/><body><tu><tuv xml:lang='en'><seg>&a11;");
    bomb.append("</seg></tuv><tuv xml:lang='de'><seg>b</seg></tuv></tu></body></tmx>");

    try {
      assertThat(read(bomb.toString()).get(0).source()).hasSizeLessThan(1_000);
    } catch (IOException e) {
      assertThat(e).isInstanceOf(UnreadableUnitsException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no XML",
        "<xliff version='2.1'><file>",
        "<html/>",
        "<xliff version='3.0'/>",
        "<xliff/>",
        "<xliff version='1.2'></file></xliff>",
        "<tmx><body><tu><tuv><seg>a"
      })
  void refusesWhatItCannotRead(String content) {
    assertThatThrownBy(() -> read(content)).isInstanceOf(UnreadableUnitsException.class);
  }

  @Test
  void survivesEveryPrefixOfAFile() throws IOException {
    String whole =
        "<xliff version='2.1' srcLang='en' trgLang='xx-nope'><file><unit id='1'><segment><source>a"
            + "<cp hex='ZZ'/></source><target>b</target></segment></unit></file></xliff>";
    for (int end = 0; end < whole.length(); end++) {
      String prefix = whole.substring(0, end);
      assertThatThrownBy(() -> read(prefix)).isInstanceOf(UnreadableUnitsException.class);
    }
    assertThat(read(whole).get(0).source()).isEqualTo("a\uFFFD");
    assertThat(read(whole).get(0).targetLanguage()).isEmpty();
  }

  @Test
  void aFileThatIsMissingIsMissing() {
    assertThatThrownBy(() -> UnitReader.read(temp.resolve("none.xlf")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
