package dev.glotwire.format;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dates in figures only: 29/9/2023, 2023-09-29. Which figure is the month may be unknown. */
final class NumericDate {
  /** Which of the first two figures is what. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST
  }

  private NumericDate() {}

  /** Returns the dates that three figures may be, the likelier first; empty if they are none. */
  static List<Dateline> at(List<String> groups, boolean monthFirst) {
    List<Dateline> dates = new ArrayList<>(2);
    if (groups.size() != 3) {
      return dates;
    }
    String first = groups.get(0);
    String last = groups.get(2);
    if (first.length() == 4 && groups.get(1).length() <= 2 && last.length() <= 2) {
      add(dates, first, groups.get(1), last);
    } else if (last.length() == 4 && first.length() <= 2 && groups.get(1).length() <= 2) {
      add(dates, last, monthFirst ? first : groups.get(1), monthFirst ? groups.get(1) : first);
      add(dates, last, monthFirst ? groups.get(1) : first, monthFirst ? first : groups.get(1));
    }
    return dates;
  }

  private static void add(List<Dateline> dates, String year, String month, String day) {
    int y = Integer.parseInt(year);
    int m = Integer.parseInt(month);
    int d = Integer.parseInt(day);
    if (y < 1000 || m < 1 || m > 12 || d < 1 || d > YearMonth.of(y, m).lengthOfMonth()) {
      return;
    }
    Dateline date =
        new Dateline(
            "", Optional.empty(), Optional.of(d), m, Optional.of(y), Dateline.Width.NUMERIC, "");
    if (!dates.contains(date)) {
      dates.add(date);
    }
  }

  /** Returns which comes first in a date in figures; empty if it does not tell. */
  static Optional<Order> order(String text) {
    List<Integer> numbers = new ArrayList<>();
    int value = -1;
    for (int i = 0; i <= text.length(); i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), 10) : -1;
      if (digit >= 0) {
        value = Math.max(0, value) * 10 + digit;
      } else if (value >= 0) {
        numbers.add(value);
        value = -1;
      } else if (i < text.length() && Character.isLetter(text.charAt(i))) {
        return Optional.empty();
      }
    }
    if (numbers.size() != 3 || numbers.get(0) > 31 || numbers.get(1) > 31) {
      return Optional.empty();
    }
    boolean dayFirst = numbers.get(0) > 12;
    boolean monthFirst = numbers.get(1) > 12;
    return dayFirst == monthFirst
        ? Optional.empty()
        : Optional.of(dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST);
  }
}
