package dev.glotwire.format;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import dev.glotwire.format.Dateline.Width;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a date line word by word, by the names that CLDR has for a language. Not thread-safe. */
final class DatelineParser {
  private static final int LONGEST = 80;

  /** A smaller figure is no year but a day. */
  private static final int FIRST_YEAR = 1_000;

  /** The fields beside the month that make a date. */
  private static final List<String> FIELDS = List.of("yEd", "yd", "Ed", "d", "y");

  private static final int LONGEST_PLACE = 40;

  /** Words that may stand in an English date beside its fields. */
  private static final Set<String> ENGLISH = Set.of("st", "nd", "rd", "th", "of", "the");

  /**
   * Marks of ordinal days, and the words for year, month and day that follow their figures in East
   * Asia.
   */
  private static final Set<String> MARKS =
      Set.of("º", "ª", "er", "ère", "年", "月", "日", "년", "월", "일", "號", "号");

  private final ULocale language;
  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Integer> weekdays = new HashMap<>();
  private final Set<String> wide = new HashSet<>();
  private final Set<String> shortened = new HashSet<>();
  private final Set<String> particles = new HashSet<>(MARKS);

  DatelineParser(ULocale language) {
    this.language = language;
  }

  /** A run of letters, a number or a single other character. */
  private record Token(String text, int start, int end) {
    boolean isNumber() {
      return Character.isDigit(text.codePointAt(0));
    }

    boolean isWord() {
      return Character.isLetter(text.codePointAt(0));
    }

    int number() {
      int value = 0;
      for (int i = 0; i < text.length(); i++) {
        value = value * 10 + Character.digit(text.charAt(i), 10);
      }
      return value;
    }
  }

