package dev.glotwire.format;

import dev.glotwire.article.Span;
import dev.glotwire.format.FactMatcher.Difference;
import dev.glotwire.format.Sense.Sort;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares amounts of hundredths of a currency, {@code 50 cents}, with amounts of the same and with
 * those of the whole, {@code $0.50}.
 */
final class Subunits {
  /** How many figures are looked at in one pair of texts at most. */
  private static final int TRIES = 10_000;

  /** A figure of more digits is not computed with. */
  private static final int LONG = 40;

  /** So many hundredths are seldom written with a letter: 20p is a price and 720p is none. */
  private static final BigDecimal FEW = BigDecimal.valueOf(100);

  private final Facts source;
  private final Facts target;
  private final List<Difference> differences;

  /**
   * @param differences what is found is added to these
   */
  Subunits(Facts source, Facts target, List<Difference> differences) {
    this.source = source;
    this.target = target;
    this.differences = differences;
  }

  /** Whether {@code word}, behind so many at {@code end}, means hundredths of a currency. */
  static boolean counts(CharSequence text, Token.Word word, int end, BigDecimal number) {
    if (!word.is(Sort.SUBUNIT) || !word.exact() || word.start() - end > 1) {
      return false;
    }
    char first = text.charAt(word.start());
    boolean letter =
        word.end() - word.start() == 1 && Character.isLetter(first) && !Scripts.isUnspaced(first);
    return !letter
        || (word.start() == end && Character.isLowerCase(first) && number.compareTo(FEW) < 0);
  }

  private boolean areNone() {
    return !source.has(Sort.SUBUNIT) && !target.has(Sort.SUBUNIT);
  }

  /** Meets figures that the target has as hundredths and the source as wholes, or reversed. */
  void meet(List<WantedFigure> wanted, List<GivenFigure> given) {
    if (areNone()) {
      return;
    }
    int tries = TRIES;
    for (WantedFigure item : wanted) {
      Set<String> parts = item.met ? Set.of() : parts(source, item.span, item.key);
      Set<String> wholes = item.met ? Set.of() : wholes(source, item.span);
      if (parts.isEmpty() && wholes.isEmpty()) {
        continue;
      }
      for (GivenFigure found : given) {
        if (tries-- < 0) {
          return;
        }
        if (!found.used && isSame(item, parts, wholes, found)) {
          found.used = true;
          item.met = true;
          break;
        }
      }
    }
  }

  private boolean isSame(
      WantedFigure item, Set<String> parts, Set<String> wholes, GivenFigure found) {
    return parts.isEmpty()
        ? isHundredth(item.key, found.key) && share(wholes, parts(target, found.span, found.key))
        : isHundredth(found.key, item.key) && share(parts, wholes(target, found.span));
  }

  /** Reports figures beside hundredths in one text, and beside wholes or others in the other. */
  void compare(List<WantedFigure> wanted) {
    if (areNone()) {
      return;
    }
    for (WantedFigure item : wanted) {
      GivenFigure found = item.match;
      if (found == null) {
        continue;
      }
      Set<String> parts = parts(source, item.span, item.key);
      Set<String> given = parts(target, found.span, found.key);
      boolean other =
          parts.isEmpty()
              ? !given.isEmpty() && !wholes(source, item.span).isEmpty()
              : given.isEmpty() ? !wholes(target, found.span).isEmpty() : !share(parts, given);
      if (other) {
        differences.add(
            new Difference(
                Difference.Kind.CHANGED, Optional.of(item.span), Optional.of(found.span)));
      }
    }
  }

  private static boolean isHundredth(String part, String whole) {
    return !part.isEmpty()
        && !whole.isEmpty()
        && part.length() <= LONG
        && whole.length() <= LONG
        && new BigDecimal(part).movePointRight(2).compareTo(new BigDecimal(whole)) == 0;
  }

  private static boolean share(Set<String> some, Set<String> others) {
    return some.stream().anyMatch(others::contains);
  }

  /** Returns the families of the currencies whose hundredths stand behind a figure. */
  private static Set<String> parts(Facts facts, Span span, String key) {
    boolean behind =
        !key.isEmpty()
            && key.length() <= LONG
            && facts.token(facts.firstFrom(span.end())) instanceof Token.Word word
            && counts(facts.text, word, span.end(), new BigDecimal(key));
    return behind ? families(facts.token(facts.firstFrom(span.end())), Sort.SUBUNIT) : Set.of();
  }

  /** Returns the families of the currencies that stand right beside a figure. */
  private static Set<String> wholes(Facts facts, Span span) {
    int index = facts.firstFrom(span.end());
    int first = facts.firstFrom(span.start());
    Set<String> families = new HashSet<>();
    if (facts.token(index) instanceof Token.Word after && after.start() - span.end() <= 1) {
      families.addAll(families(after, Sort.CURRENCY));
    }
    if (facts.token(first - 1) instanceof Token.Word before && span.start() - before.end() <= 1) {
      families.addAll(families(before, Sort.CURRENCY));
    }
    return families;
  }

  private static Set<String> families(@Nullable Token token, Sort sort) {
    return token instanceof Token.Word word && word.exact() ? word.families(sort) : Set.of();
  }
}
