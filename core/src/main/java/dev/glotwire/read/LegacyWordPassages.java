package dev.glotwire.read;

import dev.glotwire.read.Passage.Gap;
import dev.glotwire.read.Passage.Kind;
import dev.glotwire.read.Passage.Prose;
import dev.glotwire.read.Run.Face;
import dev.glotwire.read.Run.Look;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.tika.parser.microsoft.ListManager;
import org.jspecify.annotations.Nullable;

/** Makes passages of a document of Word 97 to 2003. */
final class LegacyWordPassages {
  private static final char NOTE = 0x02;
  private static final char FIELD = 0x13;
  private static final char RESULT = 0x14;
  private static final char FIELD_END = 0x15;
  private static final int DEEPEST = 8;

  private static final Pattern LINK = Pattern.compile("(?i)^\\s*HYPERLINK\\s+\"([^\"]*)\"");
  private static final Pattern WEB = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s]{1,4000}");

  private final HWPFDocument document;
  private final TooMuchTextException.Counter counter;
  private final ListManager lists;
  private final Map<Integer, Range> notes = new HashMap<>();
  private final List<Passage> passages = new ArrayList<>();

  /** Notes of the paragraph that is open, which follow it. */
  private final List<Passage> attached = new ArrayList<>();

  private final StringBuilder instruction = new StringBuilder();
  private int instructions;
  private String link = "";
  private int numbered;
  private boolean tracked;

  private LegacyWordPassages(HWPFDocument document, int maxCharacters) {
    this.document = document;
    this.counter = new TooMuchTextException.Counter(maxCharacters);
    this.lists = new ListManager(document);
  }

  /**
   * What was found.
   *
   * @param hasTrackedChanges whether changes were accepted
   */
  record Found(List<Passage> passages, boolean hasTrackedChanges) {}

  /**
   * Reads a document.
   *
   * @param maxCharacters more text than this is refused
   * @throws org.apache.poi.OldFileFormatException if an older Word wrote it
   */
  static Found read(InputStream in, int maxCharacters) throws IOException {
    try (HWPFDocument document = new HWPFDocument(in)) {
      LegacyWordPassages reader = new LegacyWordPassages(document, maxCharacters);
      reader.findNotes(document.getFootnotes(), document.getFootnoteRange());
      reader.findNotes(document.getEndnotes(), document.getEndnoteRange());
      reader.add(document.getRange(), 0);
      Range boxes = document.getMainTextboxRange();
      if (boxes.numParagraphs() > 0) {
        reader.add(boxes, 0);
      }
      return new Found(reader.passages, reader.tracked);
    }
  }

  private void findNotes(Notes of, Range texts) {
    for (int i = 0; i < of.getNotesCount(); i++) {
      int start = texts.getStartOffset() + of.getNoteTextStartOffset(i);
      int end = texts.getStartOffset() + of.getNoteTextEndOffset(i);
      if (start < end) {
        notes.put(of.getNoteAnchorPosition(i), new Range(start, end, document));
      }
    }
  }

  /** Adds the paragraphs of a range, as those of a note where {@code note} is not 0. */
  private void add(Range range, int note) throws IOException {
    for (int i = 0; i < range.numParagraphs(); i++) {
      Paragraph paragraph = range.getParagraph(i);
      if (note == 0 && paragraph.isInTable()) {
        Table table = range.getTable(paragraph);
        add(table);
        i += Math.max(1, table.numParagraphs()) - 1;
      } else {
        add(paragraph, note);
      }
      passages.addAll(attached);
      attached.clear();
    }
  }

  private void add(Table table) throws IOException {
    TableDraft draft = new TableDraft();
    for (int row = 0; row < table.numRows(); row++) {
      TableRow cells = table.getRow(row);
      draft.addRow();
      for (int column = 0; column < cells.numCells(); column++) {
        TableCell cell = cells.getCell(column);
        draft.addCell(1);
        List<List<Run>> inside = draft.cell();
        for (int i = 0; i < cell.numParagraphs() && inside != null; i++) {
          Paragraph paragraph = cell.getParagraph(i);
          String typed = typed(paragraph);
          for (List<Run> runs : runs(paragraph)) {
            inside.add(typed.isEmpty() ? runs : behind(typed, runs));
          }
        }
      }
    }
    passages.addAll(draft.passages());
  }

  private static List<Run> behind(String typed, List<Run> runs) {
    List<Run> whole = new ArrayList<>();
    whole.add(new Run(typed + " ", Look.PLAIN));
    whole.addAll(runs);
    return Runs.tidy(whole);
  }

  private void add(Paragraph paragraph, int note) throws IOException {
    String typed = note > 0 ? "" : typed(paragraph);
    List<List<Run>> paragraphs = runs(paragraph);
    String style = style(paragraph.getStyleIndex());
    if (paragraphs.isEmpty()) {
      Passage before = passages.isEmpty() ? null : passages.get(passages.size() - 1);
      if (TypewriterText.mayBeCode(before)) {
        passages.add(new Gap());
      }
      return;
    }
    if (NamedStyle.isOfContents(style)) {
      return;
    }
    NamedStyle named =
        note > 0
            ? new NamedStyle(Kind.NOTE, note, false)
            : NamedStyle.of(style).orElse(new NamedStyle(Kind.PARAGRAPH, 0, false));
    Kind kind = named.kind();
    int level = named.level();
    ListMarker marker = named.numbered() ? ListMarker.NEXT : ListMarker.BULLET;
    if (!typed.isEmpty() && (kind == Kind.PARAGRAPH || kind == Kind.ITEM)) {
      kind = Kind.ITEM;
      level = Math.max(0, Math.min(DEEPEST, paragraph.getIlvl())) + 1;
      marker = ListMarker.typed(typed);
    }
    boolean uniform = kind == Kind.HEADING || kind == Kind.CAPTION || kind == Kind.QUOTE;
    List<Passage> to = note > 0 ? attached : passages;
    for (List<Run> written : paragraphs) {
      List<Run> runs = uniform ? Runs.withoutUniformLook(written) : written;
      to.add(
          new Prose(kind, level, marker, uniform && !typed.isEmpty() ? behind(typed, runs) : runs));
      kind = kind == Kind.ITEM ? Kind.ITEM_MORE : kind;
    }
  }

  /** Returns the number or bullet of a paragraph, empty for none. */
  private String typed(Paragraph paragraph) {
    if (!paragraph.isInList()) {
      return "";
    }
    String number = lists.getFormattedNumber(paragraph);
    return number == null ? "" : number.strip();
  }

  private String style(int index) {
    StyleSheet sheet = document.getStyleSheet();
    StyleDescription style =
        sheet == null || index < 0 || index >= sheet.numStyles()
            ? null
            : sheet.getStyleDescription(index);
    String name = style == null ? null : style.getName();
    return name == null ? "" : name.toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  // ---- text

  private List<List<Run>> runs(Paragraph paragraph) throws IOException {
    Runs runs = new Runs();
    Optional<Face> styled = Typeface.ofStyle(style(paragraph.getStyleIndex()));
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      tracked |= run.isMarkedDeleted() || run.isMarkedInserted();
      if (!run.isMarkedDeleted() && !run.isVanished()) {
        add(run, styled, runs);
      }
    }
    return runs.finish();
  }

  private void add(CharacterRun run, Optional<Face> styled, Runs runs) throws IOException {
    String text = run.text();
    counter.add(text.length());
    Look look =
        new Look(run.isBold(), run.isItalic(), run.isStrikeThrough(), face(run, styled), link);
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == NOTE || c == FIELD || c == RESULT || c == FIELD_END) {
        append(plain, run, look, runs);
        addSpecial(c, run.getStartOffset() + i, runs);
        look = look.withLink(link);
      } else if (instructions > 0) {
        instruction.append(c);
      } else if (c == '\t' || c >= ' ' || c == 0x0B || c == '\f' || c == 0x1E) {
        plain.append(c == 0x1E ? '\u2011' : c == '\f' ? (char) 0x0B : c);
      }
    }
    append(plain, run, look, runs);
  }

  private static void append(StringBuilder plain, CharacterRun run, Look look, Runs runs) {
    String text = plain.toString();
    plain.setLength(0);
    if (look.face() == Face.ORDINARY) {
      Raised raised =
          switch (run.getSubSuperScriptIndex()) {
            case 1 -> Raised.SUPERSCRIPT;
            case 2 -> Raised.SUBSCRIPT;
            default -> Raised.NOT;
          };
      runs.append(raised.write(text), look, true);
    } else {
      runs.appendSpaced(text, look, true);
    }
  }

  private static Face face(CharacterRun run, Optional<Face> styled) {
    String font = run.getFontName();
    boolean typewriter = font != null && Typeface.isMonospaced(font);
    return styled.orElse(typewriter ? Face.TYPEWRITER : Face.ORDINARY);
  }

  private void addSpecial(char c, int offset, Runs runs) throws IOException {
    switch (c) {
      case NOTE -> addNote(notes.remove(offset), runs);
      case FIELD -> {
        instructions++;
        instruction.setLength(0);
      }
      case RESULT -> {
        instructions = Math.max(0, instructions - 1);
        Matcher address = LINK.matcher(instruction);
        boolean found = address.find() && WEB.matcher(address.group(1).strip()).matches();
        link = found ? address.group(1).strip() : link;
      }
      default -> {
        instructions = 0;
        link = "";
      }
    }
  }

  private void addNote(@Nullable Range note, Runs runs) throws IOException {
    if (note != null) {
      numbered++;
      int number = numbered;
      runs.addNote(number);
      for (int i = 0; i < note.numParagraphs(); i++) {
        add(note.getParagraph(i), number);
      }
    }
  }
}
