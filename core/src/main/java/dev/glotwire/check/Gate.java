package dev.glotwire.check;

import dev.glotwire.check.Finding.Severity;
import java.util.List;

/** What becomes of figures, dates and amounts that a translation has wrong. */
public enum Gate {
  /** They are neither looked for nor put into the form of the target. */
  OFF,
  /** They are warnings in the report. */
  WARN,
  /** They are errors, and the article in that language is held back from publication. */
  BLOCK;

  /** Returns {@code findings} with those of the {@link FactGate} as this gate sees them. */
  public List<Finding> judge(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> this != OFF || !FactGate.found(finding))
        .map(this::judge)
        .toList();
  }

  private Finding judge(Finding finding) {
    boolean raised = this == BLOCK && FactGate.found(finding);
    return raised && finding.severity() == Severity.WARNING
        ? new Finding(
            finding.check(), Severity.ERROR, finding.message(), finding.source(), finding.target())
        : finding;
  }
}
