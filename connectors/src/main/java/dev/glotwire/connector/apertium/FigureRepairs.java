package dev.glotwire.connector.apertium;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends what the rules of the engine break around a figure of an English text: the blanks of {@code
 * préstamos de 30 años}, and the number of the million.
 */
final class FigureRepairs {
  /**
   * A word and a figure with nothing but the preposition between, and perhaps a unit grown to it.
   */
  private static final Pattern GROWN =
      Pattern.compile(
          "(\\p{L}|(?<=\\]\\]))de((?:\\[\\[[^\\]]*+\\]\\])*+)(\\d++(?:[.,]\\d++)*+)(\\p{Ll}{3,})?");

  /** The same with a number in words. */
  private static final Pattern GROWN_WORDS =
      Pattern.compile(
          "(\\p{L}{3})de(dos|dúas|dues|tres|cuatro|catro|quatre|cinco|cinc|seis|sis|siete|sete|set|ocho"
              + "|oito|vuit|nueve|nove|nou|diez|dez|deu|once|onze|doce|dotze) (?=\\p{Ll})");

  /** What a figure that is one, or one that is not, makes of the word behind it. */
  private record Count(Pattern wrong, String right) {
    static Count of(String wrong, String right) {
      return new Count(Pattern.compile(wrong), right);
    }
  }

  private static final Map<String, Count> MILLIONS =
      Map.of(
          "es", Count.of("(?<![\\d.,])1 millones\\b", "1 millón"),
          "gl", Count.of("(?<![\\d.,])1 millóns(?!\\p{L})", "1 millón"),
          "ca", Count.of("(?<![\\d.,])(?!1 )(\\d[\\d.,]*+) milió(?!\\p{L})", "$1 milions"));

  private FigureRepairs() {}

  /**
   * Returns {@code stream}, an answer to {@code source} in {@code language}, with what is broken
   * mended.
   */
  static String mend(String stream, String source, Locale language) {
    Count count = MILLIONS.get(language.getLanguage());
    String counted = count == null ? stream : count.wrong.matcher(stream).replaceAll(count.right);
    return GROWN
        .matcher(GROWN_WORDS.matcher(counted).replaceAll("$1 de $2 "))
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    source.contains("de" + found.group(3))
                        ? found.group()
                        : found.group(1)
                            + " de "
                            + found.group(2)
                            + found.group(3)
                            + (found.group(4) == null ? "" : " " + found.group(4))));
  }
}
