package dev.glotwire.format;

import dev.glotwire.format.FactMatcher.Difference;
import dev.glotwire.format.Sense.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures and words of a text that a translation must keep, taken apart. Thread-safe. */
final class Facts {
  final CharSequence text;
  final LocaleWords words;
  final List<Token> tokens;
  private final boolean figured;
  private final boolean counted;
  private final boolean numbered;
  private final int sorts;
  private @Nullable List<Quantity> quantities;
  private @Nullable SaidNumbers said;
  private @Nullable List<Token> ranks;
  private @Nullable Boolean fractions;
  private @Nullable Compared compared;

  /** How these facts of a target differ from those of a source. */
  private record Compared(Facts source, List<Difference> differences) {}

  Facts(String text, LocaleWords words, List<Token> tokens) {
    this.text = text;
    this.words = words;
    this.tokens = tokens;
    boolean digits = false;
    boolean romans = false;
    int all = 0;
    for (Token token : tokens) {
      digits |= token instanceof NumberRun;
      romans |= token instanceof Token.Roman;
      all |= token instanceof Token.Word word ? word.sorts() : 0;
    }
    this.figured = digits;
    this.numbered = romans;
    this.sorts = all;
    this.counted = has(Sort.CARDINAL);
  }

  /** Returns those of {@code text}, which the thread may have taken apart before. */
  static Facts of(CharSequence text, LocaleWords words) {
    return words.facts(text.toString());
  }

  /** Returns how these facts of a target differ from {@code source}, if that was asked before. */
  Optional<List<Difference>> differencesFrom(Facts source) {
    Compared last = compared;
    return last != null && last.source == source ? Optional.of(last.differences) : Optional.empty();
  }

  /** Keeps how these facts differ from {@code source}. */
  void keep(Facts source, List<Difference> differences) {
    this.compared = new Compared(source, differences);
  }

  /** Whether anything is written in digits. */
  boolean isFigured() {
    return figured;
  }

  /** Whether any word may be meant as {@code sort}. */
  boolean has(Sort sort) {
    return (sorts & sort.bit()) != 0;
  }

  /** Whether letters may be a Roman numeral. */
  boolean isNumbered() {
    return numbered;
  }

  /** Whether any number is written as a word. */
  boolean isCounted() {
    return counted;
  }

  /** Returns the numbers that the tokens are, in order. */
  List<Quantity> quantities() {
    List<Quantity> found = quantities;
    if (found == null) {
      found = List.copyOf(Quantity.among(tokens, text));
      quantities = found;
    }
    return found;
  }

  /** Returns the words and numerals that tell which one of a row something is, in order. */
  List<Token> ranks() {
    List<Token> found = ranks;
    if (found == null) {
      found =
          has(Sort.ORDINAL) || numbered
              ? tokens.stream().filter(token -> SourceFacts.isRank(this, token)).toList()
              : List.of();
      ranks = found;
    }
    return found;
  }

  /** Whether any fraction is said in words. */
  boolean hasFractions() {
    Boolean known = fractions;
    if (known == null) {
      known = false;
      for (int i = 0; i < tokens.size() && !known; i++) {
        known = SpokenFraction.at(this, i) != null;
      }
      fractions = known;
    }
    return known;
  }

  /** Returns the numbers that they say in words, months among them. */
  SaidNumbers said() {
    SaidNumbers found = said;
    if (found == null) {
      found = SaidNumbers.in(this);
      said = found;
    }
    return found;
  }

  /** Returns token {@code index}; null if there is none. */
  @Nullable Token token(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : null;
  }

  /** Returns which of the tokens {@code token} is. */
  int index(Token token) {
    int index = firstFrom(token.start());
    while (tokens.get(index) != token) {
      index++; // a word may mean something in two ways at one place
    }
    return index;
  }

  /** Returns which token is the first that begins at {@code position} or after it. */
  int firstFrom(int position) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a bracket stands between two positions that are near each other. */
  boolean isBracketed(int from, int to) {
    for (int i = from; i < to; i++) {
      if ("()[]（）［］".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the words that may be meant as {@code sort}. */
  List<Token.Word> words(Sort sort) {
    if (!has(sort)) {
      return List.of();
    }
    List<Token.Word> found = new ArrayList<>();
    for (Token token : tokens) {
      if (token instanceof Token.Word word && word.is(sort)) {
        found.add(word);
      }
    }
    return found;
  }
}
