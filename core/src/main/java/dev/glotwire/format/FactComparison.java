package dev.glotwire.format;

import dev.glotwire.article.Span;
import dev.glotwire.format.FactMatcher.Difference;
import dev.glotwire.format.NumberRun.Form;
import dev.glotwire.format.NumberRun.Reading;
import dev.glotwire.format.Sense.Sort;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The comparison of the facts of one pair of texts. Not thread-safe. */
final class FactComparison {
  /** How far apart two figures may be that share a {@code million}, in UTF-16 code units. */
  private static final int SHARED = 16;

  /** How far from its month a day may stand in words, in UTF-16 code units. */
  private static final int NEAR = 9;

  /** A figure of more digits is not computed with. */
  private static final int LONG = 40;

  /** So many figures are compared without an index of them. */
  private static final int FEW = 12;

  private static final Sense HALF = Sense.of(Sort.LOOSE, 50);

  private final Facts source;
  private final Facts target;
  private final WantedFigures figures;
  private final NamedDays days;
  private final FigureUnits units;
  private final Subunits subunits;
  private final ConvertedMeasures measures;
  private @Nullable WordsForFigures words;
  private List<WantedFigure> wanted = List.of();
  private Set<String> loose = Set.of(); // numbers the source has in words
  private final List<GivenFigure> given = new ArrayList<>();
  private Map<String, Deque<GivenFigure>> byKey = Map.of();
  private Map<String, Deque<GivenFigure>> byForeignKey = Map.of();
  private Set<String> spoken = Set.of(); // numbers the target has in words
  private boolean fractions; // whether the target says two-thirds and the like
  private Set<String> dateParts = Set.of();
  private final List<Difference> differences = new ArrayList<>();

  FactComparison(Facts source, Facts target) {
    this.source = source;
    this.target = target;
    this.figures = new WantedFigures(source, target.words);
    this.days = new NamedDays(source, target, this::isMonthInFigures, differences);
    this.units = new FigureUnits(source, target, differences);
    this.subunits = new Subunits(source, target, differences);
    this.measures = new ConvertedMeasures(source, target);
  }

  List<Difference> differences() {
    if (source.isFigured()
        || source.isCounted()
        || source.has(Sort.SCALE)
        || source.has(Sort.ORDINAL)
        || source.isNumbered()
        || target.isFigured()
        || target.words.countsMonths()) {
      matchFigures();
    } else {
      days.matchMonths();
    }
    days.matchWeekdays();
    return differences;
  }

  private void matchFigures() {
    wanted = figures.collect();
    collectGiven();
    if (given.isEmpty() && !source.isFigured()) {
      days.matchMonths();
      matchSpoken();
      pair();
      return;
    }
    if (matchSame() && (areAllMet() || isRestSaid())) {
      if (source.has(Sort.MONTH)) {
        index();
      }
      days.matchMonths();
    } else {
      wanted.forEach(WantedFigure::forget);
      words = null;
      search();
    }
    measures.matchWarmth(wanted, given);
    explainGiven();
    units.matchCurrencies(wanted);
    units.matchUnits(wanted);
    units.matchPercentages(wanted);
    subunits.compare(wanted);
    pair();
  }

  /** Matches figures that are not simply found again. */
  private void search() {
    index();
    figures.lookInto();
    matchPlain();
    matchAlternatives();
    matchFractions();
    matchSplit();
    matchForeign();
    subunits.meet(wanted, given);
    days.matchMonths();
    matchSpoken();
    if (!areAllMet()) {
      matchNamedMonths();
      excuseNames();
      measures.match(wanted, given);
    }
  }

  private boolean areAllUsed() {
    for (GivenFigure item : given) {
      if (!item.used) {
        return false;
      }
    }
    return true;
  }

  private boolean areAllMet() {
    for (WantedFigure item : wanted) {
      if (!item.met) {
        return false;
      }
    }
    return true;
  }

  /** Returns the numbers that the source has in words: most texts are compared without them. */
  private Set<String> loose() {
    if (loose.isEmpty()) {
      loose = new HashSet<>();
      loose.add("1");
      loose.addAll(figures.implied());
      for (Quantity quantity : source.quantities()) {
        if (!quantity.hasDigits()) {
          loose.add(quantity.key());
        }
      }
      collectLoose();
    }
    return loose;
  }