  Optional<Dateline> parse(String text) {
    if (text.length() > LONGEST || text.codePoints().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    // English datelines take forms of their own; other languages keep to CLDR's more often than
    // not.
    Optional<Dateline> date =
        language.getLanguage().equals("en") ? Optional.empty() : byPattern(text.strip());
    return date.isPresent() ? date : byWords(text);
  }

  private Optional<Dateline> byWords(String text) {
    learnNames();
    List<Token> tokens = tokens(text);
    int first = firstOfDate(tokens);
    if (first < 0) {
      return Optional.empty();
    }
    while (first > 0 && particles.contains(tokens.get(first - 1).text())) {
      first--;
    }
    String before = text.substring(0, tokens.get(first).start());
    return isPlace(before)
        ? new Fields(tokens.subList(first, tokens.size())).read(text, before)
        : Optional.empty();
  }

  /**
   * Returns the date that {@code text} is in one of the forms that CLDR itself writes: names of
   * several words, fields grown together. What is found must print as {@code text} again.
   */
  private Optional<Dateline> byPattern(String text) {
    for (Width width : List.of(Width.WIDE, Width.ABBREVIATED, Width.NUMERIC)) {
      for (String fields : FIELDS) {
        Dateline sample =
            new Dateline(
                "",
                fields.contains("E") ? Optional.of(DayOfWeek.MONDAY) : Optional.empty(),
                fields.contains("d") ? Optional.of(1) : Optional.empty(),
                1,
                fields.contains("y") ? Optional.of(2000) : Optional.empty(),
                width,
                "");
        Optional<Dateline> date =
            sample
                .reading(text, language)
                .filter(found -> found.year().orElse(FIRST_YEAR) >= FIRST_YEAR);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private void learnNames() {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(language);
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
        learn(symbols.getMonths(context, width), months, 1, width);
        learn(symbols.getWeekdays(context, width), weekdays, 0, width);
      }
    }
    if (language.getLanguage().equals("en")) {
      months.put("sept", 9);
      weekdays.putAll(Map.of("tues", 3, "wednes", 4, "thur", 5, "thurs", 5));
      particles.addAll(ENGLISH);
    }
    DateTimePatternGenerator generator = DateTimePatternGenerator.getInstance(language);
    for (String skeleton : List.of("yMMMMEEEEd", "yMMMEd", "MMMMd", "yMMMM")) {
      tokens(literals(generator.getBestPattern(skeleton))).stream()
          .filter(Token::isWord)
          .forEach(word -> particles.add(word.text()));
    }
  }

  /** Returns the words of a date pattern that are no fields, with spaces for the fields. */
  private static String literals(String pattern) {
    StringBuilder out = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else {
        boolean field = !quoted && c < 0x80 && Character.isLetter(c);
        out.append(field ? ' ' : c);
      }
    }
    return out.toString();
  }

  private void learn(String[] names, Map<String, Integer> byName, int offset, int width) {
    for (int i = 0; i < names.length; i++) {
      String name = fold(names[i].replace(".", ""));
      if (!name.isEmpty() && !Character.isDigit(name.codePointAt(0))) {
        byName.putIfAbsent(name, i + offset);
        (width == DateFormatSymbols.WIDE ? wide : shortened).add(name);
      }
    }
  }

  private String fold(String text) {
    return UCharacter.foldCase(text.replace("İ", "i").replace("\u200F", ""), true).strip();
  }

  private List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      if (Character.isDigit(c)) {
        while (end < text.length() && Character.isDigit(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
      } else if (isLetter(c)) {
        boolean ideograph = Character.isIdeographic(c);
        while (end < text.length()
            && !ideograph
            && isLetter(text.codePointAt(end))
            && !Character.isIdeographic(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
      }
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        tokens.add(new Token(fold(text.substring(i, end)), i, end));
      }
      i = end;
    }
    tokens.removeIf(token -> token.text().isEmpty());
    return tokens;
  }

  private static boolean isLetter(int c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Returns the token at which the date begins; -1 if there is none. */
  private int firstOfDate(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isNumber()
          || weekdays.containsKey(token.text())
          || (months.containsKey(token.text()) && hasNumber(tokens, i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean hasNumber(List<Token> tokens, int from) {
    return tokens.stream().skip(from).anyMatch(Token::isNumber);
  }

  /**
   * Whether {@code text} may name a place: nothing, or capitalized words and what divides them from
   * a date.
   */
  private static boolean isPlace(String text) {
    String place = text.strip();
    if (place.isEmpty()) {
      return true;
    }
    boolean divided = ",(–—-:".indexOf(place.charAt(place.length() - 1)) >= 0;
    boolean named =
        Character.isUpperCase(place.codePointAt(0))
            || (Character.isLetter(place.codePointAt(0))
                && !Character.isLowerCase(place.codePointAt(0)));
    return divided
        && named
        && place.length() <= LONGEST_PLACE
        && place.codePoints().noneMatch(Character::isDigit)
        && place.codePoints().noneMatch(c -> ".!?\"“”".indexOf(c) >= 0)
        && List.of(place.split("[\\s,(–—:-]+", -1)).stream()
            .filter(word -> word.length() > 3)
            .allMatch(word -> !Character.isLowerCase(word.codePointAt(0)));
  }

  /** The fields of a date as they are found. */
  private final class Fields {
    private final List<Token> tokens;
    private int weekday;
    private int month;
    private int monthAt = -1;
    private boolean wideNames;
    private boolean shortNames;
    private final List<Token> numbers = new ArrayList<>();
    private int dateEnd;

    Fields(List<Token> tokens) {
      this.tokens = tokens;
    }

    Optional<Dateline> read(String text, String before) {
      for (Token token : tokens) {
        if (!take(token)) {
          return Optional.empty();
        }
      }
      String after = text.substring(dateEnd);
      boolean opens = before.strip().endsWith("(");
      if (!(after.strip().isEmpty() || isEnd(after, opens))) {
        return Optional.empty();
      }
      return (month > 0 ? named() : numeric(text)).map(date -> date.in(before, after));
    }

    private boolean isEnd(String after, boolean opens) {
      String end = after.strip();
      return end.chars().allMatch(c -> ".–—-:)".indexOf(c) >= 0) && (end.indexOf(')') < 0 || opens);
    }

    private boolean take(Token token) {
      if (token.isNumber()) {
        numbers.add(token);
        dateEnd = token.end();
        return numbers.size() <= 3 && token.text().length() <= 4;
      }
      if (!token.isWord()) {
        return ".,/-–—:()'’".contains(token.text());
      }
      Integer asWeekday = weekdays.get(token.text());
      Integer asMonth = months.get(token.text());
      if (asMonth != null
          && month == 0
          && !(asWeekday != null && weekday == 0 && numbers.isEmpty())) {
        month = asMonth;
        monthAt = numbers.size();
        takeName(token);
      } else if (asWeekday != null && weekday == 0) {
        weekday = asWeekday;
        takeName(token);
      } else if (!particles.contains(token.text())) {
        return false;
      }
      dateEnd = token.end();
      return true;
    }

    /** Takes note of how a name is written; May says nothing, being both. */
    private void takeName(Token token) {
      boolean full = wide.contains(token.text());
      wideNames |= full && (token.text().length() > 4 || !shortened.contains(token.text()));
      shortNames |= !full;
    }

    private Width width() {
      return wideNames || !shortNames ? Width.WIDE : Width.ABBREVIATED;
    }

    private Optional<Found> named() {
      int day = 0;
      int year = 0;
      for (Token number : numbers) {
        int value = number.number();
        boolean asDay = day == 0 && number.text().length() <= 2 && value >= 1 && value <= 31;
        if (asDay) {
          day = value;
        } else if (year == 0 && number.text().length() == 4) {
          year = value;
        } else {
          return Optional.empty();
        }
      }
      boolean date = day > 0 || (year > 0 && weekday == 0);
      return date && monthAt >= 0
          ? Optional.of(new Found(day, month, year, width()))
          : Optional.empty();
    }

    /**
     * A date of three numbers in the order of the language, or beginning with a year of four
     * digits.
     */
    private Optional<Found> numeric(String text) {
      if (numbers.size() != 3 || !isDivided(text)) {
        return Optional.empty();
      }
      List<Integer> values = numbers.stream().map(Token::number).toList();
      boolean yearFirst = numbers.get(0).text().length() == 4;
      boolean yearLast = numbers.get(2).text().length() == 4;
      if (yearFirst == yearLast) {
        return Optional.empty();
      }
      boolean monthFirst = yearFirst || isMonthFirst();
      int year = values.get(yearFirst ? 0 : 2);
      int first = values.get(yearFirst ? 1 : 0);
      int second = values.get(yearFirst ? 2 : 1);
      // A figure over 12 is a day wherever it stands.
      boolean swapped = !yearFirst && (monthFirst ? first > 12 : second > 12);
      int month = monthFirst != swapped ? first : second;
      int day = monthFirst != swapped ? second : first;
      boolean valid = month >= 1 && month <= 12 && day >= 1 && day <= 31;
      return valid ? Optional.of(new Found(day, month, year, Width.NUMERIC)) : Optional.empty();
    }

    /** Whether one and the same mark stands between the numbers, or East Asian words do. */
    private boolean isDivided(String text) {
      String one = between(text, 0);
      String two = between(text, 1);
      boolean words = !one.isEmpty() && MARKS.contains(one) && MARKS.contains(two);
      return words
          || (one.equals(two)
              && List.of("/", "-", ".", "/\u200F", "").contains(one)
              && !one.isEmpty());
    }

    private String between(String text, int number) {
      return text.substring(numbers.get(number).end(), numbers.get(number + 1).start())
          .strip()
          .replace("\u200F", "");
    }

    private boolean isMonthFirst() {
      DateFormat shortDate = DateFormat.getDateInstance(DateFormat.SHORT, language);
      String pattern =
          shortDate instanceof SimpleDateFormat simple
              ? simple.toPattern().toLowerCase(Locale.ROOT)
              : "";
      return pattern.indexOf('m') < pattern.indexOf('d');
    }

    private final class Found {
      private final int day;
      private final int month;
      private final int year;
      private final Width width;

      Found(int day, int month, int year, Width width) {
        this.day = day;
        this.month = month;
        this.year = year;
        this.width = width;
      }

      Dateline in(String before, String after) {
        return new Dateline(
            before,
            // ICU counts from Sunday, which is 1; Java from Monday.
            weekday == 0 ? Optional.empty() : Optional.of(DayOfWeek.of((weekday + 5) % 7 + 1)),
            day == 0 ? Optional.empty() : Optional.of(day),
            month,
            year == 0 ? Optional.empty() : Optional.of(year),
            width,
            after);
      }
    }
  }
}
