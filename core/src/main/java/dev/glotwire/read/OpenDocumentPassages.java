package dev.glotwire.read;

import static dev.glotwire.read.OpenDocumentStyles.number;
import static dev.glotwire.read.OpenDocumentStyles.value;

import dev.glotwire.read.Passage.Gap;
import dev.glotwire.read.Passage.Kind;
import dev.glotwire.read.Passage.Prose;
import dev.glotwire.read.Passage.Verbatim;
import dev.glotwire.read.Run.Face;
import dev.glotwire.read.Run.Look;
import dev.glotwire.xml.UntrustedXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.jspecify.annotations.Nullable;

/** Makes passages of an OpenDocument text. */
final class OpenDocumentPassages {
  /** Elements that are no part of the text, whatever is in them. */
  private static final Set<String> SKIPPED =
      Set.of(
          "text:tracked-changes",
          "text:note-citation",
          "text:ruby-text",
          "text:hidden-text",
          "text:script",
          "text:table-of-content",
          "text:illustration-index",
          "text:table-index",
          "text:object-index",
          "text:user-index",
          "text:alphabetical-index",
          "text:bibliography",
          "office:annotation",
          "office:annotation-end",
          "office:forms",
          "office:scripts",
          "office:binary-data",
          "draw:image",
          "draw:object",
          "draw:object-ole",
          "draw:plugin",
          "draw:floating-frame",
          "svg:title",
          "svg:desc");

  /** What text may stand in apart from the paragraph that it is anchored to. */
  private static final Set<String> BOXES =
      Set.of(
          "draw:text-box",
          "draw:custom-shape",
          "draw:rect",
          "draw:ellipse",
          "draw:circle",
          "draw:line",
          "draw:connector",
          "draw:polyline",
          "draw:polygon",
          "draw:path",
          "draw:caption");

