package dev.glotwire.read;

import dev.glotwire.read.Run.Face;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Writes marks around the text of runs of Word that are, or may be, program code. */
final class WordFaces {
  private static final Set<String> TEXT = Set.of("t", "tab", "br", "cr", "noBreakHyphen", "sym");

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
    String style = "";
    boolean marked;
  }

  /** Hears of an event that is about to be written. */
  void before(XMLEvent event) throws XMLStreamException {
    if (event.isStartElement()) {
      start(event.asStartElement());
    } else if (event.isEndElement()) {
      end(event.asEndElement().getName());
    }
  }

  private static boolean isWord(QName name) {
    return name.getNamespaceURI().contains("wordprocessingml");
  }

  private void start(StartElement element) throws XMLStreamException {
    QName name = element.getName();
    RunDraft run = runs.peek();
    if (run != null) {
      run.depth++;
    }
    if (!isWord(name)) {
      return;
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
      case "rStyle" -> {
        if (run != null && run.depth == 2) {
          run.style = WordStyles.value(element, "val");
        }
      }
      case "rFonts" -> {
        if (run != null && run.depth == 2) {
          run.fonts = WordStyles.font(element);
        }
      }
      default -> {
        if (run != null && run.depth == 1 && !run.marked && TEXT.contains(name.getLocalPart())) {
          mark(run, name);
        }
      }
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

  private void end(QName name) throws XMLStreamException {
    if (isWord(name) && name.getLocalPart().equals("r")) {
      RunDraft run = runs.poll();
      if (run != null && run.marked) {
        WordDocument.write(writer, name, String.valueOf(Typeface.mark(Face.ORDINARY)));
      }
    } else if (isWord(name) && name.getLocalPart().equals("p")) {
      paragraphs.poll();
    }
    if (!runs.isEmpty()) {
      runs.element().depth--;
    }
  }
}
