package dev.glotwire.read;

import dev.glotwire.read.Passage.Kind;
import dev.glotwire.read.Passage.Prose;
import dev.glotwire.read.Passage.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of which not all is known: rows of cells of paragraphs. */
final class TableDraft {
  /** Cells of more paragraphs are parts of a page that is laid out by a table. */
  private static final int MOST_PARAGRAPHS = 4;

  private final List<List<List<List<Run>>>> rows = new ArrayList<>();

  void addRow() {
    rows.add(new ArrayList<>());
  }

  void addCell() {
    if (rows.isEmpty()) {
      addRow();
    }
    rows.get(rows.size() - 1).add(new ArrayList<>());
  }

  /** Returns the cell that text goes to, if one is open. */
  @Nullable List<List<Run>> cell() {
    List<List<List<Run>>> row = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
    return row.isEmpty() ? null : row.get(row.size() - 1);
  }

  /** Returns the paragraphs of all cells in their order. */
  List<List<Run>> paragraphs() {
    return rows.stream().flatMap(List::stream).flatMap(List::stream).toList();
  }

  /** Returns the table, or its paragraphs where it is there for the layout only. */
  List<Passage> passages() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    boolean isLayout =
        columns < 2
            || rows.stream().flatMap(List::stream).anyMatch(cell -> cell.size() > MOST_PARAGRAPHS);
    if (isLayout) {
      List<Passage> passages = new ArrayList<>();
      paragraphs().forEach(runs -> passages.add(new Prose(Kind.PARAGRAPH, 0, runs)));
      return passages;
    }
    List<List<List<Run>>> written = new ArrayList<>();
    for (List<List<List<Run>>> row : rows) {
      List<List<Run>> cells = new ArrayList<>();
      for (List<List<Run>> paragraphs : row) {
        cells.add(Runs.joined(paragraphs));
      }
      if (cells.stream().allMatch(List::isEmpty)) {
        continue;
      }
      while (cells.size() < columns) {
        cells.add(List.of());
      }
      written.add(cells);
    }
    return written.isEmpty() ? List.of() : List.of(new Table(written));
  }
}
