package dev.glotwire.format;

import java.math.BigDecimal;
import java.util.Optional;

/** What a figure, a date or an amount in a text means, apart from how a language writes it. */
public sealed interface Value {

  /**
   * A number, with the form that its author gave it.
   *
   * @param digits what the digits say: 2.30 for {@code 2.30 million}; its scale is the number of
   *     decimals that are written
   * @param power the power of ten that a word after the digits multiplies them by; 0 for none, -2
   *     for {@code cents}
   * @param grouped whether thousands are divided; a year or a number of a house never is
   * @param sort what kind of number it is
   */
  record Figure(BigDecimal digits, int power, boolean grouped, Sort sort) implements Value {

    /** What kind of number a figure is. */
    public enum Sort {
      CARDINAL,
      /** {@code 4th}. */
      ORDINAL,
      /** The 16 of {@code Louis XVI}. */
      ROMAN,
      /** The 1960 of {@code 1960s}. */
      DECADE,
      /** {@code seven}, {@code two-thirds}; a part is a decimal as in {@link #FRACTION}. */
      SPELLED,
      /** {@code 5½}: its digits are a decimal of at most six places, 0.333333 for a third. */
      FRACTION
    }

    /** Returns a plain number. */
    public static Figure of(BigDecimal digits, boolean grouped) {
      return new Figure(digits, 0, grouped, Sort.CARDINAL);
    }

    /** Returns the number multiplied by a power of ten that stands behind it as a word. */
    Figure withPower(int other) {
      return new Figure(digits, other, grouped, sort);
    }

    /** Returns the number with the power of ten worked in. */
    public BigDecimal number() {
      return digits.scaleByPowerOfTen(power);
    }
  }

  /** {@code 88%} or {@code 5‰}. */
  record Percentage(Figure figure, boolean perMille) implements Value {}

  /**
   * An amount of money.
   *
   * @param currency an ISO 4217 code
   * @param named whether the currency is written as a name, not as a sign or a code
   */
  record Money(Figure figure, String currency, boolean named) implements Value {}

  /** A date, or a part of one: {@code March 20}, {@code May 1969}. */
  record Day(Dateline date) implements Value {}

  /**
   * A time of day.
   *
   * @param hour 0 to 23
   * @param minute 0 to 59; empty where only the hour is written
   * @param second 0 to 59; empty where it is not written
   * @param zone the time zone as it is written, such as {@code EDT}; empty where none is
   */
  record Time(int hour, Optional<Integer> minute, Optional<Integer> second, Optional<String> zone)
      implements Value {}

  /**
   * A quantity of a unit.
   *
   * @param unit the name of the unit in CLDR, such as {@code mile-per-hour}
   * @param shortened whether a sign such as {@code km} stands for it
   */
  record Measure(Figure figure, String unit, boolean shortened) implements Value {}

  /** {@code 120–160}: from one value to another of its kind. */
  record Range(Value from, Value to) implements Value {}

  /** {@code 3-2}: the result of a game or a vote. */
  record Score(int first, int second) implements Value {}

  /** What stays as it is in every language: an address, a telephone number, an identifier. */
  record Fixed(Kind kind) implements Value {

    /** What it is. */
    public enum Kind {
      /** An address, an e-mail, a handle, the name of a file, a placeholder. */
      ADDRESS,
      HASHTAG,
      TELEPHONE,
      VERSION,
      /** {@code COVID-19}, {@code Il-76}. */
      IDENTIFIER
    }
  }
}
