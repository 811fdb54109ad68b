package dev.glotwire.read;

import dev.glotwire.xml.UntrustedXml;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A Word document made ready for Tika, which reads deleted text and comments as part of the text,
 * loses what stands in wrappers, and types the numbers of lists into it without a word of how deep
 * they are: {@link WordRewriting} takes the former out and unwraps the latter, and list items get a
 * mark, as does text in the font or style of program code.
 *
 * @param hasTrackedChanges whether changes were accepted
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared by nobody
record WordDocument(boolean hasTrackedChanges, byte[] bytes) {
  /**
   * What the text of a list item starts with: the first character, then one that says how deep,
   * {@code LEVELS} itself at the top. Both are of Unicode's private use.
   */
  static final char ITEM = '\uE0FF';

  static final char LEVELS = '\uE0F0';

  /** The same for an item with no number and no bullet, which goes on with the one before it. */
  static final char UNMARKED = '\uE0E0';

  private static final int DEEPEST = 8;
  private static final XMLEventFactory EVENTS = XMLEventFactory.newFactory();

  private static final Set<String> PARTS =
      Set.of("word/document.xml", "word/footnotes.xml", "word/endnotes.xml");

  /**
   * Makes a document ready.
   *
   * @param bytes of any type, its container checked; what is not Word is left as it is
   */
  static WordDocument of(byte[] bytes) throws IOException {
    if (!ArticleType.isZip(bytes)) {
      return new WordDocument(false, bytes);
    }
    try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
      boolean tracked = false;
      WordStyles styles = WordStyles.of(zip);
      WordNumbering numbering = WordNumbering.of(zip);
      Map<String, byte[]> rewritten = new HashMap<>();
      for (String part : PARTS) {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
          continue;
        }
        byte[] content = ZippedDocument.read(zip, entry);
        boolean changed =
            ZippedDocument.contains(content, "<w:del ")
                || ZippedDocument.contains(content, "<w:moveFrom ");
        tracked |= changed || ZippedDocument.contains(content, "<w:ins ");
        rewritten.put(part, rewritten(content, styles, numbering));
      }
      return new WordDocument(
          tracked, rewritten.isEmpty() ? bytes : ZippedDocument.repacked(zip, rewritten));
    }
  }

  private static byte[] rewritten(byte[] content, WordStyles styles, WordNumbering numbering)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    try {
      XMLEventReader events =
          UntrustedXml.factory().createXMLEventReader(new ByteArrayInputStream(content));
      XMLEventWriter writer =
          XMLOutputFactory.newDefaultFactory().createXMLEventWriter(out, "UTF-8");
      new WordRewriting(events, writer, styles, numbering).write();
      writer.close();
      events.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return out.toByteArray();
  }

  /** Writes the marks of list items behind the properties of their paragraphs. */
  static final class ItemMarks {
    private final XMLEventWriter writer;
    private final WordNumbering numbering;
    private int level;
    private int list;

    ItemMarks(XMLEventWriter writer, WordNumbering numbering) {
      this.writer = writer;
      this.numbering = numbering;
    }

    /** Hears of an event that has been written. */
    void behind(XMLEvent event) throws XMLStreamException {
      if (event.isStartElement()) {
        StartElement element = event.asStartElement();
        switch (element.getName().getLocalPart()) {
          case "pPr" -> {
            level = 0;
            list = 0;
          }
          case "ilvl" -> level = Math.max(0, Math.min(DEEPEST, value(element)));
          case "numId" -> list = value(element);
          default -> {}
        }
      } else if (event.isEndElement()
          && list > 0
          && event.asEndElement().getName().getLocalPart().equals("pPr")) {
        mark(event.asEndElement().getName());
        list = 0;
      }
    }

    private static int value(StartElement element) {
      String value = WordStyles.value(element, "val");
      return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
    }

    private void mark(QName around) throws XMLStreamException {
      String prefix = around.getPrefix();
      String namespace = around.getNamespaceURI();
      writer.add(EVENTS.createStartElement(prefix, namespace, "r"));
      write(
          writer,
          around,
          "" + ITEM + (char) ((numbering.isBlank(list, level) ? UNMARKED : LEVELS) + level));
      writer.add(EVENTS.createEndElement(prefix, namespace, "r"));
    }
  }

  /** Writes {@code text} into a run, in the namespace of {@code around}. */
  static void write(XMLEventWriter writer, QName around, String text) throws XMLStreamException {
    String prefix = around.getPrefix();
    String namespace = around.getNamespaceURI();
    writer.add(EVENTS.createStartElement(prefix, namespace, "t"));
    writer.add(EVENTS.createCharacters(text));
    writer.add(EVENTS.createEndElement(prefix, namespace, "t"));
  }
}
