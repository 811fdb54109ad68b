package dev.glotwire.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Digits with the separators between them, as they stand in a text, and the numbers they may be.
 * Which of them is meant is not guessed: the readings come with what speaks for them. Immutable.
 */
final class NumberRun implements Token {

  /** More digits on either side of the point are not written out. */
  private static final int LONG = 60;

  /** What stands for a separator before a fraction. */
  private static final String FRACTION = "½";

  /** What stands for a separator between a ten and the power that it is raised to. */
  private static final String RAISED = "^";

  /** What speaks for a reading. */
  enum Form {
    /** The language writes this number so. */
    NATIVE,
    /** Other languages write this number so; in this one it reads as another. */
    FOREIGN,
    /** The groups are numbers of their own. */
    SPLIT
  }

  /**
   * A way to read the digits.
   *
   * @param parts one number; more for {@link Form#SPLIT}
   */
  record Reading(Form form, List<String> parts) {}

  private final int start;
  private final int end;
  private final List<String> groups;
  private final List<Integer> starts;
  private final String separators;
  private final boolean negative;
  private final List<Reading> readings;

  // What is asked of every run, and was otherwise a long way off.
  private final String number;
  private final boolean isNative;

  private NumberRun(
      int start,
      int end,
      List<String> groups,
      List<Integer> starts,
      String separators,
      boolean negative,
      List<Reading> readings) {
    this.start = start;
    this.end = end;
    this.groups = groups;
    this.starts = starts;
    this.separators = separators;
    this.negative = negative;
    this.readings = readings;
    this.number = readings.get(0).parts().get(0);
    this.isNative = readings.get(0).form() == Form.NATIVE;
  }

  static NumberRun of(
      int end,
      List<String> groups,
      List<Integer> starts,
      String separators,
      boolean negative,
      LocaleWords words) {
    List<Reading> readings =
        groups.size() == 1
            ? single(groups.get(0), negative)
            : several(groups, separators, negative, words);
    return new NumberRun(starts.get(0), end, groups, starts, separators, negative, readings);
  }

  /** Returns a fraction without its nought, {@code .75}, whose point stands at {@code start}. */
  static NumberRun pointed(int start, int end, String decimals, boolean negative) {
    return new NumberRun(
        start,
        end,
        List.of("0", decimals),
        List.of(start, start + 1),
        ".",
        negative,
        List.of(new Reading(Form.NATIVE, List.of(key("0", decimals, negative)))));
  }

  /** Returns a whole number with a fraction behind it, or the fraction alone. */
  static NumberRun of(int start, String whole, Fraction part, boolean negative) {
    String decimals = part.decimals();
    Reading reading = new Reading(Form.NATIVE, List.of(key(whole, decimals, negative)));
    return new NumberRun(
        start,
        part.end(),
        List.of(whole, decimals),
        List.of(start, start),
        FRACTION,
        negative,
        List.of(reading));
  }

  /** Returns a ten that is raised to a power, {@code 10^6}. */
  static NumberRun of(int start, PowerOfTen power, boolean negative) {
    BigDecimal value = BigDecimal.ONE.scaleByPowerOfTen(power.exponent());
    return new NumberRun(
        start,
        power.end(),
        List.of("10", Integer.toString(power.exponent())),
        List.of(start, power.start()),
        RAISED,
        negative,
        List.of(new Reading(Form.NATIVE, List.of(key(negative ? value.negate() : value)))));
  }

  /** Whether it is a power of ten, 10^6. */
  boolean isPower() {
    return separators.equals(RAISED);
  }

  /** Whether it has a fraction, as 5½ has. */
  boolean isFraction() {
    return separators.equals(FRACTION);
  }

  private static List<Reading> single(String digits, boolean negative) {
    Reading number = new Reading(Form.NATIVE, List.of(key(digits, "", negative)));
    if (digits.length() != 4 || digits.charAt(0) != '0') {
      return List.of(number);
    }
    // 0230 is a time.
    List<String> parts =
        List.of(key(digits.substring(0, 2), "", false), key(digits.substring(2), "", false));
    return List.of(number, new Reading(Form.SPLIT, parts));
  }

