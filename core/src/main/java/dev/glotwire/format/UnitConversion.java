package dev.glotwire.format;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import dev.glotwire.article.Content;
import dev.glotwire.article.Span;
import dev.glotwire.format.LiteralLocalizer.Change;
import dev.glotwire.format.Measures.Amount;
import dev.glotwire.format.Value.Figure;
import dev.glotwire.format.Value.Measure;
import dev.glotwire.format.Value.Range;
import dev.glotwire.protect.KeptText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Adds to the measures of a translation what they are in the units of its country: {@code 30
 * millas} becomes {@code 30 millas (48 km)}. Immutable and thread-safe.
 *
 * <pre>{@code
 * UnitConversion.between(Locale.ENGLISH, Locale.forLanguageTag("es")).convert(source, target, kept);
 * }</pre>
 *
 * <p>Which units a country uses says CLDR. What the author measured stays as it is, and the
 * precision of the addition is the author's. Nothing is added where the source or the target has
 * both already, where the measure has more than one meaning (a ton, pounds that may be money, three
 * degrees that may be a difference), and nothing inside of codes and kept text. Adding twice
 * changes nothing.
 */
public final class UnitConversion {

  /** Feet and inches up to here are the height of a person, and printed in centimeters. */
  private static final BigDecimal TALLEST = BigDecimal.valueOf(300);

  private static final Set<String> UNSPACED = Set.of("ja", "zh", "yue");

  private final Literals sourceLiterals;
  private final Literals targetLiterals;
  private final LocaleWords sourceWords;
  private final LocaleWords targetWords;
  private final ConversionRules rules;
  private final LocaleFormatter formatter;
  private final ULocale target;
  private final Map<String, Boolean> wanted = new ConcurrentHashMap<>();

  private UnitConversion(Locale source, Locale target) {
    this.sourceLiterals = Literals.in(source);
    this.targetLiterals = Literals.in(target).translatedFrom(source);
    this.sourceWords = LocaleWords.of(source);
    this.targetWords = LocaleWords.of(target);
    this.rules = new ConversionRules(source);
    this.formatter = LocaleFormatter.of(target);
    this.target = ULocale.forLocale(target);
  }

  /**
   * Returns the conversion for translations from {@code source} into {@code target}; where a tag
   * names no country, the one where most people speak the language counts.
   */
  public static UnitConversion between(Locale source, Locale target) {
    return new UnitConversion(source, target);
  }

  /**
   * A translation with the measures of its country.
   *
   * @param additions in the order of the text; what stood there before and what stands there now
   * @param left measures of the source that would have been converted, but were not found in the
   *     target
   */
  public record Converted(Content content, List<Change> additions, List<String> left) {

    /** Whether there is anything to tell. */
    public boolean isNotable() {
      return !additions.isEmpty() || !left.isEmpty();
    }

    /** Returns what was added and what was not, as sentences for a report. */
    public String description() {
      List<String> sentences = new ArrayList<>();
      if (!additions.isEmpty()) {
        sentences.add(
            additions.stream()
                .map(Change::shown)
                .collect(Collectors.joining(", ", "Units of the target language added: ", ".")));
      }
      if (!left.isEmpty()) {
        sentences.add(
            left.stream()
                .map(measure -> "“" + measure + "”")
                .collect(
                    Collectors.joining(
                        ", ", "Not converted, as no place for it was found: ", ".")));
      }
      return String.join(" ", sentences);
    }
  }

  /** A measure of the source that is to be converted. */
  private static final class Wanted {
    final MeasuredPlace place;
    final boolean range;
    final String unit;
    final List<Amount> amounts;
    boolean met;

    Wanted(MeasuredPlace place, boolean range, String unit, List<Amount> amounts) {
      this.place = place;
      this.range = range;
      this.unit = unit;
      this.amounts = amounts;
    }
  }

  /** Returns {@code target}, a translation of {@code source}, with the units of its country. */
  public Converted convert(Content source, Content target, KeptText kept) {
    String from = MaskedText.of(source, kept);
    List<Wanted> open = wanted(from);
    if (open.isEmpty()) {
      return new Converted(target, List.of(), List.of());
    }
    Edits edits = new Edits(MaskedText.of(target, kept));
    List<Amount> there = Measures.in(Facts.of(edits.text, targetWords));
    open.removeIf(measure -> isThere(measure, there));
    List<Literal> literals = targetLiterals.find(edits.text);
    List<Wanted> left = new ArrayList<>();
    NavigableMap<Integer, Integer> starts = new TreeMap<>();
    List<MeasuredPlace> places = MeasuredPlace.among(literals, edits.text);
    List<Wanted> done = new ArrayList<>();
    for (MeasuredPlace place : places) {
      for (Wanted measure : open) {
        boolean same =
            measure.place.isSame(place) && (!measure.range || measure.place.isSameFrom(place));
        if (same && !measure.met && done.stream().noneMatch(other -> isSame(other, measure))) {
          measure.met = add(measure, place.start(), place.end(), edits, starts);
          if (measure.met) {
            done.add(measure);
            break;
          }
        }
      }
    }
    for (Wanted measure : open) {
      if (!measure.met && done.stream().noneMatch(other -> isSame(other, measure))) {
        measure.met = addBehindWords(measure, literals, edits, starts);
        (measure.met ? done : left).add(measure);
      }
    }
    Content content = edits.apply(target);
    return new Converted(
        content,
        spelled(edits.changes(new Edits("")), starts, edits.text),
        left.stream()
            .map(measure -> from.substring(measure.place.start(), measure.place.end()))
            .toList());
  }

