package dev.glotwire.format;

import dev.glotwire.format.Sense.Sort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures and words of a text that a translation must keep, taken apart. Immutable. */
final class Facts {
  final CharSequence text;
  final LocaleWords words;
  final List<Token> tokens;
  final List<Quantity> quantities;

  private Facts(CharSequence text, LocaleWords words, List<Token> tokens) {
    this.text = text;
    this.words = words;
    this.tokens = tokens;
    this.quantities = Quantity.among(tokens, text);
  }

  static Facts of(CharSequence text, LocaleWords words) {
    return new Facts(text, words, new Lexer(words).scan(text));
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
    List<Token.Word> found = new ArrayList<>();
    for (Token token : tokens) {
      if (token instanceof Token.Word word && word.is(sort)) {
        found.add(word);
      }
    }
    return found;
  }
}
