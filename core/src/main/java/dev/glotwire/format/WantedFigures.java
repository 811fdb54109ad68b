package dev.glotwire.format;

import dev.glotwire.article.Span;
import dev.glotwire.format.NumberRun.Form;
import dev.glotwire.format.NumberRun.Reading;
import dev.glotwire.format.Sense.Sort;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the figures of a source that its translation must have, and what each may be. */
final class WantedFigures {
  /** What stands between the halves of 4x4, in Latin and in Cyrillic. */
  static final String TIMES = "x×х";

  private final Facts source;
  private final LocaleWords target;
  private final List<WantedFigure> wanted = new ArrayList<>();
  private boolean known; // what else they may be
  private Set<String> implied = Set.of(); // the century of 1960s

  WantedFigures(Facts source, LocaleWords target) {
    this.source = source;
    this.target = target;
  }

  /** Collects the figures. */
  List<WantedFigure> collect() {
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
        WantedFigure item = new WantedFigure(span, quantity.key());
        item.scale = quantity.scale();
        boolean raised = quantity.isRaised(source.tokens);
        for (int i = quantity.first(); i <= quantity.last() && !raised; i++) {
          if (source.tokens.get(i) instanceof NumberRun run) {
            item.raw = run.number();
          }
        }
        wanted.add(item);
      }
    }
    if (!source.ranks().isEmpty() && target.knowsRanks()) {
      wantRanks();
    }
    return wanted;
  }

  /** Wants the third and those behind it: the first and the second are said in many ways. */
  private void wantRanks() {
    int others = wanted.size();
    boolean romans = !target.language().equals("el"); // Greece numbers with its own letters
    for (Token token : source.ranks()) {
      if (token instanceof Token.Word word) {
        wantRank(word, word.as(Sort.ORDINAL).value());
      } else if (romans && token instanceof Token.Roman numeral) {
        wantRank(numeral, numeral.value());
      }
    }
    if (wanted.size() > others) {
      wanted.sort(Comparator.comparingInt(item -> item.span.start()));
    }
  }

  private void wantRank(Token token, long value) {
    WantedFigure item =
        new WantedFigure(new Span(token.start(), token.end()), Long.toString(value));
    item.worded = true;
    item.rank = true;
    if (isCentury(source.index(token), token.end())) {
      item.alternatives.add(Long.toString((value - 1) * 100));
    }
    wanted.add(item);
  }

  /** Finds out what else the figures may be, where they are not simply found again. */
  void lookInto() {
    if (known) {
      return;
    }
    known = true;
    for (int i = 0; i < wanted.size(); i++) {
      lookInto(wanted.get(i), i == 0 ? null : wanted.get(i - 1));
    }
  }

  /** Returns numbers that the target may have beside the figures. */
  Set<String> implied() {
    return implied;
  }

  /** Wants a number that is written in words, unless such words are often used loosely. */
  private void wantSpoken(Quantity quantity) {
    if (wantFraction(quantity)) {
      return;
    }
    if (quantity.first() != quantity.last()
        && quantity.scale() >= 3
        && source.tokens.get(quantity.first()) instanceof Token.Word count
        && count.exact()
        && count.is(Sort.CARDINAL)
        && !count.is(Sort.LOOSE)
        && count.as(Sort.CARDINAL).value() > 1) {
      Span span = new Span(count.start(), source.tokens.get(quantity.last()).end());
      WantedFigure item = new WantedFigure(span, quantity.key());
      item.raw = Long.toString(count.as(Sort.CARDINAL).value());
      item.scale = quantity.scale();
      item.counted = quantity.last() == quantity.first() + 1;
      item.worded = true;
      wanted.add(item);
      return;
    }
    if (quantity.first() != quantity.last()
        || !(source.tokens.get(quantity.first()) instanceof Token.Word word)
        || !(FactMatcher.counts(word) || isPercentage(word, quantity))
        || isInName(word)
        || (isDual(word) && !isPercentage(word, quantity))) {
      return;
    }
    WantedFigure item = new WantedFigure(new Span(word.start(), word.end()), quantity.key());
    item.worded = true;
    addProducts(item, quantity.first() + 1);
    item.halved = isHalf(item.key, quantity.first() + 1);
    wanted.add(item);
  }

  /**
   * Wants two-thirds and half a million, where the number or the million of it is {@code quantity}.
   *
   * @return whether it is a part of a fraction, so that it is not wanted itself
   */
  private boolean wantFraction(Quantity quantity) {
    if (!source.hasFractions()) {
      return false;
    }
    SpokenFraction fraction = SpokenFraction.at(source, quantity.first());
    for (int before = 1; fraction == null && before <= 2; before++) {
      fraction = SpokenFraction.at(source, quantity.first() - before);
      fraction = fraction == null || fraction.last() < quantity.first() ? null : fraction;
    }
    if (fraction == null) {
      return false;
    }
    boolean before =
        !wanted.isEmpty() && wanted.get(wanted.size() - 1).span.end() > fraction.start();
    if (before || !isWanted(fraction)) {
      return true;
    }
    WantedFigure item =
        new WantedFigure(new Span(fraction.start(), fraction.end()), fraction.key());
    item.said = true;
    item.worded = true;
    addDecimals(item);
    if (fraction.part() != null) {
      addPercent(fraction, item.alternatives);
    } else {
      item.raw = NumberRun.key(fraction.number());
      item.scale = fraction.power();
    }
    wanted.add(item);
    return true;
  }

  /** One part of several is said in too many ways, and so are halves in some languages. */
  private boolean isWanted(SpokenFraction fraction) {
    Fraction part = fraction.part();
    if (part == null) {
      return target.knowsHalves();
    }
    // Arabic says two thirds by the ending of third.
    return part.numerator() > (target.language().equals("ar") ? 2 : 1);
  }

  /** Three quarters are 75 percent. */
  static void addPercent(SpokenFraction fraction, Collection<String> keys) {
    BigDecimal percent = fraction.number().movePointRight(2);
    if (percent.stripTrailingZeros().scale() <= 0) {
      keys.add(NumberRun.key(percent));
    }
  }

  /** Whether the number is two and the target may say it by the ending of what is counted. */
  private boolean isDual(Token.Word word) {
    return word.as(Sort.CARDINAL).value() == 2 && target.language().equals("ar");
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
  private void addProducts(WantedFigure item, int next) {
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
   * Whether it may be said by a half: thirty minutes are half an hour, 18 months a year and a half.
   */
  private boolean isHalf(String key, int next) {
    String whole =
        switch (key) {
          case "30", "90" -> "minute";
          case "6", "18" -> "month";
          default -> "";
        };
    return !whole.isEmpty()
        && source.token(next) instanceof Token.Word unit
        && unit.hasSense(whole);
  }

  /** Whether the number is a part of a name, such as Six Flags: names are translated, or not. */
  private boolean isInName(Token.Word word) {
    return Character.isUpperCase(source.text.charAt(word.start()))
        && !SentenceStart.isAt(source.text, word.start());
  }

  private void want(NumberRun run) {
    Reading likeliest = run.readings().get(0);
    if (likeliest.form() != Form.NATIVE) {
      for (int i = 0; i < run.groups().size(); i++) {
        boolean last = i + 1 == run.groups().size();
        int end = last ? run.end() : run.starts().get(i + 1) - 1;
        wanted.add(
            new WantedFigure(
                new Span(run.starts().get(i), end), NumberRun.key(run.groups().get(i), "", false)));
      }
      return;
    }
    WantedFigure item = new WantedFigure(new Span(run.start(), run.end()), run.number());
    item.run = run;
    item.reference =
        run.groups().size() == 2 && run.groups().get(1).length() < 3 && isReference(run);
    item.closed = item.reference && isClosed(run.end());
    wanted.add(item);
  }

  /** Finds out what else a figure may be, where it is not simply found again. */
  private void lookInto(WantedFigure item, @Nullable WantedFigure before) {
    NumberRun run = item.run;
    if (run == null) {
      return;
    }
    Reading last = run.readings().get(run.readings().size() - 1);
    if (last.form() == Form.SPLIT && isClock(run)) {
      item.parts = last.parts();
      item.clock = run.groups().size() == 1;
      item.later = byOtherClock(run, last.parts());
    } else if (isClockOfZone(run)) {
      String digits = run.groups().get(0);
      item.parts =
          List.of(
              NumberRun.key(digits.substring(0, 2), "", false),
              NumberRun.key(digits.substring(2), "", false));
      item.clock = true;
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

  /** Returns 16 and 45 for 4.45pm, and nothing for what has no half of the day. */
  private List<String> byOtherClock(NumberRun run, List<String> parts) {
    if (parts.size() != 2
        || run.groups().get(0).length() > 2
        || !isHalfDay(source.index(run) + 1)) {
      return List.of();
    }
    int hour = Integer.parseInt(parts.get(0));
    return List.of(Integer.toString(hour > 12 ? hour - 12 : (hour + 12) % 24), parts.get(1));
  }

  /** Whether the digits are the time of a zone: 1630 GMT. */
  private boolean isClockOfZone(NumberRun run) {
    return run.end() - run.start() == 4
        && run.groups().size() == 1
        && run.end() < source.text.length()
        && source.text.charAt(run.end()) == ' '
        && run.groups().get(0).compareTo("2400") < 0
        && run.groups().get(0).charAt(2) < '6'
        && TimeZones.end(source.text, run.end() + 1) > 0;
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
        && !SentenceStart.isAt(source.text, at);
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

  /** Whether the run is a half of {@code 4x4}, which is called otherwise in many languages. */
  private boolean isName(NumberRun run) {
    int end = run.end();
    int start = run.start();
    int length = end - start;
    String own = run.groups().get(0);
    return length == 1 && (isTwin(end, end + 1, own) || isTwin(start - 1, start - 2, own));
  }

  /** Two and a third may be 2.33 and 2.3, and a half 1/2. */
  static void addDecimals(WantedFigure item) {
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

  private void addAlternatives(WantedFigure item, NumberRun run) {
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
      if (target.language().equals("th")) {
        item.alternatives.add(Integer.toString(value + 543));
      }
      if ((value % 10 == 0 && isFollowedByS(run)) || isRangeEnd(run)) {
        item.alternatives.add(Integer.toString(value % 100));
      }
      if (value % 10 == 0 && isFollowedByS(run)) {
        // The seventh decade of the 20th century.
        item.alternatives.add(Integer.toString(value % 100 / 10 + 1));
        implied = implied.isEmpty() ? new HashSet<>() : implied;
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
    if (length <= 2 && isCentury(source.index(run), run.end())) {
      item.alternatives.add(Integer.toString((value - 1) * 100));
    }
    if (length <= 2 && value <= 24) {
      addHours(item, run, value);
    }
  }

  private boolean isFollowedByS(NumberRun run) {
    return run.end() < source.text.length() && source.text.charAt(run.end()) == 's';
  }

  /** Whether the word {@code century} stands within two words after a token. */
  private boolean isCentury(int index, int end) {
    for (int i = index + 1; i < source.tokens.size(); i++) {
      Token token = source.tokens.get(i);
      if (token.start() - end > 24) {
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

  static boolean isCentury(Token.Word word) {
    return word.senses().stream()
        .anyMatch(sense -> sense.sort() == Sort.LOOSE && sense.value() == 100);
  }

  private void addHours(WantedFigure item, NumberRun run, int value) {
    int end = run.end();
    boolean colon = end < source.text.length() && source.text.charAt(end) == ':';
    boolean seconds = end + 3 < source.text.length() && source.text.charAt(end + 3) == ':';
    boolean clock = colon && !seconds;
    int index = source.index(run) + (clock ? 2 : colon ? 3 : 1); // with seconds it may last so long
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
}
