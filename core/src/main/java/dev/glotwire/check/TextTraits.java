package dev.glotwire.check;

import com.ibm.icu.lang.UCharacter;
import dev.glotwire.typography.QuotationParser;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What kinds of characters a text has, found in one pass for all checks: most texts have nothing
 * that most checks look for. Not thread-safe.
 */
final class TextTraits {
  private static final int BRACKET = 1;
  private static final int QUOTATION_MARK = 1 << 1;
  private static final int AMPERSAND = 1 << 2;
  private static final int SPACE = 1 << 3;
  private static final int SURROGATE = 1 << 4;
  private static final int UNSPACED = 1 << 5;

  /** White space and second halves of pairs, which count for no character of a word. */
  private static final int UNCOUNTED = 1 << 6;

  /** Every character of every text is asked for. */
  private static final byte[] KINDS = kinds();

  /** The last two texts of a thread: a source and a target, at which several checks look. */
  private static final ThreadLocal<TextTraits[]> LAST =
      ThreadLocal.withInitial(() -> new TextTraits[2]);

  private final String text;
  private final int kinds;
  private final boolean doubledSpace;
  private final int length;
  private final short script;
  private final boolean mixed;
  private @Nullable WordPrints words;

  private TextTraits(String text) {
    this.text = text;
    int all = 0;
    int before = 0;
    int doubled = 0;
    int counted = text.length();
    short first = LetterScripts.NONE;
    boolean others = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int kind = KINDS[c];
      all |= kind;
      doubled |= kind & before;
      before = kind;
      counted -= kind >>> 6 & 1;
      short its = LetterScripts.of(c);
      if (its != first && its != LetterScripts.NONE) {
        others |= first != LetterScripts.NONE;
        first = its;
      }
    }
    this.kinds = all;
    this.doubledSpace = (doubled & SPACE) != 0;
    this.length = counted;
    this.script = first;
    this.mixed = others;
  }

  static TextTraits of(String text) {
    TextTraits[] last = LAST.get();
    for (TextTraits known : last) {
      if (known != null && known.text.equals(text)) {
        return known;
      }
    }
    TextTraits made = new TextTraits(text);
    last[1] = last[0];
    last[0] = made;
    return made;
  }

  /** Returns the words of the text. */
  WordPrints words() {
    WordPrints known = words;
    if (known == null) {
      known = new WordPrints(text);
      words = known;
    }
    return known;
  }

  boolean hasBracket() {
    return (kinds & BRACKET) != 0;
  }

  /** Whether there is a mark of a quotation, or what may be one. */
  boolean hasQuotationMark() {
    return (kinds & QUOTATION_MARK) != 0;
  }

  boolean hasAmpersand() {
    return (kinds & AMPERSAND) != 0;
  }

  /** Whether two spaces, of which one may be no-break, stand in a row. */
  boolean hasDoubledSpace() {
    return doubledSpace;
  }

  /** Whether there is a letter of a script that is written without spaces. */
  boolean hasUnspaced() {
    return (kinds & UNSPACED) != 0;
  }

  /** Returns how many characters there are that are no white space. */
  int length() {
    return length;
  }

  /** Whether all letters are of one of {@code scripts}, by ICU's numbers, and of a single one. */
  boolean isOnlyIn(Set<Integer> scripts) {
    return !mixed
        && (kinds & SURROGATE) == 0
        && (script == LetterScripts.NONE || scripts.contains((int) script));
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < kinds.length; c++) {
      char one = (char) c;
      int kind = Balance.isBracket(one) ? BRACKET : 0;
      kind |= QuotationParser.isMark(one) ? QUOTATION_MARK : 0;
      kind |= c == '&' ? AMPERSAND : 0;
      kind |= c == ' ' || c == '\u00A0' ? SPACE : 0;
      kind |= Character.isSurrogate(one) ? SURROGATE : 0;
      kind |= RepeatedWords.isUnspaced(one) ? UNSPACED : 0;
      kind |= UCharacter.isUWhiteSpace(c) || Character.isLowSurrogate(one) ? UNCOUNTED : 0;
      kinds[c] = (byte) kind;
    }
    return kinds;
  }
}
