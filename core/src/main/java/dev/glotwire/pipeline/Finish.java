package dev.glotwire.pipeline;

import dev.glotwire.check.Check;
import dev.glotwire.check.Checks;
import dev.glotwire.check.Gate;
import dev.glotwire.format.Units;

/**
 * What is done to a block after it was translated.
 *
 * @param typography whether it is set as the press of its language does
 * @param check what looks at it in the end
 * @param gate what becomes of figures, dates and amounts that are wrong; unless it is off, what is
 *     still in the form of the source is put into the target's
 * @param units whose units measures are given in; headlines and headings, which have no room for
 *     two, always have the source's
 * @param candidates whether what the memory has of similar texts is offered beside what an engine
 *     translated, too, and not only beside what failed or is out of date
 */
public record Finish(boolean typography, Check check, Gate gate, Units units, boolean candidates) {

  /** Returns the finish with typography, all checks, which warn, and the units of the source. */
  public static Finish standard() {
    return new Finish(true, Checks.standard(), Gate.WARN, Units.SOURCE, false);
  }

  /** Returns this finish with another typography. */
  public Finish withTypography(boolean typography) {
    return new Finish(typography, check, gate, units, candidates);
  }

  /** Returns this finish with another check. */
  public Finish withCheck(Check check) {
    return new Finish(typography, check, gate, units, candidates);
  }

  /** Returns this finish with another gate. */
  public Finish withGate(Gate gate) {
    return new Finish(typography, check, gate, units, candidates);
  }

  /** Returns this finish with measures in other units. */
  public Finish withUnits(Units units) {
    return new Finish(typography, check, gate, units, candidates);
  }

  /** Returns this finish with candidates beside what an engine translated, or without. */
  public Finish withCandidates(boolean candidates) {
    return new Finish(typography, check, gate, units, candidates);
  }
}
