package dev.glotwire.bundle;

import java.io.IOException;

/** Writes HTML in which no text and no attribute can become markup. */
final class HtmlOutput {
  private final Appendable out;

  HtmlOutput(Appendable out) {
    this.out = out;
  }

  /**
   * Writes a start tag.
   *
   * @param attributes names and values in turn; one with an empty value is left out
   */
  HtmlOutput open(String name, String... attributes) throws IOException {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        text(attributes[i + 1]);
        out.append('"');
      }
    }
    out.append('>');
    return this;
  }

  HtmlOutput close(String name) throws IOException {
    out.append("</").append(name).append('>');
    return this;
  }

  HtmlOutput text(CharSequence text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(isControl(c) ? '\uFFFD' : c);
      }
    }
    return this;
  }

  private static boolean isControl(char c) {
    return (c < ' ' && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7F && c < 0xA0);
  }

  /** Writes an element that holds only text. */
  HtmlOutput element(String name, CharSequence text, String... attributes) throws IOException {
    return open(name, attributes).text(text).close(name);
  }

  HtmlOutput line() throws IOException {
    out.append('\n');
    return this;
  }

  /** Writes the program's own text as it is. */
  HtmlOutput raw(String text) throws IOException {
    out.append(text);
    return this;
  }
}
