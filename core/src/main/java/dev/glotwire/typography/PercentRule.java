package dev.glotwire.typography;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Sets the space between a figure and the percent sign behind it as CLDR does: one that does not
 * break, or none. A sign that the language wants before the figure is not moved.
 */
final class PercentRule implements Rule {
  /** Whose newspapers set no space, whatever CLDR says: one that is there stays, none is added. */
  private static final Set<String> CLOSE_TOO = Set.of("be", "da", "ro");

  private final String space;
  private final boolean isOptional;

  private PercentRule(String space, boolean isOptional) {
    this.space = space;
    this.isOptional = isOptional;
  }

  static Rule of(Locale locale) {
    String printed = NumberFormat.getPercentInstance(ULocale.forLocale(locale)).format(0.5);
    int sign = printed.indexOf('%');
    if (sign <= 0) {
      return passage -> List.of(); // another sign, or before the figure
    }
    char before = printed.charAt(sign - 1);
    String space = Passage.isSpace(before) ? String.valueOf(before) : "";
    return new PercentRule(space, CLOSE_TOO.contains(locale.getLanguage()));
  }

  @Override
  public List<Edit> edits(Passage passage) {
    if (!passage.traits().hasPercent()) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    String text = passage.text();
    for (int sign = text.indexOf('%'); sign >= 0; sign = text.indexOf('%', sign + 1)) {
      int start = sign;
      while (start > 0 && Passage.isSpace(text.charAt(start - 1))) {
        start--;
      }
      if (!Character.isDigit(passage.before(start))
          || Passage.isWord(passage.at(sign + 1))
          || isValue(passage, start)) {
        continue;
      }
      boolean missing = start == sign && !space.isEmpty() && !isOptional;
      boolean superfluous = start < sign && space.isEmpty();
      boolean breaking = start < sign && text.substring(start, sign).equals(" ");
      if (missing) {
        edits.add(Edit.insertBefore(sign, space, Kind.PERCENT)); // outside of *5*%
      } else if (superfluous || breaking) {
        edits.add(Edit.replace(start, sign, space, Kind.PERCENT));
      }
    }
    return edits;
  }

  /** Whether the figure before {@code end} is given to something, as in code: {@code width=50%}. */
  private static boolean isValue(Passage passage, int end) {
    int start = end;
    while (Character.isDigit(passage.before(start)) || passage.before(start) == '.') {
      start--;
    }
    return passage.before(start) == '=';
  }
}
