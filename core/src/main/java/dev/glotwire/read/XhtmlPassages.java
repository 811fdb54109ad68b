package dev.glotwire.read;

import dev.glotwire.read.Passage.Gap;
import dev.glotwire.read.Passage.Kind;
import dev.glotwire.read.Passage.Prose;
import dev.glotwire.read.Passage.Verbatim;
import dev.glotwire.read.Run.Face;
import dev.glotwire.read.Run.Look;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Makes passages of the XHTML that Tika reports of a document, event by event. */
final class XhtmlPassages extends DefaultHandler {
  /** Where Tika puts what is no part of the text: pictures' names, the contents of attachments. */
  private static final Set<String> SKIPPED_CLASSES =
      Set.of(
          "package-entry",
          "embedded",
          "annotation",
          "footnote-back",
          "slide-master-content",
          "slide-comment",
          "slide-notes");

  private static final Set<String> SKIPPED_ELEMENTS =
      Set.of(
          "head", "script", "style", "nav", "svg", "math", "object", "audio", "video", "form", "rt",
          "rp");
  private static final Set<String> INLINE =
      Set.of(
          "b", "strong", "i", "em", "cite", "dfn", "s", "strike", "del", "code", "tt", "kbd",
          "samp", "a", "u", "ins", "sub", "sup", "span", "small", "big", "font", "q", "abbr",
          "mark", "bdi", "bdo", "ruby", "time", "var", "label");

  /** Styles of Word for what goes on with a list item, where it is none itself. */
  private static final Set<String> CONTINUING =
      Set.of("list_paragraph", "list_continue", "list_continue_2", "list_continue_3");

