package dev.glotwire.format;

import com.ibm.icu.number.FormattedNumber;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.NumberRangeFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.number.UnlocalizedNumberFormatter;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.glotwire.format.Value.Day;
import dev.glotwire.format.Value.Figure;
import dev.glotwire.format.Value.Fixed;
import dev.glotwire.format.Value.Measure;
import dev.glotwire.format.Value.Money;
import dev.glotwire.format.Value.Percentage;
import dev.glotwire.format.Value.Range;
import dev.glotwire.format.Value.Score;
import dev.glotwire.format.Value.Time;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes values as one language writes them, by CLDR: separators, digits, the place of a currency,
 * plural forms, the order of a date. The precision and the fields that the author wrote are kept.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * Literal price = Literals.in(Locale.ENGLISH).find("It costs $2,300.50.").get(0);
 * LocaleFormatter.of(Locale.GERMAN).format(price); // 2.300,50 $
 * }</pre>
 */
public final class LocaleFormatter {

  private static final BigDecimal MILLION = BigDecimal.TEN.pow(6);

  /** Up to here a number may as well be spelled out. */
  private static final int LARGEST_SPELLED = 100;

  /** What the Romance languages put between a million and what there are millions of. */
  private static final Map<String, String> PREPOSITIONS =
      Map.of(
          "es", "de", "ca", "de", "gl", "de", "ast", "de", "pt", "de", "fr", "de", "oc", "de", "it",
          "di", "ro", "de");

  /** What the North puts behind the first year of a century. */
  private static final Map<String, String> HUNDREDS =
      Map.of("fi", "-lu", "sv", "-tal", "da", "-tal", "nb", "-tal", "nn", "-tal");

  /** The first of a month, which the Romance languages write as an ordinal. */
  private static final List<String> FIRSTS = List.of("1er", "1º", "1.º", "1°", "1η", "1-ի");

  private static final Pattern ONE = Pattern.compile("(?<!\\d)1(?!\\d)");

  /** A full stop inside of a date. */
  private static final Pattern STOP = Pattern.compile("\\.(?=[\\s\u00A0])");

  /** The word for year that stands shortened behind it. */
  private static final Pattern YEAR_SIGN = Pattern.compile("[\\s\u00A0\u202F](?:г|р|g)\\.$");

  private static final Pattern BESIDE_HAN =
      Pattern.compile("(?<=\\d)(?=\\p{IsHan})|(?<=\\p{IsHan})(?=\\d)");

  private static final Map<String, MeasureUnit> UNITS = UnitNames.all();

  /** By the language: what ICU makes of one costs more than to format with it. */
  private static final Map<Locale, LocaleFormatter> KNOWN = new ConcurrentHashMap<>();

  /** More forms of numbers than any article has, and so many that it does not matter. */
  private static final int MOST_FORMS = 500;

  private final Locale language;
  private final ULocale locale;
  private final Map<NumberForm, LocalizedNumberFormatter> numbers = new ConcurrentHashMap<>();
  private final Map<String, String> clocks = new ConcurrentHashMap<>(); // by what they show
  private final Map<String, SimpleDateFormat> times = new ConcurrentHashMap<>(); // by pattern

  private LocaleFormatter(Locale language) {
    this.language = language;
    this.locale = ULocale.forLocale(language);
  }

  /** Returns a formatter for {@code language}, with the digits that CLDR gives it. */
  public static LocaleFormatter of(Locale language) {
    return KNOWN.computeIfAbsent(language, LocaleFormatter::new);
  }

  /**
   * All that a number's form depends on but its digits.
   *
   * @param least the fewest digits, where noughts may be left out
   * @param digits those of its fraction; of a compact number, the significant ones
   */
  private record NumberForm(
      boolean compact,
      boolean grouped,
      int least,
      int digits,
      Optional<MeasureUnit> unit,
      Optional<UnitWidth> width) {}

  /** Returns {@code literal} in the form of the language; what is fixed stays as it is written. */
  public String format(Literal literal) {
    if (literal.isAmbiguous() && !isOfOneKind(literal)) {
      return literal.text(); // 3/4 may be a day and a fraction
    }
    if (literal.value() instanceof Figure figure
        && figure.sort() == Figure.Sort.FRACTION
        && literal.text().indexOf('/') >= 0) {
      return fraction(figure, false);
    }
    if (literal.value() instanceof Money money
        && money.figure().power() <= 2
        && isTold(literal.text())) {
      return money(money, UnitWidth.SHORT);
    }
    return literal.value() instanceof Fixed ? literal.text() : format(literal.value());
  }

