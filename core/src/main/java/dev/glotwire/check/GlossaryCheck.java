package dev.glotwire.check;

import dev.glotwire.check.Finding.Severity;
import dev.glotwire.term.Term;
import dev.glotwire.term.Terms.Deviation;
import java.util.List;

/**
 * Finds terms of a glossary that are not in the target what the glossary says, and words that it
 * forbids. A word in another form counts as the word. Immutable and thread-safe.
 *
 * <p>The names of what it finds: {@code term-missing} and {@code term-forbidden}.
 */
public final class GlossaryCheck implements Check {
  static final String MISSING = "term-missing";
  static final String FORBIDDEN = "term-forbidden";

  @Override
  public List<Finding> find(Translation translation) {
    return translation
        .terms()
        .compare(translation.source(), translation.target(), translation.kept()::find)
        .stream()
        .map(deviation -> finding(deviation, translation))
        .toList();
  }

  private static Finding finding(Deviation deviation, Translation translation) {
    Term term = deviation.term();
    String wanted = term.target().map(target -> "“" + target + "”").orElse("");
    String found =
        deviation.target().map(span -> "“" + span.of(translation.target()) + "”").orElse("");
    Finding finding =
        switch (deviation.kind()) {
          case MISSING ->
              Finding.of(
                  MISSING,
                  Severity.WARNING,
                  quote(term) + " is to be " + wanted + ", which the target lacks.");
          case LEFT ->
              Finding.of(
                  MISSING,
                  Severity.WARNING,
                  found + " still stands in the source language; it is to be " + wanted + ".");
          case FORBIDDEN -> Finding.of(FORBIDDEN, Severity.ERROR, forbidden(found, term, wanted));
          case FORBIDDEN_FORM ->
              Finding.of(FORBIDDEN, Severity.WARNING, forbidden(found, term, wanted));
        };
    if (deviation.source().isPresent()) {
      finding = finding.inSource(deviation.source().get());
    }
    return deviation.target().isPresent() ? finding.inTarget(deviation.target().get()) : finding;
  }

  private static String forbidden(String found, Term term, String wanted) {
    return found
        + " is forbidden"
        + (term.source().isEmpty() ? "" : " for " + quote(term))
        + (wanted.isEmpty() ? "." : "; write " + wanted + ".");
  }

  private static String quote(Term term) {
    return "“" + term.source() + "”";
  }
}
