package dev.glotwire.term;

import dev.glotwire.term.Tokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether two words of a language look like forms of one word: by what they begin with, how
 * they end, and what the scripts and families of languages do to the beginning of a word. It knows
 * no dictionary, so that it holds for every language, and may take a neighbor for a form. Immutable
 * and thread-safe.
 *
 * <p>How often it errs is measured; see {@code docs/reference/glossary.md}.
 */
final class Inflection {

  /** Their words never change, and marks tell words apart. */
  private static final Set<String> UNCHANGING = Set.of("vi", "zh", "yue", "th", "lo", "km", "my");

  /** Class, number or a mutation changes the first letters of their words. */
  private static final Set<String> CHANGING_AT_THE_START =
      Set.of(
          "sw", "zu", "xh", "st", "nso", "tn", "ts", "ss", "ve", "sn", "ny", "rw", "rn", "lg", "ln",
          "bem", "ki", "kg", "umb", "ga", "gd", "gv", "cy", "br", "kw");

  /** Their words take one ending after the other. */
  private static final Set<String> AGGLUTINATING =
      Set.of(
          "tr", "az", "kk", "ky", "uz", "tk", "tt", "ba", "ug", "fi", "et", "hu", "eu", "ka", "mn",
          "ta", "te", "kn", "ml", "qu", "ay");

  /** The plurals of English: how they end, and how the singular does. */
  private static final String[][] ENDINGS = {
    {"s", ""}, {"es", ""}, {"ies", "y"}, {"ves", "f"}, {"ves", "fe"}, {"ses", "sis"}, {"men", "man"}
  };

  private static final Map<String, String> IRREGULAR =
      Map.of(
          "children", "child",
          "men", "man",
          "people", "person",
          "feet", "foot",
          "teeth", "tooth",
          "geese", "goose",
          "mice", "mouse",
          "oxen", "ox",
          "dice", "die");

  /** Letters that are written together with the next word. */
  private static final String ARABIC_PROCLITICS = "والبكفس";

  private static final String HEBREW_PROCLITICS = "והבלמשכ";

  /** Letters that only sometimes stand for a vowel. */
  private static final String MATRES = "اويאוי";

  private final boolean unchanging;
  private final boolean changingAtTheStart;
  private final boolean agglutinating;
  private final boolean english;

  private Inflection(String code) {
    this.unchanging = UNCHANGING.contains(code);
    this.changingAtTheStart = CHANGING_AT_THE_START.contains(code);
    this.agglutinating = AGGLUTINATING.contains(code);
    this.english = code.equals("en");
  }

  static Inflection of(Locale language) {
    return new Inflection(language.getLanguage());
  }

  /** Whether {@code word} may be a form of {@code term}: what a translator may have made of it. */
  boolean isForm(Token term, Token word) {
    return term.folded().equals(word.folded())
        || (!isFixed(term) && !isFixed(word) && isForm(compared(term, term), compared(term, word)));
  }

  private boolean isForm(String term, String word) {
    return term.equals(word)
        || hasFormAfter(term, word)
        || (english && singulars(word).contains(term))
        || (changingAtTheStart && endsAlike(term, word))
        || (isConsonantal(term.charAt(0)) && isSemiticForm(term, word));
  }

  /**
   * Whether {@code word} is surely {@code term} with an ending: where a form that is none would
   * have the wrong word translated.
   */
  boolean isPlainForm(Token term, Token word) {
    return term.folded().equals(word.folded())
        || (!isFixed(term)
            && !isFixed(word)
            && isPlainForm(compared(term, term), compared(term, word)));
  }

  private boolean isPlainForm(String term, String word) {
    if (english) {
      return singulars(word).contains(term);
    }
    if (isConsonantal(term.charAt(0)) && isAfterProclitics(term, word)) {
      return true;
    }
    int common = common(term, word);
    int cut = term.length() - common;
    int added = word.length() - common;
    return term.length() >= 4 && cut <= 1 && added <= 2;
  }

  /** Accents come and go with an ending, but tell short words apart. */
  private static String compared(Token term, Token word) {
    return term.base().length() <= 3 ? word.folded() : word.base();
  }