  /**
   * Returns {@code value} in the form of the language.
   *
   * @throws IllegalArgumentException if it is {@link Fixed}: only its literal has its text
   */
  public String format(Value value) {
    if (value instanceof Figure figure) {
      return figure(figure);
    }
    if (value instanceof Percentage percentage) {
      return percentage(percentage, UnitWidth.SHORT);
    }
    if (value instanceof Money money) {
      if (money.figure().power() == 3 && !money.named()) {
        return format(new Money(inFull(money.figure()), money.currency(), false)); // $60K
      }
      // CLDR shortens the scale beside a sign, and an author who wrote million wants the word.
      boolean named = money.named() || money.figure().power() > 2;
      UnitWidth sign = isPlain(money.currency()) ? UnitWidth.NARROW : UnitWidth.SHORT;
      return money(money, named ? UnitWidth.FULL_NAME : sign);
    }
    if (value instanceof Day day) {
      return day.date().format(language);
    }
    if (value instanceof Time time) {
      return time(time);
    }
    if (value instanceof Measure measure) {
      return measure(measure, measure.shortened() ? UnitWidth.SHORT : UnitWidth.FULL_NAME);
    }
    if (value instanceof Range range) {
      return range(range);
    }
    if (value instanceof Score score) {
      return whole(score.first()) + (isColonScore() ? ":" : "–") + whole(score.second());
    }
    throw new IllegalArgumentException("a fixed text has no form but its own");
  }

  /**
   * Returns the forms in which {@code value} may stand in a text of the language without being
   * wrong, the {@linkplain #format(Value) own} form first: other digits, spaces or no divisions
   * between thousands, small numbers in words, currencies by name, sign and code, months long and
   * short.
   */
  public List<String> variants(Value value) {
    Set<String> forms = new LinkedHashSet<>();
    if (!(value instanceof Fixed)) {
      forms.add(format(value));
    }
    if (value instanceof Figure figure) {
      forms.addAll(figures(figure));
    } else if (value instanceof Percentage percentage) {
      addPercentages(percentage, forms);
    } else if (value instanceof Money money) {
      addMoney(money, forms);
    } else if (value instanceof Day day) {
      addDays(day.date(), forms);
    } else if (value instanceof Time time) {
      addTimes(time, forms);
    } else if (value instanceof Measure measure) {
      for (UnitWidth width : UnitWidth.values()) {
        if (width == UnitWidth.FULL_NAME || width == UnitWidth.SHORT || width == UnitWidth.NARROW) {
          forms.add(measure(measure, width));
        }
      }
    } else if (value instanceof Range range) {
      for (String from : variants(range.from())) {
        for (String to : variants(range.to())) {
          forms.add(from + "–" + to);
          forms.add(from + "-" + to);
        }
      }
    } else if (value instanceof Score score) {
      for (String mark : List.of("-", "–", ":")) {
        forms.add(score.first() + mark + score.second());
      }
    }
    return List.copyOf(forms);
  }

