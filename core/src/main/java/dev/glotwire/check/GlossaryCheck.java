package dev.glotwire.check;

import dev.glotwire.check.Finding.Severity;
import dev.glotwire.message.Messages;
import dev.glotwire.term.Term;
import dev.glotwire.term.Terms.Deviation;
import dev.glotwire.term.Terms.Deviation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    List<Deviation> deviations =
        translation
            .terms()
            .compare(translation.source(), translation.target(), translation.kept()::find);
    if (deviations.isEmpty()) {
      return List.of();
    }
    Map<Term, Integer> missing = new HashMap<>();
    for (Deviation deviation : deviations) {
      if (deviation.kind() == Kind.MISSING) {
        missing.merge(deviation.term(), 1, Integer::sum);
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (Deviation deviation : deviations) {
      if (deviation.kind() != Kind.MISSING) {
        findings.add(finding(deviation, translation, 1));
      } else if (missing.containsKey(deviation.term())) {
        // Once for all places: nothing in the target tells which of them it is.
        findings.add(finding(deviation, translation, missing.remove(deviation.term())));
      }
    }
    return findings;
  }

  private static Finding finding(Deviation deviation, Translation translation, int times) {
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
                  Messages.of(GlossaryCheck.class)
                      .text(MISSING, "term", term.source(), "wanted", wanted, "times", times));
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