  private void collectLoose() {
    boolean centuries = source.words(Sort.LOOSE).stream().anyMatch(WantedFigures::isCentury);
    Token.Word before = null;
    for (int i = 0; i < source.tokens.size(); i++) {
      Token token = source.tokens.get(i);
      SpokenFraction fraction = source.hasFractions() ? SpokenFraction.at(source, i) : null;
      if (fraction != null) {
        addFraction(fraction);
      }
      if (token instanceof Token.Word word) {
        if (before != null && word.is(Sort.LOOSE) && word.start() - before.end() < 3) {
          addProducts(before, word);
        }
        before = word;
        if (centuries && word.is(Sort.ORDINAL)) {
          loose.add(Long.toString((word.as(Sort.ORDINAL).value() - 1) * 100));
        }
        for (Sense sense : word.senses()) {
          switch (sense.sort()) {
            case CARDINAL, ORDINAL, LOOSE, PREFIX, POWER, MONTH ->
                loose.add(Long.toString(sense.value()));
            case SCALE -> loose.add("1" + "0".repeat((int) sense.value()));
            default -> {}
          }
        }
      } else if (token instanceof Token.Roman roman) {
        loose.add(Integer.toString(roman.value()));
      }
    }
  }

  /** A third may be 1/3, 0.33 and ⅓, and a fifth 20 percent. */
  private void addFraction(SpokenFraction fraction) {
    WantedFigure item =
        new WantedFigure(new Span(fraction.start(), fraction.end()), fraction.key());
    WantedFigures.addDecimals(item);
    loose.add(item.key);
    loose.addAll(item.alternatives);
    if (fraction.part() != null && fraction.part().numerator() == 1) {
      loose.addAll(item.parts); // two-thirds are looked for themselves
    }
    WantedFigures.addPercent(fraction, loose);
  }

  /** Two decades are twenty years. */
  private void addProducts(Token.Word number, Token.Word unit) {
    for (Sense count : number.senses()) {
      for (Sense sense : unit.senses()) {
        if (sense.sort() == Sort.LOOSE && sense.value() >= 10) {
          loose.add(Long.toString(count.value() * sense.value()));
        }
      }
    }
  }

  private void collectGiven() {
    for (Quantity quantity : target.quantities()) {
      if (!quantity.hasDigits()) {
        continue;
      }
      boolean single = quantity.first() == quantity.last();
      int count = 0;
      for (int i = quantity.first(); i <= quantity.last(); i++) {
        if (target.tokens.get(i) instanceof NumberRun run) {
          GivenFigure item =
              new GivenFigure(
                  single
                      ? new Span(run.start(), run.end())
                      : new Span(
                          target.tokens.get(quantity.first()).start(),
                          target.tokens.get(quantity.last()).end()),
                  run);
          item.scale = quantity.scale();
          item.raised = quantity.isRaised(target.tokens);
          item.used = count++ > 0; // one number, however many runs of digits
          if (single) {
            if (run.isNumber()) {
              item.key = run.number();
            }
          } else {
            item.key = run.isNumber() ? quantity.key() : "";
          }
          if (count == 1) {
            given.add(item);
          }
        }
      }
    }
  }

  /**
   * Matches figures that the target has in the same form, if there are but few: mostly, that is all
   * of them.
   *
   * @return whether all of one text were among those of the other
   */
  private boolean matchSame() {
    if (given.size() > FEW) {
      return false;
    }
    int met = 0;
    boolean worded = false;
    for (WantedFigure item : wanted) {
      worded |= item.worded;
      met += !item.worded && matchSame(item) ? 1 : 0;
    }
    for (int i = 0; worded && i < wanted.size(); i++) {
      met += wanted.get(i).worded && matchSame(wanted.get(i)) ? 1 : 0;
    }
    return met == wanted.size() || met == given.size();
  }

  private boolean matchSame(WantedFigure item) {
    for (GivenFigure found : given) {
      boolean other = item.closed && found.run.separators().equals(",");
      if (!found.used && found.key.equals(item.key) && !other) {
        found.used = true;
        item.match = found;
        item.met = true;
        return true;
      }
    }
    return false;
  }

