package dev.glotwire.memory;

/**
 * An earlier translation of the same or a similar text.
 *
 * @param score 1 to 100: how alike the two sources are; 100 for {@link Kind#EXACT} and {@link
 *     Kind#IN_CONTEXT}, at most 99 for {@link Kind#FUZZY}
 */
public record Match(TranslationUnit unit, Kind kind, int score) {

  /** How the source of a unit relates to the text that was looked up; the best first. */
  public enum Kind {
    /** The same, between the same neighbors. */
    IN_CONTEXT,
    /** The same text with codes in the same places. */
    EXACT,
    /** A similar text. */
    FUZZY
  }

  public Match {
    if (score < 1 || score > (kind == Kind.FUZZY ? 99 : 100)) {
      throw new IllegalArgumentException("no score of a match that is " + kind + ": " + score);
    }
  }
}
