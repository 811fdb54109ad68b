package dev.glotwire.check;

import dev.glotwire.message.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Several checks as one. Immutable and thread-safe.
 *
 * <pre>{@code
 * List<Finding> findings = Checks.standard().find(translation);
 * }</pre>
 */
public final class Checks implements Check {
  /** In the order of the text; what concerns all of it comes first. */
  private static final Comparator<Finding> READING_ORDER =
      Comparator.comparingInt(finding -> finding.target().map(span -> span.start()).orElse(-1));

  private static final Checks STANDARD =
      new Checks(
          List.of(
              new Empty(),
              new SourceEcho(),
              new Script(),
              new SourceLeft(),
              new LengthRatio(),
              new RepeatedWords(),
              new KeptPieces(),
              new GlossaryCheck(),
              new FactGate(),
              new LostNames(),
              new Balance(),
              new Residue(),
              new DisplayedInPieces()));

  private final Check[] checks; // a list costs more for every segment

  private Checks(List<Check> checks) {
    this.checks = checks.toArray(Check[]::new);
  }

  /** Returns every check there is. */
  public static Checks standard() {
    return STANDARD;
  }

  /**
   * Returns what the check of this name looks for, as an English sentence.
   *
   * @param name as findings carry it
   */
  public static String describe(String name) {
    Messages messages = Messages.of(Checks.class);
    return messages.find("about." + name).orElseGet(() -> messages.text("about", "check", name));
  }

  /** Returns these checks and {@code check}. */
  public Checks with(Check check) {
    List<Check> more = new ArrayList<>(List.of(checks));
    more.add(check);
    return new Checks(List.copyOf(more));
  }

  /** Returns these checks but those of this kind. */
  public Checks without(Class<? extends Check> kind) {
    return new Checks(Arrays.stream(checks).filter(check -> !kind.isInstance(check)).toList());
  }

  /** Returns what any of the checks finds, in the order of the target text. */
  @Override
  public List<Finding> find(Translation translation) {
    List<Finding> findings = new ArrayList<>();
    for (Check check : checks) {
      List<Finding> found = check.find(translation);
      if (!found.isEmpty()) {
        findings.addAll(found);
      }
    }
    if (findings.isEmpty()) {
      return List.of();
    }
    findings.sort(READING_ORDER);
    return List.copyOf(findings);
  }
}