  /** Whether the target says the other figures of the source, having no more in digits itself. */
  private boolean isRestSaid() {
    figures.lookInto();
    for (WantedFigure item : wanted) {
      if (item.hour && item.match != null && item.match.run.separators().equals(",")) {
        return false; // it is said to be another
      }
    }
    matchSpoken();
    return areAllMet();
  }

  private void index() {
    byKey = new HashMap<>();
    byForeignKey = new HashMap<>();
    List<GivenFigure> padded = new ArrayList<>(2);
    for (GivenFigure item : given) {
      if (isPadded(item.run)) {
        padded.add(item);
      } else if (!item.key.isEmpty()) {
        byKey.computeIfAbsent(item.key, key -> new ArrayDeque<>()).add(item);
      }
      for (Reading reading : item.run.readings()) {
        if (reading.form() == Form.FOREIGN) {
          String key = scaled(reading.parts().get(0), item.scale);
          byForeignKey.computeIfAbsent(key, any -> new ArrayDeque<>()).add(item);
        }
      }
    }
    for (GivenFigure item : padded) { // the 1 of UTC+1 is no 01 of 11:01 where there is another
      byKey.computeIfAbsent(item.key, key -> new ArrayDeque<>()).add(item);
    }
  }

  /** Returns the numbers that the target has in words. */
  private Set<String> spoken() {
    if (spoken.isEmpty()) {
      spoken = new HashSet<>();
      spoken.add("");
      for (Quantity quantity : target.quantities()) {
        if (!quantity.hasDigits()) {
          spoken.add(quantity.key());
        }
      }
      collectSpoken();
    }
    return spoken;
  }

  private void collectSpoken() {
    for (int i = 0; i < target.tokens.size(); i++) {
      Token token = target.tokens.get(i);
      SpokenFraction fraction = SpokenFraction.at(target, i);
      if (fraction != null) {
        spoken.add(fraction.key());
        fractions |= fraction.part() != null && fraction.part().numerator() > 1;
      }
      if (token instanceof Token.Word word) {
        for (Sense sense : word.senses()) {
          if (sense.sort() == Sort.CARDINAL
              || sense.sort() == Sort.ORDINAL
              || sense.sort() == Sort.PREFIX
              || sense.sort() == Sort.LOOSE) {
            spoken.add(Long.toString(sense.value()));
          }
        }
        spoken.add(SaidNumbers.rank(target, i));
      } else if (token instanceof Token.Roman roman) {
        spoken.add(Integer.toString(roman.value()));
      }
    }
  }

  private static String scaled(String key, int scale) {
    return scale == 0 || key.length() > LONG
        ? key
        : NumberRun.key(new BigDecimal(key).scaleByPowerOfTen(scale));
  }

  private static boolean take(
      Map<String, Deque<GivenFigure>> index, String key, WantedFigure item) {
    item.match = poll(index, key);
    return item.match != null;
  }

  private static boolean take(Map<String, Deque<GivenFigure>> index, String key) {
    return poll(index, key) != null;
  }

  private static @Nullable GivenFigure poll(Map<String, Deque<GivenFigure>> index, String key) {
    Deque<GivenFigure> items = index.get(key);
    while (items != null && !items.isEmpty()) {
      GivenFigure item = items.poll();
      if (!item.used) {
        item.used = true;
        return item;
      }
    }
    return null;
  }

  private void matchPlain() {
    matchPlain(false);
    matchPlain(true); // what the target may have in words, too, takes no digits from a time
  }

  private void matchPlain(boolean worded) {
    for (WantedFigure item : wanted) {
      if (item.worded != worded) {
        continue;
      }
      item.met = take(byKey, item.key, item);
      GivenFigure found = item.match;
      if (found != null && (item.closed || item.hour) && found.run.separators().equals(",")) {
        differences.add(
            new Difference(
                Difference.Kind.CHANGED, Optional.of(item.span), Optional.of(found.span)));
      }
    }
  }

