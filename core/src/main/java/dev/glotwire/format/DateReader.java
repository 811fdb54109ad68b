package dev.glotwire.format;

import dev.glotwire.format.Sense.Sort;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the dates of running text: a month with its day or year beside it, or figures only. */
final class DateReader {

  /** What may stand between the parts of a date beside spaces and commas. */
  private static final Set<String> JOINTS =
      Set.of(
          "", ",", ".", "th", "st", "nd", "rd", "th,", "st,", "nd,", "rd,", "of", "the", "de",
          "del", "di", "d'", "da", "º", "ª", "er", ".,", "، ", "،", "th of", "st of", "nd of",
          "rd of", "an", "ta'", "v.", "ng", "e", "de,");

  private static final int FARTHEST = 8;

  private final Facts facts;
  private final boolean monthFirst;

  DateReader(Facts facts, boolean monthFirst) {
    this.facts = facts;
    this.monthFirst = monthFirst;
  }

  /**
   * A date and where it is.
   *
   * @param readings what it may be, the likelier first
   */
  record Found(int start, int end, List<Dateline> readings) {}

  /** Returns the date that begins with token {@code index}; null if none does. */
  @Nullable Found read(int index) {
    Token first = facts.tokens.get(index);
    int at = index;
    Optional<DayOfWeek> weekday = Optional.empty();
    int start = first.start();
    if (first instanceof Token.Word word && word.is(Sort.WEEKDAY) && !word.is(Sort.MONTH)) {
      weekday = Optional.of(Literals.weekday(word.as(Sort.WEEKDAY).value()));
      if (!joined(at, at + 1)) {
        return null;
      }
      at++;
    }
    Found figures = weekday.isEmpty() ? inFigures(at) : null;
    return figures != null ? figures : named(at, start, weekday);
  }

  private @Nullable Found inFigures(int at) {
    if (!(facts.tokens.get(at) instanceof NumberRun run)) {
      return null;
    }
    if (run.groups().size() == 3) {
      return found(run.start(), run.end(), NumericDate.at(run.groups(), monthFirst));
    }
    if (run.groups().size() > 1) {
      return null;
    }
    int next = afterMark(at);
    if (facts.token(next) instanceof NumberRun second
        && facts.token(afterMark(next)) instanceof NumberRun third
        && second.groups().size() == 1
        && third.groups().size() == 1
        && isMarked(run, second, third)) {
      List<String> groups =
          List.of(run.groups().get(0), second.groups().get(0), third.groups().get(0));
      int end = third.end();
      boolean day = end < facts.text.length() && "日일".indexOf(facts.text.charAt(end)) >= 0;
      return found(run.start(), day ? end + 1 : end, NumericDate.at(groups, monthFirst));
    }
    return null;
  }

  /** Returns the token after token {@code index} and the sign for a year or month behind it. */
  private int afterMark(int index) {
    boolean mark =
        facts.token(index + 1) instanceof Token.Word word && word.end() - word.start() == 1;
    return index + (mark ? 2 : 1);
  }

  private static @Nullable Found found(int start, int end, List<Dateline> readings) {
    return readings.isEmpty() ? null : new Found(start, end, readings);
  }

  /** Whether 2023/9/29, 2023-09-29 or 2023年9月29. */
  private boolean isMarked(NumberRun one, NumberRun two, NumberRun three) {
    String first = between(one.end(), two.start());
    String second = between(two.end(), three.start());
    boolean alike = first.equals(second) && (first.equals("/") || first.equals("-"));
    boolean east =
        (first.equals("年") && second.equals("月")) || (first.equals("년") && second.equals("월"));
    return alike || east;
  }

  private String between(int from, int to) {
    if (to - from > FARTHEST || to < from) {
      return "?";
    }
    return facts.text.subSequence(from, to).toString().replace('\u00A0', ' ').strip();
  }

  private boolean joined(int one, int other) {
    return other < facts.tokens.size()
        && JOINTS.contains(between(facts.tokens.get(one).end(), facts.tokens.get(other).start()));
  }

  /** Reads {@code 29 September 2023}, {@code September 29, 2023}, {@code May 1969} and the like. */
  private @Nullable Found named(int at, int start, Optional<DayOfWeek> weekday) {
    if (at >= facts.tokens.size()) {
      return null;
    }
    int last = at;
    Optional<Integer> day = Optional.empty();
    if (facts.tokens.get(at) instanceof NumberRun run) {
      day = day(run);
      if (day.isEmpty() || !joined(at, at + 1)) {
        return null;
      }
      last++;
    }
    if (!(facts.tokens.get(last) instanceof Token.Word word) || !word.is(Sort.MONTH)) {
      return null;
    }
    int end = word.end();
    int month = (int) word.as(Sort.MONTH).value();
    if (day.isEmpty()
        && joined(last, last + 1)
        && facts.tokens.get(last + 1) instanceof NumberRun run
        && day(run).isPresent()) {
      day = day(run);
      last++;
      end = ordinalEnd(run.end());
    }
    Optional<Integer> year = Optional.empty();
    if (joined(last, last + 1)
        && facts.tokens.get(last + 1) instanceof NumberRun run
        && run.groups().size() == 1
        && run.end() - run.start() == 4) {
      year = Optional.of(Integer.parseInt(run.groups().get(0)));
      end = run.end();
    }
    boolean dated = day.isPresent() || year.isPresent();
    boolean valid =
        day.isEmpty()
            || (day.get()
                <= YearMonth.of(year.filter(y -> y > 0).orElse(2000), month).lengthOfMonth());
    if (!dated || !valid || year.filter(y -> y == 0).isPresent()) {
      return null;
    }
    Dateline.Width width =
        word.senses().stream().anyMatch(Sense::isShort)
                && word.end() - word.start() <= 4
                && !isMay(word)
            ? Dateline.Width.ABBREVIATED
            : Dateline.Width.WIDE;
    List<Dateline> readings = new ArrayList<>();
    readings.add(new Dateline("", weekday, day, month, year, width, ""));
    return new Found(start, end, readings);
  }

  private static boolean isMay(Token.Word word) {
    return word.as(Sort.MONTH).value() == 5;
  }

  private static Optional<Integer> day(NumberRun run) {
    if (run.groups().size() > 1 || run.end() - run.start() > 2) {
      return Optional.empty();
    }
    int value = Integer.parseInt(run.groups().get(0));
    return value >= 1 && value <= 31 ? Optional.of(value) : Optional.empty();
  }

  private int ordinalEnd(int end) {
    if (end + 2 > facts.text.length()) {
      return end;
    }
    String suffix = facts.text.subSequence(end, end + 2).toString();
    boolean whole =
        end + 2 == facts.text.length() || !Character.isLetterOrDigit(facts.text.charAt(end + 2));
    return whole && Set.of("st", "nd", "rd", "th").contains(suffix) ? end + 2 : end;
  }
}
