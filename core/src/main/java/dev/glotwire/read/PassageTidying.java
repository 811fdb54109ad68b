package dev.glotwire.read;

import dev.glotwire.read.Passage.Kind;
import dev.glotwire.read.Passage.Prose;
import dev.glotwire.read.Passage.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what passages are that a document only shows: a list whose bullets are typed, a heading
 * that is a bold line.
 */
final class PassageTidying {
  /** Longer lines are no headings. */
  private static final int LONGEST_HEADING = 160;

  private static final Pattern BULLET =
      Pattern.compile(
          "^[\\u00B7\\u2022\\u2023\\u2043\\u2219\\u25AA\\u25AB\\u25CF\\u25CB\\u25E6\\u25A0\\u25A1"
              + "\\u25B6\\u25BA\\u2756\\u27A2\\uF0A7\\uF0B7\\uF0D8\\uF0FC]\\s*");
  private static final Pattern DASH = Pattern.compile("^[-\\u2013*o]\\s+");
  private static final Pattern NUMBER = Pattern.compile("^\\(?(\\d{1,3})[.)]\\s*(?=\\D)");

  private PassageTidying() {}

  static List<Passage> tidy(List<Passage> passages) {
    return withItems(
        withHeadings(withoutLooseNotes(withoutPageNumber(TypewriterText.resolved(passages)))));
  }

  /** A number on its own at the very beginning is what is left of a header or footer. */
  private static List<Passage> withoutPageNumber(List<Passage> passages) {
    boolean number =
        passages.size() > 1
            && passages.get(0) instanceof Prose prose
            && prose.kind() == Kind.PARAGRAPH
            && prose.text().matches("\\d{1,4}");
    return number ? passages.subList(1, passages.size()) : passages;
  }

  // ---- notes

  /** Takes out the marks of notes that are not there, and the notes that nothing refers to. */
  private static List<Passage> withoutLooseNotes(List<Passage> passages) {
    Set<Integer> bodies = new HashSet<>();
    for (Passage passage : passages) {
      if (passage instanceof Prose prose && prose.kind() == Kind.NOTE) {
        bodies.add(prose.level());
      }
    }
    List<Passage> text = new ArrayList<>();
    List<Passage> notes = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage instanceof Prose prose) {
        Prose kept =
            new Prose(prose.kind(), prose.level(), prose.marker(), referring(prose.runs(), bodies));
        (prose.kind() == Kind.NOTE ? notes : text).add(kept);
      } else if (passage instanceof Table table) {
        text.add(
            new Table(
                table.rows().stream()
                    .map(row -> row.stream().map(cell -> referring(cell, bodies)).toList())
                    .toList()));
      } else {
        text.add(passage);
      }
    }
    text.addAll(notes);
    return text;
  }

  private static List<Run> referring(List<Run> runs, Set<Integer> bodies) {
    return runs.stream().allMatch(run -> run.note() == 0 || bodies.contains(run.note()))
        ? runs
        : Runs.tidy(
            runs.stream().filter(run -> run.note() == 0 || bodies.contains(run.note())).toList());
  }

  // ---- headings

  /** Where no heading is marked as one, bold lines are: the first the headline. */
  private static List<Passage> withHeadings(List<Passage> passages) {
    boolean marked =
        passages.stream()
            .anyMatch(one -> one instanceof Prose prose && prose.kind() == Kind.HEADING);
    if (marked) {
      return passages;
    }
    List<Passage> told = new ArrayList<>();
    boolean first = true;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (passage instanceof Prose prose && isBoldLine(prose) && !isInBoldColumn(passages, i)) {
        told.add(new Prose(Kind.HEADING, first ? 1 : 2, Runs.withoutUniformLook(prose.runs())));
        first = false;
      } else {
        told.add(passage);
      }
    }
    return told;
  }

  private static boolean isBoldLine(Passage passage) {
    if (!(passage instanceof Prose prose) || prose.kind() != Kind.PARAGRAPH) {
      return false;
    }
    String text = prose.text();
    return text.length() <= LONGEST_HEADING
        && !text.matches(".*[.,;:\\u2026]")
        && text.codePoints().anyMatch(Character::isLetter)
        && prose.runs().stream().allMatch(run -> run.text().isBlank() || run.look().bold());
  }

  /** Whether bold lines follow each other as the cells of a table do that is written so. */
  private static boolean isInBoldColumn(List<Passage> passages, int at) {
    int from = at;
    while (from > 0 && isBoldLine(passages.get(from - 1))) {
      from--;
    }
    int to = at + 1;
    while (to < passages.size() && isBoldLine(passages.get(to))) {
      to++;
    }
    return to - from > 2;
  }

  // ---- lists

  private static List<Passage> withItems(List<Passage> passages) {
    List<Passage> told = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (!(passage instanceof Prose prose)) {
        told.add(passage);
        continue;
      }
      Matcher bullet = BULLET.matcher(prose.text());
      if (prose.kind() == Kind.ITEM && bullet.find()) {
        told.add(item(prose, prose.level(), prose.marker(), bullet.end()));
      } else if (prose.kind() != Kind.PARAGRAPH && prose.kind() != Kind.ITEM) {
        told.add(prose);
      } else if (prose.kind() == Kind.PARAGRAPH && bullet.reset().find()) {
        told.add(item(prose, 1, ListMarker.BULLET, bullet.end()));
      } else if (hasNeighbor(passages, i, DASH)) {
        told.add(item(prose, Math.max(1, prose.level()), ListMarker.BULLET, end(DASH, prose)));
      } else if (hasNeighbor(passages, i, NUMBER)) {
        told.add(numberedItem(prose));
      } else {
        told.add(prose);
      }
    }
    return told;
  }

  private static Prose item(Prose prose, int level, ListMarker marker, int length) {
    List<Run> rest = Runs.without(prose.runs(), length);
    return rest.isEmpty() ? prose : new Prose(Kind.ITEM, level, marker, rest);
  }

  private static Prose numberedItem(Prose prose) {
    int end = end(NUMBER, prose);
    ListMarker marker = ListMarker.typed(prose.text().substring(0, end).strip());
    return item(prose, Math.max(1, prose.level()), marker, end);
  }

  private static int end(Pattern marker, Prose prose) {
    Matcher matcher = marker.matcher(prose.text());
    return matcher.find() ? matcher.end() : 0;
  }

  /** Whether {@code at} and the passage before or behind it start with such a marker. */
  private static boolean hasNeighbor(List<Passage> passages, int at, Pattern marker) {
    return starts(passages, at, marker)
        && (starts(passages, at - 1, marker) || starts(passages, at + 1, marker));
  }

  private static boolean starts(List<Passage> passages, int at, Pattern marker) {
    return at >= 0
        && at < passages.size()
        && passages.get(at) instanceof Prose prose
        && (prose.kind() == Kind.PARAGRAPH || prose.kind() == Kind.ITEM)
        && marker.matcher(prose.text()).find();
  }
}
