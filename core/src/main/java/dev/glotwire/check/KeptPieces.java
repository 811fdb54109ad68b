package dev.glotwire.check;

import dev.glotwire.article.Span;
import dev.glotwire.check.Finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds addresses, placeholders and terms of the source that were to be kept and are not in the
 * target, and placeholders of the target that the source does not have.
 */
final class KeptPieces implements Check {
  static final String PLACEHOLDERS = "placeholders";
  static final String ADDRESSES = "addresses";
  static final String TERMS = "kept-terms";

  @Override
  public List<Finding> find(Translation translation) {
    String source = translation.source();
    String target = translation.target();
    List<Span> inSource = translation.keptInSource();
    List<Span> inTarget = translation.keptInTarget();
    if ((inSource.isEmpty() && inTarget.isEmpty()) || target.isBlank()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    Map<String, Integer> left = count(inTarget, target);
    for (Span span : inSource) {
      String piece = span.of(source);
      if (left.merge(piece, -1, Integer::sum) < 0) {
        String name = name(translation, piece);
        // A name may come once where the source has it twice; a placeholder may not.
        if (name.equals(PLACEHOLDERS) || !target.contains(piece)) {
          findings.add(lost(name, piece).inSource(span));
        }
      }
    }
    Map<String, Integer> known = count(inSource, source);
    for (Span span : inTarget) {
      String piece = span.of(target);
      if (known.merge(piece, -1, Integer::sum) < 0
          && name(translation, piece).equals(PLACEHOLDERS)) {
        findings.add(
            Finding.of(
                    PLACEHOLDERS,
                    Severity.ERROR,
                    "The source does not have the placeholder " + piece + ", or not as often.")
                .inTarget(span));
      }
    }
    return findings;
  }

  private static Map<String, Integer> count(List<Span> spans, String text) {
    Map<String, Integer> counts = new HashMap<>();
    spans.forEach(span -> counts.merge(span.of(text), 1, Integer::sum));
    return counts;
  }

  private static String name(Translation translation, String piece) {
    if (translation.kept().terms().contains(piece)) {
      return TERMS;
    }
    return "{%$⟦⟧".indexOf(piece.charAt(0)) >= 0 ? PLACEHOLDERS : ADDRESSES;
  }

  private static Finding lost(String name, String piece) {
    return switch (name) {
      case PLACEHOLDERS ->
          Finding.of(
              name,
              Severity.ERROR,
              "The placeholder " + piece + " is not in the target, or not as often.");
      case TERMS ->
          Finding.of(name, Severity.ERROR, "'" + piece + "' was to be kept; the target lacks it.");
      default -> Finding.of(name, Severity.WARNING, piece + " is not in the target.");
    };
  }
}
