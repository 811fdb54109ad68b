package dev.glotwire.typography;

import dev.glotwire.text.internal.TextTraits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sets the spaces that French wants before {@code : ; ! ?} and inside guillemets, as spaces that do
 * not break. Any no-break space that stands there already is left.
 */
final class FrenchSpaceRule implements Rule {
  private static final char NO_BREAK = '\u00A0';
  private static final char NARROW = '\u202F';

  private static final String MAY_FOLLOW = "»”\")’'…]";

  private final char beforeColon;
  private final char inGuillemets;

  /** {@code '\0'} where none is set, as in Canada. */
  private final char beforeOthers;

  private FrenchSpaceRule(char beforeColon, char inGuillemets, char beforeOthers) {
    this.beforeColon = beforeColon;
    this.inGuillemets = inGuillemets;
    this.beforeOthers = beforeOthers;
  }

  /**
   * The Imprimerie nationale has a full space before a colon and in guillemets and a narrow one
   * before the others; the Office québécois none before the others; Swiss compositors a narrow one
   * everywhere.
   */
  static FrenchSpaceRule of(Locale locale) {
    return switch (locale.getCountry()) {
      case "CA" -> new FrenchSpaceRule(NO_BREAK, NO_BREAK, '\0');
      case "CH" -> new FrenchSpaceRule(NARROW, NARROW, NARROW);
      default -> new FrenchSpaceRule(NO_BREAK, NO_BREAK, NARROW);
    };
  }

  @Override
  public List<Edit> edits(Passage passage) {
    TextTraits traits = passage.traits();
    if (!traits.hasEndMark() && !traits.hasColon() && !traits.hasGuillemet()) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    String text = passage.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char space =
          switch (c) {
            case ':' -> beforeColon;
            case ';', '!', '?' -> beforeOthers;
            case '»' -> inGuillemets;
            default -> '\0';
          };
      if (space != '\0' && mayFollow(c, passage.at(i + 1))) {
        before(passage, i, space, edits);
      }
      if (c == '«') {
        after(passage, i, edits);
      }
    }
    return edits;
  }

  private static boolean mayFollow(char mark, char after) {
    return switch (mark) {
      case ':' -> Passage.isEnd(after) || Passage.isSpace(after);
      case '»' -> true;
      default ->
          Passage.isEnd(after)
              || Passage.isSpace(after)
              || MAY_FOLLOW.indexOf(after) >= 0
              || "?!".indexOf(after) >= 0;
    };
  }

  private static void before(Passage passage, int at, char space, List<Edit> edits) {
    int start = at;
    while (start > 0 && Passage.isSpace(passage.at(start - 1))) {
      start--;
    }
    if (start == at) {
      boolean joins =
          Passage.isWord(passage.before(at)) || ")]’»”%…!?.".indexOf(passage.before(at)) >= 0;
      boolean row = passage.at(at) != '»' && ".…!?»".indexOf(passage.before(at)) >= 0;
      boolean named = ":;".indexOf(passage.at(at)) < 0 && Names.endIn(passage, at); // Yahoo!
      if (at > 0 && joins && (!row || passage.before(at) == '»') && !named) {
        edits.add(Edit.insertBefore(at, String.valueOf(space), Kind.SPACE));
      }
    } else if (start > 0 && passage.at(start - 1) != '«' && isBreaking(passage, start, at)) {
      edits.add(Edit.replace(start, at, String.valueOf(space), Kind.SPACE));
    }
  }

  private void after(Passage passage, int at, List<Edit> edits) {
    int end = at + 1;
    while (Passage.isSpace(passage.at(end))) {
      end++;
    }
    if (Passage.isEnd(passage.at(end))) {
      return;
    }
    if (end == at + 1) {
      edits.add(Edit.insertAfter(end, String.valueOf(inGuillemets), Kind.SPACE));
    } else if (isBreaking(passage, at + 1, end)) {
      edits.add(Edit.replace(at + 1, end, String.valueOf(inGuillemets), Kind.SPACE));
    }
  }

  /** Whether a line may break in the spaces from {@code start} to {@code end}. */
  private static boolean isBreaking(Passage passage, int start, int end) {
    for (int i = start; i < end; i++) {
      if (passage.at(i) == ' ') {
        return true;
      }
      if (passage.at(i) == '\n' || passage.at(i) == '\t') {
        return false;
      }
    }
    return false;
  }
}
