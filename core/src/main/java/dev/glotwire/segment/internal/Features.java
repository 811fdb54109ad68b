package dev.glotwire.segment.internal;

/**
 * What the model sees of a place where a sentence may end, as hashes. One instance serves one text
 * and one thread.
 */
final class Features {
  /** No place has more features than this. */
  static final int MOST = 64;

  private static final int LONGEST_WORD = 24;

  /**
   * How many marks in a row are looked through: without a limit, time would grow with the square.
   */
  private static final int FAR = 32;

  // Shapes of words, on either side.
  static final int NONE = 0;
  static final int INITIAL = 1; // one capital
  static final int LETTER = 2; // one small letter
  static final int NUMBER = 3;
  static final int MIXED = 4; // letters and digits
  static final int ROMAN = 5;
  static final int CAPITALS = 6;
  static final int CAPITALIZED = 7;
  static final int LOWER = 8;
  static final int DOTTED = 9; // U.S
  static final int CASELESS_LETTER = 10;
  static final int CASELESS = 11;
  static final int SYMBOL = 12;
  static final int DOTTED_LOWER = 13; // e.g
  static final int ABBREVIATED_INITIAL = 14; // a capital and a full stop, on the right side

  // What stands before the first letter of the right side.
  static final int NO_LEAD = 0;
  static final int DASH = 1;
  static final int DOTS = 3;
  static final int BRACKET = 5;
  static final int QUOTATION = 7;
  static final int HANDLE = 10;
  static final int CURRENCY = 12;

  private final int[] hashes = new int[MOST];
  private int size;

  private final Scan scan;
  private final String text;
  private final Lexicon lexicon;

  // The word before the terminator.
  int leftFrom;
  int leftShape;
  int leftHash;
  int leftLength;
  int leftKnown;
  boolean leftFirst;

  // The word before that.
  private int beforeFrom;
  private int beforeEnd;
  private int beforeHash;
  int beforeShape;

  // The word after.
  int rightFrom;
  int rightEnd;
  int rightShape;
  int rightHash;
  int rightKnown;
  int lead; // what stands before the first letter or digit: an opening mark, a dash
  private int rightLength;
  int afterShape;
  int afterLength;
  private int afterHash;

  private int shape;
  private int hash;

  Features(Scan scan, Lexicon lexicon) {
    this.scan = scan;
    this.text = scan.text;
    this.lexicon = lexicon;
  }

  int size() {
    return size;
  }

  int get(int index) {
    return hashes[index];
  }

  /** Looks at both sides of the place where the scan stands. */
  void look() {
    left();
    right();
  }

  private void left() {
    int floor = Math.max(scan.start, scan.stop - FAR);
    int to = scan.stop;
    while (to > floor && Kind.of(text.charAt(to - 1)) == Kind.FORMAT) {
      to--;
    }
    int closed = to;
    while (closed > floor) {
      char c = text.charAt(closed - 1);
      int quote = c == ';' ? scan.escapedQuoteBefore(closed) : closed;
      if (quote < closed) {
        closed = Math.max(floor, quote);
      } else if (isWrapper(c)) {
        closed--;
      } else {
        break;
      }
    }
    int from = wordStart(closed, scan.start);
    leftFrom = from;
    word(from, closed);
    leftShape = closed < to && shape == NONE ? SYMBOL : shape;
    leftHash = hash + (closed < to ? 7 : 0);
    leftLength = closed - from;
    leftFirst = skipLeading(scan.start) >= from;
    leftKnown = closed == to && leftLength > 0 ? known(from, closed) : Lexicon.UNKNOWN;
  }

  /** Looks at the words beyond the next ones. */
  void lookFurther() {
    int gap = leftFrom;
    int floor = Math.max(scan.start, leftFrom - FAR);
    while (gap > floor && Kind.of(text.charAt(gap - 1)) != Kind.OTHER) {
      gap--;
    }
    beforeFrom = wordStart(gap, scan.start);
    beforeEnd = gap;
    word(beforeFrom, gap);
    beforeHash = hash;
    beforeShape = shape;
    after();
  }

  /** Looks a word up; in {@code l'avv} and {@code Vor-Nr}, its last part too. */
  private int known(int from, int to) {
    int known = lexicon.left(text, from, to);
    if (known == Lexicon.UNKNOWN) {
      for (int i = to - 2; i > from; i--) {
        char c = text.charAt(i);
        if (c == '\'' || c == '’' || c == '-') {
          return lexicon.left(text, i + 1, to);
        }
      }
    }
    return known;
  }

