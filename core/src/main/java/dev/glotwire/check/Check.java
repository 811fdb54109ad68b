package dev.glotwire.check;

import java.util.List;

/**
 * Looks for one kind of fault in a translation.
 *
 * <p>A check answers the same translation always the same, is safe for concurrent use, and takes
 * time linear in both texts. It never throws for a text: what is wrong with it is a finding.
 */
@FunctionalInterface
public interface Check {

  /**
   * Returns what a reviewer should look at in {@code translation}; none if nothing.
   *
   * @return findings whose spans index the texts of {@code translation}
   */
  List<Finding> find(Translation translation);
}
