package dev.glotwire.check;

import dev.glotwire.article.Span;
import dev.glotwire.check.Finding.Severity;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.language.PerPair;
import dev.glotwire.text.internal.TextTraits;
import dev.glotwire.typography.DisplayOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds figures and addresses that a reader of the target sees in pieces or out of order, by the
 * Unicode Bidirectional Algorithm (UAX #9).
 */
final class DisplayedInPieces implements Check {
  static final String NAME = "display-order";

  /**
   * Whether the target runs from right to left; looking it up costs more than most of the check.
   */
  private final PerPair<Boolean> directions =
      new PerPair<>((source, target) -> LanguageTags.isRightToLeft(target));

  @Override
  public List<Finding> find(Translation translation) {
    String target = translation.target();
    TextTraits traits = translation.targetTraits();
    boolean rightToLeft = directions.of(translation.sourceLanguage(), translation.targetLanguage());
    if (!DisplayOrder.isDoubtful(traits, rightToLeft)) {
      return List.of();
    }
    List<Span> kept = translation.keptInTarget();
    List<Span> spans = new ArrayList<>(kept);
    if (traits.hasFigure()) {
      DisplayOrder.figures(target).stream()
          .filter(figure -> kept.stream().noneMatch(piece -> piece.contains(figure)))
          .forEach(spans::add);
    }
    if (spans.isEmpty()) {
      return List.of();
    }
    return DisplayOrder.broken(target, rightToLeft, spans).stream()
        .map(
            span ->
                Finding.of(
                        NAME,
                        Severity.WARNING,
                        "'" + span.of(target) + "' is displayed in pieces or out of order.")
                    .inTarget(span))
        .toList();
  }
}
