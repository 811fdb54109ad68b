package dev.glotwire.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.glotwire.term.Concept.Casing;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {
  private static final Locale EN = Locale.ENGLISH;
  private static final Locale ES = Locale.forLanguageTag("es");

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private Glossary read(String text) throws IOException {
    return Glossary.read(file("terms.csv", text));
  }

  private static String terms(Glossary glossary, String from, String to) {
    return glossary.terms(Locale.forLanguageTag(from), Locale.forLanguageTag(to)).all().stream()
        .map(
            term ->
                (term.kept() ? "keep " : "")
                    + term.source()
                    + term.targets()
                    + (term.forbidden().isEmpty() ? "" : "-" + term.forbidden()))
        .collect(Collectors.joining("; "));
  }

  private String refusal(String text) throws IOException {
    Path file = file("terms.csv", text);
    try {
      Glossary.read(file);
    } catch (InvalidGlossaryException e) {
      return String.valueOf(e.getMessage());
    }
    return "";
  }

  @Test
  void readsAColumnForEachLanguage() throws IOException {
    Glossary glossary = read("en,es,pt_BR,note\nkeel,quilla,quilha,of a ship\nmast,mástil,,\n");

    assertThat(terms(glossary, "en", "es")).isEqualTo("keel[quilla]; mast[mástil]");
    assertThat(terms(glossary, "en", "pt-BR")).isEqualTo("keel[quilha]");
    assertThat(terms(glossary, "es", "en")).isEqualTo("quilla[keel]; mástil[mast]");
    assertThat(glossary.terms(EN, ES).all().get(0).note()).isEqualTo("of a ship");
    assertThat(glossary.terms(EN, Locale.JAPANESE).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en,es\nkeel,quilla\nmast,mástil\n",
        "\uFEFFen,es\r\nkeel,quilla\r\nmast,mástil\r\n",
        "en;es\nkeel;quilla\nmast;mástil",
        "en\tes\nkeel\tquilla\n\n\nmast\tmástil\n",
        "\n\"en\",\"es\"\n\"keel\",\"quilla\"\n ,\n\"mast\", mástil \n",
        "source,target,source_language,target_language\nkeel,quilla,en,es\nmast,mástil,EN,es\n",
        "source,target,tgt_lng\nkeel,quilla,es\nmast,mástil,es\n",
        "keel,quilla,en,es\nmast,mástil,en,es\n",
        "Term;Translation;Target Language\nkeel;quilla;es\nmast;mástil;es\n"
      })
  void readsTheFormsThatThereAre(String text) throws IOException {
    assertThat(terms(read(text), "en", "es")).isEqualTo("keel[quilla]; mast[mástil]");
  }

  @Test
  void takesTheOneTargetOfARunForATableWithoutLanguages() throws IOException {
    Path bare = file("bare.tsv", "keel\tquilla\n");
    Path named = file("named.csv", "source,target\nkeel,quilla\n");

    assertThat(terms(Glossary.read(bare, Optional.of(ES)), "en", "es")).isEqualTo("keel[quilla]");
    assertThat(terms(Glossary.read(named, Optional.of(ES)), "de", "es")).isEqualTo("keel[quilla]");
    assertThat(terms(Glossary.read(named, Optional.of(ES)), "en", "ca")).isEmpty();
    assertThatExceptionOfType(InvalidGlossaryException.class)
        .isThrownBy(() -> Glossary.read(bare))
        .withMessageContaining("bare.tsv, line 1: the first line does not name the languages");
    assertThatExceptionOfType(InvalidGlossaryException.class)
        .isThrownBy(() -> Glossary.read(named))
        .withMessageContaining("named.csv, line 1: it does not say which language target is in");
  }

  @Test
  void readsQuotedCells_andTabsAsTheyAre() throws IOException {
    Glossary quoted = read("en,es\n\"5\"\" disk, soft\",\"disco\nblando\"\n");
    Glossary tabs = Glossary.read(file("terms.tsv", "en\tes\n5\" disk\tdisco \"blando\n"));

    assertThat(terms(quoted, "en", "es")).isEqualTo("5\" disk, soft[disco blando]");
    assertThat(terms(tabs, "en", "es")).isEqualTo("5\" disk[disco \"blando]");
  }

  @Test
  void readsAlternatives() throws IOException {
    assertThat(terms(read("en,es\nleader | head,líder | mandatario\n"), "en", "es"))
        .isEqualTo("leader[líder, mandatario]; head[líder, mandatario]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en,es,forbidden\nship,buque,barco | nave\n",
        "en,es,forbidden:es\nship,buque,barco|nave\n",
        "en,es,forbidden\nship,buque,no\nship,barco,yes\nship,nave,x\n",
        "en,es,status\nship,buque,preferred\nship,barco,Forbidden\nship,nave,deprecated\n"
      })
  void readsForbiddenWords(String text) throws IOException {
    assertThat(terms(read(text), "en", "es")).isEqualTo("ship[buque]-[barco, nave]");
  }

  @Test
  void forbidsAWordWithoutASource() throws IOException {
    Glossary glossary = read("en,es,status\n,barcaza,forbidden\nship,buque,\n");

    assertThat(terms(glossary, "en", "es")).isEqualTo("[]-[barcaza]; ship[buque]");
  }

  @Test
  void readsWordsThatStay() throws IOException {
    Glossary glossary =
        read("en,es,do-not-translate,status\nHarbour Watch,,yes,\nSea Grid,,,do not translate\n");

    assertThat(glossary.terms(EN, ES).kept()).containsExactly("Harbour Watch", "Sea Grid");
    assertThat(glossary.terms(EN, Locale.JAPANESE).kept()).hasSize(2);
    assertThat(
            read("en,es,ca\nPort Alder,Port Alder,Port d'Alder\nplan,plan,pla\n")
                .terms(EN, ES)
                .kept())
        .containsExactly("Port Alder");
    assertThat(read("term,dnt\nHarbour Watch,x\n").terms(EN, ES).kept())
        .containsExactly("Harbour Watch");
  }

  @Test
  void readsHowCapitalsCount() throws IOException {
    Terms terms = read("en,es,case-sensitive\na,b,\nc,d,yes\ne,f,no\n").terms(EN, ES);

    assertThat(terms.all())
        .extracting(Term::casing)
        .containsExactly(Casing.AS_A_SENTENCE_MAY, Casing.EXACT, Casing.IGNORED);
  }

  @ParameterizedTest
  @CsvSource({
    "es-MX, carro",
    "es-AR, coche",
    "es, coche",
    "es-ES, coche",
    "pt-BR, carro (br)",
    "pt, carro (br)"
  })
  void takesTheClosestLanguage(String tag, String word) throws IOException {
    Glossary glossary = read("en-GB,es,es-MX,pt-BR\ncar,coche,carro,carro (br)\n");

    assertThat(terms(glossary, "en", tag)).isEqualTo("car[" + word + "]");
  }

  @ParameterizedTest
  @CsvSource({"pt-PT, en", "zh-TW, en", "fr, en", "es, en"})
  void takesNoOtherRegionOrScript(String to, String from) throws IOException {
    Glossary glossary = read("en-GB,es-MX,pt-BR,zh-Hans\ncar,carro,carro,车\n");

    assertThat(terms(glossary, from, to)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en, car", "en-US, car", "en-AU, car", "de, ''"})
  void understandsTheSourceOfAnyRegion(String from, String word) throws IOException {
    Glossary glossary = read("en-GB,es\ncar,coche\n");

    assertThat(terms(glossary, from, "es")).isEqualTo(word.isEmpty() ? "" : word + "[coche]");
  }

  @Test
  void joinsWhatSeveralRowsSay_andSaysWhatContradictsItself() throws IOException {
    Terms terms =
        read("en,es,status\nship,buque,\nship,buque,\nship,nave,\nship,buque,forbidden\n"
                + "Arden,Ardena,\nArden,,keep\n")
            .terms(EN, ES);

    assertThat(terms.all().get(0).targets()).containsExactly("nave");
    assertThat(terms.all().get(0).forbidden()).containsExactly("buque");
    assertThat(terms.kept()).containsExactly("Arden");
    assertThat(terms.conflicts())
        .containsExactly(
            "terms.csv both asks for and forbids “buque” for “ship”; it counts as forbidden",
            "terms.csv both keeps and translates “Arden”; it is kept");
  }

  @Test
  void letsALaterGlossaryCount() throws IOException {
    Glossary house = read("en,es,forbidden\nship,buque,nave\nkeel,quilla,\nArden,Ardena,\n");
    Glossary project =
        Glossary.read(
            file("project.csv", "en,es,do-not-translate\nship,nave,\nmast,palo,\nArden,,yes\n"));

    Glossary both = house.with(project);

    assertThat(terms(both, "en", "es"))
        .isEqualTo("ship[nave, buque]; keel[quilla]; keep Arden[]; mast[palo]");
    assertThat(both.terms(EN, ES).conflicts()).isEmpty();
    assertThat(both.files())
        .extracting(GlossaryFile::name)
        .containsExactly("terms.csv", "project.csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "en,es,colour\\nkeel,quilla,red\\n ! terms.csv, line 1: 'colour' is no column that is known",
        "en,es,forbiden\\nkeel,quilla,x\\n ! 'forbiden' is no column",
        "en,es,es\\nkeel,quilla,x\\n ! line 1: the column 'es' stands twice",
        "en,es\\n\\nkeel,quilla,quilha\\n ! line 3: there are 3 cells, and the first line names 2",
        "en,es\\nkeel,quilla\\nmast,\"mástil\\n ! line 3: a quotation mark is open",
        "en,es\\nkeel,\"quilla\" x\\n ! line 2: a quotation mark",
        "en,es,status\\nkeel,quilla,good\\n ! line 2: the status 'good' is none of",
        "en,es,case-sensitive\\nkeel,quilla,maybe\\n ! line 2: 'maybe' in the column case-sensitive",
        "en,es,ca,forbidden\\nship,buque,vaixell,barco\\n ! line 2: the column forbidden does not say",
        "source,es\\nship,buque\\n ! line 1: columns are named by languages or called source",
        "source,note\\nship,x\\n ! there is a column of sources, but none of targets",
        "en,note\\nship,x\\n ! line 1: it names no two languages",
        "a,b,c\\nd,e,f\\n ! line 1: there are 3 cells, and no first line",
        "source,target,target_lang\\nship,buque,xx\\n ! line 2: 'xx' names no known language",
        "source,target,target_lang\\nship,buque\\n ! line 2: the language of the target is missing",
        "en,es\\n ! terms.csv holds no terms",
        "'' ! terms.csv holds no terms"
      })
  void saysWhatIsWrongAndWhere(String text, String reason) throws IOException {
    assertThat(refusal(text.replace("\\n", "\n"))).contains(reason.strip()).doesNotContain("\n");
  }

  @Test
  void refusesWhatIsNoTextInUtf8() throws IOException {
    Path latin = folder.resolve("latin.csv");
    Files.write(latin, "en,es\nkeel,quilla\nmast,mástil\n".getBytes(StandardCharsets.ISO_8859_1));
    Path wide = folder.resolve("wide.csv");
    Files.write(wide, "\uFEFFen,es\n".getBytes(Charset.forName("UTF-16LE")));
    Path book = folder.resolve("book.xlsx");
    Files.write(book, new byte[] {'P', 'K', 3, 4, 20, 0});

    assertThatExceptionOfType(InvalidGlossaryException.class)
        .isThrownBy(() -> Glossary.read(latin))
        .withMessage("latin.csv, line 3: it is not in UTF-8");
    assertThatExceptionOfType(InvalidGlossaryException.class)
        .isThrownBy(() -> Glossary.read(wide))
        .withMessage("wide.csv is in UTF-16; save it in UTF-8");
    assertThatExceptionOfType(InvalidGlossaryException.class)
        .isThrownBy(() -> Glossary.read(book))
        .withMessageContaining("save it as CSV in UTF-8");
  }

  @Test
  void refusesWhatIsTooLarge() throws IOException {
    Path file = folder.resolve("large.csv");
    try (var out =
        Files.newByteChannel(
            file,
            java.nio.file.StandardOpenOption.CREATE_NEW,
            java.nio.file.StandardOpenOption.WRITE)) {
      out.position(GlossaryReader.MAX_BYTES);
      out.write(java.nio.ByteBuffer.wrap(new byte[] {'a'}));
    }

    assertThatExceptionOfType(InvalidGlossaryException.class)
        .isThrownBy(() -> Glossary.read(file))
        .withMessage("large.csv is larger than 64 MiB");
    assertThat(refusal("en,es\nkeel," + "q".repeat(501) + "\n"))
        .isEqualTo("terms.csv, line 2: a term is longer than 500 characters");
  }

  @Test
  void findsOneOfAHundredThousandTerms() throws IOException {
    String rows =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "concept " + i + ",concepto " + i)
            .collect(Collectors.joining("\n", "en,es\n", "\n"));
    Terms terms = read(rows).terms(EN, ES);
    String text = "Here is concept 77777 and no other; concepts 5 are many.";

    assertThat(terms.find(text, List.of()))
        .extracting(found -> found.term().source())
        .containsExactly("concept 77777", "concept 5");
  }

  @Test
  void knowsItsFiles() throws IOException {
    Glossary glossary = read("en,es\nkeel,quilla\nmast,mástil\n");

    assertThat(glossary.files())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.name()).isEqualTo("terms.csv");
              assertThat(file.entries()).isEqualTo(2);
              assertThat(file.sha256()).matches("[0-9a-f]{64}");
            });
    assertThat(Glossary.none().files()).isEmpty();
  }
}
