package dev.glotwire.segment.internal;

import java.util.Set;

/** Decides where rules are safe. One instance serves one text and one thread. */
final class Rules {
  /** Languages that write ordinal numbers with a full stop. */
  private static final Set<String> ORDINAL_STOP =
      Set.of(
          "az", "bs", "cs", "da", "de", "dsb", "et", "eu", "fi", "fo", "hr", "hsb", "hu", "is",
          "lb", "lv", "nb", "pl", "sk", "sl", "sr", "tr");

  /**
   * Languages whose sentences end with a danda, so that a full stop after the first word is that of
   * a dateline or of a title.
   */
  private static final Set<String> DANDA = Set.of("as", "bho", "bn", "hi", "mai", "ne", "or", "pa");

  /** How far an address reaches on either side of a full stop. */
  private static final int ADDRESS = 40;

  /** How far a full stop is looked for that shows which marks a text sets. */
  private static final int NEAR = 100;

  /** Lines of fewer characters than this are not full. */
  private static final int NARROW = 40;

  /** The least length of a word that is no abbreviation unless it is listed. */
  private static final int PLAIN = 4;

  /** What Chinese questions end with. */
  private static final String ASKING = "吗呢么吧啊呀嘛何谁哪几否样里些少嗎麼誰幾樣裡為为";

  /** What may follow a Japanese quotation within its sentence. */
  private static final String PARTICLES = "とっのがはをにもでへやなか、，";

  /** What is shorter is no sentence: {@code At 5 a.m.} */
  private static final int SHORT = 20;

  private final Scan scan;
  private final String text;
  private final Features words;
  private final boolean ordinals;
  private final boolean english;
  private final boolean arabic;
  private final boolean greek;
  private final boolean chinese;
  private final boolean japanese;
  private final boolean danda;
  private final boolean capitalNouns;

  Rules(Scan scan, Features words, String language) {
    this.scan = scan;
    this.text = scan.text;
    this.words = words;
    this.ordinals = ORDINAL_STOP.contains(language);
    this.arabic = language.equals("ar") || language.equals("fa") || language.equals("ur");
    this.greek = language.equals("el");
    this.chinese = language.equals("zh");
    this.capitalNouns = language.equals("de") || language.equals("lb");
    this.danda = DANDA.contains(language);
    this.japanese = language.equals("ja");
    this.english = language.equals("en");
  }

  /** Decides about the place where the scan stands. */
  Rule decide() {
    words.look();
    if (isPlain()) {
      return Rule.PLAIN;
    }
    words.lookFurther();
    return switch (scan.kind) {
      case Kind.BULLET -> Rule.LIST_ITEM;
      case Kind.LINE -> isWrapped() ? Rule.WRAPPED_LINE : Rule.LINE_BREAK;
      case Kind.SPACE -> Rule.UNDECIDED;
      case Kind.COLON -> greek && isSemicolon() ? greekQuestion() : Rule.UNDECIDED;
      default -> afterTerminator();
    };
  }

  /**
   * A word of small letters, a terminator, a space and a capitalized word; or the like in scripts
   * without capitals: most ends are so.
   */
  private boolean isPlain() {
    if (scan.marks != 1
        || scan.end != scan.stopEnd
        || (words.lead != Features.NO_LEAD && words.lead != Features.DOTS)
        || scan.inQuotes()
        || scan.inBrackets()) {
      return false;
    }
    if (scan.kind == Kind.FULL) {
      return words.rightShape == Features.CASELESS || words.rightShape == Features.CAPITALIZED;
    }
    return (scan.kind == Kind.STOP || scan.kind == Kind.MARK)
        && scan.next == scan.end + 1
        && words.leftLength >= (scan.kind == Kind.MARK ? 2 : PLAIN)
        && words.lead == Features.NO_LEAD
        && !isDateline()
        && words.leftKnown == Lexicon.UNKNOWN
        && (words.leftShape == Features.LOWER
            ? words.rightShape == Features.CAPITALIZED
            : words.leftShape == Features.CASELESS && words.rightShape == Features.CASELESS);
  }

