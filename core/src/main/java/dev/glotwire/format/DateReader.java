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

  /** Days from one of the last three months to one of the first three go over the new year. */
  private static final int FIRST_OF_WINTER = 10;

  private static final int LAST_OF_WINTER = 3;

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

  /** Days that follow one another and where they are. */
  record Days(int start, int end, Dateline first, Dateline last) {}

  /** Returns the days that {@code found} is the first of: {@code May 3–5, 2024}; null if none. */
  @Nullable Days daysFrom(Found found) {
    Dateline first = found.readings().get(0);
    int at = facts.firstFrom(found.end());
    if (first.day().isEmpty()
        || first.width() == Dateline.Width.NUMERIC
        || !isDash(found.end(), at)) {
      return null;
    }
    Found other = read(at);
    if (other != null) {
      Dateline last = other.readings().get(0);
      boolean follows =
          last.day().isPresent()
              && last.width() != Dateline.Width.NUMERIC
              && last.weekday().isPresent() == first.weekday().isPresent()
              && (first.year().isEmpty() || first.year().equals(last.year()))
              && (first.year().isPresent() || first.month() <= last.month() || turns(first, last));
      Dateline from = turns(first, last) ? first : first.inYearOf(last);
      return follows ? new Days(found.start(), other.end(), from, last) : null;
    }
    Optional<Integer> day = facts.token(at) instanceof NumberRun run ? day(run) : Optional.empty();
    if (day.isEmpty() || first.year().isPresent() || !rises(first, day.get())) {
      return null;
    }
    int start = found.start();
    if (first.weekday().isPresent()) { // Mon.-Fri., Jan. 6-10: the weekday is of the first day only
      start = facts.tokens.get(facts.firstFrom(start) + 1).start();
      first =
          new Dateline(
              "", Optional.empty(), first.day(), first.month(), first.year(), first.width(), "");
    }
    int end = facts.tokens.get(at).end();
    Dateline last = first.withDay(day.get());
    if (facts.token(at + 1) instanceof NumberRun year
        && year.groups().size() == 1
        && year.end() - year.start() == 4
        && year.groups().get(0).charAt(0) != '0'
        && joined(at, at + 1)) {
      last =
          new Dateline(
              "",
              Optional.empty(),
              day,
              first.month(),
              Optional.of(Integer.parseInt(year.groups().get(0))),
              first.width(),
              "");
      end = year.end();
    }
    return new Days(start, end, first.inYearOf(last), last);
  }

  /** Returns the days that begin with a bare figure at token {@code at}: {@code 3–5 May 2024}. */
  @Nullable Days daysBefore(int at) {
    Optional<Integer> day =
        facts.tokens.get(at) instanceof NumberRun run ? day(run) : Optional.empty();
    if (day.isEmpty() || !isDash(facts.tokens.get(at).end(), at + 1)) {
      return null;
    }
    Found found = read(at + 1);
    if (found == null) {
      return null;
    }
    Dateline last = found.readings().get(0);
    boolean follows =
        facts.tokens.get(at + 1) instanceof NumberRun
            && last.width() != Dateline.Width.NUMERIC
            && last.day().isPresent()
            && day.get() < last.day().get();
    return follows
        ? new Days(facts.tokens.get(at).start(), found.end(), last.withDay(day.get()), last)
        : null;
  }

  /** Whether the year turns between two days, of which the first has no year of its own. */
  private static boolean turns(Dateline first, Dateline last) {
    return first.year().isEmpty()
        && first.month() >= FIRST_OF_WINTER
        && last.month() <= LAST_OF_WINTER;
  }

  private static boolean rises(Dateline first, int day) {
    return first.day().isPresent()
        && first.day().get() < day
        && day <= YearMonth.of(2000, first.month()).lengthOfMonth();
  }

  /** Whether a dash is all that stands before token {@code index}, but for the stop of a day. */
  private boolean isDash(int from, int index) {
    if (index >= facts.tokens.size()) {
      return false;
    }
    String between = between(from, facts.tokens.get(index).start());
    return between.equals("–")
        || between.equals("-")
        || between.equals(".–")
        || between.equals(".-");
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
    Dateline inMonth = inMonth(run, next);
    if (inMonth != null) {
      return new Found(run.start(), facts.tokens.get(next).end() + 1, List.of(inMonth));
    }
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

  /** Returns the day that 5月3日 is; null if the figures are none. */
  private @Nullable Dateline inMonth(NumberRun month, int next) {
    if (month.end() >= facts.text.length()
        || "月월".indexOf(facts.text.charAt(month.end())) < 0
        || !(facts.token(next) instanceof NumberRun run)
        || run.end() >= facts.text.length()
        || "日일".indexOf(facts.text.charAt(run.end())) < 0
        || between(month.end(), run.start()).length() != 1) {
      return null;
    }
    Optional<Integer> number = day(month);
    Optional<Integer> day = day(run);
    boolean valid =
        number.isPresent()
            && day.isPresent()
            && number.get() <= 12
            && day.get() <= YearMonth.of(2000, number.get()).lengthOfMonth();
    return valid
        ? new Dateline(
            "", Optional.empty(), day, number.get(), Optional.empty(), Dateline.Width.WIDE, "")
        : null;
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
        && day(run).isPresent()
        && !isParted(word.end(), run.start())) {
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
    boolean full = weekday.isPresent() && start < word.start() && isFull(start);
    Dateline.Width width =
        word.senses().stream().anyMatch(Sense::isShort)
                && word.end() - word.start() <= 4
                && !isMay(word)
                && !full
            ? Dateline.Width.ABBREVIATED
            : Dateline.Width.WIDE;
    List<Dateline> readings = new ArrayList<>();
    readings.add(new Dateline("", weekday, day, month, year, width, ""));
    return new Found(start, end, readings);
  }

  /** Whether a comma ends what the month is said in: in September, 3 days. */
  private boolean isParted(int from, int to) {
    return between(from, to).startsWith(",");
  }

  /**
   * Whether the weekday at {@code start} is written in full: in Thursday, Feb. 1, only the month is
   * shortened, and another language shortens neither.
   */
  private boolean isFull(int start) {
    for (Token token : facts.tokens) {
      if (token.start() >= start) {
        return token.start() == start
            && token instanceof Token.Word word
            && word.senses().stream().noneMatch(Sense::isShort);
      }
    }
    return false;
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
