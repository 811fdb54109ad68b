package dev.glotwire.read;

import dev.glotwire.read.Run.Face;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;

/**
 * Writes a part of a Word document anew, as a reader sees its text: without what is deleted, hidden
 * or said of it, without the wrappers of content controls and the like, and with what stands in a
 * text box behind the paragraph that it is anchored to.
 */
final class WordRewriting {
  private static final Set<String> DROPPED =
      Set.of(
          "del",
          "moveFrom",
          "commentReference",
          "commentRangeStart",
          "commentRangeEnd",
          "sdtPr",
          "sdtEndPr",
          "customXmlPr",
          "smartTagPr",
          "rt");

  /** What is around text and says no more than what it is for, or which way it runs. */
  private static final Set<String> UNWRAPPED =
      Set.of("sdt", "sdtContent", "customXml", "smartTag", "bdo", "dir", "ruby");

  private static final int MOST_COLUMNS = 60;
  private static final XMLEventFactory EVENTS = XMLEventFactory.newFactory();

  private final XMLEventReader events;
  private final XMLEventWriter writer;
  private final WordDocument.ItemMarks marks;
  private final WordFaces faces;

  /** What is read before the rest of the part: what stood in text boxes. */
  private final Deque<XMLEvent> next = new ArrayDeque<>();

  /** What stands in the text boxes of the paragraph that is open. */
  private final List<XMLEvent> boxes = new ArrayList<>();

  private final Deque<Integer> spans = new ArrayDeque<>();

  /** How many columns the row leaves out before its first cell. */
  private int before;

  private boolean inContents;

  /** The name of an element of Word that was kept. */
  private @Nullable QName word;

  WordRewriting(
      XMLEventReader events, XMLEventWriter writer, WordStyles styles, WordNumbering numbering) {
    this.events = events;
    this.writer = writer;
    this.marks = new WordDocument.ItemMarks(writer, numbering);
    this.faces = new WordFaces(writer, styles);
  }

  void write() throws XMLStreamException {
    while (!next.isEmpty() || events.hasNext()) {
      XMLEvent event = next.isEmpty() ? events.nextEvent() : next.pop();
      if (event.isStartElement()) {
        start(event.asStartElement());
      } else if (event.isEndElement()) {
        end(event);
      } else {
        pass(event);
      }
    }
  }

  private XMLEvent following() throws XMLStreamException {
    return next.isEmpty() ? events.nextEvent() : next.pop();
  }

  private boolean follows() {
    return !next.isEmpty() || events.hasNext();
  }

  private void start(StartElement element) throws XMLStreamException {
    String name = element.getName().getLocalPart();
    if (!isWord(element.getName())) {
      if (name.equals("Fallback")) {
        skip(null);
      } else if (name.equals("oMath")) {
        List<XMLEvent> formula = new ArrayList<>();
        skip(formula);
        addFormula(WordFormula.linear(formula));
      } else {
        pass(element);
      }
      return;
    }
    if (name.equals("sdtPr")) {
      List<XMLEvent> properties = new ArrayList<>();
      skip(properties);
      inContents |= properties.stream().anyMatch(WordRewriting::isOfContents);
    } else if (name.equals("sdtContent") && inContents) {
      inContents = false;
      skip(null);
    } else if (DROPPED.contains(name)) {
      skip(null);
    } else if (name.equals("txbxContent")) {
      skip(boxes);
    } else if (name.equals("rubyBase")) {
      addRuby();
    } else if (!UNWRAPPED.contains(name)) {
      word = element.getName();
      startKept(element, name);
    }
  }

  /** Adds the text below a reading, which stands in runs of its own, to the run around it. */
  private void addRuby() throws XMLStreamException {
    List<XMLEvent> base = new ArrayList<>();
    skip(base);
    int properties = 0;
    List<XMLEvent> text = new ArrayList<>();
    for (XMLEvent event : base) {
      String name =
          event.isStartElement()
              ? event.asStartElement().getName().getLocalPart()
              : event.isEndElement() ? event.asEndElement().getName().getLocalPart() : "";
      properties += name.equals("rPr") && event.isStartElement() ? 1 : 0;
      if (properties == 0 && !name.equals("r")) {
        text.add(event);
      }
      properties -= name.equals("rPr") && event.isEndElement() ? 1 : 0;
    }
    putBack(text);
  }

