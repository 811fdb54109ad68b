package dev.glotwire.segment.internal;

/**
 * Walks through a text and stops wherever a sentence may end. One scan serves one text and one
 * thread.
 *
 * <pre>{@code
 * Scan scan = new Scan(text, false);
 * while (scan.next()) {
 *   scan.decide(isBoundary(scan));
 * }
 * }</pre>
 */
final class Scan {
  /** How far an opening mark reaches that nothing closes, in UTF-16 code units. */
  private static final int REACH = 600;

  /** More marks than these are taken for a sentence: to count them all takes too long. */
  private static final int FEW = 32;

  /** How far a quotation mark is looked for that tells what one between spaces is. */
  private static final int QUOTATION = 200;

  /** Syllables that Korean sentences end with. */
  private static final String KOREAN_ENDS = "다요줘죠음함임됨네";

  /** Characters that are copied at once. */
  private static final int WINDOW = 512;

  private static final String[] ESCAPED_QUOTES = {"&#39;", "&#34;", "&quot;"};

  /** Brackets beyond are those of Chinese and Japanese, which are never set the wrong way round. */
  private static final char CJK_SYMBOLS = '\u3000';

  final String text;
  final int length;

  /** Where the sentence under way begins, or the white space before it. */
  int start;

  /** The first terminator; where there is none, the end of the last word. */
  int stop;

  /** After the terminators. */
  int stopEnd;

  /** After what closes behind the terminators: here the sentence ends, if it does. */
  int end;

  /** The first character of what follows, which is no space. */
  int next;

  /** The {@link Kind} of the first terminator; {@link Kind#SPACE} where there is none. */
  byte kind;

  /** How many terminators there are. */
  int marks;

  /** Whether the terminators are full stops with spaces between them. */
  boolean spaced;

  /** How the last sentence ended, a {@link Kind}; {@link Kind#OTHER} in the first one. */
  byte lastKind;

  /** The longest line; 0 as long as nobody asked. */
  private int width;

  /** The number that the next item of a list has; 0 outside of lists. */
  private int expected;

  /** A part of the text, copied: most characters only pass by, and so they pass faster. */
  private final char[] window;

  private int windowFrom;
  private int windowTo;

  private final boolean spacesMatter;
  private int format;
  private int position;
  private int brackets;
  private int bracketAt;
  private int quoteAt = -1;

  /**
   * @param spacesMatter whether sentences may end at spaces, as in Thai
   */
  Scan(String text, boolean spacesMatter) {
    this.text = text;
    this.spacesMatter = spacesMatter;
    this.length = text.length();
    this.window = new char[Math.min(WINDOW, length)];
    openList();
  }

  /** Looks whether a list begins where the sentence does. */
  private void openList() {
    int at = start;
    while (at < length
        && (Kind.isSpace(text.charAt(at)) || Kind.of(text.charAt(at)) == Kind.BULLET)) {
      at++;
    }
    int number = marker(at, 0);
    if (number > 0) {
      expected = number + 1;
    }
  }

  /**
   * Reads {@code 1.}, {@code 1)}, {@code 1.)}, {@code (1)} or the same with a small letter.
   *
   * @param wanted the number it must have, in the format of the list; 0 for any
   * @return its number; 0 if there is none
   */
  private int marker(int from, int wanted) {
    int at = from;
    int kind = 0;
    if (at < length && text.charAt(at) == '(') {
      kind = 8;
      at++;
    }
    int number = 0;
    int first = at;
    while (at < length && at < first + 3 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      number = number * 10 + text.charAt(at) - '0';
      at++;
    }
    if (at == first && at < length && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
      number = text.charAt(at) - 'a' + 1;
      kind |= 4;
      at++;
    }
    if (at < length && text.charAt(at) == '.') {
      kind |= 1;
      at++;
    }
    if (at < length && text.charAt(at) == ')') {
      kind |= 2;
      at++;
    }
    if ((kind & 3) == 0 || at == first || at >= length || Kind.of(text.charAt(at)) != Kind.SPACE) {
      return 0;
    }
    int next = skipSpace(at);
    if (next == length || ((kind & 2) == 0 && !startsWell(next))) {
      return 0;
    }
    if (wanted == 0) {
      format = kind;
      return number;
    }
    return number == wanted && kind == format ? number : 0;
  }

