package dev.glotwire.format;

/**
 * What a word or sign means in a figure, a date or an amount.
 *
 * @param sort what kind of meaning it is
 * @param value a number, a power of ten, a month from 1, an ISO weekday, by sort
 * @param code a currency, or a unit of CLDR; whether a name is shortened; else empty
 */
record Sense(Sort sort, long value, String code) {

  /** The code of an abbreviation of a month or a weekday, which takes no ending. */
  static final String SHORT = "short";

  boolean isShort() {
    return code.equals(SHORT);
  }

  static Sense of(Sort sort, long value) {
    return new Sense(sort, value, "");
  }

  /** What a word may mean. */
  enum Sort {
    /** {@code seven}. */
    CARDINAL,
    /** {@code seventh}. */
    ORDINAL,
    /** {@code million}: the value multiplies what stands before it. */
    SCALE,
    /** {@code twice}, {@code dozen}, {@code half}: a number is meant, in words of any kind. */
    LOOSE,
    /** The 2 of km2. */
    POWER,
    /** The {@code two} that other words begin with, whatever follows. */
    PREFIX,
    /** {@code and}, between number words. */
    AND,
    MONTH,
    WEEKDAY,
    CURRENCY,
    PERCENT,
    PER_MILLE,
    /** {@code a.m.}, which is 0, and {@code p.m.}, which is 12. */
    HALF_DAY,
    UNIT,
    /** {@code BC}, which is -1, and {@code AD}, which is 1. */
    ERA
  }
}
