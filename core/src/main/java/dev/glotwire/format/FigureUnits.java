package dev.glotwire.format;

import dev.glotwire.article.Span;
import dev.glotwire.format.FactMatcher.Difference;
import dev.glotwire.format.Sense.Sort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the currencies and units of figures that were found again. */
final class FigureUnits {
  /** How far behind an amount its currency may be named, in UTF-16 code units. */
  private static final int FAR = 20;

  /** How many amounts of a text in exchanged currencies are looked at together. */
  private static final int MOST_PAIRS = 20;

  /** What stands behind percent where points of it are meant. */
  private static final List<String> POINTS =
      List.of("age point", " point", "-point", "punkt", "punt", "enhet", "ポイント", "포인트");

  private static final int LONGEST_POINT = 9;

  /** The letters that the words for point begin with. */
  private static final String INITIALS = "pPпПポ포点點";

  private final Facts source;
  private final Facts target;
  private final List<Difference> differences;
  private Map<String, Span> said = Map.of(); // the numbers that the target has in words

  /**
   * @param differences what is found is added to these
   */
  FigureUnits(Facts source, Facts target, List<Difference> differences) {
    this.source = source;
    this.target = target;
    this.differences = differences;
  }

  /** Reports amounts whose figure stands in the target beside another currency. */
  void matchCurrencies(List<WantedFigure> wanted) {
    if (!source.has(Sort.CURRENCY)) {
      return;
    }
    List<Exchanged> exchanged = new ArrayList<>(2);
    for (WantedFigure item : wanted) {
      Token.Word paid = item.met ? currency(source, item.span, true) : null;
      if (paid == null || paid.is(Sort.UNIT)) {
        continue;
      }
      Span there = item.match == null ? saidFor(item) : item.match.span;
      Set<String> meant = paid.families(Sort.CURRENCY);
      Token.Word given = there == null ? null : otherCurrency(there, meant);
      if (given != null) {
        exchanged.add(new Exchanged(item, meant, given));
      }
    }
    settle(exchanged);
    for (Exchanged pair : exchanged) {
      if (!pair.settled) {
        differences.add(
            new Difference(
                Difference.Kind.CHANGED,
                Optional.of(pair.item.span),
                Optional.of(new Span(pair.given.start(), pair.given.end()))));
      }
    }
  }

  /** A figure that stands beside another currency. */
  private static final class Exchanged {
    private final WantedFigure item;
    private final Set<String> meant;
    private final Token.Word given;
    private boolean settled;

    private Exchanged(WantedFigure item, Set<String> meant, Token.Word given) {
      this.item = item;
      this.meant = meant;
      this.given = given;
    }

    /** Whether both have one figure and each other's currency: $5 and €5, €5 and $5. */
    private boolean settles(Exchanged other) {
      return item.key.equals(other.item.key)
          && !other.settled
          && !Collections.disjoint(meant, other.given.families(Sort.CURRENCY))
          && !Collections.disjoint(other.meant, given.families(Sort.CURRENCY));
    }
  }

  private static void settle(List<Exchanged> pairs) {
    for (int i = 0; i < Math.min(pairs.size(), MOST_PAIRS); i++) {
      Exchanged one = pairs.get(i);
      for (int j = i + 1; j < Math.min(pairs.size(), MOST_PAIRS) && !one.settled; j++) {
        Exchanged other = pairs.get(j);
        one.settled = one.settles(other);
        other.settled |= one.settled;
      }
    }
  }

  /** Returns where the target has the number of {@code item} in words, if that is one place. */
  private @Nullable Span saidFor(WantedFigure item) {
    if (!target.has(Sort.CURRENCY)) {
      return null;
    }
    if (said.isEmpty()) {
      said = new HashMap<>();
      Set<String> twice = new HashSet<>();
      for (Quantity quantity : target.quantities()) {
        if (!quantity.hasDigits()) {
          Span span =
              new Span(
                  target.tokens.get(quantity.first()).start(),
                  target.tokens.get(quantity.last()).end());
          if (said.put(quantity.key(), span) != null) {
            twice.add(quantity.key());
          }
        }
      }
      said.keySet().removeAll(twice);
    }
    return said.get(item.key);
  }

