package dev.glotwire.typography;

/** What a change of typography is about. */
public enum Kind {
  /** A quotation mark takes the form of the language. */
  QUOTATION_MARK,
  /** A straight apostrophe becomes a typographic one. */
  APOSTROPHE,
  /** A space where the language wants one that does not break, or a space where it wants none. */
  SPACE,
  /** A Spanish question or exclamation begins with its mark. */
  INVERTED_MARK,
  /** A mark takes the form of the script: full width, Arabic, Greek. */
  PUNCTUATION,
  /** A comma moves out of the quotation that it follows. */
  COMMA_AFTER_QUOTATION,
  /** Three full stops become one character. */
  ELLIPSIS,
  /** A hyphen in a range, or before a speaker's words, becomes a dash. */
  DASH,
  /** The space between a figure and its percent sign. */
  PERCENT,
  /** What is written in the other direction is isolated, so that it is displayed in order. */
  ISOLATE
}
