package dev.glotwire.format;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import dev.glotwire.format.Sense.Sort;
import dev.glotwire.text.internal.LastTexts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What one language calls numbers, months, weekdays, currencies and units, and how it divides
 * figures: CLDR's data, and a short list of what CLDR lacks. Immutable once built, and built once
 * for each language.
 */
final class LocaleWords {
  private static final Map<ULocale, LocaleWords> BUILT = new ConcurrentHashMap<>();

  /** The same by the locales that were asked for: making a name of one costs. */
  private static final Map<Locale, LocaleWords> KNOWN = new ConcurrentHashMap<>();

  /** Numbers that take all plural forms of all languages between them. */
  private static final double[] PLURALS = {1, 2, 3, 5, 11, 25, 1.5};

  /** Names of the digits of Han, which is also how East Asia writes small numbers. */
  private static final String HAN = "〇一二三四五六七八九";

  private static final Map<String, Integer> HAN_SCALES =
      Map.of("十", 1, "百", 2, "千", 3, "万", 4, "萬", 4, "億", 8, "亿", 8, "兆", 12);

  /** Currencies of the same name, of which newspapers mostly write only that. */
  private static final List<List<String>> FAMILIES =
      List.of(
          List.of("USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "JMD", "NAD", "FJD"),
          List.of("GBP", "EGP", "LBP", "SYP", "SDG", "GIP"),
          List.of("EUR"),
          List.of("JPY"),
          List.of("CNY"),
          List.of("INR", "PKR", "LKR", "NPR", "MUR"),
          List.of("CHF", "XAF", "XOF", "CDF", "RWF"),
          List.of("SEK", "NOK", "DKK", "ISK", "CZK"),
          List.of("MXN", "ARS", "CLP", "COP", "PHP", "UYU"),
          List.of("RUB", "BYN"),
          List.of("KRW", "KPW"),
          List.of("BRL"),
          List.of("IRR", "YER", "OMR", "QAR", "SAR"),
          List.of("IQD", "KWD", "JOD", "TND", "RSD", "DZD"),
          List.of("TRY"),
          List.of("PLN"),
          List.of("HUF"),
          List.of("UAH"),
          List.of("THB"),
          List.of("VND"),
          List.of("ILS"),
          List.of("ZAR"),
          List.of("NGN"),
          List.of("IDR"),
          List.of("MYR"));

  private static final Map<String, String> LEADERS = leaders();

  private static final List<String> UNITS =
      List.of(
          "kilometer",
          "meter",
          "centimeter",
          "millimeter",
          "mile",
          "yard",
          "foot",
          "inch",
          "nautical-mile",
          "light-year",
          "kilogram",
          "gram",
          "milligram",
          "tonne",
          "ton",
          "pound",
          "ounce",
          "stone",
          "celsius",
          "fahrenheit",
          "kelvin",
          "degree",
          "hectare",
          "acre",
          "square-kilometer",
          "square-meter",
          "square-mile",
          "square-foot",
          "square-millimeter",
          "cubic-meter",
          "cubic-foot",
          "liter",
          "milliliter",
          "fluid-ounce",
          "gallon",
          "gallon-imperial",
          "barrel",
          "kilometer-per-hour",
          "mile-per-hour",
          "meter-per-second",
          "knot",
          "kilowatt",
          "megawatt",
          "gigawatt",
          "watt",
          "kilowatt-hour",
          "kilobyte",
          "megabyte",
          "gigabyte",
          "terabyte",
          "hertz",
          "megahertz",
          "gigahertz",
          "hectopascal",
          "calorie",
          "kilocalorie",
          "carat",
          "second",
          "minute",
          "hour",
          "day",
          "week",
          "month",
          "year",
          "decade",
          "century");

  /** What marks a unit in the list whose words are signs, such as km². */
  private static final String SIGN = "sign:";

  private static final Set<String> CALENDAR =
      Set.of("day", "week", "month", "year", "decade", "century");

  private final ULocale locale;
  private final String language;
  private final Lexer lexer;
  private final LastTexts<Facts> facts;
  private final LastTexts<SourceFacts> sources;

  /** CLDR's pattern of a date in figures: few texts have one, and the first takes ICU long. */
  private volatile @Nullable String figures;

  private final WordTrie words = new WordTrie();
  private final String decimals;
  private final String groupings;
  private final Set<Long> scales = ConcurrentHashMap.newKeySet();
  private final boolean counting;
  private final Map<String, Set<String>> familyNames = new HashMap<>();
  private final Map<Long, Set<String>> months = new HashMap<>();
  private boolean countsMonths;
  private boolean capitalMonths = true;
  private boolean halves;
  private boolean ranks;
  private final String ownCurrency;
  private final boolean inLatin;

  private LocaleWords(ULocale locale) {
    this.locale = locale;
    language = locale.getLanguage();
    DecimalFormatSymbols own = DecimalFormatSymbols.getInstance(locale);
    DecimalFormatSymbols latin =
        DecimalFormatSymbols.forNumberingSystem(locale, NumberingSystem.LATIN);
    decimals = own.getDecimalSeparatorString() + latin.getDecimalSeparatorString() + "٫";
    groupings = own.getGroupingSeparatorString() + latin.getGroupingSeparatorString() + "٬";
    learnUnits(own);
    learnCurrencies();
    counting = learnNumbers();
    learnScales();
    learnDates();
    learnSigns();
    learnList("any");
    learnList(locale.getLanguage());
    lexer = new Lexer(words, locale.getLanguage(), this);
    facts = new LastTexts<>(text -> new Facts(text, this, lexer.scan(text)));
    sources = new LastTexts<>(text -> new SourceFacts(text, this));
    ULocale likely = ULocale.addLikelySubtags(locale);
    inLatin = likely.getScript().equals("Latn");
    Currency currency = Currency.getInstance(likely);
    ownCurrency = currency == null ? "" : currency.getCurrencyCode();
  }

  static LocaleWords of(Locale language) {
    LocaleWords known = KNOWN.get(language);
    if (known == null) {
      ULocale locale = ULocale.forLocale(language);
      ULocale plain = new ULocale(locale.getBaseName());
      known = BUILT.computeIfAbsent(plain, LocaleWords::new);
      KNOWN.put(language, known);
    }
    return known;
  }

  ULocale locale() {
    return locale;
  }

  String language() {
    return language;
  }

  Lexer lexer() {
    return lexer;
  }

  /**
   * Returns the facts of {@code text}: the same source and target are looked at to localize, to
   * convert and to check them.
   */
  Facts facts(String text) {
    return facts.find(text);
  }

  /** Returns the facts of {@code text}, which may be the source of other translations as well. */
  SourceFacts sourceFacts(String text) {
    return sources.findInSource(text);
  }

  /** Whether dates in figures have the month first, and the year last. */
  boolean isMonthFirst() {
    return figures().indexOf('M') < figures().indexOf('d') && figures().indexOf('y') > 0;
  }

  /** Whether dates in figures have the day first, and the year last. */
  boolean isDayFirst() {
    return figures().indexOf('d') < figures().indexOf('M') && figures().indexOf('y') > 0;
  }

  private String figures() {
    String known = figures;
    if (known == null) {
      known = DateTimePatternGenerator.getInstance(locale).getBestPattern("yMd");
      figures = known;
    }
    return known;
  }

  /** Returns the currency of the language's country, by its code; empty if it has none. */
  String ownCurrency() {
    return ownCurrency;
  }

  /** Returns the words that the currencies of a family share, such as dollar. */
  Set<String> shortNames(String family) {
    return familyNames.getOrDefault(family, Set.of());
  }

  /** Returns what a month, which counts from 1, is called, in every case that is known. */
  Set<String> monthNames(long month) {
    return months.getOrDefault(month, Set.of());
  }

  /** Whether {@code separator} stands before the fraction in this language. */
  boolean isDecimal(char separator) {
    return decimals.indexOf(separator) >= 0;
  }

  /** Whether {@code separator} divides thousands in this language. */
  boolean isGrouping(char separator) {
    return groupings.indexOf(separator) >= 0;
  }

  /** Whether the language's word for a power of ten is known. */
  boolean knowsScale(long power) {
    return scales.contains(power);
  }

  /** Whether words for the third and those behind it are known. */
  boolean knowsRanks() {
    return ranks;
  }

  /** Whether the language's words for a half are known. */
  boolean knowsHalves() {
    return halves;
  }

  /** Whether the language's words for small numbers are known. */
  boolean knowsNumbers() {
    return counting;
  }

  private void learn(String word, Sense sense) {
    String plain = bare(word);
    if (plain.isEmpty()) {
      return;
    }
    words.add(plain, sense, false);
    for (String mutated : Mutations.of(plain, locale.getLanguage())) {
      words.add(mutated, sense, false);
    }
    if (sense.sort() == Sort.SCALE) {
      scales.add(sense.value());
    }
    ranks |= sense.sort() == Sort.ORDINAL && sense.value() == SourceFacts.FIRST_RANK;
    halves |= sense.sort() == Sort.LOOSE && sense.value() == 50;
    if (sense.sort() == Sort.MONTH && !sense.isShort()) {
      months.computeIfAbsent(sense.value(), any -> new LinkedHashSet<>()).add(plain);
    }
    int letters = plain.length();
    int last = letters - plain.lastIndexOf(' ') - 1; // in a phrase, only its last word is inflected
    if (Scripts.isWordPart(plain.charAt(letters - 1))
        && last >= (Scripts.isConsonantal(plain.charAt(0)) ? 4 : 5)
        && sense.sort() != Sort.UNIT
        && sense.sort() != Sort.SUBUNIT
        && sense.sort() != Sort.PART
        && sense.sort() != Sort.PREFIX
        && !sense.isShort()
        && !Scripts.isUnspaced(plain.codePointAt(0))) {
      words.add(plain.substring(0, letters - 1), sense, true);
      if (last >= 7) {
        words.add(plain.substring(0, letters - 2), sense, true);
      }
    }
  }

  /** Returns {@code word} without marks of direction, and without spaces of any kind around it. */
  private static String bare(String word) {
    return word.replace("\u200F", "")
        .replace("\u200E", "")
        .replace('\u00A0', ' ')
        .replace('\u202F', ' ')
        .strip();
  }

  private boolean learnNumbers() {
    for (int digit = 0; digit < HAN.length(); digit++) {
      if (Set.of("ja", "zh", "yue", "ko").contains(locale.getLanguage())) {
        learn(HAN.substring(digit, digit + 1), Sense.of(Sort.CARDINAL, digit));
      }
    }
    if (Set.of("ja", "zh", "yue", "ko").contains(locale.getLanguage())) {
      HAN_SCALES.forEach((word, power) -> learn(word, Sense.of(Sort.SCALE, power)));
    }
    RuleBasedNumberFormat spelled =
        new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
    if (!spelled.getLocale(ULocale.ACTUAL_LOCALE).getLanguage().equals(locale.getLanguage())) {
      return false;
    }
    boolean first = true;
    for (String rules : spelled.getRuleSetNames()) {
      boolean ordinal = rules.contains("ordinal");
      if (rules.contains("financial") && Set.of("ja", "zh", "yue").contains(locale.getLanguage())) {
        continue; // no check writes 陆 for six, but every landing does for land
      }
      if (!ordinal && (rules.contains("year") || !rules.contains("spellout"))) {
        continue;
      }
      Sort sort = ordinal ? Sort.ORDINAL : Sort.CARDINAL;
      for (int number = 1; number <= 100; number++) {
        if (number <= 20 || number % 10 == 0 || first) {
          learnNumber(spelled.format(number, rules), Sense.of(sort, number));
        }
      }
      for (int number = 200; number <= 1000; number += 100) {
        learnNumber(spelled.format(number, rules), Sense.of(sort, number));
      }
      for (int number = 2000; number <= 10_000; number += 1000) {
        String word = spelled.format(number, rules);
        if (!ordinal && word.indexOf(' ') < 0 && word.indexOf('-') < 0) {
          learnNumber(word, Sense.of(sort, number)); // tretusen; what is several words is added up
        }
      }
      String thousand = spelled.format(1000, rules);
      if (!ordinal && thousand.indexOf(' ') < 0) {
        learnNumber(thousand, Sense.of(Sort.SCALE, 3));
      }
      first &= ordinal;
    }
    return true;
  }

  private void learnNumber(String word, Sense sense) {
    if (word.codePoints().noneMatch(Character::isDigit)) {
      learn(word, sense);
    }
  }

  private void learnScales() {
    for (Notation notation : List.of(Notation.compactLong(), Notation.compactShort())) {
      LocalizedNumberFormatter compact =
          NumberFormatter.withLocale(locale).notation(notation).precision(Precision.maxFraction(1));
      for (int power = 3; power <= 14; power++) {
        for (double plural : PLURALS) {
          learnScale(compact.format(plural * Math.pow(10, power)).toString(), plural, power);
        }
      }
    }
  }

  /** Learns what stands beside the figure that a power of ten is shortened to. */
  private void learnScale(String text, double plural, int power) {
    StringBuilder digits = new StringBuilder();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits.append(Character.digit(c, 10));
      } else if (digits.length() > 0
          && word.toString().isBlank()
          && i + 1 < text.length()
          && Character.isDigit(text.charAt(i + 1))) {
        digits.append(isDecimal(c) ? "." : "");
      } else {
        word.append(c);
      }
    }
    String name = bare(word.toString());
    if (name.isEmpty() || digits.length() == 0) {
      return;
    }
    double scale = plural * Math.pow(10, power) / Double.parseDouble(digits.toString());
    long exponent = Math.round(Math.log10(scale));
    if (exponent > 0 && Math.abs(Math.pow(10, (double) exponent) / scale - 1) < 1e-6) {
      learn(name, Sense.of(Sort.SCALE, exponent));
    }
  }

  private void learnDates() {
    List<ULocale> regions = new ArrayList<>(List.of(locale));
    if (locale.getCountry().isEmpty() && !locale.getLanguage().equals("en")) {
      for (ULocale other : ULocale.getAvailableLocales()) {
        if (other.getLanguage().equals(locale.getLanguage())
            && !other.getCountry().isEmpty()
            && other.getScript().equals(locale.getScript())) {
          regions.add(other);
        }
      }
    }
    for (ULocale region : regions) {
      DateFormatSymbols symbols =
          DateFormatSymbols.getInstance(region.setKeywordValue("calendar", "gregorian"));
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
          learnNames(symbols.getMonths(context, width), Sort.MONTH, width);
          learnNames(symbols.getWeekdays(context, width), Sort.WEEKDAY, width);
          learnWithoutDay(symbols.getWeekdays(context, width));
        }
      }
      if (Set.of("am", "ti").contains(locale.getLanguage())) {
        // The year begins in September, and a month is mostly called by its Gregorian neighbor's.
        String[] months =
            DateFormatSymbols.getInstance(region.setKeywordValue("calendar", "ethiopic"))
                .getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
        for (int i = 0; i < 12; i++) {
          learn(months[i], Sense.of(Sort.MONTH, (i + 8) % 12 + 1));
        }
      }
      String[] halves = symbols.getAmPmStrings();
      learn(halves[0], Sense.of(Sort.HALF_DAY, 0));
      learn(halves[1], Sense.of(Sort.HALF_DAY, 12));
      String[] eras = symbols.getEras();
      learn(eras[0], Sense.of(Sort.ERA, -1));
      learn(eras[1], Sense.of(Sort.ERA, 1));
    }
  }

  /** Learns weekdays without the word for day that all of them begin with: Welsh {@code Dydd}. */
  private void learnWithoutDay(String[] names) {
    int space = names[1].indexOf(' ') + 1;
    for (int i = 2; i < names.length; i++) {
      if (space == 0 || !names[i].startsWith(names[1].substring(0, space))) {
        return;
      }
    }
    for (int i = 1; i < names.length; i++) {
      if (names[i].length() - space > 3) {
        learn(names[i].substring(space), Sense.of(Sort.WEEKDAY, i == 1 ? 7 : i - 1));
      }
    }
  }

  /** Whether names in capitals stay as they are: in Latin script, and in Han beside it. */
  boolean keepsLatinNames() {
    return countsMonths || inLatin;
  }

  /** Whether the names of months have capitals. */
  boolean capitalizesMonths() {
    return capitalMonths;
  }

  /** Whether the months have numbers for names. */
  boolean countsMonths() {
    return countsMonths;
  }

  private void learnNames(String[] names, Sort sort, int width) {
    for (int i = 0; i < names.length; i++) {
      String name = names[i].strip();
      int value = sort == Sort.MONTH ? i + 1 : i == 1 ? 7 : i - 1;
      capitalMonths &=
          sort != Sort.MONTH
              || width != DateFormatSymbols.WIDE
              || name.isEmpty()
              || Character.isUpperCase(name.charAt(0));
      countsMonths |= sort == Sort.MONTH && name.codePoints().anyMatch(Character::isDigit);
      boolean plain = name.codePoints().noneMatch(Character::isDigit) && !name.isEmpty();
      // An abbreviation of one letter is any word.
      if (plain
          && (width == DateFormatSymbols.WIDE || name.length() > 1)
          && value > 0
          && value < 13) {
        Sense sense = new Sense(sort, value, width == DateFormatSymbols.WIDE ? "" : Sense.SHORT);
        learn(name, sense);
        if (name.endsWith(".")) {
          learn(name.substring(0, name.length() - 1), sense);
        }
      }
    }
  }

  private void learnCurrencies() {
    for (List<String> family : FAMILIES) {
      String leader = family.get(0);
      List<String> names = new ArrayList<>();
      for (String code : family) {
        Currency currency = Currency.getInstance(code);
        Sense sense = new Sense(Sort.CURRENCY, 0, code);
        learn(code, sense);
        learn(currency.getName(locale, Currency.SYMBOL_NAME, null), sense);
        String narrow = currency.getName(locale, Currency.NARROW_SYMBOL_NAME, null);
        if (narrow.codePoints().anyMatch(LocaleWords::isCurrencySign)) {
          learn(narrow, sense);
        }
        String name = currency.getName(locale, Currency.LONG_NAME, null);
        names.add(name);
        learn(name, sense);
        for (String plural : List.of("zero", "one", "two", "few", "many", "other")) {
          learn(currency.getName(locale, Currency.PLURAL_LONG_NAME, plural, null), sense);
        }
      }
      if (names.size() > 1) {
        Sense sense = new Sense(Sort.CURRENCY, 0, leader);
        learnShared(names, sense);
        for (String plural : List.of("one", "few", "many", "other")) {
          learnShared(
              family.stream()
                  .map(code -> Currency.getInstance(code))
                  .map(each -> each.getName(locale, Currency.PLURAL_LONG_NAME, plural, null))
                  .toList(),
              sense);
        }
      }
    }
    learn("$", new Sense(Sort.CURRENCY, 0, "USD"));
    learn("US$", new Sense(Sort.CURRENCY, 0, "USD"));
    learn("C$", new Sense(Sort.CURRENCY, 0, "CAD"));
    learn("£", new Sense(Sort.CURRENCY, 0, "GBP"));
    learn("€", new Sense(Sort.CURRENCY, 0, "EUR"));
    learn("¥", new Sense(Sort.CURRENCY, 0, "JPY"));
    learn("￥", new Sense(Sort.CURRENCY, 0, "JPY"));
    learn("₹", new Sense(Sort.CURRENCY, 0, "INR"));
    learn("₽", new Sense(Sort.CURRENCY, 0, "RUB"));
    learn("₩", new Sense(Sort.CURRENCY, 0, "KRW"));
    learn("₺", new Sense(Sort.CURRENCY, 0, "TRY"));
    learn("₿", new Sense(Sort.CURRENCY, 0, "BTC"));
  }

  private static boolean isCurrencySign(int c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  /** Learns the word that the names of the first three currencies of a family share. */
  private void learnShared(List<String> names, Sense sense) {
    String shared = names.get(0);
    for (String name : names.subList(1, Math.min(3, names.size()))) {
      shared = longestShared(shared, name);
    }
    String lower = wholeWords(shared, names.subList(0, Math.min(3, names.size())));
    int at = names.get(0).toLowerCase(Locale.ROOT).indexOf(lower);
    boolean found = at >= 0 && at + lower.length() <= names.get(0).length();
    String word = found ? names.get(0).substring(at, at + lower.length()) : lower;
    boolean dense = !word.isEmpty() && Scripts.isUnspaced(word.codePointAt(0));
    if (word.length() >= (dense ? 2 : 4)) {
      familyNames.computeIfAbsent(sense.code(), any -> new LinkedHashSet<>()).add(word);
      learn(word, sense);
    }
  }

  /** Returns {@code shared} without what is only a part of a word in a name: dolar a. */
  private static String wholeWords(String shared, List<String> names) {
    boolean open = false;
    boolean unclosed = false;
    for (String name : names) {
      int at = name.toLowerCase(Locale.ROOT).indexOf(shared);
      int end = at + shared.length();
      open |= at > 0 && Scripts.isSpacedWordPart(name.charAt(at - 1));
      unclosed |= at >= 0 && end < name.length() && Scripts.isSpacedWordPart(name.charAt(end));
    }
    String word = open ? shared.substring(shared.indexOf(' ') + 1) : shared;
    int last = word.lastIndexOf(' ');
    return (unclosed && last > 0 ? word.substring(0, last) : word).strip();
  }

  private static String longestShared(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    String best = "";
    for (int from = 0; from < a.length(); from++) {
      for (int to = a.length(); to - from > best.length(); to--) {
        if (b.contains(a.substring(from, to))) {
          best = a.substring(from, to);
        }
      }
    }
    return best;
  }

  private static Map<String, String> leaders() {
    Map<String, String> leaders = new HashMap<>();
    for (List<String> family : FAMILIES) {
      family.forEach(code -> leaders.put(code, family.get(0)));
    }
    return Map.copyOf(leaders);
  }

  /** Returns the name of the family that a currency belongs to, which is its best-known member. */
  static String family(String code) {
    return LEADERS.getOrDefault(code, code);
  }

  private void learnUnits(DecimalFormatSymbols symbols) {
    List<Double> plurals = plurals(1, 2, 5, 1.5);
    for (MeasureUnit unit : MeasureUnit.getAvailable()) {
      if (!UNITS.contains(unit.getSubtype())) {
        continue;
      }
      for (UnitWidth width : List.of(UnitWidth.FULL_NAME, UnitWidth.SHORT)) {
        Sense sense = new Sense(Sort.UNIT, width == UnitWidth.SHORT ? 1 : 0, unit.getSubtype());
        LocalizedNumberFormatter formatter =
            NumberFormatter.withLocale(locale).unit(unit).unitWidth(width).symbols(symbols);
        for (double plural : plurals) {
          learnUnit(formatter.format(plural).toString(), sense);
        }
      }
    }
  }

  /** Returns those of {@code numbers} whose plurals are different: a name takes ICU long. */
  private List<Double> plurals(double... numbers) {
    PluralRules rules = PluralRules.forLocale(locale);
    Map<String, Double> different = new LinkedHashMap<>();
    for (double number : numbers) {
      different.putIfAbsent(rules.select(number), number);
    }
    return List.copyOf(different.values());
  }

  private void learnUnit(String text, Sense sense) {
    int end = text.length();
    for (int i = text.length(); i > 0 && !Character.isDigit(text.charAt(i - 1)); i--) {
      end = i - 1;
    }
    String name = bare(text.substring(end));
    // The one letter that a year or a day may be shortened to is a word of its own in many
    // languages.
    boolean word = name.length() == 1 && name.charAt(0) < 0x250 && CALENDAR.contains(sense.code());
    word |= sense.code().equals("decade") && name.indexOf(' ') > 0; // on yıl: ten years
    if (end > 0 && !name.isEmpty() && !word) {
      learn(name, sense);
    }
  }

  private void learnSigns() {
    for (String sign : List.of("%", "٪", "％", "﹪")) {
      learn(sign, Sense.of(Sort.PERCENT, 0));
    }
    for (String sign : List.of("‰", "؉")) {
      learn(sign, Sense.of(Sort.PER_MILLE, 0));
    }
    for (double plural : new double[] {1, 2, 3, 5, 1.5}) {
      String text =
          NumberFormatter.withLocale(locale)
              .unit(MeasureUnit.PERCENT)
              .unitWidth(UnitWidth.FULL_NAME)
              .format(plural)
              .toString();
      learnUnit(text, Sense.of(Sort.PERCENT, 0));
    }
  }

  private void learnList(String language) {
    for (String line : Lists.LINES) {
      String[] fields = line.split("\t", -1);
      if (fields.length == 4 && List.of(fields[0].split(",", -1)).contains(language)) {
        for (String word : fields[3].split(",", -1)) {
          for (String value : fields[2].split("\\+", -1)) {
            learn(word, sense(fields[1], value));
          }
        }
      }
    }
  }

  private static Sense sense(String sort, String value) {
    if (value.startsWith(Sense.BEFORE)) {
      long power = Long.parseLong(value.substring(Sense.BEFORE.length() + 1));
      return new Sense(Sort.valueOf(sort), power, Sense.BEFORE);
    }
    if (value.startsWith(SpokenFraction.SINGLE)) {
      long parts = Long.parseLong(value.substring(SpokenFraction.SINGLE.length() + 1));
      return new Sense(Sort.valueOf(sort), parts, SpokenFraction.SINGLE);
    }
    if (value.startsWith(SIGN)) {
      return new Sense(Sort.valueOf(sort), 1, value.substring(SIGN.length()));
    }
    return sort.equals("CURRENCY") || sort.equals("SUBUNIT") || sort.equals("UNIT")
        ? new Sense(Sort.valueOf(sort), 0, value)
        : Sense.of(Sort.valueOf(sort), Long.parseLong(value));
  }

  /** The list of what CLDR lacks. */
  private static final class Lists {
    static final List<String> LINES = read();

    private static List<String> read() {
      try (InputStream in = LocaleWords.class.getResourceAsStream("words.tsv")) {
        if (in == null) {
          throw new IllegalStateException("words.tsv is missing");
        }
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        return lines.lines().filter(line -> !line.startsWith("#")).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
