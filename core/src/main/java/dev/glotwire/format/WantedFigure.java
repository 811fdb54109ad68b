package dev.glotwire.format;

import dev.glotwire.article.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure of the source that must be in the target. Not thread-safe. */
final class WantedFigure {
  final Span span;

  /** Its value, as {@link NumberRun#key} spells it. */
  final String key;

  /** Other values that are right as well, spelled so. */
  final List<String> alternatives = new ArrayList<>();

  /** The figures that it may be written as, such as the hours and the minutes of 0230. */
  List<String> parts = List.of();

  /** The same by the other clock: 16 and 45 of 4.45pm. */
  List<String> later = List.of();

  /** What stands before its scale, such as the 2.3 of 2.3 million; empty if it has none. */
  String raw = "";

  /** The power of ten that it was multiplied by. */
  int scale;

  boolean reference; // Figure 1.1
  boolean closed; // a reference that nothing goes on behind
  boolean clock; // 0230
  boolean hour; // of a time
  boolean attached; // to a name: COVID-19
  boolean dated; // the first of a month
  boolean halved; // thirty minutes are half an hour
  boolean counted; // two million, in words
  boolean worded; // no digits
  boolean rank; // the third
  boolean said; // two-thirds, half a million
  boolean name; // a half of 4x4
  @Nullable Fraction part;
  @Nullable WantedFigure pair; // the other side of a colon
  @Nullable NumberRun run; // of which the figure is all

  boolean met;
  @Nullable GivenFigure match; // what met it, if that is one figure

  WantedFigure(Span span, String key) {
    this.span = span;
    this.key = key;
  }

  /** Gives back what met it. */
  void forget() {
    if (match != null) {
      match.used = false;
    }
    match = null;
    met = false;
  }
}
