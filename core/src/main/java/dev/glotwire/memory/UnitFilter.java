package dev.glotwire.memory;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Which units of a memory are meant: those that meet everything that is given. Immutable.
 *
 * @param provider who translated them, such as {@code deepl} or {@code human}
 * @param state how far they got
 * @param before only units created earlier than this
 */
public record UnitFilter(
    Optional<Locale> source,
    Optional<Locale> target,
    Optional<String> provider,
    Optional<UnitState> state,
    Optional<Instant> before) {

  /** Returns one that takes every unit. */
  public static UnitFilter all() {
    return new UnitFilter(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns this for units from {@code language} only. */
  public UnitFilter withSource(Locale language) {
    return new UnitFilter(Optional.of(language), target, provider, state, before);
  }

  /** Returns this for units into {@code language} only. */
  public UnitFilter withTarget(Locale language) {
    return new UnitFilter(source, Optional.of(language), provider, state, before);
  }

  /** Returns this for units of one provider only. */
  public UnitFilter withProvider(String name) {
    return new UnitFilter(source, target, Optional.of(name), state, before);
  }

  /** Returns this for units in one state only. */
  public UnitFilter withState(UnitState only) {
    return new UnitFilter(source, target, provider, Optional.of(only), before);
  }

  /** Returns this for units that are older than {@code time}. */
  public UnitFilter withBefore(Instant time) {
    return new UnitFilter(source, target, provider, state, Optional.of(time));
  }
}
