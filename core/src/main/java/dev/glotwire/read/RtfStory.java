package dev.glotwire.read;

import dev.glotwire.read.Passage.Gap;
import dev.glotwire.read.Passage.Kind;
import dev.glotwire.read.Passage.Prose;
import dev.glotwire.read.Passage.Verbatim;
import dev.glotwire.read.Run.Face;
import dev.glotwire.read.Run.Look;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stream of paragraphs of a Rich Text file: its main text, a note, or what stands in a text box.
 */
final class RtfStory {
  private static final int LONGEST_LEAD = 8;

  /** Rows of more cells, and tables of more columns, are left as they are. */
  private static final int MOST_CELLS = 200;

  /** Edges that are no further apart, in twentieths of a point, are one. */
  private static final int SAME_EDGE = 60;

  private static final Pattern LEAD =
      Pattern.compile(
          "^([-*o\u2022\u00B7\u25AA\u25E6\u25CB\u25CF\u25A0\u2013\u2014]|\\(?(?:\\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)])"
              + "\\s*\t");

  private final int note;
  private final List<Passage> passages = new ArrayList<>();

  /** Notes and text boxes of the open paragraph, which follow it. */
  private final List<Passage> attached = new ArrayList<>();

  private final StringBuilder marker = new StringBuilder();

  /** What stands before the first tab of the open paragraph, as far as it may be a marker. */
  private final StringBuilder lead = new StringBuilder();

  /** The indents of the lists that are open whose markers are typed. */
  private final Deque<Integer> indents = new ArrayDeque<>();

  /** The indent of the last item of each level, as long as nothing else follows. */
  private final Map<Integer, Integer> itemIndents = new TreeMap<>();

  private final Runs runs = new Runs();
  private @Nullable TableDraft table;

  /** Where the cells of the row end, and those of each row before it. */
  private final List<Integer> edges = new ArrayList<>();

  private final List<List<Integer>> rows = new ArrayList<>();
  private boolean rowAnnounced;
  private boolean rowEnded;
  private boolean cellOpen;

  /**
   * @param note the number of the note that it is; 0 for none
   */
  RtfStory(int note) {
    this.note = note;
  }

  /**
   * The properties of a paragraph.
   *
   * @param style the name of its style, in lower case with underscores for spaces; empty for none
   * @param level how deep a list item is, 0 at the top
   * @param indent how far it is from the margin
   * @param hanging whether its first line begins further out than the others
   * @param outline the level of a heading, 0 at the top; negative for none
   */
  record Properties(
      String style, int level, int indent, boolean hanging, int outline, boolean inTable) {}

  void append(String text, Look look) {
    if (lead.length() <= LONGEST_LEAD && lead.indexOf("\t") < 0) {
      lead.append(text);
    }
    if (look.face() != Face.ORDINARY) {
      runs.appendSpaced(text, look, false);
    } else {
      runs.append(text, look, false);
    }
  }

  /** Appends to the number or bullet that is typed before the open paragraph. */
  void appendMarker(String typed) {
    marker.append(typed);
  }

  void addBreak() {
    runs.addBreak();
  }

  /** Adds the mark of a note. */
  void addNote(int number) {
    runs.addNote(number);
  }

  /** Adds what follows the open paragraph. */
  void attach(List<Passage> more) {
    attached.addAll(more);
  }

  // ---- paragraphs

  void endParagraph(Properties properties) {
    if (note == 0 && (properties.inTable || rowAnnounced || cellOpen)) {
      addToCell();
      return;
    }
    endTable();
    List<List<Run>> paragraphs = new ArrayList<>(runs.finish());
    Matcher hung = LEAD.matcher(lead);
    boolean isHung = properties.hanging && marker.isEmpty() && hung.find() && !paragraphs.isEmpty();
    String typed = isHung ? hung.group(1) : marker.toString().strip();
    if (isHung) {
      paragraphs.set(0, Runs.without(paragraphs.get(0), typed.length()));
    }
    int level = isHung ? level(properties.indent) : properties.level;
    marker.setLength(0);
    lead.setLength(0);
    if (paragraphs.isEmpty()) {
      Passage before = passages.isEmpty() ? null : passages.get(passages.size() - 1);
      if (before instanceof Verbatim || TypewriterText.mayBeCode(before)) {
        passages.add(new Gap());
      }
    } else if (!NamedStyle.isOfContents(properties.style)) {
      NamedStyle style = goingOn(kind(properties, typed, level), properties);
      add(paragraphs, style, typed);
      if (style.kind() == Kind.ITEM) {
        itemIndents.put(style.level(), properties.indent);
      } else if (style.kind() != Kind.ITEM_MORE) {
        itemIndents.clear();
        indents.clear();
      }
    }
    passages.addAll(attached);
    attached.clear();
  }

  /** Returns what a paragraph is that may be as far in as the text of the item before it. */
  private NamedStyle goingOn(NamedStyle style, Properties properties) {
    if (style.kind() == Kind.PARAGRAPH && properties.indent > 0) {
      for (Map.Entry<Integer, Integer> item : itemIndents.entrySet()) {
        if (item.getValue() == properties.indent) {
          return new NamedStyle(Kind.ITEM_MORE, item.getKey(), false);
        }
      }
    }
    return style;
  }

