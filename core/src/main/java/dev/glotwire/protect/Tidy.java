package dev.glotwire.protect;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.glotwire.protect.Piece.Hold;
import dev.glotwire.protect.Piece.Role;
import dev.glotwire.protect.Piece.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes what an engine leaves behind that the source has not: doubled spaces, spaces inside
 * quotation marks and before punctuation, straight quotation marks for curly ones, a lower-case
 * start, a capital at the start of what begins without one, and a preposition said twice. What the
 * source has as well is taken for the author's will.
 */
final class Tidy {
  /** What stands for a placeholder while the text is one string: characters that no text uses. */
  private static final char OPEN = '\uFFF9';

  private static final char CLOSE = '\uFFFB';
  private static final char SINGLE = '\uFFFC';

  private static final String AFTER_WHICH_NO_SPACE = "“‘([¿¡„";
  private static final String BEFORE_WHICH_NO_SPACE = ",.;:!?)]”…";

  /** Languages in which the first word may well be a noun, which has a capital anywhere. */
  private static final Set<String> NOUNS_IN_CAPITALS = Set.of("de", "gsw", "lb", "nds", "bar");

  private static final Pattern DASH = Pattern.compile(" (?:[—–]|--?) ");

  /** An abbreviation in the middle of a sentence. */
  private static final Pattern GOES_ON =
      Pattern.compile("(?<![\\p{L}.])(\\p{L}{1,4}\\.)(?= \\p{Ll})");

  /** Prepositions that no sentence of the language has twice in a row. */
  private static final Map<String, Pattern> STUTTER =
      Map.of(
          "es", stutter("de|del|al|en|con|por"),
          "ca", stutter("de|del|al|en|amb|per"),
          "gl", stutter("de|do|ao|en|con|por"),
          "pt", stutter("de|do|ao|em|com|por"));

  private static final Pattern TWO_WORDS = Pattern.compile("(\\p{L}{2,}) (\\p{L}++)");

  /** What stands before the first sentence of a report is no longer. */
  private static final int LONGEST_DATELINE = 80;

  /** The first letter of a quotation that is led up to. */
  private static final Pattern LED_UP_TO = Pattern.compile("[,:] [\"“]\\p{L}");

  /** A shorter word before a full stop may be an abbreviation. */
  private static final int LEAST_WORD = 5;

  private final String source;
  private final Locale from;
  private final Locale target;

  private Tidy(String source, Locale from, Locale target) {
    this.source = source;
    this.from = from;
    this.target = target;
  }

