package dev.glotwire.check;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import dev.glotwire.check.Finding.Severity;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.language.PerPair;
import dev.glotwire.text.internal.TextTraits;
import dev.glotwire.text.internal.Words;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds a target most of whose letters are of a script that its language is not written in. */
final class Script implements Check {
  static final String NAME = "script";

  /** Fewer letters than this may be a name. */
  private static final int LETTERS = 12;

  /** Looking them up costs more than the rest of the check. */
  private final PerPair<BitSet> scripts = new PerPair<>((source, target) -> scripts(target));

  @Override
  public List<Finding> find(Translation translation) {
    BitSet expected = scripts.of(translation.sourceLanguage(), translation.targetLanguage());
    if (isFitting(translation, expected)) {
      return List.of();
    }
    Map<Integer, Integer> counts = new HashMap<>();
    int letters = 0;
    for (int c : newWords(translation).codePoints().toArray()) {
      if (Character.isLetter(c)) {
        counts.merge(UScript.getScript(c), 1, Integer::sum);
        letters++;
      }
    }
    if (letters < LETTERS) {
      return List.of();
    }
    int fitting =
        counts.entrySet().stream()
            .filter(count -> expected.get(count.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    if (fitting * 2 >= letters) {
      return List.of();
    }
    int most =
        counts.entrySet().stream()
            .filter(count -> !expected.get(count.getKey()))
            .max(Map.Entry.comparingByValue())
            .orElseThrow()
            .getKey();
    String message =
        "The target is written in "
            + scriptName(UScript.getShortName(most))
            + " script, "
            + LanguageTags.displayName(translation.targetLanguage(), Locale.ENGLISH)
            + " in "
            + scriptName(LanguageTags.script(translation.targetLanguage()))
            + ".";
    return List.of(Finding.of(NAME, Severity.WARNING, message));
  }

  /** Whether the letters alone tell that nothing is wrong, as they mostly do. */
  private static boolean isFitting(Translation translation, BitSet expected) {
    String target = translation.target();
    if (translation.targetTraits().isOnlyIn(expected)) {
      return true;
    }
    int foreign = foreign(target, expected);
    return foreign * 2 <= LETTERS
        || (foreign * 4 <= target.length()
            && letters(target) >= 2 * foreign
            && foreign(translation.source(), expected) == letters(translation.source()));
  }

  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += TextTraits.scriptOf(text.charAt(i)) == TextTraits.NO_SCRIPT ? 0 : 1;
    }
    return letters;
  }

  /** Returns how many letters there are of other scripts than those of the language. */
  private static int foreign(String text, BitSet expected) {
    int foreign = 0;
    int known = TextTraits.NO_SCRIPT;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int script = TextTraits.scriptOf(c);
      if (script != known && script != TextTraits.NO_SCRIPT) {
        if (expected.get(script)) {
          known = script;
        } else {
          foreign++;
        }
      } else if (Character.isSurrogate(c)) {
        foreign++;
      }
    }
    return foreign;
  }

  /**
   * Returns the words of the target that the source does not have: names may be left as they are.
   */
  private static String newWords(Translation translation) {
    String source = translation.source();
    String target = translation.target();
    Set<String> known = new HashSet<>();
    Words.of(source).forEach(word -> known.add(Words.fold(word.of(source))));
    return Words.of(target).stream()
        .map(word -> word.of(target))
        .filter(word -> !known.contains(Words.fold(word)))
        .collect(Collectors.joining());
  }

  private static String scriptName(String code) {
    return ULocale.getDisplayScript("und-" + code, ULocale.ENGLISH);
  }

  /** Returns the scripts of {@code language}: Japanese has three. */
  private static BitSet scripts(Locale language) {
    BitSet scripts = new BitSet();
    scripts.set(UScript.getCodeFromName(LanguageTags.script(language)));
    if (language.getScript().isEmpty()) {
      int[] all = UScript.getCode(ULocale.forLocale(language));
      if (all != null) {
        Arrays.stream(all).forEach(scripts::set);
      }
    }
    // What ICU names by the writing system consists of these scripts.
    if (scripts.get(UScript.JAPANESE)) {
      scripts.set(UScript.HAN);
      scripts.set(UScript.HIRAGANA);
      scripts.set(UScript.KATAKANA);
    }
    if (scripts.get(UScript.KOREAN)) {
      scripts.set(UScript.HANGUL);
      scripts.set(UScript.HAN);
    }
    if (scripts.get(UScript.SIMPLIFIED_HAN) || scripts.get(UScript.TRADITIONAL_HAN)) {
      scripts.set(UScript.HAN);
    }
    scripts.set(UScript.COMMON);
    scripts.set(UScript.INHERITED);
    return scripts;
  }
}