  private Rule afterTerminator() {
    char before = scan.stop > 0 ? text.charAt(scan.stop - 1) : ' ';
    boolean closed = scan.end > scan.stopEnd;
    if (closed && (before == '[' || before == '(')) {
      return Rule.BRACKETED_MARK;
    }
    if (scan.spaced
        && scan.marks == 3
        && (Kind.of(before) == Kind.SPACE || words.rightShape == Features.CASELESS)) {
      return Rule.SPACED_ELLIPSIS;
    }
    if (scan.inTitle() || (closed && isTitleGoingOn())) {
      return Rule.TITLE;
    }
    if (japanese) {
      Rule quoted = afterJapaneseQuote();
      if (quoted != Rule.UNDECIDED) {
        return quoted;
      }
    }
    if (scan.isEmpty()) {
      return Rule.NO_WORD_YET;
    }
    if (isLeftOut(before)) {
      return Rule.OPENING_ELLIPSIS;
    }
    if (isCompany()) {
      return Rule.COMPANY;
    }
    if (isContinued()) {
      return Rule.CONTINUED;
    }
    if (scan.kind == Kind.FULL) {
      return Rule.UNDECIDED;
    }
    if (chinese && isLostCharacter(before)) {
      return Rule.LOST_CHARACTER;
    }
    if (scan.kind == Kind.MARK && isInvertedMarkNext()) {
      return Rule.INVERTED_MARK;
    }
    boolean oneStop = scan.kind == Kind.STOP && scan.marks == 1;
    if (!oneStop
        && scan.kind != Kind.MARK
        && !closed
        && words.lead == Features.NO_LEAD
        && scan.next > scan.end
        && words.rightKnown == Lexicon.STARTER
        && words.rightShape == Features.CAPITALIZED) {
      return Rule.ELLIPSIS_BEFORE_STARTER;
    }
    if (isLower()) {
      if (words.lead == Features.DASH) {
        if (scan.kind != Kind.STOP || closed || Kind.of(before) == Kind.QUOTE) {
          return Rule.LOWER_AFTER_DASH;
        }
      } else if (closed) {
        return Rule.LOWER_AFTER_CLOSER;
      } else if (oneStop && Kind.of(before) == Kind.QUOTE) {
        return Rule.LOWER_AFTER_CLOSER;
      } else if (scan.kind == Kind.MARK) {
        if (isRow()) {
          return Rule.ROW_OF_QUESTIONS;
        }
        if (!words.isUncapitalized()) {
          return Rule.LOWER_AFTER_MARK;
        }
      } else if (!oneStop) {
        return Rule.LOWER_AFTER_ELLIPSIS;
      }
    }
    if (!oneStop) {
      return Rule.UNDECIDED;
    }
    if (isListNumber()) {
      return Rule.LIST_NUMBER;
    }
    if (words.leftLength >= PLAIN
        && words.leftKnown == Lexicon.UNKNOWN
        && scan.next > scan.end
        && isMarkerNext()) {
      return Rule.LIST_MARKER_NEXT;
    }
    return closed ? Rule.UNDECIDED : afterFullStop(before);
  }

