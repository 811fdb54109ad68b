package dev.glotwire.check;

import dev.glotwire.article.Span;
import dev.glotwire.check.Finding.Severity;
import dev.glotwire.text.internal.TextTraits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what an engine left behind and the source does not have: doubled spaces, entities. */
final class Residue implements Check {
  static final String SPACES = "double-space";
  static final String ENTITIES = "entities";

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{2,6}|#[xX][0-9a-fA-F]{2,5}|amp|quot|apos|lt|gt|nbsp);");

  @Override
  public List<Finding> find(Translation translation) {
    String target = translation.target();
    TextTraits traits = translation.targetTraits();
    if (!traits.hasAmpersand() && !traits.hasDoubledSpace()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    Optional<Span> doubled = traits.hasDoubledSpace() ? doubled(target) : Optional.empty();
    if (doubled.isPresent() && doubled(translation.source()).isEmpty()) {
      findings.add(
          Finding.of(SPACES, Severity.INFO, "There are two spaces in a row.")
              .inTarget(doubled.get()));
    }
    Optional<Span> entity = traits.hasAmpersand() ? entity(target) : Optional.empty();
    if (entity.isPresent() && entity(translation.source()).isEmpty()) {
      findings.add(
          Finding.of(
                  ENTITIES,
                  Severity.WARNING,
                  "The target shows " + entity.get().of(target) + " where a character should be.")
              .inTarget(entity.get()));
    }
    return findings;
  }

  /** Returns where spaces, no-break ones included, stand in a row inside of a line. */
  private static Optional<Span> doubled(String text) {
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\u00A0')) {
        end++;
      }
      if (end - start > 1
          && start > 0
          && end < text.length()
          && !isWhiteSpace(text.charAt(start - 1))
          && !isWhiteSpace(text.charAt(end))) {
        return Optional.of(new Span(start, end));
      }
      start = end + 1;
    }
    return Optional.empty();
  }

  private static boolean isWhiteSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static Optional<Span> entity(String text) {
    Matcher entity = ENTITY.matcher(text);
    return entity.find() ? Optional.of(new Span(entity.start(), entity.end())) : Optional.empty();
  }
}
