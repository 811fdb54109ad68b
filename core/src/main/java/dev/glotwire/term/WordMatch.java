package dev.glotwire.term;

import dev.glotwire.term.Concept.Casing;
import dev.glotwire.term.Tokens.Token;

/** How like a word of a text must be to that of a term. */
enum WordMatch {
  /** The word as it is, but for its case where that does not count. */
  SAME,
  /** The same as {@link #SAME}, where the word may be of another language and its case rules. */
  SPELLED,
  /** What surely is a form of the word. */
  PLAIN_FORM,
  /** What may be a form of the word. */
  FORM;

  /**
   * @param exact whether capitals count
   */
  boolean matches(Token term, Token word, Inflection language, boolean exact) {
    boolean capitals = !exact || hasCapitalsOf(term.written(), word.written());
    return switch (this) {
      case SAME ->
          exact ? term.written().equals(word.written()) : term.folded().equals(word.folded());
      case SPELLED -> capitals && term.written().equalsIgnoreCase(word.written());
      case PLAIN_FORM -> capitals && language.isPlainForm(term, word);
      case FORM -> capitals && language.isForm(term, word);
    };
  }

  /** Whether {@code word} is one of a term in a source, with such capitals as may be. */
  static boolean isInSource(Token term, Token word, Inflection language, Casing casing) {
    return switch (casing) {
      case EXACT -> term.written().equals(word.written());
      case IGNORED -> language.isPlainForm(term, word);
      case AS_A_SENTENCE_MAY ->
          language.isPlainForm(term, word) && hasCapitalsOf(term.written(), word.written());
    };
  }

  /** Whether {@code word} has a capital wherever {@code term} has one. */
  private static boolean hasCapitalsOf(String term, String word) {
    int length = Math.min(term.length(), word.length());
    for (int i = 0; i < length; i++) {
      if (Character.isUpperCase(term.charAt(i)) && !Character.isUpperCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
