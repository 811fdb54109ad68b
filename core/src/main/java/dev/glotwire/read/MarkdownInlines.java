package dev.glotwire.read;

import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.article.Span;
import dev.glotwire.read.MarkdownDialects.Kept;
import dev.glotwire.read.MarkdownSyntax.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Delimited;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Turns the inline nodes of one Markdown block into text and codes with their places. */
final class MarkdownInlines {
  private final String text;
  private final int base;
  private final Drafts<Place> drafts;

  private final List<Piece> pieces = new ArrayList<>();
  private final Map<Integer, String> closers = new HashMap<>();
  private final Map<Node, Node> tagPartners = new HashMap<>();
  private final Map<Node, Integer> openIds = new HashMap<>();
  private CellEscapes escapes = CellEscapes.NONE;
  private boolean inCell;
  private List<Span> lines = List.of();
  private int line;
  private List<Kept> kept = List.of();
  private int nextKept;
  private int keptEnd;
  private int softBreaks;
  private int nextId = 1;
  private int at;
  private @Nullable Node skipTo;

  /**
   * @param base offset in {@code text} of what commonmark parsed
   */
  MarkdownInlines(String text, int base, Drafts<Place> drafts) {
    this.text = text;
    this.base = base;
    this.drafts = drafts;
  }

  /** Text or a code, and where it stands. */
  private static final class Piece {
    final StringBuilder value = new StringBuilder();
    final @Nullable Code code;
    int start;
    int end;

    Piece(@Nullable Code code, int start, int end) {
      this.code = code;
      this.start = start;
      this.end = end;
    }

    boolean is(Role role) {
      return code != null && code.role() == role;
    }

    /** Whether there is nothing left of a piece of text. */
    boolean isGone() {
      return code == null && value.isEmpty();
    }
  }

  /** Adds the block that {@code node} is, and the alternative texts of the pictures in it. */
  void add(Node node, BlockKind kind, int level, String label) {
    lines = lines(node);
    inCell = node instanceof TableCell;
    if (inCell && !lines.isEmpty()) {
      escapes = CellEscapes.in(text, lines.get(0));
    }
    kept = keptIn(node);
    walk(node);
    boolean task = node.getPrevious() instanceof TaskListItemMarker;
    if (task && !pieces.isEmpty()) {
      Piece first = pieces.get(0);
      first.start = Math.max(first.start, behindTaskMarker(lines.get(0).start()));
    }
    boolean closed = isAtxHeading(node);
    Place place =
        new Place(null, !closed && !inCell, false, inCell, closed, task, lineFill(), Map.of(), "");
    finish(kind, level, label, place, -1);
  }

  private boolean isAtxHeading(Node node) {
    return node instanceof Heading && !lines.isEmpty() && text.charAt(lines.get(0).start()) == '#';
  }

  private int behindTaskMarker(int start) {
    int end = text.indexOf(']', start) + 1;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /**
   * Adds the alternative text of {@code image}. Where the picture is found by that text, the block
   * takes in the closing bracket too, to write the label behind a translation.
   */
  private void addAlternative(Image image, Span span) {
    MarkdownInlines inside = new MarkdownInlines(text, base, drafts);
    inside.escapes = escapes;
    inside.inCell = inCell;
    inside.lines = lines;
    inside.walk(image);
    if (inside.pieces.isEmpty()) {
      return;
    }
    int close = closeBracket(image, span);
    String suffix = closer(span.start() + 2, close, span.end());
    Place place =
        new Place(null, false, true, inCell, false, false, LineFill.SINGLE_LINE, Map.of(), suffix);
    inside.finish(BlockKind.CAPTION, 0, "alt", place, suffix.isEmpty() ? -1 : span.end());
  }

  // ---- places

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private List<Span> lines(Node node) {
    List<Span> spans = new ArrayList<>();
    for (SourceSpan span : node.getSourceSpans()) {
      int start = base + span.getInputIndex();
      spans.add(new Span(start, start + span.getLength()));
    }
    return spans;
  }

  private int start(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? at : escapes.real(base + spans.get(0).getInputIndex());
  }

  private int end(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return at;
    }
    SourceSpan last = spans.get(spans.size() - 1);
    return escapes.real(base + last.getInputIndex() + last.getLength());
  }

