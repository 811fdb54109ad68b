package dev.glotwire.check;

import dev.glotwire.check.Finding.Severity;
import dev.glotwire.message.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says whether a translation has the inline codes of its source: bold, links, line breaks. */
public final class InlineCodes {
  private static final String NAME = "inline-codes";

  private InlineCodes() {}

  /**
   * Returns an error if a code is missing, or was made up.
   *
   * @param source the codes of the source, by kind and id
   * @param target those of the translation, in any order
   */
  public static Optional<Finding> find(List<String> source, List<String> target) {
    Map<String, Integer> balance = new HashMap<>();
    source.forEach(code -> balance.merge(code, -1, Integer::sum));
    target.forEach(code -> balance.merge(code, 1, Integer::sum));
    int lost = -balance.values().stream().filter(count -> count < 0).mapToInt(count -> count).sum();
    int added = balance.values().stream().filter(count -> count > 0).mapToInt(count -> count).sum();
    if (lost == 0 && added == 0) {
      return Optional.empty();
    }
    String message =
        Messages.of(InlineCodes.class).text(NAME, "lost", lost, "added", added).strip();
    return Optional.of(Finding.of(NAME, Severity.ERROR, message));
  }
}
