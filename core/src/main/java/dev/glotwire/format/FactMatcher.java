package dev.glotwire.format;

import dev.glotwire.article.Span;
import dev.glotwire.format.NumberRun.Form;
import dev.glotwire.format.NumberRun.Reading;
import dev.glotwire.format.Sense.Sort;
import dev.glotwire.text.internal.TextTraits;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

/**
 * Compares the figures, dates and amounts of a text and its translation by value. Immutable and
 * thread-safe; takes time linear in the texts.
 */
public final class FactMatcher {

  /** How far apart two figures may be that share a {@code million}, in UTF-16 code units. */
  private static final int SHARED = 16;

  /** How far behind an amount its currency may be named, in UTF-16 code units. */
  private static final int FAR = 20;

  /** How far from its month a day may stand in words, in UTF-16 code units. */
  private static final int NEAR = 9;

  /** A figure of more digits is not computed with. */
  private static final int LONG = 40;

  /** How many pairs of measures are compared in one text at most. */
  private static final int CONVERSIONS = 10_000;

  /** How far apart a measure and the same in another unit stand, in UTF-16 code units. */
  private static final int REPEATED = 40;

  /** How many measures of a text may be given in another unit as well. */
  private static final int CONVERTED = 100;

  /** So many figures are compared without an index of them. */
  private static final int FEW = 12;

  /** One is an article in many languages. */
  private static final int FIRST_SPOKEN = 2;

  /** What stands between the halves of 4x4, in Latin and in Cyrillic. */
  private static final String TIMES = "x×х";

  private static final Sense HALF = Sense.of(Sort.LOOSE, 50);

  private static final Set<String> IN_TIME =
      Set.of(
          "in", "since", "until", "till", "by", "from", "to", "through", "during", "of", "last",
          "next", "this", "late", "early", "mid");

  private final LocaleWords source;
  private final LocaleWords target;

  private final DateOrder dates;

  private FactMatcher(LocaleWords source, LocaleWords target) {
    this.source = source;
    this.target = target;
    this.dates = new DateOrder(source, target);
  }

  /** Returns a matcher of texts in {@code source} with their translations into {@code target}. */
  public static FactMatcher between(Locale source, Locale target) {
    return new FactMatcher(LocaleWords.of(source), LocaleWords.of(target));
  }

  /**
   * How a fact of the source and the target differ.
   *
   * @param kind what is wrong
   * @param source where it is in the source; empty for what is new
   * @param target where it is in the target; empty for what is missing
   */
  public record Difference(Kind kind, Optional<Span> source, Optional<Span> target) {
    /** What is wrong. */
    public enum Kind {
      /** It is not in the target. */
      MISSING,
      /** The target has another value in its place. */
      CHANGED,
      /** Nothing in the source accounts for it. */
      NEW,
      /** It is there, in a form that reads as another value in the target language. */
      SOURCE_FORM,
      /** It is a date in figures, of which the target language reads another one as the month. */
      ORDER
    }
  }

  /** Returns how the facts of {@code target} differ from those of {@code source}, in order. */
  public List<Difference> compare(CharSequence source, CharSequence target) {
    boolean figured =
        TextTraits.of(source.toString()).hasFigure()
            || TextTraits.of(target.toString()).hasFigure();
    if (!figured && !this.source.lexer().mayTell(source.toString())) {
      return List.of();
    }
    Facts before = Facts.of(source, this.source);
    if (!figured && saysNothing(before)) {
      return List.of();
    }
    Facts after = Facts.of(target, this.target);
    if (saysNothing(before) && !after.isFigured()) {
      return List.of();
    }
    Optional<List<Difference>> known = after.differencesFrom(before);
    if (known.isPresent()) {
      return known.get();
    }
    List<Difference> all = new ArrayList<>(new Match(before, after).differences());
    if (before.isFigured() && after.isFigured()) {
      all.addAll(dates.compare(before, target));
    }
    List<Difference> differences = List.copyOf(all);
    after.keep(before, differences);
    return differences;
  }

