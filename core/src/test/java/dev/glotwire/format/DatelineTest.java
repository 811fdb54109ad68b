package dev.glotwire.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import dev.glotwire.format.Dateline.Width;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

  private static String translate(String text, String from, String to) {
    return Dateline.parse(text, Locale.forLanguageTag(from))
        .map(date -> date.format(Locale.forLanguageTag(to)))
        .orElse("no date");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "May 3, 2024|3 de mayo de 2024", // of May nothing tells whether it is shortened
        "June 2026|junio de 2026",
        "Fri May 3, 2024|vie, 3 may 2024",
        "Dec. 2025|dic 2025"
      })
  void shortensNoMonthThatStandsInFull(String text, String expected) {
    assertThat(translate(text, "en", "es")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es|mar, 3 mar 2026",
        "de|Di., 3. März 2026",
        "fr|mar. 3 mars 2026",
        "ca|dt., 3 de març 2026",
        "ja|2026年3月3日(火)",
        "ar|الثلاثاء، 3 مارس 2026",
        "ar-EG|الثلاثاء، ٣ مارس ٢٠٢٦",
        "fa|سه‌شنبه ۳ مارس ۲۰۲۶",
        "he|יום ג׳, 3 במרץ 2026",
        "th|อังคาร 3 มี.ค. 2569",
        "en-GB|Tue, 3 Mar 2026"
      })
  void printsTheFormOfTheTarget(String to, String expected) {
    assertThat(translate("Tues. Mar 3rd, 2026", "en", to)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "September 29, 2023|29. September 2023",
        "Sunday 1 October 2023|Sonntag, 1. Oktober 2023",
        "the 2nd of June, 2023|2. Juni 2023",
        "OCT. 5, 2023|5. Okt. 2023",
        "Thurs., Dec. 7|Do., 7. Dez.",
        "Sept 2023|Sept. 2023",
        "2023-09-29|29.9.2023",
        "9/29/2023|29.9.2023",
        "29/9/2023|29.9.2023",
        "May 5|5. Mai",
        "PARIS, Sept. 29, 2023 —|PARIS, 29. Sept. 2023 —",
        "NEW YORK (Sept 29)|NEW YORK (29. Sept.)",
        "Port Arden, Friday, September 29, 2023|Port Arden, Freitag, 29. September 2023"
      })
  void readsWhatEnglishNewsroomsWrite(String text, String german) {
    assertThat(translate(text, "en", "de")).isEqualTo(german);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Freitag, 29. September 2023",
        "de|Berlin, 29. September 2023",
        "es|viernes 29 de septiembre de 2023",
        "fr|vendredi 29 septembre 2023",
        "it|29 settembre 2023",
        "pt|29 de setembro de 2023",
        "ru|29 сентября 2023 г.",
        "pl|29 września 2023",
        "ja|2023年9月29日",
        "zh|2023年9月29日星期五",
        "ar|29 سبتمبر 2023",
        "tr|29 Eylül 2023 Cuma"
      })
  void readsOtherLanguages(String from, String text) {
    assertThat(translate(text, from, "en")).contains("September 29, 2023");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "May",
        "2023",
        "Monday",
        "March on Washington",
        "3-2",
        "555-123-4567",
        "Apollo 11",
        "Section 4, 2023",
        "In May 2023 things changed",
        "May 5 men left",
        "On Sept. 29, 2023, he left.",
        "Sept. 29, 2023: a day to remember",
        "13/13/2023",
        "45 September 2023",
        "April 2 and May 3",
        "1/2/3/2023",
        "he left Paris, Sept. 29, 2023",
        "Version 1.2.2023b",
        "May 2023 2024",
        "(Sept. 29))"
      })
  void isNoDateline(String text) {
    assertThat(Dateline.parse(text, Locale.ENGLISH)).isEmpty();
  }

  @Test
  void givesUpOnLongText() {
    assertThat(Dateline.parse("Sept. 29, 2023 ".repeat(100_000), Locale.ENGLISH)).isEmpty();
    assertThat(Dateline.parse("9".repeat(79), Locale.GERMAN)).isEmpty();
  }

  @Test
  void saysThatWeekdayAndDateDoNotFitAndKeepsBoth() {
    Dateline wrong = Dateline.parse("Monday, September 29, 2023", Locale.ENGLISH).orElseThrow();

    assertThat(wrong.isContradictory()).isTrue();
    assertThat(wrong.format(Locale.GERMAN)).isEqualTo("Montag, 29. September 2023");
    assertThat(
            Dateline.parse("Friday, September 29, 2023", Locale.ENGLISH)
                .orElseThrow()
                .isContradictory())
        .isFalse();
  }

  /**
   * What is printed in a language is read in it as the same date: all forms, all languages of CLDR.
   */
  @Test
  void roundTripsInEveryLanguage() {
    List<Dateline> dates = patterns();
    TreeSet<String> languages = new TreeSet<>();
    for (ULocale locale : ULocale.getAvailableLocales()) {
      languages.add(locale.getLanguage());
    }
    List<String> lost = new ArrayList<>();
    for (String language : languages) {
      Locale locale = Locale.forLanguageTag(language);
      for (Dateline date : dates) {
        String printed = date.format(locale);
        boolean same =
            Dateline.parse(printed, locale)
                .filter(
                    back ->
                        back.day().equals(date.day())
                            && back.month() == date.month()
                            && back.year().equals(date.year())
                            && back.weekday().equals(date.weekday()))
                .isPresent();
        if (!same) {
          lost.add(language + ": " + printed);
        }
      }
    }
    assertThat(languages).hasSizeGreaterThan(200);
    assertThat(lost).isEmpty();
  }

  /** Returns dates in every form: which fields there are, how long their names, how many digits. */
  private static List<Dateline> patterns() {
    List<LocalDate> days =
        List.of(
            LocalDate.of(2023, 9, 29),
            LocalDate.of(2026, 3, 2),
            LocalDate.of(1999, 12, 31), // in the first week of 2000
            LocalDate.of(2024, 5, 11));
    List<Dateline> dates = new ArrayList<>();
    for (Width width : Width.values()) {
      for (String fields : List.of("Ey", "y", "E", "", "yM")) {
        LocalDate day = days.get((dates.size() + (width == Width.NUMERIC ? 2 : 0)) % days.size());
        if (width != Width.NUMERIC || fields.startsWith("E") || fields.equals("y")) {
          dates.add(
              date(
                  fields.contains("E") ? Optional.of(day.getDayOfWeek()) : Optional.empty(),
                  fields.contains("M") ? Optional.empty() : Optional.of(day.getDayOfMonth()),
                  day.getMonthValue(),
                  fields.contains("y") || width == Width.NUMERIC
                      ? Optional.of(day.getYear())
                      : Optional.empty(),
                  width));
        }
      }
    }
    return dates;
  }

  private static Dateline date(
      Optional<DayOfWeek> weekday,
      Optional<Integer> day,
      int month,
      Optional<Integer> year,
      Width width) {
    return new Dateline("", weekday, day, month, year, width, "");
  }
}