  private void matchAlternatives() {
    for (WantedFigure item : wanted) {
      for (String key : item.alternatives) {
        item.met = item.met || (!isMultiplied(key) && take(byKey, key, item));
      }
      // Some write a space before the hyphen of a name: Chandrayaan -1.
      item.met = item.met || (item.attached && takeHyphened(item));
      if (!item.met && !item.raw.isEmpty() && !target.words.knowsScale(6)) {
        item.met = take(byKey, item.raw, item);
      }
    }
    Map<String, Deque<GivenFigure>> byRaw = new HashMap<>();
    for (GivenFigure item : given) {
      if (item.scale > 0 && !item.used && !item.raised) {
        byRaw.computeIfAbsent(item.run.number(), key -> new ArrayDeque<>()).add(item);
      }
    }
    shareScales();
    for (WantedFigure item : wanted) {
      // What looked like a scale was another word.
      item.met = item.met || (item.raw.isEmpty() && take(byRaw, item.key));
    }
  }

  /** Whether the next figure of that value counts dozens or decades itself. */
  private boolean isMultiplied(String key) {
    Deque<GivenFigure> items = byKey.get(key);
    GivenFigure next = items == null ? null : items.peek();
    return next != null
        && target.token(target.firstFrom(next.span.end())) instanceof Token.Word unit
        && unit.start() - next.span.end() <= 2
        && unit.senses().stream().anyMatch(FactComparison::isMultiple);
  }

  private static boolean isMultiple(Sense sense) {
    return sense.code().equals("decade")
        || (sense.sort() == Sort.LOOSE && (sense.value() == 12 || sense.value() == 10));
  }

  private boolean takeHyphened(WantedFigure item) {
    Deque<GivenFigure> items = byKey.get("-" + item.key);
    GivenFigure found = items == null ? null : items.peek();
    if (found == null || found.used || isBelowZero(found.run)) {
      return false;
    }
    found.used = true;
    return true;
  }

  /** Whether a minus stands before the digits, and no hyphen of a name: Il -76. */
  private boolean isBelowZero(NumberRun run) {
    int at = run.start() - 1;
    return run.negative()
        && (target.text.charAt(at) == '−'
            || at < 2
            || !Scripts.isWordPart(target.text.charAt(at - 2)));
  }

  /** Matches 340 million with the 340 of {@code 340 to 500 million}. */
  private void shareScales() {
    Map<String, GivenFigure> sharing = new HashMap<>();
    for (int i = 0; i + 1 < given.size(); i++) {
      GivenFigure item = given.get(i);
      GivenFigure next = given.get(i + 1);
      boolean near = next.span.start() - item.span.end() < SHARED;
      if (!item.used && item.scale == 0 && next.scale >= 3 && near && item.run.isNumber()) {
        sharing.put(scaled(item.run.number(), next.scale), item);
      }
    }
    IdentityHashMap<NumberRun, GivenFigure> byRun = new IdentityHashMap<>();
    given.forEach(item -> byRun.put(item.run, item));
    for (Quantity quantity : target.quantities()) {
      if (!quantity.hasDigits()
          && quantity.first() > 0
          && quantity.scale() >= 3
          && quantity.first() == quantity.last()
          && target.tokens.get(quantity.first() - 1) instanceof NumberRun run
          && target.tokens.get(quantity.first()).start() - run.end() < SHARED) {
        GivenFigure item = byRun.get(run);
        if (item != null && !item.used && run.isNumber()) {
          sharing.put(scaled(run.number(), quantity.scale()), item);
        }
      }
    }
    for (WantedFigure item : wanted) {
      GivenFigure found = item.met ? null : sharing.get(item.key);
      if (found != null && !found.used) {
        found.used = true;
        item.met = true;
        item.match = found;
      }
    }
    for (int i = 0; i + 1 < wanted.size(); i++) {
      WantedFigure item = wanted.get(i);
      WantedFigure next = wanted.get(i + 1);
      boolean near = next.span.start() - item.span.end() < SHARED;
      if (!item.met
          && item.raw.isEmpty()
          && !next.raw.isEmpty()
          && near
          && next.scale >= 3
          && item.key.length() < LONG) {
        String key = scaled(item.key, next.scale);
        GivenFigure found = sharing.get(key);
        item.met = found != null && !found.used;
        if (found != null && item.met) {
          found.used = true;
        }
        item.met = item.met || take(byKey, key);
      }
    }
  }

