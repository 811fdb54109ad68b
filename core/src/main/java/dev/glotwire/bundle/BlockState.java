package dev.glotwire.bundle;

/** What became of a source block. */
public enum BlockState {
  /** Translated in this run. */
  TRANSLATED,
  /** Taken from what was translated before. */
  REUSED,
  /** Left as it is on purpose: code, or nothing to translate. */
  KEPT,
  /** Not translated; the target shows the source. */
  FAILED
}
