package dev.glotwire.read;

import static dev.glotwire.read.OpenDocumentStyles.value;

import dev.glotwire.read.Passage.Kind;
import dev.glotwire.read.Run.Face;
import dev.glotwire.xml.UntrustedXml;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.EndElement;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * An OpenDocument text made ready for Tika, which tells nothing of the styles of paragraphs: a
 * title is made a heading, quotes and captions get a mark, and so does text in the font or style of
 * program code.
 */
final class OpenDocumentText {
  /** What a quote and what a caption starts with; both are of Unicode's private use. */
  private static final char QUOTE = '\uE0FA';

  private static final char CAPTION = '\uE0FB';

  private static final String CONTENT = "content.xml";
  private static final String STYLES = "styles.xml";
  private static final String TYPE = "application/vnd.oasis.opendocument.text";
  private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n]+");

  private OpenDocumentText() {}

  /**
   * Makes a document ready.
   *
   * @param bytes of any type, its container checked; what is no OpenDocument text is left as it is,
   *     and so is one that cannot be read here
   */
  static byte[] ready(byte[] bytes) throws IOException {
    if (!ArticleType.isZip(bytes)) {
      return bytes;
    }
    try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
      ZipArchiveEntry entry = zip.getEntry(CONTENT);
      ZipArchiveEntry type = zip.getEntry("mimetype");
      if (entry == null
          || type == null
          || !new String(ZippedDocument.read(zip, type), StandardCharsets.US_ASCII)
              .startsWith(TYPE)) {
        return bytes;
      }
      OpenDocumentStyles styles = new OpenDocumentStyles();
      ZipArchiveEntry named = zip.getEntry(STYLES);
      if (named != null) {
        styles.readNamed(ZippedDocument.read(zip, named));
      }
      byte[] rewritten = rewritten(ZippedDocument.read(zip, entry), styles);
      return ZippedDocument.repacked(zip, Map.of(CONTENT, rewritten));
    } catch (XMLStreamException e) {
      return bytes; // what is wrong with it, Tika says
    }
  }

  /** Returns what a paragraph is that begins with {@code mark}, if that is one. */
  static Optional<Kind> kind(char mark) {
    return switch (mark) {
      case QUOTE -> Optional.of(Kind.QUOTE);
      case CAPTION -> Optional.of(Kind.CAPTION);
      default -> Optional.empty();
    };
  }

  private static byte[] rewritten(byte[] content, OpenDocumentStyles styles)
      throws XMLStreamException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    XMLEventReader events =
        UntrustedXml.factory().createXMLEventReader(new ByteArrayInputStream(content));
    XMLEventWriter writer = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(out, "UTF-8");
    Rewriting rewriting = new Rewriting(writer, styles);
    while (events.hasNext()) {
      rewriting.add(events.nextEvent());
    }
    writer.close();
    events.close();
    return out.toByteArray();
  }

  /** Writes the events it is given, with what is known of the styles by then. */
  private static final class Rewriting {
    private static final XMLEventFactory EVENTS = XMLEventFactory.newFactory();

    private final XMLEventWriter writer;
    private final OpenDocumentStyles styles;
    private final Deque<Around> around = new ArrayDeque<>();
    private int notes;

    Rewriting(XMLEventWriter writer, OpenDocumentStyles styles) {
      this.writer = writer;
      this.styles = styles;
    }

    /** A paragraph or a span, and the face of the text in it. */
    private record Around(boolean title, String paragraph, Face face) {}

    void add(XMLEvent event) throws XMLStreamException {
      if (event.isStartElement()) {
        start(event.asStartElement());
      } else if (event.isEndElement()) {
        end(event.asEndElement());
      } else if (event.isCharacters() && face() != Face.ORDINARY) {
        String text = SPACES.matcher(event.asCharacters().getData()).replaceAll(" ");
        writer.add(EVENTS.createCharacters(text));
      } else {
        writer.add(event);
      }
    }

    private Face face() {
      return around.isEmpty() ? Face.ORDINARY : around.element().face;
    }

    private void start(StartElement element) throws XMLStreamException {
      QName name = element.getName();
      styles.start(element);
      notes += is(name, "note") ? 1 : 0;
      if (is(name, "p") || is(name, "h")) {
        startParagraph(element, is(name, "h"));
      } else if (is(name, "span")) {
        writer.add(element);
        String paragraph = around.isEmpty() ? "" : around.element().paragraph;
        Face face = styles.face(value(element, "style-name"), paragraph);
        mark(face(), face);
        around.push(new Around(false, paragraph, face));
      } else {
        writer.add(element);
        if (is(name, "s") && face() != Face.ORDINARY) {
          writer.add(EVENTS.createCharacters(" ".repeat(more(value(element, "c")))));
        }
      }
    }

    /** Returns how many spaces there are behind the one that Tika tells. */
    private static int more(String count) {
      return count.matches("\\d{1,3}") ? Math.max(0, Integer.parseInt(count) - 1) : 0;
    }

    private void startParagraph(StartElement element, boolean isHeading) throws XMLStreamException {
      QName name = element.getName();
      String written = value(element, "style-name");
      String style = styles.named(written);
      boolean title = !isHeading && notes == 0 && style.equals("title");
      Face face = styles.face("", written);
      around.push(new Around(title, written, face));
      if (title) {
        writer.add(
            EVENTS.createStartElement(
                name.getPrefix(),
                name.getNamespaceURI(),
                "h",
                List.of(
                        EVENTS.createAttribute(
                            name.getPrefix(), name.getNamespaceURI(), "outline-level", "1"))
                    .iterator(),
                element.getNamespaces()));
      } else {
        writer.add(element);
        // A note is one, whatever the style of its text.
        if (notes == 0 && !isHeading && style.matches("(intense_)?quot(e|ations?)|block_text")) {
          writer.add(EVENTS.createCharacters("" + QUOTE));
        } else if (notes == 0 && !isHeading && style.matches("(\\w+_)?caption|illustration")) {
          writer.add(EVENTS.createCharacters("" + CAPTION));
        }
      }
      mark(Face.ORDINARY, face);
    }

    private void mark(Face before, Face face) throws XMLStreamException {
      if (face != before) {
        writer.add(EVENTS.createCharacters(String.valueOf(Typeface.mark(face))));
      }
    }

    private void end(EndElement element) throws XMLStreamException {
      QName name = element.getName();
      notes -= is(name, "note") ? 1 : 0;
      if (is(name, "span") && !around.isEmpty()) {
        Face before = around.pop().face;
        mark(before, face());
        writer.add(element);
      } else if ((is(name, "p") || is(name, "h")) && !around.isEmpty()) {
        boolean title = around.pop().title;
        writer.add(
            title
                ? EVENTS.createEndElement(name.getPrefix(), name.getNamespaceURI(), "h")
                : element);
      } else {
        writer.add(element);
      }
    }

    private static boolean is(QName name, String local) {
      return name.getLocalPart().equals(local) && name.getNamespaceURI().endsWith(":text:1.0");
    }
  }
}
