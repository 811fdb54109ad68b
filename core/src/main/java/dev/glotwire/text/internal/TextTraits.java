package dev.glotwire.text.internal;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What kinds of characters a text has, found in one pass for all that look at it: most texts have
 * nothing of what most rules and checks look for. Immutable.
 */
public final class TextTraits {
  /** The script of what is no letter, or half of one beyond the basic plane. */
  public static final int NO_SCRIPT = -1;

  /** {@link Pair}s of characters: bits of the second one, and so much higher those of the first. */
  private static final int PAIRS = 13;

  private static final long BRACKET = 1L << (2 * PAIRS);
  private static final long STRAIGHT_DOUBLE_MARK = 1L << (2 * PAIRS + 1);
  private static final long STRAIGHT_APOSTROPHE = 1L << (2 * PAIRS + 2);
  private static final long CURLED_MARK = 1L << (2 * PAIRS + 3);
  private static final long CURLED_APOSTROPHE = 1L << (2 * PAIRS + 4);
  private static final long AMPERSAND = 1L << (2 * PAIRS + 5);
  private static final long SURROGATE = 1L << (2 * PAIRS + 6);
  private static final long UNSPACED = 1L << (2 * PAIRS + 7);
  private static final long FIGURE = 1L << (2 * PAIRS + 8);
  private static final long RIGHT_TO_LEFT = 1L << (2 * PAIRS + 9);
  private static final long AGAINST_RIGHT_TO_LEFT = 1L << (2 * PAIRS + 10);
  private static final long ASCII_PUNCTUATION = 1L << (2 * PAIRS + 11);
  private static final long END_MARK = 1L << (2 * PAIRS + 12);
  private static final long COLON = 1L << (2 * PAIRS + 13);
  private static final long GUILLEMET = 1L << (2 * PAIRS + 14);
  private static final long KEPT = 1L << (2 * PAIRS + 15);
  private static final long DIRECTION = 1L << (2 * PAIRS + 16);
  private static final long HYPHEN = 1L << (2 * PAIRS + 17);
  private static final long PERCENT = 1L << (2 * PAIRS + 18);

  /** Bits that the number of a letter's script has, from 1, and bits that it has not. */
  private static final int SCRIPT = 56;

  private static final int NO_SCRIPT_BITS = 48;
  private static final int SCRIPT_MASK = 0xFF;

  /** Marks, embeddings, overrides and isolates of UAX #9. */
  private static final String DIRECTIONS =
      "\u200E\u200F\u061C\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

  /** What may follow a percent sign that begins a placeholder, but for letters and digits. */
  private static final String CONVERSIONS = "-+#,.(@";

  private static final String BRACKETS = "()[]{}（）［］｛｝【】";
  private static final String CURLED_MARKS = "“”„‟«»‘‚‹›「」『』";
  private static final long QUOTATION_MARK = STRAIGHT_DOUBLE_MARK | CURLED_MARK | CURLED_APOSTROPHE;

  private static final int FIRST_RIGHT_TO_LEFT = 0x0590;

  /** Of its scripts in a row; the others are presentation forms. */
  private static final int LAST_RIGHT_TO_LEFT = 0x08FF;

  /** The lowest bit of each of eight bytes. */
  private static final long EACH = 0x0101_0101_0101_0101L;

  private static final long ANY_START = EACH * ((1 << Pair.STARTS) - 1);
  private static final long UNCOUNTED = EACH << Pair.UNCOUNTED.bit;
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int PRINT_BIT = Pair.PRINT.bit;

  /** What stands before a text. */
  private static final long NOTHING =
      Pair.WORD.first()
          | Pair.FIGURE.first()
          | Pair.ALONE.first()
          | Pair.PRINT.first()
          | Pair.UNCOUNTED.first();

  /** Two characters in a row, of which the second may be the first of the text. */
  private enum Pair {
    /** A word begins: a letter of a script with spaces, and none before it. */
    WORD(0),
    /** A figure begins: a digit, and none before it. */
    FIGURE(1),
    /**
     * What stands for itself, whatever is before it: a sign, a letter of a script without spaces.
     */
    ALONE(2),
    /** What {@link WordPrints} take for a word begins. */
    PRINT(3),
    /** What counts for no character, whatever is before it. */
    UNCOUNTED(4),
    /** One of two spaces may be no-break. */
    SPACES(5),
    /** {@code example.org}. */
    STOP_LETTER(6),
    /** {@code https://}. */
    COLON_SLASH(7),
    /** {@code mailto:}. */
    O_COLON(8),
    /** {@code %s}. */
    PERCENT_SIGN(9),
    /** {@code #Topic}. */
    NUMBER_SIGN(10),
    /** {@code +1}. */
    PLUS_DIGIT(11),
    /** {@code (555)}. */
    PARENTHESIS_DIGIT(12);

