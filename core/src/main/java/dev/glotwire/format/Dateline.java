package dev.glotwire.format;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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

  /** ICU's formats, each used by one thread at a time: making one costs more than all else. */
  private static final Map<Form, SimpleDateFormat> FORMATS = new ConcurrentHashMap<>();

  /** More than the dates of any article take in all languages, and not too many to keep. */
  private static final int MOST_FORMS = 5_000;

  /** The last year of which any day may be one of the Julian calendar to ICU. */
  private static final int LAST_JULIAN = 1582;

  /** Every month has it. */
  private static final int SURE_DAY = 28;

  /** How the names in a date are written. */
  public enum Width {
    /** {@code 29/9/2023}. */
    NUMERIC,
    /** {@code Sept. 29}. */
    ABBREVIATED,
    /** {@code September 29}. */
    WIDE
  }

  /** What the form of a date depends on. */
  private record Form(
      Locale language, Width width, Optional<DayOfWeek> weekday, boolean day, boolean year) {}

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
    Form form = new Form(target, width, weekday, day.isPresent(), year.isPresent());
    SimpleDateFormat format = FORMATS.get(form);
    if (format == null) {
      ULocale locale = ULocale.forLocale(target);
      ULocale dated = gregorian(locale);
      format = new SimpleDateFormat(withWeekday(pattern(dated), locale), dated);
      format.setTimeZone(TimeZone.GMT_ZONE);
      if (FORMATS.size() < MOST_FORMS) {
        FORMATS.put(form, format);
      }
    }
    synchronized (format) { // ICU's formats are not for several threads
      return before + format.format(noon()) + after;
    }
  }

  /** Returns noon of the day in GMT; of a year that has every day there is, if none is known. */
  private Date noon() {
    int day = this.day.orElse(1);
    int year = this.year.orElse(2000);
    if (year > LAST_JULIAN && day <= SURE_DAY) { // most dates; a calendar takes longer
      return Date.from(LocalDate.of(year, month, day).atTime(12, 0).toInstant(ZoneOffset.UTC));
    }
    return calendar().getTime();
  }

  private Calendar calendar() {
    Calendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    calendar.clear();
    calendar.set(year.orElse(2000), month - 1, day.orElse(1), 12, 0);
    return calendar;
  }

  /** Returns the days from this one to {@code last} in the form of {@code target}. */
  String formatTo(Dateline last, Locale target) {
    ULocale locale = ULocale.forLocale(target);
    boolean alike =
        weekday.isPresent() == last.weekday.isPresent()
            && year.isPresent() == last.year.isPresent()
            && day.isPresent()
            && last.day.isPresent()
            && (year.isPresent() || month <= last.month)
            && width != Width.NUMERIC;
    if (!alike || weekday.isPresent()) {
      return format(target) + " – " + last.format(target);
    }
    String skeleton =
        (year.isPresent() ? "y" : "") + (width == Width.ABBREVIATED ? "MMMd" : "MMMMd");
    DateIntervalFormat format = DateIntervalFormat.getInstance(skeleton, gregorian(locale));
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(
        new DateInterval(calendar().getTimeInMillis(), last.calendar().getTimeInMillis()));
  }

  /** Returns this date with its names, where it has any, written as {@code other} says. */
  public Dateline withWidth(Width other) {
    return new Dateline(before, weekday, day, month, year, other, after);
  }

  /** Returns this date with {@code other} as its day. */
  Dateline withDay(int other) {
    return new Dateline(before, weekday, Optional.of(other), month, year, width, after);
  }

  /** Returns this date in the year of {@code other}. */
  Dateline inYearOf(Dateline other) {
    return new Dateline(before, weekday, day, month, other.year, width, after);
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
      found.setTime(noon());
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
