package dev.glotwire.format;

import dev.glotwire.article.Span;

/** A figure of the target that the source must account for. Not thread-safe. */
final class GivenFigure {
  final Span span;
  final NumberRun run;

  /** Its value, as {@link NumberRun#key} spells it; empty if it is no number of its language. */
  String key = "";

  /** The power of ten that it was multiplied by. */
  int scale;

  boolean raised; // by a power of ten in figures
  boolean used;

  GivenFigure(Span span, NumberRun run) {
    this.span = span;
    this.run = run;
  }
}
