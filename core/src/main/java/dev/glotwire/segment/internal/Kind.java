package dev.glotwire.segment.internal;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.SentenceBreak;
import com.ibm.icu.lang.UProperty;

/** What a UTF-16 code unit means to the end of a sentence. */
final class Kind {
  /** Letters, digits, commas: nothing that ends a sentence, opens or closes. */
  static final byte OTHER = 0;

  static final byte OPEN = 1;
  static final byte CLOSE = 2;

  /** A quotation mark that opens in one language or place and closes in another. */
  static final byte QUOTE = 3;

  static final byte SPACE = 4;

  /** Joiners, direction marks and variation selectors: they belong to what stands before them. */
  static final byte FORMAT = 12;

  /** From here on, a sentence may end at the character. */
  static final byte LINE = 5;

  /** A full stop, which may also belong to an abbreviation or a number. */
  static final byte STOP = 6;

  /** {@code !} and {@code ?}, as all scripts write them. */
  static final byte MARK = 7;

  /** A full stop that is nothing else: that of Chinese, of Hindi, of Armenian. */
  static final byte FULL = 8;

  static final byte ELLIPSIS = 9;
  static final byte COLON = 10;

  static final byte BULLET = 13;
  static final byte COMMA = 14;

  /** Half of a character beyond U+FFFF, some of which end sentences. */
  static final byte HIGH_SURROGATE = 11;

  private static final String OPENERS = "([{¡¿‚„⟨⟪「『【《〈〔〖〘〚〝（［｛｢⁅﴿";
  private static final String CLOSERS = ")]}⟩⟫」』】》〉〕〗〙〛〞〟）］｝｣⁆﴾";
  private static final String QUOTES = "\"'`´«»‹›“”‟‘’‛＂＇״׳";
  private static final String STOPS = ".․﹒．";
  private static final String MARKS =
      "!?؟‼‽⁇⁈⁉⸮፧՜՞︖︕﹖﹗！？\u1945\u1944\u2CFA\u2CFB\uA60F\uA6F7\u07F9";
  private static final String ELLIPSES = "…‥⋯︙";

  /** Sentence_Break=STerm in the Basic Multilingual Plane but for those of {@link #MARKS}. */
  private static final String FULL_STOPS =
      "\u0589\u061D\u061E\u06D4\u0700\u0701\u0702\u0837\u0839\u083D\u083E\u0964\u0965\u104A\u104B\u1362\u1368"
          + "\u166E\u1735\u1736\u17D4\u17D5\u1803\u1809\u1AA8\u1AA9\u1AAA\u1AAB\u1B4E\u1B4F\u1B5A\u1B5B\u1B5E"
          + "\u1B5F\u1B7D\u1B7E\u1B7F\u1C3B\u1C3C\u1C7E\u1C7F\u2CF9\u2E3C\u2E53\u2E54\u2E60\u2E61\u3002\uA4FF"
          + "\uA60E\uA6F3\uA876\uA877\uA8CE\uA8CF\uA92F\uA9C8\uA9C9\uAA5D\uAA5E\uAA5F\uAAF0\uAAF1\uABEB\uFE12"
          + "\uFF61";

  private static final byte[] KINDS = table();

  /** The same, where spaces do not matter. */
  private static final byte[] WITHOUT_SPACES = withoutSpaces();

  private Kind() {}

  private static byte[] table() {
    byte[] kinds = new byte[0x10000];
    for (char c = 0; c <= ' '; c++) {
      put(kinds, Character.isWhitespace(c) ? SPACE : OTHER, c);
    }
    put(kinds, LINE, '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029');
    put(kinds, SPACE, '\u00A0', '\u1680', '\u202F', '\u205F', '\u3000', '\u200B', '\uFEFF');
    for (char c = '\u2000'; c <= '\u200A'; c++) {
      put(kinds, SPACE, c);
    }
    put(
        kinds, FORMAT, '\u00AD', '\u061C', '\u200C', '\u200D', '\u200E', '\u200F', '\uFE0E',
        '\uFE0F');
    put(kinds, FORMAT, '\u202A', '\u202B', '\u202C', '\u202D', '\u202E');
    put(kinds, FORMAT, '\u2066', '\u2067', '\u2068', '\u2069');
    put(kinds, OPEN, OPENERS.toCharArray());
    put(kinds, CLOSE, CLOSERS.toCharArray());
    put(kinds, QUOTE, QUOTES.toCharArray());
    put(kinds, STOP, STOPS.toCharArray());
    put(kinds, MARK, MARKS.toCharArray());
    put(kinds, FULL, FULL_STOPS.toCharArray());
    put(kinds, ELLIPSIS, ELLIPSES.toCharArray());
    put(kinds, BULLET, '•', '⁃', '▪', '●', '■', '►', '‣', '◦', '∙', '\u25E6');
    put(kinds, COMMA, ',');
    put(kinds, COLON, ':', ';', '\u037E', '\u0387', '\u00B7', '：', '；');
    for (char c = Character.MIN_HIGH_SURROGATE; c <= Character.MAX_HIGH_SURROGATE; c++) {
      put(kinds, HIGH_SURROGATE, c);
    }
    return kinds;
  }

  private static byte[] withoutSpaces() {
    byte[] kinds = KINDS.clone();
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] == SPACE) {
        kinds[i] = OTHER;
      }
    }
    return kinds;
  }

  /** Returns the first index in a range at which something else than {@link #OTHER} stands. */
  static int skip(char[] text, int from, int to, boolean spacesMatter) {
    byte[] kinds = spacesMatter ? KINDS : WITHOUT_SPACES;
    int i = from;
    while (i < to && kinds[text[i]] == OTHER) {
      i++;
    }
    return i;
  }

  private static void put(byte[] kinds, byte kind, char... characters) {
    for (char c : characters) {
      kinds[c] = kind;
    }
  }

  static byte of(char c) {
    return KINDS[c];
  }

  static boolean isSpace(char c) {
    byte kind = KINDS[c];
    return kind == SPACE || kind == LINE;
  }

  /** Whether a code point beyond U+FFFF ends sentences in its script. */
  static boolean isFullStop(int supplementary) {
    return UCharacter.getIntPropertyValue(supplementary, UProperty.SENTENCE_BREAK)
        == SentenceBreak.STERM;
  }
}
