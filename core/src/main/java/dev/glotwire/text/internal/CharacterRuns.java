package dev.glotwire.text.internal;

/**
 * The characters of the basic plane in runs that have all in common but their place: a table of
 * what each is asks a third of them.
 */
public final class CharacterRuns {
  /**
   * The first and the last of ideographs and the first ones added to them, of syllables, of both
   * halves of pairs, and of what is nothing in public; all of them since long before any version
   * that is used.
   */
  private static final String ALIKE =
      "\u3400\u4DB5\u4E00\u9FA5\uA016\uA48C\uAC00\uD7A3\uD800\uDBFF\uDC00\uDFFF\uE000\uF8FF";

  private CharacterRuns() {}

  /** What is done with a run. */
  @FunctionalInterface
  public interface Visitor {

    /** Visits the characters from {@code first} to {@code last}, most often one. */
    void visit(char first, char last);
  }

  /** Visits all characters, in order. */
  public static void visit(Visitor visitor) {
    int run = 0;
    int at = 0;
    while (at <= Character.MAX_VALUE) {
      char first = (char) at;
      boolean alike = run < ALIKE.length() && first == ALIKE.charAt(run);
      char last = alike ? ALIKE.charAt(run + 1) : first;
      run += alike ? 2 : 0;
      visitor.visit(first, last);
      at = last + 1;
    }
  }
}
