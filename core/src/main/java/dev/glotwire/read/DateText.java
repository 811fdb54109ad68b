package dev.glotwire.read;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells whether a line is a date, with or without a place before it, and nothing else. */
final class DateText {
  private static final int MOST_PLACE_WORDS = 5;

  /** Words and ordinal endings that stand between the parts of a date. */
  private static final Set<String> PARTICLES =
      Set.of(
          "of",
          "the",
          "on",
          "st",
          "nd",
          "rd",
          "th",
          "de",
          "del",
          "do",
          "d",
          "den",
          "der",
          "am",
          "le",
          "er",
          "il",
          "r",
          "g",
          "\u0433",
          "\u0433\u043E\u0434\u0430",
          "\u5E74",
          "\u6708",
          "\u65E5",
          "\uB144",
          "\uC6D4",
          "\uC77C",
          "a",
          "o");

  private DateText() {}

  static boolean isDate(String text, Locale language) {
    Set<String> months = new HashSet<>();
    Set<String> weekdays = new HashSet<>();
    for (Locale locale : new Locale[] {language, Locale.ENGLISH}) {
      addNames(ULocale.forLocale(locale), months, weekdays);
    }
    int numbers = 0;
    int names = 0;
    int days = 0;
    int years = 0;
    int place = 0;
    for (String word : words(text)) {
      boolean started = numbers + names + days > 0;
      if (Character.isDigit(word.charAt(0))) {
        int value = value(word);
        numbers++;
        years += word.length() == 4 && value >= 1000 && value < 3000 ? 1 : 0;
        if (word.length() != 4 && (word.length() > 2 || value < 1 || value > 99)) {
          return false;
        }
      } else if (months.contains(word)) {
        names++;
      } else if (weekdays.contains(word) && !(started && PARTICLES.contains(word))) {
        days++; // in Japanese the sign for day is Sunday's, too
      } else if (started && !PARTICLES.contains(word)) {
        return false;
      } else if (!started) {
        place++;
      }
    }
    boolean named = names == 1 && numbers >= 1 && numbers <= 2;
    boolean numeric = names == 0 && numbers == 3 && years == 1;
    return (named || numeric) && days <= 1 && place <= MOST_PLACE_WORDS;
  }

  private static void addNames(ULocale locale, Set<String> months, Set<String> weekdays) {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
    int[] contexts = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};
    int[] widths = {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED};
    for (int context : contexts) {
      for (int width : widths) {
        for (String month : symbols.getMonths(context, width)) {
          months.addAll(words(month));
        }
        for (String day : symbols.getWeekdays(context, width)) {
          weekdays.addAll(words(day));
        }
      }
    }
    months.add("sept");
    // Articles and numerals inside of the names of some languages are no months.
    months.removeIf(word -> PARTICLES.contains(word) || Character.isDigit(word.charAt(0)));
  }

  private static int value(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      value = Math.min(100_000, value * 10 + Character.digit(digits.charAt(i), 10));
    }
    return value;
  }

  /** Returns the runs of letters and the runs of digits of {@code text}, in lower case. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int kind = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      int next = Character.isDigit(c) ? 1 : Character.isLetter(c) ? 2 : 0;
      if (next != kind && !word.isEmpty()) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
      if (next != 0) {
        word.append(c);
      }
      kind = next;
    }
    return words;
  }
}
