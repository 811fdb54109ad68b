package dev.glotwire.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a list item.
 *
 * @param numbered whether it is of a numbered list
 * @param number the number of the item; 0 for the one behind that before it, 1 for the first
 */
record ListMarker(boolean numbered, int number) {
  static final ListMarker BULLET = new ListMarker(false, 0);
  static final ListMarker NEXT = new ListMarker(true, 0);

  private static final Pattern FIGURES = Pattern.compile("(\\d{1,6})\\D*$");
  private static final Pattern LETTER = Pattern.compile("\\(?([A-Za-z])[.)]*");

  /** Returns what is typed as {@code marker}, such as a dot or {@code (b)}. */
  static ListMarker typed(String marker) {
    Matcher figures = FIGURES.matcher(marker);
    if (figures.find()) {
      return new ListMarker(true, Integer.parseInt(figures.group(1)));
    }
    Matcher letter = LETTER.matcher(marker);
    if (letter.matches() && !marker.equals("o")) {
      char c = Character.toLowerCase(letter.group(1).charAt(0));
      // A single i or v may be a Roman number, which its neighbors would tell.
      return "ivx".indexOf(c) >= 0 ? NEXT : new ListMarker(true, c - 'a' + 1);
    }
    boolean text = marker.codePoints().anyMatch(Character::isLetterOrDigit);
    return text && !marker.equals("o") ? NEXT : BULLET;
  }
}
