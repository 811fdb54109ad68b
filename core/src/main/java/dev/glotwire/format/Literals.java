package dev.glotwire.format;

import dev.glotwire.article.Span;
import dev.glotwire.format.NumericDate.Order;
import dev.glotwire.format.Sense.Sort;
import dev.glotwire.format.Value.Day;
import dev.glotwire.format.Value.Figure;
import dev.glotwire.format.Value.Fixed;
import dev.glotwire.format.Value.Measure;
import dev.glotwire.format.Value.Money;
import dev.glotwire.format.Value.Percentage;
import dev.glotwire.format.Value.Range;
import dev.glotwire.format.Value.Score;
import dev.glotwire.format.Value.Time;
import dev.glotwire.protect.KeptText;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds figures, dates, times, amounts, measures and identifiers in running text, by value and with
 * their spans. Immutable and thread-safe; takes time linear in the text.
 *
 * <pre>{@code
 * Literals.in(Locale.ENGLISH).find("On Sept. 29 it rose 3.5 percent to $2.3 billion.");
 * // September 29; 3.5 percent; 2.3 billion US dollars
 * }</pre>
 *
 * <p>Names, separators and their order are CLDR's for the language. What has several meanings keeps
 * them all, see {@link Literal#readings()}.
 */
public final class Literals {

  /** Longer figures are identifiers: nobody reads them as a number. */
  private static final int LONGEST_FIGURE = 40;

  /** The longest ending that a plural has: the s of dollars. */
  /** What follows an inch, and no preposition. */
  private static final Set<String> MEASURED =
      Set.of("of", "long", "wide", "tall", "high", "deep", "thick");

  private static final int LONGEST_PLURAL = 2;

  /** What stands between two times of which the second alone has its half of the day. */
  private static final Set<String> BETWEEN_TIMES = Set.of("-", "–", "to", "and", "until");

  /** Who numbers planes by their model and its variant. */
  private static final Set<String> MAKERS =
      Set.of(
          "Boeing",
          "Airbus",
          "Embraer",
          "Bombardier",
          "Fokker",
          "ATR",
          "Tupolev",
          "Antonov",
          "Ilyushin",
          "Sukhoi",
          "Dash");

  private static final int LONGEST_MAKER = 10;

  /** The letters behind the model of a plane, as in 777-300ER. */
  private static final int LONGEST_VARIANT = 3;

  private static final KeptText ADDRESSES = KeptText.of(List.of());

  private static final Pattern DAY_BEFORE_NAME =
      Pattern.compile("\\d(?:st|nd|rd|th)?+,?+ (?:of )?+\\p{L}");

  private final LocaleWords words;
  private final boolean monthFirst;
  private final boolean told;
  private final boolean joins;

  /**
   * @param told whether an article tells the order of day and month, so that it is not in doubt
   * @param joins whether 5'10" are feet and inches: elsewhere they are minutes and seconds
   */
  private Literals(LocaleWords words, boolean monthFirst, boolean told, boolean joins) {
    this.words = words;
    this.monthFirst = monthFirst;
    this.told = told;
    this.joins = joins;
  }

  /**
   * Returns a finder for texts in {@code language}. Figures such as 4/5/2026 are read in its order
   * of day and month first.
   */
  public static Literals in(Locale language) {
    LocaleWords words = LocaleWords.of(language);
    return new Literals(words, words.isMonthFirst(), false, isEnglish(words));
  }

  /** Returns a finder for translations from {@code source}, which may have kept its feet. */
  Literals translatedFrom(Locale source) {
    return new Literals(words, monthFirst, told, isEnglish(LocaleWords.of(source)));
  }

  private static boolean isEnglish(LocaleWords words) {
    return words.language().equals("en");
  }

  /**
   * Returns a finder that reads figures such as 4/5/2026 in the order that the dates of {@code
   * article} have, if one of them tells: 29/9/2023 has its day first. Where none does, an English
   * article that writes May 3, 2024 has the month first in figures as well, and one that writes 3
   * May 2024 the day. The default is the order of the language.
   */
  public Literals inOrderOf(CharSequence article) {
    EnumSet<Order> figures = EnumSet.noneOf(Order.class);
    EnumSet<Order> names = EnumSet.noneOf(Order.class);
    for (Literal literal : find(article)) {
      if (literal.isAmbiguous() || !(literal.value() instanceof Day day)) {
        continue;
      }
      NumericDate.order(literal.text()).ifPresent(figures::add);
      if (day.date().day().isPresent() && Scripts.hasLetter(literal.text())) {
        boolean dayFirst = DAY_BEFORE_NAME.matcher(literal.text()).find();
        names.add(dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST);
      }
    }
    EnumSet<Order> telling = figures.isEmpty() && isEnglish(words) ? names : figures;
    return telling.size() == 1
        ? new Literals(words, telling.contains(Order.MONTH_FIRST), true, joins)
        : this;
  }

  /** Returns the literals of {@code text}, in order, none overlapping another. */
  public List<Literal> find(CharSequence text) {
    return inToldOrder(new Search(Facts.of(text, words)).literals());
  }

  /** Returns those of {@code text}, which may be the source of other translations as well. */
  List<Literal> findInSource(String text) {
    return inToldOrder(
        words.sourceFacts(text).literals(monthFirst, facts -> new Search(facts).literals()));
  }

  /** Returns what the literals of a source were found among. */
  Facts facts(String source) {
    return words.sourceFacts(source).all();
  }

  private List<Literal> inToldOrder(List<Literal> found) {
    return told ? found.stream().map(Literals::inToldOrder).toList() : found;
  }

  /** Returns a date in figures with the one reading that the order of its article leaves. */
  private static Literal inToldOrder(Literal literal) {
    boolean figures =
        literal.isAmbiguous() && literal.readings().stream().allMatch(Day.class::isInstance);
    return figures
        ? new Literal(literal.span(), literal.text(), List.of(literal.value()))
        : literal;
  }

  /** The search of one text. */
  private final class Search {
    private final CharSequence text;
    private final Facts facts;
    private final List<Token> tokens;
    private final List<Literal> found = new ArrayList<>();
    private final List<Span> kept;
    private int nextKept;
    private int at; // the token that is looked at
    private int nextQuantity;

    Search(Facts facts) {
      this.text = facts.text;
      this.kept = addresses(text.toString());
      this.facts = facts;
      this.tokens = facts.tokens;
    }

    List<Literal> literals() {
      while (at < tokens.size()) {
        int start = tokens.get(at).start();
        while (nextKept < kept.size() && kept.get(nextKept).end() <= start) {
          addKept();
        }
        if (nextKept < kept.size() && kept.get(nextKept).start() <= start) {
          skipTo(kept.get(nextKept).end());
          continue;
        }
        int end = identifier();
        end = end >= 0 ? end : joinedMeasure();
        end = end >= 0 ? end : date();
        end = end >= 0 ? end : time();
        end = end >= 0 ? end : score();
        end = end >= 0 ? end : slashed();
        end = end >= 0 ? end : roman();
        end = end >= 0 ? end : spokenFraction();
        end = end >= 0 ? end : quantity();
        at = end >= 0 ? Math.max(end, at + 1) : at + 1;
      }
      while (nextKept < kept.size()) {
        addKept();
      }
      return joinRanges();
    }

    /** Telephone numbers and hashtags are kept as well, but are literals of their own. */
    private List<Span> addresses(String text) {
      return ADDRESSES.find(text).stream()
          .filter(span -> "+(#".indexOf(text.charAt(span.start())) < 0)
          .toList();
    }

    private void addKept() {
      Span span = kept.get(nextKept++);
      add(span.start(), span.end(), List.of(new Fixed(Fixed.Kind.ADDRESS)));
    }

    private void skipTo(int position) {
      while (at < tokens.size() && tokens.get(at).start() < position) {
        at++;
      }
    }

    private void add(int start, int end, List<Value> readings) {
      found.add(
          new Literal(new Span(start, end), text.subSequence(start, end).toString(), readings));
    }

    private char charAt(int position) {
      return position >= 0 && position < text.length() ? text.charAt(position) : ' ';
    }

    /** Telephone numbers, versions, hashtags and names with figures: returns the token after it. */
    private int identifier() {
      if (!(tokens.get(at) instanceof NumberRun run)) {
        return -1;
      }
      int telephone = Telephone.end(text, run.start());
      if (telephone > 0) {
        int start = Telephone.start(text, run.start());
        add(start, telephone, List.of(new Fixed(Fixed.Kind.TELEPHONE)));
        return facts.firstFrom(telephone);
      }
      int power = powerEnd(run);
      if (power > 0) {
        add(run.start(), power, List.of(new Fixed(Fixed.Kind.IDENTIFIER)));
        return facts.firstFrom(power);
      }
      int start = run.start();
      char before = charAt(start - 1);
      if ((before == '-' && Character.isLetter(charAt(start - 2))) || Character.isLetter(before)) {
        while (start > 0 && isOfName(charAt(start - 1))) {
          start--;
        }
        int end = run.end();
        while (end < text.length() && isOfName(charAt(end)) && charAt(end) < 0x250) {
          end++;
        }
        if (Character.isUpperCase(charAt(start)) && charAt(start) < 0x250) {
          add(start, end, List.of(new Fixed(Fixed.Kind.IDENTIFIER)));
          return facts.firstFrom(end);
        }
      }
      int model = modelEnd(run);
      if (model > 0) {
        add(start, model, List.of(new Fixed(Fixed.Kind.IDENTIFIER)));
        return facts.firstFrom(model);
      }
      if (before == '#') {
        add(start - 1, run.end(), List.of(new Fixed(Fixed.Kind.HASHTAG)));
        return at + 1;
      }
      if (run.groups().size() > 2
          && run.readings().get(0).form() == NumberRun.Form.SPLIT
          && NumericDate.at(run.groups(), monthFirst).isEmpty()) {
        add(start, run.end(), List.of(new Fixed(Fixed.Kind.VERSION)));
        return at + 1;
      }
      if (isReference(run)) {
        add(start, run.end(), List.of(new Fixed(Fixed.Kind.VERSION)));
        return at + 1;
      }
      if (run.end() - run.start() > LONGEST_FIGURE) {
        add(start, run.end(), List.of(new Fixed(Fixed.Kind.IDENTIFIER)));
        return at + 1;
      }
      return -1;
    }

    /** Whether a figure with a stop numbers what is named before it: {@code see Figure 1.1.} */
    private boolean isReference(NumberRun run) {
      int end = run.start() - 1;
      if (!run.separators().equals(".")
          || run.groups().get(1).length() > 2
          || !Scripts.isSpace(charAt(end))
          || (run.end() < text.length() && ".,;:)]".indexOf(charAt(run.end())) < 0)
          || (facts.token(at - 1) instanceof Token.Word word && word.end() == end)) {
        return false;
      }
      int from = end;
      while (from > 0 && Character.isLetter(charAt(from - 1))) {
        from--;
      }
      return end - from > 1
          && Character.isUpperCase(charAt(from))
          && Character.isLetter(charAt(from - 2))
          && Scripts.isSpace(charAt(from - 1));
    }

    /** Returns the end of {@code 10^24}, {@code 5.97 × 10^24} and 6e23; -1 if it is none. */
    private int powerEnd(NumberRun run) {
      if (run.isPower()) {
        return run.end();
      }
      return facts.token(at + 1) instanceof Token.Word ten
              && ten.is(Sort.TEN)
              && ten.start() - run.end() <= 1
          ? ten.end()
          : -1;
    }

    /** Returns the end of the model of a plane, 737-800 and 787-9; -1 if it is none. */
    private int modelEnd(NumberRun run) {
      if (!(facts.token(at + 1) instanceof NumberRun variant)
          || charAt(run.end()) != '-'
          || variant.start() != run.end() + 1
          || run.groups().size() > 1
          || variant.groups().size() > 1
          || !Scripts.isSpace(charAt(run.start() - 1))) {
        return -1;
      }
      int end = variant.end();
      while (end - variant.end() < LONGEST_VARIANT && isCapital(charAt(end))) {
        end++; // 777-300ER
      }
      if (Character.isLetterOrDigit(charAt(end)) || charAt(end) == '-') {
        return -1;
      }
      String model = run.groups().get(0);
      String kind = variant.groups().get(0);
      boolean jet =
          model.length() == 3
              && model.charAt(0) == '7'
              && model.charAt(2) == '7'
              && (kind.length() < 3 || (kind.length() == 3 && kind.endsWith("00")));
      return jet || isMade(run.start() - 1) ? end : -1;
    }

    private static boolean isCapital(char c) {
      return c >= 'A' && c <= 'Z';
    }

    /** Whether the word that ends at {@code end} is the name of a maker of planes. */
    private boolean isMade(int end) {
      int from = end;
      while (from > 0 && end - from < LONGEST_MAKER && Character.isLetter(charAt(from - 1))) {
        from--;
      }
      return from < end && MAKERS.contains(text.subSequence(from, end).toString());
    }

    private boolean isOfName(char c) {
      return Character.isLetterOrDigit(c) || c == '-';
    }

    /** {@code 5'10"}, {@code 1h 30m}: returns the token after it. */
    private int joinedMeasure() {
      JoinedMeasure measure = joins ? JoinedMeasure.at(facts, at) : null;
      if (measure == null) {
        return -1;
      }
      int end = 0;
      for (JoinedMeasure.Part part : measure.parts()) {
        Figure figure = part.run().figure(part.run().readings().get(0), 0);
        end = part.end();
        add(part.run().start(), end, List.of(new Measure(figure, part.unit(), true)));
      }
      return facts.firstFrom(end);
    }

    /** Returns the token after a date that begins here; -1 if none does. */
    private int date() {
      Token first = tokens.get(at);
      boolean may =
          first instanceof NumberRun
              || (first instanceof Token.Word word
                  && (word.is(Sort.MONTH) || word.is(Sort.WEEKDAY)));
      if (!may) {
        return -1;
      }
      DateReader reader = new DateReader(facts, monthFirst);
      DateReader.Found date = reader.read(at);
      DateReader.Days days = date == null ? reader.daysBefore(at) : reader.daysFrom(date);
      if (days != null) {
        add(
            days.start(),
            days.end(),
            List.of(new Range(new Day(days.first()), new Day(days.last()))));
        return facts.firstFrom(days.end());
      }
      if (date == null) {
        return -1;
      }
      List<Value> readings = new ArrayList<>();
      date.readings().forEach(reading -> readings.add(new Day(reading)));
      add(date.start(), date.end(), readings);
      return facts.firstFrom(date.end());
    }

    /** {@code 9:30}, {@code 9:30 a.m.}, {@code 5 pm}. */
    private int time() {
      if (!(tokens.get(at) instanceof NumberRun hours) || hours.groups().size() > 2) {
        return -1;
      }
      int hour = shortNumber(hours.groups().get(0));
      List<Integer> parts = new ArrayList<>();
      int last = at;
      if (isBeforeZone(hours)) {
        parts.add(hour % 100);
        hour /= 100;
      }
      if (hours.groups().size() == 2) {
        boolean dotted = hours.separators().equals(".") && hours.groups().get(1).length() == 2;
        boolean half =
            dotted && facts.token(at + 1) instanceof Token.Word word && word.is(Sort.HALF_DAY);
        if (!half) {
          return -1;
        }
        parts.add(shortNumber(hours.groups().get(1)));
      }
      while (parts.size() < 2
          && facts.token(last + 1) instanceof NumberRun next
          && next.groups().size() == 1
          && next.end() - next.start() == 2
          && next.start() == tokens.get(last).end() + 1
          && charAt(next.start() - 1) == ':') {
        parts.add(shortNumber(next.groups().get(0)));
        last++;
      }
      int shift = -1;
      int end = tokens.get(last).end();
      if (facts.token(last + 1) instanceof Token.Word word
          && word.is(Sort.HALF_DAY)
          && word.start() - end <= 1
          && hour >= 1
          && hour <= 12) {
        shift = (int) word.as(Sort.HALF_DAY).value();
        end = word.end();
        last++;
      }
      boolean fits =
          hour >= 0 && hour < 25 && parts.stream().allMatch(part -> part >= 0 && part < 60);
      if (!fits || (parts.isEmpty() && shift < 0)) {
        return -1;
      }
      int clock = shift < 0 ? hour % 24 : hour % 12 + shift;
      int zone = end < text.length() && Scripts.isSpace(text.charAt(end)) ? end + 1 : end;
      int zoneEnd = TimeZones.end(text, zone);
      add(
          tokens.get(at).start(),
          Math.max(end, zoneEnd),
          List.of(
              new Time(
                  clock,
                  parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(0)),
                  parts.size() < 2 ? Optional.empty() : Optional.of(parts.get(1)),
                  zoneEnd < 0
                      ? Optional.empty()
                      : Optional.of(text.subSequence(zone, zoneEnd).toString()))));
      while (last + 1 < tokens.size() && tokens.get(last + 1).start() < zoneEnd) {
        last++; // the hours of GMT+2
      }
      return last + 1;
    }

    /** Whether the digits are a time as it is told at sea: {@code 0230 UTC}. */
    private boolean isBeforeZone(NumberRun run) {
      return run.groups().size() == 1
          && run.end() - run.start() == 4
          && Scripts.isSpace(charAt(run.end()))
          && TimeZones.end(text, run.end() + 1) > 0;
    }

    private int shortNumber(String digits) {
      return digits.length() > 4 ? -1 : Integer.parseInt(digits);
    }

    /** {@code 3-2}, which may be a range where it rises. */
    private int score() {
      if (!(tokens.get(at) instanceof NumberRun one)
          || !(facts.token(at + 1) instanceof NumberRun other)
          || one.groups().size() > 1
          || other.groups().size() > 1
          || one.end() - one.start() > 2
          || other.end() - other.start() > 2
          || other.start() != one.end() + 1
          || "-–".indexOf(charAt(one.end())) < 0
          || "-–/".indexOf(charAt(other.end())) >= 0
          || "-–/".indexOf(charAt(one.start() - 1)) >= 0) {
        return -1;
      }
      int first = shortNumber(one.groups().get(0));
      int second = shortNumber(other.groups().get(0));
      boolean counted =
          facts.token(at + 2) instanceof Token.Word word
              && (word.is(Sort.UNIT)
                  || word.is(Sort.PERCENT)
                  || word.is(Sort.CURRENCY)
                  || word.is(Sort.HALF_DAY))
              && word.start() - other.end() <= 1;
      boolean paid = facts.token(at - 1) instanceof Token.Word word && word.is(Sort.CURRENCY);
      if (counted || paid) {
        return -1;
      }
      Value score = new Score(first, second);
      Value range =
          new Range(
              Figure.of(BigDecimal.valueOf(first), false),
              Figure.of(BigDecimal.valueOf(second), false));
      add(one.start(), other.end(), first < second ? List.of(range, score) : List.of(score));
      return at + 2;
    }

    /** {@code 3/4}, which may be a fraction and a day; {@code 24/7} is neither and stays. */
    private int slashed() {
      if (!(tokens.get(at) instanceof NumberRun one)
          || charAt(one.end()) != '/'
          || !(facts.token(at + 1) instanceof NumberRun other)
          || other.start() != one.end() + 1
          || one.groups().size() > 1
          || other.groups().size() > 1
          || one.end() - one.start() > 2
          || other.end() - other.start() > 2
          || charAt(one.start() - 1) == '/'
          || charAt(other.end()) == '/') {
        return -1;
      }
      List<Value> readings = new ArrayList<>();
      Fraction part = Fraction.inDigits(text, one.start());
      if (part != null) {
        BigDecimal digits = new BigDecimal("0." + part.decimals());
        readings.add(new Figure(digits, 0, false, Figure.Sort.FRACTION));
      }
      int first = shortNumber(one.groups().get(0));
      int second = shortNumber(other.groups().get(0));
      addDay(monthFirst ? first : second, monthFirst ? second : first, readings);
      addDay(monthFirst ? second : first, monthFirst ? first : second, readings);
      if (readings.isEmpty()) {
        readings.add(new Fixed(Fixed.Kind.IDENTIFIER));
      } else if (part == null) {
        readings.add(new Score(first, second)); // a ratio, or what is called by its day
      }
      add(one.start(), other.end(), readings.stream().distinct().toList());
      return at + 2;
    }

    private void addDay(int month, int day, List<Value> readings) {
      boolean valid = month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
      if (valid) {
        readings.add(
            new Day(
                new Dateline(
                    "",
                    Optional.empty(),
                    Optional.of(day),
                    month,
                    Optional.empty(),
                    Dateline.Width.NUMERIC,
                    "")));
      }
    }

    /** {@code Louis XVI}, {@code Chapter IV}, {@code siglo XX}. */
    private int roman() {
      if (!(tokens.get(at) instanceof Token.Roman numeral)) {
        return -1;
      }
      boolean century = isCentury(at - 1, numeral) || isCentury(at + 1, numeral);
      if (!century && !RomanNumeral.counts(text, numeral)) {
        return -1;
      }
      BigDecimal value = BigDecimal.valueOf(numeral.value());
      add(numeral.start(), numeral.end(), List.of(new Figure(value, 0, false, Figure.Sort.ROMAN)));
      return at + 1;
    }

    private boolean isCentury(int index, Token.Roman numeral) {
      return facts.token(index) instanceof Token.Word word
          && (word.start() == numeral.end() + 1 || word.end() == numeral.start() - 1)
          && word.hasSense("century");
    }

    /** {@code two-thirds}, {@code half a million dollars}. */
    private int spokenFraction() {
      SpokenFraction fraction = SpokenFraction.at(facts, at);
      if (fraction == null) {
        return -1;
      }
      List<Figure> figures =
          List.of(new Figure(fraction.number(), fraction.power(), false, Figure.Sort.SPELLED));
      if (facts.token(fraction.last() + 1) instanceof Token.Word after
          && isBeside(fraction.end(), after.start())) {
        int next = dressed(after, figures, fraction.start(), fraction.end());
        if (next > 0) {
          return next;
        }
      }
      add(fraction.start(), fraction.end(), List.copyOf(figures));
      return fraction.last() + 1;
    }

    private int quantity() {
      while (nextQuantity < facts.quantities().size()
          && facts.quantities().get(nextQuantity).first() < at) {
        nextQuantity++;
      }
      if (nextQuantity == facts.quantities().size()
          || facts.quantities().get(nextQuantity).first() != at) {
        return -1;
      }
      Quantity quantity = facts.quantities().get(nextQuantity);
      List<Figure> figures = figures(quantity);
      if (figures.isEmpty()) {
        return -1;
      }
      int start = tokens.get(quantity.first()).start();
      int end = tokens.get(quantity.last()).end();
      if (start > 0 && figures.get(0).digits().signum() < 0) {
        start--;
      }
      if (isNumbered(quantity)) {
        add(start, end, List.of(new Fixed(Fixed.Kind.IDENTIFIER)));
        return quantity.last() + 1;
      }
      if (facts.token(quantity.first() - 1) instanceof Token.Word before
          && before.is(Sort.CURRENCY)
          && before.exact()
          && start - before.end() <= 1
          && !Character.isLowerCase(charAt(before.start()))) {
        boolean minus =
            "-−".indexOf(charAt(before.start() - 1)) >= 0
                && !Character.isLetterOrDigit(charAt(before.start() - 2));
        add(
            minus ? before.start() - 1 : before.start(),
            end,
            money(minus ? negative(figures) : figures, before));
        return quantity.last() + 1;
      }
      if (facts.token(quantity.first() - 1) instanceof Token.Word before
          && before.is(Sort.PERCENT)
          && before.exact()
          && (before.end() == start || isPercentAhead(before, start))) {
        add(before.start(), end, percentages(figures, false));
        return quantity.last() + 1;
      }
      int suffix = ordinalEnd(end);
      if (quantity.first() == quantity.last() && suffix > end) {
        Figure figure = figures.get(0);
        add(
            start,
            suffix,
            List.of(new Figure(figure.digits(), 0, figure.grouped(), Figure.Sort.ORDINAL)));
        return facts.firstFrom(suffix); // the st of 21st is no stone
      }
      if (facts.token(quantity.last() + 1) instanceof Token.Word after
          && (isBeside(end, after.start()) || isLinked(quantity, end, after.start()))) {
        int next = dressed(after, figures, start, end);
        if (next > 0) {
          return next;
        }
      }
      if (isDecade(quantity, start, end)) {
        Figure year = figures.get(0);
        add(start, end, List.of(new Figure(year.digits(), 0, false, Figure.Sort.DECADE)));
        return quantity.last() + 1;
      }
      if (!quantity.hasDigits() && isVague(quantity)) {
        return -1;
      }
      add(start, end, List.copyOf(figures));
      return quantity.last() + 1;
    }

    /** Whether a word for percent stands before its figure, as Turkish {@code yüzde 5} does. */
    private boolean isPercentAhead(Token.Word percent, int start) {
      return percent.end() + 1 == start
          && Scripts.isSpace(charAt(percent.end()))
          && words.language().equals("tr");
    }

    private static List<Figure> negative(List<Figure> figures) {
      return figures.stream()
          .map(
              figure ->
                  new Figure(
                      figure.digits().abs().negate(),
                      figure.power(),
                      figure.grouped(),
                      figure.sort()))
          .toList();
    }

    /** Whether noughts stand before the digits, as in 007: what is counted has none. */
    private boolean isNumbered(Quantity quantity) {
      return quantity.first() == quantity.last()
          && tokens.get(quantity.first()) instanceof NumberRun run
          && run.groups().size() == 1
          && run.groups().get(0).length() > 1
          && run.groups().get(0).charAt(0) == '0';
    }

    /** Whether nothing but a space or a hyphen is between two positions. */
    private boolean isBeside(int from, int to) {
      if (to - from > 2 || to < from) {
        return false;
      }
      for (int i = from; i < to; i++) {
        if (!Scripts.isSpace(charAt(i)) && charAt(i) != '-') {
          return false;
        }
      }
      return true;
    }

    /** Whether what stands between is the {@code de} of {@code 2 millones de millas}. */
    private boolean isLinked(Quantity quantity, int from, int to) {
      int gap = to - from;
      if (quantity.scale() < 3 || gap < 3 || gap > 4 || charAt(from + 1) != 'd') {
        return false;
      }
      return Scripts.isSpace(charAt(from))
          && (gap == 3
              ? "'’".indexOf(charAt(from + 2)) >= 0
              : "ei".indexOf(charAt(from + 2)) >= 0 && Scripts.isSpace(charAt(from + 3)));
    }

    /** Adds a figure with the unit behind it; returns the token after it, -1 if it is none. */
    private int dressed(Token.Word after, List<Figure> figures, int start, int end) {
      int index = facts.index(after) + 1;
      boolean attached = after.start() - end <= 1 || charAt(end + 1) == 'd';
      int goesOn = after.end();
      while (Scripts.isSpacedWordPart(charAt(goesOn))) {
        goesOn++;
      }
      if (after.is(Sort.PERCENT) && goesOn - after.end() > LONGEST_PLURAL) {
        return -1; // two percentage points are not two percent
      }
      if (after.is(Sort.PERCENT) || after.is(Sort.PER_MILLE)) {
        add(start, goesOn, percentages(figures, after.is(Sort.PER_MILLE)));
        return index;
      }
      if (Subunits.counts(text, after, end, figures.get(0).number())) {
        add(start, after.end(), hundredths(figures, after));
        return index;
      }
      boolean named = after.end() - after.start() > 3;
      if (after.is(Sort.UNIT)
          && after.exact()
          && attached
          && isCased(after, end)
          && !isPreposition(after)
          && !(after.is(Sort.CURRENCY) && !named)) {
        List<Value> readings = new ArrayList<>();
        Sense unit = after.as(Sort.UNIT);
        boolean shortened = unit.value() > 0 || after.end() - after.start() <= 2;
        for (Figure figure : figures) {
          readings.add(new Measure(figure, unit.code(), shortened));
        }
        if (after.is(Sort.CURRENCY)) {
          readings.addAll(money(figures, after));
        }
        boolean bracket = charAt(after.end() - 1) == ')'; // which is how an F is known for a unit
        add(start, bracket ? after.end() - 1 : after.end(), readings);
        return index;
      }
      boolean plural = named && goesOn - after.end() <= LONGEST_PLURAL; // 5 dollars
      if (after.is(Sort.CURRENCY) && (after.exact() || plural)) {
        add(start, goesOn, money(figures, after));
        return index;
      }
      return -1;
    }

    /** Whether an English {@code in} is no inch: 2.5 billion in 1950, but 12 in of rain. */
    private boolean isPreposition(Token.Word unit) {
      int end = unit.end();
      if (end - unit.start() != 2
          || charAt(unit.start()) != 'i'
          || charAt(end - 1) != 'n'
          || !Scripts.isSpace(charAt(end))
          || !Character.isLetterOrDigit(charAt(end + 1))) {
        return false;
      }
      int next = end + 1;
      while (Character.isLetter(charAt(next))) {
        next++;
      }
      return !MEASURED.contains(text.subSequence(end + 1, next).toString());
    }

    /** Whether a letter is the sign of its unit: not the G of 5G, nor the k of 100k. */
    private boolean isCased(Token.Word unit, int end) {
      char letter = charAt(unit.start());
      if (unit.end() - unit.start() > 1 || letter > 'z') {
        return true;
      }
      return switch (unit.as(Sort.UNIT).code()) {
        case "kelvin" -> letter == 'K' && unit.start() > end; // 4K is a kind of television
        case "watt", "volt", "ampere", "joule", "byte" -> !Character.isLowerCase(letter);
        case "gram", "meter", "hour", "day", "second", "minute" -> !Character.isUpperCase(letter);
        default -> true;
      };
    }

    private List<Value> money(List<Figure> figures, Token.Word currency) {
      boolean named =
          currency.end() - currency.start() > 3 && Character.isLetter(charAt(currency.end() - 1));
      Set<Value> readings = new LinkedHashSet<>();
      String own = words.ownCurrency();
      for (Figure figure : figures) {
        if (currency.hasSense(own)) {
          readings.add(new Money(figure, own, named));
        }
        for (Sense sense : currency.senses()) {
          if (sense.sort() == Sort.CURRENCY) {
            readings.add(new Money(figure, sense.code(), named));
          }
        }
      }
      return List.copyOf(readings);
    }

    private List<Value> hundredths(List<Figure> figures, Token.Word subunit) {
      Set<Value> readings = new LinkedHashSet<>();
      String own = words.ownCurrency();
      for (Figure figure : figures) {
        Figure part = figure.withPower(figure.power() - 2);
        for (Sense sense : subunit.senses()) {
          if (sense.sort() == Sort.SUBUNIT && sense.code().equals(own)) {
            readings.add(new Money(part, own, false));
          }
        }
        for (Sense sense : subunit.senses()) {
          if (sense.sort() == Sort.SUBUNIT) {
            readings.add(new Money(part, sense.code(), false));
          }
        }
      }
      return List.copyOf(readings);
    }

    private List<Value> percentages(List<Figure> figures, boolean perMille) {
      List<Value> readings = new ArrayList<>();
      figures.forEach(figure -> readings.add(new Percentage(figure, perMille)));
      return readings;
    }

    /**
     * Returns the end of the letters that make an English ordinal; {@code end} if there are none.
     */
    private int ordinalEnd(int end) {
      if (!words.language().equals("en") || end + 2 > text.length()) {
        return end;
      }
      String suffix = text.subSequence(end, end + 2).toString().toLowerCase(Locale.ROOT);
      boolean whole = !Character.isLetterOrDigit(charAt(end + 2));
      return whole && List.of("st", "nd", "rd", "th").contains(suffix) ? end + 2 : end;
    }

    /** Whether the digits are the 1960 of {@code 1960s}. */
    private boolean isDecade(Quantity quantity, int start, int end) {
      return words.language().equals("en")
          && end - start == 4
          && quantity.hasDigits()
          && quantity.scale() == 0
          && charAt(end - 1) == '0'
          && charAt(end) == 's'
          && !Character.isLetterOrDigit(charAt(end + 1));
    }

    /** Whether words say no certain number: {@code one}, {@code millions}, {@code a hundred}. */
    private boolean isVague(Quantity quantity) {
      Token first = tokens.get(quantity.first());
      boolean counts =
          first instanceof Token.Word word
              && word.is(Sort.CARDINAL)
              && (word.exact() || quantity.scale() > 0);
      return !counts || quantity.key().equals("1") || quantity.key().equals("0");
    }

    private List<Figure> figures(Quantity quantity) {
      if (!quantity.hasDigits()) {
        return List.of(new Figure(new BigDecimal(quantity.key()), 0, false, Figure.Sort.SPELLED));
      }
      NumberRun run = null;
      for (int i = quantity.first(); i <= quantity.last(); i++) {
        if (tokens.get(i) instanceof NumberRun digits) {
          if (run != null) {
            return List.of(Figure.of(new BigDecimal(quantity.key()), true));
          }
          run = digits;
        }
      }
      if (run == null || run.end() - run.start() > LONGEST_FIGURE) {
        return List.of();
      }
      List<Figure> figures = new ArrayList<>();
      for (NumberRun.Reading reading : run.readings()) {
        if (reading.form() != NumberRun.Form.SPLIT) {
          figures.add(run.figure(reading, quantity.scale()));
        }
      }
      return figures;
    }

    /** Joins figures of one kind with a dash between them. */
    private List<Literal> joinRanges() {
      List<Literal> joined = new ArrayList<>();
      for (Literal literal : found) {
        Literal before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
        Optional<Time> opening = before == null ? Optional.empty() : opening(before, literal);
        if (before != null && opening.isPresent()) {
          joined.set(joined.size() - 1, range(before, literal, opening.get()));
        } else if (before != null && isRange(before, literal)) {
          joined.set(joined.size() - 1, range(before, literal, before.value()));
        } else {
          joined.add(literal);
        }
      }
      return List.copyOf(joined);
    }

    private Literal range(Literal from, Literal to, Value first) {
      int start = from.span().start();
      int end = to.span().end();
      return new Literal(
          new Span(start, end),
          text.subSequence(start, end).toString(),
          List.of(new Range(first, to.value())));
    }

    /**
     * Returns the time that {@code from} is where the half of the day stands behind the second one
     * only: {@code 5–7 p.m.}, {@code 11 to 1 p.m.}; empty if it is none.
     */
    private Optional<Time> opening(Literal from, Literal to) {
      if (!(to.value() instanceof Time last)
          || !Scripts.hasLetter(to.text())
          || Scripts.hasLetter(from.text())
          || from.isAmbiguous()) {
        return Optional.empty();
      }
      int gap = to.span().start() - from.span().end();
      boolean linked =
          gap > 0
              && gap <= 5
              && BETWEEN_TIMES.contains(
                  text.subSequence(from.span().end(), to.span().start()).toString().strip());
      Time first =
          from.value() instanceof Time time
              ? time
              : from.value() instanceof Figure figure
                      && isPlain(figure)
                      && figure.digits().scale() == 0
                      && figure.digits().precision() <= 2
                  ? new Time(
                      figure.digits().intValue(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty())
                  : null;
      boolean half = to.text().chars().anyMatch(c -> "mM".indexOf(c) >= 0);
      if (!linked || first == null || !half || first.hour() < 1 || first.hour() > 12) {
        return Optional.empty();
      }
      int hour = first.hour() % 12 + (last.hour() >= 12 ? 12 : 0);
      int other = hour > last.hour() ? (hour + 12) % 24 : hour;
      return Optional.of(new Time(other, first.minute(), first.second(), Optional.empty()));
    }

    private boolean isRange(Literal from, Literal to) {
      int gap = to.span().start() - from.span().end();
      if (gap < 1 || gap > 3) {
        return false;
      }
      String between = text.subSequence(from.span().end(), to.span().start()).toString().strip();
      boolean dash =
          between.equals("–") || between.equals("-") || (between.equals("—") && gap == 1);
      return dash
          && isPlain(from.value())
          && !falls(from.value(), to.value())
          && (isPlain(to.value())
              || to.value() instanceof Measure
              || to.value() instanceof Percentage
              || (to.value() instanceof Money && from.value() instanceof Money));
    }

    /** Whether the second figure is less, as in IEC 60601-1, but not as in 2019–20. */
    private boolean falls(Value from, Value to) {
      if (!(from instanceof Figure one)
          || !(to instanceof Figure other)
          || one.number().compareTo(other.number()) <= 0) {
        return false;
      }
      int length = one.digits().precision();
      return length != 4 || one.digits().scale() > 0 || other.digits().precision() != 2;
    }

    private boolean isPlain(Value value) {
      return (value instanceof Figure figure && figure.sort() == Figure.Sort.CARDINAL)
          || value instanceof Money;
    }
  }

  /** Turns an ISO number of a weekday into the day. */
  static DayOfWeek weekday(long number) {
    return DayOfWeek.of((int) number);
  }
}