  private static final Pattern NOTE_MARK = Pattern.compile("\\[(?:foot|end)noteRef:(\\d{1,9})]");
  private static final Pattern NOTE_NUMBER =
      Pattern.compile(
          "^[\\uFFFD\\s]*(?:(?:[\\d\\u00B9\\u00B2\\u00B3\\u2070\\u2074-\\u2079]{1,4}|[ivxIVX]{1,6}|[*\\u2020\\u2021])[.)]?\\s+)?");
  private static final Pattern ITEM_MARK =
      Pattern.compile(
          "^([^\\s]{0,20}\\s*)" + WordDocument.ITEM + "([\\uE0E0-\\uE0E8\\uE0F0-\\uE0F8])");
  private static final Pattern HIDDEN = Pattern.compile("(?i)(?:^|;)\\s*display\\s*:\\s*none");
  private static final Pattern WEB = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s]{1,4000}");

  private final int maxCharacters;
  private final boolean breaks;
  private final List<Passage> passages = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Deque<TableDraft> tables = new ArrayDeque<>();
  private final Deque<Integer> notesToCome = new ArrayDeque<>();
  private final Map<String, Integer> notesByTarget = new HashMap<>();
  private final StringBuilder verbatim = new StringBuilder();
  private Runs runs = new Runs();
  private Context context = new Context(Kind.PARAGRAPH, 0);
  private Look look = Look.PLAIN;

  /** What a mark in the text has told, until the next one or the end of the paragraph. */
  private Face face = Face.ORDINARY;

  private Raised raised = Raised.NOT;
  private int skipped;
  private int inVerbatim;
  private int listDepth;

  /** The number that the next item of each open list has, 0 for that after the one before it. */
  private final Deque<Integer> starts = new ArrayDeque<>();

  private int notes;
  private int characters;

  /**
   * @param maxCharacters more text than this is refused
   * @param breaks whether line ends in the text are breaks that readers see
   */
  XhtmlPassages(int maxCharacters, boolean breaks) {
    this.maxCharacters = maxCharacters;
    this.breaks = breaks;
  }

  /** More text was reported than is allowed. */
  static final class TooLongException extends SAXException {
    private static final long serialVersionUID = 1L;

    TooLongException() {
      super("too much text");
    }
  }

  /** What text is, where it stands now. */
  private static final class Context {
    final Kind kind;
    final int level;
    final ListMarker marker;
    boolean started;

    Context(Kind kind, int level) {
      this(kind, level, ListMarker.BULLET);
    }

    Context(Kind kind, int level, ListMarker marker) {
      this.kind = kind;
      this.level = level;
      this.marker = marker;
    }
  }

  /** What was before an element. */
  private record Frame(String name, Context context, Look look, Raised raised, int inVerbatim) {}

  /** Returns what was found. */
  List<Passage> passages() {
    return List.copyOf(passages);
  }

  @Override
  public void endDocument() {
    flush();
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    String name = local.isEmpty() ? qualified : local;
    Set<String> classes =
        Set.copyOf(
            Arrays.asList(value(attributes, "class").toLowerCase(Locale.ROOT).split("\\s+")));
    if (skipped > 0 || isSkipped(name, classes, attributes)) {
      skipped++;
      return;
    }
    if (isNoteReference(name, classes, attributes)) {
      refer(attributes);
      skipped++;
      return;
    }
    frames.push(new Frame(name, context, look, raised, inVerbatim));
    if (name.equals("q")) {
      append("\u201C");
    }
    if (INLINE.contains(name)) {
      look = look(name, attributes);
      raised =
          switch (name) {
            case "sup" -> Raised.SUPERSCRIPT;
            case "sub" -> Raised.SUBSCRIPT;
            default -> raised;
          };
    } else {
      startBlock(name, classes, attributes);
    }
  }

  private static String value(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return value == null ? "" : value;
  }

  private static boolean isSkipped(String name, Set<String> classes, Attributes attributes) {
    return SKIPPED_ELEMENTS.contains(name)
        || classes.stream().anyMatch(SKIPPED_CLASSES::contains)
        || classes.stream().anyMatch(one -> one.startsWith("external-ref"))
        || classes.stream().anyMatch(NamedStyle::isOfContents)
        || value(attributes, "role").equals("doc-backlink")
        || Arrays.asList(type(attributes)).contains("backlink")
        || attributes.getValue("hidden") != null
        || HIDDEN.matcher(value(attributes, "style")).find();
  }

  /** Returns a number of a few figures, {@code otherwise} for anything else. */
  private static int number(Attributes attributes, String name, int otherwise) {
    String value = value(attributes, name);
    return value.matches("\\d{1,3}") ? Integer.parseInt(value) : otherwise;
  }

  private void startBlock(String name, Set<String> classes, Attributes attributes) {
    switch (name) {
      case "br" -> {
        if (inVerbatim > 0) {
          verbatim.append('\n');
        } else {
          runs.addBreak();
        }
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        flush();
        context = new Context(Kind.HEADING, name.charAt(1) - '0');
      }
      case "ul", "ol", "dl" -> {
        flush();
        listDepth++;
        starts.push(name.equals("ol") ? number(attributes, "start", 0) : 0);
      }
      case "li", "dt", "dd" -> {
        flush();
        context = item(name, attributes);
      }
      case "blockquote" -> {
        flush();
        context = new Context(Kind.QUOTE, 0);
      }
      case "caption", "figcaption" -> {
        flush();
        context = new Context(Kind.CAPTION, 0);
      }
      case "pre" -> {
        flush();
        inVerbatim++;
      }
      case "table" -> {
        flush();
        tables.push(new TableDraft());
      }
      case "tr" -> {
        flush();
        if (!tables.isEmpty()) {
          tables.element().addRow();
        }
      }
      case "td", "th" -> {
        flush();
        if (!tables.isEmpty()) {
          tables
              .element()
              .addCell(number(attributes, "colspan", 1), number(attributes, "rowspan", 1));
        }
        context = new Context(Kind.PARAGRAPH, 0);
      }
      case "img" -> {}
      default -> {
        flush();
        if (isVerbatim(classes)) {
          inVerbatim++;
        }
        context = styled(classes, attributes);
      }
    }
  }

  /**
   * Whether a paragraph's style is for program code. "Preformatted Text" is not: word processors
   * give it to every paragraph of a plain text that is opened in them.
   */
  private static boolean isVerbatim(Set<String> classes) {
    return classes.stream().anyMatch(style -> style.matches("source_?code"));
  }

  private Context item(String name, Attributes attributes) {
    if (isNote(attributes)) {
      Integer number = notesByTarget.remove(value(attributes, "id"));
      if (number != null) {
        return new Context(Kind.NOTE, number);
      }
    }
    boolean numbered =
        name.equals("li")
            && frames.stream()
                .skip(1)
                .map(Frame::name)
                .filter(around -> around.equals("ol") || around.equals("ul"))
                .findFirst()
                .equals(Optional.of("ol"));
    int start = starts.isEmpty() ? 0 : starts.pop();
    starts.push(0);
    return new Context(
        Kind.ITEM, Math.max(1, listDepth), new ListMarker(numbered, numbered ? start : 0));
  }

  /** Returns what a paragraph or section is by the name of its style. */
  private Context styled(Set<String> classes, Attributes attributes) {
    if (classes.contains("footnote") || classes.contains("endnote")) {
      Integer number = notesToCome.poll();
      return number == null ? context : new Context(Kind.NOTE, number);
    }
    if (isNote(attributes)) {
      Integer number = notesByTarget.remove(value(attributes, "id"));
      return number == null ? context : new Context(Kind.NOTE, number);
    }
    if (context.kind != Kind.PARAGRAPH) {
      return context;
    }
    if (classes.stream().anyMatch(CONTINUING::contains) && isItem(last())) {
      return new Context(Kind.ITEM_MORE, 0);
    }
    for (String style : classes) {
      Optional<NamedStyle> named =
          NamedStyle.of(style).filter(told -> told.kind() != Kind.HEADING); // those have elements
      if (named.isPresent()) {
        return new Context(
            named.get().kind(),
            named.get().level(),
            named.get().numbered() ? ListMarker.NEXT : ListMarker.BULLET);
      }
    }
    return context;
  }

  private static boolean isNote(Attributes attributes) {
    return Arrays.stream(type(attributes))
            .anyMatch(Set.of("footnote", "endnote", "rearnote")::contains)
        || value(attributes, "role").matches("doc-(foot|end)note");
  }

  private static String[] type(Attributes attributes) {
    String type = value(attributes, "type");
    return (type.isEmpty() ? value(attributes, "epub:type") : type).split("\\s+");
  }

  private Look look(String name, Attributes attributes) {
    return switch (name) {
      case "b", "strong" -> look.withBold(true);
      case "i", "em", "cite", "dfn" -> look.withItalic(true);
      case "s", "strike", "del" -> look.withStruck(true);
      case "code", "tt", "kbd", "samp" -> look.withFace(Face.CODE);
      case "a" -> {
        String href = value(attributes, "href").strip();
        yield WEB.matcher(href).matches() ? look.withLink(href) : look;
      }
      default -> look;
    };
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    if (skipped > 0) {
      skipped--;
      return;
    }
    Frame frame = frames.poll();
    if (frame == null) {
      return;
    }
    if (frame.name.equals("q")) {
      append("\u201D");
    }
    if (!INLINE.contains(frame.name) && !frame.name.equals("br") && !frame.name.equals("img")) {
      endBlock(frame.name);
      if (inVerbatim > 0 && frame.inVerbatim == 0) {
        addVerbatim();
      }
      inVerbatim = frame.inVerbatim;
    }
    context = frame.context;
    look = frame.look;
    raised = frame.raised;
  }

  private void endBlock(String name) {
    int before = passages.size();
    boolean isEmpty = name.equals("p") && verbatim.toString().isBlank();
    flush();
    if (isEmpty && passages.size() == before) {
      addGap();
    }
    switch (name) {
      case "ul", "ol", "dl" -> {
        listDepth--;
        starts.poll();
      }
      case "table" -> endTable();
      default -> {}
    }
  }

  // ---- text

  @Override
  public void characters(char[] source, int start, int length) throws SAXException {
    if (skipped > 0 || length == 0) {
      return;
    }
    characters += length;
    if (characters > maxCharacters) {
      throw new TooLongException();
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new SAXException("given up");
    }
    int from = start;
    for (int at = start; at < start + length; at++) {
      Optional<Face> marked = Typeface.marked(source[at]);
      if (marked.isPresent()) {
        append(new String(source, from, at - from));
        face = marked.get();
        from = at + 1;
      }
    }
    append(new String(source, from, start + length - from));
  }

  private void append(String text) {
    if (inVerbatim > 0) {
      verbatim.append(text);
    } else if (face == Face.ORDINARY) {
      runs.append(raised.write(text), look, breaks);
    } else {
      runs.appendSpaced(text, look.withFace(face), breaks);
    }
  }

  @Override
  public void ignorableWhitespace(char[] source, int start, int length) {
    if (skipped == 0 && inVerbatim == 0) {
      runs.append(" ", look, false);
    }
  }

  private void flush() {
    face = Face.ORDINARY;
    List<List<Run>> paragraphs = runs.finish();
    for (List<Run> paragraph : paragraphs) {
      addParagraph(withNoteMarks(paragraph));
    }
  }

  private void addParagraph(List<Run> written) {
    List<Run> paragraph = written;
    if (context.kind == Kind.NOTE) {
      if (!context.started) {
        paragraph = withoutNoteNumber(paragraph);
        context.started = true;
      }
      if (!paragraph.isEmpty()) {
        passages.add(new Prose(Kind.NOTE, context.level, paragraph));
      }
      return;
    }
    String text = Runs.text(paragraph);
    Matcher item = ITEM_MARK.matcher(text);
    boolean marked = item.find();
    TableDraft table = tables.peek();
    List<List<Run>> cell = table == null ? null : table.cell();
    if (cell != null && context.kind != Kind.CAPTION) {
      cell.add(marked ? withoutMark(paragraph) : paragraph);
      return;
    }
    if (marked) {
      addMarked(paragraph, item);
      return;
    }
    Kind kind = context.kind == Kind.ITEM && context.started ? Kind.ITEM_MORE : context.kind;
    context.started = true;
    passages.add(new Prose(kind, context.level, context.marker, paragraph));
  }

  /** Adds a list item of Word: what Tika typed before the mark is its bullet or number. */
  private void addMarked(List<Run> paragraph, Matcher mark) {
    String typed = mark.group(1).strip();
    List<Run> text = Runs.without(paragraph, mark.end());
    boolean isProse =
        context.kind == Kind.PARAGRAPH
            || context.kind == Kind.ITEM
            || context.kind == Kind.ITEM_MORE;
    int told = mark.group(2).charAt(0);
    boolean goesOn = told < WordDocument.LEVELS || typed.isEmpty();
    int level =
        told - (told < WordDocument.LEVELS ? WordDocument.UNMARKED : WordDocument.LEVELS) + 1;
    if (!isProse) {
      passages.add(new Prose(context.kind, context.level, withoutMark(paragraph)));
    } else if (goesOn && !text.isEmpty()) {
      boolean inItem = isItem(last());
      passages.add(
          inItem ? new Prose(Kind.ITEM_MORE, level, text) : new Prose(Kind.PARAGRAPH, 0, text));
    } else if (!text.isEmpty()) {
      passages.add(new Prose(Kind.ITEM, level, ListMarker.typed(typed), text));
    }
  }

  private @Nullable Passage last() {
    return passages.isEmpty() ? null : passages.get(passages.size() - 1);
  }

  private static boolean isItem(@Nullable Passage passage) {
    return passage instanceof Prose prose
        && (prose.kind() == Kind.ITEM || prose.kind() == Kind.ITEM_MORE);
  }

  private static List<Run> withoutMark(List<Run> paragraph) {
    return Runs.tidy(
        paragraph.stream()
            .map(
                run ->
                    new Run(
                        ITEM_MARK.matcher(run.text()).replaceFirst("$1"), run.look(), run.note()))
            .toList());
  }

  /** Adds an empty paragraph where it may be a line of program code. */
  private void addGap() {
    Passage before = last();
    if (tables.isEmpty() && (before instanceof Verbatim || TypewriterText.mayBeCode(before))) {
      passages.add(new Gap());
    }
  }

  private void addVerbatim() {
    String text = verbatim.toString().replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
    verbatim.setLength(0);
    StringBuilder clean = new StringBuilder();
    text.chars()
        .filter(c -> c >= ' ' || c == '\n' || c == '\t')
        .forEach(c -> clean.append((char) c));
    if (clean.toString().isBlank()) {
      return;
    }
    passages.add(new Verbatim(clean.toString()));
  }

  private void endTable() {
    TableDraft table = tables.pop();
    TableDraft outer = tables.peek();
    List<List<Run>> outerCell = outer == null ? null : outer.cell();
    if (outerCell != null) {
      outerCell.addAll(table.paragraphs());
    } else {
      passages.addAll(table.passages());
    }
  }

  // ---- footnotes

  private static boolean isNoteReference(String name, Set<String> classes, Attributes attributes) {
    return name.equals("a")
        && value(attributes, "href").contains("#")
        && (classes.contains("footnote-ref")
            || classes.contains("noteref")
            || Arrays.asList(type(attributes)).contains("noteref")
            || value(attributes, "role").equals("doc-noteref"));
  }

  private void refer(Attributes attributes) {
    String href = value(attributes, "href");
    notes++;
    notesByTarget.put(href.substring(href.indexOf('#') + 1), notes);
    runs.addNote(notes);
  }

  /** Returns {@code runs} with Tika's {@code [footnoteRef:2]} as the marks they stand for. */
  private List<Run> withNoteMarks(List<Run> written) {
    if (written.stream().noneMatch(run -> run.text().contains("noteRef:"))) {
      return written;
    }
    List<Run> marked = new ArrayList<>();
    for (Run run : written) {
      Matcher mark = NOTE_MARK.matcher(run.text());
      int from = 0;
      while (mark.find()) {
        if (mark.start() > from) {
          marked.add(new Run(run.text().substring(from, mark.start()), run.look()));
        }
        notes++;
        notesToCome.add(notes);
        marked.add(Run.note(notes));
        from = mark.end();
      }
      if (from < run.text().length() || run.note() > 0) {
        marked.add(new Run(run.text().substring(from), run.look(), run.note()));
      }
    }
    return Runs.tidy(marked);
  }

  private static List<Run> withoutNoteNumber(List<Run> paragraph) {
    Matcher number = NOTE_NUMBER.matcher(Runs.text(paragraph));
    return number.find() && number.end() > 0 ? Runs.without(paragraph, number.end()) : paragraph;
  }
}