  private int skipLeading(int from) {
    int at = from;
    int limit = Math.min(scan.stop, from + FAR);
    while (at < limit && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isWrapper(char c) {
    byte kind = Kind.of(c);
    return kind == Kind.CLOSE || kind == Kind.QUOTE || kind == Kind.SPACE;
  }

  private int wordStart(int to, int floor) {
    int least = Math.max(floor, to - LONGEST_WORD);
    int from = to;
    if (to > floor && isUnspaced(text.charAt(to - 1))) {
      least = Math.max(floor, to - 2);
    }
    while (from > least) {
      char c = text.charAt(from - 1);
      byte kind = Kind.of(c);
      boolean inside =
          kind == Kind.OTHER
              ? c != '–' && c != '—' && c != '/'
              : kind == Kind.STOP
                  || kind == Kind.FORMAT
                  || kind == Kind.HIGH_SURROGATE
                  || (kind == Kind.QUOTE
                      && from < to
                      && from > least
                      && Character.isLetter(text.charAt(from))
                      && from - 2 >= floor
                      && Character.isLetter(text.charAt(from - 2)));
      if (!inside) {
        break;
      }
      from--;
    }
    return from;
  }

  /** Scripts that set no spaces between words: their last characters stand for the word. */
  static boolean isUnspaced(char c) {
    return (c >= '\u3040' && c <= '\u9FFF')
        || (c >= '\u0E00' && c <= '\u0FFF')
        || (c >= '\u1780' && c <= '\u17FF')
        || (c >= '\u1000' && c <= '\u109F')
        || (c >= '\uF900' && c <= '\uFAFF');
  }

  private void right() {
    int at = scan.next;
    lead = 0;
    int limit = Math.min(scan.length, at + 8);
    while (at < limit) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        break;
      }
      if (c == ',') {
        lead = at + 1 < limit && text.charAt(at + 1) == ',' ? 7 : 4;
        at += lead == 7 ? 1 : 0;
      } else if (lead == 0 || Kind.of(c) == Kind.OTHER) {
        lead = Kind.of(c) == Kind.SPACE ? lead : leadOf(c);
      }
      at++;
    }
    rightFrom = at;
    int to = wordEnd(at);
    rightEnd = to;
    word(at, to);
    rightShape = shape;
    rightHash = hash;
    rightLength = to - at;
    if (rightShape == INITIAL && to < scan.length && Kind.of(text.charAt(to)) == Kind.STOP) {
      rightShape = ABBREVIATED_INITIAL;
    }
    rightKnown = rightLength > 0 ? lexicon.right(text, at, to) : 0;
  }

  private void after() {
    int to = rightEnd;
    int gap = to;
    while (gap < scan.length && gap < to + 3 && Kind.of(text.charAt(gap)) == Kind.SPACE) {
      gap++;
    }
    if (gap > to || gap == scan.length) {
      int last = wordEnd(gap);
      word(gap, last);
      afterLength = last - gap;
      afterShape = shape;
      afterHash = hash;
    } else {
      afterShape = 20 + Kind.of(text.charAt(gap));
      afterHash = Kind.of(text.charAt(gap)) == Kind.OTHER ? text.charAt(gap) : 0;
    }
  }

  private static int leadOf(char c) {
    return switch (c) {
      case '-', '–', '—', '−', '―', '‐', '‑' -> 1;
      case '•', '*', '·', '▪', '●', '■', '►', '⁃', '‣', '◦', '∙', '○', '□' -> 2;
      case '…', '.', '‥' -> 3;
      case ';', ':', '،', '、', '，' -> 4;
      case '(', '[', '{', '（', '［', '【' -> 5;
      case ')', ']', '}', '）', '］' -> 6;
      case '"', '“', '”', '„', '«', '»', '\'', '‘', '’', '‚', '‹', '›', '`', '「', '『' -> 7;
      case '¿', '¡' -> 8;
      case '>', '<', '|', '=', '+', '/', '\\', '~', '^' -> 9;
      case '@', '#', '&', '_' -> 10;
      case '%', '°' -> 11;
      case '$', '€', '£', '¥', '№', '§' -> 12;
      default -> 13;
    };
  }

  private int wordEnd(int from) {
    int most = Math.min(scan.length, from + LONGEST_WORD);
    if (from < most && isUnspaced(text.charAt(from))) {
      return Math.min(most, from + 2);
    }
    int to = from;
    while (to < most) {
      char c = text.charAt(to);
      if (isWordPart(c)) {
        to++;
      } else {
        break;
      }
    }
    return to;
  }

