package dev.glotwire.typography;

import dev.glotwire.text.internal.TextTraits;
import java.util.stream.Stream;

/** How an author types quotation marks and apostrophes. */
public enum Style {
  /** {@code "} and {@code '}, as on a typewriter; also where there is no mark to tell from. */
  STRAIGHT,
  /** {@code “ ”} and {@code ’}, or the typographic marks of another language. */
  TYPOGRAPHIC;

  private static final String TYPOGRAPHIC_MARKS = "“”„‟‘’‚«»‹›「」『』";

  /** Returns the style that most marks of {@code texts} are in. */
  public static Style of(Stream<String> texts) {
    return texts.mapToInt(Style::balance).sum() > 0 ? TYPOGRAPHIC : STRAIGHT;
  }

  /** Returns the style of the source {@code text} if its marks are in one, otherwise this one. */
  Style in(String text) {
    TextTraits traits = TextTraits.ofSource(text);
    boolean straight = traits.hasStraightMark();
    boolean typographic = traits.hasTypographicMark();
    return straight == typographic ? this : straight ? STRAIGHT : TYPOGRAPHIC;
  }

  private static int balance(String text) {
    int balance = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isStraight(c)) {
        balance--;
      } else if (isTypographic(c)) {
        balance++;
      }
    }
    return balance;
  }

  private static boolean isStraight(char c) {
    return c == '"' || c == '\'';
  }

  private static boolean isTypographic(char c) {
    return c >= '«' && !Character.isLetter(c) && TYPOGRAPHIC_MARKS.indexOf(c) >= 0;
  }
}
