package dev.glotwire.format;

import dev.glotwire.format.Sense.Sort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds digits, and words that have a meaning beside them, in one pass over a text: every letter is
 * looked at a bounded number of times. Thread-safe.
 */
final class Lexer {

  /** The longest ending that may follow a word that is known. */
  private static final int LONGEST_ENDING = 14;

  private static final String SIGNS = "%٪％﹪‰؉°℃℉";
  private static final String ROMAN = "IVXLC";

  private final LocaleWords words;
  private final WordTrie trie;
  private final String proclitics;
  private final boolean han;

  Lexer(LocaleWords words) {
    this.words = words;
    this.trie = words.words();
    this.proclitics =
        switch (words.language()) {
          case "he", "yi" -> "ובלמהשכ";
          case "ar" -> "وبلفكا";
          case "am", "ti" -> "በከየለእናስ";
          default -> "";
        };
    this.han = List.of("ja", "zh", "yue").contains(words.language());
  }

  List<Token> scan(CharSequence text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isDigit(c)) {
        at = number(text, at, tokens);
      } else if (Scripts.isWordPart(c)) {
        at = word(text, at, tokens);
      } else if (SIGNS.indexOf(c) >= 0 || Character.getType(c) == Character.CURRENCY_SYMBOL) {
        at = sign(text, at, tokens);
      } else {
        at++;
      }
    }
    return tokens;
  }

  private static boolean isDigit(char c) {
    return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  private int number(CharSequence text, int start, List<Token> tokens) {
    List<String> groups = new ArrayList<>(2);
    List<Integer> starts = new ArrayList<>(2);
    StringBuilder separators = new StringBuilder(2);
    int at = start;
    if (isPower(text, start)) {
      long power = Character.digit(text.charAt(start), 10);
      tokens.add(new Token.Word(start, start + 1, List.of(Sense.of(Sort.POWER, power)), true));
      return start + 1;
    }
    while (true) {
      int end = at;
      StringBuilder digits = new StringBuilder();
      while (end < text.length() && isDigit(text.charAt(end))) {
        digits.append((char) ('0' + Character.digit(text.charAt(end), 10)));
        end++;
      }
      groups.add(digits.toString());
      starts.add(at);
      at = end;
      if (end + 1 >= text.length()
          || !isDigit(text.charAt(end + 1))
          || !separates(text, end, groups, separators)) {
        break;
      }
      separators.append(text.charAt(end));
      at = end + 1;
    }
    tokens.add(
        NumberRun.of(at, groups, starts, separators.toString(), isNegative(text, start), words));
    return at;
  }

  /** Whether the character at {@code at}, which a digit follows, may be inside of a number. */
  private boolean separates(CharSequence text, int at, List<String> groups, CharSequence before) {
    char c = text.charAt(at);
    return switch (c) {
      case '.', ',', '٫', '٬', '·', '،' -> true;
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
  private static int digitsFrom(CharSequence text, int at) {
    int count = 0;
    while (count < 4 && at + count < text.length() && isDigit(text.charAt(at + count))) {
      count++;
    }
    return count;
  }

  /** Whether the digit is the 2 of km2. */
  private static boolean isPower(CharSequence text, int start) {
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
      return start > 4 && text.subSequence(start - 5, start).toString().equals("<sup>");
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

  private static boolean isNegative(CharSequence text, int start) {
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

  private int sign(CharSequence text, int start, List<Token> tokens) {
    List<WordTrie.Match> matches = trie.matches(text, start);
    if (matches.isEmpty()) {
      return start + 1;
    }
    WordTrie.Match match = matches.get(matches.size() - 1);
    tokens.add(new Token.Word(start, match.end(), match.senses(), true));
    return match.end();
  }

  private int word(CharSequence text, int start, List<Token> tokens) {
    int c = Character.codePointAt(text, start);
    if (han) {
      int end = hanNumber(text, start, tokens);
      if (end > start) {
        return end;
      }
    }
    if (Scripts.isUnspaced(c)) {
      WordTrie.Match match = longest(trie.matches(text, start));
      if (match == null) {
        return start + Character.charCount(c);
      }
      tokens.add(new Token.Word(start, match.end(), match.senses(), true));
      return match.end();
    }
    int end = wordEnd(text, start);
    if (ROMAN.indexOf(latin((char) c)) >= 0) {
      int value = roman(text, start, end);
      if (value > 0) {
        tokens.add(new Token.Roman(start, end, value));
      }
    }
    int found = known(text, start, end, tokens);
    boolean sure =
        found >= 0 && tokens.get(tokens.size() - 1) instanceof Token.Word word && word.exact();
    for (int skip = 1;
        !sure && skip <= 3 && start + skip < end - 1 && isProclitic(text, start + skip - 1);
        skip++) {
      int behind = known(text, start + skip, end, tokens);
      found = Math.max(found, behind);
      sure = behind >= 0;
    }
    return Math.max(end, found);
  }

  private boolean isProclitic(CharSequence text, int at) {
    return proclitics.indexOf(text.charAt(at)) >= 0
        || (text.charAt(at) == 'ل' && !proclitics.isEmpty());
  }

  private static WordTrie.@Nullable Match longest(List<WordTrie.Match> matches) {
    return matches.isEmpty() ? null : matches.get(matches.size() - 1);
  }

  private static int wordEnd(CharSequence text, int start) {
    int end = start;
    while (end < text.length()
        && Scripts.isWordPart(text.charAt(end))
        && !Scripts.isUnspaced(text.charAt(end))) {
      end++;
    }
    return Math.max(end, start + 1);
  }

  /**
   * Adds what the letters from {@code start} mean, and what is grown together with it; returns
   * where it ends, -1 if it means nothing.
   */
  private int known(CharSequence text, int start, int wordEnd, List<Token> tokens) {
    int at = start;
    int end = wordEnd;
    int found = -1;
    while (at < end) {
      WordTrie.Match best = null;
      boolean exact = false;
      for (WordTrie.Match match : trie.matches(text, at)) {
        int stop = match.end() >= wordEnd ? wordEnd(text, match.end()) : wordEnd;
        if (match.end() >= text.length() || !Scripts.isWordPart(text.charAt(match.end()))) {
          stop = match.end();
        }
        boolean whole = stop == match.end();
        if (whole
            ? !match.stem() || !exact
            : isInflected(match, at, stop, Scripts.isShort(text.charAt(at))) && !exact) {
          best = match;
          exact = whole && !match.stem();
          end = stop;
        }
      }
      boolean partial = best != null && at > start;
      if (best == null || (partial && !counts(best))) {
        return found;
      }
      tokens.add(new Token.Word(at, best.end(), best.senses(), exact));
      found = end;
      if (exact || !counts(best)) {
        return found;
      }
      at = best.end();
    }
    return found;
  }

  private static boolean counts(WordTrie.Match match) {
    Sort sort = match.senses().get(0).sort();
    return sort == Sort.CARDINAL || sort == Sort.SCALE;
  }

  private static boolean isInflected(WordTrie.Match match, int start, int stop, boolean isShort) {
    int letters = match.end() - start;
    int ending = stop - match.end();
    Sort sort = match.senses().get(0).sort();
    if (sort == Sort.UNIT || sort == Sort.LOOSE || sort == Sort.HALF_DAY || sort == Sort.ERA) {
      return false;
    }
    boolean number = sort == Sort.CARDINAL || sort == Sort.ORDINAL || sort == Sort.SCALE;
    if (sort == Sort.PREFIX) {
      return true;
    }
    boolean name = sort == Sort.MONTH || sort == Sort.WEEKDAY;
    if (name && match.senses().stream().allMatch(Sense::isShort)) {
      return isShort && letters >= 2 && ending <= 6;
    }
    if (name && letters < 4) {
      return isShort ? letters >= 2 && ending <= 6 : letters == 3 && ending <= 2;
    }
    if (sort == Sort.SCALE && letters < 4) {
      return false;
    }
    if (match.stem()) {
      return ending <= 6;
    }
    if (letters >= 4) {
      return ending <= LONGEST_ENDING;
    }
    return number && (letters == 3 ? ending <= 4 : letters == 2 && ending <= 3);
  }

  /** Adds a number in Han numerals; returns its end, {@code start} if there is none. */
  private static int hanNumber(CharSequence text, int start, List<Token> tokens) {
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
      tokens.add(new Token.Word(start, at, List.of(Sense.of(Sort.SCALE, power)), true));
    } else {
      tokens.add(new Token.Word(start, at, List.of(Sense.of(Sort.CARDINAL, value + digits)), true));
    }
    return at;
  }

  /** Returns the value of a Roman numeral with at most a short ending; 0 if there is none. */
  private static int roman(CharSequence text, int start, int end) {
    int stop = start;
    while (stop < end && stop - start < 10 && ROMAN.indexOf(latin(text.charAt(stop))) >= 0) {
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
