package dev.glotwire.read;

import dev.glotwire.article.Span;
import java.util.Optional;

/**
 * The title of a Markdown link, picture or link definition, which a reader sees when pointing at
 * it.
 *
 * @param span where it stands, without its quotation marks
 * @param close the mark that closes it
 */
record LinkTitle(Span span, char close) {

  /**
   * Returns the title of a link that has one.
   *
   * @param start where white space and the address begin
   * @param end where the link, or its definition, ends behind the title
   */
  static Optional<LinkTitle> find(String text, int start, int end) {
    int open = skipSpace(text, skipAddress(text, skipSpace(text, start, end), end), end);
    int last = end;
    while (last > open && isSpace(text.charAt(last - 1))) {
      last--;
    }
    if (open + 2 > last) {
      return Optional.empty();
    }
    char close =
        switch (text.charAt(open)) {
          case '"' -> '"';
          case '\'' -> '\'';
          case '(' -> ')';
          default -> '\0';
        };
    Span inside = new Span(open + 1, last - 1);
    // Between its lines may stand the markers of quotations and lists.
    boolean oneLine = inside.of(text).chars().noneMatch(c -> c == '\n' || c == '\r');
    return text.charAt(last - 1) == close && oneLine && !inside.isEmpty()
        ? Optional.of(new LinkTitle(inside, close))
        : Optional.empty();
  }

  private static int skipAddress(String text, int start, int end) {
    int at = start;
    if (at < end && text.charAt(at) == '<') {
      while (at < end && text.charAt(at) != '>') {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      return Math.min(at + 1, end);
    }
    while (at < end && !isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int skipSpace(String text, int start, int end) {
    int at = start;
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /**
   * Returns {@code title} as it is written between the marks of a title.
   *
   * @param inCell whether it stands in a table, whose cells end at a bar
   */
  static String write(String title, char close, boolean inCell) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      boolean mark = c == close || (close == ')' && c == '(');
      if (c == '&') {
        out.append(MarkdownText.startsEntity(title, i) ? "&amp;" : "&");
        continue;
      }
      boolean escaping =
          c == '\\'
              && (i + 1 == title.length() || MarkdownText.isAsciiPunctuation(title.charAt(i + 1)));
      out.append(mark || escaping || (inCell && c == '|') ? "\\" : "").append(c);
    }
    return out.toString();
  }
}
