package dev.glotwire.read;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.article.Span;
import dev.glotwire.read.MarkdownSyntax.Place;
import dev.glotwire.read.Passage.Kind;
import dev.glotwire.read.Passage.Prose;
import dev.glotwire.read.Passage.Table;
import dev.glotwire.read.Passage.Verbatim;
import dev.glotwire.read.Run.Look;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes the passages of a document as Markdown that {@link MarkdownReader} reads back as them. */
final class MarkdownDraft {
  private static final Span NOWHERE = new Span(0, 0);

  private final StringBuilder out = new StringBuilder();
  private final List<Integer> captions = new ArrayList<>();
  private final Deque<ListLevel> lists = new ArrayDeque<>();
  private final boolean hasNotes;

  private MarkdownDraft(boolean hasNotes) {
    this.hasNotes = hasNotes;
  }

  /** The list whose items come next, and how far what is in them is indented. */
  private record ListLevel(int level, boolean numbered, int number, int indent, int inside) {}

  /**
   * Markdown made of a document.
   *
   * @param captions where in it the paragraphs start that are captions
   */
  record Written(String markdown, List<Integer> captions) {
    Written {
      captions = List.copyOf(captions);
    }
  }

  static Written write(List<Passage> passages) {
    boolean notes =
        passages.stream().anyMatch(one -> one instanceof Prose prose && prose.kind() == Kind.NOTE);
    MarkdownDraft draft = new MarkdownDraft(notes);
    Passage before = null;
    for (Passage passage : passages) {
      draft.add(passage, before);
      before = passage;
    }
    return new Written(draft.out.toString(), draft.captions);
  }

  private void add(Passage passage, @org.jspecify.annotations.Nullable Passage before) {
    if (passage instanceof Prose prose) {
      addProse(prose, before instanceof Prose previous ? previous : null);
    } else if (passage instanceof Table table) {
      lists.clear();
      addTable(table);
    } else if (passage instanceof Verbatim verbatim) {
      lists.clear();
      addVerbatim(verbatim.text());
    }
  }

  private void addProse(Prose prose, @org.jspecify.annotations.Nullable Prose before) {
    Kind kind = prose.kind();
    boolean inList = kind == Kind.ITEM || kind == Kind.ITEM_MORE;
    boolean afterItem = before != null && before.kind() == Kind.ITEM;
    if (!inList) {
      lists.clear();
    }
    switch (kind) {
      case HEADING -> {
        gap();
        out.append("#".repeat(prose.level())).append(' ');
        out.append(line(withoutBreaks(prose.runs()), false, true)).append('\n');
      }
      case PARAGRAPH -> {
        gap();
        out.append(lines(prose.runs(), "")).append('\n');
      }
      case CAPTION -> {
        gap();
        captions.add(out.length());
        out.append(lines(prose.runs(), "")).append('\n');
      }
      case QUOTE -> {
        if (before != null && before.kind() == Kind.QUOTE) {
          out.append(">\n");
        } else {
          gap();
        }
        out.append("> ").append(lines(prose.runs(), "> ")).append('\n');
      }
      case ITEM -> addItem(prose, afterItem);
      case ITEM_MORE -> {
        while (prose.level() > 0 && !lists.isEmpty() && lists.element().level() > prose.level()) {
          lists.pop();
        }
        gap();
        String indent = " ".repeat(lists.isEmpty() ? 0 : lists.element().inside());
        out.append(indent).append(lines(prose.runs(), indent)).append('\n');
      }
      case NOTE -> {
        gap();
        boolean more =
            before != null && before.kind() == Kind.NOTE && before.level() == prose.level();
        out.append(more ? "    " : "[^" + prose.level() + "]: ");
        out.append(lines(prose.runs(), "    ")).append('\n');
      }
    }
  }

  private void addItem(Prose item, boolean tight) {
    while (!lists.isEmpty() && lists.element().level() > item.level()) {
      lists.pop();
    }
    boolean sameLevel = !lists.isEmpty() && lists.element().level() == item.level();
    boolean another = sameLevel && lists.element().numbered() != item.marker().numbered();
    if (another) {
      lists.pop();
      sameLevel = false;
    }
    int number = sameLevel ? lists.element().number() + 1 : 1;
    // Markdown counts on from the first number of a list, whatever the others are.
    number = !sameLevel && item.marker().number() > 0 ? item.marker().number() : number;
    String marker = item.marker().numbered() ? number + ". " : "- ";
    int indent =
        sameLevel ? lists.element().indent() : lists.isEmpty() ? 0 : lists.element().inside();
    if (sameLevel) {
      lists.pop();
    }
    lists.push(
        new ListLevel(
            item.level(), item.marker().numbered(), number, indent, indent + marker.length()));
    if (!tight || another) {
      gap();
    }
    String inside = " ".repeat(indent + marker.length());
    out.append(" ".repeat(indent)).append(marker).append(lines(item.runs(), inside)).append('\n');
  }

  private void addTable(Table table) {
    gap();
    for (int i = 0; i < table.rows().size(); i++) {
      List<List<Run>> row = table.rows().get(i);
      for (List<Run> cell : row) {
        out.append("| ").append(line(cell, true, false)).append(' ');
      }
      out.append("|\n");
      if (i == 0) {
        out.append("| --- ".repeat(row.size())).append("|\n");
      }
    }
  }

