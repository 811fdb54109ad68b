package dev.glotwire.format;

import dev.glotwire.format.Sense.Sort;
import dev.glotwire.format.WordTrie.Node;
import dev.glotwire.text.internal.TextTraits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds digits, and words that have a meaning beside them, in one pass over a text: every letter is
 * looked at a bounded number of times. Thread-safe.
 */
final class Lexer {

  /** The longest ending that may follow a word that is known. */
  private static final int LONGEST_ENDING = 14;

  /** What is squared and cubed. */
  private static final Set<String> LENGTHS =
      Set.of("kilometer", "meter", "centimeter", "millimeter", "mile", "yard", "foot", "inch");

  /** What of the Romance languages puts no ending on its months: Spanish mayoría is no mayo. */
  private static final Set<String> UNINFLECTED = Set.of("es", "pt", "gl", "ca", "it", "fr", "oc");

  private final LocaleWords words;
  private final WordLookup lookup;
  private final WordStarts starts;
  private final WordStarts telling;
  private final String proclitics;
  private final boolean han;
  private final boolean inflected; // the names of months
  private final boolean capitals; // of months and weekdays

  Lexer(WordTrie trie, String language, LocaleWords words) {
    this.words = words;
    this.lookup = new WordLookup(trie);
    this.starts = new WordStarts(trie, node -> true);
    this.telling = new WordStarts(trie, Node::isTelling);
    this.proclitics =
        switch (language) {
          case "he", "yi" -> "ובלמהשכ";
          case "ar" -> "وبلفكا";
          case "am", "ti" -> "በከየለእናስ";
          default -> "";
        };
    this.inflected = !UNINFLECTED.contains(language);
    this.capitals = words.capitalizesMonths();
    this.han = List.of("ja", "zh", "yue").contains(language);
  }

  List<Token> scan(String text) {
    List<Token> tokens = new ArrayList<>();
    TextTraits traits = TextTraits.of(text);
    int at = traits.nextStart(0);
    while (at < text.length()) {
      if (isUnknown(text, at)) {
        at = traits.nextStart(at + 1);
        continue;
      }
      at = token(text, at, tokens);
      if (at < text.length() && Scripts.isPlain(text.charAt(at))) {
        at = traits.nextStart(at);
      }
    }
    return tokens;
  }

