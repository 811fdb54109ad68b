package dev.glotwire.bundle;

import java.util.List;
import java.util.Locale;

/**
 * Who translated a block.
 *
 * @param provider its name; {@value #ICU} for a block that was formatted, not translated, and
 *     {@value #HUMAN} for a person
 * @param engine a model or version, as exactly as the provider tells; may be empty
 * @param route the languages it went through, source and target included
 */
public record Origin(String provider, String engine, List<Locale> route) {
  /** The provider of what a person wrote. */
  public static final String HUMAN = "human";

  /** The provider of what was formatted, and not translated. */
  public static final String ICU = "icu";

  public Origin {
    route = List.copyOf(route);
  }

  /** Returns the origin of what was formatted. */
  public static Origin formatted(Locale source, Locale target) {
    return new Origin(ICU, "", List.of(source, target));
  }

  /** Whether it was formatted, and not translated. */
  public boolean isFormatted() {
    return provider.equals(ICU);
  }

  /** Returns the origin of what a person wrote. */
  public static Origin human(Locale source, Locale target) {
    return new Origin(HUMAN, "", List.of(source, target));
  }
}