  /** Returns the currency beside a figure of the target that is none of {@code meant}, if any. */
  private Token.@Nullable Word otherCurrency(Span figure, Set<String> meant) {
    Token.Word given = currency(target, figure, false);
    if (given == null || Collections.disjoint(meant, given.families(Sort.CURRENCY))) {
      return given;
    }
    boolean before = given.start() < figure.start();
    return before
            && target.token(target.firstFrom(figure.end())) instanceof Token.Word behind
            && behind.is(Sort.CURRENCY)
            && behind.exact()
            && !behind.is(Sort.UNIT)
            && behind.start() - figure.end() <= 1
            && Collections.disjoint(meant, behind.families(Sort.CURRENCY))
        ? behind
        : null;
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
        && !facts.isBracketed(word.end(), span.start())
        && !isOfAnother(facts, first - 1, span.start())) {
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
          || (strict && isParted(facts.text, span.end(), token.start()))
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

  /**
   * Whether a sign before {@code start} stands behind a figure of its own, and more than a space
   * before this one: 5 $ o 7 £; a comma says as much.
   */
  private static boolean isOfAnother(Facts facts, int sign, int start) {
    Token word = facts.tokens.get(sign);
    if (isParted(facts.text, word.end(), start)) {
      return true;
    }
    if (sign == 0
        || !(facts.tokens.get(sign - 1) instanceof NumberRun figure)
        || word.start() - figure.end() > 1) {
      return false;
    }
    for (int i = word.end(); i < start; i++) {
      if (!Scripts.isSpace(facts.text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a comma stands between: what is on the one side says nothing of the other. */
  private static boolean isParted(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (",;".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Reports measures whose figure stands in the target beside another unit: 30 km, 30 miles. */
  void matchUnits(List<WantedFigure> wanted) {
    if (!source.has(Sort.UNIT) || !target.has(Sort.UNIT)) {
      return;
    }
    for (WantedFigure item : wanted) {
      GivenFigure found = item.match;
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

  /**
   * Reports percentage points that became percent, and percent that became per mille or the other
   * way round.
   */
  void matchPercentages(List<WantedFigure> wanted) {
    boolean percent = source.has(Sort.PERCENT) || source.has(Sort.PER_MILLE);
    if (!percent || !(target.has(Sort.PERCENT) || target.has(Sort.PER_MILLE))) {
      return;
    }
    for (WantedFigure item : wanted) {
      GivenFigure found = item.match;
      Token.Word meant = found == null ? null : percentage(source, item.span);
      Token.Word given = meant == null || found == null ? null : percentage(target, found.span);
      if (meant == null || given == null || found == null) {
        continue;
      }
      boolean other = meant.is(Sort.PERCENT) != given.is(Sort.PERCENT);
      boolean points =
          isOfPoints(source.text, meant.end())
              && !Character.isLetter(target.text.charAt(given.start()))
              && !mayBePoint(target.text, given.end());
      if (other || points) {
        differences.add(
            new Difference(
                Difference.Kind.CHANGED,
                Optional.of(new Span(item.span.start(), meant.end())),
                Optional.of(new Span(found.span.start(), given.end()))));
      }
    }
  }

  /** Returns the percent or per mille right behind a figure; null if there is none. */
  private static Token.@Nullable Word percentage(Facts facts, Span span) {
    return facts.token(facts.firstFrom(span.end())) instanceof Token.Word word
            && (word.is(Sort.PERCENT) || word.is(Sort.PER_MILLE))
            && word.start() - span.end() <= 1
        ? word
        : null;
  }

  /** Whether points of a percentage are said: {@code percentage points}, {@code Prozentpunkte}. */
  private static boolean isOfPoints(CharSequence text, int end) {
    String behind = text.subSequence(end, Math.min(text.length(), end + LONGEST_POINT)).toString();
    return POINTS.stream().anyMatch(behind::startsWith);
  }

  /** Whether what stands behind a percent sign may be the word for points. */
  private static boolean mayBePoint(CharSequence text, int end) {
    boolean parted =
        end < text.length() && (text.charAt(end) == '-' || Scripts.isSpace(text.charAt(end)));
    int at = parted ? end + 1 : end;
    return at < text.length() && INITIALS.indexOf(text.charAt(at)) >= 0;
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
    return isCutOff(facts.text, word.end())
            || isMultiplied(facts, word)
            || isMinute(facts.text, span, word)
        ? null
        : word;
  }

  /** Whether a unit is the m of 1h 30m, or of 2m 15s: no meter. */
  private static boolean isMinute(CharSequence text, Span figure, Token.Word unit) {
    if (unit.end() - unit.start() != 1 || text.charAt(unit.start()) != 'm') {
      return false;
    }
    int before = figure.start() - 1;
    before -= before > 0 && Scripts.isSpace(text.charAt(before)) ? 1 : 0;
    int after = unit.end();
    after += after < text.length() && Scripts.isSpace(text.charAt(after)) ? 1 : 0;
    boolean hours =
        before > 0 && text.charAt(before) == 'h' && Scripts.isDigit(text.charAt(before - 1));
    while (after < text.length() && after - unit.end() < 4 && Scripts.isDigit(text.charAt(after))) {
      after++;
    }
    boolean seconds =
        after < text.length()
            && text.charAt(after) == 's'
            && Scripts.isDigit(text.charAt(after - 1))
            && (after + 1 == text.length() || !Scripts.isWordPart(text.charAt(after + 1)));
    return hours || seconds;
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
}
