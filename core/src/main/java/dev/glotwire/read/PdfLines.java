package dev.glotwire.read;

import com.ibm.icu.text.Normalizer2;
import dev.glotwire.read.PdfLine.Word;
import dev.glotwire.read.Run.Face;
import dev.glotwire.read.Run.Look;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a PDF, with what is known of each word: its place, its look, its element. */
final class PdfLines extends PDFTextStripper {
  private final PdfStructure structure;

  /** Names of fonts as they stand in a PDF, without spaces and behind a tag. */
  private static final Pattern TYPEWRITER =
      Pattern.compile("courier|consolas|menlo|mono(?!type)|inconsolata|sourcecode|firacode|cmtt");

  private final TooMuchTextException.Counter counter;
  private final List<PdfLine> lines = new ArrayList<>();
  private final Deque<Marked> marked = new ArrayDeque<>();
  private final IdentityHashMap<TextPosition, PdfStructure.Element> elements =
      new IdentityHashMap<>();
  private final List<Link> links = new ArrayList<>();
  private @Nullable PdfLine line;
  private @Nullable PDPage page;
  private boolean spaceBefore;

  private PdfLines(PdfStructure structure, int maxCharacters) {
    this.structure = structure;
    this.counter = new TooMuchTextException.Counter(maxCharacters);
  }

  /** Marked content that is open; an artifact is decoration such as a page number. */
  private record Marked(boolean isArtifact, int id) {}

  private record Link(float left, float top, float right, float bottom, String address) {
    boolean holds(float x, float y) {
      return x >= left && x <= right && y >= top && y <= bottom;
    }
  }

  static List<PdfLine> read(PDDocument document, PdfStructure structure, int maxCharacters)
      throws IOException {
    PdfLines reader = new PdfLines(structure, maxCharacters);
    reader.writeText(document, Writer.nullWriter());
    return reader.lines;
  }

  @Override
  protected void startPage(PDPage started) throws IOException {
    page = started;
    marked.clear();
    elements.clear();
    links.clear();
    PDRectangle box = started.getCropBox();
    for (PDAnnotation annotation : started.getAnnotations()) {
      PDRectangle area = annotation.getRectangle();
      if (annotation instanceof PDAnnotationLink link
          && area != null
          && link.getAction() instanceof PDActionURI action
          && action.getURI() != null) {
        float top = box.getUpperRightY() - area.getUpperRightY();
        float bottom = box.getUpperRightY() - area.getLowerLeftY();
        float left = area.getLowerLeftX() - box.getLowerLeftX();
        float right = area.getUpperRightX() - box.getLowerLeftX();
        String uri = action.getURI().strip();
        if (uri.toLowerCase(Locale.ROOT).matches("(?:https?://|mailto:)\\S{1,4000}")) {
          links.add(new Link(left, top, right, bottom, uri));
        }
      }
    }
  }

  @Override
  protected void endPage(PDPage ended) throws IOException {
    endLine();
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    int id = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
    marked.push(new Marked(tag != null && tag.getName().equals("Artifact"), id));
    super.beginMarkedContentSequence(tag, properties);
  }

  @Override
  public void endMarkedContentSequence() {
    marked.poll();
    super.endMarkedContentSequence();
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    boolean artifact = marked.stream().anyMatch(Marked::isArtifact);
    if (artifact) {
      return;
    }
    PDPage on = page;
    if (on != null && !structure.isEmpty()) {
      for (Marked around : marked) {
        PdfStructure.Element element = around.id() < 0 ? null : structure.find(on, around.id());
        if (element != null) {
          elements.put(position, element);
          break;
        }
      }
    }
    super.processTextPosition(position);
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    if (positions.isEmpty() || text.isBlank()) {
      return;
    }
    counter.add(text.length());
    StringBuilder whole = new StringBuilder();
    positions.forEach(position -> whole.append(position.getUnicode()));
    if (!normalized(whole.toString()).equals(normalized(text))) {
      // Right-to-left text has been put in order, and its letters cannot be told apart any more.
      add(text, positions);
      return;
    }
    int from = 0;
    for (int i = 1; i <= positions.size(); i++) {
      if (i == positions.size() || !isLike(positions.get(from), positions.get(i))) {
        List<TextPosition> part = positions.subList(from, i);
        StringBuilder its = new StringBuilder();
        part.forEach(position -> its.append(position.getUnicode()));
        add(normalized(its.toString()), part);
        from = i;
      }
    }
  }

  /** Returns {@code text} with ligatures as the letters they join. */
  private static String normalized(String text) {
    return Normalizer2.getNFKCInstance().normalize(text);
  }

  private boolean isLike(TextPosition one, TextPosition other) {
    return elements.get(one) == elements.get(other)
        && (other.getUnicode().isBlank()
            || (Objects.equals(one.getFont(), other.getFont()) && link(one).equals(link(other))));
  }

  private void add(String text, List<TextPosition> positions) {
    TextPosition first = positions.get(0);
    TextPosition last = positions.get(positions.size() - 1);
    PdfStructure.Element element = elements.get(first);
    boolean spaced = spaceBefore || Character.isWhitespace(text.codePointAt(0));
    if (text.isBlank()) {
      spaceBefore = true;
      return;
    }
    PdfLine current = line;
    if (current == null || current.element() != element) {
      endLine();
      current = new PdfLine(getCurrentPageNo(), first.getPageHeight(), element);
      line = current;
    }
    spaceBefore = Character.isWhitespace(text.codePointBefore(text.length()));
    Look look =
        new Look(
            isBold(first.getFont()),
            isItalic(first.getFont()),
            false,
            face(first.getFont()),
            link(first));
    current.add(
        new Word(
            text.strip(),
            look,
            spaced,
            first.getXDirAdj(),
            last.getXDirAdj() + last.getWidthDirAdj(),
            first.getYDirAdj(),
            Math.abs(first.getFontSizeInPt())));
  }

  private String link(TextPosition letter) {
    float x = letter.getXDirAdj() + letter.getWidthDirAdj() / 2;
    float y = letter.getYDirAdj() - Math.abs(letter.getFontSizeInPt()) / 3;
    for (Link link : links) {
      if (link.holds(x, y)) {
        return link.address();
      }
    }
    return "";
  }

  private static String fontName(PDFont font) {
    String name = font.getName();
    return name == null ? "" : name.toLowerCase(Locale.ROOT);
  }

  private static boolean isBold(PDFont font) {
    PDFontDescriptor descriptor = font.getFontDescriptor();
    String name = fontName(font);
    return name.contains("bold")
        || name.contains("black")
        || name.contains("heavy")
        || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
  }

  private static boolean isItalic(PDFont font) {
    PDFontDescriptor descriptor = font.getFontDescriptor();
    String name = fontName(font);
    return name.contains("italic")
        || name.contains("oblique")
        || (descriptor != null && descriptor.isItalic());
  }

  private static Face face(PDFont font) {
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean typewriter =
        (descriptor != null && descriptor.isFixedPitch())
            || TYPEWRITER.matcher(fontName(font)).find();
    return typewriter ? Face.TYPEWRITER : Face.ORDINARY;
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphEnd() {
    endLine();
  }

  @Override
  protected void writeWordSeparator() {
    spaceBefore = true;
  }

  private void endLine() {
    PdfLine ended = line;
    if (ended != null && !ended.isEmpty()) {
      lines.add(ended);
    }
    line = null;
    spaceBefore = false;
  }
}
