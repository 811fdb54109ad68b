package dev.glotwire.typography;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Moves the comma after quoted speech behind the closing mark: English prints it inside, and
 * engines follow the source.
 */
final class CommaRule implements Rule {
  /** Whose newspapers all have it behind the mark. */
  private static final Set<String> LANGUAGES =
      Set.of(
          "ast", "be", "ca", "de", "el", "es", "fr", "gl", "hr", "hu", "it", "nb", "nn", "no", "pl",
          "pt", "ro", "ru", "sv", "uk");

  private static final String CLOSERS = "\"”“»";

  static boolean concerns(String language) {
    return LANGUAGES.contains(language);
  }

  @Override
  public List<Edit> edits(Passage passage) {
    if (!passage.traits().hasSureQuotationMark()) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    String text = passage.text();
    for (int at = text.indexOf(','); at > 0; at = text.indexOf(',', at + 1)) {
      int mark = at + 1;
      while (Passage.isSpace(passage.at(mark))) {
        mark++;
      }
      char closing = passage.at(mark);
      boolean spaced = mark > at + 1; // as French wants it before »
      if (spaced ? closing != '»' : Passage.isEnd(closing) || CLOSERS.indexOf(closing) < 0) {
        continue;
      }
      boolean goesOn =
          Passage.isSpace(passage.at(mark + 1)) && Passage.isWord(passage.at(mark + 2));
      if (goesOn && Passage.isWord(passage.before(at))) {
        edits.add(Edit.remove(at, at + 1, Kind.COMMA_AFTER_QUOTATION));
        edits.add(Edit.insertAfter(mark + 1, ",", Kind.COMMA_AFTER_QUOTATION));
      }
    }
    return edits;
  }
}
