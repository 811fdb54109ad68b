package dev.glotwire.typography;

import java.util.ArrayList;
import java.util.List;

/** Makes straight apostrophes typographic, where the author of the source types them so. */
final class ApostropheRule implements Rule {

  @Override
  public List<Edit> edits(Passage passage) {
    if (passage.style() != Style.TYPOGRAPHIC || !passage.has('\'')) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    boolean quoted = false; // a mark before a word may be closed by one behind a word
    String text = passage.text();
    for (int at = text.indexOf('\''); at >= 0; at = text.indexOf('\'', at + 1)) {
      boolean after = Character.isLetter(passage.before(at));
      boolean before = Character.isLetter(passage.at(at + 1));
      quoted |= !after && before;
      if (after && (before ? isOneWord(passage, at) : !quoted)) {
        edits.add(Edit.replace(at, "’", Kind.APOSTROPHE));
      }
    }
    return edits;
  }

  /** Whether both letters are of one script: a suffix may follow a quoted foreign word. */
  private static boolean isOneWord(Passage passage, int at) {
    return Character.UnicodeScript.of(passage.before(at))
        == Character.UnicodeScript.of(passage.at(at + 1));
  }
}
