package dev.glotwire.read;

import dev.glotwire.read.Run.Face;
import dev.glotwire.xml.UntrustedXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** What the styles of a Word document tell of the face of text. */
final class WordStyles {
  /** Deeper chains of styles are not followed; they may be circles. */
  private static final int LONGEST_CHAIN = 10;

  private final Map<String, Style> styles = new HashMap<>();
  private String ordinary = "";
  private Optional<Face> defaults = Optional.empty();

  private WordStyles() {}

  /** A style, with the face that it tells itself. */
  private static final class Style {
    String parent = "";
    Optional<Face> face = Optional.empty();

    /** Whether it is bold ({@code b}), italic ({@code i}) or hidden ({@code vanish}). */
    final Map<String, Boolean> looks = new HashMap<>();
  }

  /** Reads the styles of a document, none where they are missing or cannot be read. */
  static WordStyles of(ZipFile zip) throws IOException {
    WordStyles styles = new WordStyles();
    ZipArchiveEntry entry = zip.getEntry("word/styles.xml");
    if (entry != null) {
      try {
        styles.read(ZippedDocument.read(zip, entry));
      } catch (XMLStreamException e) {
        return new WordStyles(); // what is wrong with it, Tika says
      }
    }
    return styles;
  }

  private void read(byte[] content) throws XMLStreamException {
    XMLEventReader events =
        UntrustedXml.factory().createXMLEventReader(new ByteArrayInputStream(content));
    Style style = null;
    while (events.hasNext()) {
      XMLEvent event = events.nextEvent();
      if (event.isEndElement()) {
        style = event.asEndElement().getName().getLocalPart().equals("style") ? null : style;
      } else if (event.isStartElement()) {
        StartElement element = event.asStartElement();
        style = element.getName().getLocalPart().equals("style") ? started(element) : style;
        read(element, style);
      }
    }
    events.close();
  }

  private Style started(StartElement element) {
    Style style = new Style();
    String id = value(element, "styleId");
    styles.put(id, style);
    if (value(element, "type").equals("paragraph") && value(element, "default").matches("1|true")) {
      ordinary = id;
    }
    return style;
  }

  private void read(StartElement element, @Nullable Style style) {
    switch (element.getName().getLocalPart()) {
      case "name" -> {
        if (style != null) {
          Optional<Face> named = Typeface.ofStyle(value(element, "val"));
          style.face = named.isPresent() ? named : style.face;
        }
      }
      case "basedOn" -> {
        if (style != null) {
          style.parent = value(element, "val");
        }
      }
      case "b", "i", "vanish" -> {
        if (style != null) {
          style.looks.put(element.getName().getLocalPart(), isOn(element));
        }
      }
      case "rFonts" -> {
        Optional<Face> font = font(element);
        if (style == null) {
          defaults = font;
        } else if (style.face.isEmpty()) {
          style.face = font;
        }
      }
      default -> {}
    }
  }

  /** Whether an element switches on what it names. */
  static boolean isOn(StartElement element) {
    return !value(element, "val").matches("0|false|off|none");
  }

  /** Returns {@code b} and {@code i} as far as a style of runs makes text so. */
  List<String> looks(String character) {
    return Stream.of("b", "i").filter(look -> is(character, look)).toList();
  }

  /** Whether text in a style of runs is hidden. */
  boolean isHidden(String character) {
    return is(character, "vanish");
  }

  private boolean is(String id, String look) {
    Style style = styles.get(id);
    for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
      Boolean told = style.looks.get(look);
      if (told != null) {
        return told;
      }
      style = styles.get(style.parent);
    }
    return false;
  }

  /** Returns the face that {@code rFonts} sets, if it sets one. */
  static Optional<Face> font(StartElement fonts) {
    if (!value(fonts, "asciiTheme").isEmpty()) {
      return Optional.of(Face.ORDINARY);
    }
    String name = value(fonts, "ascii");
    name = name.isEmpty() ? value(fonts, "hAnsi") : name;
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Typeface.isMonospaced(name) ? Face.TYPEWRITER : Face.ORDINARY);
  }

  /**
   * Returns the face of a run.
   *
   * @param fonts what its own font tells
   * @param character its style, empty for none
   * @param paragraph the style of its paragraph, empty for none
   */
  Face face(Optional<Face> fonts, String character, String paragraph) {
    Optional<Face> styled = face(character);
    Optional<Face> around = face(paragraph.isEmpty() ? ordinary : paragraph);
    if (styled.equals(Optional.of(Face.CODE)) || around.equals(Optional.of(Face.CODE))) {
      return Face.CODE;
    }
    return fonts.or(() -> styled).or(() -> around).or(() -> defaults).orElse(Face.ORDINARY);
  }

  private Optional<Face> face(String id) {
    Style style = styles.get(id);
    for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
      if (style.face.isPresent()) {
        return style.face;
      }
      style = styles.get(style.parent);
    }
    return Optional.empty();
  }

  /** Returns an attribute in the namespace of its element, empty where there is none. */
  static String value(StartElement element, String name) {
    Attribute value =
        element.getAttributeByName(new QName(element.getName().getNamespaceURI(), name));
    return value == null ? "" : value.getValue();
  }
}