  // ---- nodes

  /** Returns the markup of other dialects in {@code node} that no markup of its own cuts. */
  private List<Kept> keptIn(Node node) {
    if (!escapes.dropped().isEmpty()) {
      return List.of();
    }
    List<Kept> found =
        new ArrayList<>(MarkdownDialects.find(text, lines, node.getParent() instanceof BlockQuote));
    found.removeIf(one -> isCut(node, one.span()));
    return found;
  }

  private boolean isCut(Node around, Span span) {
    Node container = around;
    while (container != null) {
      Node inner = null;
      for (Node node = container.getFirstChild(); node != null; node = node.getNext()) {
        boolean isText = node instanceof Text || node instanceof SoftLineBreak;
        Span its = new Span(start(node), Math.max(start(node), end(node)));
        if (isText
            || its.end() <= span.start()
            || its.start() >= span.end()
            || span.contains(its)) {
          continue;
        }
        boolean holds = its.contains(span) && (node instanceof Delimited || node instanceof Link);
        if (!holds || text.charAt(its.start()) == '<') {
          return true;
        }
        inner = node;
      }
      container = inner;
    }
    return false;
  }

  /** Adds the markup that begins at {@code offset} or before; returns where it ends, or offset. */
  private int passKept(int offset) {
    while (nextKept < kept.size() && kept.get(nextKept).span().start() <= offset) {
      Kept one = kept.get(nextKept);
      standalone(one.type(), one.display(), one.span().start(), one.span().end());
      keptEnd = one.span().end();
      nextKept++;
    }
    return Math.max(offset, keptEnd);
  }

  private void walk(Node parent) {
    at = lines.isEmpty() ? 0 : lines.get(0).start();
    pairTags(parent);
    Node node = parent.getFirstChild();
    while (node != null && node != parent) {
      if (node == skipTo) {
        skipTo = null;
      } else if (skipTo == null && enter(node) && node.getFirstChild() != null) {
        pairTags(node);
        node = node.getFirstChild();
        continue;
      }
      while (node != parent && node.getNext() == null) {
        node = node.getParent();
        if (node != parent) {
          leave(node);
        }
      }
      node = node == parent ? null : node.getNext();
    }
  }

  /** Returns whether what is in {@code node} is to be entered, too, and then left. */
  private boolean enter(Node node) {
    int start = start(node);
    int end = end(node);
    boolean passes = !kept.isEmpty() && !(node instanceof Text) && passKept(start) > start;
    if (passes && end <= keptEnd) {
      softBreaks += node instanceof SoftLineBreak ? 1 : 0;
      at = Math.max(at, end);
      return false;
    }
    if (node instanceof Text literal) {
      addAround(literal.getLiteral(), start, end);
    } else if (node instanceof SoftLineBreak) {
      softBreaks++;
      addText(softBreak(node), at, at);
    } else if (node instanceof HardLineBreak) {
      addHardBreak(node);
    } else if (node instanceof org.commonmark.node.Code code) {
      standalone(Code.Type.VERBATIM, code.getLiteral(), start, end);
    } else if (node instanceof HtmlInline tag) {
      addTag(tag, start, end);
    } else if (node instanceof Link link && text.charAt(start) == '<') {
      standalone(
          Code.Type.VERBATIM, text.substring(start + 1, Math.max(start + 1, end - 1)), start, end);
      at = end;
      return link.getFirstChild() == null;
    } else if (node instanceof Link) {
      open(node, Code.Type.LINK, start, start + 1);
      return descend(node);
    } else if (node instanceof Image image) {
      standalone(Code.Type.IMAGE, "", start, end);
      addAlternative(image, new Span(start, end));
      int close = closeBracket(image, new Span(start, end));
      addTitle(drafts, text, image.getTitle(), close + 2, end - 1, inCell);
    } else if (node instanceof Delimited delimited) {
      open(node, type(node), start, start + delimited.getOpeningDelimiter().length());
      return descend(node);
    } else {
      standalone(Code.Type.OTHER, "", start, end);
    }
    at = Math.max(at, end);
    return false;
  }

