package dev.glotwire.read;

import dev.glotwire.read.Passage.Kind;
import dev.glotwire.xml.UntrustedXml;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.EndElement;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * An OpenDocument text made ready for Tika, which tells nothing of the styles of paragraphs: a
 * title is made a heading, and quotes and captions get a mark.
 */
final class OpenDocumentText {
  /** What a quote and what a caption starts with; both are of Unicode's private use. */
  private static final char QUOTE = '\uE0FA';

  private static final char CAPTION = '\uE0FB';

  private static final String CONTENT = "content.xml";
  private static final String TYPE = "application/vnd.oasis.opendocument.text";
  private static final List<String> WANTED =
      List.of("\"Title\"", "Quot", "Block_20_Text", "Caption\"", "\"Illustration\"");

  /** Deeper chains of styles are not followed; they may be circles. */
  private static final int LONGEST_CHAIN = 10;

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
      byte[] content = ZippedDocument.read(zip, entry);
      if (WANTED.stream().noneMatch(name -> ZippedDocument.contains(content, name))) {
        return bytes;
      }
      return ZippedDocument.repacked(zip, Map.of(CONTENT, rewritten(content)));
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

  private static byte[] rewritten(byte[] content) throws XMLStreamException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    XMLEventReader events =
        UntrustedXml.factory().createXMLEventReader(new ByteArrayInputStream(content));
    XMLEventWriter writer = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(out, "UTF-8");
    Rewriting rewriting = new Rewriting(writer);
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
    private final Map<String, String> parents = new HashMap<>();
    private final Deque<Boolean> titles = new ArrayDeque<>();
    private int notes;

    Rewriting(XMLEventWriter writer) {
      this.writer = writer;
    }

    void add(XMLEvent event) throws XMLStreamException {
      if (event.isStartElement()) {
        start(event.asStartElement());
        return;
      }
      if (event.isEndElement()) {
        notes -= isNote(event.asEndElement().getName()) ? 1 : 0;
      }
      if (event.isEndElement() && isParagraph(event.asEndElement().getName())) {
        EndElement end = event.asEndElement();
        boolean title = !titles.isEmpty() && titles.pop();
        writer.add(title ? heading(end.getName()) : end);
      } else {
        writer.add(event);
      }
    }

    private void start(StartElement element) throws XMLStreamException {
      QName name = element.getName();
      if (name.getLocalPart().equals("style")) {
        String parent = value(element, "parent-style-name");
        if (!parent.isEmpty()) {
          parents.put(value(element, "name"), parent);
        }
      }
      notes += isNote(name) ? 1 : 0;
      if (!isParagraph(name)) {
        writer.add(element);
        return;
      }
      String style = style(value(element, "style-name"));
      boolean title = notes == 0 && style.equals("title");
      titles.push(title);
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
        return;
      }
      writer.add(element);
      if (notes > 0) {
        return; // a note is one, whatever the style of its text
      }
      if (style.matches("(intense_)?quot(e|ations?)|block_text")) {
        writer.add(EVENTS.createCharacters("" + QUOTE));
      } else if (style.matches("(\\w+_)?caption|illustration")) {
        writer.add(EVENTS.createCharacters("" + CAPTION));
      }
    }

    private static EndElement heading(QName paragraph) {
      return EVENTS.createEndElement(paragraph.getPrefix(), paragraph.getNamespaceURI(), "h");
    }

    private static boolean isParagraph(QName name) {
      return name.getLocalPart().equals("p") && name.getNamespaceURI().endsWith(":text:1.0");
    }

    private static boolean isNote(QName name) {
      return name.getLocalPart().equals("note") && name.getNamespaceURI().endsWith(":text:1.0");
    }

    /** Returns the style that an automatic one, such as {@code P1}, was made of. */
    private String style(String name) {
      String style = name;
      for (int i = 0; i < LONGEST_CHAIN && parents.containsKey(style); i++) {
        style = parents.getOrDefault(style, "");
      }
      return style.replace("_20_", "_").toLowerCase(Locale.ROOT);
    }

    private static String value(StartElement element, String local) {
      for (var attributes = element.getAttributes(); attributes.hasNext(); ) {
        Attribute attribute = attributes.next();
        if (attribute.getName().getLocalPart().equals(local)) {
          return attribute.getValue();
        }
      }
      return "";
    }
  }
}
