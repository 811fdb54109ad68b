package dev.glotwire.read;

import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Content;
import dev.glotwire.article.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain text. Blank lines part blocks; inside of such a group every line is a block of its
 * own, unless the text is hard-wrapped: then lines that were broken only because the next word did
 * not fit are joined.
 */
final class PlainTextReader {
  /** Beyond this a line end is never the work of a line filler. */
  private static final int WIDEST_WRAP = 120;

  /** Shorter lines say nothing about the width a text is wrapped at. */
  private static final int NARROWEST_WRAP = 40;

  private final String text;
  private final List<Row> rows = new ArrayList<>();
  private final Map<Row, Integer> numbers = new HashMap<>();
  private final Drafts<LineFill> drafts = new Drafts<>();
  private final Deque<Integer> listIndents = new ArrayDeque<>();
  private int wrapWidth;

  private PlainTextReader(String text) {
    this.text = text;
  }

  /**
   * Reads {@code text}.
   *
   * @param extension of the file it is written to
   */
  static Parsed read(String text, String extension) {
    PlainTextReader reader = new PlainTextReader(text);
    reader.findRows();
    reader.findNumberedItems();
    reader.wrapWidth = reader.detectWrapWidth();
    reader.readGroups();
    Drafts.Numbered<LineFill> numbered = reader.drafts.numbered();
    return new Parsed(
        numbered.blocks(), new PlainTextSyntax(extension, Map.copyOf(numbered.places())));
  }

  /**
   * A line and what stands at its beginning.
   *
   * @param start of the text behind quote marks and white space
   * @param end without white space at the end
   * @param depth of quotation
   */
  private record Row(SourceLine line, int start, int end, int depth) {
    boolean isBlank() {
      return start == end;
    }
  }

  // ---- lines

  private void findRows() {
    for (SourceLine line : SourceLine.split(text)) {
      int at = skipBlanks(line.start(), line.end());
      int depth = 0;
      while (at < line.end() && text.charAt(at) == '>' && isQuoteMark(at, line.end())) {
        depth++;
        at = skipBlanks(at + 1, line.end());
      }
      int end = line.end();
      while (end > at && isBlank(text.charAt(end - 1))) {
        end--;
      }
      rows.add(new Row(line, at, end, depth));
    }
  }

  private boolean isQuoteMark(int at, int end) {
    return at + 1 == end || text.charAt(at + 1) == '>' || isBlank(text.charAt(at + 1));
  }

  private int skipBlanks(int from, int end) {
    int at = from;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f' || c == 0xA0 || c == 0x3000 || c == 0xFEFF;
  }

  /** Whether the line is drawn: a rule, or what underlines a heading. */
  private boolean isRule(Row row) {
    char first = row.isBlank() ? 0 : text.charAt(row.start);
    if (row.end - row.start < 3 || "-=*_~#".indexOf(first) < 0) {
      return false;
    }
    for (int i = row.start; i < row.end; i++) {
      if (text.charAt(i) != first && text.charAt(i) != ' ') {
        return false;
      }
    }
    return true;
  }

  // ---- list items

  /** Returns where the text of a list item starts, or nothing if {@code row} is none. */
  private Optional<Integer> itemText(Row row) {
    if (row.isBlank()) {
      return Optional.empty();
    }
    Integer number = numbers.get(row);
    int marker = number != null ? number : "-*+\u2022\u2023\u25E6".indexOf(first(row)) >= 0 ? 1 : 0;
    int after = row.start + marker;
    if (marker == 0 || after >= row.end || !isBlank(text.charAt(after)) || isRule(row)) {
      return Optional.empty();
    }
    return Optional.of(skipBlanks(after, row.end));
  }

  private char first(Row row) {
    return text.charAt(row.start);
  }

  /**
   * Finds the numbered items, and the length of their markers. A number alone may be a date ({@code
   * 29. September}); it takes a neighbor that counts on.
   */
  private void findNumberedItems() {
    Row previous = null;
    int previousValue = -1;
    for (Row row : rows) {
      int digits = row.start;
      while (digits < row.end && digits - row.start < 4 && isDigit(text.charAt(digits))) {
        digits++;
      }
      boolean marked =
          digits > row.start
              && digits - row.start < 4
              && digits + 1 < row.end
              && (text.charAt(digits) == '.' || text.charAt(digits) == ')')
              && isBlank(text.charAt(digits + 1));
      if (!marked) {
        continue;
      }
      int value = Integer.parseInt(text.substring(row.start, digits));
      if (previous != null && value == previousValue + 1) {
        numbers.putIfAbsent(previous, numberLength(previous));
        numbers.put(row, numberLength(row));
      }
      previous = row;
      previousValue = value;
    }
  }

