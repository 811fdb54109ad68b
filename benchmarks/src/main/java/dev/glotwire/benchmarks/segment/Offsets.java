package dev.glotwire.benchmarks.segment;

/**
 * Places in a text as numbers of the UTF-16 code units before them that are no white space, as the
 * scorer of the data counts them.
 */
final class Offsets {
  private final int[] counts;

  Offsets(String text) {
    counts = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      counts[i + 1] = counts[i] + (isSpace(text.charAt(i)) ? 0 : 1);
    }
  }

  int at(int index) {
    return counts[index];
  }

  static int count(String text) {
    return (int) text.chars().filter(c -> !isSpace((char) c)).count();
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u0085'
        || c == '\u200B'
        || c == '\uFEFF';
  }
}
