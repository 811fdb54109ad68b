package dev.glotwire.check;

import dev.glotwire.article.Span;
import java.util.Optional;

/**
 * Something a reviewer should look at in a translation.
 *
 * @param check the name of the check, such as {@code placeholders}
 * @param severity how bad it is
 * @param message one sentence for a person
 * @param source where it is in the display text of the source block, if it is at one place
 * @param target where it is in the display text of the target block, if it is at one place
 */
public record Finding(
    String check, Severity severity, String message, Optional<Span> source, Optional<Span> target) {

  /** Returns a finding about a whole block. */
  public static Finding of(String check, Severity severity, String message) {
    return new Finding(check, severity, message, Optional.empty(), Optional.empty());
  }

  /** Returns this finding with its place in the source. */
  public Finding inSource(Span span) {
    return new Finding(check, severity, message, Optional.of(span), target);
  }

  /** Returns this finding with its place in the target. */
  public Finding inTarget(Span span) {
    return new Finding(check, severity, message, source, Optional.of(span));
  }

  /** How bad a finding is. */
  public enum Severity {
    /** Worth knowing; nothing is wrong. */
    INFO,
    /** Probably wrong. */
    WARNING,
    /** Wrong: not to be published like this. */
    ERROR
  }
}