  /** Whether the sign says by letters whose currency it is: {@code US$30}. */
  private static boolean isTold(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Character.getType(text.charAt(i)) == Character.CURRENCY_SYMBOL) {
        return Character.isLetter(text.charAt(i - 1)) && text.indexOf(' ') < 0;
      }
    }
    return false;
  }

  /** Whether a plain sign is enough: the dollar of a newspaper is the American one. */
  private static boolean isPlain(String currency) {
    return LocaleWords.family(currency).equals(currency);
  }

  private boolean isColonScore() {
    return Set.of(
            "de", "pl", "cs", "sk", "hu", "ru", "uk", "be", "bg", "hr", "sr", "sl", "lt", "lv")
        .contains(locale.getLanguage());
  }

  private String range(Range range) {
    if (range.from() instanceof Day from && range.to() instanceof Day to) {
      return from.date().formatTo(to.date(), language);
    }
    if (range.from() instanceof Figure from
        && range.to() instanceof Percentage to
        && format(to).startsWith("%")) {
      return format(new Percentage(from, to.perMille())) + "–" + format(to); // %10–%15
    }
    Optional<String> amounts =
        range.from() instanceof Money from ? amounts(from, range.to()) : Optional.empty();
    return amounts.orElseGet(() -> format(range.from()) + "–" + format(range.to()));
  }

  /**
   * Returns two amounts that share their currency and the million behind the second; empty if they
   * share less.
   */
  private Optional<String> amounts(Money from, Value to) {
    Figure last =
        to instanceof Money money && money.currency().equals(from.currency())
            ? money.figure()
            : to instanceof Figure figure ? figure : null;
    Figure first = from.figure();
    boolean shared =
        last != null
            && (first.power() == last.power() || (first.power() == 0 && last.power() > 0))
            && first.sort() == Figure.Sort.CARDINAL
            && last.sort() == Figure.Sort.CARDINAL;
    if (last == null || !shared) {
      return Optional.empty();
    }
    boolean compact = last.power() > 2;
    boolean named = from.named() || compact;
    Optional<String> preposition = preposition(last);
    Currency currency = Currency.getInstance(from.currency());
    UnlocalizedNumberFormatter form =
        compact
            ? NumberFormatter.with()
                .notation(Notation.compactLong())
                .precision(
                    Precision.minMaxSignificantDigits(
                        1, Math.max(significant(first), significant(last))))
            : NumberFormatter.with()
                .grouping(
                    first.grouped() || last.grouped()
                        ? GroupingStrategy.AUTO
                        : GroupingStrategy.OFF)
                .precision(
                    Precision.minMaxFraction(
                        Math.min(decimals(first), decimals(last)),
                        Math.max(decimals(first), decimals(last))));
    if (preposition.isEmpty()) {
      UnitWidth sign = isPlain(from.currency()) ? UnitWidth.NARROW : UnitWidth.SHORT;
      form = form.unit(currency).unitWidth(named ? UnitWidth.FULL_NAME : sign);
    }
    String numbers =
        NumberRangeFormatter.withLocale(locale)
            .numberFormatterBoth(form)
            .formatRange(first.withPower(last.power()).number(), last.number())
            .toString();
    return Optional.of(
        preposition
            .map(word -> numbers + " " + joined(word, pluralName(currency)))
            .orElse(numbers));
  }

  private String figure(Figure figure) {
    return switch (figure.sort()) {
      case ORDINAL -> ordinal(figure);
      case ROMAN -> roman(figure);
      case SPELLED -> spelled(figure);
      case CARDINAL, DECADE, FRACTION -> number(figure, Optional.empty(), Optional.empty());
    };
  }

  /**
   * Returns 5½, or 5 1/2 without {@code sign}; 5.5 where the press knows no such signs, as in
   * Arabic, Hindi and Japanese.
   */
  private String fraction(Figure figure, boolean sign) {
    Fraction part = hasCapitals() ? Fraction.of(figure.digits()) : null;
    if (part == null || figure.power() > 0) {
      return number(decimal(figure), Optional.empty(), Optional.empty());
    }
    String whole = whole(figure.digits().abs().longValue());
    String minus = figure.digits().signum() < 0 ? "−" : "";
    String form = sign ? part.sign() : part.slashed();
    return minus + (whole.equals("0") ? "" : whole + (form.length() > 1 ? " " : "")) + form;
  }

  /** Whether the readings of what has a slash do not differ in what they are. */
  private static boolean isOfOneKind(Literal literal) {
    return literal.text().indexOf('/') < 0
        || literal.readings().stream().map(Object::getClass).distinct().count() == 1;
  }

  /** Whether the script is one with capitals, which fractions and Roman numerals go with. */
  private boolean hasCapitals() {
    return Set.of("Latn", "Cyrl", "Grek").contains(ULocale.addLikelySubtags(locale).getScript());
  }

  /** Returns a fraction as a decimal that is read easily: 2.33 for two and a third. */
  private static Figure decimal(Figure figure) {
    BigDecimal digits = figure.digits();
    return Figure.of(
            digits.scale() >= Fraction.DIGITS ? digits.setScale(2, RoundingMode.HALF_UP) : digits,
            figure.grouped())
        .withPower(figure.power());
  }

  private String whole(long number) {
    return NumberFormatter.withLocale(locale)
        .grouping(GroupingStrategy.OFF)
        .format(number)
        .toString();
  }

  /** Returns the figure with its own precision, divisions and scale. */
  private String number(Figure figure, Optional<MeasureUnit> unit, Optional<UnitWidth> width) {
    if (isFraction(figure)) {
      Figure decimal = decimal(figure);
      String bare = number(decimal, Optional.empty(), Optional.empty());
      return number(decimal, unit, width).replace(bare, fraction(figure, true));
    }
    boolean compact = figure.power() > 2;
    int digits = compact ? significant(figure) : decimals(figure);
    return number(
        figure.number(),
        new NumberForm(
            compact, figure.grouped(), compact ? least(figure) : digits, digits, unit, width));
  }

  private String number(BigDecimal number, NumberForm form) {
    LocalizedNumberFormatter formatter = numbers.get(form);
    if (formatter == null) {
      formatter = formatter(form);
      if (numbers.size() < MOST_FORMS) {
        numbers.put(form, formatter);
      }
    }
    return formatter.format(number).toString();
  }

  private LocalizedNumberFormatter formatter(NumberForm form) {
    LocalizedNumberFormatter formatter = NumberFormatter.withLocale(locale);
    formatter =
        form.compact()
            ? formatter
                .notation(Notation.compactLong())
                .precision(Precision.minMaxSignificantDigits(form.least(), form.digits()))
            : formatter
                .grouping(form.grouped() ? GroupingStrategy.AUTO : GroupingStrategy.OFF)
                .precision(Precision.fixedFraction(form.digits()));
    formatter = form.unit().isPresent() ? formatter.unit(form.unit().get()) : formatter;
    return form.width().isPresent() ? formatter.unitWidth(form.width().get()) : formatter;
  }

  private static Precision precision(Figure figure) {
    return Precision.minMaxSignificantDigits(least(figure), significant(figure));
  }

  /** The noughts of 800 million are no precision: where 8 of another power are said, it is 8. */
  private static int least(Figure figure) {
    return figure.digits().scale() > 0 ? significant(figure) : 1;
  }

  /** Returns how many decimals are written: fifty cents have two of a dollar. */
  private static int decimals(Figure figure) {
    return Math.max(0, figure.digits().scale() - Math.min(0, figure.power()));
  }

  private static int significant(Figure figure) {
    return Math.max(1, Math.min(figure.digits().precision(), 15));
  }

  private String ordinal(Figure figure) {
    RuleBasedNumberFormat ordinals =
        new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.ORDINAL);
    return ordinals.format(figure.number().longValue());
  }

  /** Whether it was written as a fraction or said as one. */
  private static boolean isFraction(Figure figure) {
    return figure.sort() == Figure.Sort.FRACTION
        || (figure.sort() == Figure.Sort.SPELLED && figure.digits().scale() > 0);
  }

  private String spelled(Figure figure) {
    if (isFraction(figure)) {
      return number(figure, Optional.empty(), Optional.empty());
    }
    if (!isSpellable()) {
      return whole(figure.number().longValue());
    }
    return new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT)
        .format(figure.number().longValue())
        .replace("\u00AD", "");
  }

  private boolean isSpellable() {
    return new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT)
        .getLocale(ULocale.ACTUAL_LOCALE)
        .getLanguage()
        .equals(locale.getLanguage());
  }

  private Set<String> figures(Figure figure) {
    Set<String> forms = new LinkedHashSet<>();
    if (isFraction(figure)) {
      Fraction part = Fraction.of(figure.digits());
      if (part != null && figure.power() == 0) {
        String whole = figure.digits().toBigInteger().toString();
        for (String form : List.of(part.sign(), part.slashed())) {
          forms.add(whole.equals("0") ? form : whole + " " + form);
          forms.add(whole.equals("0") ? form : whole + form);
        }
      }
      forms.addAll(figures(decimal(figure)));
      return forms;
    }
    BigDecimal number = figure.number();
    for (ULocale digits : numberings()) {
      LocalizedNumberFormatter base = NumberFormatter.withLocale(digits);
      if (figure.power() > 2) {
        for (Notation notation : List.of(Notation.compactLong(), Notation.compactShort())) {
          String form =
              base.notation(notation).precision(precision(figure)).format(number).toString();
          addSpacings(form, forms);
        }
        continue;
      }
      Precision precision = Precision.fixedFraction(decimals(figure));
      addSpacings(
          base.precision(precision).grouping(GroupingStrategy.OFF).format(number).toString(),
          forms);
      if (figure.grouped()) {
        FormattedNumber divided =
            base.precision(precision).grouping(GroupingStrategy.ON_ALIGNED).format(number);
        addSpacings(divided.toString(), forms);
        addSpacings(withSpaces(divided.toString()), forms);
      }
    }
    boolean small =
        number.signum() > 0
            && number.scale() <= 0
            && number.compareTo(BigDecimal.valueOf(LARGEST_SPELLED)) <= 0;
    boolean ordered = figure.sort() == Figure.Sort.ORDINAL || figure.sort() == Figure.Sort.ROMAN;
    if (small) {
      addWords(number.intValueExact(), ordered, forms);
    }
    if (ordered && number.scale() <= 0) {
      forms.add(ordinal(figure));
      addRoman(number, forms);
    }
    if (figure.sort() == Figure.Sort.DECADE && number.intValueExact() % 100 > 0) {
      forms.add(whole(number.intValueExact() % 100)); // los años 60, die 60er Jahre
    }
    return forms;
  }

  /** Adds XVIII, by which many languages count centuries and kings, and the 1700s of others. */
  /** Where the script has no capitals, a numeral of Latin ones would be a stranger. */
  private String roman(Figure figure) {
    int value = figure.number().intValueExact();
    return hasCapitals() ? RomanNumeral.of(value) : whole(value);
  }

  private void addRoman(BigDecimal number, Set<String> forms) {
    if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(LARGEST_SPELLED)) > 0) {
      return;
    }
    int value = number.intValueExact();
    forms.add(RomanNumeral.of(value));
    String hundreds = HUNDREDS.get(locale.getLanguage());
    if (hundreds != null && value > 10) {
      forms.add((value - 1) * 100 + hundreds);
    }
  }

  private List<ULocale> numberings() {
    ULocale latin = locale.setKeywordValue("numbers", "latn");
    return List.of(locale, latin, locale.setKeywordValue("numbers", "native"));
  }

  private void addWords(int number, boolean ordinal, Set<String> forms) {
    RuleBasedNumberFormat words = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
    if (!isSpellable()) {
      return;
    }
    for (String rules : words.getRuleSetNames()) {
      boolean fits =
          rules.contains(ordinal ? "ordinal" : "cardinal") || rules.contains("numbering");
      if (fits && !rules.contains("year")) {
        forms.add(words.format(number, rules).replace("\u00AD", ""));
      }
    }
  }

  private static String plainSpaces(String form) {
    return form.replace('\u00A0', ' ').replace('\u202F', ' ');
  }

  /** Adds a form with the spaces that CLDR gives it and with plain ones. */
  private static void addSpacings(String form, Collection<String> forms) {
    String plain = form.replace('\u00A0', ' ').replace('\u202F', ' ');
    forms.add(form);
    forms.add(plain);
    if (plain.codePoints().anyMatch(Character::isIdeographic)) {
      // A thin space is set between digits and Han, and many write one.
      forms.add(BESIDE_HAN.matcher(plain).replaceAll(" "));
    }
  }

  private static String withSpaces(String divided) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < divided.length(); i++) {
      char c = divided.charAt(i);
      boolean division =
          i + 3 < divided.length()
              && ",.٬'’\u00A0\u202F".indexOf(c) >= 0
              && Character.isDigit(divided.charAt(i + 1))
              && Character.isDigit(divided.charAt(i + 3));
      out.append(division ? '\u00A0' : c);
    }
    return out.toString();
  }

  private String percentage(Percentage percentage, UnitWidth width) {
    MeasureUnit unit = percentage.perMille() ? MeasureUnit.PERMILLE : MeasureUnit.PERCENT;
    if (isFraction(percentage.figure())) {
      return number(percentage.figure(), Optional.of(unit), Optional.of(width));
    }
    int digits = Math.max(0, percentage.figure().digits().scale());
    return number(
        percentage.figure().number(),
        new NumberForm(false, true, digits, digits, Optional.of(unit), Optional.of(width)));
  }

  private void addPercentages(Percentage percentage, Set<String> forms) {
    for (UnitWidth width : List.of(UnitWidth.SHORT, UnitWidth.FULL_NAME)) {
      addSpacings(percentage(percentage, width), forms);
    }
    String sign = percentage.perMille() ? "‰" : "%";
    for (String number : figures(percentage.figure())) {
      forms.add(number + sign);
      forms.add(number + " " + sign);
      forms.add(number + "\u00A0" + sign);
    }
  }

  /** Returns a figure with its power of ten worked in. */
  private static Figure inFull(Figure figure) {
    BigDecimal number = figure.number();
    return Figure.of(number.scale() < 0 ? number.setScale(0) : number, true);
  }

  private String money(Money money, UnitWidth width) {
    Figure figure = money.figure();
    Optional<String> preposition = preposition(figure);
    if (width == UnitWidth.FULL_NAME && preposition.isPresent()) {
      String name = pluralName(Currency.getInstance(money.currency()));
      return number(figure, Optional.empty(), Optional.empty())
          + " "
          + joined(preposition.get(), name);
    }
    String form =
        number(figure, Optional.of(Currency.getInstance(money.currency())), Optional.of(width));
    return width == UnitWidth.FULL_NAME ? inText(form) : form;
  }

  private String pluralName(Currency currency) {
    return inText(currency.getName(locale, Currency.PLURAL_LONG_NAME, "other", null));
  }

  /**
   * CLDR's names of currencies begin with a capital in Portuguese, which they have in lists only.
   */
  private String inText(String name) {
    if (!locale.getLanguage().equals("pt")) {
      return name;
    }
    StringBuilder out = new StringBuilder(name);
    for (int i = 0; i < out.length(); i++) {
      if (Character.isLetter(out.charAt(i))) {
        out.setCharAt(i, Character.toLowerCase(out.charAt(i)));
        break;
      }
    }
    return out.toString();
  }

  /** Returns what stands between a million and what is counted; empty where nothing does. */
  private Optional<String> preposition(Figure figure) {
    boolean million = figure.number().abs().compareTo(MILLION) >= 0; // half a one is 500 thousand
    return figure.power() < 6 || !million
        ? Optional.empty()
        : Optional.ofNullable(PREPOSITIONS.get(locale.getLanguage()));
  }

  /** Returns the preposition and the name, elided where the language does so: d’euros. */
  private String joined(String preposition, String name) {
    boolean elides =
        Set.of("fr", "ca", "oc").contains(locale.getLanguage())
            && "aeiouhéèâ".indexOf(Character.toLowerCase(name.charAt(0))) >= 0;
    return elides ? "d’" + name : preposition + " " + name;
  }

  private void addMoney(Money money, Set<String> forms) {
    Currency currency = Currency.getInstance(money.currency());
    for (UnitWidth width :
        List.of(UnitWidth.NARROW, UnitWidth.SHORT, UnitWidth.ISO_CODE, UnitWidth.FULL_NAME)) {
      addSpacings(money(money, width), forms);
    }
    Set<String> names = new LinkedHashSet<>();
    names.add(currency.getCurrencyCode());
    names.add(currency.getName(locale, Currency.SYMBOL_NAME, null));
    names.add(currency.getName(locale, Currency.NARROW_SYMBOL_NAME, null));
    for (String plural : List.of("one", "two", "few", "many", "other")) {
      names.add(currency.getName(locale, Currency.PLURAL_LONG_NAME, plural, null));
    }
    LocaleWords words = LocaleWords.of(language);
    names.addAll(words.shortNames(LocaleWords.family(money.currency())));
    Optional<String> preposition = preposition(money.figure());
    for (String number : figures(money.figure())) {
      for (String name : names) {
        preposition.ifPresent(
            word -> {
              forms.add(number + " " + joined(word, name));
              forms.add(number + " " + joined(word, name).replace('’', '\''));
            });
        forms.add(number + " " + name);
        forms.add(number + name);
        forms.add(name + number);
        forms.add(name + " " + number);
      }
    }
  }

  private void addDays(Dateline date, Set<String> forms) {
    for (Dateline.Width width : Dateline.Width.values()) {
      Dateline other = date.withWidth(width);
      if (width == Dateline.Width.NUMERIC && date.day().isEmpty()) {
        continue;
      }
      String form = other.format(language);
      addSpacings(form, forms);
      addCases(form, date, forms);
      // The year is spelled out or left away beside its figure, and the comma goes with the style.
      forms.add(form.replace(",", ""));
      forms.add(YEAR_SIGN.matcher(form).replaceFirst(""));
      forms.add(STOP.matcher(form).replaceAll(""));
    }
  }

  /** Adds a date with its month in other cases, by other names, and with the first as a word. */
  private void addCases(String form, Dateline date, Set<String> forms) {
    Set<String> names = LocaleWords.of(language).monthNames(date.month());
    String lower = form.toLowerCase(Locale.ROOT);
    String used = "";
    for (String name : names) {
      used =
          name.length() > used.length() && lower.contains(name.toLowerCase(Locale.ROOT))
              ? name
              : used;
    }
    int at = used.isEmpty() ? -1 : lower.indexOf(used.toLowerCase(Locale.ROOT));
    List<String> dates = new ArrayList<>(List.of(form));
    if (at >= 0 && at + used.length() <= form.length()) {
      String before = form.substring(0, at);
      String after = form.substring(at + used.length());
      names.forEach(name -> dates.add(before + name + after));
    }
    for (String dated : dates) {
      addSpacings(dated, forms);
      forms.add(YEAR_SIGN.matcher(dated).replaceFirst(""));
      forms.add(dated.endsWith(".") ? dated.substring(0, dated.length() - 1) : dated);
      if (date.day().filter(day -> day == 1).isPresent()) {
        Matcher one = ONE.matcher(dated);
        FIRSTS.forEach(first -> forms.add(one.replaceFirst(first)));
      }
    }
  }

  private String time(Time time) {
    String skeleton =
        "j" + (time.minute().isPresent() ? "mm" : "") + (time.second().isPresent() ? "ss" : "");
    String form = time(time, clock(skeleton));
    // A bare 5 is no time of day to a reader; where the language says no more, it writes minutes.
    return (form.codePoints().allMatch(Character::isDigit) ? time(time, clock("jmm")) : form)
        + zone(time);
  }

  /** Returns CLDR's pattern for these fields of a time. */
  private String clock(String skeleton) {
    return clocks.computeIfAbsent(
        skeleton, fields -> DateTimePatternGenerator.getInstance(locale).getBestPattern(fields));
  }

  private String time(Time time, String pattern) {
    SimpleDateFormat format = times.computeIfAbsent(pattern, this::inGreenwich);
    long seconds = (time.hour() * 60L + time.minute().orElse(0)) * 60 + time.second().orElse(0);
    synchronized (format) { // ICU's formats are not for several threads
      return format.format(Long.valueOf(seconds * 1000)); // since the epoch
    }
  }

  private SimpleDateFormat inGreenwich(String pattern) {
    SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format;
  }

  private void addTimes(Time time, Set<String> forms) {
    for (String pattern :
        List.of("H:mm", "HH:mm", "H.mm", "HH.mm", "H 'h' mm", "H'h'mm", "h:mm", "h.mm")) {
      forms.add(time(time, pattern) + zone(time));
    }
  }

  /** Returns the time zone behind a time. What it is called elsewhere would name another one. */
  private static String zone(Time time) {
    return time.zone().map(zone -> " " + zone).orElse("");
  }

  private String measure(Measure measure, UnitWidth width) {
    Optional<String> preposition = preposition(measure.figure());
    if (width == UnitWidth.FULL_NAME && preposition.isPresent()) {
      String numbers = number(measure.figure(), Optional.empty(), Optional.empty());
      String whole =
          number(measure.figure(), Optional.of(unit(measure.unit())), Optional.of(width));
      String name =
          plainSpaces(whole).startsWith(plainSpaces(numbers))
              ? whole.substring(numbers.length()).replace('\u00A0', ' ').strip()
              : "";
      if (!name.isEmpty() && Character.isLetter(name.charAt(0))) {
        return numbers + " " + joined(preposition.get(), name);
      }
    }
    return number(measure.figure(), Optional.of(unit(measure.unit())), Optional.of(width));
  }

  /**
   * Returns the unit of CLDR of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static MeasureUnit unit(String name) {
    MeasureUnit unit = UNITS.get(name);
    if (unit == null) {
      throw new IllegalArgumentException("not a unit of CLDR: " + name);
    }
    return unit;
  }

  /** The units of CLDR by their names. */
  private static final class UnitNames {
    static Map<String, MeasureUnit> all() {
      Map<String, MeasureUnit> units = new java.util.HashMap<>();
      MeasureUnit.getAvailable().forEach(unit -> units.put(unit.getSubtype(), unit));
      return Map.copyOf(units);
    }
  }
}