  private void matchForeign() {
    for (WantedFigure item : wanted) {
      Deque<GivenFigure> items = item.met ? null : byForeignKey.get(item.key);
      while (items != null && !items.isEmpty() && !item.met) {
        GivenFigure found = items.poll();
        if (!found.used) {
          found.used = true;
          item.met = true;
          item.match = found;
          if (item.closed && found.run.separators().equals(",")) {
            differences.add(
                new Difference(
                    Difference.Kind.CHANGED, Optional.of(item.span), Optional.of(found.span)));
          } else if (!item.reference) {
            differences.add(
                new Difference(
                    Difference.Kind.SOURCE_FORM,
                    Optional.of(item.span),
                    Optional.of(new Span(found.run.start(), found.run.end()))));
          }
        }
      }
    }
  }

  /** Matches 1/2 with ½ and 0.5, and 1/2 and 1/4 with half and quarter. */
  private void matchFractions() {
    for (int i = 0; i + 1 < wanted.size(); i++) {
      WantedFigure one = wanted.get(i);
      WantedFigure other = wanted.get(i + 1);
      Span over = new Span(one.span.start(), other.span.end());
      boolean slashed =
          one.span.end() + 1 == other.span.start()
              && source.text.charAt(one.span.end()) == '/'
              && !(one.met && other.met);
      Fraction part = slashed ? Fraction.inDigits(source.text, over.start()) : null;
      if (part != null) {
        WantedFigure whole = new WantedFigure(over, "0." + part.decimals());
        WantedFigures.addDecimals(whole);
        whole.met = take(byKey, whole.key);
        for (String key : whole.alternatives) {
          whole.met = whole.met || take(byKey, key);
        }
        boolean said = whole.met || isSaid(part);
        one.met |= said;
        other.met |= said;
      }
    }
  }

  /** Whether the target names the denominator, as half and quarter do, and the numerator. */
  private boolean isSaid(Fraction part) {
    String numerator = Integer.toString(part.numerator());
    boolean named =
        spoken().contains(Integer.toString(part.denominator())) // a fifth, of any kind
            || (part.denominator() <= 4
                && spoken().contains(Integer.toString(100 / part.denominator())));
    return named && (part.numerator() == 1 || spoken().contains(numerator));
  }

  /** Matches what one language writes as one figure and the other as several: 0230 and 02:30. */
  private void matchSplit() {
    Map<String, Deque<WantedFigure>> missing = new HashMap<>();
    for (WantedFigure item : wanted) {
      if (!item.met) {
        missing.computeIfAbsent(item.key, key -> new ArrayDeque<>()).add(item);
        for (String key : item.alternatives) {
          missing.computeIfAbsent(key, any -> new ArrayDeque<>()).add(item);
        }
      }
    }
    matchSplit(missing, true); // the 2 of 2.10.3 is none of 2.1
    matchSplit(missing, false);
    Map<List<String>, WantedFigure> whole = new HashMap<>();
    for (WantedFigure item : wanted) {
      if (!item.met && item.clock) {
        whole.put(item.parts, item);
      } else if (!item.met && !item.later.isEmpty()) {
        whole.put(item.later, item);
      }
    }
    for (GivenFigure item : given) {
      Reading last = item.run.readings().get(item.run.readings().size() - 1);
      WantedFigure same =
          item.used || last.form() != Form.SPLIT || !isTime(item.run)
              ? null
              : whole.get(last.parts());
      if (same != null && !same.met) {
        same.met = true;
        item.used = true;
      }
    }
    for (WantedFigure item : wanted) {
      if (!item.met && !item.parts.isEmpty()) {
        List<String> parts = allGiven(item.parts) ? item.parts : item.later;
        if (!parts.isEmpty() && allGiven(parts)) {
          parts.forEach(part -> take(byKey, part));
          item.met = true;
        }
      }
    }
  }

  private void matchSplit(Map<String, Deque<WantedFigure>> missing, boolean several) {
    for (GivenFigure item : given) {
      Reading last = item.run.readings().get(item.run.readings().size() - 1);
      if (!item.used
          && last.form() == Form.SPLIT
          && last.parts().size() > 2 == several
          && allMissing(last.parts(), missing, hasMinutes(item.run))
          && !isMixed(item.run)
          && !isMinus(item.run)
          && !isBelowOne(item.run)
          && (isTime(item.run) || !isHour(missing.get(last.parts().get(0))))) {
        item.used = true;
        dateParts = dateParts.isEmpty() ? new HashSet<>() : dateParts;
        dateParts.addAll(last.parts());
        for (String part : last.parts()) {
          Deque<WantedFigure> items = missing.get(part);
          if (items != null && !items.isEmpty()) {
            items.poll().met = true;
          }
        }
      }
    }
  }

