package dev.glotwire.memory.exchange;

import dev.glotwire.bundle.Origin;
import dev.glotwire.memory.UnitState;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What is meant where a document does not say.
 *
 * @param source the language of the sources
 * @param target the language of the targets
 * @param reviewed whether a person stands behind units of other programs, so that they are used
 *     without asking anybody; otherwise they are only suggestions
 * @param now when units without a date were made
 */
public record ImportDefaults(
    Optional<Locale> source, Optional<Locale> target, boolean reviewed, Instant now) {

  /** The provider of units that somebody else made and nobody reviewed. */
  static final String IMPORTED = "import";

  UnitState state() {
    return reviewed ? UnitState.REVIEWED : UnitState.TRANSLATED;
  }

  String provider() {
    return reviewed ? Origin.HUMAN : IMPORTED;
  }
}
