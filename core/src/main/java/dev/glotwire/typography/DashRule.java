package dev.glotwire.typography;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the hyphen in a range, and the one before a speaker's words, the dash that it is in the
 * source or that it should be: engines write hyphens for dashes.
 */
final class DashRule implements Rule {
  private static final String OF_FIGURES = ".,";
  private static final String DASHES = "–—";

  @Override
  public List<Edit> edits(Passage passage) {
    if (!passage.has('-')) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    speaker(passage, edits);
    String text = passage.text();
    for (int at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
      if (Character.isDigit(passage.before(at)) && Character.isDigit(passage.at(at + 1))) {
        range(passage, at, edits);
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
