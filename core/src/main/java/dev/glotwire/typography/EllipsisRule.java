package dev.glotwire.typography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes three full stops one ellipsis, where the author types marks typographically. */
final class EllipsisRule implements Rule {
  private static final String STOPS = "...";

  private final String ellipsis;

  private EllipsisRule(String ellipsis) {
    this.ellipsis = ellipsis;
  }

  static EllipsisRule of(Locale locale) {
    boolean isDouble = locale.getLanguage().equals("zh"); // GB/T 15834: six dots
    return new EllipsisRule(isDouble ? "……" : "…");
  }

  @Override
  public List<Edit> edits(Passage passage) {
    boolean typographic = passage.style() == Style.TYPOGRAPHIC || passage.source().contains("…");
    if (!typographic || passage.source().contains(STOPS)) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    String text = passage.text();
    int end = 0;
    for (int at = text.indexOf(STOPS); at >= 0; at = text.indexOf(STOPS, end)) {
      end = at;
      while (passage.at(end) == '.') {
        end++;
      }
      if (end == at + STOPS.length()) {
        edits.add(Edit.replace(at, end, ellipsis, Kind.ELLIPSIS));
      }
    }
    return edits;
  }
}