  private boolean startsWell(int at) {
    int c = text.codePointAt(at);
    return Character.isLetter(c) && !Character.isLowerCase(c);
  }

  /** A sentence may end before an item of a list. */
  private boolean item(int at) {
    int to = at;
    while (to > start && Kind.of(text.charAt(to - 1)) == Kind.SPACE) {
      to--;
    }
    if (to == start || Kind.of(text.charAt(to - 1)) == Kind.BULLET) {
      return false;
    }
    stop = to;
    stopEnd = to;
    end = to;
    next = at;
    kind = Kind.BULLET;
    marks = 0;
    spaced = false;
    return true;
  }

  /** Returns the length of the longest line. */
  int width() {
    if (width == 0) {
      int from = 0;
      for (int i = 0; i <= length; i++) {
        if (i == length || Kind.of(text.charAt(i)) == Kind.LINE) {
          width = Math.max(width, i - from);
          from = i + 1;
        }
      }
    }
    return width;
  }

  /** Moves to the next place where a sentence may end; false if there is none before the end. */
  boolean next() {
    int i = position;
    while (i < length) {
      i = skip(i);
      if (i == length) {
        break;
      }
      char c = text.charAt(i);
      byte found = Kind.of(c);
      switch (found) {
        case Kind.SPACE -> {
          if (expected > 0 && i > start && marker(i + 1, expected) > 0 && item(i + 1)) {
            position = i + 1;
            return true;
          }
          if (spacesMatter && mayEndBefore(i)) {
            int after = skipSpace(i);
            if (after < length && Kind.of(text.charAt(after)) != Kind.LINE) {
              stop = i;
              stopEnd = i;
              end = i;
              next = after;
              kind = Kind.SPACE;
              marks = 0;
              spaced = false;
              position = after;
              return true;
            }
          }
          i++;
        }
        case Kind.OPEN -> {
          if (c == '„' || c == '‚') {
            quoteAt = isQuoteOpen(i) ? quoteAt : i;
            i++;
            continue;
          }
          if (brackets == 0 || i - bracketAt > REACH) {
            brackets = 0;
            bracketAt = i;
          }
          brackets++;
          i++;
        }
        case Kind.CLOSE -> {
          brackets = Math.max(0, brackets - 1);
          i++;
        }
        case Kind.QUOTE -> {
          quote(i);
          i++;
        }
        case Kind.FORMAT -> i++;
        case Kind.COMMA -> { // two of them open a quotation, where they follow a space
          if (i + 1 < length
              && text.charAt(i + 1) == ','
              && (i == 0 || Kind.of(text.charAt(i - 1)) == Kind.SPACE)) {
            quoteAt = i;
            i++;
          }
          i++;
        }
        case Kind.BULLET -> {
          if (i > 0 && Kind.of(text.charAt(i - 1)) == Kind.SPACE && item(i)) {
            position = i + 1;
            return true;
          }
          i++;
        }
        case Kind.LINE -> {
          if (line(i)) {
            position = next;
            return true;
          }
          i = next;
        }
        case Kind.HIGH_SURROGATE -> {
          if (i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
            if (Kind.isFullStop(Character.toCodePoint(c, text.charAt(i + 1)))
                && terminator(i, Kind.FULL, i + 2)) {
              position = end;
              return true;
            }
            i += 2;
          } else {
            i++;
          }
        }
        default -> {
          if (terminator(i, found, i + 1)) {
            position = end;
            return true;
          }
          i = Math.max(i + 1, end);
        }
      }
    }
    position = length;
    return false;
  }

