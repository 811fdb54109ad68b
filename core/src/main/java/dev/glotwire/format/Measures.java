package dev.glotwire.format;

import dev.glotwire.article.Span;
import dev.glotwire.format.Sense.Sort;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What units measure, so that 3,000 miles and 4,800 km can be told to be the same. */
final class Measures {

  /** Rounded figures of one length differ by this part of it. */
  private static final double TOLERANCE = 0.08;

  /** What is computed with decimals differs by less of it. */
  private static final double EXACT = 1e-6;

  /** Rounded temperatures differ by so many degrees Celsius. */
  private static final double DEGREES = 1;

  /** How far behind a figure its unit may be, in UTF-16 code units. */
  private static final int NEAR = 4;

  /** How far apart the figures of one measure may be, in UTF-16 code units. */
  private static final int FAR = 24;

  /** How far apart two figures may be that share a unit, in UTF-16 code units. */
  private static final int SHARED = 14;

  /** A figure of more digits is not computed with. */
  private static final int LONG = 40;

  /** A factor of more digits is not round. */
  private static final MathContext ROUND_FACTOR = new MathContext(3, RoundingMode.HALF_UP);

  /** How much a rounded figure may be off. */
  private static final double COARSE = 0.02;

  /** The letters that the hour begins with in most of Europe and in Indonesia. */
  private static final String HOURS = "hHtujчг";

  private enum Dimension {
    LENGTH,
    MASS,
    TEMPERATURE,
    TIME,
    SPEED,
    AREA,
    VOLUME
  }

  private enum Origin {
    METRIC,
    CUSTOMARY
  }

