package dev.glotwire.read;

import dev.glotwire.read.Passage.Kind;
import dev.glotwire.read.Passage.Prose;
import dev.glotwire.read.Passage.Table;
import dev.glotwire.read.PdfLine.Word;
import dev.glotwire.read.PdfStructure.Element;
import dev.glotwire.read.Run.Look;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes passages of a PDF: by its structure where it is tagged, by the places and sizes of its
 * letters where it is not.
 */
final class PdfPassages {
  private static final int LONGEST_HEADING = 200;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-\\u2013\\u2014\\s]*(?:\\p{L}{1,8}\\.?\\s*)?#(?:\\s*(?:/|\\p{L}{1,6})\\s*#)?[-\\u2013\\u2014\\s]*");
  private static final Pattern COMPOUND = Pattern.compile("\\p{L}+-\\p{L}+");
  private static final Pattern MARKER =
      Pattern.compile(
          "^(?:[\\u00B7\\u2022\\u2023\\u25AA\\u25CF\\u25CB\\u25E6\\u25A0\\uF0B7\\uF0A7\\u2013-]\\s|\\(?\\d{1,3}[.)]\\s).*");

  private final Set<String> compounds = new HashSet<>();

  private PdfPassages() {}

  static List<Passage> read(byte[] bytes, int maxCharacters) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PdfStructure structure = PdfStructure.of(document);
      List<PdfLine> lines = PdfLines.read(document, structure, maxCharacters);
      PdfPassages passages = new PdfPassages();
      lines.forEach(passages::learnCompounds);
      return isTagged(lines)
          ? passages.byStructure(structure, lines)
          : passages.byLayout(lines, document.getNumberOfPages());
    }
  }

  /** Whether nearly all of the text has its place in the structure. */
  private static boolean isTagged(List<PdfLine> lines) {
    int placed = 0;
    int all = 0;
    for (PdfLine line : lines) {
      int length = line.text().length();
      all += line.isAtEdge() && line.element() == null ? 0 : length;
      placed += line.element() == null ? 0 : length;
    }
    return placed > all * 0.9;
  }

  // ---- tagged

  private List<Passage> byStructure(PdfStructure structure, List<PdfLine> lines) {
    List<Element> elements = new ArrayList<>(structure.elements());
    Element before = null;
    for (PdfLine line : lines) {
      Element element = line.element();
      if (element == null && line.isAtEdge()) {
        continue;
      }
      if (element == null) {
        element = new Element(PdfStructure.Kind.PARAGRAPH, 0, 0, 0);
        elements.add(before == null ? 0 : elements.indexOf(before) + 1, element);
      }
      element.lines.add(line);
      before = element;
    }
    elements.removeIf(
        element -> element.lines.isEmpty() || element.kind == PdfStructure.Kind.LEFT_OUT);
    float bodySize = bodySize(lines);
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      if (element.kind != PdfStructure.Kind.CELL) {
        addElement(passages, element, bodySize);
        continue;
      }
      int end = i;
      while (end < elements.size()
          && elements.get(end).kind == PdfStructure.Kind.CELL
          && elements.get(end).table == element.table) {
        end++;
      }
      addTable(passages, elements.subList(i, end));
      i = end - 1;
    }
    return passages;
  }

  private void addElement(List<Passage> passages, Element element, float bodySize) {
    boolean title =
        element.kind == PdfStructure.Kind.PARAGRAPH
            && isLarge(element.lines, bodySize * 1.15f)
            && element.lines.size() <= 3;
    if (title) {
      add(passages, Kind.HEADING, 1, element.lines);
      return;
    }
    Element label = element.label;
    boolean numbered =
        label != null && label.lines.stream().anyMatch(line -> line.text().matches(".*\\d.*"));
    add(
        passages,
        kind(element),
        element.level,
        numbered ? ListMarker.NEXT : ListMarker.BULLET,
        element.lines);
  }

  private static Kind kind(Element element) {
    return switch (element.kind) {
      case HEADING -> Kind.HEADING;
      case ITEM -> Kind.ITEM;
      case ITEM_MORE -> Kind.ITEM_MORE;
      case QUOTE -> Kind.QUOTE;
      case CAPTION -> Kind.CAPTION;
      case PARAGRAPH, CELL, LEFT_OUT -> Kind.PARAGRAPH;
    };
  }

  private void addTable(List<Passage> passages, List<Element> cells) {
    List<List<List<Run>>> rows = new ArrayList<>();
    int row = -1;
    for (Element cell : cells) {
      if (cell.row != row) {
        rows.add(new ArrayList<>());
        row = cell.row;
      }
      rows.get(rows.size() - 1).add(Runs.tidy(plainLook(joined(cell.lines))));
    }
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    if (columns < 2) {
      cells.forEach(cell -> add(passages, Kind.PARAGRAPH, 0, cell.lines));
      return;
    }
    for (List<List<Run>> cellsOfRow : rows) {
      while (cellsOfRow.size() < columns) {
        cellsOfRow.add(List.of());
      }
    }
    passages.add(new Table(rows));
  }

  private void add(List<Passage> passages, Kind kind, int level, List<PdfLine> lines) {
    add(passages, kind, level, ListMarker.BULLET, lines);
  }

  private void add(
      List<Passage> passages, Kind kind, int level, ListMarker marker, List<PdfLine> lines) {
    List<Run> runs = joined(lines);
    List<Run> tidy = Runs.tidy(kind == Kind.HEADING ? plainLook(runs) : runs);
    if (!Runs.text(tidy).isBlank()) {
      passages.add(new Prose(kind, level, marker, tidy));
    }
  }

  private static List<Run> plainLook(List<Run> runs) {
    return runs.stream()
        .map(run -> new Run(run.text(), Look.PLAIN.withLink(run.look().link())))
        .toList();
  }

  // ---- lines to text

  private void learnCompounds(PdfLine line) {
    Matcher compound = COMPOUND.matcher(line.text());
    while (compound.find()) {
      compounds.add(compound.group().toLowerCase(Locale.ROOT));
    }
  }

  /** Returns the text of {@code lines}, words that were hyphenated at their ends put together. */
  private List<Run> joined(List<PdfLine> lines) {
    Runs runs = new Runs();
    for (int i = 0; i < lines.size(); i++) {
      List<Word> words = lines.get(i).words();
      String next = i + 1 < lines.size() ? lines.get(i + 1).words().get(0).text() : "";
      for (int w = 0; w < words.size(); w++) {
        Word word = words.get(w);
        if (w > 0 && word.spaced()) {
          addSpace(runs, words.get(w - 1), word);
        }
        boolean endsLine = w + 1 == words.size() && !next.isEmpty();
        String text = word.text();
        if (endsLine && isHyphenated(text, next)) {
          runs.append(text.substring(0, text.length() - 1), word.look(), false);
          continue;
        }
        runs.append(text, word.look(), false);
        boolean spaceless =
            endsLine
                && (LineFill.joinsWithoutSpace(text.charAt(text.length() - 1), next.charAt(0))
                    || isCompound(text, next));
        if (endsLine && !spaceless) {
          addSpace(runs, word, lines.get(i + 1).words().get(0));
        }
      }
    }
    List<Run> all = new ArrayList<>();
    runs.finish().forEach(all::addAll);
    return all;
  }

  /** A space between two words of one look is of that look. */
  private static void addSpace(Runs runs, Word before, Word behind) {
    runs.append(" ", before.look().equals(behind.look()) ? before.look() : Look.PLAIN, false);
  }

  private static boolean endsInHyphen(String word) {
    char end = word.charAt(word.length() - 1);
    return word.length() > 1
        && (end == '-' || end == '\u2010' || end == '\u00AD')
        && Character.isLetter(word.charAt(word.length() - 2));
  }

  private boolean isHyphenated(String last, String next) {
    return endsInHyphen(last)
        && Character.isLowerCase(next.codePointAt(0))
        && !isCompound(last, next);
  }

  /** Whether two parts that a hyphen parts at a line's end are written with it elsewhere. */
  private boolean isCompound(String last, String next) {
    if (!endsInHyphen(last) || last.endsWith("\u00AD")) {
      return false;
    }
    String start = last.substring(last.lastIndexOf(' ') + 1, last.length() - 1);
    Matcher whole = COMPOUND.matcher(start + "-" + next);
    return !Character.isLowerCase(next.codePointAt(0))
        || (whole.find() && compounds.contains(whole.group().toLowerCase(Locale.ROOT)));
  }

  // ---- untagged

  private List<Passage> byLayout(List<PdfLine> all, int pages) {
    List<PdfLine> lines = withoutFurniture(all, pages);
    if (lines.isEmpty()) {
      return List.of();
    }
    float bodySize = bodySize(lines);
    float pitch = pitch(lines);
    Map<Integer, Float> rightMargins = rightMargins(lines);
    List<List<PdfLine>> paragraphs = new ArrayList<>();
    for (PdfLine line : lines) {
      List<PdfLine> current =
          paragraphs.isEmpty() ? List.of() : paragraphs.get(paragraphs.size() - 1);
      if (current.isEmpty() || starts(line, current, pitch, rightMargins)) {
        paragraphs.add(new ArrayList<>());
      }
      paragraphs.get(paragraphs.size() - 1).add(line);
    }
    TreeSet<Float> headingSizes = new TreeSet<>();
    for (List<PdfLine> paragraph : paragraphs) {
      if (isLarge(paragraph, bodySize)) {
        headingSizes.add(rounded(paragraph.get(0).size()));
      }
    }
    List<Float> sizes = new ArrayList<>(headingSizes.descendingSet());
    boolean boldBody = isMostlyBold(lines);
    List<Passage> passages = new ArrayList<>();
    for (List<PdfLine> paragraph : paragraphs) {
      if (isLarge(paragraph, bodySize)) {
        int level = Math.min(6, sizes.indexOf(rounded(paragraph.get(0).size())) + 1);
        add(passages, Kind.HEADING, level, paragraph);
      } else if (!boldBody && isBoldLine(paragraph)) {
        add(passages, Kind.HEADING, Math.min(6, Math.max(1, sizes.size() + 1)), paragraph);
      } else {
        add(passages, Kind.PARAGRAPH, 0, paragraph);
      }
    }
    return passages;
  }

  private static float rounded(float size) {
    return Math.round(size * 2) / 2f;
  }

  private static boolean isLarge(List<PdfLine> paragraph, float bodySize) {
    int length = paragraph.stream().mapToInt(line -> line.text().length()).sum();
    return paragraph.get(0).size() > bodySize * 1.12f && length <= LONGEST_HEADING;
  }

  private static boolean isBoldLine(List<PdfLine> paragraph) {
    String last = paragraph.get(paragraph.size() - 1).text();
    return paragraph.size() <= 2
        && paragraph.stream().allMatch(PdfLine::isBold)
        && !last.matches(".*[.,;:\\u2026]")
        && last.codePoints().anyMatch(Character::isLetter);
  }

  private static boolean isMostlyBold(List<PdfLine> lines) {
    return lines.stream().filter(PdfLine::isBold).count() * 2 > lines.size();
  }

  /** Returns the size that most text has. */
  private static float bodySize(List<PdfLine> lines) {
    Map<Float, Integer> counts = new HashMap<>();
    for (PdfLine line : lines) {
      counts.merge(rounded(line.size()), line.text().length(), Integer::sum);
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(10f);
  }

  /** Returns the usual distance of two lines of a paragraph, in sizes of their letters. */
  private static float pitch(List<PdfLine> lines) {
    List<Float> gaps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      PdfLine before = lines.get(i - 1);
      float gap = (line.y() - before.y()) / Math.max(1, line.size());
      if (line.page() == before.page() && gap > 0.8f && gap < 3) {
        gaps.add(gap);
      }
    }
    gaps.sort(null);
    if (gaps.isEmpty()) {
      return 1.2f;
    }
    float usual = gaps.get(gaps.size() / 4);
    // So few may all be the distances of paragraphs.
    return gaps.size() < 4 ? Math.min(usual, 1.5f) : usual;
  }

  /** Returns by column, which its left edge stands for, how far to the right its lines go. */
  private static Map<Integer, Float> rightMargins(List<PdfLine> lines) {
    Map<Integer, Float> margins = new HashMap<>();
    for (PdfLine line : lines) {
      margins.merge(column(line), line.right(), Math::max);
    }
    return margins;
  }

  private static int column(PdfLine line) {
    return Math.round(line.left() / 60);
  }

  private static float rightMargin(PdfLine line, Map<Integer, Float> margins) {
    int column = column(line);
    float here = margins.getOrDefault(column, line.right());
    return Math.max(here, margins.getOrDefault(column - 1, here));
  }

  /** Whether {@code line} starts a paragraph and does not go on with {@code current}. */
  private static boolean starts(
      PdfLine line, List<PdfLine> current, float pitch, Map<Integer, Float> margins) {
    PdfLine before = current.get(current.size() - 1);
    float size = before.size();
    if (Math.abs(line.size() - size) > 0.6f || line.isBold() != before.isBold()) {
      return true;
    }
    String text = line.text();
    boolean isItem = MARKER.matcher(current.get(0).text()).matches();
    boolean hyphen = endsInHyphen(before.text());
    boolean full =
        hyphen
            || before.right() + line.firstWordWidth() + size * 0.25f
                > rightMargin(before, margins) - size * 0.6f;
    float gap = line.y() - before.y();
    if (line.page() != before.page() || gap < -size) {
      boolean goesOn =
          Character.isLowerCase(text.codePointAt(0))
              || !before.text().matches(".*[.!?:\\u201D\"\\u2019)]");
      return !(full && goesOn);
    }
    if (gap > pitch * size * 1.3f || !full || MARKER.matcher(text).matches()) {
      return !hyphen || gap > pitch * size * 2;
    }
    float indent = line.left() - before.left();
    return isItem ? line.left() < current.get(0).left() - size * 0.5f : indent > size * 0.7f;
  }

  // ---- headers, footers, page numbers

  private static List<PdfLine> withoutFurniture(List<PdfLine> lines, int pages) {
    Map<String, Set<Integer>> seen = new HashMap<>();
    for (PdfLine line : lines) {
      if (line.isAtEdge()) {
        seen.computeIfAbsent(pattern(line), any -> new HashSet<>()).add(line.page());
      }
    }
    int often = Math.max(2, (int) Math.ceil(pages * 0.3));
    return lines.stream()
        .filter(
            line ->
                !line.isAtEdge()
                    || (seen.getOrDefault(pattern(line), Set.of()).size() < often
                        && !PAGE_NUMBER.matcher(pattern(line)).matches()))
        .toList();
  }

  private static String pattern(PdfLine line) {
    return line.text().replaceAll("\\d+", "#").toLowerCase(Locale.ROOT);
  }
}
