package dev.glotwire.read;

import dev.glotwire.article.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The text between the quotation marks of a value in YAML or TOML, parted at the line breaks that
 * readers see.
 */
final class QuotedScalar {
  private final String text;
  private final int end;
  private final Notation notation;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private int start = -1;
  private int solidEnd;
  private int solidLength;

  private QuotedScalar(String text, int end, Notation notation) {
    this.text = text;
    this.end = end;
    this.notation = notation;
  }

  /** How text is quoted. */
  enum Notation {
    /** Lines are folded, and there are escapes. */
    YAML_DOUBLE(true, true),
    /** Lines are folded, and a mark is written twice. */
    YAML_SINGLE(true, false),
    /** A line end is one, and there are escapes. */
    TOML_BASIC(false, true),
    TOML_LITERAL(false, false);

    private final boolean folded;
    private final boolean escaped;

    Notation(boolean folded, boolean escaped) {
      this.folded = folded;
      this.escaped = escaped;
    }
  }

  /**
   * A line as readers see it.
   *
   * @param span without white space at either end; it may reach over several lines of the file
   * @param value without escapes
   */
  record Part(Span span, String value) {}

  /** Returns the parts that are not blank of what stands from {@code start} to {@code end}. */
  static List<Part> parts(String text, int start, int end, Notation notation) {
    return new QuotedScalar(text, end, notation).read(start);
  }

  private List<Part> read(int from) {
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '\\' && notation.escaped) {
        at = readEscape(at);
      } else if (c == '\'' && notation == Notation.YAML_SINGLE) {
        append("'", at, Math.min(end, at + 2));
        at += 2;
      } else if (c == '\n' || c == '\r') {
        at = notation.folded ? fold(at, " ") : breakLine(at + 1);
      } else {
        append(String.valueOf(c), at, at + 1);
        at++;
      }
    }
    close();
    return parts;
  }

  private void append(String more, int from, int to) {
    if (!more.isBlank()) {
      start = start < 0 ? from : start;
      value.append(more);
      solidEnd = to;
      solidLength = value.length();
    } else if (start >= 0) {
      value.append(more);
    }
  }

  private int breakLine(int next) {
    close();
    return next;
  }

  private void close() {
    if (start >= 0) {
      parts.add(new Part(new Span(start, solidEnd), value.substring(0, solidLength)));
    }
    start = -1;
    solidLength = 0;
    value.setLength(0);
  }

  /** Reads a line end and the white space behind it; empty lines are the breaks that are seen. */
  private int fold(int from, String joint) {
    int lines = 0;
    int at = from;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      lines += text.charAt(at) == '\n' ? 1 : 0;
      at++;
    }
    if (lines > 1) {
      close();
    } else if (start >= 0 && !joint.isEmpty()) {
      value.setLength(solidLength);
      value.append(joint);
    }
    return at;
  }

  // ---- escapes

  private int readEscape(int at) {
    if (at + 1 >= end) {
      return end;
    }
    char code = text.charAt(at + 1);
    int digits =
        switch (code) {
          case 'x' -> 2;
          case 'u' -> 4;
          case 'U' -> 8;
          default -> 0;
        };
    if (digits > 0) {
      return readCodePoint(at, at + 2, at + 2 + digits);
    }
    if (isLineEndBehind(at + 1)) {
      return notation.folded ? fold(at + 1, "") : skipSpace(at + 1);
    }
    switch (code) {
      case 'n' -> close();
      case 'N', 'L', 'P' -> {
        if (notation.folded) {
          close();
        }
      }
      case '"', '\\', '/' -> append(String.valueOf(code), at, at + 2);
      case '_' -> append("\u00A0", at, at + 2);
      default -> append(" ", at, at + 2);
    }
    return at + 2;
  }

  private int readCodePoint(int at, int from, int to) {
    int point = 0;
    for (int i = from; i < to; i++) {
      int digit = i < end ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0 || point > Character.MAX_CODE_POINT) {
        return from; // no escape
      }
      point = point * 16 + digit;
    }
    if (point == '\n' || point == 0x85 || point == 0x2028 || point == 0x2029) {
      close();
    } else if (Character.isISOControl(point) || !Character.isValidCodePoint(point)) {
      append(" ", at, to);
    } else {
      append(Character.toString(point), at, to);
    }
    return to;
  }

  /** Whether nothing but white space stands before the next line end; in YAML, nothing at all. */
  private boolean isLineEndBehind(int from) {
    int at = from;
    while (!notation.folded && at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at < end && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
