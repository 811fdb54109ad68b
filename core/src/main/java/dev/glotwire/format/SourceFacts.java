package dev.glotwire.format;

import dev.glotwire.format.Sense.Sort;
import dev.glotwire.text.internal.TextTraits;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a source, found as far as they are asked for: most sources say nothing that a
 * translation must have, and a few of their letters tell so. Thread-safe; threads that ask at once
 * may find the same twice.
 */
final class SourceFacts {
  private final String text;
  private final LocaleWords words;
  private final boolean nothing;
  private @Nullable Facts all;
  private @Nullable List<Literal> monthFirst;
  private @Nullable List<Literal> dayFirst;

  SourceFacts(String text, LocaleWords words) {
    this.text = text;
    this.words = words;
    boolean may = TextTraits.ofSource(text).hasFigure() || words.lexer().mayTell(text);
    this.nothing = !may || saysNothing(all());
  }

  /** Returns all of them. */
  Facts all() {
    Facts known = all;
    if (known == null) {
      known = Facts.of(text, words);
      all = known;
    }
    return known;
  }

  /**
   * Returns the literals, by {@code search} if they were not found before.
   *
   * @param monthFirst whether 4/5 is read as April 5 first
   */
  List<Literal> literals(boolean monthFirst, Function<Facts, List<Literal>> search) {
    List<Literal> known = monthFirst ? this.monthFirst : this.dayFirst;
    if (known == null) {
      known = List.copyOf(search.apply(all()));
      if (monthFirst) {
        this.monthFirst = known;
      } else {
        this.dayFirst = known;
      }
    }
    return known;
  }

  /** Whether there is nothing that a translation must have: so it is mostly. */
  boolean sayNothing() {
    return nothing;
  }

  private static boolean saysNothing(Facts source) {
    if (source.isFigured()) {
      return false;
    }
    if (!source.isCounted() && !source.has(Sort.MONTH) && !source.has(Sort.WEEKDAY)) {
      return !(source.has(Sort.SCALE) && hasFraction(source));
    }
    boolean capitals = source.words.language().equals("en");
    for (Token token : source.tokens) {
      if (token instanceof Token.Word word
          && (FactMatcher.counts(word)
              || (source.isCounted() && (word.is(Sort.PERCENT) || word.is(Sort.SCALE)))
              || word.is(Sort.WEEKDAY)
              || (word.is(Sort.MONTH)
                  && !(capitals && Character.isLowerCase(source.text.charAt(word.start())))))) {
        return false;
      }
    }
    return true;
  }

  /** Whether half a million or the like is said. */
  private static boolean hasFraction(Facts source) {
    for (int i = 0; i < source.tokens.size(); i++) {
      if (SpokenFraction.at(source, i) != null) {
        return true;
      }
    }
    return false;
  }
}
