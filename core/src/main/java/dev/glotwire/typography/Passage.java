package dev.glotwire.typography;

import dev.glotwire.text.internal.TextTraits;

/**
 * A text that is being set, as a rule sees it.
 *
 * @param text what a reader sees; where nothing may be changed, {@link #HELD} stands for each
 *     character
 * @param display the same with every character in its place
 * @param source the text it is the translation of
 * @param style how the author of the source types marks
 * @param traits those of {@code display}
 */
record Passage(String text, String display, String source, Style style, TextTraits traits) {

  /** What stands for a character that is none of typography's business: for private use. */
  static final char HELD = '\uE000';

  static Passage of(String text, String display, String source, Style style) {
    return new Passage(text, display, source, style, TextTraits.of(display));
  }

  /** Returns this with other characters held. */
  Passage withText(String masked) {
    return new Passage(masked, display, source, style, traits);
  }

  char before(int at) {
    return at > 0 ? text.charAt(at - 1) : '\0';
  }

  char at(int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : '\0';
  }

  boolean has(char c) {
    return text.indexOf(c) >= 0;
  }

  /** Whether a word goes on at {@code c}: a letter, a digit, or what is held. */
  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == HELD || Character.isSurrogate(c);
  }

  /** Whether {@code c} is any space, no-break ones included; the end of the text is none. */
  static boolean isSpace(char c) {
    return Character.isSpaceChar(c) || (c != '\0' && Character.isWhitespace(c));
  }

  static boolean isEnd(char c) {
    return c == '\0';
  }
}
