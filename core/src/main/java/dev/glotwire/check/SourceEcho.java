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
    if (!translation.sourceTraits().words().areThoseOf(translation.targetTraits().words())
        || !fold(source).equals(fold(translation.target()))
        || SPACE.split(source.strip()).length < WORDS) {
      return List.of();
    }
    return List.of(
        Finding.of(NAME, Severity.WARNING, "The target is the same text as the source."));
  }

  private static String fold(String text) {
    return SPACE.matcher(UCharacter.foldCase(text, true)).replaceAll(" ").strip();
  }
}
