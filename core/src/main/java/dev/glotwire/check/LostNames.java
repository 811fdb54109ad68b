package dev.glotwire.check;

import com.ibm.icu.text.Normalizer2;
import dev.glotwire.article.Span;
import dev.glotwire.check.Finding.Severity;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.language.PerPair;
import dev.glotwire.text.internal.LastTexts;
import dev.glotwire.text.internal.TextTraits;
import dev.glotwire.text.internal.WordPrints.Wanted;
import dev.glotwire.text.internal.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds surnames of the source that the target does not have: engines translate Smith and drop Lee.
 *
 * <p>Only where both texts are in one script, and only what is surely a name: a word with a capital
 * behind a title, or of somebody who speaks or has an age and whose first name the target still
 * has. Endings may differ.
 */
final class LostNames implements Check {
  static final String NAME = "names";

  private static final Set<String> TITLES =
      Set.of(
          "dr",
          "mr",
          "mrs",
          "ms",
          "prof",
          "professor",
          "sen",
          "rep",
          "gov",
          "sr",
          "sra",
          "srta",
          "señor",
          "señora",
          "mme",
          "mlle",
          "mayor",
          "president",
          "senator",
          "minister",
          "governor",
          "judge",
          "justice",
          "sheriff",
          "captain",
          "coach",
          "detective",
          "alcalde",
          "alcaldesa",
          "presidente",
          "presidenta",
          "ministro",
          "ministra",
          "dott",
          "sig",
          "herr",
          "frau",
          "hr");

  /** Nouns with a capital are no names there. */
  private static final Set<String> CAPITAL_NOUNS = Set.of("de", "lb");

  /** Who spells foreign names by their sound. */
  private static final Set<String> RESPELLED = Set.of("az", "bs", "lt", "lv", "sr", "tk", "uz");

  /** Who speaks has a name. */
  private static final Set<String> SPEAKS =
      Set.of(
          "said",
          "says",
          "told",
          "added",
          "stated",
          "announced",
          "explained",
          "wrote",
          "argued",
          "dijo",
          "dice",
          "afirmó",
          "declaró",
          "añadió",
          "explicó",
          "disse",
          "afirmou",
          "declarou",
          "acrescentou",
          "dixo",
          "engadiu",
          "dit",
          "déclaré",
          "affirmé",
          "ajouté",
          "detto",
          "afirma",
          "declara",
          "afegir",
          "dir");

  private static final Wanted TELLING =
      new Wanted(Stream.concat(TITLES.stream(), SPEAKS.stream()).toList());

  /** Whether names can be compared; looking it up costs. */
  private final PerPair<Boolean> concerned = new PerPair<>(LostNames::concerns);

  private final LastTexts<List<Name>> names = new LastTexts<>(LostNames::names);

  /**
   * A name of the source.
   *
   * @param first the word before it, which must be in the target for the name to be missed; null if
   *     that is a title
   */
  private record Name(Span span, String text, @Nullable String first) {

    /** Whether {@code target} has it letter by letter: most do. */
    boolean standsIn(String target) {
      int at = target.indexOf(text);
      return at == 0 || (at > 0 && !Words.isPart(target, at - 1));
    }
  }

  @Override
  public List<Finding> find(Translation translation) {
    List<Name> inSource = names.findInSource(translation.source());
    if (inSource.isEmpty()
        || translation.target().isBlank()
        || !concerned.of(translation.sourceLanguage(), translation.targetLanguage())) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    Set<String> target = Set.of(); // found if a name does not stand there as it is
    for (Name name : inSource) {
      if (name.standsIn(translation.target())) {
        continue;
      }
      target = target.isEmpty() ? bareWords(translation.target()) : target;
      boolean first = name.first == null || target.contains(bare(name.first));
      if (first && !isIn(target, bare(name.text))) {
        findings.add(
            Finding.of(NAME, Severity.WARNING, "The name " + name.text + " is not in the target.")
                .inSource(name.span));
      }
    }
    return findings;
  }

  /** Returns the surnames that a translation must have: most sentences name nobody who speaks. */
  private static List<Name> names(String source) {
    if (!TextTraits.of(source).words().hasOneOf(TELLING) && !hasAge(source)) {
      return List.of();
    }
    List<Span> words = Words.of(source);
    List<Name> names = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      String name = words.get(i).of(source);
      if (!isName(name)) {
        continue;
      }
      if (isTitled(source, words, i)) {
        names.add(new Name(words.get(i), name, null));
      } else if (isSpeaker(source, words, i)) {
        names.add(new Name(words.get(i), name, words.get(i - 1).of(source)));
      }
    }
    return List.copyOf(names);
  }

  private static Set<String> bareWords(String text) {
    Set<String> bare = new HashSet<>();
    Words.of(text).forEach(word -> bare.add(bare(word.of(text))));
    return bare;
  }

  private static boolean concerns(Locale from, Locale to) {
    return LanguageTags.script(from).equals(LanguageTags.script(to))
        && !CAPITAL_NOUNS.contains(from.getLanguage())
        && !RESPELLED.contains(to.getLanguage());
  }

  private static boolean isName(String word) {
    return word.length() >= 3
        && Character.isUpperCase(word.charAt(0))
        && word.chars().skip(1).anyMatch(Character::isLowerCase);
  }

  private static boolean isTitled(String source, List<Span> words, int at) {
    Span before = words.get(at - 1);
    String gap = source.substring(before.end(), words.get(at).start());
    return TITLES.contains(Words.fold(before.of(source))) && (gap.equals(" ") || gap.equals(". "));
  }

  /** Whether the word is the surname, behind a first name, of somebody who speaks. */
  private static boolean isSpeaker(String source, List<Span> words, int at) {
    Span before = words.get(at - 1);
    return source.substring(before.end(), words.get(at).start()).equals(" ")
        && isName(before.of(source))
        && (speaks(source, words, at - 2)
            || isFollowedBySpeaking(source, words, at)
            || isAged(source, words.get(at).end()));
  }

  private static boolean hasAge(String source) {
    for (int at = source.indexOf(", "); at >= 0; at = source.indexOf(", ", at + 1)) {
      if (isAged(source, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an age follows: Ann Lee, 38, as nothing but a person has it. */
  private static boolean isAged(String source, int end) {
    if (!source.startsWith(", ", end)) {
      return false;
    }
    int from = end + 2;
    int at = from;
    while (at < source.length() && Character.isDigit(source.charAt(at))) {
      at++;
    }
    return at - from == 2 && (at == source.length() || ",.;)".indexOf(source.charAt(at)) >= 0);
  }

  private static boolean speaks(String source, List<Span> words, int at) {
    return at >= 0 && SPEAKS.contains(Words.fold(words.get(at).of(source)));
  }

  /** Whether "said" comes next, without a comma that would set the name apart. */
  private static boolean isFollowedBySpeaking(String source, List<Span> words, int at) {
    return at + 1 < words.size()
        && source.substring(words.get(at).end(), words.get(at + 1).start()).equals(" ")
        && speaks(source, words, at + 1);
  }

  /** Whether a word of the target begins as {@code name} does: an ending may follow or differ. */
  private static boolean isIn(Set<String> target, String name) {
    String stem = name.substring(0, Math.min(name.length(), Math.max(3, name.length() * 3 / 5)));
    return target.stream().anyMatch(word -> word.startsWith(stem));
  }

  /** Returns {@code word} in lower case and without accents. */
  private static String bare(String word) {
    StringBuilder bare = new StringBuilder();
    Normalizer2.getNFDInstance()
        .normalize(Words.fold(word))
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
