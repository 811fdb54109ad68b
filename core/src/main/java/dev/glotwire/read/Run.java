package dev.glotwire.read;

/**
 * Text of one look in a document.
 *
 * @param text a line end in it is one that readers see
 * @param note the number of the footnote it stands for, with no text; 0 for text
 */
record Run(String text, Look look, int note) {

  /** The break of a line. */
  static final String BREAK = "\n";

  Run(String text, Look look) {
    this(text, look, 0);
  }

  /** Returns the mark of a footnote. */
  static Run note(int number) {
    return new Run("", Look.PLAIN, number);
  }

  boolean isBreak() {
    return text.equals(BREAK);
  }

  /**
   * How text looks and where it leads.
   *
   * @param link an address; empty for none
   */
  record Look(boolean bold, boolean italic, boolean struck, boolean code, String link) {
    static final Look PLAIN = new Look(false, false, false, false, "");

    Look withBold(boolean on) {
      return new Look(on, italic, struck, code, link);
    }

    Look withItalic(boolean on) {
      return new Look(bold, on, struck, code, link);
    }

    Look withStruck() {
      return new Look(bold, italic, true, code, link);
    }

    Look withCode() {
      return new Look(bold, italic, struck, true, link);
    }

    Look withLink(String address) {
      return new Look(bold, italic, struck, code, address);
    }
  }
}
