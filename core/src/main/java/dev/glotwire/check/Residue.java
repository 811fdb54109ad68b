package dev.glotwire.check;

import dev.glotwire.article.Span;
import dev.glotwire.check.Finding.Severity;
import dev.glotwire.text.internal.TextTraits;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what an engine left behind and the source does not have: doubled spaces, entities. */
final class Residue implements Check {
  static final String SPACES = "double-space";
  static final String ENTITIES = "entities";

  private static final Pattern DOUBLED = Pattern.compile("(?<=\\S)[ \\u00A0]{2,}+(?=\\S)");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{2,6}|#[xX][0-9a-fA-F]{2,5}|amp|quot|apos|lt|gt|nbsp);");

  @Override
  public List<Finding> find(Translation translation) {
    String target = translation.target();
    TextTraits traits = TextTraits.of(target);
    if (!traits.hasAmpersand() && !traits.hasDoubledSpace()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    Matcher doubled = DOUBLED.matcher(target);
    if (doubled.find() && !DOUBLED.matcher(translation.source()).find()) {
      findings.add(
          Finding.of(SPACES, Severity.INFO, "There are two spaces in a row.")
              .inTarget(new Span(doubled.start(), doubled.end())));
    }
    Matcher entity = ENTITY.matcher(target);
    if (entity.find() && !ENTITY.matcher(translation.source()).find()) {
      findings.add(
          Finding.of(
                  ENTITIES,
                  Severity.WARNING,
                  "The target shows " + entity.group() + " where a character should be.")
              .inTarget(new Span(entity.start(), entity.end())));
    }
    return findings;
  }
}
