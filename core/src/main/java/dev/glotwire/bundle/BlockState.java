package dev.glotwire.bundle;

/** What became of a source block. */
public enum BlockState {
  /** Translated in this run. */
  TRANSLATED,
  /** Taken from what was translated before. */
  REUSED,
  /** A person's words, taken from the memory or from a file that a person edited. */
  HUMAN,
  /** Left as it is on purpose: code, or nothing to translate. */
  KEPT,
  /** Not translated; the target shows the source. */
  FAILED;

  /** Whether the block stands in the target language. */
  public boolean isTranslated() {
    return this == TRANSLATED || this == REUSED || this == HUMAN;
  }
}
