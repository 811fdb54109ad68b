package dev.glotwire.check;

import dev.glotwire.article.Span;
import dev.glotwire.check.Finding.Severity;
import dev.glotwire.text.internal.TextTraits;
import dev.glotwire.typography.QuotationParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Finds brackets and quotation marks that do not pair, where those of the source do. */
final class Balance implements Check {
  static final String BRACKETS = "brackets";
  static final String QUOTES = "quotation-marks";

  private static final String OPENING = "([{（［｛【";
  private static final String CLOSING = ")]}）］｝】";

  @Override
  public List<Finding> find(Translation translation) {
    TextTraits traits = translation.targetTraits();
    if (!traits.hasBracket() && !traits.hasQuotationMark()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    Optional<Integer> bracket =
        traits.hasBracket() ? unpaired(translation.target()) : Optional.empty();
    if (bracket.isPresent() && unpaired(translation.source()).isEmpty()) {
      int at = bracket.get();
      findings.add(
          Finding.of(
                  BRACKETS,
                  Severity.WARNING,
                  "The bracket " + translation.target().charAt(at) + " has no counterpart.")
              .inTarget(new Span(at, at + 1)));
    }
    String language = translation.targetLanguage().getLanguage();
    boolean gershayim = language.equals("he") || language.equals("yi");
    if (traits.hasQuotationMark()
        && !gershayim
        && !QuotationParser.isPaired(translation.target())
        && QuotationParser.isPaired(translation.source())) {
      findings.add(
          Finding.of(
              QUOTES,
              Severity.WARNING,
              "The quotation marks of the target do not pair; those of the source do."));
    }
    return findings;
  }

  /** Returns where the first bracket stands that is not closed, or was not opened. */
  private static Optional<Integer> unpaired(String text) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!TextTraits.isBracket(c)) {
        continue;
      }
      if (OPENING.indexOf(c) >= 0) {
        open.push(i);
      } else if (CLOSING.indexOf(c) >= 0) {
        if (open.isEmpty()) {
          // a) b) of a list, and faces such as :)
          if (!isListMark(text, i)) {
            return Optional.of(i);
          }
        } else if (kind(text.charAt(open.peek()), OPENING) == kind(c, CLOSING)) {
          open.pop();
        } else {
          return Optional.of(i);
        }
      }
    }
    return Optional.ofNullable(open.peekLast());
  }

  private static boolean isListMark(String text, int at) {
    return at > 0
        && (text.charAt(at - 1) == ':'
            || (Character.isLetterOrDigit(text.charAt(at - 1))
                && (at == 1 || !Character.isLetterOrDigit(text.charAt(at - 2)))));
  }

  /** Full-width brackets pair with narrow ones: engines mix them, and no reader is misled. */
  private static int kind(char c, String brackets) {
    return brackets.indexOf(c) % 3;
  }
}
