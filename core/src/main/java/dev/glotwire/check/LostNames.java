package dev.glotwire.check;

import com.ibm.icu.text.Normalizer2;
import dev.glotwire.article.Span;
import dev.glotwire.check.Finding.Severity;
import dev.glotwire.language.LanguageTags;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds surnames of the source that the target does not have: engines translate Smith and drop Lee.
 *
 * <p>Only where both texts are in one script, and only what is surely a name: a word with a capital
 * behind a title, or of somebody who speaks and whose first name the target still has. Endings may
 * differ.
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

  @Override
  public List<Finding> find(Translation translation) {
    if (!concerns(translation)) {
      return List.of();
    }
    String source = translation.source();
    List<Span> words = Words.of(source);
    Set<String> target = new HashSet<>();
    Words.of(translation.target()).forEach(word -> target.add(bare(word.of(translation.target()))));
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      Span word = words.get(i);
      String name = word.of(source);
      if (isName(name) && isLed(source, words, i, target) && !isIn(target, bare(name))) {
        findings.add(
            Finding.of(NAME, Severity.WARNING, "The name " + name + " is not in the target.")
                .inSource(word));
      }
    }
    return findings;
  }

  private static boolean concerns(Translation translation) {
    Locale from = translation.sourceLanguage();
    Locale to = translation.targetLanguage();
    return LanguageTags.script(from).equals(LanguageTags.script(to))
        && !CAPITAL_NOUNS.contains(from.getLanguage())
        && !RESPELLED.contains(to.getLanguage())
        && !translation.target().isBlank();
  }

  private static boolean isName(String word) {
    return word.length() >= 3
        && Character.isUpperCase(word.charAt(0))
        && word.chars().skip(1).anyMatch(Character::isLowerCase);
  }

  /** Whether a title stands before the word, or a first name that the target has. */
  private static boolean isLed(String source, List<Span> words, int at, Set<String> target) {
    Span before = words.get(at - 1);
    String leader = before.of(source);
    String gap = source.substring(before.end(), words.get(at).start());
    if (TITLES.contains(bare(leader))) {
      return gap.equals(" ") || gap.equals(". ");
    }
    return gap.equals(" ")
        && isName(leader)
        && target.contains(bare(leader))
        && (speaks(source, words, at - 2) || isFollowedBySpeaking(source, words, at));
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