  private static List<Reading> several(
      List<String> groups, String separators, boolean negative, LocaleWords words) {
    List<Reading> readings = new ArrayList<>(3);
    int last = groups.size() - 1;
    char lastSeparator = separators.charAt(last - 1);
    boolean same = isSame(separators, last);
    if (same && isGrouped(groups, last)) {
      boolean isNative = isSilent(lastSeparator) || !words.isDecimal(lastSeparator);
      readings.add(
          new Reading(
              isNative ? Form.NATIVE : Form.FOREIGN,
              List.of(key(String.join("", groups), "", negative))));
    }
    boolean fraction =
        !isSilent(lastSeparator)
            && (last == 1
                || (isSame(separators, last - 1)
                    && separators.charAt(0) != lastSeparator
                    && isGrouped(groups, last - 1)));
    if (fraction) {
      Reading reading =
          new Reading(
              words.isDecimal(lastSeparator) ? Form.NATIVE : Form.FOREIGN,
              List.of(key(String.join("", groups.subList(0, last)), groups.get(last), negative)));
      readings.add(reading.form() == Form.NATIVE ? 0 : readings.size(), reading);
    }
    List<String> parts = new ArrayList<>(groups.size());
    for (String group : groups) {
      parts.add(key(group, "", false));
    }
    readings.add(new Reading(Form.SPLIT, parts));
    return List.copyOf(readings);
  }

  private static boolean isSame(String separators, int count) {
    for (int i = 1; i < count; i++) {
      if (separators.charAt(i) != separators.charAt(0)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the groups up to {@code last} are thousands, or lakhs and crores. */
  private static boolean isGrouped(List<String> groups, int last) {
    int first = groups.get(0).length();
    if (first > 3 || groups.get(last).length() != 3 || (groups.get(0).charAt(0) == '0')) {
      return false;
    }
    int width = last > 1 ? groups.get(1).length() : 3;
    if (width != 3 && (width != 2 || first > 2)) {
      return false;
    }
    for (int i = 1; i < last; i++) {
      if (groups.get(i).length() != width) {
        return false;
      }
    }
    return true;
  }

  /** Whether a separator can be nothing but one of thousands. */
  private static boolean isSilent(char separator) {
    return Scripts.isSpace(separator) || separator == '\'' || separator == '’' || separator == '٬';
  }

  /** Returns one spelling for all spellings of a number. */
  static String key(String whole, String fraction, boolean negative) {
    int from = 0;
    while (from < whole.length() - 1 && whole.charAt(from) == '0') {
      from++;
    }
    if (from == 0 && fraction.isEmpty() && !negative) {
      return whole;
    }
    int to = fraction.length();
    while (to > 0 && fraction.charAt(to - 1) == '0') {
      to--;
    }
    String plain = whole.substring(from) + (to > 0 ? "." + fraction.substring(0, to) : "");
    return negative && !plain.equals("0") ? "-" + plain : plain;
  }

  /**
   * Returns {@code value} spelled as {@link #key(String, String, boolean)} spells it; what has more
   * digits than are computed with, in scientific notation.
   */
  static String key(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal digits = value.stripTrailingZeros();
    boolean plain = digits.scale() <= LONG && digits.precision() - digits.scale() <= LONG;
    return plain ? digits.toPlainString() : digits.toString();
  }

  /** Returns where the first digit is. */
  @Override
  public int start() {
    return start;
  }

  @Override
  public int end() {
    return end;
  }

  /** Returns the digits between separators, as ASCII. */
  List<String> groups() {
    return groups;
  }

  /** Returns where each group begins. */
  List<Integer> starts() {
    return starts;
  }

  /** Returns one less than groups; of a fraction, its digits as a decimal are a group. */
  String separators() {
    return separators;
  }

  /** Whether a minus sign stands before it. */
  boolean negative() {
    return negative;
  }

  /** Returns the ways to read it, at least one, the likeliest first. */
  List<Reading> readings() {
    return readings;
  }

  /** Returns the likeliest single number; the first group where the groups are none together. */
  String number() {
    return number;
  }

  /** Returns the figure that the digits are in {@code reading}, which is one of one number. */
  Value.Figure figure(Reading reading, int power) {
    String key = reading.parts().get(0);
    if (isFraction()) {
      return new Value.Figure(
          new BigDecimal(key), power, groups.get(0).length() > 3, Value.Figure.Sort.FRACTION);
    }
    boolean grouped = groups.size() > 1;
    String last = groups.get(groups.size() - 1);
    int dot = key.indexOf('.');
    boolean fraction = dot >= 0 || (groups.size() == 2 && !key.endsWith(last));
    BigDecimal digits = new BigDecimal(key);
    if (fraction && digits.scale() < last.length()) {
      digits = digits.setScale(last.length()); // 2.30 keeps its nought
    }
    return new Value.Figure(
        digits, power, grouped && (!fraction || groups.size() > 2), Value.Figure.Sort.CARDINAL);
  }

  /** Whether the digits are one number in the form of the language. */
  boolean isNumber() {
    return isNative;
  }
}
