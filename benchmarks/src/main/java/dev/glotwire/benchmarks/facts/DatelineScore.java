package dev.glotwire.benchmarks.facts;

import com.ibm.icu.util.ULocale;
import dev.glotwire.format.Dateline;
import dev.glotwire.format.Dateline.Width;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Counts the datelines that are read back, in the language they were printed in, as the date they
 * were: every form of four dates in every language of CLDR.
 */
public final class DatelineScore {
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2023, 9, 29),
          LocalDate.of(2026, 3, 2),
          LocalDate.of(1999, 12, 31),
          LocalDate.of(2024, 5, 11));

  private DatelineScore() {}

  /** Prints each dateline that is lost, and the total. */
  public static void main(String... args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Dateline> dates = patterns();
    TreeSet<String> languages = new TreeSet<>();
    for (ULocale locale : ULocale.getAvailableLocales()) {
      languages.add(locale.getLanguage());
    }
    int kept = 0;
    for (String tag : languages) {
      Locale language = Locale.forLanguageTag(tag);
      for (Dateline date : dates) {
        String printed = date.format(language);
        boolean same =
            Dateline.parse(printed, language).filter(back -> isSame(back, date)).isPresent();
        kept += same ? 1 : 0;
        if (!same) {
          out.println(tag + " " + printed + " was " + date);
        }
      }
    }
    out.printf(
        "%d patterns, %d languages: %d of %d datelines%n",
        dates.size(), languages.size(), kept, dates.size() * languages.size());
  }

  private static boolean isSame(Dateline one, Dateline other) {
    return one.day().equals(other.day())
        && one.month() == other.month()
        && one.year().equals(other.year())
        && one.weekday().equals(other.weekday());
  }

  private static List<Dateline> patterns() {
    List<Dateline> dates = new ArrayList<>();
    for (Width width : Width.values()) {
      for (LocalDate day : DAYS) {
        for (String fields : List.of("Edy", "dy", "Ed", "d", "y")) {
          if (width != Width.NUMERIC || fields.equals("Edy") || fields.equals("dy")) {
            dates.add(
                new Dateline(
                    "",
                    Optional.of(day.getDayOfWeek()).filter(any -> fields.contains("E")),
                    Optional.of(day.getDayOfMonth()).filter(any -> fields.contains("d")),
                    day.getMonthValue(),
                    Optional.of(day.getYear()).filter(any -> fields.contains("y")),
                    width,
                    ""));
          }
        }
      }
    }
    return dates;
  }
}
