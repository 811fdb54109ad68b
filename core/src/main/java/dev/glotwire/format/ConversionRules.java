package dev.glotwire.format;

import dev.glotwire.format.Value.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether a measure may be given in another unit without a guess at what its author meant.
 * Immutable and thread-safe.
 */
final class ConversionRules {

  /** How far from a measure words are looked at, in UTF-16 code units. */
  private static final int NEAR = 40;

  /** What stands between the ends of a range. */
  private static final Map<String, Set<String>> LINKS =
      Map.of(
          "en", Set.of("to", "and", "or"),
          "es", Set.of("a", "y", "o", "u"),
          "ca", Set.of("a", "i", "o"),
          "gl", Set.of("a", "e", "ou"),
          "pt", Set.of("a", "e", "ou"),
          "it", Set.of("a", "e", "o"),
          "fr", Set.of("à", "et", "ou"),
          "de", Set.of("bis", "und", "oder"),
          "nl", Set.of("tot", "en", "of"));

  /** How words begin that tell a pound of mass from one of money. */
  private static final List<String> OF_MASS =
      List.of(
          "weigh", "heav", "lift", "pes", "peso", "poids", "gewicht", "wieg", "schwer", "tall",
          "inch");

  /** How words begin that tell a difference of temperatures from a temperature. */
  private static final List<String> OF_DIFFERENCE =
      List.of(
          "up",
          "down",
          "by",
          "jump",
          "climb",
          "plung",
          "swing",
          "anomal",
          "warmer",
          "cooler",
          "hotter",
          "colder",
          "higher",
          "lower",
          "ris",
          "rose",
          "increas",
          "decreas",
          "drop",
          "fell",
          "fall",
          "differ",
          "chang",
          "warming",
          "more",
          "less",
          "aument",
          "sub",
          "baj",
          "ascen",
          "descen",
          "diferen",
          "variaci",
          "más",
          "menos",
          "mais",
          "meno",
          "més",
          "plus",
          "moins",
          "hauss",
          "baiss",
          "gestieg",
          "gesunk",
          "wärmer",
          "kälter",
          "erwärm",
          "unterschied");

  /** Words that a temperature follows, but no difference. */
  private static final Set<String> BEFORE_TEMPERATURE =
      Set.of("to", "at", "above", "below", "near", "around", "reached", "hit", "minus", "a", "auf");

  private final String language;
  private final boolean british;

  ConversionRules(Locale source) {
    this.language = source.getLanguage();
    this.british = Set.of("GB", "IE").contains(source.getCountry());
  }

  /** Whether {@code place} is a range from the figure before its measure. */
  boolean isRange(MeasuredPlace place) {
    Figure from = place.from().orElseThrow();
    Figure to = place.measure().figure();
    String link = place.link().toLowerCase(Locale.ROOT);
    boolean linked =
        (link.length() == 1 && "-–—~〜".contains(link))
            || LINKS.getOrDefault(language, Set.of()).contains(link);
    return linked
        && !place.listed()
        && from.power() == 0
        && to.power() == 0
        && from.digits().signum() >= 0
        && from.digits().compareTo(to.digits()) < 0
        && place.smaller().isEmpty();
  }

  /** Whether the figure before the measure has nothing to do with it. */
  boolean isAlone(MeasuredPlace place) {
    String link = place.link();
    return place.from().isEmpty()
        || link.chars().anyMatch(c -> ".;:()!?\"".indexOf(c) >= 0)
        || link.indexOf(' ') >= 0;
  }

  /** Whether the measure at {@code place} of {@code text} has but one meaning. */
  boolean isCertain(MeasuredPlace place, String text) {
    String unit = place.measure().unit();
    String spelled = text.substring(place.start(), place.end());
    char before = place.start() > 0 ? text.charAt(place.start() - 1) : ' ';
    if ("/:.,x×'’′*+#".indexOf(before) >= 0 || Character.isLetterOrDigit(before)) {
      return false; // half a mile of 3 1/2, a side of 4x6
    }
    if (isPer(text, place.end())) {
      return false;
    }
    return switch (unit) {
      case "inch" -> !(language.equals("en") && spelled.endsWith("in"));
      case "pound" -> isMass(spelled, text, place);
      case "stone" -> !spelled.endsWith("stones");
      case "celsius", "fahrenheit" -> !isDifference(place, text);
      default -> !place.measure().shortened() || hasSign(unit, spelled);
    };
  }

  /** A letter alone may be anything: 5m, 5G. */
  private static boolean hasSign(String unit, String spelled) {
    char last = spelled.charAt(spelled.length() - 1);
    char before = spelled.length() > 1 ? spelled.charAt(spelled.length() - 2) : ' ';
    boolean letter =
        Character.isLetter(last) && (Scripts.isSpace(before) || Scripts.isDigit(before));
    return !letter || (unit.equals("meter") && spelled.endsWith(" m"));
  }

  private static boolean isPer(String text, int end) {
    String after = text.substring(end, Math.min(text.length(), end + 5));
    return after.startsWith("/")
        || after.startsWith(" per ")
        || after.startsWith(" por ")
        || after.startsWith(" par ")
        || after.startsWith(" pro ");
  }

  private boolean isMass(String spelled, String text, MeasuredPlace place) {
    if (place.smaller().isPresent() || spelled.endsWith("lb") || spelled.endsWith("lbs")) {
      return true;
    }
    if (text.indexOf('£') >= 0 || text.contains("sterling") || text.contains("esterlin")) {
      return false;
    }
    boolean hyphened = spelled.indexOf('-') > 0;
    boolean of = text.startsWith(" of ", place.end()) || text.startsWith(" de ", place.end());
    return hyphened || (of && !british) || stands(OF_MASS, text, place);
  }

  private static boolean isDifference(MeasuredPlace place, String text) {
    if (place.measure().figure().digits().signum() < 0) {
      return false;
    }
    String before = text.substring(0, place.start()).stripTrailing();
    String last = before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return !BEFORE_TEMPERATURE.contains(last) && stands(OF_DIFFERENCE, text, place);
  }

  /** Whether a word that begins with one of {@code stems} stands near {@code place}. */
  private static boolean stands(List<String> stems, String text, MeasuredPlace place) {
    int from = Math.max(0, place.start() - NEAR);
    int to = Math.min(text.length(), place.end() + NEAR);
    String around = text.substring(from, to).toLowerCase(Locale.ROOT);
    for (String stem : stems) {
      for (int at = around.indexOf(stem); at >= 0; at = around.indexOf(stem, at + 1)) {
        if (at == 0 || !Character.isLetter(around.charAt(at - 1))) {
          return true;
        }
      }
    }
    return false;
  }
}
