package dev.glotwire.segment;

import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule of an SRX file.
 *
 * @param breaks whether a sentence ends where the rule applies
 * @param pattern matches what stands before that place, and looks ahead at what follows
 * @param line where the rule stands in its file
 */
record SrxRule(boolean breaks, Pattern pattern, int line) {

  /**
   * @throws java.util.regex.PatternSyntaxException if one of the expressions is none
   */
  static SrxRule of(boolean breaks, String before, String after, int line) {
    // Each on its own first: an error is reported as the user wrote it.
    Pattern.compile(before);
    Pattern.compile(after);
    String lookahead = after.isEmpty() ? "" : "(?=" + after + ")";
    return new SrxRule(breaks, Pattern.compile("(?:" + before + ")" + lookahead), line);
  }

  /** Notes where the rule applies, but for places that an earlier rule decided. */
  void apply(String text, BitSet decided, BitSet breaking) {
    IntConsumer decide =
        place -> {
          if (!decided.get(place)) {
            decided.set(place);
            breaking.set(place, breaks);
          }
        };
    Matcher matcher = pattern.matcher(text);
    try {
      while (matcher.find()) {
        decide.accept(matcher.end());
      }
    } catch (StackOverflowError e) {
      throw new IllegalArgumentException(
          "the rule in line " + line + " of the SRX file is too complex for this text", e);
    }
  }
}
