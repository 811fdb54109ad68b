package dev.glotwire.format;

import dev.glotwire.article.Span;
import dev.glotwire.format.FactMatcher.Difference;
import dev.glotwire.format.Sense.Sort;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the currencies and units of figures that were found again. */
final class FigureUnits {
  /** How far behind an amount its currency may be named, in UTF-16 code units. */
  private static final int FAR = 20;

  private final Facts source;
  private final Facts target;
  private final List<Difference> differences;

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
    for (WantedFigure item : wanted) {
      GivenFigure found = item.match;
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