  private record Unit(Dimension dimension, double factor, double offset, Origin system) {}

  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          metric("kilometer", Dimension.LENGTH, 1000),
          metric("meter", Dimension.LENGTH, 1),
          metric("centimeter", Dimension.LENGTH, 0.01),
          metric("millimeter", Dimension.LENGTH, 0.001),
          customary("mile", Dimension.LENGTH, 1609.344),
          customary("nautical-mile", Dimension.LENGTH, 1852),
          customary("yard", Dimension.LENGTH, 0.9144),
          customary("foot", Dimension.LENGTH, 0.3048),
          customary("inch", Dimension.LENGTH, 0.0254),
          metric("kilogram", Dimension.MASS, 1),
          metric("gram", Dimension.MASS, 0.001),
          metric("milligram", Dimension.MASS, 0.000_001),
          metric("tonne", Dimension.MASS, 1000),
          customary("ton", Dimension.MASS, 907.18474),
          customary("pound", Dimension.MASS, 0.45359237),
          customary("ounce", Dimension.MASS, 0.028349523125),
          customary("stone", Dimension.MASS, 6.35029318),
          Map.entry("celsius", new Unit(Dimension.TEMPERATURE, 1, 0, Origin.METRIC)),
          Map.entry("fahrenheit", new Unit(Dimension.TEMPERATURE, 5.0 / 9, -32, Origin.CUSTOMARY)),
          metric("second", Dimension.TIME, 1),
          metric("minute", Dimension.TIME, 60),
          metric("hour", Dimension.TIME, 3600),
          metric("day", Dimension.TIME, 86_400),
          metric("week", Dimension.TIME, 604_800),
          metric("kilometer-per-hour", Dimension.SPEED, 1 / 3.6),
          metric("meter-per-second", Dimension.SPEED, 1),
          customary("mile-per-hour", Dimension.SPEED, 0.44704),
          customary("knot", Dimension.SPEED, 1852 / 3600.0),
          metric("hectare", Dimension.AREA, 10_000),
          metric("square-kilometer", Dimension.AREA, 1_000_000),
          metric("square-meter", Dimension.AREA, 1),
          customary("acre", Dimension.AREA, 4046.8564224),
          customary("square-mile", Dimension.AREA, 2_589_988.110336),
          customary("square-foot", Dimension.AREA, 0.09290304),
          metric("cubic-meter", Dimension.VOLUME, 1),
          metric("liter", Dimension.VOLUME, 0.001),
          metric("milliliter", Dimension.VOLUME, 0.000_001),
          customary("cubic-foot", Dimension.VOLUME, 0.028316846592),
          customary("gallon", Dimension.VOLUME, 0.003785411784),
          customary("gallon-imperial", Dimension.VOLUME, 0.00454609),
          customary("fluid-ounce", Dimension.VOLUME, 0.0000295735295625),
          customary("barrel", Dimension.VOLUME, 0.158987294928));

  private static final Set<String> DURATIONS =
      Set.of("second", "minute", "hour", "day", "week", "month", "year", "decade", "century");

  /**
   * What the press gives a measure in besides its own unit. A ton is missing: which of the three is
   * meant, nobody can tell; so is a barrel, in which the whole world counts oil.
   */
  private static final Map<String, String> COUNTERPARTS = counterparts();

  private Measures() {}

  private static Map.Entry<String, Unit> metric(String name, Dimension dimension, double factor) {
    return Map.entry(name, new Unit(dimension, factor, 0, Origin.METRIC));
  }

  private static Map.Entry<String, Unit> customary(
      String name, Dimension dimension, double factor) {
    return Map.entry(name, new Unit(dimension, factor, 0, Origin.CUSTOMARY));
  }

  private static Map<String, String> counterparts() {
    Map<String, String> both = new HashMap<>();
    for (String pair :
        List.of(
            "mile kilometer",
            "foot meter",
            "inch centimeter",
            "pound kilogram",
            "ounce gram",
            "fahrenheit celsius",
            "mile-per-hour kilometer-per-hour",
            "acre hectare",
            "square-mile square-kilometer",
            "square-foot square-meter",
            "cubic-foot cubic-meter",
            "gallon liter",
            "fluid-ounce milliliter")) {
      int space = pair.indexOf(' ');
      both.put(pair.substring(0, space), pair.substring(space + 1));
      both.put(pair.substring(space + 1), pair.substring(0, space));
    }
    both.put("nautical-mile", "kilometer");
    both.put("yard", "meter");
    both.put("stone", "kilogram");
    both.put("gallon-imperial", "liter");
    both.put("knot", "kilometer-per-hour");
    both.put("millimeter", "inch");
    return Map.copyOf(both);
  }

  /** A measure in the base unit of its dimension. */
  record Amount(Object dimension, String unit, double value) {

    /**
     * Whether {@code other} is this amount in another unit, as far as figures are rounded; nobody
     * gives hours in days as well.
     */
    boolean isAbout(Amount other) {
      return dimension != Dimension.TIME && !unit.equals(other.unit) && isNear(other);
    }

    /**
     * Whether {@code other} is this amount in another unit as it is rounded in figures: at the last
     * of its digits that is none of the noughts behind, or by a round factor such as 1.6.
     *
     * @param number the other's figure
     */
    boolean isRoundedTo(Amount other, String number) {
      if (!isAbout(other)) {
        return false;
      }
      Unit own = UNITS.get(unit);
      Unit known = UNITS.get(other.unit);
      if (own == null || known == null || dimension == Dimension.TEMPERATURE) {
        return true;
      }
      BigDecimal digits = new BigDecimal(number).stripTrailingZeros();
      double last = Math.pow(10, -digits.scale());
      if (Math.abs(value - other.value) <= last * known.factor()) {
        return true;
      }
      double figure = value / own.factor();
      double factor =
          figure == 0
              ? 0
              : new BigDecimal(digits.doubleValue() / figure).round(ROUND_FACTOR).doubleValue();
      return Math.abs(value - other.value) <= COARSE * Math.abs(value)
          && Math.abs(factor * figure - digits.doubleValue()) <= last / 2;
    }

    /** Whether a temperature in Fahrenheit is so many degrees: those of Celsius need no name. */
    boolean isCelsius(double degrees) {
      return unit.equals("fahrenheit") && Math.abs(value - degrees) <= DEGREES;
    }

    /** Returns this and {@code smaller}, in the larger unit. */
    Amount with(Amount smaller) {
      return new Amount(dimension, unit, value + smaller.value);
    }

    boolean isTime() {
      return dimension == Dimension.TIME;
    }

    /** Whether {@code other} is this amount in any unit, as it is rounded with care. */
    boolean isClose(Amount other) {
      double largest = Math.max(Math.abs(value), Math.abs(other.value));
      return isNear(other) && Math.abs(value - other.value) <= COARSE * largest;
    }

    /** Whether {@code other} is this amount in any unit: time is not rounded. */
    private boolean isNear(Amount other) {
      double difference = Math.abs(value - other.value);
      double largest = Math.max(Math.abs(value), Math.abs(other.value));
      double tolerance = dimension == Dimension.TIME ? EXACT * largest : TOLERANCE * largest;
      return dimension == other.dimension
          && difference
              <= (dimension == Dimension.TEMPERATURE ? Math.max(DEGREES, tolerance) : tolerance);
    }
  }

  /** Returns the amount of {@code number} units; empty if nothing is known of the unit. */
  static Optional<Amount> amount(double number, String unit) {
    Unit known = UNITS.get(unit);
    return known == null
        ? Optional.empty()
        : Optional.of(
            new Amount(known.dimension(), unit, (number + known.offset()) * known.factor()));
  }

  /** Returns the unit that is given beside {@code unit}, of the other system; empty if none is. */
  static Optional<String> counterpart(String unit) {
    return Optional.ofNullable(COUNTERPARTS.get(unit));
  }

  /** Whether two units belong to one system; what is not known belongs to none. */
  static boolean isOneSystem(String unit, String other) {
    Unit one = UNITS.get(unit);
    Unit two = UNITS.get(other);
    return one != null && two != null && one.system() == two.system();
  }

  static boolean isTemperature(String unit) {
    Unit known = UNITS.get(unit);
    return known != null && known.dimension() == Dimension.TEMPERATURE;
  }

  /**
   * Returns what {@code digits} of one unit are in another of the same dimension, as precise as the
   * author was: 3,000 miles are 4,800 kilometers.
   */
  static BigDecimal convert(BigDecimal digits, String from, String to) {
    Unit one = UNITS.get(from);
    Unit other = UNITS.get(to);
    if (one == null || other == null || one.dimension() != other.dimension()) {
      throw new IllegalArgumentException("no conversion from " + from + " to " + to);
    }
    double base = (digits.doubleValue() + one.offset()) * one.factor();
    BigDecimal exact = BigDecimal.valueOf(base / other.factor() - other.offset());
    if (one.dimension() == Dimension.TEMPERATURE) {
      return plain(exact.setScale(Math.max(0, digits.scale()), RoundingMode.HALF_UP));
    }
    int places = Math.min(12, Math.max(2, digits.stripTrailingZeros().precision()));
    BigDecimal rounded = exact.round(new MathContext(places, RoundingMode.HALF_UP));
    double off = Math.abs(rounded.doubleValue() / exact.doubleValue() - 1);
    return plain(
        off > COARSE ? exact.round(new MathContext(places + 1, RoundingMode.HALF_UP)) : rounded);
  }

  /** Returns {@code number} without noughts behind its decimal mark, and without an exponent. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Returns the measure at {@code span}, if a unit that is known stands right behind it. */
  static Optional<Amount> at(Facts facts, Span span, String key) {
    int end = span.end();
    for (int i = facts.firstFrom(end); i < facts.tokens.size(); i++) {
      Token token = facts.tokens.get(i);
      if (token.start() - end > NEAR) {
        break;
      }
      if (token instanceof NumberRun && isRange(facts, end, token.start())) {
        end = token.end(); // 32–48 km
      } else if (token instanceof Token.Word word) {
        for (Sense sense : word.senses()) {
          Optional<Amount> amount =
              sense.sort() == Sort.UNIT
                  ? amount(Double.parseDouble(key), rate(facts.text, word, sense.code()))
                  : Optional.empty();
          if (amount.isPresent()) {
            return amount;
          }
        }
      } else {
        break;
      }
    }
    return Optional.empty();
  }

  /** Returns the speed that a length by the hour is: km/jam, kilometer/time. */
  private static String rate(CharSequence text, Token.Word unit, String code) {
    int end = unit.end();
    boolean hourly =
        end + 1 < text.length()
            && text.charAt(end) == '/'
            && HOURS.indexOf(text.charAt(end + 1)) >= 0;
    return hourly && UNITS.containsKey(code + "-per-hour") ? code + "-per-hour" : code;
  }

  private static boolean isRange(Facts facts, int from, int to) {
    String between = facts.text.subSequence(from, to).toString().strip();
    return between.length() == 1 && "-–—~〜".contains(between);
  }

  /**
   * Returns the measures of a text; those in two units, 5 feet 3 inches, as one as well, and the 20
   * of 20 to 30 miles in the unit behind.
   */
  static List<Amount> in(Facts facts) {
    List<Amount> amounts = new ArrayList<>();
    boolean english = facts.words.language().equals("en");
    Amount before = null;
    String bare = "";
    int end = 0;
    for (Quantity quantity : facts.quantities()) {
      Span span =
          new Span(
              facts.tokens.get(quantity.first()).start(), facts.tokens.get(quantity.last()).end());
      Amount amount =
          quantity.key().length() > LONG ? null : at(facts, span, quantity.key()).orElse(null);
      JoinedMeasure joined = english ? JoinedMeasure.at(facts, quantity.first()) : null;
      if (joined != null) {
        amounts.add(joined.amount());
      }
      if (amount != null) {
        amounts.add(amount);
        boolean beside = before != null && span.start() - end < FAR;
        if (before != null && beside && isCompound(before.unit(), amount.unit())) {
          amounts.add(before.with(amount));
        }
        if (!bare.isEmpty() && span.start() - end < SHARED) {
          amount(Double.parseDouble(bare), amount.unit()).ifPresent(amounts::add);
        }
      }
      bare = amount == null && quantity.key().length() <= LONG ? quantity.key() : "";
      end = span.end();
      before = amount;
    }
    addFractions(facts, amounts);
    return amounts;
  }

  /** Adds the half mile, and the quarter before it. */
  private static void addFractions(Facts facts, List<Amount> amounts) {
    double bare = 0;
    int end = 0;
    for (int i = 0; i + 1 < facts.tokens.size(); i++) {
      if (!(facts.tokens.get(i) instanceof Token.Word word) || SpokenFraction.percent(word) == 0) {
        continue;
      }
      double part = SpokenFraction.percent(word) / 100.0;
      if (facts.tokens.get(i + 1) instanceof Token.Word unit
          && unit.is(Sort.UNIT)
          && unit.start() - word.end() <= 1) {
        String code = unit.as(Sort.UNIT).code();
        amount(part, code).ifPresent(amounts::add);
        if (bare > 0 && word.start() - end < SHARED) {
          amount(bare, code).ifPresent(amounts::add);
        }
      }
      bare = part;
      end = word.end();
    }
  }

  /**
   * Whether no meaning of one word is a unit that the other may mean. What is squared, or counted
   * by the hour, may be said in a second word; of it only the first is compared.
   */
  static boolean isOtherUnit(Token.Word one, Token.Word other) {
    boolean letter = other.end() - other.start() == 1;
    for (Sense sense : one.senses()) {
      for (Sense there : other.senses()) {
        if (sense.code().equals(there.code())) {
          return false;
        }
        boolean mixed = DURATIONS.contains(sense.code()) != DURATIONS.contains(there.code());
        if ((letter && mixed) || plainUnit(sense.code()).equals(plainUnit(there.code()))) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Returns one name for units that are called alike, without what they are squared or divided by.
   */
  private static String plainUnit(String unit) {
    int per = unit.indexOf("-per-");
    String first = per > 0 ? unit.substring(0, per) : unit;
    String plain = first.replace("square-", "").replace("cubic-", "");
    return switch (plain) {
      case "tonne" -> "ton";
      case "gallon-imperial" -> "gallon";
      case "kilocalorie" -> "calorie";
      case "fluid-ounce" -> "ounce";
      case "nautical-mile", "knot" -> "mile";
      default -> plain;
    };
  }

  /** Returns what two figures are together, if they count units that belong together. */
  static Optional<Amount> compound(Facts facts, Span one, String key, Span other, String rest) {
    boolean near =
        other.start() - one.end() < FAR
            && key.length() <= LONG
            && rest.length() <= LONG
            && !key.isEmpty()
            && !rest.isEmpty();
    if (!near) {
      return Optional.empty();
    }
    JoinedMeasure joined =
        facts.words.language().equals("en")
            ? JoinedMeasure.at(facts, facts.firstFrom(one.start()))
            : null;
    if (joined != null) {
      return Optional.of(joined.amount());
    }
    Optional<Amount> first = at(facts, one, key);
    Optional<Amount> second = at(facts, other, rest);
    return first.isPresent()
            && second.isPresent()
            && isCompound(first.get().unit(), second.get().unit())
        ? Optional.of(first.get().with(second.get()))
        : Optional.empty();
  }

  /** Whether the two are counted together: feet and inches, pounds and ounces. */
  static boolean isCompound(String unit, String smaller) {
    return (unit.equals("foot") && smaller.equals("inch"))
        || (unit.equals("pound") && smaller.equals("ounce"))
        || (unit.equals("stone") && smaller.equals("pound"))
        || (unit.equals("meter") && smaller.equals("centimeter"))
        || (unit.equals("hour") && smaller.equals("minute"))
        || (unit.equals("minute") && smaller.equals("second"));
  }
}