  private Rule afterFullStop(char before) {
    boolean touch = scan.next == scan.end;
    if (touch && isAddress()) {
      return Rule.ADDRESS;
    }
    if (!touch && isDateline()) {
      return Rule.DATELINE;
    }
    boolean starter = words.rightKnown == Lexicon.STARTER;
    if (!touch && words.rightShape == Features.CAPITALIZED && !capitalNouns) {
      if (words.isMeasure()) {
        return Rule.MEASURE;
      }
      if (words.isAndSoOn()) {
        return Rule.AND_SO_ON;
      }
    }
    Rule listed =
        switch (words.leftKnown) {
          case Lexicon.GOES_ON ->
              words.leftShape == Features.INITIAL ? Rule.UNDECIDED : Rule.ABBREVIATION;
          case Lexicon.BEFORE_FIGURE ->
              isFigure() || isLower() ? Rule.ABBREVIATION_BEFORE_FIGURE : Rule.UNDECIDED;
          case Lexicon.MAY_END ->
              isLower() || words.rightKnown == Lexicon.COUNTED
                  ? Rule.ABBREVIATION_BEFORE_LOWER
                  : Rule.UNDECIDED;
          default -> Rule.UNDECIDED;
        };
    if (listed != Rule.UNDECIDED) {
      return listed;
    }
    if (words.isTime() && words.isTitleNext()) {
      return scan.stop - scan.start < SHORT ? Rule.SHORT_TIME : Rule.TIME_BEFORE_TITLE;
    }
    if (isInitial() && !starter) {
      return Rule.INITIAL;
    }
    if (words.leftShape == Features.CASELESS_LETTER
        && (words.leftLength == 1
            ? isArabicInitial(before) || isIndic(before)
            : isIndic(before) && words.isLeftDotted())) {
      return Rule.LETTER;
    }
    if (words.leftShape == Features.DOTTED && isLower()) {
      return Rule.ABBREVIATION_BEFORE_LOWER;
    }
    if (words.lead == Features.BRACKET
        && (words.leftShape == Features.DOTTED || words.leftKnown == Lexicon.MAY_END)) {
      return Rule.ABBREVIATION_BEFORE_BRACKET;
    }
    if (starter && (words.leftShape == Features.DOTTED || words.leftKnown == Lexicon.MAY_END)) {
      return Rule.ABBREVIATION_BEFORE_STARTER;
    }
    if (starter
        && english
        && before == 'I'
        && words.leftShape == Features.INITIAL
        && words.beforeShape == Features.LOWER) {
      return Rule.PRONOUN;
    }
    if (words.rightShape == Features.NUMBER
        && (words.lead == Features.NO_LEAD || words.lead == Features.CURRENCY)
        && scan.inBrackets()) {
      return Rule.FIGURE_IN_BRACKETS;
    }
    if (ordinals && isDate()) {
      return Rule.DATE;
    }
    if (ordinals && isOrdinal(starter)) {
      return Rule.ORDINAL;
    }
    if (touch
        && (words.leftShape == Features.LOWER || words.leftShape == Features.NUMBER)
        && words.rightShape == Features.CAPITALIZED) {
      return Rule.MISSING_SPACE;
    }
    return Rule.UNDECIDED;
  }

  private boolean isLower() {
    return (words.rightShape == Features.LOWER || words.rightShape == Features.LETTER)
        && words.lead != Features.HANDLE
        && !(scan.next == scan.end && scan.isFullWidth());
  }

  private boolean isFigure() {
    return words.rightShape == Features.NUMBER
        || words.rightShape == Features.ROMAN
        || words.rightShape == Features.MIXED
        || (words.rightEnd + 1 < scan.length // V-1143
            && words.rightShape != Features.NONE
            && text.charAt(words.rightEnd) == '-'
            && Character.isDigit(text.charAt(words.rightEnd + 1)));
  }

  /** {@code 1.} or {@code a.} where a sentence begins. */
  private boolean isListNumber() {
    return words.leftFirst
        && ((words.leftShape == Features.NUMBER && words.leftLength <= 3)
            || words.leftShape == Features.LETTER
            || words.leftShape == Features.INITIAL
            || words.leftShape == Features.ROMAN);
  }

  /**
   * {@code J} in {@code Ana J. Lima}; not the grade in {@code she got an A. The others did not}.
   */
  private boolean isInitial() {
    return words.leftShape == Features.INITIAL
        && (words.rightShape == Features.CAPITALIZED
            || words.rightShape == Features.ABBREVIATED_INITIAL)
        && words.beforeShape != Features.NUMBER;
  }

  /** {@code 21. 3.}, and {@code 21. - 23. 3.} */
  private boolean isDate() {
    return words.leftShape == Features.NUMBER
        && words.leftLength <= 2
        && words.rightShape == Features.NUMBER
        && words.rightEnd - words.rightFrom <= 2
        && (words.lead == Features.NO_LEAD || words.lead == Features.DASH)
        && words.rightEnd < scan.length
        && Kind.of(text.charAt(words.rightEnd)) == Kind.STOP;
  }

