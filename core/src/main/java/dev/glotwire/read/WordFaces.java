package dev.glotwire.read;

import dev.glotwire.read.Run.Face;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Characters;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * Writes marks around the text of runs of Word that are, or may be, program code, writes out what
 * their styles make of them, and tells which are hidden.
 */
final class WordFaces {
  private static final Set<String> TEXT =
      Set.of(
          "t", "tab", "br", "cr", "noBreakHyphen", "sym", "footnoteReference", "endnoteReference");

  private static final XMLEventFactory EVENTS = XMLEventFactory.newFactory();

  private final XMLEventWriter writer;
  private final WordStyles styles;
  private final Deque<String> paragraphs = new ArrayDeque<>();
  private final Deque<RunDraft> runs = new ArrayDeque<>();

  WordFaces(XMLEventWriter writer, WordStyles styles) {
    this.writer = writer;
    this.styles = styles;
  }

  /** A run of which not all is known. */
  private static final class RunDraft {
    int depth;
    Optional<Face> fonts = Optional.empty();
    Optional<Boolean> hidden = Optional.empty();
    String style = "";
    boolean bold;
    boolean italic;
    boolean marked;
    Raised raised = Raised.NOT;
  }

  /** Hears of an element of no concern, which still has a place in its run. */
  void pass(XMLEvent event) {
    RunDraft run = runs.peek();
    if (run != null) {
      run.depth += event.isStartElement() ? 1 : -1;
    }
  }

  /** Returns text in the letters that it is to be read in. */
  XMLEvent read(Characters text) {
    RunDraft run = runs.peek();
    return run == null || run.raised == Raised.NOT
        ? text
        : EVENTS.createCharacters(run.raised.write(text.getData()));
  }

  /** Returns whether an element that is about to be written is seen by readers. */
  boolean isKept(StartElement element) throws XMLStreamException {
    QName name = element.getName();
    RunDraft run = runs.peek();
    if (run != null && run.depth == 0 && TEXT.contains(name.getLocalPart()) && isHidden(run)) {
      return false;
    }
    start(element);
    return true;
  }

  private boolean isHidden(RunDraft run) {
    return run.hidden.orElseGet(() -> styles.isHidden(run.style));
  }

  private void start(StartElement element) throws XMLStreamException {
    QName name = element.getName();
    RunDraft run = runs.peek();
    if (run != null) {
      run.depth++;
    }
    switch (name.getLocalPart()) {
      case "p" -> paragraphs.push("");
      case "pStyle" -> {
        if (!paragraphs.isEmpty()) {
          paragraphs.pop();
          paragraphs.push(WordStyles.value(element, "val"));
        }
      }
      case "r" -> runs.push(new RunDraft());
      default -> {
        if (run != null && run.depth == 2) {
          readProperty(element, run);
        } else if (run != null
            && run.depth == 1
            && !run.marked
            && TEXT.contains(name.getLocalPart())) {
          mark(run, name);
        }
      }
    }
  }

  private static void readProperty(StartElement property, RunDraft run) {
    switch (property.getName().getLocalPart()) {
      case "rStyle" -> run.style = WordStyles.value(property, "val");
      case "rFonts" -> run.fonts = WordStyles.font(property);
      case "b" -> run.bold = true;
      case "i" -> run.italic = true;
      case "vertAlign" ->
          run.raised =
              switch (WordStyles.value(property, "val")) {
                case "superscript" -> Raised.SUPERSCRIPT;
                case "subscript" -> Raised.SUBSCRIPT;
                default -> Raised.NOT;
              };
      case "vanish" -> run.hidden = Optional.of(WordStyles.isOn(property));
      default -> {}
    }
  }

  private void mark(RunDraft run, QName around) throws XMLStreamException {
    String paragraph = paragraphs.isEmpty() ? "" : paragraphs.element();
    Face face = styles.face(run.fonts, run.style, paragraph);
    if (face != Face.ORDINARY) {
      run.marked = true;
      WordDocument.write(writer, around, String.valueOf(Typeface.mark(face)));
    }
  }

  /** Hears of an element that is about to end. */
  void end(QName name) throws XMLStreamException {
    RunDraft run = runs.peek();
    switch (name.getLocalPart()) {
      case "r" -> {
        runs.poll();
        if (run != null && run.marked) {
          WordDocument.write(writer, name, String.valueOf(Typeface.mark(Face.ORDINARY)));
        }
      }
      case "rPr" -> {
        if (run != null && run.depth == 1) {
          addLook(run, name);
        }
      }
      case "p" -> paragraphs.poll();
      default -> {}
    }
    if (!runs.isEmpty()) {
      runs.element().depth--;
    }
  }

  /** Writes out what the style of a run makes of it, for Tika does not look it up. */
  private void addLook(RunDraft run, QName around) throws XMLStreamException {
    for (String look : styles.looks(run.style)) {
      boolean told = look.equals("b") ? run.bold : run.italic;
      if (!told) {
        writer.add(EVENTS.createStartElement(around.getPrefix(), around.getNamespaceURI(), look));
        writer.add(EVENTS.createEndElement(around.getPrefix(), around.getNamespaceURI(), look));
      }
    }
  }
}