  private static boolean isWordPart(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c);
  }

  private static boolean isMark(char c) {
    return c >= 0x300
        && (1 << Character.getType(c)
                & (1 << Character.NON_SPACING_MARK | 1 << Character.COMBINING_SPACING_MARK))
            != 0;
  }

  /** Sets {@link #shape} and {@link #hash} of a word. */
  private void word(int from, int to) {
    int h = 17;
    int upper = 0;
    int lower = 0;
    int digits = 0;
    int caseless = 0;
    int dots = 0;
    boolean roman = true;
    boolean firstUpper = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 128) {
        if (c >= 'a' && c <= 'z') {
          lower++;
          roman = false;
        } else if (c >= 'A' && c <= 'Z') {
          if (i == from) {
            firstUpper = true;
          }
          upper++;
          roman &= c == 'I' || c == 'V' || c == 'X' || c == 'L' || c == 'C' || c == 'M' || c == 'D';
          c = (char) (c + 32);
        } else if (c >= '0' && c <= '9') {
          digits++;
        } else if (c == '.') {
          dots++;
        }
      } else if (Character.isUpperCase(c)) {
        if (i == from) {
          firstUpper = true;
        }
        upper++;
        roman = false;
        c = Character.toLowerCase(c);
      } else if (Character.isLowerCase(c)) {
        lower++;
        roman = false;
      } else if (Character.isLetter(c) || isMark(c)) {
        caseless += isMark(c) ? 0 : 1;
      } else if (Character.isDigit(c)) {
        digits++;
      } else if (Kind.of(c) == Kind.FORMAT) {
        continue;
      }
      h = h * 31 + c;
    }
    hash = h;
    int letters = upper + lower + caseless;
    if (to == from) {
      shape = NONE;
    } else if (letters == 0) {
      shape = digits > 0 ? NUMBER : SYMBOL;
    } else if (digits > 0) {
      shape = MIXED;
    } else if (dots > 0) {
      shape = upper > 0 ? DOTTED : caseless > 0 ? CASELESS_LETTER : DOTTED_LOWER;
    } else if (caseless > 0) {
      shape = caseless == 1 ? CASELESS_LETTER : CASELESS;
    } else if (letters == 1) {
      shape = upper > 0 ? INITIAL : LETTER;
    } else if (roman && lower == 0) {
      shape = ROMAN;
    } else if (lower == 0) {
      shape = CAPITALS;
    } else {
      shape = firstUpper ? CAPITALIZED : LOWER;
    }
  }

  /** Collects the features of the place where the scan stands; the earlier ones are gone. */
  void collect() {
    size = 0;
    int kind = scan.kind;
    int mark = scan.stopEnd > scan.stop ? text.charAt(scan.stop) : 0;
    int run = Math.min(scan.marks, 4) + (scan.spaced ? 8 : 0);
    int closer = scan.end > scan.stopEnd ? 1 : 0;
    int touch = scan.next == scan.end ? 0 : scan.next - scan.end == 1 ? 1 : 2;
    int depth = (scan.inBrackets() ? 1 : 0) + (scan.inQuotes() ? 2 : 0);
    int right = rightShape + 32 * lead;
    int left = leftShape + 32 * Math.min(leftLength, 6);
    int setting = kind + 16 * (run + 16 * (closer + 2 * touch));
    int sentence = bucket(scan.stop - scan.start);
    int digits = leftShape == NUMBER ? number() : 0;
    int known = leftKnown + 8 * rightKnown;

    add(1, setting, mark);
    add(2, setting, right);
    add(3, setting, left);
    add(4, left, right + 1000 * setting);
    add(5, leftHash, 0);
    add(6, leftHash, rightShape);
    add(7, rightHash, kind);
    add(8, rightHash, left);
    add(9, known, kind + 16 * scan.lastKind);
    add(10, known, right + 1000 * leftShape);
    add(11, depth + 4 * closer, right + 1000 * kind);
    add(12, sentence, kind + 16 * leftShape);
    add(13, beforeHash, leftShape);
    add(14, beforeShape + 32 * leftShape, rightShape);
    add(15, afterShape + 32 * rightShape, kind + 16 * leftKnown);
    add(16, digits, right + 1000 * (leftFirst ? 1 : 0));
    add(17, leftFirst ? 1 : 0, left + 1000 * kind);
    add(18, lead, kind + 16 * depth);
    add(19, suffix(2), right);
    add(20, suffix(3), kind);
    add(21, beforeHash, leftHash);
    add(22, leftHash, rightHash);
    add(23, Math.min(rightLength, 8), rightShape + 32 * kind);
    add(24, afterHash, rightShape + 32 * leftShape);
    add(25, scan.next < scan.length ? text.charAt(scan.next) : 0, kind);
    add(26, scan.end > scan.stopEnd ? text.charAt(scan.stopEnd) : 0, right + 1000 * mark);
    add(27, mark, right);
    add(28, digits, rightHash);
    add(29, sentence, known + 64 * rightShape);
    if (isUncapitalized()) {
      add(47, rightShape, kind + 16 * leftShape);
      add(48, rightHash, kind);
    }
    if (kind == Kind.SPACE) {
      add(30, suffix(1), rightHash);
      add(31, suffix(4), 0);
      add(32, suffix(5), 0);
      add(33, prefix(3), 0);
      add(34, prefix(4), 0);
      add(35, prefix(5), 0);
      add(36, suffix(2), prefix(2));
      add(37, scan.next - scan.end, sentence);
      add(38, suffix(6), 0);
      add(39, prefix(6), 0);
      int before = bucket(scan.end - spaceBefore());
      int after = bucket(spaceAfter() - scan.next);
      add(40, before + 16 * after, sentence);
      add(41, after, prefix(3));
      add(42, before, suffix(3));
      add(43, suffix(3), prefix(3));
      add(44, prefix(8), 0);
      add(45, suffix(8), 0);
      add(46, sentence, prefix(3));
    }
  }

  /** Whether the sentence began with a small letter, as all of them may where people chat. */
  boolean isUncapitalized() {
    return Character.isLowerCase(text.charAt(skipLeading(scan.start)));
  }

  /** Whether the word before the one on the left is the first of the sentence. */
  boolean isBeforeFirst() {
    return beforeEnd > beforeFrom && skipLeading(scan.start) >= beforeFrom;
  }

  /** Whether the word before the number is one that ordinal numbers follow. */
  boolean followsOrdinalWord() {
    return lexicon.isBeforeOrdinal(text, beforeFrom, beforeEnd);
  }

  /** {@code etc.} */
  boolean isAndSoOn() {
    return lexicon.isAndSoOn(text, leftFrom, scan.stop);
  }

  /** {@code 60 Hz}; not {@code 2005 m.}, which may be a year. */
  boolean isMeasure() {
    if (beforeShape != NUMBER || !lexicon.isUnit(text, leftFrom, scan.stop)) {
      return false;
    }
    char first = text.charAt(beforeFrom);
    return beforeEnd - beforeFrom != 4 || (first != '1' && first != '2');
  }

  /** Whether the word on the left has a full stop inside. */
  boolean isLeftDotted() {
    for (int i = leftFrom; i < scan.stop; i++) {
      if (text.charAt(i) == '.') {
        return true;
      }
    }
    return false;
  }

  /** {@code a.m} or {@code PM}, on the left. */
  boolean isTime() {
    if (leftLength < 2 || leftLength > 3) {
      return false;
    }
    int first = text.charAt(leftFrom) | 0x20;
    int last = text.charAt(leftFrom + leftLength - 1) | 0x20;
    return (first == 'a' || first == 'p')
        && last == 'm'
        && (leftLength == 2 || text.charAt(leftFrom + 1) == '.');
  }

  /** Whether a title follows, such as {@code Mr.} */
  boolean isTitleNext() {
    return (rightShape == CAPITALIZED || rightShape == ABBREVIATED_INITIAL)
        && rightEnd < scan.length
        && text.charAt(rightEnd) == '.'
        && lexicon.left(text, rightFrom, rightEnd) == Lexicon.GOES_ON;
  }

  /** Whether an abbreviation follows that may end a sentence, but begins none: {@code Inc.} */
  boolean isCompanyNext() {
    return rightShape == CAPITALIZED
        && rightEnd < scan.length
        && text.charAt(rightEnd) == '.'
        && lexicon.left(text, rightFrom, rightEnd) == Lexicon.MAY_END;
  }

  private int number() {
    int value = 0;
    for (int i = leftFrom; i < scan.stop && i < leftFrom + 5; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return 9;
      }
      value = value * 10 + c - '0';
    }
    return value <= 12 ? 1 : value <= 31 ? 2 : value < 100 ? 3 : value < 1000 ? 4 : 5;
  }

  private int spaceBefore() {
    int at = scan.stop;
    int floor = Math.max(scan.start, scan.stop - 128);
    while (at > floor && text.charAt(at - 1) != ' ') {
      at--;
    }
    return at;
  }

  private int spaceAfter() {
    int at = scan.next;
    int most = Math.min(scan.length, scan.next + 128);
    while (at < most && text.charAt(at) != ' ') {
      at++;
    }
    return at;
  }

  private static int bucket(int n) {
    return n < 4 ? n : n < 8 ? 4 : n < 16 ? 5 : n < 32 ? 6 : n < 64 ? 7 : n < 128 ? 8 : 9;
  }

  private int suffix(int n) {
    int h = n;
    for (int i = Math.max(scan.start, scan.stop - n); i < scan.stop; i++) {
      h = h * 31 + text.charAt(i);
    }
    return h;
  }

  private int prefix(int n) {
    int h = n;
    for (int i = scan.next; i < Math.min(scan.length, scan.next + n); i++) {
      h = h * 31 + text.charAt(i);
    }
    return h;
  }

  private void add(int template, int a, int b) {
    int h = template * 0x9E3779B1 + a;
    h = (h ^ h >>> 15) * 0x85EBCA6B + b;
    h = (h ^ h >>> 13) * 0xC2B2AE35;
    hashes[size++] = h ^ h >>> 16;
  }
}