  /** Returns {@code changes}, which are of last letters, as changes of whole measures. */
  private static List<Change> spelled(
      List<Change> changes, NavigableMap<Integer, Integer> starts, String text) {
    List<Change> whole = new ArrayList<>();
    int index = 0;
    for (Map.Entry<Integer, Integer> entry : starts.entrySet()) {
      Change change = changes.get(index++);
      String before = text.substring(entry.getValue(), entry.getKey() + 1);
      String after = text.substring(entry.getValue(), entry.getKey()) + change.after();
      int start = change.span().start() - entry.getKey() + entry.getValue();
      whole.add(new Change(new Span(start, start + after.length()), before, after));
    }
    return whole;
  }

  private static boolean isSame(Wanted one, Wanted other) {
    return one.place.isSame(other.place)
        && one.range == other.range
        && (!one.range || one.place.isSameFrom(other.place));
  }

  /** Returns the measures of the source that its readers elsewhere want in another unit. */
  private List<Wanted> wanted(String text) {
    List<Wanted> found = new ArrayList<>();
    List<MeasuredPlace> places = MeasuredPlace.among(sourceLiterals.find(text), text);
    if (places.isEmpty()) {
      return found;
    }
    List<Amount> there = null;
    for (MeasuredPlace place : places) {
      String unit = place.measure().unit();
      if (Measures.counterpart(unit).isEmpty()
          || !isWanted(unit)
          || !rules.isCertain(place, text)) {
        continue;
      }
      boolean range = place.from().isPresent() && rules.isRange(place);
      if (!range && !rules.isAlone(place)) {
        continue;
      }
      List<Amount> amounts = amounts(place, range, unit);
      there = there == null ? Measures.in(Facts.of(text, sourceWords)) : there;
      Wanted measure = new Wanted(place, range, unit, amounts);
      if (!isThere(measure, there)) {
        found.add(measure);
      }
    }
    return found;
  }

  private static List<Amount> amounts(MeasuredPlace place, boolean range, String unit) {
    List<Amount> amounts = new ArrayList<>();
    double number = place.measure().figure().number().doubleValue();
    Measures.amount(number, unit)
        .map(
            amount ->
                place
                    .smaller()
                    .flatMap(
                        smaller ->
                            Measures.amount(
                                smaller.figure().number().doubleValue(), smaller.unit()))
                    .map(smaller -> amount.with(smaller))
                    .orElse(amount))
        .ifPresent(amounts::add);
    if (range) {
      Measures.amount(place.from().orElseThrow().number().doubleValue(), unit)
          .ifPresent(amounts::add);
    }
    return amounts;
  }

  /** Whether all that {@code measure} says stands among {@code amounts} in the other system. */
  private static boolean isThere(Wanted measure, List<Amount> amounts) {
    return measure.amounts.stream()
        .allMatch(
            amount ->
                amounts.stream()
                    .anyMatch(
                        other ->
                            !Measures.isOneSystem(amount.unit(), other.unit())
                                && amount.isAbout(other)));
  }

  /** Whether the country of the target measures in another system, by CLDR's preferences. */
  private boolean isWanted(String unit) {
    return wanted.computeIfAbsent(
        unit,
        name -> {
          MeasureUnit own =
              NumberFormatter.withLocale(target)
                  .unit(LocaleFormatter.unit(name))
                  .usage("default")
                  .format(1000)
                  .getOutputUnit();
          return !Measures.isOneSystem(name, own.getIdentifier());
        });
  }

  /** Adds behind {@code end} what {@code measure} is; returns whether there was room for it. */
  private boolean add(
      Wanted measure, int start, int end, Edits edits, NavigableMap<Integer, Integer> starts) {
    Optional<String> form = form(measure);
    int at = wordEnd(edits.text, end);
    if (form.isEmpty() || isBracketed(edits.text, at)) {
      return false;
    }
    boolean inside = isInside(edits.text, at);
    String language = target.getLanguage();
    String bracketed =
        inside
            ? "[" + form.get() + "]"
            : UNSPACED.contains(language) ? "（" + form.get() + "）" : "(" + form.get() + ")";
    boolean close = UNSPACED.contains(language) || language.equals("ko");
    edits.replace(at - 1, at, edits.text.charAt(at - 1) + (close ? "" : " ") + bracketed);
    starts.put(at - 1, start);
    return true;
  }

