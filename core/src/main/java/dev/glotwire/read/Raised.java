package dev.glotwire.read;

import java.util.stream.Collectors;

/**
 * Whether text is raised or lowered. What has letters of Unicode for it is written in them, so that
 * a square stays one; an ordinal's ending is ordinary text.
 */
enum Raised {
  NOT("", ""),
  SUPERSCRIPT(
      "0123456789+-\u2212=()ni",
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079\u207A\u207B\u207B\u207C\u207D"
          + "\u207E\u207F\u2071"),
  SUBSCRIPT(
      "0123456789+-\u2212=()",
      "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208A\u208B\u208B\u208C\u208D"
          + "\u208E");

  private final String ordinary;
  private final String raised;

  Raised(String ordinary, String raised) {
    this.ordinary = ordinary;
    this.raised = raised;
  }

  /** Returns {@code text} as it is written so, as it is where some of it cannot be. */
  String write(String text) {
    boolean possible =
        this != NOT
            && text.chars().allMatch(c -> Character.isWhitespace(c) || ordinary.indexOf(c) >= 0);
    if (!possible) {
      return text;
    }
    return text.chars()
        .map(c -> ordinary.indexOf(c) < 0 ? c : raised.charAt(ordinary.indexOf(c)))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