  private int numberLength(Row row) {
    int at = row.start;
    while (isDigit(text.charAt(at))) {
      at++;
    }
    return at + 1 - row.start;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private int level(Row row) {
    int indent = indent(row);
    while (!listIndents.isEmpty() && listIndents.element() > indent) {
      listIndents.pop();
    }
    if (listIndents.isEmpty() || listIndents.element() < indent) {
      listIndents.push(indent);
    }
    return listIndents.size();
  }

  // ---- hard wrapping

  private int width(Row row) {
    return LineFill.columns(text, row.line.start(), row.end);
  }

  /** Returns the column at which the text is wrapped, or 0 if it is not. */
  private int detectWrapWidth() {
    List<Row> upper = new ArrayList<>();
    List<Row> lower = new ArrayList<>();
    for (int i = 0; i + 1 < rows.size(); i++) {
      Row row = rows.get(i);
      Row next = rows.get(i + 1);
      if (!row.isBlank()
          && !next.isBlank()
          && row.depth == next.depth
          && !isRule(row)
          && !isRule(next)
          && itemText(next).isEmpty()) {
        upper.add(row);
        lower.add(next);
      }
    }
    int[] widths = upper.stream().mapToInt(this::width).toArray();
    int[] sorted = widths.clone();
    Arrays.sort(sorted);
    if (sorted.length < 2) {
      return 0;
    }
    // A long URL or a table row may stand out; nine of ten lines may not.
    for (int candidate : new int[] {sorted[sorted.length - 1], sorted[sorted.length * 9 / 10]}) {
      if (candidate < NARROWEST_WRAP || candidate > WIDEST_WRAP) {
        continue;
      }
      int full = 0;
      for (int i = 0; i < widths.length; i++) {
        full += isFull(widths[i], lower.get(i), candidate) ? 1 : 0;
      }
      if (full >= 2 && full * 10 >= widths.length * 7) {
        return candidate;
      }
    }
    return 0;
  }

  /** Whether the first word of {@code next} would not have fit on the line before it. */
  private boolean isFull(int width, Row next, int wrap) {
    int wordEnd = next.start;
    while (wordEnd < next.end && !isBlank(text.charAt(wordEnd))) {
      wordEnd++;
      if (wordEnd < next.end
          && LineFill.joinsWithoutSpace(text.charAt(wordEnd - 1), text.charAt(wordEnd))) {
        break;
      }
    }
    return width + 1 + LineFill.columns(text, next.start, wordEnd) > wrap;
  }

  private boolean isWrapped(Row row, Row next) {
    return wrapWidth > 0 && width(row) <= WIDEST_WRAP && isFull(width(row), next, wrapWidth);
  }

  // ---- blocks

  private void readGroups() {
    int at = 0;
    while (at < rows.size()) {
      Row row = rows.get(at);
      if (row.isBlank()) {
        at++;
      } else if (isRule(row)) {
        listIndents.clear();
        at++;
      } else {
        at = readBlock(at);
      }
    }
  }

  /** Reads the block that starts in row {@code at} and returns the row behind it. */
  private int readBlock(int at) {
    Row row = rows.get(at);
    Optional<Integer> item = itemText(row);
    int heading = item.isPresent() ? 0 : underline(at);
    if (heading > 0) {
      listIndents.clear();
      addBlock(BlockKind.HEADING, heading, row.start, at, at + 1);
      return at + 2;
    }
    int start = item.orElse(row.start);
    int end = at + 1;
    while (end < rows.size() && continues(rows.get(end - 1), end, item.isPresent() ? row : null)) {
      end++;
    }
    if (item.isPresent()) {
      addBlock(BlockKind.LIST_ITEM, level(row), start, at, end);
    } else {
      if (row.start == row.line.start()) {
        listIndents.clear();
      }
      addBlock(row.depth > 0 ? BlockKind.QUOTE : BlockKind.PARAGRAPH, 0, start, at, end);
    }
    return end;
  }

  private boolean continues(Row before, int at, @Nullable Row item) {
    Row row = rows.get(at);
    if (row.isBlank()
        || row.depth != before.depth
        || isRule(row)
        || itemText(row).isPresent()
        || underline(at) > 0) {
      return false;
    }
    boolean hangs = item != null && indent(row) > indent(item);
    return hangs || isWrapped(before, row);
  }

  private static int indent(Row row) {
    return row.start - row.line.start();
  }

  /** Returns the level of the heading in row {@code at} if the next row underlines it, or 0. */
  private int underline(int at) {
    if (at + 1 >= rows.size() || !isText(at)) {
      return 0;
    }
    Row row = rows.get(at);
    Row line = rows.get(at + 1);
    boolean follows = at > 0 && isText(at - 1);
    if (!isRule(line) || line.depth != row.depth || itemText(row).isPresent()) {
      return 0;
    }
    return switch (first(line)) {
      case '=' -> follows && isWrapped(rows.get(at - 1), row) ? 0 : 1;
      case '-' -> follows ? 0 : 2;
      case '~' -> follows ? 0 : 3;
      default -> 0;
    };
  }

  private boolean isText(int at) {
    return !rows.get(at).isBlank() && !isRule(rows.get(at));
  }

  private void addBlock(BlockKind kind, int level, int start, int from, int to) {
    StringBuilder running = new StringBuilder();
    int width = 0;
    for (int i = from; i < to; i++) {
      Row row = rows.get(i);
      int rowStart = i == from ? start : row.start;
      if (i > from
          && !LineFill.joinsWithoutSpace(
              running.charAt(running.length() - 1), text.charAt(row.start))) {
        running.append(' ');
      }
      running.append(text, rowStart, row.end);
      width = Math.max(width, width(row));
    }
    Row first = rows.get(from);
    LineFill fill = LineFill.SINGLE_LINE;
    if (to - from > 1) {
      Row second = rows.get(from + 1);
      fill =
          new LineFill(
              Math.max(width, Math.min(wrapWidth, WIDEST_WRAP)),
              LineFill.columns(text, first.line.start(), start),
              text.substring(first.line.end(), second.start));
    }
    drafts.add(
        kind,
        level,
        "",
        new Span(start, rows.get(to - 1).end),
        Content.of(running.toString()),
        fill);
  }
}
