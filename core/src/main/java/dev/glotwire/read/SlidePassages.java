package dev.glotwire.read;

import dev.glotwire.read.Passage.Kind;
import dev.glotwire.read.Passage.Prose;
import dev.glotwire.read.Run.Face;
import dev.glotwire.read.Run.Look;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFHyperlink;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/**
 * Makes passages of the slides of PowerPoint: a heading for each title, and lists as deep as they
 * are.
 */
final class SlidePassages {
  private static final Set<Placeholder> TITLES =
      Set.of(Placeholder.TITLE, Placeholder.CENTERED_TITLE);
  private static final Set<Placeholder> SKIPPED =
      Set.of(
          Placeholder.DATETIME, Placeholder.FOOTER, Placeholder.HEADER, Placeholder.SLIDE_NUMBER);
  private static final int DEEPEST = 8;
  private static final Pattern WEB = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s]{1,4000}");

  private final TooMuchTextException.Counter counter;
  private final List<Passage> passages = new ArrayList<>();
  private boolean titled;

  private SlidePassages(int maxCharacters) {
    this.counter = new TooMuchTextException.Counter(maxCharacters);
  }

  /**
   * Reads slides.
   *
   * @param maxCharacters more text than this is refused
   */
  static List<Passage> read(InputStream in, int maxCharacters) throws IOException {
    SlidePassages reader = new SlidePassages(maxCharacters);
    try (XMLSlideShow show = new XMLSlideShow(in)) {
      for (XSLFSlide slide : show.getSlides()) {
        reader.add(slide);
      }
    }
    return reader.passages;
  }

  private void add(XSLFSlide slide) throws IOException {
    Deque<XSLFShape> shapes = new ArrayDeque<>(slide.getShapes());
    while (!shapes.isEmpty()) {
      XSLFShape shape = shapes.pop();
      if (shape instanceof XSLFGroupShape group) {
        List<XSLFShape> inside = group.getShapes();
        for (int i = inside.size() - 1; i >= 0; i--) {
          shapes.push(inside.get(i));
        }
      } else if (shape instanceof XSLFTable table) {
        add(table);
      } else if (shape instanceof XSLFTextShape text) {
        add(text);
      }
    }
  }

  private void add(XSLFTextShape shape) throws IOException {
    Placeholder type = shape.getTextType();
    if (type != null && SKIPPED.contains(type)) {
      return;
    }
    boolean isTitle = type != null && TITLES.contains(type);
    for (XSLFTextParagraph paragraph : shape.getTextParagraphs()) {
      for (List<Run> runs : runs(paragraph)) {
        if (isTitle) {
          passages.add(new Prose(Kind.HEADING, titled ? 2 : 1, Runs.withoutUniformLook(runs)));
          titled = true;
        } else if (paragraph.isBullet()) {
          int level = Math.max(0, Math.min(DEEPEST, paragraph.getIndentLevel())) + 1;
          ListMarker marker =
              paragraph.getAutoNumberingScheme() == null ? ListMarker.BULLET : ListMarker.NEXT;
          passages.add(new Prose(Kind.ITEM, level, marker, runs));
        } else {
          passages.add(new Prose(Kind.PARAGRAPH, 0, runs));
        }
      }
    }
  }

  private void add(XSLFTable table) throws IOException {
    TableDraft draft = new TableDraft();
    for (XSLFTableRow row : table.getRows()) {
      draft.addRow();
      for (XSLFTableCell cell : row.getCells()) {
        draft.addCell(1);
        List<List<Run>> inside = draft.cell();
        for (XSLFTextParagraph paragraph : cell.getTextParagraphs()) {
          if (inside != null) {
            inside.addAll(runs(paragraph));
          }
        }
      }
    }
    passages.addAll(draft.passages());
  }

  private List<List<Run>> runs(XSLFTextParagraph paragraph) throws IOException {
    Runs runs = new Runs();
    for (XSLFTextRun run : paragraph.getTextRuns()) {
      String text = run.getRawText();
      if (text == null) {
        continue;
      }
      counter.add(text.length());
      Look look = look(run);
      if (look.face() == Face.ORDINARY) {
        runs.append(raised(run).write(text), look, true);
      } else {
        runs.appendSpaced(text, look, true);
      }
    }
    return runs.finish();
  }

  private static Look look(XSLFTextRun run) {
    String font = run.getFontFamily();
    boolean typewriter = font != null && Typeface.isMonospaced(font);
    XSLFHyperlink link = run.getHyperlink();
    String address = link == null || link.getAddress() == null ? "" : link.getAddress().strip();
    return new Look(
        run.isBold(),
        run.isItalic(),
        run.isStrikethrough(),
        typewriter ? Face.TYPEWRITER : Face.ORDINARY,
        WEB.matcher(address).matches() ? address : "");
  }

  private static Raised raised(XSLFTextRun run) {
    return run.isSuperscript()
        ? Raised.SUPERSCRIPT
        : run.isSubscript() ? Raised.SUBSCRIPT : Raised.NOT;
  }
}
