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

  /** What kind of letters text is set in. */
  enum Face {
    ORDINARY,
    /** A font with letters of one width, which may mean program code. */
    TYPEWRITER,
    /** That of program code. */
    CODE
  }

  /**
   * How text looks and where it leads.
   *
   * @param link an address; empty for none
   */
  record Look(boolean bold, boolean italic, boolean struck, Face face, String link) {
    static final Look PLAIN = new Look(false, false, false, Face.ORDINARY, "");

    /** Whether the text is program code. */
    boolean code() {
      return face == Face.CODE;
    }

    /** Returns what this and another look have in common. */
    Look sharedWith(Look other) {
      return new Look(
          bold && other.bold,
          italic && other.italic,
          struck && other.struck,
          Face.ORDINARY,
          link.equals(other.link) ? link : "");
    }

    Look withBold(boolean on) {
      return new Look(on, italic, struck, face, link);
    }

    Look withItalic(boolean on) {
      return new Look(bold, on, struck, face, link);
    }

    Look withStruck(boolean on) {
      return new Look(bold, italic, on, face, link);
    }

    Look withFace(Face other) {
      return new Look(bold, italic, struck, other, link);
    }

    Look withLink(String address) {
      return new Look(bold, italic, struck, face, address);
    }
  }
}
