package dev.glotwire.connector.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.term.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnTermsTest {
  private static final Locale SPANISH = Locale.forLanguageTag("es");

  @TempDir Path folder;

  private OwnTerms terms(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("terms.csv"), text);
    return ProviderConfig.of(Map.of("glossary", file.toString())).read(OwnTerms::from);
  }

  private static Batch batch(Markup markup, String text) {
    return new Batch(List.of(text), Locale.ENGLISH, SPANISH, markup, Optional.empty());
  }

  @Test
  void goBeforeThoseOfTheRun() throws IOException {
    OwnTerms terms = terms("en,es\nkeel,quilla\nmast,palo\n");
    Batch batch =
        batch(Markup.PLAIN, "The keel and the bow")
            .withTerms(List.of(Term.of("keel", "otra"), Term.of("bow", "proa")));

    assertThat(terms.pairs(batch))
        .containsExactly(Map.entry("keel", "quilla"), Map.entry("bow", "proa"));
    assertThat(OwnTerms.NONE.pairs(batch)).containsEntry("keel", "otra");
  }

  @Test
  void areFoundBesideMarkupButNotInIt() throws IOException {
    OwnTerms terms = terms("en,es\nR&D,I+D\ng,ge\nkeel,quilla\nmast,palo\n");

    assertThat(terms.pairs(batch(Markup.XML, "<g id=\"1\">R&amp;D</g> <x id=\"2\">mast</x>")))
        .containsOnlyKeys("R&D");
    assertThat(
            terms.pairs(
                batch(Markup.HTML, "The <b id=\"g1\">keel</b> <span translate=\"no\">mast</span>")))
        .containsOnlyKeys("keel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "en,xx-nowhere\nkeel,quilla", "en,es\na,b,c"})
  void mustBeAGlossary(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> terms(text))
        .withMessageContaining("option glossary: terms.csv");
  }

  @Test
  void mustBeThere() {
    ProviderConfig config = ProviderConfig.of(Map.of("glossary", "nowhere.csv"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> config.read(OwnTerms::from))
        .withMessage("option glossary: there is no file nowhere.csv");
  }

  @Test
  void areToldApartByTheirBytes() throws IOException {
    String one = terms("en,es\nkeel,quilla\n").fingerprint();

    assertThat(one).isNotEmpty().isNotEqualTo(terms("en,es\nkeel,quillas\n").fingerprint());
    assertThat(OwnTerms.NONE.fingerprint()).isEmpty();
  }
}
