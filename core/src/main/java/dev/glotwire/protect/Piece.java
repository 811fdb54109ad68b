package dev.glotwire.protect;

import dev.glotwire.article.Inline;

/** A part of a protected text: words an engine translates, or a placeholder it carries over. */
sealed interface Piece {

  /** Text to translate; never empty. */
  record Words(String text) implements Piece {}

  /**
   * A placeholder.
   *
   * @param number 1 or more, unique in the text
   * @param role whether it opens a pair, closes one, or stands alone
   * @param partner the number of the other half of a pair; its own number where it stands alone
   * @param held what it stands for: a code, or text that is kept
   */
  record Hold(int number, Role role, int partner, Inline held) implements Piece {

    /** Returns what a reader sees of it; empty for pure markup. */
    String display() {
      return held instanceof Inline.Text text ? text.value() : ((Inline.Code) held).display();
    }
  }

  /** How a placeholder relates to the text around it. */
  enum Role {
    OPEN,
    CLOSE,
    SINGLE
  }
}