  /** Whether there is nothing in a source that its translation must have: so it is mostly. */
  private static boolean saysNothing(Facts source) {
    if (source.isFigured()) {
      return false;
    }
    if (!source.isCounted() && !source.has(Sort.MONTH) && !source.has(Sort.WEEKDAY)) {
      return true;
    }
    boolean capitals = source.words.language().equals("en");
    for (Token token : source.tokens) {
      if (token instanceof Token.Word word
          && (counts(word)
              || (source.isCounted() && (word.is(Sort.PERCENT) || word.is(Sort.SCALE)))
              || word.is(Sort.WEEKDAY)
              || (word.is(Sort.MONTH)
                  && !(capitals && Character.isLowerCase(source.text.charAt(word.start())))))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a number in words must be in the target. */
  private static boolean counts(Token.Word word) {
    return word.exact()
        && word.is(Sort.CARDINAL)
        && !word.is(Sort.LOOSE)
        && word.as(Sort.CARDINAL).value() >= FIRST_SPOKEN;
  }

  /** A figure of the source that must be in the target. */
  private static final class Wanted {
    final Span span;
    final String key;
    final List<String> alternatives = new ArrayList<>(2);
    List<String> parts = List.of();
    String raw = "";
    int scale;
    boolean reference;
    boolean closed;
    boolean clock;
    boolean hour;
    boolean attached;
    boolean dated;
    boolean halved;
    @Nullable Fraction part;
    boolean counted; // two million, in words
    @Nullable Wanted pair; // the other side of a colon
    boolean name;
    boolean met;
    @Nullable NumberRun run; // of which the figure is all
    @Nullable Given match;

    Wanted(Span span, String key) {
      this.span = span;
      this.key = key;
    }

    void forget() {
      if (match != null) {
        match.used = false;
      }
      match = null;
      met = false;
    }
  }

  /** A figure of the target that the source must account for. */
  private static final class Given {
    final Span span;
    final NumberRun run;
    String key = "";
    int scale;
    boolean used;

    Given(Span span, NumberRun run) {
      this.span = span;
      this.run = run;
    }
  }

  /** The comparison of one pair of texts. */
  private static final class Match {
    private final Facts source;
    private final Facts target;
    private final List<Wanted> wanted = new ArrayList<>();
    private final Set<String> implied = new HashSet<>();
    private final Set<String> loose = new HashSet<>(); // numbers the source has in words
    private final List<Given> given = new ArrayList<>();
    private final Map<String, Deque<Given>> byKey = new HashMap<>();
    private final Map<String, Deque<Given>> byForeignKey = new HashMap<>();
    private final Set<String> spoken = new HashSet<>(); // numbers the target has in words
    private final Set<String> dateParts = new HashSet<>();
    private final List<Difference> differences = new ArrayList<>();
    private @Nullable List<Measures.Amount> measures;

    Match(Facts source, Facts target) {
      this.source = source;
      this.target = target;
    }

    List<Difference> differences() {
      if (source.isFigured()
          || source.isCounted()
          || target.isFigured()
          || target.words.countsMonths()) {
        matchFigures();
      } else {
        matchMonths();
      }
      matchWeekdays();
      return differences;
    }

    private void matchFigures() {
      collectWanted();
      collectGiven();
      if (given.isEmpty() && !source.isFigured()) {
        matchMonths();
        matchSpoken();
        pair();
        return;
      }
      if (matchInOrder()) {
        matchMonths();
        matchCurrencies();
        matchUnits();
        return;
      }
      index();
      for (int i = 0; i < wanted.size(); i++) {
        lookInto(wanted.get(i), i == 0 ? null : wanted.get(i - 1));
      }
      matchPlain();
      matchAlternatives();
      matchFractions();
      matchSplit();
      matchForeign();
      matchMonths();
      matchSpoken();
      if (!wanted.stream().allMatch(item -> item.met)) {
        excuseNames();
        matchConverted();
        matchRepeated();
      }
      explainGiven();
      matchCurrencies();
      matchUnits();
      pair();
    }

    private void collectWanted() {
      for (Quantity quantity : source.quantities()) {
        if (!quantity.hasDigits()) {
          wantSpoken(quantity);
          continue;
        }
        Token first = source.tokens.get(quantity.first());
        Span span = new Span(first.start(), source.tokens.get(quantity.last()).end());
        if (quantity.first() == quantity.last()) {
          want((NumberRun) first);
        } else {
          Wanted item = new Wanted(span, quantity.key());
          item.scale = quantity.scale();
          for (int i = quantity.first(); i <= quantity.last(); i++) {
            if (source.tokens.get(i) instanceof NumberRun run) {
              item.raw = run.number();
            }
          }
          wanted.add(item);
        }
      }
    }

    /** Returns the numbers that the source has in words: most texts are compared without them. */
    private Set<String> loose() {
      if (loose.isEmpty()) {
        loose.add("1");
        loose.addAll(implied);
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
      boolean centuries = source.words(Sort.LOOSE).stream().anyMatch(Match::isCentury);
      Token.Word before = null;
      for (Token token : source.tokens) {
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

    /** Wants a number that is written in words, unless such words are often used loosely. */
    private void wantSpoken(Quantity quantity) {
      if (quantity.first() != quantity.last()
          && quantity.scale() >= 3
          && source.tokens.get(quantity.first()) instanceof Token.Word count
          && count.exact()
          && count.is(Sort.CARDINAL)
          && !count.is(Sort.LOOSE)
          && count.as(Sort.CARDINAL).value() > 1) {
        Span span = new Span(count.start(), source.tokens.get(quantity.last()).end());
        Wanted item = new Wanted(span, quantity.key());
        item.raw = Long.toString(count.as(Sort.CARDINAL).value());
        item.scale = quantity.scale();
        item.counted = quantity.last() == quantity.first() + 1;
        wanted.add(item);
        return;
      }
      if (quantity.first() != quantity.last()
          || !(source.tokens.get(quantity.first()) instanceof Token.Word word)
          || !(counts(word) || isPercentage(word, quantity))
          || isInName(word)
          || (isDual(word) && !isPercentage(word, quantity))) {
        return;
      }
      Wanted item = new Wanted(new Span(word.start(), word.end()), quantity.key());
      addProducts(item, quantity.first() + 1);
      item.halved = isHalf(item.key, quantity.first() + 1);
      wanted.add(item);
    }

    /** Whether the number is two and the target may say it by the ending of what is counted. */
    private boolean isDual(Token.Word word) {
      return word.as(Sort.CARDINAL).value() == 2 && target.words.language().equals("ar");
    }

    /** Whether even one and two are said with care. */
    private boolean isPercentage(Token.Word word, Quantity quantity) {
      return word.exact()
          && word.is(Sort.CARDINAL)
          && !word.is(Sort.LOOSE)
          && source.token(quantity.last() + 1) instanceof Token.Word sign
          && sign.is(Sort.PERCENT)
          && sign.start() - word.end() < 2;
    }

    /** Three decades are thirty years, and some four dozen are fifty. */
    private void addProducts(Wanted item, int next) {
      if (!(source.token(next) instanceof Token.Word unit)
          || !unit.is(Sort.LOOSE)
          || unit.start() - item.span.end() > 2
          || item.key.length() > 2) {
        return;
      }
      long count = Long.parseLong(item.key);
      for (Sense sense : unit.senses()) {
        if (sense.sort() == Sort.LOOSE && sense.value() >= 10) {
          long product = count * sense.value();
          item.alternatives.add(Long.toString(product));
          item.alternatives.add(Long.toString(product / 10 * 10));
          item.alternatives.add(Long.toString((product + 9) / 10 * 10));
        }
      }
    }

    /**
     * Whether it may be said by a half: thirty minutes are half an hour, six months half a year.
     */
    private boolean isHalf(String key, int next) {
      String whole =
          switch (key) {
            case "30" -> "minute";
            case "6" -> "month";
            default -> "";
          };
      return !whole.isEmpty()
          && source.token(next) instanceof Token.Word unit
          && unit.senses().stream().anyMatch(sense -> sense.code().equals(whole));
    }

    /** Whether the number is a part of a name, such as Six Flags: names are translated, or not. */
    private boolean isInName(Token.Word word) {
      return Character.isUpperCase(source.text.charAt(word.start()))
          && !startsSentence(source.text, word.start());
    }

    private void want(NumberRun run) {
      Reading likeliest = run.readings().get(0);
      if (likeliest.form() != Form.NATIVE) {
        for (int i = 0; i < run.groups().size(); i++) {
          boolean last = i + 1 == run.groups().size();
          int end = last ? run.end() : run.starts().get(i + 1) - 1;
          wanted.add(
              new Wanted(
                  new Span(run.starts().get(i), end),
                  NumberRun.key(run.groups().get(i), "", false)));
        }
        return;
      }
      Wanted item = new Wanted(new Span(run.start(), run.end()), run.number());
      item.run = run;
      item.reference =
          run.groups().size() == 2 && run.groups().get(1).length() < 3 && isReference(run);
      item.closed = item.reference && isClosed(run.end());
      wanted.add(item);
    }

    /** Finds out what else a figure may be, where it is not simply found again. */
    private void lookInto(Wanted item, @Nullable Wanted before) {
      NumberRun run = item.run;
      if (run == null) {
        return;
      }
      Reading last = run.readings().get(run.readings().size() - 1);
      if (last.form() == Form.SPLIT && isClock(run)) {
        item.parts = last.parts();
        item.clock = run.groups().size() == 1;
      }
      item.hour = isHour(run);
      item.attached = isAttached(run.start());
      item.dated = item.key.equals("1") && isBesideMonth(run);
      item.name = isName(run);
      addAlternatives(item, run);
      if (before != null
          && before.span.end() == run.start() - 1
          && source.text.charAt(run.start() - 1) == ':') {
        before.pair = item;
        item.pair = before;
      }
      if (run.groups().size() == 1 && !run.negative()) {
        int next = source.index(run) + 1;
        addProducts(item, next);
        item.halved = isHalf(item.key, next);
      }
    }

    /** Whether the digits may be a time: 0230, 9.30. */
    private static boolean isClock(NumberRun run) {
      return run.groups().size() == 1
          || (run.groups().size() == 2
              && run.groups().get(0).length() <= 2
              && run.groups().get(1).length() == 2);
    }

    /**
     * Whether a figure with a stop numbers something: {@code Figure 1.1}, not {@code About 1.1 kg}.
     */
    private boolean isReference(NumberRun run) {
      int at = run.start() - 1;
      if (!run.separators().equals(".") || at < 1 || !Scripts.isSpace(source.text.charAt(at))) {
        return false;
      }
      int end = at;
      while (at > 0 && Character.isLetter(source.text.charAt(at - 1))) {
        at--;
      }
      return end - at > 1
          && Character.isUpperCase(source.text.charAt(at))
          && !startsSentence(source.text, at);
    }

    /** Whether no word goes on at {@code end}, so that nothing can be counted there. */
    private boolean isClosed(int end) {
      return end == source.text.length() || ".,;:)]".indexOf(source.text.charAt(end)) >= 0;
    }

    /** Whether the run is the 9 of 9:30. */
    private boolean isHour(NumberRun run) {
      return run.end() - run.start() <= 2
          && run.end() < source.text.length()
          && source.text.charAt(run.end()) == ':';
    }

    /** Whether the digits at {@code start} are a part of a name: UTC+1, Apollo-11. */
    private boolean isAttached(int start) {
      if (start < 2 || "-+‑".indexOf(source.text.charAt(start - 1)) < 0) {
        return false;
      }
      int at = start - 1;
      while (at > 0 && Character.isLetter(source.text.charAt(at - 1))) {
        at--;
      }
      return at < start - 2 && Character.isUpperCase(source.text.charAt(at));
    }

    private boolean isBesideMonth(NumberRun run) {
      int index = source.index(run);
      return (source.token(index - 1) instanceof Token.Word before
              && before.is(Sort.MONTH)
              && run.start() - before.end() <= 2)
          || (source.token(index + 1) instanceof Token.Word after
              && after.is(Sort.MONTH)
              && after.start() - run.end() <= 4);
    }

    /** Whether a capital at {@code start} says nothing about its word. */
    private static boolean startsSentence(CharSequence text, int start) {
      int at = start - 1;
      while (at >= 0
          && (Scripts.isSpace(text.charAt(at)) || "\"“‘(«".indexOf(text.charAt(at)) >= 0)) {
        at--;
      }
      return at < 0 || ".!?:”".indexOf(text.charAt(at)) >= 0;
    }

    /** Whether the run is a half of {@code 4x4}, which is called otherwise in many languages. */
    private boolean isName(NumberRun run) {
      int end = run.end();
      int start = run.start();
      int length = end - start;
      String own = run.groups().get(0);
      return length == 1 && (isTwin(end, end + 1, own) || isTwin(start - 1, start - 2, own));
    }

    /** Two and a third may be 2.33 and 2.3, and a half 1/2. */
    private void addDecimals(Wanted item) {
      BigDecimal value = new BigDecimal(item.key);
      for (int digits = 1; digits <= 3 && digits < value.scale(); digits++) {
        item.alternatives.add(NumberRun.key(value.setScale(digits, RoundingMode.HALF_UP)));
      }
      Fraction part = Fraction.of(value);
      if (part != null && value.abs().compareTo(BigDecimal.ONE) < 0) {
        item.part = part;
        item.parts =
            List.of(Integer.toString(part.numerator()), Integer.toString(part.denominator()));
      }
    }

    private boolean isTwin(int sign, int digit, String own) {
      return sign >= 0
          && digit >= 0
          && sign < source.text.length()
          && digit < source.text.length()
          && TIMES.indexOf(source.text.charAt(sign)) >= 0
          && source.text.charAt(digit) == own.charAt(0);
    }

    private void addAlternatives(Wanted item, NumberRun run) {
      if (run.isFraction()) {
        addDecimals(item);
        return;
      }
      if (run.groups().size() > 1 || item.key.length() > 4) {
        return;
      }
      int value = Integer.parseInt(item.key.replace("-", ""));
      int length = run.end() - run.start();
      if (length == 4 && value >= 1000 && value < 2200) {
        if (target.words.language().equals("th")) {
          item.alternatives.add(Integer.toString(value + 543));
        }
        if ((value % 10 == 0 && isFollowedByS(run)) || isRangeEnd(run)) {
          item.alternatives.add(Integer.toString(value % 100));
        }
        if (value % 10 == 0 && isFollowedByS(run)) {
          // The seventh decade of the 20th century.
          item.alternatives.add(Integer.toString(value % 100 / 10 + 1));
          implied.add(Integer.toString(value / 100 + 1));
        }
      } else if (length == 2) {
        if (isRangeEnd(run)) {
          int century = previousNumber(run) / 100 * 100;
          item.alternatives.add(Integer.toString(century + value));
        } else if (isFollowedByS(run) && value % 10 == 0) {
          item.alternatives.add(Integer.toString(1900 + value));
        }
      }
      if (length <= 2 && isCentury(run)) {
        item.alternatives.add(Integer.toString((value - 1) * 100));
      }
      if (length <= 2 && value <= 24) {
        addHours(item, run, value);
      }
    }

    private boolean isFollowedByS(NumberRun run) {
      return run.end() < source.text.length() && source.text.charAt(run.end()) == 's';
    }

    /** Whether the word {@code century} stands within two words after the run. */
    private boolean isCentury(NumberRun run) {
      for (int i = source.index(run) + 1; i < source.tokens.size(); i++) {
        Token token = source.tokens.get(i);
        if (token.start() - run.end() > 24) {
          return false;
        }
        if (token instanceof Token.Word word
            && word.senses().stream()
                .anyMatch(sense -> sense.value() == 100 || sense.code().equals("century"))) {
          return true;
        }
      }
      return false;
    }

    private static boolean isCentury(Token.Word word) {
      return word.senses().stream()
          .anyMatch(sense -> sense.sort() == Sort.LOOSE && sense.value() == 100);
    }

    private void addHours(Wanted item, NumberRun run, int value) {
      boolean clock = run.end() < source.text.length() && source.text.charAt(run.end()) == ':';
      int index = source.index(run) + (clock ? 2 : 1);
      boolean half = isHalfDay(index) || (isRangeOf(run, index) && isHalfDay(index + 1));
      if (clock || half) {
        item.alternatives.add(Integer.toString(value > 12 ? value - 12 : (value + 12) % 24));
      }
    }

    private boolean isHalfDay(int index) {
      return source.token(index) instanceof Token.Word word && word.is(Sort.HALF_DAY);
    }

    /** Whether token {@code index} is the 7 of {@code 5–7 p.m.} and {@code from 5 to 7 p.m.} */
    private boolean isRangeOf(NumberRun run, int index) {
      return source.token(index) instanceof NumberRun last && last.start() - run.end() < 6;
    }

    /** Whether the run follows another with a dash between. */
    private boolean isRangeEnd(NumberRun run) {
      return previousNumber(run) >= 1000;
    }

    private int previousNumber(NumberRun run) {
      int at = run.start() - 1;
      while (at > 0 && Scripts.isSpace(source.text.charAt(at))) {
        at--;
      }
      if (at < 4 || "-–—/".indexOf(source.text.charAt(at)) < 0) {
        return 0;
      }
      at--;
      while (at > 3 && Scripts.isSpace(source.text.charAt(at))) {
        at--;
      }
      int value = 0;
      for (int i = at - 3; i <= at; i++) {
        int digit = Character.digit(source.text.charAt(i), 10);
        if (digit < 0) {
          return 0;
        }
        value = value * 10 + digit;
      }
      return value;
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
            Given item =
                new Given(
                    single
                        ? new Span(run.start(), run.end())
                        : new Span(
                            target.tokens.get(quantity.first()).start(),
                            target.tokens.get(quantity.last()).end()),
                    run);
            item.scale = quantity.scale();
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
     * Matches all figures of both texts, if each of one is among those of the other in the same
     * form and there are but few: so it is mostly.
     */
    private boolean matchInOrder() {
      if (wanted.size() != given.size() || given.size() > FEW) {
        return false;
      }
      for (Wanted item : wanted) {
        for (Given found : given) {
          boolean other = item.closed && found.run.separators().equals(",");
          if (!found.used && found.key.equals(item.key) && !other) {
            found.used = true;
            item.match = found;
            item.met = true;
            break;
          }
        }
        if (!item.met) {
          wanted.forEach(Wanted::forget);
          return false;
        }
      }
      return true;
    }

    private void index() {
      for (Given item : given) {
        if (!item.key.isEmpty()) {
          byKey.computeIfAbsent(item.key, key -> new ArrayDeque<>()).add(item);
        }
        for (Reading reading : item.run.readings()) {
          if (reading.form() == Form.FOREIGN) {
            String key = scaled(reading.parts().get(0), item.scale);
            byForeignKey.computeIfAbsent(key, any -> new ArrayDeque<>()).add(item);
          }
        }
      }
    }

    /** Returns the numbers that the target has in words. */
    private Set<String> spoken() {
      if (spoken.isEmpty()) {
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
      for (Token token : target.tokens) {
        if (token instanceof Token.Word word) {
          for (Sense sense : word.senses()) {
            if (sense.sort() == Sort.CARDINAL
                || sense.sort() == Sort.ORDINAL
                || sense.sort() == Sort.PREFIX
                || sense.sort() == Sort.LOOSE) {
              spoken.add(Long.toString(sense.value()));
            }
          }
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

    private static boolean take(Map<String, Deque<Given>> index, String key, Wanted item) {
      item.match = poll(index, key);
      return item.match != null;
    }

    private static boolean take(Map<String, Deque<Given>> index, String key) {
      return poll(index, key) != null;
    }

    private static @Nullable Given poll(Map<String, Deque<Given>> index, String key) {
      Deque<Given> items = index.get(key);
      while (items != null && !items.isEmpty()) {
        Given item = items.poll();
        if (!item.used) {
          item.used = true;
          return item;
        }
      }
      return null;
    }

    private void matchPlain() {
      for (Wanted item : wanted) {
        item.met = take(byKey, item.key, item);
        Given found = item.match;
        if (found != null && (item.closed || item.hour) && found.run.separators().equals(",")) {
          differences.add(
              new Difference(
                  Difference.Kind.CHANGED, Optional.of(item.span), Optional.of(found.span)));
        }
      }
    }

    private void matchAlternatives() {
      for (Wanted item : wanted) {
        for (String key : item.alternatives) {
          item.met = item.met || (!isMultiplied(key) && take(byKey, key, item));
        }
        // Some write a space before the hyphen of a name: Chandrayaan -1.
        item.met = item.met || (item.attached && takeHyphened(item));
        if (!item.met && !item.raw.isEmpty() && !target.words.knowsScale(6)) {
          item.met = take(byKey, item.raw, item);
        }
      }
      Map<String, Deque<Given>> byRaw = new HashMap<>();
      for (Given item : given) {
        if (item.scale > 0 && !item.used) {
          byRaw.computeIfAbsent(item.run.number(), key -> new ArrayDeque<>()).add(item);
        }
      }
      shareScales();
      for (Wanted item : wanted) {
        // What looked like a scale was another word.
        item.met = item.met || (item.raw.isEmpty() && take(byRaw, item.key));
      }
    }

    /** Whether the next figure of that value counts dozens or decades itself. */
    private boolean isMultiplied(String key) {
      Deque<Given> items = byKey.get(key);
      Given next = items == null ? null : items.peek();
      return next != null
          && target.token(target.firstFrom(next.span.end())) instanceof Token.Word unit
          && unit.start() - next.span.end() <= 2
          && unit.senses().stream().anyMatch(Match::isMultiple);
    }

    private static boolean isMultiple(Sense sense) {
      return sense.code().equals("decade")
          || (sense.sort() == Sort.LOOSE && (sense.value() == 12 || sense.value() == 10));
    }

    private boolean takeHyphened(Wanted item) {
      Deque<Given> items = byKey.get("-" + item.key);
      Given found = items == null ? null : items.peek();
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
      Map<String, Given> sharing = new HashMap<>();
      for (int i = 0; i + 1 < given.size(); i++) {
        Given item = given.get(i);
        Given next = given.get(i + 1);
        boolean near = next.span.start() - item.span.end() < SHARED;
        if (!item.used && item.scale == 0 && next.scale >= 3 && near && item.run.isNumber()) {
          sharing.put(scaled(item.run.number(), next.scale), item);
        }
      }
      IdentityHashMap<NumberRun, Given> byRun = new IdentityHashMap<>();
      given.forEach(item -> byRun.put(item.run, item));
      for (Quantity quantity : target.quantities()) {
        if (!quantity.hasDigits()
            && quantity.first() > 0
            && quantity.scale() >= 3
            && quantity.first() == quantity.last()
            && target.tokens.get(quantity.first() - 1) instanceof NumberRun run
            && target.tokens.get(quantity.first()).start() - run.end() < SHARED) {
          Given item = byRun.get(run);
          if (item != null && !item.used && run.isNumber()) {
            sharing.put(scaled(run.number(), quantity.scale()), item);
          }
        }
      }
      for (Wanted item : wanted) {
        Given found = item.met ? null : sharing.get(item.key);
        if (found != null && !found.used) {
          found.used = true;
          item.met = true;
          item.match = found;
        }
      }
      for (int i = 0; i + 1 < wanted.size(); i++) {
        Wanted item = wanted.get(i);
        Wanted next = wanted.get(i + 1);
        boolean near = next.span.start() - item.span.end() < SHARED;
        if (!item.met
            && item.raw.isEmpty()
            && !next.raw.isEmpty()
            && near
            && next.scale >= 3
            && item.key.length() < LONG) {
          String key = scaled(item.key, next.scale);
          Given found = sharing.get(key);
          item.met = found != null && !found.used;
          if (found != null && item.met) {
            found.used = true;
          }
          item.met = item.met || take(byKey, key);
        }
      }
    }

    private void matchForeign() {
      for (Wanted item : wanted) {
        Deque<Given> items = item.met ? null : byForeignKey.get(item.key);
        while (items != null && !items.isEmpty() && !item.met) {
          Given found = items.poll();
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
        Wanted one = wanted.get(i);
        Wanted other = wanted.get(i + 1);
        Span over = new Span(one.span.start(), other.span.end());
        boolean slashed =
            one.span.end() + 1 == other.span.start()
                && source.text.charAt(one.span.end()) == '/'
                && !(one.met && other.met);
        Fraction part = slashed ? Fraction.inDigits(source.text, over.start()) : null;
        if (part != null) {
          Wanted whole = new Wanted(over, "0." + part.decimals());
          addDecimals(whole);
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
      Map<String, Deque<Wanted>> missing = new HashMap<>();
      for (Wanted item : wanted) {
        if (!item.met) {
          missing.computeIfAbsent(item.key, key -> new ArrayDeque<>()).add(item);
          for (String key : item.alternatives) {
            missing.computeIfAbsent(key, any -> new ArrayDeque<>()).add(item);
          }
        }
      }
      for (Given item : given) {
        Reading last = item.run.readings().get(item.run.readings().size() - 1);
        if (!item.used
            && last.form() == Form.SPLIT
            && allMissing(last.parts(), missing)
            && !isMinus(item.run)
            && (isTime(item.run) || !isHour(missing.get(last.parts().get(0))))) {
          item.used = true;
          dateParts.addAll(last.parts());
          for (String part : last.parts()) {
            Deque<Wanted> items = missing.get(part);
            if (items != null && !items.isEmpty()) {
              items.poll().met = true;
            }
          }
        }
      }
      Map<List<String>, Wanted> whole = new HashMap<>();
      for (Wanted item : wanted) {
        if (!item.met && item.clock) {
          whole.put(item.parts, item);
        }
      }
      for (Given item : given) {
        Reading last = item.run.readings().get(item.run.readings().size() - 1);
        Wanted same =
            item.used || last.form() != Form.SPLIT || !isTime(item.run)
                ? null
                : whole.get(last.parts());
        if (same != null && !same.met) {
          same.met = true;
          item.used = true;
        }
      }
      for (Wanted item : wanted) {
        if (!item.met && !item.parts.isEmpty() && allGiven(item.parts)) {
          item.parts.forEach(part -> take(byKey, part));
          item.met = true;
        }
      }
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

    private static boolean isHour(@Nullable Deque<Wanted> items) {
      return items != null && !items.isEmpty() && items.peek().hour;
    }

    private boolean allMissing(List<String> parts, Map<String, Deque<Wanted>> missing) {
      int found = 0;
      for (String part : parts) {
        Deque<Wanted> items = missing.get(part);
        boolean here = items != null && !items.isEmpty();
        found += here ? 1 : 0;
        if (!here && !loose().contains(part) && !part.equals("0")) {
          return false;
        }
      }
      return found > 0;
    }

    private boolean allGiven(List<String> parts) {
      for (String part : parts) {
        Deque<Given> items = byKey.get(part);
        if (!part.equals("0")
            && (items == null || items.stream().limit(20).allMatch(item -> item.used))) {
          return false;
        }
      }
      return true;
    }

    private void matchSpoken() {
      for (Wanted item : wanted) {
        if (item.met) {
          continue;
        }
        boolean split = item.pair != null && item.pair.match != null;
        item.met =
            item.key.equals("0")
                || (!split && isSpoken(item))
                || isSaidByHalf(item)
                || (item.part != null && isSaid(item.part));
        for (String key : item.alternatives) {
          item.met |= spoken().contains(key);
        }
      }
    }

    /** Whether the target says half where the source has 1.5, or half an hour for 30 minutes. */
    private boolean isSaidByHalf(Wanted item) {
      String number = item.raw.isEmpty() ? item.key : item.raw;
      boolean half = number.endsWith(".5");
      if (!half && !item.halved) {
        return false;
      }
      String whole = half ? number.substring(0, number.length() - 2) : "1";
      boolean said =
          target.words(Sort.LOOSE).stream().anyMatch(word -> word.senses().contains(HALF));
      return said
          && (whole.equals("0")
              || whole.equals("1")
              || spoken().contains(whole)
              || take(byKey, whole));
    }

    /** Whether the target has the number in words, where words can be meant. */
    private boolean isSpoken(Wanted item) {
      if (item.attached && !target.words.countsMonths()) { // East Asia numbers its ships in words
        return target.tokens.stream()
            .anyMatch(
                token ->
                    token instanceof Token.Roman roman
                        && item.key.equals(Integer.toString(roman.value())));
      }
      return (spoken().contains(item.key) && (!item.dated || isFirstDay()))
          || (item.counted && isShared(item));
    }

    /** Whether the target says two to three million for two million to three million. */
    private boolean isShared(Wanted item) {
      boolean scaled =
          target.words(Sort.SCALE).stream()
              .anyMatch(word -> word.as(Sort.SCALE).value() == item.scale);
      return scaled && (spoken().contains(item.raw) || take(byKey, item.raw));
    }

    /** Whether a word for one stands at a month: elsewhere it may be an article. */
    private boolean isFirstDay() {
      List<Token.Word> months = target.words(Sort.MONTH);
      for (Token token : target.tokens) {
        if (!(token instanceof Token.Word word) || !saysOne(word)) {
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
      return (span.start() > 0 && TIMES.indexOf(target.text.charAt(span.start() - 1)) >= 0)
          || (span.end() < target.text.length()
              && TIMES.indexOf(target.text.charAt(span.end())) >= 0);
    }

    private static boolean saysOne(Token.Word word) {
      return word.senses().stream()
          .anyMatch(
              sense ->
                  sense.value() == 1
                      && (sense.sort() == Sort.CARDINAL
                          || sense.sort() == Sort.ORDINAL
                          || sense.sort() == Sort.LOOSE));
    }

    /** A car that drives on 4x4 is called otherwise elsewhere, but not by half. */
    private void excuseNames() {
      Set<String> halved = new HashSet<>();
      for (Wanted item : wanted) {
        Given found = item.match;
        if (item.name && found != null && isBesideX(found.span) && !halved.remove(item.key)) {
          halved.add(item.key);
        }
      }
      for (Wanted item : wanted) {
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
          && !target
              .text
              .toString()
              .toLowerCase(Locale.ROOT)
              .contains(name.toLowerCase(Locale.ROOT));
    }

    private void explainGiven() {
      Set<String> known = new HashSet<>();
      for (int i = 0; i < given.size(); i++) {
        Given item = given.get(i);
        if (item.used) {
          continue;
        }
        if (known.isEmpty()) {
          known.addAll(loose());
          for (Wanted one : wanted) {
            known.add(one.key);
            known.addAll(one.alternatives);
            known.addAll(one.parts);
          }
        }
        Reading last = item.run.readings().get(item.run.readings().size() - 1);
        item.used =
            isNothing(item.run)
                || (known.contains(item.key) && !(isPadded(item.run) && loose().contains(item.key)))
                || known.contains(shared(i))
                || (last.form() == Form.SPLIT
                    && !isMinus(item.run)
                    && known.containsAll(last.parts()))
                || isAddition(item);
      }
    }

    /** Whether the digits are the 01 of 11:01, which no word says. */
    private static boolean isPadded(NumberRun run) {
      return run.end() - run.start() == 2
          && run.groups().get(0).length() == 2
          && run.groups().get(0).charAt(0) == '0';
    }

    /** Returns the 2 million of {@code 2-3 million}; empty where none is shared. */
    private String shared(int index) {
      Given item = given.get(index);
      Given next = index + 1 < given.size() ? given.get(index + 1) : item;
      boolean near = item.scale == 0 && next.scale >= 3;
      return near && next.span.start() - item.span.end() < SHARED
          ? scaled(item.key.isEmpty() ? "0" : item.key, next.scale)
          : "";
    }

    /** Whether the figure says what a measure of the source is in another unit. */
    private boolean isAddition(Given item) {
      if (item.key.isEmpty() || item.key.length() > LONG) {
        return false;
      }
      Optional<Measures.Amount> amount = Measures.at(target, item.span, item.key);
      return amount.isPresent()
          && measures().stream().limit(CONVERTED).anyMatch(amount.get()::isAbout);
    }

    /** Returns the measures of the source: most texts are compared without them. */
    private List<Measures.Amount> measures() {
      List<Measures.Amount> found = measures;
      if (found == null) {
        found = Measures.in(source);
        measures = found;
      }
      return found;
    }

    /** Whether the digits are the minutes of a full hour, or nil. */
    private static boolean isNothing(NumberRun run) {
      return run.number().equals("0") && run.end() - run.start() <= 2;
    }

    private void matchMonths() {
      if (!source.has(Sort.MONTH)) {
        return;
      }
      Set<Long> there = new HashSet<>();
      for (Token.Word word : target.words(Sort.MONTH)) {
        word.senses().stream()
            .filter(sense -> sense.sort() == Sort.MONTH)
            .forEach(sense -> there.add(sense.value()));
      }
      Set<Long> meant = new HashSet<>();
      List<Token.Word> missing = new ArrayList<>();
      for (Token.Word word : source.words(Sort.MONTH)) {
        long month = word.as(Sort.MONTH).value();
        meant.add(month);
        if (isMonth(word)
            && !there.contains(month)
            && !dateParts.contains(Long.toString(month))
            && !(target.words.countsMonths() && spoken().contains(Long.toString(month)))
            && !take(byKey, Long.toString(month))) {
          missing.add(word);
        }
      }
      reportNames(missing, target.words(Sort.MONTH), Sort.MONTH, meant);
    }

    private boolean isMonth(Token.Word word) {
      String spelled = source.text.subSequence(word.start(), word.end()).toString();
      boolean capital = Character.isUpperCase(spelled.charAt(0));
      if (source.words.language().equals("en")) {
        boolean ambiguous = spelled.equals("May") || spelled.equals("March");
        return capital
            && word.exact()
            && spelled.length() > 2
            && (!ambiguous || isBesideNumber(word) || isInTime(word));
      }
      return word.exact() && (spelled.length() > 4 || isBesideNumber(word));
    }

    /** Whether an English preposition of time stands before the word. */
    private boolean isInTime(Token.Word word) {
      int end = word.start() - 1;
      int start = end;
      while (start > 0 && Character.isLetter(source.text.charAt(start - 1))) {
        start--;
      }
      return end > 0 && IN_TIME.contains(source.text.subSequence(start, end).toString());
    }

    private boolean isBesideNumber(Token.Word word) {
      int index = source.index(word);
      return (index > 0
              && source.tokens.get(index - 1) instanceof NumberRun before
              && word.start() - before.end() <= 4)
          || (index + 1 < source.tokens.size()
              && source.tokens.get(index + 1) instanceof NumberRun after
              && after.start() - word.end() <= 4);
    }

    private void matchWeekdays() {
      if (!source.has(Sort.WEEKDAY)) {
        return;
      }
      Set<Long> there = new HashSet<>();
      for (Token.Word word : target.words(Sort.WEEKDAY)) {
        word.senses().stream()
            .filter(sense -> sense.sort() == Sort.WEEKDAY)
            .forEach(sense -> there.add(sense.value()));
      }
      Set<Long> meant = new HashSet<>();
      List<Token.Word> missing = new ArrayList<>();
      for (Token.Word word : source.words(Sort.WEEKDAY)) {
        long day = word.as(Sort.WEEKDAY).value();
        meant.add(day);
        if (word.exact() && word.end() - word.start() > 5 && !there.contains(day)) {
          missing.add(word);
        }
      }
      reportNames(missing, target.words(Sort.WEEKDAY), Sort.WEEKDAY, meant);
    }

    private void reportNames(
        List<Token.Word> missing, List<Token.Word> there, Sort sort, Set<Long> meant) {
      Deque<Token.Word> others = new ArrayDeque<>();
      for (Token.Word word : there) {
        if (word.exact()
            && word.end() - word.start() > 3
            && !meant.contains(word.as(sort).value())) {
          others.add(word);
        }
      }
      for (Token.Word word : missing) {
        Token.Word other = others.poll();
        differences.add(
            new Difference(
                other == null ? Difference.Kind.MISSING : Difference.Kind.CHANGED,
                Optional.of(new Span(word.start(), word.end())),
                Optional.ofNullable(other).map(found -> new Span(found.start(), found.end()))));
      }
    }

    /** Reports amounts whose figure stands in the target beside another currency. */
    private void matchCurrencies() {
      for (Wanted item : wanted) {
        Given found = item.match;
        if (found == null) {
          continue;
        }
        Token.Word paid = currency(source, item.span, true);
        if (paid == null || paid.is(Sort.UNIT)) {
          continue;
        }
        Set<String> meant = families(paid);
        Token.Word given = currency(target, found.span, false);
        if (given != null && meant.stream().noneMatch(families(given)::contains)) {
          differences.add(
              new Difference(
                  Difference.Kind.CHANGED,
                  Optional.of(item.span),
                  Optional.of(new Span(given.start(), given.end()))));
        }
      }
    }

    private static Set<String> families(Token.Word word) {
      Set<String> families = new HashSet<>();
      for (Sense sense : word.senses()) {
        if (sense.sort() == Sort.CURRENCY) {
          families.add(LocaleWords.family(sense.code()));
        }
      }
      return families;
    }

    /**
     * Returns the currency that is written beside {@code span}.
     *
     * @param strict whether a word must stand right behind the figure
     */
    private static Token.@Nullable Word currency(Facts facts, Span span, boolean strict) {
      int index = facts.firstFrom(span.end());
      Token.Word before = null;
      int first = facts.firstFrom(span.start());
      if (first > 0
          && facts.tokens.get(first - 1) instanceof Token.Word word
          && word.is(Sort.CURRENCY)
          && word.exact()
          && span.start() - word.end() <= (strict ? 1 : 4)
          && !facts.isBracketed(word.end(), span.start())) {
        before = word;
      }
      boolean sign = before != null && !Character.isLowerCase(facts.text.charAt(before.start()));
      if (before != null && sign && (strict || before.end() - before.start() < 4)) {
        return before;
      }
      for (int i = index; i < facts.tokens.size(); i++) {
        Token token = facts.tokens.get(i);
        if (token.start() - span.end() > (strict ? 2 : FAR)
            || token instanceof NumberRun
            || facts.isBracketed(span.end(), token.start())) {
          break;
        }
        if (token instanceof Token.Word word
            && word.is(Sort.CURRENCY)
            && (word.exact() || word.end() - word.start() > 3)) {
          return word;
        }
      }
      return strict && !sign ? null : before;
    }

    /** Reports measures whose figure stands in the target beside another unit: 30 km, 30 miles. */
    private void matchUnits() {
      for (Wanted item : wanted) {
        Given found = item.match;
        if (found == null) {
          continue;
        }
        Token.Word measured = unit(source, item.span);
        Token.Word given = measured == null ? null : unit(target, found.span);
        if (measured != null && given != null && Measures.isOtherUnit(measured, given)) {
          differences.add(
              new Difference(
                  Difference.Kind.CHANGED,
                  Optional.of(new Span(item.span.start(), measured.end())),
                  Optional.of(new Span(found.span.start(), given.end()))));
        }
      }
    }

    /** Returns the unit right behind a figure, if the word there means nothing else. */
    private static Token.@Nullable Word unit(Facts facts, Span span) {
      if (!(facts.token(facts.firstFrom(span.end())) instanceof Token.Word word)
          || !word.exact()
          || !word.is(Sort.UNIT)
          || word.start() - span.end() > 2
          || meansAnother(word)) {
        return null;
      }
      for (int i = span.end(); i < word.start(); i++) {
        if (!Scripts.isSpace(facts.text.charAt(i)) && facts.text.charAt(i) != '-') {
          return null;
        }
      }
      return isCutOff(facts.text, word.end()) || isMultiplied(facts, word) ? null : word;
    }

    /** Whether another unit follows, so that both are one: kilowatt hours. */
    private static boolean isMultiplied(Facts facts, Token.Word unit) {
      return facts.token(facts.firstFrom(unit.end())) instanceof Token.Word next
          && next.is(Sort.UNIT)
          && next.start() == unit.end() + 1;
    }

    private static boolean meansAnother(Token.Word word) {
      for (Sense sense : word.senses()) {
        if (isNoUnit(sense)) {
          return true;
        }
      }
      return false;
    }

    /** Whether a sense is another than a unit, or one that a shortened word seldom has. */
    private static boolean isNoUnit(Sense sense) {
      return sense.sort() != Sort.UNIT
          || sense.code().equals("degree") // of an angle or of any scale
          || (sense.code().equals("stone") && sense.value() > 0); // the st of 1st
    }

    /** Whether a unit goes on behind {@code end}: the m of m/h or m.m, the watt of watt-hours. */
    private static boolean isCutOff(CharSequence text, int end) {
      return end + 1 < text.length()
          && "/.-\u2010\u2011\u00B7\u22C5".indexOf(text.charAt(end)) >= 0
          && Character.isLetter(text.charAt(end + 1));
    }

    /** Matches a measure with the same measure in another unit. */
    private void matchConverted() {
      int tries = CONVERSIONS; // of as many texts as are real, all; of a hostile one, not all pairs
      for (Wanted item : wanted) {
        if (item.met || item.key.length() > LONG) {
          continue;
        }
        Optional<Measures.Amount> amount = Measures.at(source, item.span, item.key);
        if (amount.isEmpty()) {
          continue;
        }
        for (Given other : given) {
          if (tries-- < 0) {
            return;
          }
          if (!other.used
              && !other.key.isEmpty()
              && other.key.length() < LONG
              && isSame(amount.get(), other)) {
            other.used = true;
            item.met = true;
            break;
          }
        }
      }
    }

    /**
     * Lets a measure go that the source has in two units, one in brackets, where the target has no
     * brackets and the other one: 1,600 kilometers (1,000 mi) for readers of one of them.
     */
    private void matchRepeated() {
      if (brackets(source.text) <= brackets(target.text)) {
        return;
      }
      for (int i = 0; i < wanted.size(); i++) {
        Wanted item = wanted.get(i);
        if (item.met || item.key.length() > LONG) {
          continue;
        }
        Optional<Measures.Amount> amount = Measures.at(source, item.span, item.key);
        item.met =
            amount.isPresent()
                && (isRepeated(amount.get(), i - 1, item.span.start())
                    || isRepeated(amount.get(), i + 1, item.span.start()));
      }
    }

    private boolean isRepeated(Measures.Amount amount, int index, int start) {
      Wanted other = index < 0 || index >= wanted.size() ? null : wanted.get(index);
      return other != null
          && other.met
          && other.key.length() <= LONG
          && Math.abs(other.span.start() - start) < REPEATED
          && Measures.at(source, other.span, other.key).filter(amount::isAbout).isPresent();
    }

    private static int brackets(CharSequence text) {
      int count = 0;
      for (int i = 0; i < text.length(); i++) {
        count += "(（[".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
      }
      return count;
    }

    private boolean isSame(Measures.Amount amount, Given other) {
      Optional<Measures.Amount> there = Measures.at(target, other.span, other.key);
      return there.isPresent()
          ? amount.isAbout(there.get())
          : amount.isCelsius(Double.parseDouble(other.key));
    }

    private void pair() {
      Deque<Given> left = new ArrayDeque<>();
      for (Given item : given) {
        if (!item.used) {
          left.add(item);
        }
      }
      for (Wanted item : wanted) {
        if (!item.met) {
          Given other = left.poll();
          differences.add(
              new Difference(
                  other == null ? Difference.Kind.MISSING : Difference.Kind.CHANGED,
                  Optional.of(item.span),
                  Optional.ofNullable(other).map(found -> found.span)));
        }
      }
      for (Given item : left) {
        differences.add(
            new Difference(Difference.Kind.NEW, Optional.empty(), Optional.of(item.span)));
      }
    }
  }
}
