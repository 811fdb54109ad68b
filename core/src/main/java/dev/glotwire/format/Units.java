package dev.glotwire.format;

/** Whose units a translation gives its measures in. */
public enum Units {
  /** Those of the source: what the author measured in is what a reader gets. */
  SOURCE,
  /**
   * Those of the source, and behind them in brackets what it is in the units of the country that
   * the target language belongs to, where those are others.
   */
  TARGET
}