    /** The first three, which begin something. */
    static final int STARTS = 3;

    /** What is kept has one of those from here on. */
    static final int KEPT = STOP_LETTER.bit;

    private final int bit;

    Pair(int bit) {
      this.bit = bit;
    }

    long first() {
      return 1L << (PAIRS + bit);
    }

    long second(boolean is) {
      return is ? 1L << bit : 0;
    }

    long both() {
      return first() | second(true);
    }

    boolean isIn(long pairs) {
      return (pairs >>> bit & 1) != 0;
    }
  }

  /** Every character of every text is asked for. */
  private static final long[] KINDS = kinds();

  private static final LastTexts<TextTraits> LAST = new LastTexts<>(TextTraits::new);

  private final String text;
  private final long kinds;
  private final long pairs;
  private final int length;
  private final int script;
  private final boolean mixed;
  private final long[] starts; // a bit for each character
  private final WordPrints words;

  private TextTraits(String text) {
    this.text = text;
    int end = text.length();
    Scratch scratch = Scratch.ofThread(end);
    char[] chars = scratch.chars;
    text.getChars(0, end, chars, 0);
    int[] sums = scratch.sums;
    byte[] marks = scratch.marks;
    long all = 0;
    long before = NOTHING;
    long met = 0;
    int sum = 0;
    for (int i = 0; i < end; i++) {
      char c = chars[i];
      long kind = KINDS[c];
      long pair = kind & (before >>> PAIRS);
      all |= kind;
      met |= pair;
      before = kind;
      marks[i] = (byte) pair;
      sums[i] = sum;
      sum += WordPrints.LETTERS[c];
    }
    Arrays.fill(marks, end, Math.min(marks.length, end + Long.BYTES), (byte) 0);
    long[] prints = scratch.bits;
    this.starts = new long[(end >>> 6) + 1];
    int uncounted = 0;
    prints[end >>> 6] = 0;
    for (int i = 0; i < end; i += Long.SIZE) {
      long bits = 0;
      long words = 0;
      for (int at = i; at < Math.min(end, i + Long.SIZE); at += Long.BYTES) {
        long eight = (long) EIGHT.get(marks, at);
        bits |= gathered(((eight & ANY_START) + ANY_START) >>> Pair.STARTS) << at;
        words |= gathered(eight >>> PRINT_BIT) << at;
        uncounted += Long.bitCount(eight & UNCOUNTED);
      }
      starts[i >>> 6] = bits;
      prints[i >>> 6] = words;
    }
    this.words = WordPrints.of(prints, end, sums, sum);
    this.kinds = all;
    this.pairs = met & ((1L << PAIRS) - 1);
    this.length = end - uncounted;
    // A bit that one letter has and another has not is of two scripts.
    this.script = (int) (all >>> SCRIPT & SCRIPT_MASK) - 1;
    this.mixed = ((all >>> SCRIPT) & (all >>> NO_SCRIPT_BITS) & SCRIPT_MASK) != 0;
  }

  /** Returns the lowest bits of eight bytes as one, the first byte's being the lowest. */
  private static long gathered(long eight) {
    return ((eight & EACH) * 0x0102_0408_1020_4080L) >>> 56;
  }

  /** Returns the traits of {@code text}, which the thread may have found before. */
  public static TextTraits of(String text) {
    return LAST.find(text);
  }

  /**
   * Returns the traits of {@code text}, which is the source of a translation: others may come, and
   * other threads.
   */
  public static TextTraits ofSource(String text) {
    return LAST.findInSource(text);
  }

  /** Returns the words of the text. */
  public WordPrints words() {
    return words;
  }

