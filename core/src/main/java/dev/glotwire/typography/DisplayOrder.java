package dev.glotwire.typography;

import com.ibm.icu.text.Bidi;
import dev.glotwire.article.Span;
import dev.glotwire.text.internal.LastTexts;
import dev.glotwire.text.internal.TextTraits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the characters of a text stand on the screen, by the Unicode Bidirectional Algorithm (UAX
 * #9) in a line that is long enough. Immutable.
 */
public final class DisplayOrder {

  /**
   * Figures: with a sign and with separators, and telephone numbers with spaces. Possessive, so
   * that it takes linear time.
   */
  private static final Pattern FIGURE =
      Pattern.compile(
          "\\+\\p{Nd}{1,15}+(?:[ \\u00A0-]\\(?\\p{Nd}{1,15}+\\)?){1,9}+"
              + "|(?<![\\p{L}\\p{N}])[-+−]?\\p{Nd}++(?:[.,:/'’\\u00A0\\u202F٫٬]\\p{Nd}++)*+");

  private static final LastTexts<DisplayOrder> RIGHT_TO_LEFT =
      new LastTexts<>(text -> find(text, Bidi.RTL));
  private static final LastTexts<DisplayOrder> LEFT_TO_RIGHT =
      new LastTexts<>(text -> find(text, Bidi.LTR));

  private final String text;

  /** The place of each character on the screen, from the left. */
  private final int[] places;

  private DisplayOrder(String text, int[] places) {
    this.text = text;
    this.places = places;
  }

  /** Returns the order of {@code text} in a paragraph of the given direction. */
  public static DisplayOrder of(String text, boolean rightToLeft) {
    if (text.isEmpty()) {
      return new DisplayOrder(text, new int[0]);
    }
    return (rightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT).find(text);
  }

  private static DisplayOrder find(String text, byte direction) {
    Bidi bidi = new Bidi();
    bidi.setPara(text, direction, null);
    return new DisplayOrder(text, bidi.getLogicalMap());
  }

  /**
   * Whether {@code text} holds a letter or a control that makes a line run from right to left; one
   * without is displayed in its own order wherever it starts.
   */
  public static boolean isMixed(CharSequence text) {
    return TextTraits.of(text.toString()).isRightToLeft();
  }

  /**
   * Whether the order of a text with {@code traits} may be another than its reader expects: it is
   * mixed, and has words of the other direction, a sign before a figure, an address or a control.
   * Without them, what a right-to-left text has of figures is displayed in one piece.
   */
  public static boolean isDoubtful(TextTraits traits, boolean rightToLeft) {
    return traits.isRightToLeft() && (!rightToLeft || traits.isAgainstRightToLeft());
  }

  /** Returns the figures of {@code text}, telephone numbers included, in order. */
  public static List<Span> figures(CharSequence text) {
    List<Span> figures = new ArrayList<>();
    Matcher matcher = FIGURE.matcher(text);
    while (matcher.find()) {
      figures.add(new Span(matcher.start(), matcher.end()));
    }
    return figures;
  }

  /**
   * Returns those of {@code spans} that a reader of {@code text} sees in pieces or in another
   * order.
   */
  public static List<Span> broken(String text, boolean rightToLeft, List<Span> spans) {
    List<Span> broken = new ArrayList<>();
    for (Span span : spans) {
      // Digits alone stay together, and most figures are nothing else.
      if (!isOfDigits(text, span) && !of(text, rightToLeft).isWhole(span)) {
        broken.add(span);
      }
    }
    broken.sort(Comparator.comparingInt(Span::start));
    return broken;
  }

  private static boolean isOfDigits(String text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (Character.getDirectionality(text.charAt(i))
              != Character.getDirectionality(text.charAt(span.start()))
          || !Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a reader sees {@code span} in one piece and, unless it holds words of a right-to-left
   * script itself, from left to right.
   */
  public boolean isWhole(Span span) {
    boolean anyOrder = isMixed(span.of(text));
    int least = Integer.MAX_VALUE;
    int most = -1;
    for (int i = span.start(); i < span.end(); i++) {
      if (!anyOrder && i > span.start() && places[i] != places[i - 1] + 1) {
        return false;
      }
      least = Math.min(least, places[i]);
      most = Math.max(most, places[i]);
    }
    return span.isEmpty() || most - least + 1 == span.length();
  }

  int place(int at) {
    return places[at];
  }
}
