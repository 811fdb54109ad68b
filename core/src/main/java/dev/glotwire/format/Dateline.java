package dev.glotwire.format;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The date line of an article: a date, and perhaps the place before it, with the fields that the
 * author wrote. Immutable and thread-safe.
 *
 * <pre>{@code
 * Dateline.parse("Fri. Sep 29th, 2023", Locale.ENGLISH).orElseThrow().format(Locale.GERMAN);
 * // Fr., 29. Sept. 2023
 * }</pre>
 *
 * <p>Dates are of the Gregorian calendar, and are printed in it with the digits that CLDR gives the
 * target language. Thai is printed in the Buddhist calendar, as its newspapers do.
 *
 * @param before the place and what divides it from the date, as written; empty if there is none
 * @param weekday empty if it is not written
 * @param day empty if it is not written
 * @param month 1 to 12
 * @param year empty if it is not written
 * @param width how weekday and month are written
 * @param after what follows the date, such as a dash or a closing parenthesis
 */
public record Dateline(
    String before,
    Optional<DayOfWeek> weekday,
    Optional<Integer> day,
    int month,
    Optional<Integer> year,
    Width width,
    String after) {

  /** What to try where no weekday is written: once, whatever the day. */
  private static final DayOfWeek[] NO_WEEKDAY = {DayOfWeek.MONDAY};

  /** How the names in a date are written. */
  public enum Width {
    /** {@code 29/9/2023}. */
    NUMERIC,
    /** {@code Sept. 29}. */
    ABBREVIATED,
    /** {@code September 29}. */
    WIDE
  }

  /**
   * Returns the date that {@code text} is, if it is a date and nothing else but a place before it.
   * A month or a year alone is none; nor is a text of more than 80 characters.
   *
   * @param language what the text is written in: it gives the names, and the order of day and month
   *     in figures
   */
  public static Optional<Dateline> parse(CharSequence text, Locale language) {
    return new DatelineParser(ULocale.forLocale(language)).parse(text.toString());
  }

  /**
   * Whether weekday and date are both written and do not fit together. It is not repaired: which of
   * the two is wrong, only the author knows.
   */
  public boolean isContradictory() {
    if (weekday.isEmpty() || day.isEmpty() || year.isEmpty()) {
      return false;
    }
    try {
      return LocalDate.of(year.get(), month, day.get()).getDayOfWeek() != weekday.get();
    } catch (DateTimeException e) {
      return true;
    }
  }

  /**
   * Returns the date in the form of {@code target}, with the same fields; the place stays as it is
   * written.
   */
  public String format(Locale target) {
    ULocale locale = ULocale.forLocale(target);
    String pattern = pattern(gregorian(locale));
    Calendar calendar = calendar(locale);
    SimpleDateFormat format = new SimpleDateFormat(withWeekday(pattern, locale), gregorian(locale));
    format.setCalendar(calendar);
    return before + format.format(calendar.getTime()) + after;
  }

  /**
   * Returns the date that {@code text} is in {@code locale}'s form of this date's fields, with
   * whatever weekday makes it print as {@code text}; empty if it is none.
   */
  Optional<Dateline> reading(String text, ULocale locale) {
    ULocale dated = gregorian(locale);
    String pattern = pattern(dated);
    for (DayOfWeek day : weekday.isPresent() ? DayOfWeek.values() : NO_WEEKDAY) {
      Dateline onThatDay =
          new Dateline(before, weekday.map(any -> day), this.day, month, year, width, after);
      SimpleDateFormat format = new SimpleDateFormat(onThatDay.withWeekday(pattern, locale), dated);
      format.setLenient(false);
      Calendar found = Calendar.getInstance(TimeZone.GMT_ZONE, dated);
      found.clear();
      found.setTime(calendar(locale).getTime());
      ParsePosition position = new ParsePosition(0);
      format.parse(text, found, position);
      if (position.getErrorIndex() < 0 && position.getIndex() == text.length()) {
        Dateline date = onThatDay.at(found);
        if (date.format(locale.toLocale()).equals(text)) {
          return Optional.of(date);
        }
      }
    }
    return Optional.empty();
  }

  private Dateline at(Calendar found) {
    Calendar date = new GregorianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    date.setTime(found.getTime());
    return new Dateline(
        before,
        weekday,
        day.map(any -> date.get(Calendar.DAY_OF_MONTH)),
        date.get(Calendar.MONTH) + 1,
        year.map(any -> date.get(Calendar.YEAR)),
        width,
        after);
  }

  /** Returns {@code locale} with the calendar its newspapers date by. */
  private static ULocale gregorian(ULocale locale) {
    String calendar = locale.getLanguage().equals("th") ? "buddhist" : "gregorian";
    return locale.setKeywordValue("calendar", calendar);
  }

  /**
   * Returns CLDR's pattern for the fields, with the year of the calendar: some languages have the
   * year of the week there, which is another one around New Year.
   */
  private String pattern(ULocale locale) {
    String pattern = DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton());
    StringBuilder out = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      quoted ^= c == '\'';
      out.append(c == 'Y' && !quoted ? 'y' : c);
    }
    return out.toString();
  }

  private String skeleton() {
    StringBuilder skeleton = new StringBuilder();
    year.ifPresent(value -> skeleton.append('y'));
    skeleton.append(
        switch (width) {
          case NUMERIC -> "M";
          case ABBREVIATED -> "MMM";
          case WIDE -> "MMMM";
        });
    weekday.ifPresent(value -> skeleton.append(width == Width.WIDE ? "EEEE" : "EEE"));
    day.ifPresent(value -> skeleton.append('d'));
    return skeleton.toString();
  }

  private Calendar calendar(ULocale locale) {
    Calendar gregorian = new GregorianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    gregorian.clear();
    // A year that has every day there is; without one, none is printed.
    gregorian.set(year.orElse(2000), month - 1, day.orElse(1), 12, 0);
    Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, gregorian(locale));
    calendar.setTime(gregorian.getTime());
    return calendar;
  }

  /**
   * Returns {@code pattern} with the weekday that is written in place of the one that would be
   * computed.
   */
  private String withWeekday(String pattern, ULocale locale) {
    if (weekday.isEmpty()) {
      return pattern;
    }
    StringBuilder out = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      quoted ^= c == '\'';
      if (quoted || (c != 'E' && c != 'c')) {
        out.append(c);
        continue;
      }
      int end = i;
      while (end < pattern.length() && pattern.charAt(end) == c) {
        end++;
      }
      int names = end - i == 4 ? DateFormatSymbols.WIDE : DateFormatSymbols.ABBREVIATED;
      int context = c == 'E' ? DateFormatSymbols.FORMAT : DateFormatSymbols.STANDALONE;
      // ICU counts from Sunday, which is 1.
      int index = weekday.get().getValue() % 7 + 1;
      String name = DateFormatSymbols.getInstance(locale).getWeekdays(context, names)[index];
      out.append('\'').append(name.replace("'", "''")).append('\'');
      i = end - 1;
    }
    return out.toString();
  }
}