  /** Leaves a node that has nothing in it at once. */
  private boolean descend(Node node) {
    if (node.getFirstChild() == null) {
      leave(node);
      return false;
    }
    return true;
  }

  private static Code.Type type(Node node) {
    return node instanceof StrongEmphasis
        ? Code.Type.BOLD
        : node instanceof org.commonmark.node.Emphasis ? Code.Type.ITALIC : Code.Type.OTHER;
  }

  private void leave(Node node) {
    Integer id = openIds.get(node);
    if (id == null) {
      return;
    }
    int end = end(node);
    if (node instanceof Link link) {
      int close = closeBracket(node, new Span(start(node), end));
      String closer = closer(start(node) + 1, close, end);
      if (!closer.isEmpty()) {
        closers.put(id, closer);
      }
      addCode(id, Role.CLOSE, Code.Type.LINK, "", close, end);
      addTitle(drafts, text, link.getTitle(), close + 2, end - 1, inCell);
    } else if (node instanceof Delimited delimited) {
      int close = end - delimited.getClosingDelimiter().length();
      addCode(id, Role.CLOSE, type(node), "", close, end);
    }
    at = end;
  }

  /** Returns where the bracket stands that closes the text of a link or picture. */
  private int closeBracket(Node node, Span span) {
    Node last = node.getLastChild();
    int close = last == null ? text.indexOf('[', span.start()) + 1 : end(last);
    while (close < span.end() && text.charAt(close) != ']') {
      close++;
    }
    return close;
  }

  /**
   * Returns what closes a link or picture that names its definition by its own text, once that text
   * is translated; empty for the others.
   */
  private String closer(int labelStart, int close, int end) {
    String written = text.substring(Math.min(close, end), end);
    if (!written.equals("]") && !written.equals("][]")) {
      return "";
    }
    return "][" + RunningText.oneLine(text.substring(labelStart, close)) + "]";
  }

  /**
   * Adds the title of a link or picture, unless it has none or its definition stands elsewhere.
   *
   * @param value as a reader sees it
   * @param start where the address begins
   * @param end where the title ends
   */
  static void addTitle(
      Drafts<Place> drafts,
      String text,
      @Nullable String value,
      int start,
      int end,
      boolean inCell) {
    if (value == null || value.isBlank() || start >= end) {
      return;
    }
    LinkTitle.find(text, start, end)
        .ifPresent(
            title ->
                drafts.add(
                    BlockKind.CAPTION,
                    0,
                    "title",
                    title.span(),
                    Content.of(value.strip()),
                    Place.inTitle(title.close(), inCell)));
  }

  private String softBreak(Node node) {
    Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    boolean spaceless =
        last != null
            && last.code == null
            && node.getNext() instanceof Text next
            && !next.getLiteral().isEmpty()
            && LineFill.joinsWithoutSpace(
                last.value.charAt(last.value.length() - 1), next.getLiteral().charAt(0));
    return spaceless ? "" : " ";
  }

  private void addHardBreak(Node node) {
    int start = node.getSourceSpans().isEmpty() ? at : start(node);
    while (start > 0 && isBlank(text.charAt(start - 1))) {
      start--;
    }
    while (line < lines.size() && lines.get(line).start() <= start) {
      line++;
    }
    int end = line < lines.size() ? lines.get(line).start() : at;
    standalone(Code.Type.LINE_BREAK, "", start, Math.max(start, end));
    at = Math.max(start, end);
  }

  // ---- HTML tags

