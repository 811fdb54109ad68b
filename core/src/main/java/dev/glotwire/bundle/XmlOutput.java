package dev.glotwire.bundle;

import dev.glotwire.xml.XmlCharacters;
import java.util.Locale;
import java.util.function.IntPredicate;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML with line breaks between elements, and text that reads back as it was. */
final class XmlOutput {
  private final XMLStreamWriter xml;
  private int depth;

  XmlOutput(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Starts an element on a line of its own. */
  void block(String name, String... attributes) throws XMLStreamException {
    newLine();
    xml.writeStartElement(name);
    attributes(attributes);
    depth++;
  }

  /** Ends an element that holds others. */
  void endBlock() throws XMLStreamException {
    depth--;
    newLine();
    xml.writeEndElement();
  }

  /** Starts an element that holds text; its end is {@link #end()}. */
  void line(String name, String... attributes) throws XMLStreamException {
    newLine();
    start(name, attributes);
  }

  void start(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    attributes(attributes);
  }

  void empty(String name, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    attributes(attributes);
  }

  void end() throws XMLStreamException {
    xml.writeEndElement();
  }

  /**
   * @param attributes names and values in turn; one with an empty value is left out
   */
  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        xml.writeAttribute(attributes[i], XmlCharacters.legal(attributes[i + 1]));
      }
    }
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** Writes text of XLIFF's content, in which {@code cp} stands for what XML cannot hold. */
  void content(String text) throws XMLStreamException {
    int from = 0;
    for (int at = next(text, 0); at < text.length(); at = next(text, from)) {
      int point = text.codePointAt(at);
      xml.writeCharacters(text.substring(from, at));
      if (point == '\r') {
        xml.writeEntityRef("#xD"); // a bare one would be read back as a line feed
      } else {
        empty("cp", "hex", String.format(Locale.ROOT, "%04X", point));
      }
      from = at + Character.charCount(point);
    }
    xml.writeCharacters(text.substring(from));
  }

  private static int next(String text, int from) {
    return find(text, from, point -> point == '\r' || !XmlCharacters.isLegal(point));
  }

  /** Writes text that may lose what XML cannot hold. */
  void text(String text) throws XMLStreamException {
    xml.writeCharacters(XmlCharacters.legal(text));
  }

  private static int find(String text, int from, IntPredicate predicate) {
    int at = from;
    while (at < text.length() && !predicate.test(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
