package dev.glotwire.format;

import dev.glotwire.article.Span;
import dev.glotwire.format.Sense.Sort;
import java.util.Map;
import java.util.Optional;

/** What units measure, so that 3,000 miles and 4,800 km can be told to be the same. */
final class Measures {

  /** Rounded figures of one length differ by this part of it. */
  private static final double TOLERANCE = 0.08;

  /** How far behind a figure its unit may be, in UTF-16 code units. */
  private static final int NEAR = 4;

  private enum Dimension {
    LENGTH,
    MASS,
    TEMPERATURE,
    SPEED,
    AREA,
    VOLUME
  }

  private record Unit(Dimension dimension, double factor, double offset) {}

  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          entry("kilometer", Dimension.LENGTH, 1000),
          entry("meter", Dimension.LENGTH, 1),
          entry("centimeter", Dimension.LENGTH, 0.01),
          entry("millimeter", Dimension.LENGTH, 0.001),
          entry("mile", Dimension.LENGTH, 1609.344),
          entry("yard", Dimension.LENGTH, 0.9144),
          entry("foot", Dimension.LENGTH, 0.3048),
          entry("inch", Dimension.LENGTH, 0.0254),
          entry("kilogram", Dimension.MASS, 1),
          entry("gram", Dimension.MASS, 0.001),
          entry("tonne", Dimension.MASS, 1000),
          entry("pound", Dimension.MASS, 0.45359237),
          entry("ounce", Dimension.MASS, 0.028349523),
          entry("stone", Dimension.MASS, 6.35029318),
          Map.entry("celsius", new Unit(Dimension.TEMPERATURE, 1, 0)),
          Map.entry("fahrenheit", new Unit(Dimension.TEMPERATURE, 5.0 / 9, -32)),
          entry("kilometer-per-hour", Dimension.SPEED, 1 / 3.6),
          entry("mile-per-hour", Dimension.SPEED, 0.44704),
          entry("meter-per-second", Dimension.SPEED, 1),
          entry("knot", Dimension.SPEED, 0.514444),
          entry("hectare", Dimension.AREA, 10_000),
          entry("acre", Dimension.AREA, 4046.856),
          entry("square-kilometer", Dimension.AREA, 1_000_000),
          entry("square-meter", Dimension.AREA, 1),
          entry("square-mile", Dimension.AREA, 2_589_988),
          entry("square-foot", Dimension.AREA, 0.09290304),
          entry("liter", Dimension.VOLUME, 0.001),
          entry("gallon", Dimension.VOLUME, 0.003785411784),
          entry("barrel", Dimension.VOLUME, 0.158987294928));

  private Measures() {}

  private static Map.Entry<String, Unit> entry(String name, Dimension dimension, double factor) {
    return Map.entry(name, new Unit(dimension, factor, 0));
  }

  /** A measure in the base unit of its dimension. */
  record Amount(Object dimension, String unit, double value) {

    /** Whether {@code other} is this amount in another unit, as far as figures are rounded. */
    boolean isAbout(Amount other) {
      double difference = Math.abs(value - other.value);
      return dimension == other.dimension
          && !unit.equals(other.unit)
          && difference <= TOLERANCE * Math.max(Math.abs(value), Math.abs(other.value));
    }
  }

  /** Returns the measure at {@code span}, if a unit that is known stands right behind it. */
  static Optional<Amount> at(Facts facts, Span span, String key) {
    for (int i = facts.firstFrom(span.end()); i < facts.tokens.size(); i++) {
      Token token = facts.tokens.get(i);
      if (token.start() - span.end() > NEAR || !(token instanceof Token.Word word)) {
        break;
      }
      for (Sense sense : word.senses()) {
        Unit unit = sense.sort() == Sort.UNIT ? UNITS.get(sense.code()) : null;
        if (unit != null) {
          double value = (Double.parseDouble(key) + unit.offset()) * unit.factor();
          return Optional.of(new Amount(unit.dimension(), sense.code(), value));
        }
      }
    }
    return Optional.empty();
  }
}