  /** Whether digits are a decimal below one, 0,50, so that they are no two figures. */
  private static boolean isBelowOne(NumberRun run) {
    return run.groups().get(0).equals("0") && run.isNumber();
  }

  /** Whether digits with a separator may be a time of day: 9.30, not 9,30 or -9.30. */
  private static boolean isTime(NumberRun run) {
    return !run.negative() && !run.separators().equals(",");
  }

  /** Whether a minus stands before a date, and no dash of a range. */
  private boolean isMinus(NumberRun run) {
    int at = run.start() - 1;
    return run.negative()
        && (target.text.charAt(at) == '−'
            || at < 2
            || Scripts.isWordPart(target.text.charAt(at - 2)));
  }

  private static boolean isHour(@Nullable Deque<WantedFigure> items) {
    return items != null && !items.isEmpty() && items.peek().hour;
  }

  /** Whether the last of two groups is the 01 of 11.01, which no word says. */
  private static boolean hasMinutes(NumberRun run) {
    String last = run.groups().get(run.groups().size() - 1);
    return run.groups().size() == 2 && last.length() == 2 && last.charAt(0) == '0';
  }

  /** Whether both marks stand between three groups, as in 24.9,1759, which is no date. */
  private static boolean isMixed(NumberRun run) {
    return run.separators().equals(".,");
  }

