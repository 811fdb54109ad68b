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
  /** The first of a row that is said alike everywhere. */
  static final long FIRST_RANK = 3;

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
      return !(source.has(Sort.SCALE) && source.hasFractions()) && !hasRank(source);
    }
    boolean capitals = source.words.language().equals("en");
    for (Token token : source.tokens) {
      if (token instanceof Token.Word word
          && (FactMatcher.counts(word)
              || isRank(source, word)
              || (source.isCounted() && (word.is(Sort.PERCENT) || word.is(Sort.SCALE)))
              || word.is(Sort.WEEKDAY)
              || (word.is(Sort.MONTH)
                  && !(capitals && Character.isLowerCase(source.text.charAt(word.start())))))) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasRank(Facts source) {
    return source.has(Sort.ORDINAL)
        && source.ranks().stream().anyMatch(token -> token instanceof Token.Word);
  }

  /** Whether a word or a numeral tells which one of a row something is. */
  static boolean isRank(Facts source, Token token) {
    return token instanceof Token.Word word
        ? isRank(source, word)
        : token instanceof Token.Roman numeral && RomanNumeral.tells(source.text, numeral);
  }

  /**
   * Whether an English word is one of a row, from the third on, that a translation must name: not a
   * third of something, nor a third party, nor in a name.
   */
  private static boolean isRank(Facts source, Token.Word word) {
    return word.is(Sort.ORDINAL)
        && word.exact()
        && !word.is(Sort.LOOSE)
        && word.as(Sort.ORDINAL).value() >= FIRST_RANK
        && source.words.language().equals("en")
        && !(word.is(Sort.PART) && isPart(source, word))
        && !isParty(source.text, word.end())
        && !(Character.isUpperCase(source.text.charAt(word.start()))
            && !SentenceStart.isAt(source.text, word.start()));
  }

  private static boolean isPart(Facts source, Token.Word word) {
    return source.token(source.index(word) - 1) instanceof Token.Word count
        && word.start() - count.end() <= 1
        && (count.is(Sort.LOOSE) || count.is(Sort.CARDINAL));
  }

  private static boolean isParty(CharSequence text, int end) {
    return text.length() > end + 5 && text.subSequence(end + 1, end + 5).toString().equals("part");
  }
}
