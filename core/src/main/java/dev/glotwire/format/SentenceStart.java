package dev.glotwire.format;

/** Tells whether a sentence begins at a word, so that its capital says nothing. */
final class SentenceStart {
  private static final String OPENING = "\"“‘„«(-–—•";

  private SentenceStart() {}

  /**
   * Whether nothing but marks that open, a quotation above all, stands between {@code start} and
   * the beginning of the text or the end of another sentence. A quotation behind a comma is one.
   */
  static boolean isAt(CharSequence text, int start) {
    int at = start - 1;
    while (at >= 0 && (Scripts.isSpace(text.charAt(at)) || OPENING.indexOf(text.charAt(at)) >= 0)) {
      at--;
    }
    return at < 0
        || ".!?:”".indexOf(text.charAt(at)) >= 0
        || (text.charAt(at) == ',' && isQuoted(text, start));
  }

  /** Whether a quotation opens before {@code start}: of a sentence, a title or a word. */
  static boolean isQuoted(CharSequence text, int start) {
    return start > 0 && "\"“„«".indexOf(text.charAt(start - 1)) >= 0;
  }
}
