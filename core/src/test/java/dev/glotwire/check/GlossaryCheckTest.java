package dev.glotwire.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.glotwire.article.Span;
import dev.glotwire.check.Finding.Severity;
import dev.glotwire.protect.KeptText;
import dev.glotwire.term.Concept.Casing;
import dev.glotwire.term.Term;
import dev.glotwire.term.Terms;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GlossaryCheckTest {
  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final Terms TERMS =
      Terms.of(
          List.of(
              new Term(
                  "ship", List.of("buque"), List.of("barco"), false, Casing.AS_A_SENTENCE_MAY, ""),
              Term.of("keel", "quilla"),
              new Term("", List.of(), List.of("barcaza"), false, Casing.AS_A_SENTENCE_MAY, "")),
          Locale.ENGLISH,
          SPANISH);

  private static List<Finding> find(String source, String target) {
    return Checks.standard()
        .find(
            new Translation(
                source, target, Locale.ENGLISH, SPANISH, KeptText.of(List.of()), TERMS));
  }

  @Test
  void warnsOfATermThatIsMissing() {
    assertThat(find("The keel broke.", "El mástil se partió."))
        .containsExactly(
            Finding.of(
                    "term-missing",
                    Severity.WARNING,
                    "“keel” is to be “quilla”, which the target lacks.")
                .inSource(new Span(4, 8)));
  }

  @Test
  void warnsOnceOfATermThatIsMissingOften() {
    assertThat(find("A keel, a keel and a keel.", "Una quilla."))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message())
                  .isEqualTo("“keel” is to be “quilla”, which the target lacks twice.");
              assertThat(finding.source()).contains(new Span(10, 14));
            });
  }

  @Test
  void warnsOfATermThatWasLeft() {
    assertThat(find("The keel broke.", "La keel se partió."))
        .containsExactly(
            Finding.of(
                    "term-missing",
                    Severity.WARNING,
                    "“keel” still stands in the source language; it is to be “quilla”.")
                .inSource(new Span(4, 8))
                .inTarget(new Span(3, 7)));
  }

  @Test
  void aForbiddenWordIsAnError_andAFormOfItAWarning() {
    assertThat(find("The ship sank.", "El barco se hundió."))
        .containsExactly(
            Finding.of(
                    "term-forbidden",
                    Severity.ERROR,
                    "“barco” is forbidden for “ship”; write “buque”.")
                .inSource(new Span(4, 8))
                .inTarget(new Span(3, 8)));
    assertThat(find("The ships sank.", "Los barcos se hundieron."))
        .extracting(Finding::check, Finding::severity)
        .containsExactly(tuple("term-forbidden", Severity.WARNING));
    assertThat(find("It sank.", "La barcaza se hundió."))
        .extracting(Finding::message)
        .containsExactly("“barcaza” is forbidden.");
  }

  @Test
  void saysNothingOfAnotherForm_norOfAnEmptyTarget() {
    assertThat(find("Ships and keels.", "Buques y quillas.")).isEmpty();
    assertThat(find("A ship.", "")).extracting(Finding::check).containsExactly("empty");
  }

  @Test
  void bothNamesAreDescribed() {
    assertThat(Checks.describe(GlossaryCheck.MISSING)).contains("glossary");
    assertThat(Checks.describe(GlossaryCheck.FORBIDDEN)).contains("forbids");
  }
}