  /**
   * Whether a number, a month or a weekday may stand in {@code text} in words. Most texts have none
   * and are told by the first letters of their words.
   */
  boolean mayTell(String text) {
    TextTraits traits = TextTraits.of(text);
    if (traits.hasUnspaced() || traits.hasFigure() || !proclitics.isEmpty()) {
      return true;
    }
    for (int at = traits.nextStart(0); at < text.length(); at = traits.nextStart(at + 1)) {
      if (telling.mayBeAt(text, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word begins at {@code at} that means nothing, as most do. */
  private boolean isUnknown(String text, int at) {
    char c = text.charAt(at);
    return Scripts.isSpacedWordPart(c)
        && !isProclitic(c)
        && !Scripts.isRoman(c)
        && !starts.mayBeAt(text, at);
  }

  private int token(String text, int at, List<Token> tokens) {
    char c = text.charAt(at);
    if (Scripts.isPlain(c)) {
      // Adlam and Chakma have their digits beyond the basic plane, and so has mathematics.
      return isDigit(c, text, at) ? number(text, at, tokens) : at + 1;
    }
    if (isDigit(c)) {
      return number(text, at, tokens);
    }
    return Scripts.isWordPart(c) ? word(text, at, tokens) : sign(text, at, tokens);
  }

  private static boolean isDigit(char c) {
    return Scripts.isDigit(c);
  }

  /** Whether {@code c} at {@code at}, or the character that it is the first half of, is a digit. */
  private static boolean isDigit(char c, String text, int at) {
    return Character.isHighSurrogate(c)
        ? Character.isDigit(Character.codePointAt(text, at))
        : Scripts.isDigit(c);
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && isDigit(text.charAt(at), text, at);
  }

  private int number(String text, int start, List<Token> tokens) {
    if (isPower(text, start) || isPowerOf(tokens, text, start)) {
      long power = Character.digit(text.charAt(start), 10);
      tokens.add(Token.Word.of(start, start + 1, Sense.of(Sort.POWER, power)));
      return start + 1;
    }
    int at = digitsEnd(text, start);
    List<String> groups = List.of(digits(text, start, at));
    List<Integer> starts = List.of(start);
    String separators = "";
    Fraction part = Fraction.behind(text, start, at);
    if (part != null) {
      tokens.add(NumberRun.of(start, groups.get(0), part, isNegative(text, start)));
      return part.end();
    }
    boolean more = goesOn(text, at, groups, separators);
    PowerOfTen power =
        more || at - start != 2 || !isTen(groups) ? null : PowerOfTen.ofTen(text, at);
    if (power != null) {
      tokens.add(NumberRun.of(start, power, isNegative(text, start)));
      return power.end();
    }
    if (!more && isPointed(text, start)) {
      tokens.add(NumberRun.pointed(start - 1, at, groups.get(0), isNegative(text, start - 1)));
      return at;
    }
    if (more) {
      groups = new ArrayList<>(groups);
      starts = new ArrayList<>(starts);
      StringBuilder between = new StringBuilder();
      while (goesOn(text, at, groups, between)) {
        between.append(text.charAt(at));
        int next = digitsEnd(text, at + 1);
        groups.add(digits(text, at + 1, next));
        starts.add(at + 1);
        at = next;
      }
      separators = between.toString();
    }
    tokens.add(NumberRun.of(at, groups, starts, separators, isNegative(text, start), words));
    PowerOfTen times = PowerOfTen.behind(text, at);
    if (times != null) {
      tokens.add(Token.Word.of(times.start(), times.end(), Sense.of(Sort.TEN, times.exponent())));
      return times.end();
    }
    return at;
  }

  private static boolean isTen(List<String> groups) {
    return groups.get(0).equals("10");
  }

  /** Whether the digits at {@code start} are a fraction without its nought: {@code .75 inch}. */
  private boolean isPointed(String text, int start) {
    int point = start - 1;
    return point >= 0
        && text.charAt(point) == '.'
        && words.isDecimal('.')
        && (point == 0
            || Scripts.isSpace(text.charAt(point - 1))
            || "([“\"'‘-−–—$€£¥".indexOf(text.charAt(point - 1)) >= 0);
  }

  private boolean goesOn(String text, int at, List<String> groups, CharSequence separators) {
    return isDigit(text, at + 1) && separates(text, at, groups, separators);
  }

  private static int digitsEnd(String text, int start) {
    int end = start;
    while (isDigit(text, end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** Returns the digits from {@code start} to {@code end} as ASCII. */
  private static String digits(String text, int start, int end) {
    if (isAscii(text, start, end)) {
      return text.substring(start, end);
    }
    StringBuilder digits = new StringBuilder();
    text.substring(start, end)
        .codePoints()
        .forEach(digit -> digits.append((char) ('0' + Character.digit(digit, 10))));
    return digits.toString();
  }

  private static boolean isAscii(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether the character at {@code at}, which a digit follows, may be inside of a number. */
  private boolean separates(String text, int at, List<String> groups, CharSequence before) {
    char c = text.charAt(at);
    return switch (c) {
      case '.', ',', '٫', '٬', '،' -> true;
      case '·' -> PowerOfTen.behind(text, at) == null;
      case '/' -> words.language().equals("fa") && groups.size() == 1;
      case '\'', '’', ' ', '\u00A0', '\u202F', '\u2009' ->
          (before.length() == 0 || before.charAt(before.length() - 1) == c)
              && groups.get(0).length() <= 3
              && groups.get(0).charAt(0) != '0'
              && digitsFrom(text, at + 1) == 3;
      default -> false;
    };
  }

  /** Returns how many digits stand from {@code at} on, 4 for more than 3. */
  private static int digitsFrom(String text, int at) {
    int count = 0;
    while (count < 4 && at + count < text.length() && isDigit(text.charAt(at + count))) {
      count++;
    }
    return count;
  }

  /** Whether the digit is the 2 of мм2 or mi2: it stands at the name of a length. */
  private static boolean isPowerOf(List<Token> tokens, CharSequence text, int start) {
    char c = text.charAt(start);
    return (Character.digit(c, 10) == 2 || Character.digit(c, 10) == 3)
        && !tokens.isEmpty()
        && tokens.get(tokens.size() - 1) instanceof Token.Word unit
        && unit.end() == start
        && unit.is(Sort.UNIT)
        && LENGTHS.contains(unit.as(Sort.UNIT).code())
        && (start + 1 == text.length()
            || !(isDigit(text.charAt(start + 1)) || Scripts.isWordPart(text.charAt(start + 1))));
  }

  /** Whether the digit is the 2 of km2. */
  private static boolean isPower(String text, int start) {
    int digit = Character.digit(text.charAt(start), 10);
    if ((digit != 2 && digit != 3) || start == 0) {
      return false;
    }
    if (start + 1 < text.length()
        && (isDigit(text.charAt(start + 1)) || Scripts.isWordPart(text.charAt(start + 1)))) {
      return false;
    }
    char before = text.charAt(start - 1);
    if (before == '>') {
      return start > 4 && text.startsWith("<sup>", start - 5);
    }
    if ("mм".indexOf(before) < 0) {
      return false;
    }
    int from = start - 1;
    while (from > 0 && start - from < 4 && Scripts.isWordPart(text.charAt(from - 1))) {
      from--;
    }
    int letters = start - from;
    return letters == 1 || (letters == 2 && "kcmdкс".indexOf(text.charAt(from)) >= 0);
  }

  private static boolean isNegative(String text, int start) {
    if (start == 0) {
      return false;
    }
    char sign = text.charAt(start - 1);
    if (sign == '−') {
      return true;
    }
    if (sign != '-') {
      return false;
    }
    if (start == 1) {
      return true;
    }
    char before = text.charAt(start - 2);
    if (Scripts.isSpace(before) && start > 2 && isDigit(text.charAt(start - 3))) {
      return false; // 1995 -96
    }
    return Scripts.isSpace(before) || "([{«“\"„/$€£¥-–—−".indexOf(before) >= 0;
  }

  /** Whether letters stand on both sides: the ¼ of a name whose encoding went wrong. */
  private static boolean isInWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLetter(text.charAt(at + 1));
  }

  private int sign(String text, int start, List<Token> tokens) {
    if (Fraction.isSign(text.charAt(start)) && !isInWord(text, start)) {
      Fraction part = Fraction.ofSign(text, start);
      tokens.add(NumberRun.of(start, "0", part, isNegative(text, start)));
      return part.end();
    }
    int end = longest(text, start, tokens);
    return end > start ? end : start + 1;
  }

  /** Adds the longest word that begins here, whatever follows; returns its end. */
  private int longest(String text, int start, List<Token> tokens) {
    Node best = null;
    int end = start;
    int place = WordLookup.START;
    for (int i = start; i < text.length(); i++) {
      char letter = WordTrie.fold(text.charAt(i));
      if (letter == 0) {
        continue;
      }
      place = lookup.next(place, letter);
      if (place == WordLookup.NOWHERE) {
        break;
      }
      Node node = lookup.word(place);
      if (node != null) {
        best = node;
        end = i + 1;
      }
    }
    if (best != null) {
      tokens.add(best.word(start, end, true));
    }
    return end;
  }

  private int word(String text, int start, List<Token> tokens) {
    char c = text.charAt(start);
    if (han && Scripts.isNumeral(c)) {
      int end = hanNumber(text, start, tokens);
      if (end > start) {
        return end;
      }
    }
    if (Scripts.isUnspaced(c)) {
      int end = longest(text, start, tokens);
      return end > start ? end : start + 1;
    }
    int end = wordEnd(text, start);
    if (Scripts.isRoman(c)) {
      int value = roman(text, start, end);
      if (value > 0) {
        tokens.add(new Token.Roman(start, end, value));
      }
    }
    int found = known(text, start, end, tokens);
    if (proclitics.isEmpty()) {
      return Math.max(end, found);
    }
    boolean sure =
        found >= 0 && tokens.get(tokens.size() - 1) instanceof Token.Word word && word.exact();
    for (int skip = 1;
        !sure && skip <= 3 && start + skip < end - 1 && isProclitic(text.charAt(start + skip - 1));
        skip++) {
      int behind = known(text, start + skip, end, tokens);
      found = Math.max(found, behind);
      sure = behind >= 0;
    }
    return Math.max(end, found);
  }

  private boolean isProclitic(char c) {
    return !proclitics.isEmpty() && (proclitics.indexOf(c) >= 0 || c == 'ل');
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && Scripts.isSpacedWordPart(text.charAt(end))) {
      end++;
    }
    return Math.max(end, start + 1);
  }

  /**
   * Adds what the letters from {@code start} mean, and what is grown together with it; returns
   * where it ends, -1 if it means nothing.
   */
  private int known(String text, int start, int wordEnd, List<Token> tokens) {
    int at = start;
    int end = wordEnd;
    int found = -1;
    while (at < end && starts.mayBeAt(text, at)) {
      Node best = null;
      boolean exact = false;
      int bestEnd = at;
      boolean isShort = Scripts.isShort(text.charAt(at));
      int place = WordLookup.START;
      for (int i = at; i < text.length(); i++) {
        char letter = WordTrie.fold(text.charAt(i));
        // What is passed over belongs to the word where it stands at its end, as a nukta does.
        place = letter == 0 ? place : lookup.next(place, letter);
        if (place == WordLookup.NOWHERE) {
          break;
        }
        Node node = lookup.word(place);
        if (node == null) {
          continue;
        }
        int after = i + 1;
        boolean whole = after >= text.length() || !Scripts.isWordPart(text.charAt(after));
        int stop = whole ? after : after >= wordEnd ? wordEnd(text, after) : wordEnd;
        if (whole
            ? !node.isStem() || !exact
            : !exact
                && stop - after <= longestEnding(node, after - at, isShort)
                && (inflected || node.sort() != Sort.MONTH || isPlural(text, at, after, stop))
                && !(best != null && best.sort() == Sort.CARDINAL && isHalf(text, bestEnd, stop))) {
          best = node;
          bestEnd = after;
          exact = whole && !node.isStem();
          end = stop;
        }
      }
      if (best != null && capitals && best.isShortened() && isSmall(text, at, best)) {
        return found;
      }
      boolean partial = best != null && at > start;
      boolean half = exact && best != null && best.sort() == Sort.LOOSE; // fünfeinhalb
      if (best == null || (partial && !counts(best) && !half)) {
        return found;
      }
      tokens.add(best.word(at, bestEnd, exact));
      found = end;
      boolean closed = best.isPrefix() && best.sort() == Sort.SCALE; // 천만이: 이 is no two there
      if (exact || closed || !counts(best)) {
        return found;
      }
      at = bestEnd;
    }
    return found;
  }

  /** Whether an s is all that follows a name: octubres, but French mais is no May. */
  private static boolean isPlural(String text, int start, int end, int stop) {
    return stop - end == 1 && text.charAt(end) == 's' && end - start > 4;
  }

  /** Whether an abbreviation of a name is written small: Indonesian sen is a cent, Sen Monday. */
  private static boolean isSmall(String text, int start, Node node) {
    return (node.sort() == Sort.MONTH || node.sort() == Sort.WEEKDAY)
        && Character.isLowerCase(text.charAt(start));
  }

  /** Whether the letters from {@code start} to {@code end} are the einhalb of zweieinhalb. */
  private boolean isHalf(String text, int start, int end) {
    int place = WordLookup.START;
    for (int i = start; place != WordLookup.NOWHERE && i < end; i++) {
      char letter = WordTrie.fold(text.charAt(i));
      place = letter == 0 ? place : lookup.next(place, letter);
    }
    Node node = place == WordLookup.NOWHERE ? null : lookup.word(place);
    return node != null && start < end && node.sort() == Sort.LOOSE;
  }

  private static boolean counts(Node node) {
    Sort sort = node.sort();
    return sort == Sort.CARDINAL || sort == Sort.SCALE;
  }

  /**
   * Returns how many letters of an ending may follow what ends at {@code node}; 0 for none.
   *
   * @param letters how many there are before it
   * @param isShort whether its script is {@linkplain Scripts#isShort one of syllables}
   */
  static int longestEnding(Node node, int letters, boolean isShort) {
    Sort sort = node.sort();
    if (sort == Sort.UNIT
        || sort == Sort.SUBUNIT
        || sort == Sort.PART
        || sort == Sort.LOOSE
        || sort == Sort.HALF_DAY
        || sort == Sort.ERA) {
      return 0;
    }
    if (node.isPrefix()) {
      return Integer.MAX_VALUE;
    }
    boolean name = sort == Sort.MONTH || sort == Sort.WEEKDAY;
    if (name && (node.isShortened() || letters < 4) && isShort) {
      return letters >= 2 ? 6 : 0;
    }
    if (name && node.isShortened()) {
      return 0;
    }
    if (name && letters < 4) {
      return letters == 3 ? 2 : 0;
    }
    if (sort == Sort.SCALE && letters < 4) {
      return 0;
    }
    if (node.isStem()) {
      return 6;
    }
    if (letters >= 4) {
      return LONGEST_ENDING;
    }
    boolean number = sort == Sort.CARDINAL || sort == Sort.ORDINAL || sort == Sort.SCALE;
    return !number ? 0 : letters == 3 ? (isShort ? 8 : 4) : letters == 2 ? 3 : 0;
  }

  /** Adds a number in Han numerals; returns its end, {@code start} if there is none. */
  private static int hanNumber(String text, int start, List<Token> tokens) {
    long value = 0;
    long digits = 0;
    boolean open = false;
    boolean any = false;
    int at = start;
    while (at < text.length() && at - start < 12) {
      char c = text.charAt(at);
      int digit = "〇一二三四五六七八九".indexOf(c);
      int power = "十百千".indexOf(c) + 1;
      if (c == '零') {
        digit = 0;
      }
      if (digit >= 0) {
        digits = open ? digits * 10 + digit : digit;
        open = true;
      } else if (power > 0) {
        value += (open ? digits : 1) * (long) Math.pow(10, power);
        open = false;
        digits = 0;
      } else {
        break;
      }
      any = true;
      at++;
    }
    if (!any) {
      return start;
    }
    boolean afterDigits = start > 0 && isDigit(text.charAt(start - 1));
    if (afterDigits && at == start + 1 && "十百千".indexOf(text.charAt(start)) >= 0) {
      int power = "十百千".indexOf(text.charAt(start)) + 1;
      tokens.add(Token.Word.of(start, at, Sense.of(Sort.SCALE, power)));
    } else {
      tokens.add(Token.Word.of(start, at, Sense.of(Sort.CARDINAL, value + digits)));
    }
    return at;
  }

  /** Returns the value of a Roman numeral with at most a short ending; 0 if there is none. */
  private static int roman(String text, int start, int end) {
    int stop = start;
    while (stop < end && stop - start < 10 && Scripts.isRoman(text.charAt(stop))) {
      stop++;
    }
    int length = stop - start;
    if (end - stop > 3
        || (end > stop && (length < 2 || Character.isUpperCase(text.charAt(stop))))) {
      return 0;
    }
    if (length == 1 && "IVX".indexOf(latin(text.charAt(start))) < 0) {
      return 0;
    }
    int value = 0;
    for (int i = start; i < stop; i++) {
      int here = romanDigit(latin(text.charAt(i)));
      int next = i + 1 < stop ? romanDigit(latin(text.charAt(i + 1))) : 0;
      value += here < next ? -here : here;
    }
    return value;
  }

  private static char latin(char c) {
    return switch (c) {
      case 'Х', 'Χ' -> 'X';
      case 'І', 'Ι' -> 'I';
      default -> c;
    };
  }

  private static int romanDigit(char c) {
    return switch (c) {
      case 'I' -> 1;
      case 'V' -> 5;
      case 'X' -> 10;
      case 'L' -> 50;
      case 'C' -> 100;
      default -> 0;
    };
  }
}
