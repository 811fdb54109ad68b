package dev.glotwire.read;

import dev.glotwire.xml.UntrustedXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Which items of the lists of a Word document have nothing before their text. */
final class WordNumbering {
  /** The numbers of lists, with the number of what defines each. */
  private final Map<String, String> definitions = new HashMap<>();

  /** Definitions and levels, such as {@code 3/0}, whose items have nothing before them. */
  private final Set<String> blank = new HashSet<>();

  private String definition = "";
  private String list = "";
  private String level = "";

  private WordNumbering() {}

  /** Reads the lists of a document, none where they are missing or cannot be read. */
  static WordNumbering of(ZipFile zip) throws IOException {
    WordNumbering numbering = new WordNumbering();
    ZipArchiveEntry entry = zip.getEntry("word/numbering.xml");
    if (entry != null) {
      try {
        numbering.read(ZippedDocument.read(zip, entry));
      } catch (XMLStreamException e) {
        return new WordNumbering(); // what is wrong with it, Tika says
      }
    }
    return numbering;
  }

  private void read(byte[] content) throws XMLStreamException {
    XMLEventReader events =
        UntrustedXml.factory().createXMLEventReader(new ByteArrayInputStream(content));
    while (events.hasNext()) {
      XMLEvent event = events.nextEvent();
      if (event.isStartElement()) {
        start(event.asStartElement());
      }
    }
    events.close();
  }

  private void start(StartElement element) {
    switch (element.getName().getLocalPart()) {
      case "abstractNum" -> definition = WordStyles.value(element, "abstractNumId");
      case "lvl" -> level = WordStyles.value(element, "ilvl");
      case "numFmt" -> {
        if (WordStyles.value(element, "val").equals("none")) {
          blank.add(definition + "/" + level);
        }
      }
      case "lvlText" -> {
        if (WordStyles.value(element, "val").isBlank()) {
          blank.add(definition + "/" + level);
        }
      }
      case "num" -> list = WordStyles.value(element, "numId");
      case "abstractNumId" -> definitions.put(list, WordStyles.value(element, "val"));
      default -> {}
    }
  }

  /** Whether the items of a list have no number and no bullet at {@code level}. */
  boolean isBlank(int list, int level) {
    return blank.contains(definitions.get(String.valueOf(list)) + "/" + level);
  }
}