  /**
   * Returns where the word, or the chain of words with hyphens, ends that is cut at {@code end}.
   */
  private static int wordEnd(String text, int end) {
    int at = end;
    while (at + 1 < text.length() && text.charAt(at) == '-' && isSpaced(text.charAt(at + 1))) {
      at++;
      while (at < text.length() && isSpaced(text.charAt(at))) {
        at++;
      }
    }
    boolean stop = at < text.length() && text.charAt(at) == '.';
    return stop && !Edits.endsSentence(text, at + 1) && !isDigit(text, at + 1) ? at + 1 : at;
  }

  private static boolean isSpaced(char c) {
    return Scripts.isSpacedWordPart(c);
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && Scripts.isDigit(text.charAt(at));
  }

  /** Whether something in brackets follows: two in a row read badly. */
  private static boolean isBracketed(String text, int at) {
    int next = at;
    while (next < text.length() && Scripts.isSpace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && "([（".indexOf(text.charAt(next)) >= 0;
  }

  private static boolean isInside(String text, int at) {
    int depth = 0;
    for (int i = 0; i < at; i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '（' ? 1 : 0;
      depth -= depth > 0 && (c == ')' || c == '）') ? 1 : 0;
    }
    return depth > 0;
  }

  private Optional<String> form(Wanted measure) {
    String to = Measures.counterpart(measure.unit).orElseThrow();
    Measure own = measure.place.measure();
    if (measure.place.smaller().isPresent()) {
      return compound(measure, to);
    }
    Figure figure = converted(own.figure(), measure.unit, to);
    Measure converted = new Measure(figure, to, true);
    if (!measure.range) {
      return Optional.of(formatter.format(converted));
    }
    Figure from = converted(measure.place.from().orElseThrow(), measure.unit, to);
    boolean rises = from.digits().signum() >= 0 && from.digits().compareTo(figure.digits()) < 0;
    return rises ? Optional.of(formatter.format(new Range(from, converted))) : Optional.empty();
  }

  private Optional<String> compound(Wanted measure, String to) {
    Amount amount = measure.amounts.get(0);
    BigDecimal whole;
    String unit = to;
    if (to.equals("meter")) {
      BigDecimal centimeters = BigDecimal.valueOf(amount.value() * 100);
      boolean person = centimeters.compareTo(TALLEST) < 0;
      unit = person ? "centimeter" : "meter";
      whole =
          person
              ? centimeters.setScale(0, RoundingMode.HALF_UP)
              : BigDecimal.valueOf(amount.value()).setScale(1, RoundingMode.HALF_UP);
    } else if (to.equals("kilogram")) {
      whole =
          BigDecimal.valueOf(amount.value())
              .setScale(measure.unit.equals("pound") ? 1 : 0, RoundingMode.HALF_UP);
    } else {
      return Optional.empty();
    }
    return Optional.of(formatter.format(new Measure(Figure.of(whole, true), unit, true)));
  }

  private static Figure converted(Figure figure, String from, String to) {
    boolean part = figure.sort() == Figure.Sort.FRACTION && figure.digits().scale() > 2;
    BigDecimal own = part ? figure.digits().setScale(2, RoundingMode.HALF_UP) : figure.digits();
    BigDecimal digits = Measures.convert(own, from, to);
    // In full: languages put a preposition between a million and its unit, and CLDR does not say
    // which.
    BigDecimal number = digits.scaleByPowerOfTen(figure.power());
    return Figure.of(number.setScale(Math.max(0, number.scale()), RoundingMode.UNNECESSARY), true);
  }

  /**
   * Adds the measure where its figure stands before an inflected form of its unit: the words there
   * begin as those do that ICU writes.
   */
  private boolean addBehindWords(
      Wanted measure, List<Literal> literals, Edits edits, NavigableMap<Integer, Integer> starts) {
    if (measure.range || measure.place.smaller().isPresent()) {
      return false;
    }
    Figure figure = measure.place.measure().figure();
    String[] names = unitWords(measure.place.measure());
    for (Literal literal : literals) {
      boolean same = literal.value() instanceof Figure other && MeasuredPlace.isSame(figure, other);
      int end = same ? unitEnd(edits.text, literal.span().end(), names) : -1;
      if (end > 0) {
        return add(measure, literal.span().start(), end, edits, starts);
      }
    }
    return false;
  }

  private String[] unitWords(Measure measure) {
    String full = formatter.format(new Measure(measure.figure(), measure.unit(), false));
    int from = 0;
    for (int i = 0; i < full.length(); i++) {
      from = Scripts.isDigit(full.charAt(i)) ? i + 1 : from;
    }
    return full.substring(from).strip().split("[ \u00A0-]", -1);
  }

  /** Returns where words end that begin like {@code names}; -1 if others stand at {@code start}. */
  private static int unitEnd(String text, int start, String[] names) {
    int at = start;
    for (String name : names) {
      if (name.length() < 3 || at >= text.length() || !Scripts.isSpace(text.charAt(at))) {
        return -1;
      }
      at++;
      if (!text.regionMatches(true, at, name, 0, Math.min(name.length() - 1, 4))) {
        return -1;
      }
      while (at < text.length() && Scripts.isSpacedWordPart(text.charAt(at))) {
        at++;
      }
    }
    return at;
  }
}
