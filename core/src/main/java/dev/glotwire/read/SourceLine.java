package dev.glotwire.read;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a text.
 *
 * @param start offset of its first character
 * @param end offset behind its last character, line end excluded
 * @param next offset of the line after it
 */
record SourceLine(int start, int end, int next) {

  /** Returns the characters of the line, line end excluded. */
  String of(String text) {
    return text.substring(start, end);
  }

  /** Returns the lines of {@code text}, split at LF, CR and CR LF. */
  static List<SourceLine> split(String text) {
    List<SourceLine> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      SourceLine line = at(text, start);
      lines.add(line);
      start = line.next;
    }
    return lines;
  }

  /** Returns the line that starts at {@code start}. */
  static SourceLine at(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    int next = end;
    if (next < text.length()) {
      boolean pair = text.startsWith("\r\n", next);
      next += pair ? 2 : 1;
    }
    return new SourceLine(start, end, next);
  }
}
