package dev.glotwire.check;

import dev.glotwire.article.Span;
import dev.glotwire.check.Finding.Severity;
import dev.glotwire.format.FactMatcher;
import dev.glotwire.format.FactMatcher.Difference;
import dev.glotwire.format.MaskedText;
import dev.glotwire.language.PerPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds figures, dates and amounts that are not in the translation what they are in the source: by
 * value, in whatever form the language writes them. Immutable and thread-safe.
 *
 * <pre>{@code
 * List<Finding> findings = new FactGate().find(translation);
 * }</pre>
 *
 * <p>The names of what it finds: {@code fact-missing}, {@code fact-changed}, {@code fact-new},
 * {@code fact-form} for a figure that is there in a form that reads as another in the language, and
 * {@code fact-order} for a date in figures that does.
 */
public final class FactGate implements Check {
  private static final String PREFIX = "fact-";
  private static final PerPair<FactMatcher> MATCHERS = new PerPair<>(FactMatcher::between);

  /** Whether {@code finding} is one of a fact gate. */
  public static boolean found(Finding finding) {
    return finding.check().startsWith(PREFIX);
  }

  @Override
  public List<Finding> find(Translation translation) {
    String source = MaskedText.without(translation.keptInSource(), translation.source());
    String target = MaskedText.without(translation.keptInTarget(), translation.target());
    List<Difference> differences =
        MATCHERS
            .of(translation.sourceLanguage(), translation.targetLanguage())
            .compare(source, target);
    if (differences.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (Difference difference : differences) {
      findings.add(finding(difference, source, target));
    }
    return findings;
  }

  private static Finding finding(Difference difference, String source, String target) {
    String before = quote(difference.source(), source);
    String after = quote(difference.target(), target);
    return switch (difference.kind()) {
      case MISSING ->
          finding("missing", before + " of the source is not in the target.", difference);
      case CHANGED ->
          finding("changed", before + " of the source is " + after + " in the target.", difference);
      case NEW -> finding("new", after + " in the target is not in the source.", difference);
      case SOURCE_FORM ->
          finding(
              "form",
              after
                  + " stands in the form of the source, and reads as another figure in the target"
                  + " language.",
              difference);
      case ORDER ->
          finding(
              "order",
              after
                  + " is read with the other figure as its month in the target language; write the"
                  + " name of the month.",
              difference);
    };
  }

  private static Finding finding(String name, String message, Difference difference) {
    return new Finding(
        PREFIX + name, Severity.WARNING, message, difference.source(), difference.target());
  }

  private static String quote(Optional<Span> span, String text) {
    return span.map(found -> "“" + text.substring(found.start(), found.end()) + "”").orElse("");
  }
}
