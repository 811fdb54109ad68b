package dev.glotwire.check;

import com.ibm.icu.lang.UCharacter;
import dev.glotwire.check.Finding.Severity;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds a target that is the source again, which engines return for what they could not translate.
 */
final class SourceEcho implements Check {
  private static final String NAME = "source-echo";

  /** Fewer words than this may well be the same in two languages: a name, a title. */
  private static final int WORDS = 4;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Warns if the target says what the source says, in four words or more. */
  @Override
  public List<Finding> find(Translation translation) {
    String source = translation.source();
    if (!beginAlike(source, translation.target())
        || TextTraits.of(source).words().count()
            != TextTraits.of(translation.target()).words().count()
        || !fold(source).equals(fold(translation.target()))
        || SPACE.split(source.strip()).length < WORDS) {
      return List.of();
    }
    return List.of(
        Finding.of(NAME, Severity.WARNING, "The target is the same text as the source."));
  }

  /** Whether the first letters are the same: most often that tells at once. */
  private static boolean beginAlike(String one, String other) {
    int first = start(one);
    int second = start(other);
    return first < one.length()
        && second < other.length()
        && (one.charAt(first) == other.charAt(second)
            || fold(one.substring(first, first + 1))
                .equals(fold(other.substring(second, second + 1))));
  }

  private static int start(String text) {
    int at = 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String fold(String text) {
    return SPACE.matcher(UCharacter.foldCase(text, true)).replaceAll(" ").strip();
  }
}
