package dev.glotwire.check;

import com.ibm.icu.lang.UCharacter;
import dev.glotwire.check.Finding.Severity;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds a target that is the source again, which engines return for what they could not translate.
 */
public final class SourceEcho {

  /** Fewer words than this may well be the same in two languages: a name, a title. */
  private static final int WORDS = 4;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private SourceEcho() {}

  /** Returns a warning if {@code target} says what {@code source} says, in four words or more. */
  public static Optional<Finding> find(String source, String target) {
    if (!fold(source).equals(fold(target)) || SPACE.split(source.strip()).length < WORDS) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of("source-echo", Severity.WARNING, "The target is the same text as the source."));
  }

  private static String fold(String text) {
    return SPACE.matcher(UCharacter.foldCase(text, true)).replaceAll(" ").strip();
  }
}
