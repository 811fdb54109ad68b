package dev.glotwire.check;

import dev.glotwire.check.Finding.Severity;
import java.util.List;

/** Finds a target that says nothing though the source does. */
final class Empty implements Check {
  static final String NAME = "empty";

  @Override
  public List<Finding> find(Translation translation) {
    boolean lost = translation.target().isBlank() && !translation.source().isBlank();
    return lost
        ? List.of(Finding.of(NAME, Severity.ERROR, "The target is empty, the source is not."))
        : List.of();
  }
}
