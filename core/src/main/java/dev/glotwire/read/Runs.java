package dev.glotwire.read;

import dev.glotwire.read.Run.Face;
import dev.glotwire.read.Run.Look;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs being collected: white space is collapsed, characters that are no text are left out, and
 * runs of one look are joined.
 */
final class Runs {
  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Look look = Look.PLAIN;
  private boolean afterSpace = true;
  private boolean spaced;

  /**
   * Appends {@code more}.
   *
   * @param breaks whether a line end in it is a break that readers see
   */
  void append(String more, Look its, boolean breaks) {
    append(more, its, breaks, false);
  }

  /**
   * Appends {@code more}, white space as it is: it counts if the text is program code.
   *
   * @param breaks whether a line end in it is a break that readers see
   */
  void appendSpaced(String more, Look its, boolean breaks) {
    spaced = true;
    append(more, its, breaks, true);
  }

  private void append(String more, Look its, boolean breaks, boolean asItIs) {
    if (!its.equals(look)) {
      end();
      look = its;
    }
    for (int i = 0; i < more.length(); i++) {
      char c = more.charAt(i);
      if (breaks && (c == '\n' || c == 0x0B)) {
        addBreak();
      } else if (isSpace(c)) {
        if (asItIs || !afterSpace) {
          text.append(asItIs && c == '\t' ? '\t' : ' ');
          afterSpace = true;
        }
      } else if (isText(more, i)) {
        text.append(c);
        afterSpace = false;
      }
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** Whether a character is one that can be read: no control, no soft hyphen, no half of a pair. */
  private static boolean isText(String text, int at) {
    char c = text.charAt(at);
    if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0xFEFF || c >= 0xFFFE) {
      return false;
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    return !Character.isLowSurrogate(c)
        || (at > 0 && Character.isHighSurrogate(text.charAt(at - 1)));
  }

  void addBreak() {
    end();
    runs.add(new Run(Run.BREAK, look));
    afterSpace = true;
  }

  void addNote(int number) {
    end();
    runs.add(Run.note(number));
    afterSpace = false;
  }

  private void end() {
    if (!text.isEmpty()) {
      runs.add(new Run(text.toString(), look));
      text.setLength(0);
    }
  }

  /**
   * Returns what was collected and starts anew: paragraphs, parted by two breaks in a row. One that
   * may be program code as a whole is left as it is.
   */
  List<List<Run>> finish() {
    end();
    List<List<Run>> paragraphs = new ArrayList<>();
    if (isSpaced(runs)) {
      paragraphs.add(List.copyOf(runs));
      runs.clear();
    }
    List<Run> paragraph = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      boolean twice = runs.get(i).isBreak() && i + 1 < runs.size() && runs.get(i + 1).isBreak();
      if (twice) {
        add(paragraph, paragraphs);
        paragraph = new ArrayList<>();
      } else {
        paragraph.add(runs.get(i));
      }
    }
    add(paragraph, paragraphs);
    runs.clear();
    look = Look.PLAIN;
    afterSpace = true;
    spaced = false;
    return paragraphs;
  }

  /** Whether all that can be read in {@code runs} was appended with its white space. */
  private boolean isSpaced(List<Run> runs) {
    return spaced
        && runs.stream().anyMatch(run -> !run.text().isBlank())
        && runs.stream()
            .allMatch(
                run ->
                    run.note() == 0
                        && (run.text().isBlank() || run.look().face() != Face.ORDINARY));
  }

  private static void add(List<Run> paragraph, List<List<Run>> paragraphs) {
    List<Run> tidy = tidy(paragraph);
    if (tidy.stream().anyMatch(run -> !run.text().isBlank())) {
      paragraphs.add(tidy);
    }
  }

  /**
   * Returns {@code runs} without white space at either end and at breaks, with white space between
   * two looks in neither, and with runs of one look joined.
   */
  static List<Run> tidy(List<Run> runs) {
    List<Run> kept = new ArrayList<>();
    for (Run run : runs) {
      boolean atStart = kept.isEmpty() || last(kept).isBreak();
      if (run.isBreak()) {
        trimEnd(kept);
        if (!atStart) {
          kept.add(new Run(Run.BREAK, Look.PLAIN));
        }
        continue;
      }
      if (run.note() > 0) {
        trimEnd(kept);
        kept.add(run);
        continue;
      }
      String text = atStart ? run.text().stripLeading() : run.text();
      if (!text.isEmpty()) {
        addWithoutOuterSpaces(kept, text, run.look());
      }
    }
    while (!kept.isEmpty() && (last(kept).isBreak() || last(kept).text().isBlank())) {
      if (last(kept).note() > 0) {
        break;
      }
      kept.remove(kept.size() - 1);
    }
    trimEnd(kept);
    return List.copyOf(kept);
  }

  private static void addWithoutOuterSpaces(List<Run> kept, String text, Look look) {
    String inner = text.strip();
    if (inner.isEmpty()) {
      join(kept, " ", Look.PLAIN);
      return;
    }
    int start = text.indexOf(inner);
    join(kept, text.substring(0, start), Look.PLAIN);
    join(kept, inner, look);
    join(kept, text.substring(start + inner.length()), Look.PLAIN);
  }

  /** Appends text to the last run where both look the same, or where a space parts two such. */
  private static void join(List<Run> kept, String text, Look look) {
    if (text.isEmpty()) {
      return;
    }
    int size = kept.size();
    Run last = size == 0 ? null : last(kept);
    if (last != null && isOf(last, look)) {
      kept.set(size - 1, new Run(last.text() + text, look));
      return;
    }
    boolean parted =
        last != null
            && last.note() == 0
            && last.text().equals(" ")
            && size > 1
            && isOf(kept.get(size - 2), look);
    if (parted) {
      kept.remove(size - 1);
      kept.set(size - 2, new Run(kept.get(size - 2).text() + " " + text, look));
      return;
    }
    boolean spaced = last != null && last.note() == 0 && last.text().equals(" ") && size > 1;
    if (spaced && !kept.get(size - 2).isBreak() && kept.get(size - 2).note() == 0) {
      // A link of two looks is one link.
      kept.set(size - 1, new Run(" ", kept.get(size - 2).look().sharedWith(look)));
    }
    kept.add(new Run(text, look));
  }

  private static boolean isOf(Run run, Look look) {
    return run.note() == 0 && !run.isBreak() && run.look().equals(look);
  }

  private static Run last(List<Run> runs) {
    return runs.get(runs.size() - 1);
  }

  private static void trimEnd(List<Run> kept) {
    while (!kept.isEmpty() && last(kept).note() == 0 && !last(kept).isBreak()) {
      Run run = last(kept);
      String stripped = run.text().stripTrailing();
      if (!stripped.isEmpty()) {
        kept.set(kept.size() - 1, new Run(stripped, run.look()));
        return;
      }
      kept.remove(kept.size() - 1);
    }
  }

  /** Returns paragraphs as one, with a break between each two. */
  static List<Run> joined(List<List<Run>> paragraphs) {
    List<Run> joined = new ArrayList<>();
    for (List<Run> paragraph : paragraphs) {
      if (!joined.isEmpty()) {
        joined.add(new Run(Run.BREAK, Look.PLAIN));
      }
      joined.addAll(paragraph);
    }
    return joined;
  }

  /** Returns the text of {@code runs}, with breaks as spaces. */
  static String text(List<Run> runs) {
    StringBuilder all = new StringBuilder();
    for (Run run : runs) {
      all.append(run.isBreak() ? " " : run.text());
    }
    return all.toString();
  }

  /** Returns {@code runs} without what all of them share: a style that is written out. */
  static List<Run> withoutUniformLook(List<Run> runs) {
    boolean bold = runs.stream().allMatch(run -> run.text().isBlank() || run.look().bold());
    boolean italic = runs.stream().allMatch(run -> run.text().isBlank() || run.look().italic());
    return tidy(
        runs.stream()
            .map(
                run ->
                    new Run(
                        run.text(),
                        run.look()
                            .withBold(run.look().bold() && !bold)
                            .withItalic(run.look().italic() && !italic),
                        run.note()))
            .toList());
  }

  /** Returns {@code runs} without the first {@code length} characters, and tidied. */
  static List<Run> without(List<Run> runs, int length) {
    List<Run> rest = new ArrayList<>();
    int left = length;
    for (Run run : runs) {
      int cut = Math.min(left, run.text().length());
      left -= cut;
      if (cut == 0) {
        rest.add(run);
      } else if (cut < run.text().length()) {
        rest.add(new Run(run.text().substring(cut), run.look(), run.note()));
      }
    }
    return tidy(rest);
  }
}