  private boolean isOrdinal(boolean starter) {
    if (words.leftShape == Features.ROMAN) {
      return (words.beforeShape == Features.LOWER || words.isBeforeFirst()) && !starter;
    }
    if (words.leftShape != Features.NUMBER || words.leftLength > 2) {
      return false;
    }
    return isLower()
        || words.rightKnown == Lexicon.COUNTED
        || (words.afterShape == Features.NUMBER && words.afterLength == 4) // 7. May 2020
        || (!starter && words.rightShape == Features.CAPITALIZED && words.followsOrdinalWord());
  }

  /** {@code who? when? where?}: the next word ends with the same mark. */
  private boolean isRow() {
    char mark = text.charAt(scan.stop);
    int spaces = 0;
    for (int i = scan.next; i < Math.min(scan.length, scan.next + 40); i++) {
      char c = text.charAt(i);
      if (c == mark) {
        return true;
      }
      byte kind = Kind.of(c);
      spaces += kind == Kind.SPACE ? 1 : 0;
      if (spaces > 1 || (kind != Kind.OTHER && kind != Kind.SPACE)) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether a question mark stands for a middle dot that a charset did not have, in a name: the
   * text sets full-width marks elsewhere, and nothing asks.
   */
  private boolean isLostCharacter(char before) {
    return text.charAt(scan.stop) == '?'
        && scan.marks == 1
        && scan.next == scan.stop + 1
        && (scan.lastKind == Kind.FULL || isFullStopNear())
        && Character.isIdeographic(before)
        && Character.isIdeographic(text.charAt(scan.next))
        && ASKING.indexOf(before) < 0;
  }

  private boolean isFullStopNear() {
    int to = Math.min(scan.length, scan.next + NEAR);
    for (int i = scan.next; i < to; i++) {
      if (text.charAt(i) == '。') {
        return true;
      }
    }
    return false;
  }

  private boolean isSemicolon() {
    char c = text.charAt(scan.stop);
    return c == ';' || c == '\u037E';
  }

  /** Greek asks with a semicolon. */
  private Rule greekQuestion() {
    return words.rightShape == Features.CAPITALIZED ? Rule.GREEK_QUESTION : Rule.UNDECIDED;
  }

  /** A letter of a name; not the word for "and". */
  private boolean isArabicInitial(char c) {
    return arabic && c >= 0x0621 && c <= 0x06D3 && c != 'و';
  }

  /**
   * {@code 「はい。」と言った}: what was said, and a particle. Where no particle can follow, a quotation
   * that ends with a mark ends the sentence.
   */
  private Rule afterJapaneseQuote() {
    boolean dots = scan.kind == Kind.ELLIPSIS || scan.kind == Kind.STOP;
    if (scan.end == scan.stopEnd) {
      return dots && scan.inJapaneseQuotes() ? Rule.QUOTED_ELLIPSIS : Rule.UNDECIDED;
    }
    char closer = text.charAt(scan.end - 1);
    if (scan.next > scan.end || (closer != '」' && closer != '』')) {
      return Rule.UNDECIDED;
    }
    char first = text.charAt(scan.next);
    if (PARTICLES.indexOf(first) >= 0) {
      return Rule.QUOTED;
    }
    return dots ? Rule.UNDECIDED : Rule.QUOTE_END;
  }

  /** {@code "...and so on"}: the dots stand for what was left out, and a word touches them. */
  private boolean isLeftOut(char before) {
    if (scan.next > scan.end || scan.kind == Kind.MARK || scan.kind == Kind.FULL) {
      return false;
    }
    byte kind = Kind.of(before);
    return (kind == Kind.QUOTE || kind == Kind.OPEN)
        && (scan.stop == 1 || Kind.isSpace(text.charAt(scan.stop - 2)));
  }

  /** The title of a Chinese work that ends with a mark, in the middle of a sentence. */
  private boolean isTitleGoingOn() {
    char closer = text.charAt(scan.end - 1);
    return (closer == '》' || closer == '〉')
        && scan.next == scan.end
        && Kind.of(text.charAt(scan.next)) == Kind.OTHER;
  }

  /** {@code ¿} or {@code ¡} and a capital. */
  private boolean isInvertedMarkNext() {
    char first = text.charAt(scan.next);
    return (first == '¿' || first == '¡')
        && scan.next + 1 < scan.length
        && Character.isUpperCase(text.charAt(scan.next + 1));
  }

  /** {@code (2)}, {@code b)}, {@code iii)} */
  private boolean isMarkerNext() {
    int from = text.charAt(scan.next) == '(' ? scan.next + 1 : scan.next;
    int to = from;
    while (to < scan.length && to < from + 4 && isMarkerPart(text.charAt(to), from, to)) {
      to++;
    }
    return to > from
        && to + 1 < scan.length
        && text.charAt(to) == ')'
        && Kind.of(text.charAt(to + 1)) == Kind.SPACE;
  }

  /** A digit, a letter of a Roman number, or a letter that stands alone. */
  private static boolean isMarkerPart(char c, int from, int at) {
    return Character.isDigit(c)
        || "ivx".indexOf(c) >= 0
        || (at == from && Character.isLowerCase(c));
  }

  /** What follows begins with a mark that no sentence begins with. */
  private boolean isContinued() {
    char first = text.charAt(scan.next);
    char second = scan.next + 1 < scan.length ? text.charAt(scan.next + 1) : ' ';
    return switch (first) {
      case ',' -> second != ',';
      case '/' -> Kind.isSpace(second);
      case '،', '、', '，' -> true;
      default -> false;
    };
  }

  /** {@code Yahoo! Inc.} */
  private boolean isCompany() {
    return scan.kind == Kind.MARK && words.isCompanyNext();
  }

  /** A single word, where a danda would end a sentence. */
  private boolean isDateline() {
    return danda
        && scan.kind == Kind.STOP
        && words.leftFirst
        && isIndic(text.charAt(scan.stop - 1));
  }

  /** The scripts of India, in which names are shortened to a letter and a full stop. */
  private static boolean isIndic(char c) {
    return c >= 0x0900 && c < 0x0E00;
  }

  /** Whether the full stop is part of an address on the Internet. */
  private boolean isAddress() {
    for (int i = scan.next; i < Math.min(scan.length, scan.next + ADDRESS); i++) {
      char c = text.charAt(i);
      if (c == '@' || c == '/') {
        return true;
      }
      if (Kind.isSpace(c)) {
        break;
      }
    }
    for (int i = scan.stop - 1; i >= Math.max(scan.start, scan.stop - ADDRESS); i--) {
      char c = text.charAt(i);
      if (c == '@' || c == '/' || c == '\\') {
        return true;
      }
      if (Kind.isSpace(c)) {
        break;
      }
    }
    return false;
  }

  /** Whether a line was broken because it was full, in the middle of a sentence. */
  private boolean isWrapped() {
    if (scan.marks > 1) {
      return false; // an empty line
    }
    char last = text.charAt(scan.stop - 1);
    char first = text.charAt(scan.next);
    byte kind = Kind.of(last);
    if (kind == Kind.STOP || kind == Kind.MARK || kind == Kind.FULL || kind == Kind.ELLIPSIS) {
      return false;
    }
    if (first == '-' || first == '*' || Kind.of(first) == Kind.BULLET) {
      return false;
    }
    if (last == ',' || last == '、' || last == '，') {
      return true;
    }
    boolean space = Kind.of(text.charAt(scan.end)) == Kind.SPACE;
    if (space && Character.isLowerCase(first)) {
      return true;
    }
    if (isKana(last) && Character.isIdeographic(first)) {
      return true; // a particle
    }
    int from = scan.stop;
    while (from > 0 && Kind.of(text.charAt(from - 1)) != Kind.LINE) {
      from--;
    }
    int word = scan.next;
    while (word < scan.length && !Kind.isSpace(text.charAt(word))) {
      word++;
    }
    return scan.stop - from + 1 + word - scan.next > Math.max(scan.width(), NARROW);
  }

  private static boolean isKana(char c) {
    return c >= '\u3040' && c <= '\u30FF';
  }
}