  private void addVerbatim(String text) {
    gap();
    int longest = 0;
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      length = text.charAt(i) == '`' ? length + 1 : 0;
      longest = Math.max(longest, length);
    }
    String fence = "`".repeat(Math.max(3, longest + 1));
    out.append(fence).append('\n').append(text).append('\n').append(fence).append('\n');
  }

  private void gap() {
    if (!out.isEmpty()) {
      out.append('\n');
    }
  }

  // ---- lines

  private static List<Run> withoutBreaks(List<Run> runs) {
    return Runs.tidy(
        runs.stream().map(run -> run.isBreak() ? new Run(" ", Look.PLAIN) : run).toList());
  }

  /** Returns {@code runs} as the lines of a paragraph, each but the first behind {@code prefix}. */
  private String lines(List<Run> runs, String prefix) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= runs.size(); i++) {
      if (i == runs.size() || runs.get(i).isBreak()) {
        lines.add(line(runs.subList(from, i), false, false));
        from = i + 1;
      }
    }
    lines.removeIf(String::isEmpty);
    return String.join("\\\n" + prefix, lines);
  }

  private String line(List<Run> runs, boolean inCell, boolean inHeading) {
    List<Inline> parts = new ArrayList<>();
    List<Style> open = new ArrayList<>();
    int nextId = 1;
    boolean bracketInLink = false;
    for (Run run : runs) {
      List<Style> wanted = styles(run);
      int common = 0;
      while (common < open.size()
          && common < wanted.size()
          && open.get(common).same(wanted.get(common))) {
        common++;
      }
      close(parts, open, common);
      for (Style style : wanted.subList(common, wanted.size())) {
        Style opened = new Style(nextId++, style.type, style.before, style.after);
        open.add(opened);
        parts.add(opened.code(Role.OPEN));
      }
      nextId = addText(parts, run, inCell, nextId);
      bracketInLink |= !run.look().link().isEmpty() && run.text().matches(".*[\\[\\]].*");
    }
    close(parts, open, 0);
    Place place =
        new Place(
            null,
            !inCell && !inHeading,
            bracketInLink,
            inCell,
            inHeading,
            false,
            LineFill.SINGLE_LINE,
            Map.of(),
            "");
    return new MarkdownText(place, hasNotes).write(new Content(parts), Code::original);
  }

  private static void close(List<Inline> parts, List<Style> open, int keep) {
    while (open.size() > keep) {
      parts.add(open.remove(open.size() - 1).code(Role.CLOSE));
    }
  }

  private static int addText(List<Inline> parts, Run run, boolean inCell, int nextId) {
    if (run.note() > 0) {
      parts.add(alone(nextId, Code.Type.OTHER, "[^" + run.note() + "]", ""));
      return nextId + 1;
    }
    if (run.isBreak()) {
      parts.add(alone(nextId, Code.Type.LINE_BREAK, "<br>", ""));
      return nextId + 1;
    }
    if (run.look().code()) {
      parts.add(alone(nextId, Code.Type.VERBATIM, codeSpan(run.text(), inCell), run.text()));
      return nextId + 1;
    }
    if (isAutolink(run)) {
      parts.add(alone(nextId, Code.Type.VERBATIM, "<" + run.text() + ">", run.text()));
      return nextId + 1;
    }
    if (!run.text().isEmpty()) {
      parts.add(new Inline.Text(run.text()));
    }
    return nextId;
  }

  private static Code alone(int id, Code.Type type, String markup, String display) {
    return new Code(id, Role.STANDALONE, type, markup, display, NOWHERE);
  }

  private static String codeSpan(String text, boolean inCell) {
    int longest = 0;
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      length = text.charAt(i) == '`' ? length + 1 : 0;
      longest = Math.max(longest, length);
    }
    String fence = "`".repeat(longest + 1);
    String pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
    String inside = inCell ? text.replace("|", "\\|") : text;
    return fence + pad + inside + pad + fence;
  }

  private static boolean isAutolink(Run run) {
    String link = run.look().link();
    return link.equals(run.text()) && link.matches("https?://[^\\s<>|]+");
  }

  /** Markup around text. */
  private record Style(int id, Code.Type type, String before, String after) {
    boolean same(Style other) {
      return type == other.type && before.equals(other.before) && after.equals(other.after);
    }

    Code code(Role role) {
      return new Code(id, role, type, role == Role.OPEN ? before : after, "", NOWHERE);
    }
  }

  private static List<Style> styles(Run run) {
    List<Style> styles = new ArrayList<>();
    Look look = run.look();
    if (run.note() > 0 || run.isBreak()) {
      return styles;
    }
    if (!look.link().isEmpty() && !isAutolink(run)) {
      styles.add(new Style(0, Code.Type.LINK, "[", "](" + destination(look.link()) + ")"));
    }
    if (look.bold()) {
      styles.add(new Style(0, Code.Type.BOLD, "**", "**"));
    }
    if (look.italic()) {
      styles.add(new Style(0, Code.Type.ITALIC, "*", "*"));
    }
    if (look.struck()) {
      styles.add(new Style(0, Code.Type.OTHER, "~~", "~~"));
    }
    return styles;
  }

  /** Returns {@code address} with all percent-encoded that would end or change it in Markdown. */
  private static String destination(String address) {
    StringBuilder out = new StringBuilder();
    address
        .codePoints()
        .flatMap(
            c ->
                c <= ' ' || c == 0x7F || "()<>\\|`*[]\"".indexOf(c) >= 0
                    ? "%%%02X".formatted(c).chars()
                    : IntStream.of(c))
        .forEach(out::appendCodePoint);
    return out.toString().replaceAll("&(?=[#A-Za-z0-9]+;)", "%26");
  }
}
