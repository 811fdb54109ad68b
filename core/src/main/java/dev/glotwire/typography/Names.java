package dev.glotwire.typography;

/** Tells marks that belong to a name, as in {@code Yahoo!}, from those that end a sentence. */
final class Names {
  private Names() {}

  /**
   * Whether the mark at {@code at} ends a name: the source has the same word with the same mark,
   * and one of both texts goes on behind it as no sentence begins.
   */
  static boolean endIn(Passage passage, int at) {
    int start = at;
    while (start > 0 && Passage.isWord(passage.at(start - 1))) {
      start--;
    }
    if (start == at) {
      return false;
    }
    String name = passage.text().substring(start, at + 1);
    int found = passage.source().indexOf(name);
    return found >= 0
        && (goesOn(passage.text(), at + 1) || goesOn(passage.source(), found + name.length()));
  }

  private static boolean goesOn(String text, int at) {
    int next = at;
    while (next < text.length() && Passage.isSpace(text.charAt(next))) {
      next++;
    }
    return next < text.length()
        && (Character.isLowerCase(text.charAt(next)) || ",;’'".indexOf(text.charAt(next)) >= 0);
  }
}
