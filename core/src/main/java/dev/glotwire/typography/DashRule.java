package dev.glotwire.typography;

import dev.glotwire.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes the hyphen in a range, between words and before a speaker's words the dash that it is in
 * the source or that it should be: engines write hyphens for dashes.
 */
final class DashRule implements Rule {
  private static final String OF_FIGURES = ".,";
  private static final String DASHES = "–—";

  /** Whose grammar wants a dash between words, whatever the source has. */
  private static final Set<String> GRAMMAR = Set.of("be", "ru", "uk");

  /** Whose newspapers print the long dash between words. */
  private static final Set<String> LONG =
      Set.of("ast", "be", "ca", "es", "gl", "kk", "pt", "ru", "uk");

  private final char dash;
  private final boolean always;

  private DashRule(char dash, boolean always) {
    this.dash = dash;
    this.always = always;
  }

  static DashRule of(String language) {
    return new DashRule(LONG.contains(language) ? '—' : '–', GRAMMAR.contains(language));
  }

  @Override
  public List<Edit> edits(Passage passage) {
    if (!passage.traits().hasHyphen()) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    speaker(passage, edits);
    betweenWords(passage, edits);
    String text = passage.text();
    for (int at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
      if (Character.isDigit(passage.before(at)) && Character.isDigit(passage.at(at + 1))) {
        range(passage, at, edits);
      } else if (passage.before(at) == '%'
          && Character.isDigit(passage.at(at + 1))
          && passage.source().contains("%–")) {
        edits.add(Edit.replace(at, "–", Kind.DASH)); // 5%–10%
      }
    }
    return edits;
  }

  private static void speaker(Passage passage, List<Edit> edits) {
    String source = passage.source().stripLeading();
    String text = passage.text();
    int start = text.length() - text.stripLeading().length();
    int end = start;
    while (passage.at(end) == '-') {
      end++;
    }
    boolean speaks = !source.isEmpty() && DASHES.indexOf(source.charAt(0)) >= 0;
    if (speaks && (end == start + 1 || end == start + 2) && !Character.isDigit(passage.at(end))) {
      edits.add(Edit.replace(start, end, source.substring(0, 1), Kind.DASH));
    }
  }

  /** Makes hyphens between spaces dashes, as many as the source has at most. */
  private void betweenWords(Passage passage, List<Edit> edits) {
    String source = passage.source();
    boolean speaks = !source.isEmpty() && DASHES.indexOf(source.charAt(0)) >= 0;
    if (!(speaks || passage.style() == Style.TYPOGRAPHIC) || !passage.text().contains("- ")) {
      return;
    }
    List<Span> hyphens = hyphens(passage);
    if (hyphens.isEmpty() || source.contains(" - ") || source.contains("--")) {
      return;
    }
    int dashes = 0;
    char own = '\0';
    for (int i = 0; i < passage.text().length(); i++) {
      if (isDash(passage.text(), i)) {
        dashes++;
        own = passage.at(i);
      }
    }
    int wanted = 0;
    for (int i = 0; i < source.length(); i++) {
      wanted += isDash(source, i) ? 1 : 0;
    }
    if (always || dashes + hyphens.size() <= wanted) {
      char first = speaks ? source.charAt(0) : dash;
      String mark = String.valueOf(own == '\0' ? first : own);
      hyphens.forEach(span -> edits.add(Edit.replace(span.start(), span.end(), mark, Kind.DASH)));
    }
  }

  /** Returns the hyphens, single or doubled, with a space on both sides and no two figures. */
  private static List<Span> hyphens(Passage passage) {
    List<Span> hyphens = new ArrayList<>();
    String text = passage.text();
    for (int at = text.indexOf('-', 1); at >= 0; at = text.indexOf('-', at + 1)) {
      int end = at + (passage.at(at + 1) == '-' ? 2 : 1);
      boolean spaced =
          at > 1
              && !Passage.isSpace(passage.before(at - 1))
              && Passage.isSpace(passage.before(at))
              && Passage.isSpace(passage.at(end))
              && !Passage.isEnd(passage.at(end + 1));
      boolean figures =
          Character.isDigit(passage.before(at - 1)) && Character.isDigit(passage.at(end + 1));
      if (spaced && !figures && passage.before(at) != '\n') {
        hyphens.add(new Span(at, end));
      }
      at = end;
    }
    return hyphens;
  }

  /** Whether the dash at {@code at} stands between words, and in no range. */
  private static boolean isDash(String text, int at) {
    return DASHES.indexOf(text.charAt(at)) >= 0
        && !(at > 0
            && at + 1 < text.length()
            && Character.isDigit(text.charAt(at - 1))
            && Character.isDigit(text.charAt(at + 1)));
  }

  private static void range(Passage passage, int at, List<Edit> edits) {
    int start = at;
    while (isOfFigure(passage, start - 1)) {
      start--;
    }
    int end = at + 1;
    while (isOfFigure(passage, end)) {
      end++;
    }
    while (OF_FIGURES.indexOf(passage.before(end)) >= 0) {
      end--; // it ends the sentence
    }
    if (isJoined(passage.before(start)) || isJoined(passage.at(end))) {
      return;
    }
    String first = passage.text().substring(start, at);
    String second = passage.text().substring(at + 1, end);
    boolean inSource = passage.source().contains(first + "–" + second);
    boolean likely =
        passage.style() == Style.TYPOGRAPHIC
            && !passage.source().contains(first + "-" + second)
            && isAscending(first, second);
    if (inSource || likely) {
      edits.add(Edit.replace(at, "–", Kind.DASH));
    }
  }

  private static boolean isOfFigure(Passage passage, int at) {
    char c = passage.at(at);
    return Character.isDigit(c) || (c != '\0' && OF_FIGURES.indexOf(c) >= 0);
  }

  /** Whether {@code c} makes the figures beside it part of something else: F-16, 2023-09-29. */
  private static boolean isJoined(char c) {
    return Passage.isWord(c) || (c != '\0' && "-–/:+_#".indexOf(c) >= 0);
  }

  /**
   * Whether it is a range of whole figures and no score, no telephone number, no date: as many
   * digits on both sides, or years as in 1990-95.
   */
  private static boolean isAscending(String first, String second) {
    if (first.length() > 4 || second.length() > 4 || !isWhole(first) || !isWhole(second)) {
      return false;
    }
    int from = Integer.parseInt(first);
    int to = Integer.parseInt(second);
    boolean years = first.length() == 4 && second.length() == 2 && to > 12 && to > from % 100;
    return years || (first.length() == second.length() && first.length() > 1 && from < to);
  }

  private static boolean isWhole(String figure) {
    return figure.chars().allMatch(Character::isDigit);
  }
}
