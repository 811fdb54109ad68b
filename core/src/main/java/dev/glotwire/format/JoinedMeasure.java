package dev.glotwire.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure of several units that are written together with signs, as English does: {@code 5'10"},
 * {@code 6-foot-2}, {@code 1h 30m}.
 */
record JoinedMeasure(List<Part> parts) {
  private static final String SINGLE = "'’′";
  private static final String DOUBLE = "\"”″";
  private static final String FOOT = "-foot-";

  /** A foot has fewer inches than this, and an hour fewer minutes than five times as many. */
  private static final int DOZEN = 12;

  private static final int SIXTY = 60;

  /**
   * One figure of it.
   *
   * @param end where the text after its sign begins
   * @param unit the name of its unit in CLDR
   */
  record Part(NumberRun run, int end, String unit) {

    /** Returns it as an amount. */
    Measures.Amount amount() {
      return Measures.amount(Double.parseDouble(run.number()), unit).orElseThrow();
    }
  }

  /** Returns the measure that begins with token {@code index} of an English text; null if none. */
  static @Nullable JoinedMeasure at(Facts facts, int index) {
    if (!(facts.token(index) instanceof NumberRun run)
        || run.end() - run.start() > 2
        || run.groups().size() > 1
        || isAttached(facts.text, run.start())) {
      return null;
    }
    char sign = charAt(facts.text, run.end());
    if (SINGLE.indexOf(sign) >= 0) {
      return marked(facts, run);
    }
    return switch (sign) {
      case '-' -> hyphened(facts, run);
      case 'h', 'm' -> lettered(facts, run);
      default -> null;
    };
  }

  /** Returns all of it, in its first unit. */
  Measures.Amount amount() {
    Measures.Amount all = parts.get(0).amount();
    for (Part part : parts.subList(1, parts.size())) {
      all = all.with(part.amount());
    }
    return all;
  }

  /** Whether a letter, a degree or a figure goes before, so that the digits do not begin here. */
  private static boolean isAttached(CharSequence text, int start) {
    char before = charAt(text, start - 1);
    return Character.isLetterOrDigit(before) || "°º.,:/'’′".indexOf(before) >= 0;
  }

  /** {@code 5'10"}, but not a pace: {@code 5'30"/km}. */
  private static @Nullable JoinedMeasure marked(Facts facts, NumberRun feet) {
    NumberRun inches = next(facts, feet.end() + 1, DOZEN);
    if (inches == null) {
      return null;
    }
    char mark = charAt(facts.text, inches.end());
    char after = charAt(facts.text, inches.end() + 1);
    boolean twice = SINGLE.indexOf(mark) >= 0 && after == mark;
    int end = inches.end() + (twice ? 2 : 1);
    if (!(twice || DOUBLE.indexOf(mark) >= 0) || charAt(facts.text, end) == '/') {
      return null;
    }
    return new JoinedMeasure(
        List.of(new Part(feet, feet.end() + 1, "foot"), new Part(inches, end, "inch")));
  }

  /** {@code 6-foot-2}; where a unit follows, both have theirs. */
  private static @Nullable JoinedMeasure hyphened(Facts facts, NumberRun feet) {
    if (!FOOT.contentEquals(substring(facts.text, feet.end(), FOOT.length()))) {
      return null;
    }
    NumberRun inches = next(facts, feet.end() + FOOT.length(), DOZEN);
    return inches == null || charAt(facts.text, inches.end()) == '-'
        ? null
        : new JoinedMeasure(
            List.of(
                new Part(feet, feet.end() + FOOT.length() - 1, "foot"),
                new Part(inches, inches.end(), "inch")));
  }

  /** {@code 1h 30m}, {@code 1h30m15s}, {@code 2m 15s}. */
  private static @Nullable JoinedMeasure lettered(Facts facts, NumberRun first) {
    List<Part> parts = new ArrayList<>();
    boolean hours = charAt(facts.text, first.end()) == 'h';
    parts.add(new Part(first, first.end() + 1, hours ? "hour" : "minute"));
    NumberRun second = next(facts, first.end() + 1, SIXTY);
    if (second == null || !isLetter(facts.text, second.end(), hours ? 'm' : 's')) {
      return null;
    }
    parts.add(new Part(second, second.end() + 1, hours ? "minute" : "second"));
    NumberRun third = hours ? next(facts, second.end() + 1, SIXTY) : null;
    if (third != null && isLetter(facts.text, third.end(), 's')) {
      parts.add(new Part(third, third.end() + 1, "second"));
    }
    return new JoinedMeasure(parts);
  }

  /** Whether {@code letter} stands at {@code at} and no other letter behind it. */
  private static boolean isLetter(CharSequence text, int at, char letter) {
    return charAt(text, at) == letter && !Character.isLetter(charAt(text, at + 1));
  }

  /** Returns the digits at {@code at}, or behind a space there, if they are fewer than so many. */
  private static @Nullable NumberRun next(Facts facts, int at, int limit) {
    int start = Scripts.isSpace(charAt(facts.text, at)) ? at + 1 : at;
    boolean counted =
        facts.token(facts.firstFrom(start)) instanceof NumberRun run
            && run.start() == start
            && run.groups().get(0).length() <= 2
            && (run.groups().size() == 1 || run.isFraction())
            && Integer.parseInt(run.groups().get(0)) < limit;
    return counted ? (NumberRun) facts.token(facts.firstFrom(start)) : null;
  }

  private static CharSequence substring(CharSequence text, int from, int length) {
    return text.subSequence(Math.min(from, text.length()), Math.min(from + length, text.length()));
  }

  private static char charAt(CharSequence text, int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
  }
}
