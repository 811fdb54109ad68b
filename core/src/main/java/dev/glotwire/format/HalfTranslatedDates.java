package dev.glotwire.format;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import dev.glotwire.article.Span;
import dev.glotwire.format.Sense.Sort;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Spells dates as an engine does that translates word by word: {@code octubre 3}, {@code martes,
 * Sept. 29}. Immutable and thread-safe.
 */
final class HalfTranslatedDates {
  private final LocaleFormatter formatter;

  /** What the target calls each month, in full first. */
  private final List<Set<String>> months;

  /** What the target calls each weekday, from Sunday on. */
  private final List<Set<String>> weekdays;

  HalfTranslatedDates(Locale target) {
    this.formatter = LocaleFormatter.of(target);
    DateFormatSymbols symbols =
        DateFormatSymbols.getInstance(
            ULocale.forLocale(target).setKeywordValue("calendar", "gregorian"));
    this.months = names(symbols::getMonths, 0);
    this.weekdays = names(symbols::getWeekdays, 1);
  }

  /**
   * @param names what ICU calls something in a context and a width
   * @param first the first of them that is something
   */
  private static List<Set<String>> names(BiFunction<Integer, Integer, String[]> names, int first) {
    List<Set<String>> all = new ArrayList<>();
    for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
      // In Catalan, the first has de or d’ before it, which may be the preposition of all the date.
      for (int context : new int[] {DateFormatSymbols.STANDALONE, DateFormatSymbols.FORMAT}) {
        String[] some = names.apply(context, width);
        for (int i = first; i < some.length; i++) {
          if (all.size() <= i - first) {
            all.add(new LinkedHashSet<>());
          }
          all.get(i - first).add(some[i]);
        }
      }
    }
    return List.copyOf(all);
  }

  /**
   * A date in the source's order, with any of its names translated.
   *
   * @param text how it is spelled
   * @param date what it says: without the weekday where the text has none
   */
  record HalfTranslated(String text, Dateline date) {}

  /**
   * Returns the spellings of {@code date} that may stand in {@code target}; the longest come first.
   *
   * @param source what the date was found in
   * @param literal the date as it is written there
   */
  List<HalfTranslated> of(Facts source, Literal literal, Dateline date, String target) {
    Span month = null;
    Span weekday = null;
    for (int i = source.firstFrom(literal.span().start()); i < source.tokens.size(); i++) {
      if (source.tokens.get(i).end() > literal.span().end()) {
        break;
      }
      if (source.tokens.get(i) instanceof Token.Word word) {
        month = word.is(Sort.MONTH) ? within(literal, word) : month;
        weekday = word.is(Sort.WEEKDAY) ? within(literal, word) : weekday;
      }
    }
    if (month == null) {
      return List.of();
    }
    String text = literal.text();
    String rest = text.substring(month.end());
    Set<String> months = names(text, month, date.month(), false);
    months.removeIf(name -> !stands(name, rest, target));
    if (months.isEmpty()) {
      return List.of();
    }
    List<HalfTranslated> spellings = new ArrayList<>();
    if (weekday != null && weekday.end() < month.start() && date.weekday().isPresent()) {
      int day = date.weekday().get().getValue() % 7 + 1;
      for (String name : names(text, weekday, day, true)) {
        for (String other : months) {
          spellings.add(
              new HalfTranslated(
                  text.substring(0, weekday.start())
                      + name
                      + text.substring(weekday.end(), month.start())
                      + other
                      + text.substring(month.end()),
                  date));
        }
      }
    }
    int first = weekday == null ? 0 : firstAfter(text, weekday.end());
    if (first > month.start()) {
      return List.of();
    }
    Dateline bare =
        new Dateline(
            date.before(),
            Optional.empty(),
            date.day(),
            date.month(),
            date.year(),
            date.width(),
            date.after());
    for (String other : months) {
      spellings.add(
          new HalfTranslated(
              text.substring(first, month.start()) + other + text.substring(month.end()), bare));
    }
    return spellings;
  }

  private static Span within(Literal literal, Token.Word word) {
    int start = literal.span().start();
    return new Span(word.start() - start, word.end() - start);
  }

  /** Whether {@code name}, in any case, and {@code rest} behind it stand in {@code target}. */
  private static boolean stands(String name, String rest, String target) {
    if (rest.isEmpty()) {
      return true; // where it is looked for, that is found out in the same way
    }
    for (int at = target.indexOf(rest); at >= 0; at = target.indexOf(rest, at + 1)) {
      int start = at - name.length();
      if (start >= 0 && target.regionMatches(true, start, name, 0, name.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the language may write the date in this order; stops and digits are its own affair. */
  boolean isRight(HalfTranslated half) {
    String bare = bare(half.text());
    Value.Day day = new Value.Day(half.date());
    return bare(formatter.format(day)).contains(bare)
        || formatter.variants(day).stream().anyMatch(form -> bare(form).contains(bare));
  }

  /** Whether two texts are the same but for stops, spaces, dashes, case and kinds of digits. */
  static boolean isSame(String one, String other) {
    return bare(one).equals(bare(other));
  }

  private static String bare(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(
            c -> {
              int digit = Character.digit(c, 10);
              out.appendCodePoint(digit >= 0 ? '0' + digit : c);
            });
    return out.toString();
  }

  /** Returns the word and what the target calls it, in full and shortened. */
  private Set<String> names(String text, Span word, int number, boolean weekday) {
    Set<String> found = new LinkedHashSet<>();
    boolean stop = word.end() < text.length() && text.charAt(word.end()) == '.';
    for (String name : (weekday ? weekdays : months).get(number - 1)) {
      found.add(name);
      if (stop && name.endsWith(".")) {
        found.add(name.substring(0, name.length() - 1)); // its stop comes with what follows
      }
    }
    found.add(text.substring(word.start(), word.end()));
    return found;
  }

  private static int firstAfter(String text, int end) {
    int at = end;
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
