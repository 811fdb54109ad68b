package dev.glotwire.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TbxReaderTest {
  private static final Locale EN = Locale.ENGLISH;
  private static final Locale ES = Locale.forLanguageTag("es");

  @TempDir Path folder;

  private Path sample(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in = TbxReaderTest.class.getResourceAsStream(name)) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }

  private Path file(String xml) throws IOException {
    return Files.writeString(folder.resolve("terms.tbx"), xml);
  }

  private static String entry(String source, String target) {
    return "<tbx type='TBX-Basic' style='dca'><text><body><conceptEntry><langSec xml:lang='en'>"
        + "<termSec><term>"
        + source
        + "</term></termSec></langSec><langSec xml:lang='es'><termSec><term>"
        + target
        + "</term></termSec></langSec></conceptEntry></body></text></tbx>";
  }

  @Test
  void readsTheStyleWithAttributes() throws IOException {
    List<Term> terms = Glossary.read(sample("dca.tbx")).terms(EN, ES).all();

    assertThat(terms).extracting(Term::source).containsExactly("wave buoy", "wave rider");
    assertThat(terms.get(0).targets()).containsExactly("boya de oleaje", "boya de olas");
    assertThat(terms.get(0).forbidden()).containsExactly("flotador");
    assertThat(terms.get(0).note()).isEqualTo("Floats & measures.");
  }

  @ParameterizedTest
  @CsvSource({"es-MX, boya oceánica", "es-AR, boya de oleaje"})
  void fallsBackToTheLanguageWithoutARegion(String tag, String word) throws IOException {
    Glossary glossary = Glossary.read(sample("dca.tbx"));

    assertThat(glossary.terms(EN, Locale.forLanguageTag(tag)).all().get(0).target()).contains(word);
  }

  @Test
  void readsTheStyleWithTags() throws IOException {
    Term ship = Glossary.read(sample("dct.tbx")).terms(EN, ES).all().get(0);

    assertThat(ship.targets()).containsExactly("buque");
    assertThat(ship.forbidden()).containsExactly("barco");
  }

  @Test
  void readsThatOf2008() throws IOException {
    Glossary glossary = Glossary.read(sample("basic-2008.tbx"));
    List<Term> terms = glossary.terms(EN, Locale.FRENCH).all();

    assertThat(terms)
        .singleElement()
        .satisfies(
            term -> {
              assertThat(term.source()).isEqualTo("harbor master");
              assertThat(term.targets()).containsExactly("capitaine de port");
              assertThat(term.forbidden()).containsExactly("maître de port");
            });
    assertThat(glossary.files().get(0).entries()).isEqualTo(2);
  }

  @Test
  void looksAtNoExternalEntity() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "hunter2");
    String type = "<!DOCTYPE tbx [<!ENTITY x SYSTEM '" + secret.toUri() + "'><!ENTITY y 'lol'>]>";

    for (String entity : List.of("&x;", "&y;")) {
      Path file = file(type + entry("keel" + entity, "quilla" + entity));
      String all = "";
      try {
        all = Glossary.read(file).terms(EN, ES).all().toString();
      } catch (InvalidGlossaryException e) {
        all = String.valueOf(e.getMessage());
      }
      assertThat(all).doesNotContain("hunter2").doesNotContain("lol");
    }
  }

  @Test
  void saysWhatIsWrongAndWhere() throws IOException {
    String good = entry("keel", "quilla");

    assertThat(refusal("<tmx/>"))
        .isEqualTo("terms.tbx, line 1: the root of TBX is <tbx> or <martif>, and this is <tmx>");
    assertThat(refusal("\n" + good.substring(0, 150)))
        .isEqualTo("terms.tbx, line 2: not well-formed XML");
    assertThat(refusal(good.replace("xml:lang='es'", "")))
        .contains("line 1: <langSec> has no xml:lang");
    assertThat(refusal(good.replace("'es'", "'qq-!'"))).contains("'qq-!' is not a language tag");
    assertThat(refusal(entry("k".repeat(501), "q"))).contains("longer than 500 characters");
    assertThat(refusal("<tbx/>")).isEqualTo("terms.tbx holds no terms");
  }

  private String refusal(String xml) throws IOException {
    Path file = file(xml);
    return assertThatExceptionOfType(InvalidGlossaryException.class)
        .isThrownBy(() -> Glossary.read(file))
        .actual()
        .getMessage();
  }

  @Test
  void survivesEveryPrefix() throws IOException {
    byte[] whole = Files.readAllBytes(sample("dct.tbx"));
    for (int length = 0; length < whole.length; length += 7) {
      Path cut = folder.resolve("cut.tbx");
      Files.write(cut, java.util.Arrays.copyOf(whole, length));
      assertThatExceptionOfType(InvalidGlossaryException.class)
          .isThrownBy(() -> Glossary.read(cut));
    }
  }

  @Test
  void survivesDeepNesting() throws IOException {
    Path file = file("<tbx>" + "<a>".repeat(100_000));

    assertThatExceptionOfType(InvalidGlossaryException.class)
        .isThrownBy(() -> Glossary.read(file))
        .withMessageContaining("not well-formed XML");
  }
}
