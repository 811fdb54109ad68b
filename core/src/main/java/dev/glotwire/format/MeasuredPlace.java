package dev.glotwire.format;

import dev.glotwire.format.Value.Figure;
import dev.glotwire.format.Value.Measure;
import dev.glotwire.format.Value.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A measure in a text, with what is measured together with it.
 *
 * @param start where its first figure is
 * @param end where the text after its unit begins
 * @param from what it is a range from, or the figure right before it that may be
 * @param link what stands between that figure and the measure; empty if there is none
 * @param measure what is measured
 * @param smaller what is counted in a smaller unit beside it: the inches of 5 feet 3 inches
 * @param listed whether the figure before it is one of several
 */
record MeasuredPlace(
    int start,
    int end,
    Optional<Figure> from,
    String link,
    Measure measure,
    Optional<Measure> smaller,
    boolean listed) {

  /** How far before a measure the figure may be that its range begins with. */
  private static final int NEAR = 14;

  /** Returns the measures among {@code literals}, those of {@code text}, in order. */
  static List<MeasuredPlace> among(List<Literal> literals, String text) {
    List<MeasuredPlace> places = new ArrayList<>();
    for (int i = 0; i < literals.size(); i++) {
      Literal literal = literals.get(i);
      if (literal.value() instanceof Range range
          && range.from() instanceof Figure from
          && range.to() instanceof Measure to) {
        places.add(
            new MeasuredPlace(
                literal.span().start(),
                literal.span().end(),
                Optional.of(from),
                "–",
                to,
                Optional.empty(),
                false));
      } else if (literal.value() instanceof Measure measure) {
        boolean compound = i + 1 < literals.size() && isCompound(literal, literals.get(i + 1));
        places.add(place(literals, i, measure, compound, text));
        i += compound ? 1 : 0;
      }
    }
    return places;
  }

  private static MeasuredPlace place(
      List<Literal> literals, int index, Measure measure, boolean compound, String text) {
    int start = literals.get(index).span().start();
    int end = literals.get(compound ? index + 1 : index).span().end();
    Optional<Measure> smaller =
        compound ? Optional.of((Measure) literals.get(index + 1).value()) : Optional.empty();
    if (index > 0
        && literals.get(index - 1).value() instanceof Figure from
        && from.sort() != Figure.Sort.ORDINAL
        && start - literals.get(index - 1).span().end() <= NEAR) {
      int first = literals.get(index - 1).span().start();
      String link = text.substring(literals.get(index - 1).span().end(), start).strip();
      boolean listed =
          index > 1
              && literals.get(index - 2).value() instanceof Figure
              && first - literals.get(index - 2).span().end() <= 3;
      return new MeasuredPlace(start, end, Optional.of(from), link, measure, smaller, listed);
    }
    return new MeasuredPlace(start, end, Optional.empty(), "", measure, smaller, false);
  }

  private static boolean isCompound(Literal one, Literal next) {
    return one.value() instanceof Measure larger
        && next.value() instanceof Measure smaller
        && next.span().start() - one.span().end() <= 5
        && Measures.isCompound(larger.unit(), smaller.unit());
  }

  /** Whether {@code other}, in another text, measures the same in the same unit. */
  boolean isSame(MeasuredPlace other) {
    return isNamedAlike(measure.unit(), other.measure.unit())
        && isSame(measure.figure(), other.measure.figure())
        && smaller.isPresent() == other.smaller.isPresent()
        && smaller
            .map(Measure::figure)
            .filter(figure -> !isSame(figure, other.smaller.orElseThrow().figure()))
            .isEmpty();
  }

  /** Whether both are called by one name: which gallon it is, the author knows. */
  private static boolean isNamedAlike(String unit, String other) {
    return unit.equals(other) || (unit.startsWith("gallon") && other.startsWith("gallon"));
  }

  /** Whether the figure before {@code other} is the one before this. */
  boolean isSameFrom(MeasuredPlace other) {
    return from.isPresent()
        && other.from.isPresent()
        && isSame(from.orElseThrow(), other.from.orElseThrow());
  }

  static boolean isSame(Figure one, Figure other) {
    return one.number().compareTo(other.number()) == 0;
  }
}
