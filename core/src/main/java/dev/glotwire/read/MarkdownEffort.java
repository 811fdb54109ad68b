package dev.glotwire.read;

/**
 * Estimates in one pass where commonmark-java would take time that grows with the square of a
 * paragraph: it looks for the end of a tag from every {@code <}, and copies all lines of a
 * paragraph at every line that does not start with a letter.
 */
final class MarkdownEffort {
  /** Steps of a few nanoseconds. */
  static final long MOST = 2_000_000_000L;

  private final String text;
  private long steps;
  private int lines;
  private boolean isTable;
  private String first = "";
  private long open;
  private long openAt;
  private char fence;
  private int fenceLength;

  private MarkdownEffort(String text) {
    this.text = text;
  }

  /** Whether {@code text} is parsed in time. */
  static boolean isBearable(String text) {
    MarkdownEffort effort = new MarkdownEffort(text);
    int start = 0;
    while (start < text.length() && effort.steps <= MOST) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      effort.line(start, stop);
      start = stop + 1;
    }
    effort.endParagraph(text.length());
    return effort.steps <= MOST;
  }

  private void line(int start, int end) {
    int at = start;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (isInCode(start, at, end)) {
      return;
    }
    if (at == end) {
      endParagraph(end);
      return;
    }
    if (startsBlock(at, end)) {
      endParagraph(at);
    }
    lines++;
    if (lines == 1) {
      first = text.substring(at, Math.min(end, at + 200));
    } else if (lines == 2) {
      isTable = first.indexOf('|') >= 0 && isDelimiterRow(at, end);
    }
    if (!isTable && !Character.isLetter(text.charAt(at))) {
      steps += lines;
    }
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (c == '<') {
        open++;
        openAt += i;
      } else if (c == '>') {
        closeTags(i);
      }
    }
  }

  private boolean isDelimiterRow(int start, int end) {
    boolean dash = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if ("|:- \t\r".indexOf(c) < 0) {
        return false;
      }
      dash |= c == '-';
    }
    return dash;
  }

  /** Whether a list item or a heading starts here, and with it another paragraph. */
  private boolean startsBlock(int at, int end) {
    char c = text.charAt(at);
    boolean marker = c == '-' || c == '*' || c == '+' || c == '#';
    return marker
        && at + 2 < end
        && text.charAt(at + 1) == ' '
        && !Character.isWhitespace(text.charAt(at + 2));
  }

  private boolean isInCode(int start, int at, int end) {
    char c = at < end ? text.charAt(at) : ' ';
    int length = 0;
    while (at + length < end && text.charAt(at + length) == c) {
      length++;
    }
    boolean fenced = (c == '`' || c == '~') && length >= 3 && at - start <= 3;
    if (fenceLength > 0) {
      if (fenced && c == fence && length >= fenceLength) {
        fenceLength = 0;
      }
      return true;
    }
    // Behind an opening fence of backticks there are no more of them.
    int more = c == '`' ? text.indexOf('`', at + length) : -1;
    if (fenced && (more < 0 || more >= end)) {
      endParagraph(at);
      fence = c;
      fenceLength = length;
      return true;
    }
    return false;
  }

  private void closeTags(int at) {
    steps += open * at - openAt;
    open = 0;
    openAt = 0;
  }

  private void endParagraph(int at) {
    closeTags(at);
    lines = 0;
    isTable = false;
  }
}
