package dev.glotwire.read;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.article.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run of inline content in HTML: text and tags that follow each other in the source without a
 * gap, until an element of a block ends it. Markup that the parser has dropped or moved is kept as
 * a code of its own, so that nothing of the source is lost where a translation replaces it.
 */
final class HtmlRun {
  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private int end;

  HtmlRun(String text) {
    this.text = text;
  }

  /** Text or a tag, and where it stands. */
  private static final class Piece {
    final String value;
    final Code.Type type;
    final String display;
    final Object element;
    final int start;
    final int end;
    @Nullable Role role;

    /**
     * @param role null for text
     * @param element what an opening and a closing tag have in common
     */
    Piece(
        @Nullable Role role,
        Code.Type type,
        String value,
        String display,
        Object element,
        int start,
        int end) {
      this.role = role;
      this.type = type;
      this.value = value;
      this.display = display;
      this.element = element;
      this.start = start;
      this.end = end;
    }

    boolean isBlankText() {
      return role == null && isBlankHtml(value);
    }

    /** Whether it can be left outside of a block without a loss to those who read the block. */
    boolean isPadding() {
      boolean shown = type == Code.Type.VERBATIM && !display.isBlank();
      return isBlankText() || (role == Role.STANDALONE && !shown);
    }
  }

  /** A finished run. */
  record Finished(Span span, Content content) {}

  /** Whether {@code start} is where this run can go on. */
  boolean accepts(int start) {
    if (pieces.isEmpty() || start == end) {
      return true;
    }
    return start > end && text.charAt(end) == '<' && text.charAt(start - 1) == '>';
  }

  void text(String value, int start, int end) {
    add(null, Code.Type.OTHER, value, "", value, start, end);
  }

  void open(Object element, Code.Type type, int start, int end) {
    add(Role.OPEN, type, "", "", element, start, end);
  }

  void close(Object element, Code.Type type, int start, int end) {
    add(Role.CLOSE, type, "", "", element, start, end);
  }

  void alone(Code.Type type, String display, int start, int end) {
    add(Role.STANDALONE, type, "", display, display, start, end);
  }

  private void add(
      @Nullable Role role,
      Code.Type type,
      String value,
      String display,
      Object element,
      int start,
      int end) {
    if (!pieces.isEmpty() && start > this.end) {
      pieces.add(new Piece(Role.STANDALONE, Code.Type.OTHER, "", "", "", this.end, start));
    }
    pieces.add(new Piece(role, type, value, display, element, start, end));
    this.end = end;
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Ends the run; nothing comes of one that holds no text. */
  Optional<Finished> finish() {
    parUnbalanced();
    int from = 0;
    int to = pieces.size();
    boolean trimmed = true;
    while (trimmed && from < to) {
      Piece first = pieces.get(from);
      Piece last = pieces.get(to - 1);
      if (first.isPadding()) {
        from++;
      } else if (last.isPadding()) {
        to--;
      } else if (isPair(first, last) && (to - from > 2 || first.type != Code.Type.VERBATIM)) {
        from++;
        to--;
      } else if (to - from > 2 && isPair(first, pieces.get(from + 1))) {
        from += 2;
      } else if (to - from > 2 && isPair(pieces.get(to - 2), last)) {
        to -= 2;
      } else {
        trimmed = false;
      }
    }
    Optional<Finished> finished = from < to ? content(pieces.subList(from, to)) : Optional.empty();
    pieces.clear();
    return finished;
  }

  private static boolean isPair(Piece first, Piece last) {
    return first.role == Role.OPEN && last.role == Role.CLOSE && first.element == last.element;
  }

  /** Makes a tag whose partner is outside of the run stand alone. */
  private void parUnbalanced() {
    Deque<Piece> open = new ArrayDeque<>();
    Map<Object, Integer> depth = new HashMap<>();
    for (Piece piece : pieces) {
      if (piece.role == Role.OPEN) {
        open.push(piece);
        depth.merge(piece.element, 1, Integer::sum);
      } else if (piece.role == Role.CLOSE) {
        if (depth.getOrDefault(piece.element, 0) == 0) {
          piece.role = Role.STANDALONE;
          continue;
        }
        while (open.element().element != piece.element) {
          Piece unclosed = open.pop();
          unclosed.role = Role.STANDALONE;
          depth.merge(unclosed.element, -1, Integer::sum);
        }
        depth.merge(open.pop().element, -1, Integer::sum);
      }
    }
    open.forEach(piece -> piece.role = Role.STANDALONE);
  }

  private Optional<Finished> content(List<Piece> whole) {
    List<Inline> parts = new ArrayList<>();
    Map<Object, Integer> ids = new HashMap<>();
    StringBuilder running = new StringBuilder();
    int nextId = 1;
    boolean afterSpace = true;
    boolean anyText = false;
    for (int i = 0; i < whole.size(); i++) {
      Piece piece = whole.get(i);
      Role role = piece.role;
      if (role == null) {
        afterSpace = collapse(piece.value, running, afterSpace, i + 1 == whole.size());
        anyText |= !isBlankHtml(piece.value);
        continue;
      }
      flush(running, parts);
      int id;
      if (role == Role.CLOSE) {
        id = ids.getOrDefault(piece.element, 0);
      } else {
        id = nextId++;
        if (role == Role.OPEN) {
          ids.put(piece.element, id);
        }
      }
      Span span = new Span(piece.start, piece.end);
      parts.add(new Code(id, role, piece.type, span.of(text), piece.display, span));
      afterSpace = piece.type == Code.Type.LINE_BREAK || (afterSpace && role != Role.STANDALONE);
    }
    flush(running, parts);
    if (!anyText) {
      return Optional.empty();
    }
    int start = whole.get(0).start;
    int stop = whole.get(whole.size() - 1).end;
    while (start < stop && isHtmlSpace(text.charAt(start))) {
      start++;
    }
    while (stop > start && isHtmlSpace(text.charAt(stop - 1))) {
      stop--;
    }
    return Optional.of(new Finished(new Span(start, stop), new Content(parts)));
  }

  private static void flush(StringBuilder running, List<Inline> parts) {
    if (!running.isEmpty()) {
      parts.add(new Inline.Text(running.toString()));
      running.setLength(0);
    }
  }

  /** Appends {@code value} with its white space collapsed; returns whether it ends in a space. */
  private static boolean collapse(
      String value, StringBuilder out, boolean afterSpace, boolean isLast) {
    boolean space = afterSpace;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isHtmlSpace(c)) {
        out.append(c);
        space = false;
      } else if (!space) {
        out.append(' ');
        space = true;
      }
    }
    if (isLast && out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    return space;
  }

  /** Returns {@code value} as HTML shows it: with its white space collapsed. */
  static String collapsed(String value) {
    StringBuilder out = new StringBuilder();
    collapse(value, out, true, true);
    return out.toString();
  }

  static boolean isHtmlSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private static boolean isBlankHtml(String value) {
    return value.chars().allMatch(c -> isHtmlSpace((char) c) || c == 0xA0);
  }
}
