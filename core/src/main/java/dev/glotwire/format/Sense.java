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

  /** The code of a power of ten that stands before what it multiplies. */
  static final String BEFORE = "before";

  boolean isShort() {
    return code.equals(SHORT);
  }

  static Sense of(Sort sort, long value) {
    return new Sense(sort, value, "");
  }

  /** What a word may mean. */
  enum Sort {
    /** {@code seven}. */
    CARDINAL(1 << 0),
    /** {@code seventh}. */
    ORDINAL(1 << 1),
    /** {@code million}: the value multiplies what stands before it. */
    SCALE(1 << 2),
    /** {@code twice}, {@code dozen}, {@code half}: a number is meant, in words of any kind. */
    LOOSE(1 << 3),
    /** The 2 of km2. */
    POWER(1 << 4),
    /** The {@code two} that other words begin with, whatever follows. */
    PREFIX(1 << 5),
    /** {@code and}, between number words. */
    AND(1 << 6),
    MONTH(1 << 7),
    WEEKDAY(1 << 8),
    CURRENCY(1 << 9),
    PERCENT(1 << 10),
    PER_MILLE(1 << 11),
    /** {@code a.m.}, which is 0, and {@code p.m.}, which is 12. */
    HALF_DAY(1 << 12),
    UNIT(1 << 13),
    /** {@code BC}, which is -1, and {@code AD}, which is 1. */
    ERA(1 << 14),
    /** {@code cents}: hundredths of a currency. */
    SUBUNIT(1 << 15),
    /** {@code thirds}: what a number of parts is of. */
    PART(1 << 16),
    /** {@code × 10^6}: the power of ten that multiplies the figure before it. */
    TEN(1 << 17);

    private final int bit;

    Sort(int bit) {
      this.bit = bit;
    }

    /** Returns a number of one bit that no other sort has. */
    int bit() {
      return bit;
    }
  }
}
