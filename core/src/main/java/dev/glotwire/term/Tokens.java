package dev.glotwire.term;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import dev.glotwire.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text as terms are looked for in it: words, signs, and in scripts without spaces every letter,
 * each with its place. White space does not count, so that a term is found across a line break.
 * Immutable and thread-safe.
 */
final class Tokens {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

  private final List<Token> all;

  /** Where dictionaries say that a word may begin or end; null where spaces tell. */
  private final @Nullable BreakIterator words;

  private final String text;

  private Tokens(String text, List<Token> all, @Nullable BreakIterator words) {
    this.text = text;
    this.all = all;
    this.words = words;
  }

  /**
   * A word, a sign or a letter.
   *
   * @param written as it stands there, composed
   * @param folded without differences of case
   * @param base without marks either, where a script has marks that inflection changes
   */
  record Token(String written, String folded, String base, int start, int end) {}

  static Tokens of(String text, Locale language) {
    boolean turkic = language.getLanguage().equals("tr") || language.getLanguage().equals("az");
    List<Token> all = new ArrayList<>();
    boolean complex = false;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (isPart(c)) {
        boolean alone = isUnspaced(c);
        complex |= isComplex(c);
        boolean katakana = isKatakana(c);
        while (end < text.length()) {
          int next = text.codePointAt(end);
          boolean goesOn =
              isMark(next)
                  || (!alone && isPart(next) && !isUnspaced(next) && katakana == isKatakana(next));
          if (!goesOn) {
            break;
          }
          end += Character.charCount(next);
        }
        all.add(token(text, at, end, turkic));
      } else if (!isBlank(c)) {
        all.add(token(text, at, end, turkic));
      }
      at = end;
    }
    return new Tokens(text, List.copyOf(all), complex ? words(text, language) : null);
  }

  private static BreakIterator words(String text, Locale language) {
    BreakIterator words = BreakIterator.getWordInstance(ULocale.forLocale(language));
    words.setText(text);
    return words;
  }

  private static Token token(String text, int start, int end, boolean turkic) {
    String written = NFC.normalize(text.substring(start, end).replace("\u00AD", ""));
    String folded =
        switch (written) {
          case "’", "ʼ", "‘", "`", "´" -> "'";
          case "‐", "‑" -> "-";
          default ->
              UCharacter.foldCase(written, turkic ? UCharacter.FOLD_CASE_EXCLUDE_SPECIAL_I : 0);
        };
    return new Token(written, folded, base(folded), start, end);
  }

  /** Removes accents, points and vowel signs that are written on a letter of these scripts. */
  private static String base(String folded) {
    boolean ascii = folded.chars().allMatch(c -> c < 0x80);
    if (ascii) {
      return folded;
    }
    String apart = NFD.normalize(folded);
    StringBuilder out = new StringBuilder(apart.length());
    boolean strips = false;
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        strips =
            switch (Character.UnicodeScript.of(c)) {
              case LATIN, GREEK, ARABIC, HEBREW -> true;
              default -> false;
            };
        out.append(c);
      } else if (!strips) {
        out.append(c);
      }
    }
    return NFC.normalize(out);
  }

  private static boolean isPart(int c) {
    return Character.isLetterOrDigit(c) || isMark(c) || c == 0xAD || c == 0x30FC;
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> c == 0x200C || c == 0x200D;
    };
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.CONTROL;
  }

  private static boolean isKatakana(int c) {
    return c == 0x30FC || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA;
  }

  /** Whether the words of the script are not told by spaces, nor by a change of script. */
  private static boolean isUnspaced(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA -> true;
      default -> isComplex(c);
    };
  }

  /** Whether only a dictionary tells the words of the script: Thai, Lao, Khmer, Burmese. */
  private static boolean isComplex(int c) {
    return c >= 0x0E00
        && UCharacter.getIntPropertyValue(c, UProperty.LINE_BREAK)
            == UCharacter.LineBreak.COMPLEX_CONTEXT;
  }

  /** Whether {@code word} is of a script without spaces, or of Katakana. */
  static boolean isUnspaced(String word) {
    int c = word.codePointAt(0);
    return isUnspaced(c) || isKatakana(c);
  }

  int size() {
    return all.size();
  }

  Token get(int index) {
    return all.get(index);
  }

  /** Returns where the tokens from {@code first} to before {@code end} stand. */
  Span span(int first, int end) {
    return new Span(all.get(first).start(), all.get(end - 1).end());
  }

  /**
   * Whether the tokens from {@code first} to before {@code end} are whole words: no dictionary
   * knows better, and a sign at either end does not touch another word.
   */
  boolean isWhole(int first, int end) {
    Span span = span(first, end);
    return isBoundary(span.start(), !isPart(text.codePointAt(span.start())))
        && isBoundary(span.end(), !isPart(text.codePointBefore(span.end())));
  }

  private boolean isBoundary(int at, boolean sign) {
    if (at == 0 || at == text.length()) {
      return true;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    if (sign && isPart(before) != isPart(after) && !isUnspaced(before) && !isUnspaced(after)) {
      return false;
    }
    BreakIterator dictionary = words;
    if (dictionary == null || !isComplex(before) || !isComplex(after)) {
      return true;
    }
    synchronized (dictionary) {
      return dictionary.isBoundary(at);
    }
  }
}