  /**
   * Returns where, from {@code at} on, a word or a figure begins first, or a sign, or a letter of a
   * script without spaces stands; the length of the text if nothing does.
   */
  public int nextStart(int at) {
    int word = at >>> 6;
    if (word >= starts.length) {
      return text.length();
    }
    long bits = starts[word] & (-1L << at);
    while (bits == 0) {
      if (++word == starts.length) {
        return text.length();
      }
      bits = starts[word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(bits);
  }

  public boolean hasBracket() {
    return has(BRACKET);
  }

  /** Whether there is a mark of a quotation, or what may be one. */
  public boolean hasQuotationMark() {
    return has(QUOTATION_MARK);
  }

  /** Whether there is a mark of a quotation that is surely no typographic apostrophe. */
  public boolean hasSureQuotationMark() {
    return has(STRAIGHT_DOUBLE_MARK | CURLED_MARK);
  }

  /** Whether there is a typographic mark of a quotation or an apostrophe. */
  public boolean hasTypographicMark() {
    return has(CURLED_MARK | CURLED_APOSTROPHE);
  }

  /** Whether there is a mark or an apostrophe as typewriters have it. */
  public boolean hasStraightMark() {
    return has(STRAIGHT_DOUBLE_MARK | STRAIGHT_APOSTROPHE);
  }

  public boolean hasAmpersand() {
    return has(AMPERSAND);
  }

  /** Whether two spaces, of which one may be no-break, stand in a row. */
  public boolean hasDoubledSpace() {
    return Pair.SPACES.isIn(pairs);
  }

  /** Whether there is a letter of a script that is written without spaces. */
  public boolean hasUnspaced() {
    return has(UNSPACED);
  }

  /** Whether a digit of any script, or a fraction such as ½, stands in the text. */
  public boolean hasFigure() {
    return has(FIGURE) || (has(SURROGATE) && text.codePoints().anyMatch(Character::isDigit));
  }

  /** Whether there is a comma, a colon, a parenthesis or the end of a sentence in ASCII. */
  public boolean hasAsciiPunctuation() {
    return has(ASCII_PUNCTUATION);
  }

  /** Whether there is a question mark, an exclamation mark or a semicolon in ASCII. */
  public boolean hasEndMark() {
    return has(END_MARK);
  }

  public boolean hasColon() {
    return has(COLON);
  }

  /** Whether there is a hyphen of ASCII. */
  public boolean hasHyphen() {
    return has(HYPHEN);
  }

  /** Whether there is a percent sign of ASCII. */
  public boolean hasPercent() {
    return has(PERCENT);
  }

  public boolean hasGuillemet() {
    return has(GUILLEMET);
  }

  /**
   * Whether there is a character that begins an address, a placeholder or a telephone number, or
   * parts it.
   */
  public boolean mayHoldKept() {
    return pairs >>> Pair.KEPT != 0 || has(KEPT);
  }

  /** Whether there is a letter or a control that makes a line run from right to left. */
  public boolean isRightToLeft() {
    return has(RIGHT_TO_LEFT)
        || (has(SURROGATE) && text.codePoints().anyMatch(TextTraits::isRightToLeft));
  }

  /** Whether there is an invisible character that tells in which direction text runs. */
  public boolean hasDirection() {
    return has(DIRECTION);
  }

  /**
   * Whether there is a character that may be displayed elsewhere than a reader expects in a text
   * that runs from right to left: of a left-to-right script, or a sign before or in a figure.
   */
  public boolean isAgainstRightToLeft() {
    return has(AGAINST_RIGHT_TO_LEFT);
  }

  /** Returns how many characters there are that are no white space. */
  public int length() {
    return length;
  }

  /** Whether all letters are of one of {@code scripts}, by ICU's numbers, and of a single one. */
  public boolean isOnlyIn(BitSet scripts) {
    return !mixed && !has(SURROGATE) && (script == NO_SCRIPT || scripts.get(script));
  }

  /** Returns the script of {@code c} by the numbers of ICU; {@link #NO_SCRIPT} for no letter. */
  public static int scriptOf(char c) {
    return (int) (KINDS[c] >>> SCRIPT & SCRIPT_MASK) - 1;
  }

  /** Whether {@code c} is a bracket of any kind. */
  public static boolean isBracket(char c) {
    return (KINDS[c] & BRACKET) != 0;
  }

  /** Whether {@code c} is a mark of a quotation, or may be one. */
  public static boolean isQuotationMark(char c) {
    return (KINDS[c] & QUOTATION_MARK) != 0;
  }

  /** Whether {@code c} is a letter of a script that is written without spaces. */
  public static boolean isUnspaced(char c) {
    return (KINDS[c] & UNSPACED) != 0;
  }

  private boolean has(long kind) {
    return (kinds & kind) != 0;
  }

  private static long[] kinds() {
    long[] kinds = new long[Character.MAX_VALUE + 1];
    CharacterRuns.visit((first, last) -> Arrays.fill(kinds, first, last + 1, kind(first)));
    return kinds;
  }

  private static long kind(char c) {
    boolean unspaced = Characters.isUnspaced(c);
    boolean spaced = Characters.isWordPart(c) && !unspaced;
    boolean digit = Character.isDigit(c);
    boolean alone = unspaced || Characters.isSign(c) || Character.isSurrogate(c);
    boolean print = WordPrints.isPart(c);
    long kind = c < 0x80 ? ascii(c) : beyondAscii(c, unspaced);
    kind |= Pair.WORD.second(spaced) | (spaced ? 0 : Pair.WORD.first());
    kind |= Pair.FIGURE.second(digit) | (digit ? 0 : Pair.FIGURE.first());
    kind |= Pair.PRINT.second(print) | (print ? 0 : Pair.PRINT.first());
    kind |= Pair.ALONE.second(alone) | Pair.ALONE.first();
    return kind | Pair.UNCOUNTED.second(isUncounted(c)) | Pair.UNCOUNTED.first();
  }

  private static boolean isUncounted(char c) {
    return UCharacter.isUWhiteSpace(c) || Character.isLowSurrogate(c);
  }

  private static long ascii(char c) {
    boolean letter = Character.isLetter(c);
    boolean digit = Character.isDigit(c);
    long kind = letter ? script(c, false) : 0;
    kind |= digit ? FIGURE : 0;
    kind |= BRACKETS.indexOf(c) >= 0 ? BRACKET : 0;
    kind |= letter || "+-/@:_~#".indexOf(c) >= 0 ? AGAINST_RIGHT_TO_LEFT : 0;
    kind |= ",.;?!:(".indexOf(c) >= 0 ? ASCII_PUNCTUATION : 0;
    kind |= Pair.STOP_LETTER.second(letter) | Pair.COLON_SLASH.second(c == '/');
    kind |=
        Pair.PERCENT_SIGN.second(letter || digit || CONVERSIONS.indexOf(c) >= 0)
            | Pair.NUMBER_SIGN.second(letter || digit);
    kind |= Pair.PLUS_DIGIT.second(digit) | Pair.PARENTHESIS_DIGIT.second(digit);
    return kind
        | switch (c) {
          case ' ' -> Pair.SPACES.both();
          case '"' -> STRAIGHT_DOUBLE_MARK;
          case '\'' -> STRAIGHT_APOSTROPHE;
          case '&' -> AMPERSAND;
          case '?', '!', ';' -> END_MARK;
          case ':' -> COLON | Pair.COLON_SLASH.first() | Pair.O_COLON.second(true);
          case 'o' -> Pair.O_COLON.first();
          case '.' -> Pair.STOP_LETTER.first();
          case '%' -> PERCENT | Pair.PERCENT_SIGN.first();
          case '-' -> HYPHEN;
          case '#' -> Pair.NUMBER_SIGN.first();
          case '+' -> Pair.PLUS_DIGIT.first();
          case '(' -> Pair.PARENTHESIS_DIGIT.first();
          case '@', '{' -> KEPT;
          default -> 0;
        };
  }

  private static long beyondAscii(char c, boolean unspaced) {
    boolean surrogate = Character.isSurrogate(c);
    boolean letter = Character.isLetter(c);
    long kind = letter ? script(c, unspaced) : 0;
    kind |= Character.isDigit(c) || Characters.isFraction(c) ? FIGURE : 0;
    kind |= BRACKETS.indexOf(c) >= 0 ? BRACKET : 0;
    kind |= CURLED_MARKS.indexOf(c) >= 0 ? CURLED_MARK : 0;
    kind |= c == '’' ? CURLED_APOSTROPHE : 0;
    kind |= c == '«' || c == '»' ? GUILLEMET : 0;
    kind |= c == '⟦' || c == '⟧' ? KEPT : 0;
    kind |= surrogate ? SURROGATE : 0;
    kind |= c >= FIRST_RIGHT_TO_LEFT && !surrogate && isRightToLeft(c) ? RIGHT_TO_LEFT : 0;
    kind |= isAgainstRightToLeft(c) ? AGAINST_RIGHT_TO_LEFT : 0;
    kind |= DIRECTIONS.indexOf(c) >= 0 ? DIRECTION : 0;
    kind |= Pair.NUMBER_SIGN.second(Character.isLetterOrDigit(c) || surrogate);
    return kind | (c == '\u00A0' ? Pair.SPACES.both() : 0);
  }

  /** Returns the bits of the script of the letter {@code c}. */
  private static long script(char c, boolean unspaced) {
    long number = UScript.getScript(c) + 1L;
    return number << SCRIPT | (~number & SCRIPT_MASK) << NO_SCRIPT_BITS | (unspaced ? UNSPACED : 0);
  }

  private static boolean isAgainstRightToLeft(char c) {
    return c < FIRST_RIGHT_TO_LEFT
        ? Character.isLetter(c)
        : c == '’' || (c > LAST_RIGHT_TO_LEFT && !runsAlong(c));
  }

  /** Whether {@code c} goes wherever the text beside it does, or is of a right-to-left script. */
  private static boolean runsAlong(char c) {
    return switch (Character.getDirectionality(c)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_NONSPACING_MARK,
          Character.DIRECTIONALITY_BOUNDARY_NEUTRAL,
          Character.DIRECTIONALITY_WHITESPACE,
          Character.DIRECTIONALITY_OTHER_NEUTRALS ->
          true;
      default -> false;
    };
  }

  private static boolean isRightToLeft(int c) {
    return switch (Character.getDirectionality(c)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE ->
          true;
      default -> false;
    };
  }
}
