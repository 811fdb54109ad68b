package dev.glotwire.read;

import dev.glotwire.read.Passage.Kind;
import dev.glotwire.read.Passage.Prose;
import dev.glotwire.read.Passage.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of which not all is known: rows of cells of paragraphs. */
final class TableDraft {
  /** Cells of more paragraphs are parts of a page that is laid out by a table. */
  private static final int MOST_PARAGRAPHS = 4;

  /** Cells that would cover more columns cover fewer. */
  private static final int MOST_COLUMNS = 200;

  private final List<List<List<List<Run>>>> rows = new ArrayList<>();

  private @Nullable List<List<Run>> cell;

  /** How many more rows the cell in each column covers. */
  private final Map<Integer, Integer> covered = new HashMap<>();

  void addRow() {
    rows.add(new ArrayList<>());
    cell = null;
  }

  /**
   * Adds a cell that reaches down into other rows, where its columns stay empty.
   *
   * @param columns how many it covers
   * @param down how many rows it covers
   */
  void addCell(int columns, int down) {
    if (rows.isEmpty()) {
      addRow();
    }
    List<List<List<Run>>> row = rows.get(rows.size() - 1);
    while (covered.getOrDefault(row.size(), 0) > 0) {
      covered.merge(row.size(), -1, Integer::sum);
      row.add(new ArrayList<>());
    }
    int first = row.size();
    addCell(columns);
    for (int column = first; column < row.size(); column++) {
      covered.put(column, down - 1);
    }
  }

  /**
   * Adds a cell.
   *
   * @param columns how many it covers; the others stay empty
   */
  void addCell(int columns) {
    if (rows.isEmpty()) {
      addRow();
    }
    List<List<List<Run>>> row = rows.get(rows.size() - 1);
    List<List<Run>> added = new ArrayList<>();
    row.add(added);
    cell = added;
    for (int i = 1; i < columns && row.size() < MOST_COLUMNS; i++) {
      row.add(new ArrayList<>());
    }
  }

  /** Returns the cell that text goes to, if one is open. */
  @Nullable List<List<Run>> cell() {
    return cell;
  }

  /**
   * Moves the cells of a row to the columns that they begin in, which leaves others empty.
   *
   * @param columns of each cell, in ascending order; what is behind them and empty is left out
   */
  void spread(int row, List<Integer> columns) {
    List<List<List<Run>>> written = rows.get(row);
    List<List<List<Run>>> spread = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      boolean placed = i < columns.size();
      while (placed && spread.size() < columns.get(i)) {
        spread.add(new ArrayList<>());
      }
      if (placed || !written.get(i).isEmpty()) {
        spread.add(written.get(i));
      }
    }
    rows.set(row, spread);
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