  /** Returns what {@code word} may be the plural of in English. */
  private static List<String> singulars(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return List.of(irregular);
    }
    List<String> singulars = new ArrayList<>();
    for (String[] ending : ENDINGS) {
      if (word.endsWith(ending[0]) && word.length() > ending[0].length()) {
        singulars.add(word.substring(0, word.length() - ending[0].length()) + ending[1]);
      }
    }
    return singulars;
  }

  /**
   * Returns what a term may begin with that {@code word} is a form of: the word, what is left of it
   * without what is written together with it, and what it is the plural of.
   */
  List<String> starts(String word) {
    List<String> starts = new ArrayList<>();
    starts.add(word);
    if (english) {
      singulars(word).stream().filter(one -> !word.startsWith(one)).forEach(starts::add);
    }
    for (int i = 1; i <= 4 && i < word.length() && isConsonantal(word.charAt(0)); i++) {
      if (!isProclitic(word.substring(0, i))) {
        break;
      }
      starts.add(word.substring(i));
    }
    return starts;
  }

  /** Figures do not inflect, nor do signs, nor words of such languages. */
  private boolean isFixed(Token word) {
    String text = word.folded();
    return unchanging || !Character.isLetter(text.codePointAt(0)) || Tokens.isUnspaced(text);
  }

  /** The shorter a word is, the more of it must stay, and the less may be added. */
  private boolean hasFormAfter(String term, String word) {
    int common = common(term, word);
    int cut = term.length() - common;
    int added = word.length() - common;
    int longest = agglutinating ? 10 : 4;
    if (term.length() <= 3) {
      return cut == 0 && added <= (agglutinating ? 5 : isSyllabic(term.charAt(0)) ? 3 : 2);
    }
    if (cut == 0) {
      return added <= longest;
    }
    return common >= 3
        && common * 5 >= term.length() * 3
        && cut <= 4
        && added <= (term.length() == 4 ? longest - 1 : longest);
  }

  private static int common(String one, String other) {
    int limit = Math.min(one.length(), other.length());
    int at = 0;
    while (at < limit && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  /** Whether no more than a syllable differs, at the start. */
  private static boolean endsAlike(String term, String word) {
    int one = term.length();
    int other = word.length();
    while (one > 0 && other > 0 && term.charAt(one - 1) == word.charAt(other - 1)) {
      one--;
      other--;
    }
    return term.length() - one >= 3 && one <= 3 && other <= 3;
  }

  private boolean isSemiticForm(String term, String word) {
    return isAfterProclitics(term, word)
        || hasFormAfter(withoutProclitics(term), withoutProclitics(word))
        || (skeleton(term).length() >= 3 && skeleton(term).equals(skeleton(word)));
  }

  private static boolean isAfterProclitics(String term, String word) {
    return word.endsWith(term)
        && word.length() - term.length() <= 4
        && isProclitic(word.substring(0, word.length() - term.length()));
  }

  private static boolean isProclitic(String letters) {
    return letters
        .chars()
        .allMatch(c -> ARABIC_PROCLITICS.indexOf(c) >= 0 || HEBREW_PROCLITICS.indexOf(c) >= 0);
  }

  /** Arabic's article, and what may stand before it. */
  private static String withoutProclitics(String word) {
    for (String article : new String[] {"وال", "بال", "كال", "فال", "ال", "لل"}) {
      if (word.startsWith(article) && word.length() - article.length() >= 3) {
        return word.substring(article.length());
      }
    }
    return word;
  }

  private static String skeleton(String word) {
    StringBuilder out = new StringBuilder();
    String bare = withoutProclitics(word);
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (MATRES.indexOf(c) < 0) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Whether {@code c} is of a script that writes no short vowels. */
  private static boolean isConsonantal(char c) {
    return c >= '\u0590' && c < '\u0780';
  }

  /** Whether {@code c} is of a script of syllables, whose words have few letters. */
  private static boolean isSyllabic(char c) {
    return (c >= '\u0900' && c < '\u0E00')
        || (c >= '\u1200' && c < '\u1380')
        || (c >= '\uAC00' && c < '\uD7B0');
  }
}