  /** Returns where something comes that matters, at {@code from} or later. */
  private int skip(int from) {
    boolean spaces = spacesMatter || expected > 0;
    int i = from;
    while (i < length) {
      if (i < windowFrom || i >= windowTo) {
        windowFrom = i;
        windowTo = Math.min(length, i + window.length);
        text.getChars(windowFrom, windowTo, window, 0);
      }
      int found = Kind.skip(window, i - windowFrom, windowTo - windowFrom, spaces);
      i = windowFrom + found;
      if (i < windowTo) {
        return i;
      }
    }
    return length;
  }

  /** Says whether the sentence ends at the place that {@link #next()} found. */
  void decide(boolean boundary) {
    if (boundary) {
      start = end;
      lastKind = kind;
      if (kind == Kind.BULLET && expected > 0) {
        expected++;
      } else if (expected == 0 || kind == Kind.LINE) {
        openList();
      } else if (marker(next, expected) > 0) {
        expected++;
      }
    }
  }

  /** Whether a word stands before a space that may end a sentence: any of Thai, some of Korean. */
  private boolean mayEndBefore(int at) {
    if (at == 0) {
      return false;
    }
    char c = text.charAt(at - 1);
    return (c >= '\u0E00' && c <= '\u0EFF')
        || (c >= '\uAC00' && c <= '\uD7A3' && KOREAN_ENDS.indexOf(c) >= 0);
  }

  int skipSpace(int from) {
    int at = from;
    while (at < length && Kind.of(text.charAt(at)) == Kind.SPACE) {
      at++;
    }
    return at;
  }

  /** Whether the sentence has nothing but marks so far. */
  boolean isEmpty() {
    int to = Math.min(stop, start + FEW);
    int at = start;
    while (at < to && Kind.of(text.charAt(at)) != Kind.OTHER) {
      at++;
    }
    return at == stop;
  }

  boolean inBrackets() {
    return brackets > 0 && stop - bracketAt <= REACH;
  }

  /** Whether the title of a Chinese work is under way. */
  boolean inTitle() {
    return inBrackets() && (text.charAt(bracketAt) == '《' || text.charAt(bracketAt) == '〈');
  }

  /** Whether a Japanese quotation is under way. */
  boolean inJapaneseQuotes() {
    return inBrackets() && (text.charAt(bracketAt) == '「' || text.charAt(bracketAt) == '『');
  }

  boolean inQuotes() {
    return quoteAt >= 0 && stop - quoteAt <= REACH;
  }

  private void quote(int at) {
    boolean before = at > 0 && isWordPart(text.charAt(at - 1));
    boolean after = at + 1 < length && isWordPart(text.charAt(at + 1));
    if (before && after && isApostrophe(text.charAt(at))) {
      return;
    }
    if (at > 0 && isDoubled(at - 1)) {
      return;
    }
    boolean spaceBefore = at == 0 || !hugs(text.charAt(at - 1));
    int after1 = isDoubled(at) ? at + 2 : at + 1;
    boolean spaceAfter = after1 >= length || Kind.isSpace(text.charAt(after1));
    boolean opens = spaceBefore == spaceAfter ? !isQuoteOpen(at) : spaceBefore;
    if (!opens) {
      quoteAt = -1;
    } else if (!isQuoteOpen(at)) {
      quoteAt = at;
    }
  }