  private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n]+");
  private static final Pattern WEB = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s]{1,4000}");
  private static final int MOST_SPACES = 200;
  private static final Set<String> CAPTIONS = Set.of("illustration", "figure", "drawing");

  private final TooMuchTextException.Counter counter;
  private final OpenDocumentStyles styles = new OpenDocumentStyles();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Deque<Story> stories = new ArrayDeque<>();

  /** The numbers that the items of lists have come to, by the names of the lists. */
  private final Map<String, Integer> counts = new HashMap<>();

  /** The numbers that the last items of each level had. */
  private final Map<Integer, Integer> lastCounts = new HashMap<>();

  private Story story = new Story(0);
  private Look look = Look.PLAIN;
  private Raised raised = Raised.NOT;
  private String paragraph = "";

  /** The level of the heading that is open, 0 for none. */
  private int heading;

  /** How many paragraphs are open, one in the other. */
  private int paragraphs;

  private int skipped;
  private int hidden;
  private int notes;
  private boolean tracked;

  private OpenDocumentPassages(int maxCharacters) {
    this.counter = new TooMuchTextException.Counter(maxCharacters);
  }

  /**
   * What was found.
   *
   * @param hasTrackedChanges whether changes were accepted
   */
  record Found(List<Passage> passages, boolean hasTrackedChanges) {}

  /** What was before an element. */
  private record Frame(
      String name,
      Look look,
      Raised raised,
      String paragraph,
      int heading,
      int paragraphs,
      int hidden,
      boolean isStory) {}

  /** A list that is open. */
  private static final class OpenList {
    final String style;
    final String id;
    final int level;
    int count;
    boolean inItem;
    boolean started;

    OpenList(String style, String id, int level, int count) {
      this.style = style;
      this.id = id;
      this.level = level;
      this.count = count;
    }
  }

  /** A stream of paragraphs: the main text, a note, or what stands in a box. */
  private static final class Story {
    final int note;
    final Runs runs = new Runs();
    final List<Passage> passages = new ArrayList<>();

    /** Notes and boxes of the open paragraph, which follow it. */
    final List<Passage> attached = new ArrayList<>();

    final Deque<OpenList> lists = new ArrayDeque<>();
    final Deque<TableDraft> tables = new ArrayDeque<>();

    Story(int note) {
      this.note = note;
    }

    void addAttached() {
      if (tables.isEmpty()) {
        passages.addAll(attached);
        attached.clear();
      }
    }
  }

  /**
   * Reads a document.
   *
   * @param bytes its container, checked
   * @param maxCharacters more text than this is refused
   * @throws EncryptedDocumentException if it needs a password
   */
  static Found read(byte[] bytes, int maxCharacters)
      throws IOException, EncryptedDocumentException {
    try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
      ZipArchiveEntry manifest = zip.getEntry("META-INF/manifest.xml");
      if (manifest != null
          && ZippedDocument.contains(ZippedDocument.read(zip, manifest), "encryption-data")) {
        throw new EncryptedDocumentException();
      }
      ZipArchiveEntry content = zip.getEntry("content.xml");
      if (content == null) {
        throw new IOException("no content.xml");
      }
      OpenDocumentPassages reader = new OpenDocumentPassages(maxCharacters);
      ZipArchiveEntry named = zip.getEntry("styles.xml");
      if (named != null) {
        reader.styles.readNamed(ZippedDocument.read(zip, named));
      }
      return new Found(reader.read(ZippedDocument.read(zip, content)), reader.tracked);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private List<Passage> read(byte[] content) throws XMLStreamException, IOException {
    XMLStreamReader reader =
        UntrustedXml.factory().createXMLStreamReader(new ByteArrayInputStream(content));
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamReader.START_ELEMENT -> start(reader);
        case XMLStreamReader.END_ELEMENT -> end();
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
            add(SPACES.matcher(reader.getText()).replaceAll(" "));
        default -> {}
      }
    }
    reader.close();
    return story.passages;
  }

  /** Returns the name of an element as documents write it, whatever prefixes this one has. */
  private static String name(XMLStreamReader element) {
    String namespace = element.getNamespaceURI();
    if (namespace == null) {
      return element.getLocalName();
    }
    String[] parts = namespace.split(":", -1);
    String prefix = parts.length < 2 ? "" : parts[parts.length - 2];
    return switch (prefix) {
          case "drawing" -> "draw";
          case "svg-compatible" -> "svg";
          default -> prefix;
        }
        + ":"
        + element.getLocalName();
  }

  // ---- elements

  private void start(XMLStreamReader element) throws IOException {
    String name = name(element);
    if (skipped > 0 || SKIPPED.contains(name)) {
      tracked |= name.equals("text:changed-region");
      skipped++;
      return;
    }
    styles.start(element);
    boolean isStory = name.equals("text:note-body") || BOXES.contains(name);
    frames.push(new Frame(name, look, raised, paragraph, heading, paragraphs, hidden, isStory));
    if (isStory) {
      startStory(name.equals("text:note-body"));
      return;
    }
    String style = value(element, "style-name");
    switch (name) {
      case "text:p", "text:h" -> {
        paragraphs++;
        paragraph = style;
        hidden += styles.isHiddenParagraph(style) ? 1 : 0;
        look = styles.paragraph(style);
        if (name.equals("text:h")) {
          heading = Math.max(1, Math.min(6, number(value(element, "outline-level"))));
        }
      }
      case "text:span" -> {
        hidden += styles.isHiddenSpan(style) ? 1 : 0;
        look = styles.span(style, look);
        raised = styles.raised(style, raised);
      }
      case "text:a" -> {
        String address = value(element, "href").strip();
        look = WEB.matcher(address).matches() ? look.withLink(address) : look;
      }
      case "text:s" ->
          add(" ".repeat(Math.max(1, Math.min(MOST_SPACES, number(value(element, "c"))))));
      case "text:tab" -> add("\t");
      case "text:line-break" -> addBreak();
      case "text:section" -> hidden += value(element, "display").equals("none") ? 1 : 0;
      default -> startStructure(name, element);
    }
  }

  private void startStructure(String name, XMLStreamReader element) {
    switch (name) {
      case "text:list" -> startList(element);
      case "text:list-item" -> startItem(false, element);
      case "text:list-header" -> startItem(true, element);
      case "table:table" -> story.tables.push(new TableDraft());
      case "table:table-row" -> {
        if (!story.tables.isEmpty()) {
          story.tables.element().addRow();
        }
      }
      case "table:table-cell", "table:covered-table-cell" -> {
        if (!story.tables.isEmpty()) {
          // Cells under a wide one follow it.
          story.tables.element().addCell(number(value(element, "number-columns-repeated")));
        }
      }
      default -> {}
    }
  }

  private void end() {
    if (skipped > 0) {
      skipped--;
      return;
    }
    Frame frame = frames.pop();
    switch (frame.name) {
      case "text:p", "text:h" -> endParagraph();
      case "text:list" -> endList();
      case "text:list-item", "text:list-header" -> {
        if (!story.lists.isEmpty()) {
          story.lists.element().inItem = false;
        }
      }
      case "table:table" -> endTable();
      default -> {}
    }
    look = frame.look;
    raised = frame.raised;
    paragraph = frame.paragraph;
    heading = frame.heading;
    paragraphs = frame.paragraphs;
    hidden = frame.hidden;
    if (frame.isStory) {
      endStory();
    }
  }

  // ---- text

  private void add(String text) throws IOException {
    if (skipped > 0 || hidden > 0 || paragraphs == 0) {
      return;
    }
    counter.add(text.length());
    if (look.face() == Face.ORDINARY) {
      story.runs.append(raised.write(text), look, false);
    } else {
      story.runs.appendSpaced(text, look, false);
    }
  }

  private void addBreak() {
    if (hidden == 0 && paragraphs > 0) {
      story.runs.addBreak();
    }
  }

  // ---- notes and boxes

  private void startStory(boolean isNote) {
    int number = 0;
    if (isNote && hidden == 0) {
      notes++;
      number = notes;
      story.runs.addNote(number);
    }
    stories.push(story);
    story = new Story(number);
    look = Look.PLAIN;
    raised = Raised.NOT;
    paragraph = "";
    heading = 0;
    paragraphs = 0;
  }

  private void endStory() {
    List<Passage> passages = story.passages;
    story = stories.pop();
    story.attached.addAll(passages);
    if (paragraphs == 0) {
      story.addAttached();
    }
  }

  // ---- lists

  private void startList(XMLStreamReader element) {
    OpenList outer = story.lists.peek();
    String style = value(element, "style-name");
    style = style.isEmpty() && outer != null ? outer.style : style;
    int level = story.lists.size() + 1;
    int count = styles.first(style, level) - 1;
    String continued = value(element, "continue-list");
    if (!continued.isEmpty()) {
      count = counts.getOrDefault(continued, count);
    } else if (value(element, "continue-numbering").equals("true")) {
      count = lastCounts.getOrDefault(level, count);
    }
    story.lists.push(new OpenList(style, value(element, "id"), level, count));
  }

  private void startItem(boolean isHeader, XMLStreamReader element) {
    OpenList list = story.lists.peek();
    if (list != null) {
      list.inItem = true;
      list.started = isHeader;
      int start = number(value(element, "start-value"));
      list.count = start > 0 ? start - 1 : list.count;
    }
  }

  private void endList() {
    OpenList list = story.lists.poll();
    if (list != null) {
      counts.put(list.id, list.count);
      lastCounts.put(list.level, list.count);
    }
  }

  // ---- paragraphs

  private void endParagraph() {
    List<List<Run>> paragraphs = story.runs.finish();
    List<String> names = styles.names(paragraph);
    TableDraft table = story.tables.peek();
    List<List<Run>> cell = table == null ? null : table.cell();
    if (paragraphs.isEmpty()) {
      Passage before = last();
      if (table == null && (before instanceof Verbatim || TypewriterText.mayBeCode(before))) {
        story.passages.add(new Gap());
      }
    } else if (cell != null && story.note == 0) {
      addToCell(cell, paragraphs);
    } else if (names.stream().noneMatch(NamedStyle::isOfContents)) {
      addProse(paragraphs, names);
    }
    story.addAttached();
  }

  private @Nullable Passage last() {
    return story.passages.isEmpty() ? null : story.passages.get(story.passages.size() - 1);
  }

  private void addToCell(List<List<Run>> cell, List<List<Run>> paragraphs) {
    OpenList list = story.lists.peek();
    boolean item = list != null && list.inItem && !list.started;
    if (item) {
      ListMarker marker = marker(list);
      String typed = marker.numbered() ? marker.number() + ". " : "\u2022 ";
      List<Run> whole = new ArrayList<>();
      whole.add(new Run(typed, Look.PLAIN));
      whole.addAll(paragraphs.get(0));
      cell.add(Runs.tidy(whole));
      cell.addAll(paragraphs.subList(1, paragraphs.size()));
    } else {
      cell.addAll(paragraphs);
    }
  }

  /** Returns what stands before the item that begins. */
  private ListMarker marker(OpenList list) {
    list.started = true;
    if (styles.isNumbered(list.style, list.level)) {
      list.count++;
      return new ListMarker(true, list.count);
    }
    return ListMarker.BULLET;
  }

  private void addProse(List<List<Run>> paragraphs, List<String> names) {
    NamedStyle style = style(names);
    ListMarker marker = style.numbered() ? ListMarker.NEXT : ListMarker.BULLET;
    Kind kind = style.kind();
    int level = style.level();
    OpenList list = story.lists.peek();
    boolean listed = kind == Kind.PARAGRAPH || kind == Kind.QUOTE || kind == Kind.ITEM;
    if (listed && list != null && list.inItem) {
      boolean goesOn = list.started || styles.isUnmarked(list.style, list.level);
      marker = goesOn ? marker : marker(list);
      kind = goesOn ? (isItem(last()) ? Kind.ITEM_MORE : Kind.PARAGRAPH) : Kind.ITEM;
      level = kind == Kind.PARAGRAPH ? 0 : list.level;
    }
    boolean uniform = kind == Kind.HEADING || kind == Kind.CAPTION || kind == Kind.QUOTE;
    for (List<Run> paragraph : paragraphs) {
      story.passages.add(
          new Prose(kind, level, marker, uniform ? Runs.withoutUniformLook(paragraph) : paragraph));
      kind = kind == Kind.ITEM ? Kind.ITEM_MORE : kind;
    }
  }

  private NamedStyle style(List<String> names) {
    if (story.note > 0) {
      return new NamedStyle(Kind.NOTE, story.note, false);
    }
    if (heading > 0) {
      return new NamedStyle(Kind.HEADING, heading, false);
    }
    if (names.stream().anyMatch(CAPTIONS::contains)) {
      return new NamedStyle(Kind.CAPTION, 0, false);
    }
    return names.stream()
        .map(NamedStyle::of)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(new NamedStyle(Kind.PARAGRAPH, 0, false));
  }

  private static boolean isItem(@Nullable Passage passage) {
    return passage instanceof Prose prose
        && (prose.kind() == Kind.ITEM || prose.kind() == Kind.ITEM_MORE);
  }

  private void endTable() {
    TableDraft table = story.tables.poll();
    if (table == null) {
      return;
    }
    TableDraft outer = story.tables.peek();
    List<List<Run>> outerCell = outer == null ? null : outer.cell();
    if (outerCell != null) {
      outerCell.addAll(table.paragraphs());
    } else {
      story.passages.addAll(table.passages());
    }
    story.addAttached();
  }
}