  private static Pattern stutter(String words) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}'’-])(" + words + ") \\1(?![\\p{L}\\p{N}'’-])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Returns what tidies translations of {@code pieces} into {@code target}. */
  static Tidy of(List<Piece> pieces, Locale from, Locale target) {
    return new Tidy(flatten(pieces), from, target);
  }

  List<Piece> apply(List<Piece> pieces) {
    String text = flatten(pieces);
    long marks = text.chars().filter(Tidy::isMark).count();
    if (marks != pieces.stream().filter(Hold.class::isInstance).count()) {
      return pieces; // the text itself holds such a character: leave it alone
    }
    String tidy =
        titleCaseInside(
            lowerCaseGoingOn(
                titleCaseSentences(
                    lowerCaseSecond(
                        lowerCaseStart(
                            titleCaseStart(curlyQuotes(straightPairs(once(spaces(text))))))))));
    List<Piece> holds = pieces.stream().filter(Hold.class::isInstance).toList();
    return unflatten(tidy, holds);
  }

  private static boolean isMark(int c) {
    return c == OPEN || c == CLOSE || c == SINGLE;
  }

  private static String flatten(List<Piece> pieces) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Words words) {
        out.append(words.text());
      } else {
        out.append(mark(((Hold) piece).role()));
      }
    }
    return out.toString();
  }

  private static char mark(Role role) {
    return switch (role) {
      case OPEN -> OPEN;
      case CLOSE -> CLOSE;
      case SINGLE -> SINGLE;
    };
  }

  private static List<Piece> unflatten(String text, List<Piece> holds) {
    PlaceholderCodec.Collector out = new PlaceholderCodec.Collector();
    int next = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isMark(text.charAt(i))) {
        out.words(text, from, i);
        out.hold((Hold) holds.get(next));
        next++;
        from = i + 1;
      }
    }
    out.words(text, from, text.length());
    return new ArrayList<>(out.finish());
  }

  /**
   * Returns {@code text} without spaces at its ends, next to the inner side of a pair, or where
   * none belongs. The order of the placeholders stays.
   */
  private String spaces(String text) {
    boolean keepDoubled = source.contains("  ");
    boolean french = target.getLanguage().equals("fr");
    StringBuilder out = new StringBuilder(text.length());
    boolean owed = false; // a space that was read and is not yet written
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' && !keepDoubled) {
        owed |= !out.isEmpty();
        continue;
      }
      // A space before a closing mark belongs behind it: the next visible character decides about
      // it.
      if (owed && c != CLOSE) {
        if (wantsSpace(out, c, text, i, french)) {
          out.append(' ');
        }
        owed = false;
      }
      out.append(c);
      if (c == OPEN && i + 1 < text.length() && text.charAt(i + 1) == ' ' && !keepDoubled) {
        int at = out.length() - 1;
        if (at > 0 && out.charAt(at - 1) != ' ') {
          out.insert(at, ' ');
        }
        while (i + 1 < text.length() && text.charAt(i + 1) == ' ') {
          i++;
        }
      }
    }
    return out.toString();
  }

  private boolean wantsSpace(StringBuilder out, char next, String text, int at, boolean french) {
    char last = out.charAt(out.length() - 1);
    if (last == ' ') {
      return false;
    }
    if (AFTER_WHICH_NO_SPACE.indexOf(last) >= 0) {
      return source.contains(last + " ");
    }
    if (BEFORE_WHICH_NO_SPACE.indexOf(next) >= 0) {
      boolean frenchSpace = french && ";:!?".indexOf(next) >= 0;
      boolean startsWord = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
      return frenchSpace || startsWord || source.contains(" " + next);
    }
    return true;
  }

  /**
   * Returns {@code text} without spaces inside pairs of straight quotation marks, if the source has
   * none there: which of two equal marks opens, only their count tells.
   */
  private String straightPairs(String text) {
    if (text.indexOf('"') < 0 || !isPaired(source) || !isPaired(text)) {
      return text;
    }
    return spacesInPairs(source).equals(source) ? spacesInPairs(text) : text;
  }

  private static boolean isPaired(String text) {
    return text.chars().filter(c -> c == '"').count() % 2 == 0;
  }

  private static String spacesInPairs(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char last = out.isEmpty() ? '\0' : out.charAt(out.length() - 1);
      if (c == ' ' && inside && last == '"') {
        continue;
      }
      if (c == '"') {
        if (inside && last == ' ') {
          out.setLength(out.length() - 1);
        }
        inside = !inside;
      }
      out.append(c);
    }
    return out.toString();
  }

  /**
   * Returns {@code text} with curly quotation marks where the source uses those and no straight
   * ones.
   */
  private String curlyQuotes(String text) {
    String result = text;
    if (source.indexOf('’') >= 0 && source.indexOf('\'') < 0 && text.indexOf('\'') >= 0) {
      result = curlyApostrophes(result);
    }
    boolean curly = source.indexOf('“') >= 0 && source.indexOf('"') < 0;
    if (curly && result.chars().filter(c -> c == '"').count() % 2 == 0) {
      StringBuilder out = new StringBuilder(result);
      boolean opening = true;
      for (int i = 0; i < out.length(); i++) {
        if (out.charAt(i) == '"') {
          out.setCharAt(i, opening ? '“' : '”');
          opening = !opening;
        }
      }
      result = out.toString();
    }
    return result;
  }

  private static String curlyApostrophes(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 1; i < out.length(); i++) {
      if (out.charAt(i) == '\'' && Character.isLetter(out.charAt(i - 1))) {
        out.setCharAt(i, '’');
      }
    }
    return out.toString();
  }

  /** Returns {@code text} with a capital first where the source starts with one. */
  private String titleCaseStart(String text) {
    if (text.isEmpty() || source.isEmpty()) {
      return text;
    }
    int sourceStart = firstLetter(source);
    int start = firstLetter(text);
    if (sourceStart < 0
        || start < 0
        || !Character.isUpperCase(source.codePointAt(sourceStart))
        || !Character.isLowerCase(text.codePointAt(start))) {
      return text;
    }
    int end = firstLetters(text, start);
    return text.substring(0, start) + titleCase(text.substring(start, end)) + text.substring(end);
  }

  /**
   * Returns {@code text} without the capital that an engine gave its first word, as in an item of a
   * list that begins with none. Only of English, which writes every name with a capital, and where
   * the source has no capital at all, so that the word is no name.
   */
  private String lowerCaseStart(String text) {
    int sourceStart = firstLetter(source);
    int start = firstLetter(text);
    if (sourceStart < 0
        || start < 0
        || !from.getLanguage().equals("en")
        || NOUNS_IN_CAPITALS.contains(target.getLanguage())
        || !Character.isLowerCase(source.codePointAt(sourceStart))
        || !Character.isUpperCase(text.codePointAt(start))
        || source.codePoints().anyMatch(Character::isUpperCase)) {
      return text;
    }
    int end = start;
    int capitals = 0;
    while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
      capitals += Character.isUpperCase(text.codePointAt(end)) ? 1 : 0;
      end = text.offsetByCodePoints(end, 1);
    }
    return capitals > 1 || startsAnother(text, end)
        ? text
        : text.substring(0, start)
            + UCharacter.toLowerCase(ULocale.forLocale(target), text.substring(start, end))
            + text.substring(end);
  }

  /**
   * Returns {@code text} without the capital of its second word, {@code Batten Era}, where the
   * first one was left as it is and the second one of the source has none: the engine took the
   * capital of the one for that of the other.
   */
  private String lowerCaseSecond(String text) {
    Matcher starts = TWO_WORDS.matcher(source);
    Matcher startsHere = TWO_WORDS.matcher(text);
    if (!from.getLanguage().equals("en")
        || NOUNS_IN_CAPITALS.contains(target.getLanguage())
        || !starts.lookingAt()
        || !startsHere.lookingAt()
        || !starts.group(1).equals(startsHere.group(1))
        || !Character.isLowerCase(starts.group(2).codePointAt(0))
        || !isTitle(startsHere.group(2))
        || source.contains(startsHere.group(2))
        || startsAnother(text, startsHere.end())) {
      return text;
    }
    return text.substring(0, startsHere.start(2))
        + UCharacter.toLowerCase(ULocale.forLocale(target), startsHere.group(2))
        + text.substring(startsHere.end());
  }

  /** Whether the first letter of a word, and no other, is a capital. */
  private static boolean isTitle(String word) {
    return !word.isEmpty()
        && Character.isUpperCase(word.charAt(0))
        && word.chars().skip(1).allMatch(Character::isLowerCase);
  }

  /** Whether a word with a capital follows: then both are a name that the engine has put first. */
  private static boolean startsAnother(String text, int from) {
    int next = from;
    while (next < text.length() && !Character.isLetter(text.codePointAt(next))) {
      next = text.offsetByCodePoints(next, 1);
    }
    return next < text.length() && Character.isUpperCase(text.codePointAt(next));
  }

  /**
   * Returns {@code text} with a capital after each full stop, question or exclamation mark, if all
   * sentences of the source begin so.
   */
  private String titleCaseSentences(String text) {
    if (lowerStart(source, 0, 1) >= 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    for (int start = lowerStart(text, 0, LEAST_WORD);
        start >= 0;
        start = lowerStart(text, from, LEAST_WORD)) {
      int end = firstLetters(text, start);
      out.append(text, from, start).append(titleCase(text.substring(start, end)));
      from = end;
    }
    return out.append(text, from, text.length()).toString();
  }

  /**
   * Returns {@code text} without the capital of a word behind an abbreviation, {@code etc. Para},
   * where the sentence of the source goes on behind the same abbreviation.
   */
  private String lowerCaseGoingOn(String text) {
    if (!from.getLanguage().equals("en")
        || NOUNS_IN_CAPITALS.contains(target.getLanguage())
        || source.indexOf(". ") < 0) {
      return text;
    }
    StringBuilder out = null;
    Matcher abbreviation = GOES_ON.matcher(source);
    while (abbreviation.find()) {
      String shortened = abbreviation.group(1) + " ";
      int start = text.indexOf(shortened) + shortened.length();
      boolean once =
          text.indexOf(shortened, start) < 0 && source.indexOf(shortened, abbreviation.end()) < 0;
      if (start < shortened.length() || !once || start + 1 >= text.length()) {
        continue;
      }
      int end = start;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      String word = text.substring(start, end);
      boolean name =
          end + 1 < text.length()
              && text.charAt(end) == ' '
              && Character.isUpperCase(text.charAt(end + 1));
      if (isTitle(word) && !source.contains(word) && !name) {
        out = out == null ? new StringBuilder(text) : out;
        String lower = UCharacter.toLowerCase(ULocale.forLocale(target), word);
        if (lower.length() == word.length()) {
          out.replace(start, end, lower);
        }
      }
    }
    return out == null ? text : out.toString();
  }

  /** Returns {@code text} without the second one of a preposition that an engine said twice. */
  private String once(String text) {
    Pattern doubled = STUTTER.get(target.getLanguage());
    return doubled == null || doubled.matcher(source).find()
        ? text
        : doubled.matcher(text).replaceAll("$1");
  }

  /**
   * Returns {@code text} with a capital where a sentence begins inside of the source: behind the
   * place and the agency of a dateline, and in a quotation that a comma or a colon leads up to.
   */
  private String titleCaseInside(String text) {
    StringBuilder out = new StringBuilder(text);
    Matcher dash = DASH.matcher(source);
    Matcher dashHere = DASH.matcher(text);
    if (dash.find() && isDateline(dash) && dashHere.find() && dashHere.end() < text.length()) {
      titleCaseAt(out, dashHere.end());
    }
    if (source.indexOf('"') >= 0 || source.indexOf('“') >= 0) {
      Matcher said = LED_UP_TO.matcher(source);
      Matcher saidHere = LED_UP_TO.matcher(text);
      while (said.find() && saidHere.find()) {
        if (Character.isUpperCase(source.codePointAt(said.end() - 1))) {
          titleCaseAt(out, saidHere.end() - 1);
        }
      }
    }
    return out.toString();
  }

  /** Whether {@code NEW YORK (AP)}, and a sentence behind, is what {@code dash} parts. */
  private boolean isDateline(Matcher dash) {
    String before = source.substring(0, dash.start());
    int letters = 0;
    while (letters < before.length() && Character.isUpperCase(before.charAt(letters))) {
      letters++;
    }
    boolean whole = letters == before.length() || !Character.isLetter(before.charAt(letters));
    boolean place = letters >= 3 && whole;
    return before.length() <= LONGEST_DATELINE
        && (place || before.endsWith(")"))
        && dash.end() < source.length()
        && Character.isUpperCase(source.codePointAt(dash.end()));
  }

  private void titleCaseAt(StringBuilder text, int start) {
    if (Character.isLowerCase(text.codePointAt(start))) {
      int end = firstLetters(text.toString(), start);
      String letters = titleCase(text.substring(start, end));
      if (letters.length() == end - start) {
        text.replace(start, end, letters);
      }
    }
  }

  /**
   * Returns where, from {@code from} on, a lower-case word follows the end of a sentence; -1 if
   * none does.
   *
   * @param leastWord letters that the word before a full stop must have, so that it is no
   *     abbreviation
   */
  private static int lowerStart(String text, int from, int leastWord) {
    for (int i = Math.max(1, from); i + 2 < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '!' || c == '?' || (c == '.' && lettersBefore(text, i) >= leastWord);
      if (ends && text.charAt(i + 1) == ' ' && Character.isLowerCase(text.codePointAt(i + 2))) {
        return i + 2;
      }
    }
    return -1;
  }

  private static int lettersBefore(String text, int end) {
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start > 0 && text.charAt(start - 1) == '.' ? 0 : end - start;
  }

  /** Returns the end of the two letters from {@code start} on: Dutch ij becomes IJ. */
  private static int firstLetters(String text, int start) {
    return Math.min(text.length(), text.offsetByCodePoints(start, 1) + 1);
  }

  private String titleCase(String letters) {
    return UCharacter.toTitleCase(
        ULocale.forLocale(target),
        letters,
        (BreakIterator) null,
        UCharacter.TITLECASE_NO_LOWERCASE);
  }

  /**
   * Returns where the first letter stands if only punctuation and pure markup come before it; else
   * -1.
   */
  private static int firstLetter(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Character.isLetter(c)) {
        return i;
      }
      if (c == SINGLE || Character.isDigit(c)) {
        return -1;
      }
    }
    return -1;
  }
}