  private boolean isQuoteOpen(int at) {
    return quoteAt >= 0 && at - quoteAt <= REACH;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´' || c == '׳' || c == '״';
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c);
  }

  /** Whether a quotation mark after {@code c} closes. */
  private static boolean hugs(char c) {
    byte kind = Kind.of(c);
    return kind != Kind.SPACE && kind != Kind.LINE && kind != Kind.OPEN && c != '-' && c != '—';
  }

  /** A line break: where the next line begins and whether the sentence may end there. */
  private boolean line(int at) {
    int after = at;
    int breaks = 0;
    while (after < length && Kind.isSpace(text.charAt(after))) {
      char c = text.charAt(after);
      if (Kind.of(c) == Kind.LINE && !(c == '\n' && after > 0 && text.charAt(after - 1) == '\r')) {
        breaks++;
      }
      after++;
    }
    stop = at;
    while (stop > start && Kind.of(text.charAt(stop - 1)) == Kind.SPACE) {
      stop--;
    }
    stopEnd = stop;
    end = stop;
    next = after;
    kind = Kind.LINE;
    marks = breaks;
    spaced = false;
    return after < length && stop > start;
  }

  /**
   * Reads on from a terminator to what follows the sentence; false if no sentence can end here.
   * Leaves {@link #end} where the scan goes on.
   */
  private boolean terminator(int at, byte first, int after) {
    if (text.charAt(at) == ';' && escapedQuoteBefore(after) < after) {
      end = after;
      return false;
    }
    stop = at;
    kind = first;
    marks = 1;
    spaced = false;
    int face = first == Kind.COLON ? emoticon(at) : at;
    if (face > at) {
      kind = Kind.MARK;
    }
    int i = face > at ? face : moreMarks(after);
    stopEnd = i;
    i = closers(i);
    while (i < length
        && isMark(Kind.of(text.charAt(i)))
        && !(kind == Kind.FULL && isEllipsis(i))) { // !). and the like
      i = closers(moreMarks(i + 1));
      stopEnd = i;
    }
    end = i;
    next = skipSpace(i);
    if (next > end) {
      int closed = spacedClosers(reference(next, text.charAt(Math.min(next, length - 1))));
      if (closed > next) {
        end = closed;
        next = skipSpace(closed);
      }
    }
    while (next > end && next < length && isDetachedMark()) {
      spaced = false;
      stopEnd = moreMarks(next);
      end = closers(stopEnd);
      next = skipSpace(end);
      if (next > end) {
        int closed = spacedClosers(next);
        if (closed > next) {
          end = closed;
          next = skipSpace(closed);
        }
      }
    }
    if (next == length) {
      return false;
    }
    if (spaced
        && marks == 4
        && at > 0
        && Kind.of(text.charAt(at - 1)) != Kind.SPACE
        && !isCaseless(text.charAt(next))) {
      // The first of four ends the sentence, the others stand for what was left out of the next.
      stopEnd = at + 1;
      end = at + 1;
      next = at + 2;
      marks = 1;
      spaced = false;
    }
    if (Kind.of(text.charAt(next)) == Kind.LINE) {
      end = Math.max(end, at + 1);
      return false; // the line break is the better place
    }
    return next > end || canTouch();
  }

  /** {@code ! ?}, {@code ... 。}: a terminator after a space that no word follows. */
  private boolean isDetachedMark() {
    char c = text.charAt(next);
    byte found = Kind.of(c);
    if (found != Kind.MARK
        && found != Kind.FULL
        && (found != Kind.STOP || marks + (end - stopEnd) < 2)) {
      return false;
    }
    return next + 1 == length
        || Kind.isSpace(text.charAt(next + 1))
        || found == Kind.FULL
        || isMark(Kind.of(text.charAt(next + 1)));
  }

  private static boolean isMark(byte kind) {
    return kind == Kind.STOP || kind == Kind.MARK || kind == Kind.ELLIPSIS || kind == Kind.FULL;
  }

  private int moreMarks(int from) {
    int i = from;
    while (i < length) {
      byte found = Kind.of(text.charAt(i));
      if (kind == Kind.FULL && isEllipsis(i)) {
        break; // it opens the next sentence
      }
      if (isMark(found)) {
        marks++;
        if (found == Kind.FULL || (found == Kind.MARK && kind != Kind.FULL)) {
          kind = found; // the clearest of them tells: ...?
        }
        i++;
      } else if (found == Kind.FORMAT) {
        i++;
      } else if (isSpacedStop(i)) {
        spaced = true;
        marks++;
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  private boolean isEllipsis(int at) {
    byte found = Kind.of(text.charAt(at));
    return found == Kind.ELLIPSIS
        || (found == Kind.STOP && at + 1 < length && Kind.of(text.charAt(at + 1)) == Kind.STOP);
  }

  /** {@code . . .}: a space and a full stop that stands alone. */
  private boolean isSpacedStop(int at) {
    return text.charAt(at) == ' '
        && at + 1 < length
        && text.charAt(at + 1) == '.'
        && text.charAt(at - 1) == '.'
        && (at + 2 == length || !isWordPart(text.charAt(at + 2)));
  }

  private int closers(int from) {
    int i = from;
    while (i < length) {
      char c = text.charAt(i);
      byte found = Kind.of(c);
      if (found == Kind.CLOSE) {
        brackets = Math.max(0, brackets - 1);
      } else if (found == Kind.QUOTE) {
        if (!closesHere(i, c)) {
          break;
        }
        quoteAt = -1;
      } else if (found != Kind.FORMAT) {
        int after =
            c == '[' || c == '(' ? reference(i, c) : c == '&' ? escapedQuote(i) : emoticon(i);
        if (after == i) {
          break;
        }
        i = after;
        continue;
      }
      i++;
    }
    return i;
  }

  /** {@code :)} and the like: where it ends; {@code at} if there is none before a space. */
  private int emoticon(int at) {
    char eyes = text.charAt(at);
    if ((eyes != ':' && eyes != ';') || at + 1 == length) {
      return at;
    }
    int mouth = text.charAt(at + 1) == '-' ? at + 2 : at + 1;
    if (mouth >= length || ")(DP".indexOf(text.charAt(mouth)) < 0) {
      return at;
    }
    int to = mouth + 1;
    while (to < length && text.charAt(to) == ')') { // :)))
      to++;
    }
    return to == length || Kind.isSpace(text.charAt(to)) ? to : at;
  }

  /** A quotation mark that was escaped for HTML. */
  private int escapedQuote(int at) {
    for (String escaped : ESCAPED_QUOTES) {
      if (text.startsWith(escaped, at)) {
        return at + escaped.length();
      }
    }
    return at;
  }

  /** Where an escaped quotation mark begins that ends at a place; the place if there is none. */
  int escapedQuoteBefore(int at) {
    for (String escaped : ESCAPED_QUOTES) {
      if (text.startsWith(escaped, at - escaped.length())) {
        return at - escaped.length();
      }
    }
    return at;
  }

  /** {@code [12]} after a full stop points to a note, {@code [...]} tells what was left out. */
  private int reference(int at, char c) {
    if (c != '[' && c != '(') {
      return at;
    }
    int i = at + 1;
    while (i < length && i - at < 5 && c == '[' && Character.isDigit(text.charAt(i))) {
      i++;
    }
    while (i < length && i - at < 5 && isDot(text.charAt(i))) {
      i++;
    }
    return i > at + 1 && i < length && Kind.of(text.charAt(i)) == Kind.CLOSE ? i + 1 : at;
  }

  private static boolean isDot(char c) {
    return c == '.' || c == '…';
  }

  /** Whether a quotation mark directly after a terminator closes. */
  private boolean closesHere(int at, char c) {
    if (at + 1 == length || !isWordPart(text.charAt(at + 1))) {
      return at + 1 == length
          || Kind.of(text.charAt(at + 1)) != Kind.QUOTE
          || c == '\''
          || isQuoteOpen(at);
    }
    return switch (c) {
      case '”', '’', '»', '›' -> true;
      case '"', '\'', '＂' -> isQuoteOpen(at);
      default -> false;
    };
  }

  /** Some set a space before what closes: {@code . "}, {@code . »}. */
  private int spacedClosers(int from) {
    int i = from;
    while (i < length) {
      char c = text.charAt(i);
      byte found = Kind.of(c);
      boolean closes =
          found == Kind.CLOSE
              ? brackets > 0 || (c > CJK_SYMBOLS && kind != Kind.COLON)
              : found == Kind.QUOTE
                  && (closesBetweenSpaces(i, c)
                      || (c == '\'' && kind != Kind.COLON && isDoubled(i)))
                  && c != '„'
                  && (i + 1 == length
                      || Kind.isSpace(text.charAt(i + 1))
                      || (isDoubled(i) && (i + 2 == length || Kind.isSpace(text.charAt(i + 2)))));
      if (!closes) {
        break;
      }
      if (found == Kind.CLOSE) {
        brackets = Math.max(0, brackets - 1);
      } else {
        quoteAt = -1;
        i += isDoubled(i) ? 1 : 0;
      }
      i++;
      int after = skipSpace(i);
      if (after < length && Kind.of(text.charAt(after)) == Kind.CLOSE && brackets > 0) {
        i = after;
      }
    }
    return i;
  }

  /**
   * Whether a quotation mark between spaces closes. If the next one opens what follows it, or there
   * is none, it does; if the next one closes, it does not.
   */
  private boolean closesBetweenSpaces(int at, char c) {
    if (c != '"' || at + 1 == length) {
      return isQuoteOpen(at);
    }
    int next = text.indexOf(c, at + 1);
    if (next < 0 || next - at > QUOTATION) {
      return true;
    }
    boolean spaceBefore = Kind.isSpace(text.charAt(next - 1));
    boolean spaceAfter = next + 1 == length || !isWordPart(text.charAt(next + 1));
    return spaceBefore == spaceAfter ? isQuoteOpen(at) : spaceBefore;
  }

  /** {@code ''} and two backquotes stand for one quotation mark. */
  private boolean isDoubled(int at) {
    char c = text.charAt(at);
    return (c == '\'' || c == '`') && at + 1 < length && text.charAt(at + 1) == c;
  }

  /** Whether a sentence can begin at {@link #next} though there is no space before it. */
  private boolean canTouch() {
    char c = text.charAt(next);
    if (kind == Kind.FULL || (kind == Kind.MARK && isFullWidth())) {
      return c != ',' && c != '，' && c != '、' && c != ';' && c != '；';
    }
    byte after = Kind.of(c);
    if (kind == Kind.COLON) {
      return false;
    }
    if (after == Kind.OPEN || after == Kind.QUOTE) {
      return kind == Kind.MARK || kind == Kind.ELLIPSIS || isCaseless(before());
    }
    int letter = text.codePointAt(next);
    if (!Character.isLetter(letter)) {
      return kind == Kind.MARK
          && (Character.isDigit(letter) || letter == '¿' || letter == '¡')
          && isCaseless(before());
    }
    if (isCaseless(c)) {
      return true;
    }
    if (!Character.isUpperCase(letter) || stop == 0) {
      return false;
    }
    char left = text.charAt(stop - 1);
    if (kind != Kind.STOP || marks > 1) {
      return true;
    }
    char second = next + 1 < length ? text.charAt(next + 1) : '.';
    return (Character.isLowerCase(left) || Character.isDigit(left))
        && !Character.isDigit(second)
        && Kind.of(second) != Kind.STOP;
  }

  private char before() {
    int at = stop;
    while (at > start && Kind.of(text.charAt(at - 1)) == Kind.SPACE) {
      at--;
    }
    return at > 0 ? text.charAt(at - 1) : ' ';
  }

  /** Whether the mark is one of Chinese or Japanese, which fill the width of a character. */
  boolean isFullWidth() {
    return text.charAt(stop) > CJK_SYMBOLS;
  }

  private static boolean isCaseless(char c) {
    return Character.getType(c) == Character.OTHER_LETTER || Character.isSurrogate(c);
  }
}
