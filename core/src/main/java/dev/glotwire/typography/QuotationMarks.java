package dev.glotwire.typography;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The quotation marks of a language: CLDR's, and what its newspapers use beside them or instead.
 *
 * @param primary around a quotation
 * @param nested around a quotation in a quotation
 * @param accepted what is left as it is
 * @param strange what its neighbors print and it does not
 * @param areDistinct whether no “ ” is printed in the language, but another form
 * @param fromStraight whether straight marks become {@code primary} even if the source has straight
 *     ones
 */
record QuotationMarks(
    Pair primary,
    Pair nested,
    Set<Pair> accepted,
    Set<Pair> strange,
    boolean areDistinct,
    boolean fromStraight) {

  /**
   * Where CLDR's marks are not those of the press. Swiss papers in all languages follow the Federal
   * Chancellery's guillemets; French, Greek and Catalan quote “inside” «»; Dutch papers moved to
   * double marks, Danish ones to ”.
   */
  private static final Map<String, String> PRESS =
      Map.of(
          "fr", "«»“”", "fr-CH", "«»‹›", "fr-CA", "«»“”", "de-CH", "«»‹›", "de-LI", "«»‹›", "it-CH",
          "«»‹›", "da", "””’’", "nl", "“”‘’", "ur", "“”‘’");

  /** What else a language's newspapers print, in pairs. */
  private static final Map<String, String> ALSO =
      Map.ofEntries(
          Map.entry("de", "»«›‹"),
          Map.entry("cs", "»«›‹"),
          Map.entry("sk", "»«›‹"),
          Map.entry("sl", "»«›‹"),
          Map.entry("hr", "»«„”‘’"),
          Map.entry("bs", "»«„“‘’"),
          Map.entry("sr", "»«„“‘’’’"),
          Map.entry("mk", "„”‘’"),
          Map.entry("bg", "«»„”"),
          Map.entry("pl", "»«‚’"),
          Map.entry("hu", "»«"),
          Map.entry("fi", "»»"),
          Map.entry("sv", "»»"),
          Map.entry("et", "„”«»"),
          Map.entry("lv", "„”«»"),
          Map.entry("zh", "《》〈〉「」『』"),
          Map.entry("ja", "《》〈〉"),
          Map.entry("gl", "«»"),
          Map.entry("es", "«»"),
          Map.entry("pt", "«»"),
          Map.entry("da", "»«„“"));

  /** Whose newspapers print “ ” too, though CLDR names another pair. */
  private static final Set<String> ALSO_ENGLISH =
      Set.of("am", "ar", "ca", "da", "eu", "he", "it", "lv", "nl", "pt", "ur", "yi");

  private static final Set<String> SWISS = Set.of("CH", "LI");

  /** What is printed in Germany and Austria, and by engines that know no other German. */
  private static final Set<Pair> GERMAN = Set.of(Pair.of("„“"), Pair.of("‚‘"));

  /** Who writes straight marks, or the gershayim of abbreviations that look like them. */
  private static final Set<String> STRAIGHT_ONLY = Set.of("ar", "he", "yi");

  /**
   * Whose professional translators print their own marks for straight ones of the source. Counted
   * in {@code docs/reference/typography.md}; where most leave the straight ones, so do we.
   */
  private static final Set<String> FROM_STRAIGHT =
      Set.of(
          "be", "bg", "bs", "cs", "de", "el", "fa", "fr", "hy", "ja", "ka", "kk", "lt", "mk", "nb",
          "nn", "no", "pl", "ro", "ru", "sk", "sr", "uk");

  static QuotationMarks of(Locale locale) {
    ULocale uLocale = ULocale.forLocale(locale);
    String language = locale.getLanguage();
    String press = PRESS.getOrDefault(language + "-" + locale.getCountry(), PRESS.get(language));
    LocaleData cldr = LocaleData.getInstance(uLocale);
    Pair primary =
        press == null
            ? pair(cldr, LocaleData.QUOTATION_START, LocaleData.QUOTATION_END)
            : Pair.of(press);
    Pair nested =
        press == null
            ? pair(cldr, LocaleData.ALT_QUOTATION_START, LocaleData.ALT_QUOTATION_END)
            : Pair.of(press.substring(2));
    boolean english =
        primary.equals(Pair.ENGLISH)
            || (ALSO_ENGLISH.contains(language) && !SWISS.contains(locale.getCountry()));
    Stream<Pair> accepted =
        Stream.concat(Stream.of(primary), pairs(ALSO.getOrDefault(language, "")));
    if (!nested.equals(Pair.ENGLISH)) {
      accepted = Stream.concat(accepted, Stream.of(nested));
    }
    if (english) {
      accepted = Stream.concat(accepted, Stream.of(Pair.ENGLISH, Pair.ENGLISH_SINGLE));
    }
    if (STRAIGHT_ONLY.contains(language)) {
      accepted = Stream.concat(accepted, Stream.of(Pair.STRAIGHT));
    }
    return new QuotationMarks(
        primary,
        nested,
        Set.copyOf(accepted.distinct().toList()),
        language.equals("de") && SWISS.contains(locale.getCountry()) ? GERMAN : Set.of(),
        !english,
        !english && FROM_STRAIGHT.contains(language));
  }

  private static Pair pair(LocaleData cldr, int start, int end) {
    return new Pair(cldr.getDelimiter(start).charAt(0), cldr.getDelimiter(end).charAt(0));
  }

  private static Stream<Pair> pairs(String marks) {
    return Stream.iterate(0, i -> i < marks.length(), i -> i + 2)
        .map(i -> Pair.of(marks.substring(i, i + 2)));
  }

  /**
   * Returns what straight marks become where the source has typographic ones: “ ” wherever they are
   * printed.
   */
  Pair typographic() {
    return areDistinct ? primary : Pair.ENGLISH;
  }
}
