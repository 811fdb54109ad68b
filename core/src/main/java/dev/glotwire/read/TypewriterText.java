package dev.glotwire.read;

import dev.glotwire.read.Passage.Gap;
import dev.glotwire.read.Passage.Kind;
import dev.glotwire.read.Passage.Prose;
import dev.glotwire.read.Passage.Table;
import dev.glotwire.read.Passage.Verbatim;
import dev.glotwire.read.Run.Face;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells program code from text that is merely set in letters of one width, as a whole article may
 * be that was written on a typewriter, or a letter that it quotes.
 */
final class TypewriterText {
  /** Fewer words are not judged by whether they are a sentence. */
  private static final int SENTENCE = 6;

  private static final Pattern WORD =
      Pattern.compile(
          "[(\"'\u201C\u2018\u00AB\u00BF\u00A1]?[\\p{L}\\p{M}][\\p{L}\\p{M}'\u2019\\-]*+[.,;:!?\u2026)\"'\u201D\u2019\u00BB]*+");
  private static final Pattern FIGURE =
      Pattern.compile("[\\d\\p{Sc}%.,:+\\-\u2212\u2013\u2014()/\\s]*+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final List<Passage> passages;
  private final boolean ordinary;
  private final List<Passage> resolved = new ArrayList<>();

  private TypewriterText(List<Passage> passages) {
    this.passages = passages;
    this.ordinary = isOrdinary(passages);
  }

  /** Returns {@code passages} with code blocks and code in place of all that may be code. */
  static List<Passage> resolved(List<Passage> passages) {
    return new TypewriterText(passages).resolve();
  }

  /** Whether {@code passage} is a paragraph that may be program code as a whole. */
  static boolean mayBeCode(@Nullable Passage passage) {
    return passage instanceof Prose prose
        && prose.kind() == Kind.PARAGRAPH
        && all(prose.runs(), run -> run.look().face() != Face.ORDINARY);
  }

  private static boolean all(List<Run> runs, Predicate<Run> test) {
    return runs.stream().anyMatch(run -> !run.text().isBlank())
        && runs.stream()
            .allMatch(run -> run.note() == 0 && (run.text().isBlank() || test.test(run)));
  }

  private List<Passage> resolve() {
    for (int at = 0; at < passages.size(); at++) {
      Passage passage = passages.get(at);
      if (isLine(passage)) {
        at = addLines(at);
      } else if (passage instanceof Prose prose) {
        addProse(prose);
      } else if (passage instanceof Table table) {
        addTable(table);
      }
    }
    return resolved;
  }

  /** Whether two thirds of the document or more are set in letters of one width. */
  private static boolean isOrdinary(List<Passage> passages) {
    long all = 0;
    long typewritten = 0;
    for (Passage passage : passages) {
      for (List<Run> runs : texts(passage)) {
        all += length(runs, run -> !run.look().code());
        typewritten += length(runs, run -> run.look().face() == Face.TYPEWRITER);
      }
    }
    return typewritten > 0 && typewritten * 3 >= all * 2;
  }

  private static List<List<Run>> texts(Passage passage) {
    if (passage instanceof Prose prose) {
      return List.of(prose.runs());
    }
    return passage instanceof Table table
        ? table.rows().stream().flatMap(List::stream).toList()
        : List.of();
  }

  private static long length(List<Run> runs, Predicate<Run> counted) {
    return runs.stream()
        .filter(counted)
        .mapToLong(run -> run.text().chars().filter(Character::isLetterOrDigit).count())
        .sum();
  }

  // ---- blocks

  /**
   * Adds the lines of a code block, or the paragraphs that they turn out to be.
   *
   * @return the index of the last one
   */
  private int addLines(int from) {
    int to = from;
    for (int at = from; at < passages.size(); at++) {
      if (isLine(passages.get(at))) {
        to = at;
      } else if (!(passages.get(at) instanceof Gap)) {
        break;
      }
    }
    List<Passage> lines = passages.subList(from, to + 1);
    if (isProse(lines)) {
      for (Passage line : lines) {
        if (line instanceof Prose prose) {
          addText(prose);
        }
      }
      return to;
    }
    StringBuilder code = new StringBuilder();
    for (Passage line : lines) {
      if (line instanceof Verbatim verbatim) {
        code.append(verbatim.text());
      } else if (line instanceof Prose prose) {
        prose.runs().forEach(run -> code.append(run.text()));
      }
      code.append('\n');
    }
    resolved.add(new Verbatim(code.toString().stripTrailing()));
    return to;
  }

  private boolean isLine(Passage passage) {
    boolean code =
        passage instanceof Prose prose
            && mayBeCode(prose)
            && (!ordinary || all(prose.runs(), run -> run.look().code()));
    return code || passage instanceof Verbatim;
  }

  /** Whether most of what is only set like code reads as sentences do. */
  private static boolean isProse(List<Passage> lines) {
    long all = 0;
    long sentences = 0;
    for (Passage line : lines) {
      if (!(line instanceof Prose prose) || prose.runs().stream().anyMatch(r -> r.look().code())) {
        if (!(line instanceof Gap)) {
          return false;
        }
        continue;
      }
      all += prose.text().length();
      sentences += isSentence(prose.text()) ? prose.text().length() : 0;
    }
    return sentences * 2 > all;
  }

  /** Whether {@code text} is of words, and not in a script that no program is written in. */
  private static boolean isSentence(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long others = text.codePoints().filter(c -> Character.isLetter(c) && !isOfPrograms(c)).count();
    if (others * 2 > letters) {
      return true;
    }
    int words = 0;
    int all = 0;
    for (String token : SPACE.split(text.strip(), -1)) {
      boolean figure = FIGURE.matcher(token).matches();
      words += figure || WORD.matcher(token).matches() ? 1 : 0;
      all++;
    }
    return all >= SENTENCE && words * 10 >= all * 9;
  }

  private static boolean isOfPrograms(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }

  // ---- text

  private void addText(Prose prose) {
    add(prose, run -> Face.ORDINARY);
  }

  private void addProse(Prose prose) {
    boolean whole = all(prose.runs(), run -> run.look().face() == Face.TYPEWRITER);
    boolean styled =
        prose.kind() == Kind.HEADING || prose.kind() == Kind.QUOTE || prose.kind() == Kind.CAPTION;
    add(prose, face(ordinary || (whole && styled)));
  }

  private static Function<Run, Face> face(boolean typewriterIsOrdinary) {
    return run ->
        switch (run.look().face()) {
          case ORDINARY -> Face.ORDINARY;
          case CODE -> Face.CODE;
          case TYPEWRITER ->
              typewriterIsOrdinary || !isWorthKeeping(run.text()) ? Face.ORDINARY : Face.CODE;
        };
  }

  private static boolean isWorthKeeping(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit) && !isSentence(text);
  }

