package dev.glotwire.read;

import dev.glotwire.article.Content;

/** Text that a translator gave back, made fit for one line of a file. */
final class RunningText {
  private RunningText() {}

  /** Returns the text of {@code content} on one line, without white space at either end. */
  static String of(Content content) {
    return oneLine(content.displayText()).strip();
  }

  /** Returns {@code text} with every line end and NUL in it replaced by a space. */
  static String oneLine(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n'
          || c == '\r'
          || c == 0
          || c == 0x0B
          || c == 0x0C
          || c == 0x85
          || c == 0x2028
          || c == 0x2029) {
        if (out == null) {
          out = new StringBuilder(text);
        }
        out.setCharAt(i, ' ');
      }
    }
    return out == null ? text : out.toString();
  }
}
