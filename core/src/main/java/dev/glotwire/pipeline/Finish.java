package dev.glotwire.pipeline;

import dev.glotwire.check.Check;
import dev.glotwire.check.Checks;

/**
 * What is done to a block after it was translated.
 *
 * @param typography whether it is set as the press of its language does
 * @param check what looks at it in the end
 */
public record Finish(boolean typography, Check check) {

  /** Returns the finish with typography and all checks. */
  public static Finish standard() {
    return new Finish(true, Checks.standard());
  }

  /** Returns this finish with another typography. */
  public Finish withTypography(boolean typography) {
    return new Finish(typography, check);
  }

  /** Returns this finish with another check. */
  public Finish withCheck(Check check) {
    return new Finish(typography, check);
  }
}