  private void add(Prose prose, Function<Run, Face> face) {
    Kind kind = prose.kind();
    for (List<Run> paragraph : rewritten(prose.runs(), face)) {
      resolved.add(new Prose(kind, prose.level(), prose.marker(), paragraph));
      kind = kind == Kind.ITEM ? Kind.ITEM_MORE : kind;
    }
  }

  private void addTable(Table table) {
    long all = 0;
    long typewritten = 0;
    for (List<Run> cell : texts(table)) {
      all += length(cell, run -> true);
      typewritten += length(cell, run -> run.look().face() == Face.TYPEWRITER);
    }
    boolean isOrdinary = ordinary || typewritten * 2 > all;
    List<List<List<Run>>> rows = new ArrayList<>();
    for (List<List<Run>> row : table.rows()) {
      List<List<Run>> cells = new ArrayList<>();
      for (List<Run> cell : row) {
        boolean figure = FIGURE.matcher(Runs.text(cell)).matches();
        List<List<Run>> paragraphs = rewritten(cell, face(isOrdinary || figure));
        cells.add(Runs.joined(paragraphs));
      }
      rows.add(cells);
    }
    resolved.add(new Table(rows));
  }

  /** Returns {@code runs} with other faces, white space collapsed, and parted at empty lines. */
  private static List<List<Run>> rewritten(List<Run> runs, Function<Run, Face> face) {
    if (runs.stream().allMatch(run -> run.look().face() == face.apply(run))) {
      boolean spaced = runs.stream().anyMatch(run -> run.look().face() != Face.ORDINARY);
      if (!spaced) {
        return List.of(runs);
      }
    }
    Runs again = new Runs();
    for (Run run : runs) {
      if (run.note() > 0) {
        again.addNote(run.note());
      } else if (run.isBreak()) {
        again.addBreak();
      } else {
        again.append(run.text(), run.look().withFace(face.apply(run)), false);
      }
    }
    return again.finish();
  }
}
