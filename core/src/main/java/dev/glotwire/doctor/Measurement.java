package dev.glotwire.doctor;

/**
 * One thing that was measured.
 *
 * @param measured what was seen, as a clause
 */
public record Measurement(Trait trait, Verdict verdict, String measured) {

  /** How what was seen stands to what was promised. */
  public enum Verdict {
    /** Promised, and so it is. */
    OK,
    /** Promised by the provider, or by every provider, and not kept. */
    BROKEN,
    /** Nobody promised it; good to know. */
    NOTE,
    /** Could not be measured. */
    UNKNOWN
  }
}