  private void putBack(List<XMLEvent> earlier) {
    for (int i = earlier.size() - 1; i >= 0; i--) {
      next.push(earlier.get(i));
    }
  }

  /** Adds a formula as text that is kept. */
  private void addFormula(String formula) throws XMLStreamException {
    if (word != null && !formula.isBlank()) {
      String prefix = word.getPrefix();
      writer.add(EVENTS.createStartElement(prefix, word.getNamespaceURI(), "r"));
      String text = Typeface.mark(Face.CODE) + formula + Typeface.mark(Face.ORDINARY);
      WordDocument.write(writer, word, text);
      writer.add(EVENTS.createEndElement(prefix, word.getNamespaceURI(), "r"));
    }
  }

  private static boolean isOfContents(XMLEvent event) {
    return event.isStartElement()
        && event.asStartElement().getName().getLocalPart().equals("docPartGallery")
        && WordStyles.value(event.asStartElement(), "val").equals("Table of Contents");
  }

  /** Reads to the end of the element that has begun, and adds what is in it to {@code inside}. */
  private void skip(@Nullable List<XMLEvent> inside) throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && follows()) {
      XMLEvent event = following();
      depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
      if (depth > 0 && inside != null) {
        inside.add(event);
      }
    }
  }

  private void startKept(StartElement element, String name) throws XMLStreamException {
    switch (name) {
      case "tc" -> spans.push(1);
      case "gridSpan" -> {
        if (!spans.isEmpty()) {
          spans.pop();
          spans.push(columns(element));
        }
      }
      case "gridBefore" -> before = columns(element);
      default -> {}
    }
    if (faces.isKept(element)) {
      writer.add(element);
      marks.behind(element);
    } else {
      skip(null);
    }
  }

  private static int columns(StartElement element) {
    String value = WordStyles.value(element, "val");
    return value.matches("\\d{1,4}") ? Math.min(MOST_COLUMNS, Integer.parseInt(value)) : 1;
  }

  private void end(XMLEvent event) throws XMLStreamException {
    QName name = event.asEndElement().getName();
    if (!isWord(name)) {
      pass(event);
      return;
    }
    if (UNWRAPPED.contains(name.getLocalPart())) {
      return;
    }
    faces.end(name);
    writer.add(event);
    marks.behind(event);
    switch (name.getLocalPart()) {
      case "p" -> {
        putBack(boxes);
        boxes.clear();
      }
      case "tc" -> addCells(name, spans.isEmpty() ? 0 : spans.pop() - 1);
      case "trPr" -> {
        addCells(name, before);
        before = 0;
      }
      default -> {}
    }
  }

  /** Writes empty cells, in place of the columns that a cell covers or a row leaves out. */
  private void addCells(QName around, int count) throws XMLStreamException {
    String prefix = around.getPrefix();
    String namespace = around.getNamespaceURI();
    for (int i = 0; i < count; i++) {
      writer.add(EVENTS.createStartElement(prefix, namespace, "tc"));
      writer.add(EVENTS.createStartElement(prefix, namespace, "p"));
      writer.add(EVENTS.createEndElement(prefix, namespace, "p"));
      writer.add(EVENTS.createEndElement(prefix, namespace, "tc"));
    }
  }

  private void pass(XMLEvent event) throws XMLStreamException {
    if (event.isStartElement() || event.isEndElement()) {
      faces.pass(event);
    }
    writer.add(event.isCharacters() ? faces.read(event.asCharacters()) : event);
  }

  static boolean isWord(QName name) {
    return name.getNamespaceURI().contains("wordprocessingml");
  }
}
