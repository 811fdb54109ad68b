package dev.glotwire.read;

import java.util.List;

/** A part of a document whose format is extracted, as it stands before it becomes Markdown. */
sealed interface Passage {

  /** What running text is. */
  enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM,
    /** A further paragraph of the list item before it. */
    ITEM_MORE,
    QUOTE,
    CAPTION,
    /** A paragraph of a footnote. */
    NOTE
  }

  /**
   * Running text.
   *
   * @param level 1 to 6 for a heading, the depth from 1 for a list item, the number of a note,
   *     otherwise 0
   * @param marker what stands before a list item
   */
  record Prose(Kind kind, int level, ListMarker marker, List<Run> runs) implements Passage {
    public Prose {
      runs = List.copyOf(runs);
    }

    Prose(Kind kind, int level, List<Run> runs) {
      this(kind, level, ListMarker.BULLET, runs);
    }

    String text() {
      return Runs.text(runs);
    }
  }

  /**
   * A table.
   *
   * @param rows all of one length, at least one and of two cells or more
   */
  record Table(List<List<List<Run>>> rows) implements Passage {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * What is never translated.
   *
   * @param text without a line end at its end
   */
  record Verbatim(String text) implements Passage {}

  /** An empty paragraph behind what may be program code, which ends it or is a line of it. */
  record Gap() implements Passage {}
}
