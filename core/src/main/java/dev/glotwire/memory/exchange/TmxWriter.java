package dev.glotwire.memory.exchange;

import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.article.TaggedText;
import dev.glotwire.article.TaggedText.Part;
import dev.glotwire.article.TaggedText.Tag;
import dev.glotwire.article.TaggedText.Words;
import dev.glotwire.memory.TranslationUnit;
import dev.glotwire.xml.XmlCharacters;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes TMX 1.4b: a {@code tu} for each unit, pairs of codes as {@code bpt} and {@code ept},
 * single ones as {@code ph}, and what TMX has no place for as {@code prop}.
 */
final class TmxWriter implements UnitWriter {
  static final String TOOL = "glotwire";

  /** The {@code type} of a {@code ph} that stands for a character which XML cannot hold. */
  static final String CHARACTER = "x-glotwire-character";

  /** What the types of our own properties begin with. */
  static final String PROPERTY = "x-glotwire-";

  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final XMLStreamWriter xml;

  TmxWriter(OutputStream out) throws IOException {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeDTD("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">");
      xml.writeCharacters("\n");
      xml.writeStartElement("tmx");
      xml.writeAttribute("version", "1.4");
      xml.writeCharacters("\n  ");
      xml.writeEmptyElement("header");
      xml.writeAttribute("creationtool", TOOL);
      xml.writeAttribute("creationtoolversion", "1");
      xml.writeAttribute("segtype", "paragraph");
      xml.writeAttribute("o-tmf", TOOL);
      xml.writeAttribute("adminlang", "en");
      xml.writeAttribute("srclang", "*all*");
      xml.writeAttribute("datatype", "plaintext");
      xml.writeCharacters("\n  ");
      xml.writeStartElement("body");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void write(TranslationUnit unit) throws IOException {
    try {
      xml.writeCharacters("\n    ");
      xml.writeStartElement("tu");
      xml.writeAttribute("srclang", unit.source().toLanguageTag());
      xml.writeAttribute("creationdate", TIME.format(unit.created()));
      property("state", unit.state().name().toLowerCase(Locale.ROOT));
      property("provider", unit.origin().provider());
      property("engine", unit.origin().engine());
      property(
          "route",
          unit.origin().route().stream()
              .map(Locale::toLanguageTag)
              .collect(Collectors.joining(" ")));
      property("variant", unit.variant());
      property("context", unit.context());
      segment(unit.source(), unit.sourceText());
      segment(unit.target(), unit.targetText());
      xml.writeCharacters("\n    ");
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void property(String name, String value) throws XMLStreamException {
    if (!value.isEmpty()) {
      xml.writeCharacters("\n      ");
      xml.writeStartElement("prop");
      xml.writeAttribute("type", PROPERTY + name);
      xml.writeCharacters(XmlCharacters.legal(value));
      xml.writeEndElement();
    }
  }

  private void segment(Locale language, TaggedText text) throws XMLStreamException {
    xml.writeCharacters("\n      ");
    xml.writeStartElement("tuv");
    xml.writeAttribute("xml", XML, "lang", language.toLanguageTag());
    xml.writeStartElement("seg");
    for (Part part : text.parts()) {
      if (part instanceof Words words) {
        words(words.text());
      } else {
        tag((Tag) part);
      }
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void tag(Tag tag) throws XMLStreamException {
    String number = String.valueOf(tag.number());
    if (tag.role() == Role.STANDALONE) {
      xml.writeEmptyElement("ph");
      xml.writeAttribute("x", number);
    } else if (tag.role() == Role.OPEN) {
      xml.writeEmptyElement("bpt");
      xml.writeAttribute("i", number);
      xml.writeAttribute("x", number);
    } else {
      xml.writeEmptyElement("ept");
      xml.writeAttribute("i", number);
    }
  }

  private void words(String text) throws XMLStreamException {
    int from = 0;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (point == '\r' || !XmlCharacters.isLegal(point)) {
        xml.writeCharacters(text.substring(from, at));
        if (point == '\r') {
          xml.writeEntityRef("#xD"); // a bare one would be read back as a line feed
        } else {
          xml.writeStartElement("ph");
          xml.writeAttribute("type", CHARACTER);
          xml.writeCharacters(String.format(Locale.ROOT, "%04X", point));
          xml.writeEndElement();
        }
        from = next;
      }
      at = next;
    }
    xml.writeCharacters(text.substring(from));
  }

  @Override
  public void close() throws IOException {
    try {
      xml.writeCharacters("\n  ");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