  /** Returns how deep an item stands among those before it. */
  private int level(int indent) {
    while (!indents.isEmpty() && indents.element() > indent) {
      indents.pop();
    }
    if (indents.isEmpty() || indents.element() < indent) {
      indents.push(indent);
    }
    return indents.size() - 1;
  }

  private NamedStyle kind(Properties properties, String typed, int level) {
    if (note > 0) {
      return new NamedStyle(Kind.NOTE, note, false);
    }
    if (properties.outline >= 0 && properties.outline < 9) {
      return new NamedStyle(Kind.HEADING, Math.min(6, properties.outline + 1), false);
    }
    Optional<NamedStyle> named = NamedStyle.of(properties.style);
    boolean other = named.isPresent() && named.get().kind() != Kind.ITEM;
    if (typed.isEmpty() || other) {
      return named.orElse(new NamedStyle(Kind.PARAGRAPH, 0, false));
    }
    return new NamedStyle(Kind.ITEM, Math.max(0, Math.min(8, level)) + 1, false);
  }

  private void add(List<List<Run>> paragraphs, NamedStyle style, String typed) {
    Kind kind = style.kind();
    boolean item = kind == Kind.ITEM;
    ListMarker styled = style.numbered() ? ListMarker.NEXT : ListMarker.BULLET;
    ListMarker its = item && !typed.isEmpty() ? ListMarker.typed(typed) : styled;
    boolean uniform = kind == Kind.HEADING || kind == Kind.CAPTION || kind == Kind.QUOTE;
    for (List<Run> written : paragraphs) {
      boolean spaced = kind == Kind.NOTE && Runs.text(written).startsWith("\u00A0");
      List<Run> paragraph = spaced ? Runs.without(written, 1) : written;
      List<Run> text = uniform ? Runs.withoutUniformLook(paragraph) : paragraph;
      List<Run> whole = item || typed.isEmpty() ? text : behind(typed, text);
      passages.add(new Prose(kind, style.level(), its, whole));
      kind = item ? Kind.ITEM_MORE : kind;
    }
  }

  private static List<Run> behind(String typed, List<Run> paragraph) {
    List<Run> whole = new ArrayList<>();
    whole.add(new Run(typed + " ", Look.PLAIN));
    whole.addAll(paragraph);
    return Runs.tidy(whole);
  }

  // ---- tables

  /** Hears that a row is about to begin, or to end. */
  void announceRow() {
    rowAnnounced = true;
    edges.clear();
  }

  /** Hears where a cell of the row ends. */
  void announceCell(int edge) {
    if (edges.size() < MOST_CELLS) {
      edges.add(edge);
    }
  }

  private void addToCell() {
    List<List<Run>> paragraphs = runs.finish();
    String typed = marker.toString().strip();
    marker.setLength(0);
    lead.setLength(0);
    openCell();
    List<List<Run>> cell = table == null ? null : table.cell();
    if (cell != null) {
      for (List<Run> paragraph : paragraphs) {
        cell.add(typed.isEmpty() ? paragraph : behind(typed, paragraph));
      }
    }
  }

  private void openCell() {
    if (table == null) {
      table = new TableDraft();
      rowEnded = true;
    }
    if (rowEnded) {
      table.addRow();
      rowEnded = false;
    }
    if (!cellOpen) {
      table.addCell(1);
      cellOpen = true;
    }
  }

  void endCell(Properties properties) {
    if (note > 0) {
      endParagraph(properties);
      return;
    }
    addToCell();
    cellOpen = false;
  }

  void endRow() {
    if (table != null && !rowEnded) {
      rows.add(List.copyOf(edges));
    }
    rowEnded = true;
    cellOpen = false;
    rowAnnounced = false;
  }

  private void endTable() {
    if (table != null) {
      endRow();
      spread(table);
      passages.addAll(table.passages());
      passages.addAll(attached);
      attached.clear();
      table = null;
    }
    endRow();
    rows.clear();
  }

  /** Puts cells into the columns that they stand in, where some are wider than others. */
  private void spread(TableDraft table) {
    List<Integer> columns = new ArrayList<>();
    rows.stream()
        .flatMap(List::stream)
        .sorted()
        .filter(edge -> columns.isEmpty() || edge - columns.get(columns.size() - 1) > SAME_EDGE)
        .forEach(columns::add);
    if (columns.size() > MOST_CELLS) {
      return;
    }
    for (int row = 0; row < rows.size(); row++) {
      List<Integer> starts = new ArrayList<>();
      int start = 0;
      for (int edge : rows.get(row)) {
        starts.add(start);
        while (start < columns.size() && columns.get(start) < edge - SAME_EDGE) {
          start++;
        }
        start++;
      }
      if (!starts.isEmpty()) {
        table.spread(row, starts);
      }
    }
  }

  /** Returns all passages; what is open ends. */
  List<Passage> finish(Properties properties) {
    endParagraph(properties);
    endTable();
    passages.addAll(attached);
    attached.clear();
    return passages;
  }
}
