package dev.glotwire.text.internal;

import dev.glotwire.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits texts into words, for comparing them. */
public final class Words {
  private Words() {}

  /**
   * Returns where the words of {@code text} stand: letters, digits and marks, with apostrophes and
   * joiners inside. A script that is written without spaces gives one word for each stretch of it.
   */
  public static List<Span> of(String text) {
    List<Span> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (isPart(text, i)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        words.add(new Span(start, i));
        start = -1;
      }
    }
    if (start >= 0) {
      words.add(new Span(start, text.length()));
    }
    return words;
  }

  /** Whether the character at {@code at} is a part of a word. */
  public static boolean isPart(String text, int at) {
    int c = text.codePointAt(at);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    if (c == ' ') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      case Character.FORMAT -> c == 0x200C || c == 0x200D;
      default ->
          (c == '\'' || c == '’')
              && at > 0
              && at + 1 < text.length()
              && Character.isLetter(text.charAt(at - 1))
              && Character.isLetter(text.charAt(at + 1));
    };
  }

  /** Whether two words of {@code text} differ in case at most. */
  public static boolean areSame(String text, Span one, Span other) {
    return Character.toLowerCase(text.charAt(one.start()))
            == Character.toLowerCase(text.charAt(other.start()))
        && fold(one.of(text)).equals(fold(other.of(text)));
  }

  /** Returns {@code text} so that differences of case do not count. */
  public static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
