package dev.glotwire.typography;

import java.util.List;

/** One rule of typography. Stateless and thread-safe; takes time linear in the passage. */
@FunctionalInterface
interface Rule {

  /**
   * Returns what to change in {@code passage}, in any order and without overlap; none if it is set
   * well. Applied to the outcome, the rule changes nothing more.
   */
  List<Edit> edits(Passage passage);
}