  /** Finds out which tags among the children of {@code parent} belong together. */
  private void pairTags(Node parent) {
    Deque<HtmlInline> open = new ArrayDeque<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (!(node instanceof HtmlInline tag)) {
        continue;
      }
      HtmlTag parsed = HtmlTag.of(tag.getLiteral());
      if (parsed.isOpening()) {
        open.push(tag);
        counts.merge(parsed.name(), 1, Integer::sum);
      } else if (parsed.isClosing() && counts.getOrDefault(parsed.name(), 0) > 0) {
        HtmlInline partner = open.pop();
        String name = HtmlTag.of(partner.getLiteral()).name();
        counts.merge(name, -1, Integer::sum);
        while (!name.equals(parsed.name())) {
          partner = open.pop();
          name = HtmlTag.of(partner.getLiteral()).name();
          counts.merge(name, -1, Integer::sum);
        }
        tagPartners.put(partner, tag);
        tagPartners.put(tag, partner);
      }
    }
  }

  private void addTag(HtmlInline node, int start, int end) {
    HtmlTag tag = HtmlTag.of(node.getLiteral());
    Node partner = tagPartners.get(node);
    if (partner == null) {
      standalone(tag.type(), "", start, end);
    } else if (tag.isClosing()) {
      Integer id = openIds.get(partner);
      if (id != null) {
        addCode(id, Role.CLOSE, tag.type(), "", start, end);
      }
    } else if (tag.isKept()) {
      int whole = end(partner);
      StringBuilder shown = new StringBuilder();
      for (Node in = node.getNext(); in != null && in != partner; in = in.getNext()) {
        shown.append(in instanceof Text literal ? literal.getLiteral() : "");
      }
      standalone(Code.Type.VERBATIM, shown.toString(), start, whole);
      at = whole;
      skipTo = partner;
    } else {
      open(node, tag.type(), start, end);
    }
  }

  // ---- pieces

  private void addText(String value, int start, int end) {
    Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    if (value.isEmpty()) {
      return;
    }
    if (last == null || last.code != null) {
      last = new Piece(null, start, end);
      pieces.add(last);
    }
    last.value.append(value);
    last.end = Math.max(last.end, end);
  }

  /** Adds text, and in their places the markup of other dialects in it. */
  private void addAround(String value, int start, int end) {
    boolean plain = value.length() == end - start;
    if (kept.isEmpty() || !plain) {
      addText(value, start, end);
      while (nextKept < kept.size() && kept.get(nextKept).span().start() < end) {
        nextKept++; // where in the text it stands is not known
      }
      return;
    }
    int from = passKept(start);
    while (from < end) {
      int to = nextKept < kept.size() ? Math.min(end, kept.get(nextKept).span().start()) : end;
      addText(value.substring(from - start, to - start), from, to);
      from = to < end ? passKept(to) : to;
    }
  }

  private void open(Node node, Code.Type type, int start, int end) {
    int id = nextId++;
    openIds.put(node, id);
    addCode(id, Role.OPEN, type, "", start, end);
    at = end;
  }

  private void standalone(Code.Type type, String display, int start, int end) {
    addCode(nextId++, Role.STANDALONE, type, display, start, end);
  }

  private void addCode(int id, Role role, Code.Type type, String display, int start, int end) {
    Span span = new Span(start, Math.max(start, end));
    Code code = new Code(id, role, type, span.of(text), display, span);
    pieces.add(new Piece(code, span.start(), span.end()));
  }

  // ---- the finished block

  private void finish(BlockKind kind, int level, String label, Place around, int endsAt) {
    boolean atLineStart = around.atLineStart();
    boolean inLink = around.inLink();
    int from = 0;
    int to = pieces.size();
    while (true) {
      while (from < to && trimStart(pieces.get(from))) {
        from++;
      }
      while (to > from && trimEnd(pieces.get(to - 1))) {
        to--;
      }
      // Markup around the whole text stays outside, out of the way of the translation.
      if (to - from < 3 || !isPair(pieces.get(from), pieces.get(to - 1))) {
        break;
      }
      inLink |= text.charAt(pieces.get(from).start) == '[';
      atLineStart = false;
      from++;
      to--;
    }
    List<Piece> whole = pieces.subList(from, to);
    if (whole.stream().allMatch(piece -> piece.code != null || piece.value.toString().isBlank())) {
      return;
    }
    Map<Integer, String> renamedClosers = new HashMap<>();
    Content content = content(whole, renamedClosers);
    Span span =
        new Span(whole.get(0).start, endsAt >= 0 ? endsAt : whole.get(whole.size() - 1).end);
    Place place =
        new Place(
            null,
            atLineStart,
            inLink,
            around.inCell(),
            around.inAtxHeading(),
            around.isTask(),
            around.fill(),
            Map.copyOf(renamedClosers),
            around.suffix());
    drafts.add(kind, level, label, span, content, place);
  }

  private boolean isPair(Piece first, Piece last) {
    return first.is(Role.OPEN)
        && last.is(Role.CLOSE)
        && first.code != null
        && last.code != null
        && first.code.id() == last.code.id()
        && !closers.containsKey(first.code.id());
  }

  /** Returns whether nothing is left of {@code piece}. */
  private boolean trimStart(Piece piece) {
    if (piece.code != null) {
      return false;
    }
    int spaces = 0;
    while (spaces < piece.value.length() && isBlank(piece.value.charAt(spaces))) {
      spaces++;
    }
    piece.value.delete(0, spaces);
    while (piece.start < piece.end && Character.isWhitespace(text.charAt(piece.start))) {
      piece.start++;
    }
    return piece.isGone();
  }

  private boolean trimEnd(Piece piece) {
    if (piece.code != null) {
      return false;
    }
    int length = piece.value.length();
    while (length > 0 && isBlank(piece.value.charAt(length - 1))) {
      length--;
    }
    piece.value.setLength(length);
    while (piece.end > piece.start && Character.isWhitespace(text.charAt(piece.end - 1))) {
      piece.end--;
    }
    return piece.isGone();
  }

  private Content content(List<Piece> whole, Map<Integer, String> renamedClosers) {
    Map<Integer, Integer> ids = new HashMap<>();
    List<Inline> parts = new ArrayList<>();
    for (Piece piece : whole) {
      Code code = piece.code;
      if (code == null) {
        parts.add(new Inline.Text(piece.value.toString()));
        continue;
      }
      int id = ids.computeIfAbsent(code.id(), any -> ids.size() + 1);
      String closer = closers.get(code.id());
      if (closer != null) {
        renamedClosers.put(id, closer);
      }
      parts.add(
          new Code(id, code.role(), code.type(), code.original(), code.display(), code.span()));
    }
    return new Content(parts);
  }

  /** Returns how a translation is filled into lines: as the source was, if it was wrapped. */
  private LineFill lineFill() {
    boolean broken = kept.stream().anyMatch(one -> one.span().of(text).indexOf('\n') >= 0);
    if (softBreaks == 0 || lines.size() < 2 || broken) {
      return LineFill.SINGLE_LINE;
    }
    int width = 0;
    int full = 0;
    int[] widths = new int[lines.size()];
    for (int i = 0; i < widths.length; i++) {
      Span span = lines.get(i);
      widths[i] = LineFill.columns(text, lineStart(span.start()), trimmedEnd(span));
      width = Math.max(width, widths[i]);
    }
    for (int i = 0; i + 1 < widths.length; i++) {
      Span next = lines.get(i + 1);
      int word = next.start();
      while (word < next.end() && !isBlank(text.charAt(word))) {
        word++;
      }
      full += widths[i] + 1 + LineFill.columns(text, next.start(), word) > width ? 1 : 0;
    }
    if (width > 120 || full * 10 < (widths.length - 1) * 7) {
      return LineFill.SINGLE_LINE;
    }
    Span first = lines.get(0);
    int column = LineFill.columns(text, lineStart(first.start()), first.start());
    return new LineFill(width, column, text.substring(first.end(), lines.get(1).start()));
  }

  private int lineStart(int offset) {
    int start = offset;
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
      start--;
    }
    return start;
  }

  private int trimmedEnd(Span span) {
    int end = span.end();
    while (end > span.start() && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /**
   * The escaped pipes of a table cell. commonmark drops their backslashes before it parses the
   * cell, and its offsets are short by one for each of them.
   */
  private record CellEscapes(int cellStart, List<Integer> dropped) {
    static final CellEscapes NONE = new CellEscapes(0, List.of());

    static CellEscapes in(String text, Span cell) {
      List<Integer> found = new ArrayList<>();
      String inside = cell.of(text);
      int at = inside.indexOf("\\|");
      while (at >= 0) {
        found.add(at - found.size());
        at = inside.indexOf("\\|", at + 2);
      }
      return new CellEscapes(cell.start(), found);
    }

    int real(int offset) {
      int count = 0;
      while (count < dropped.size() && dropped.get(count) < offset - cellStart) {
        count++;
      }
      return offset + count;
    }
  }
}