  private boolean allMissing(
      List<String> parts, Map<String, Deque<WantedFigure>> missing, boolean minutes) {
    int found = 0;
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      Deque<WantedFigure> items = missing.get(part);
      boolean here = items != null && !items.isEmpty();
      boolean said = !(minutes && i == 1) && loose().contains(part);
      found += here ? 1 : 0;
      if (!here && !said && !part.equals("0")) {
        return false;
      }
    }
    return found > 0;
  }

  private boolean allGiven(List<String> parts) {
    for (String part : parts) {
      Deque<GivenFigure> items = byKey.get(part);
      if (!part.equals("0")
          && (items == null || items.stream().limit(20).allMatch(item -> item.used))) {
        return false;
      }
    }
    return true;
  }

  private void matchSpoken() {
    for (WantedFigure item : wanted) {
      if (item.met) {
        continue;
      }
      boolean split = item.pair != null && item.pair.match != null;
      item.met =
          item.key.equals("0")
              || (item.said && isSaidInParts(item))
              || (!split && isSpoken(item))
              || isSaidByHalf(item)
              || (item.part != null && !item.said && isSaid(item.part));
      for (String key : item.alternatives) {
        item.met |= spoken().contains(key);
      }
    }
  }

  /**
   * Whether the target says the numerator of a fraction, and no other fraction that is known: its
   * denominator is said in many ways.
   */
  private boolean isSaidInParts(WantedFigure item) {
    boolean said = spoken().contains(item.key);
    if (said || item.part == null || fractions) {
      return said;
    }
    String numerator = Integer.toString(item.part.numerator());
    return spoken().contains(numerator) || take(byKey, numerator);
  }

  /** Whether the target says half where the source has 1.5, or half an hour for 30 minutes. */
  private boolean isSaidByHalf(WantedFigure item) {
    String number = item.raw.isEmpty() ? item.key : item.raw;
    boolean half = number.endsWith(".5");
    if (!half && !item.halved) {
      return false;
    }
    String whole = half ? number.substring(0, number.length() - 2) : "1";
    boolean said = target.words(Sort.LOOSE).stream().anyMatch(word -> word.senses().contains(HALF));
    return said
        && (whole.equals("0")
            || whole.equals("1")
            || spoken().contains(whole)
            || take(byKey, whole));
  }

  /** Whether the target has the number in words, where words can be meant. */
  private boolean isSpoken(WantedFigure item) {
    if (item.attached && !target.words.countsMonths()) { // East Asia numbers its ships in words
      return target.tokens.stream()
          .anyMatch(
              token ->
                  token instanceof Token.Roman roman
                      && item.key.equals(Integer.toString(roman.value())));
    }
    return (spoken().contains(item.key)
            && words().say(item)
            && (!item.dated || isFirstDay())
            && !(item.key.equals("1") && words().lackOne(item)))
        || words().keep(item)
        || words().sayRest(item)
        || (item.counted && isShared(item));
  }

  private WordsForFigures words() {
    WordsForFigures known = words;
    if (known == null) {
      known = new WordsForFigures(source, target);
      words = known;
    }
    return known;
  }

  /** Whether the target says two to three million for two million to three million. */
  private boolean isShared(WantedFigure item) {
    boolean scaled =
        target.words(Sort.SCALE).stream()
            .anyMatch(word -> word.as(Sort.SCALE).value() == item.scale);
    return scaled && (spoken().contains(item.raw) || take(byKey, item.raw));
  }

  /** Whether a word for one stands at a month: elsewhere it may be an article. */
  private boolean isFirstDay() {
    List<Token.Word> months = target.words(Sort.MONTH);
    for (Token token : target.tokens) {
      if (!(token instanceof Token.Word word) || !WordsForFigures.isOne(word)) {
        continue;
      }
      if (months.isEmpty() || word.is(Sort.ORDINAL)) {
        return true;
      }
      for (Token.Word month : months) {
        if (month.start() - word.end() < NEAR && word.start() - month.end() < NEAR) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isBesideX(Span span) {
    return isX(span.start() - 1)
        || isX(span.end())
        || (isX(span.start() - 2) && Scripts.isSpace(target.text.charAt(span.start() - 1)))
        || (isX(span.end() + 1) && Scripts.isSpace(target.text.charAt(span.end())));
  }

  private boolean isX(int at) {
    return at >= 0
        && at < target.text.length()
        && WantedFigures.TIMES.indexOf(target.text.charAt(at)) >= 0;
  }

  /** A car that drives on 4x4 is called otherwise elsewhere, but not by half. */
  private void excuseNames() {
    Set<String> halved = new HashSet<>();
    for (WantedFigure item : wanted) {
      GivenFigure found = item.match;
      if (item.name && found != null && isBesideX(found.span) && !halved.remove(item.key)) {
        halved.add(item.key);
      }
    }
    for (WantedFigure item : wanted) {
      item.met |= item.name && !halved.contains(item.key);
      item.met = item.met || (item.attached && isRenamed(item.span.start()));
    }
  }

  /** Whether the letters of COVID-19 are not in the target either: it calls it otherwise. */
  private boolean isRenamed(int number) {
    int from = number - 1;
    while (from > 0 && Character.isUpperCase(source.text.charAt(from - 1))) {
      from--;
    }
    boolean letters = number - 1 - from > 2 && source.text.charAt(number - 1) != '+';
    String name = source.text.subSequence(from, number - 1).toString();
    return letters
        && target.words.keepsLatinNames()
        && !target.text.toString().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
  }

  private void explainGiven() {
    if (areAllUsed()) {
      return;
    }
    Set<String> known = new HashSet<>();
    Set<String> said = new HashSet<>(); // in words, so that each explains one figure
    for (int i = 0; i < given.size(); i++) {
      GivenFigure item = given.get(i);
      if (item.used) {
        continue;
      }
      if (known.isEmpty()) {
        figures.lookInto();
        loose().stream().filter(key -> !words().sayAll(key)).forEach(said::add);
        for (WantedFigure one : wanted) {
          if (!one.worded) {
            known.add(one.key);
          } else if (!words().sayAll(one.key)) {
            said.add(one.key);
          }
          if (one.worded && one.match != null) {
            words().explain(one.key);
          }
          known.addAll(one.alternatives);
          known.addAll(one.said && one.met ? List.of() : one.parts);
        }
      }
      Reading last = item.run.readings().get(item.run.readings().size() - 1);
      item.used =
          isNothing(item.run)
              || (known.contains(item.key) && !isPadded(item.run))
              || isBracketed(item)
              || (said.contains(item.key) && !isPadded(item.run) && words().explain(item.key))
              || known.contains(shared(i))
              || said.contains(shared(i))
              || (last.form() == Form.SPLIT
                  && !item.raised
                  && !isMinus(item.run)
                  && last.parts().stream()
                      .allMatch(part -> known.contains(part) || said.contains(part)))
              || measures.isAddition(item);
    }
  }

  /** Whether a figure in brackets repeats the word before it: {@code quatre (4)}. */
  private boolean isBracketed(GivenFigure item) {
    int at = item.span.start() - 1;
    int before = target.firstFrom(item.span.start()) - 1;
    return at > 0
        && "(（".indexOf(target.text.charAt(at)) >= 0
        && before >= 0
        && target.tokens.get(before) instanceof Token.Word word
        && item.span.start() - word.end() <= NEAR
        && spoken().contains(item.key);
  }

  /** Whether the digits are the 01 of 11:01, which no word says. */
  private static boolean isPadded(NumberRun run) {
    return run.end() - run.start() == 2
        && run.groups().get(0).length() == 2
        && run.groups().get(0).charAt(0) == '0';
  }

  /** Returns the 2 million of {@code 2-3 million}; empty where none is shared. */
  private String shared(int index) {
    GivenFigure item = given.get(index);
    GivenFigure next = index + 1 < given.size() ? given.get(index + 1) : item;
    boolean near = item.scale == 0 && next.scale >= 3;
    return near && next.span.start() - item.span.end() < SHARED
        ? scaled(item.key.isEmpty() ? "0" : item.key, next.scale)
        : "";
  }

  /** Whether the digits are the minutes of a full hour, or nil. */
  private boolean isNothing(NumberRun run) {
    int length = run.end() - run.start();
    return run.number().equals("0")
        && !run.negative()
        && (length == 1 || (length == 2 && isInTime(run)));
  }

  /** Whether digits are joined to others, as minutes and midnight's hour are. */
  private boolean isInTime(NumberRun run) {
    char before = run.start() > 0 ? target.text.charAt(run.start() - 1) : ' ';
    char after = run.end() < target.text.length() ? target.text.charAt(run.end()) : ' ';
    Token token = target.token(target.firstFrom(run.start()) - 1);
    boolean hour =
        token instanceof NumberRun
            || (token instanceof Token.Word word
                && word.is(Sort.UNIT)
                && word.as(Sort.UNIT).code().equals("hour"));
    return !(Scripts.isSpace(before) || "([".indexOf(before) >= 0)
        || ":.hH".indexOf(after) >= 0
        || (hour && token != null && run.start() - token.end() < NEAR);
  }

  private void pair() {
    Deque<GivenFigure> left = new ArrayDeque<>();
    for (GivenFigure item : given) {
      if (!item.used) {
        left.add(item);
      }
    }
    for (WantedFigure item : wanted) {
      if (!item.met) {
        GivenFigure other = left.poll();
        differences.add(
            new Difference(
                other == null ? Difference.Kind.MISSING : Difference.Kind.CHANGED,
                Optional.of(item.span),
                Optional.ofNullable(other).map(found -> found.span)));
      }
    }
    for (GivenFigure item : left) {
      differences.add(
          new Difference(Difference.Kind.NEW, Optional.empty(), Optional.of(item.span)));
    }
  }

  /** A month in figures, 11/24/2025, may have its name in the target. */
  private void matchNamedMonths() {
    if (!target.has(Sort.MONTH) || source.has(Sort.MONTH)) {
      return;
    }
    for (WantedFigure item : wanted) {
      if (!item.met && item.key.length() <= 2 && isOfDate(item.span)) {
        item.met =
            target.words(Sort.MONTH).stream()
                .anyMatch(word -> Long.toString(word.as(Sort.MONTH).value()).equals(item.key));
      }
    }
  }

  /** Whether two figures stand beside this one, with a slash, a stop or a hyphen between. */
  private boolean isOfDate(Span span) {
    CharSequence text = source.text;
    boolean before =
        span.start() > 1
            && "/.-".indexOf(text.charAt(span.start() - 1)) >= 0
            && Scripts.isDigit(text.charAt(span.start() - 2));
    boolean after =
        span.end() + 1 < text.length()
            && "/.-".indexOf(text.charAt(span.end())) >= 0
            && Scripts.isDigit(text.charAt(span.end() + 1));
    return before || after;
  }

  /** Whether a figure of the target that is nothing else is the number of a month. */
  private boolean isMonthInFigures(String month) {
    return dateParts.contains(month)
        || (target.words.countsMonths() && spoken().contains(month))
        || take(byKey, month);
  }
}
