package dev.glotwire.read;

import dev.glotwire.read.Run.Face;
import dev.glotwire.xml.UntrustedXml;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;

/** What the styles of an OpenDocument text tell, as far as they have been read. */
final class OpenDocumentStyles {
  /** Deeper chains of styles are not followed; they may be circles. */
  private static final int LONGEST_CHAIN = 10;

  private static final String PARAGRAPH = "paragraph";

  private final Map<String, Style> styles = new HashMap<>();
  private final Set<String> monospaced = new HashSet<>();
  private final Style defaults = new Style("", false);
  private @Nullable Style open;
  private boolean automatic = true;

  /** A style, with the face that it tells itself. */
  private static final class Style {
    final String parent;
    final boolean automatic;
    Optional<Face> face = Optional.empty();

    Style(String parent, boolean automatic) {
      this.parent = parent;
      this.automatic = automatic;
    }
  }

  /** Reads the styles that have names, which stand in a part of their own. */
  void readNamed(byte[] part) throws XMLStreamException {
    automatic = false;
    XMLEventReader events =
        UntrustedXml.factory().createXMLEventReader(new ByteArrayInputStream(part));
    while (events.hasNext()) {
      XMLEvent event = events.nextEvent();
      if (event.isStartElement()) {
        start(event.asStartElement());
      }
    }
    events.close();
    automatic = true;
  }

  /** Hears of an element, which may be of a style. */
  void start(StartElement element) {
    if (!element.getName().getNamespaceURI().endsWith(":style:1.0")) {
      return;
    }
    switch (element.getName().getLocalPart()) {
      case "font-face" -> {
        if (Typeface.isMonospaced(value(element, "font-family"))) {
          monospaced.add(value(element, "name"));
        }
      }
      case "default-style" ->
          open = value(element, "family").equals(PARAGRAPH) ? defaults : new Style("", false);
      case "style" -> {
        String name = value(element, "name");
        String family = value(element, "family");
        open = new Style(value(element, "parent-style-name"), automatic);
        open.face = Typeface.ofStyle(name);
        styles.put(family + "/" + name, open);
      }
      case "text-properties" -> {
        if (open != null && open.face.isEmpty()) {
          open.face = font(element);
        }
      }
      default -> {}
    }
  }

  private Optional<Face> font(StartElement properties) {
    String name = value(properties, "font-name");
    String family = value(properties, "font-family");
    if (name.isEmpty() && family.isEmpty()) {
      return Optional.empty();
    }
    boolean typewriter =
        monospaced.contains(name) || Typeface.isMonospaced(name) || Typeface.isMonospaced(family);
    return Optional.of(typewriter ? Face.TYPEWRITER : Face.ORDINARY);
  }

  /** Returns the style that an automatic one, such as {@code P1}, was made of, in lower case. */
  String named(String automatic) {
    String name = automatic;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      Style style = styles.get(PARAGRAPH + "/" + name);
      if (style == null || style.parent.isEmpty() || !style.automatic) {
        break;
      }
      name = style.parent;
    }
    return name.replace("_20_", "_").toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the face of text.
   *
   * @param span the style of the span it stands in, empty for none
   * @param paragraph the style of its paragraph, empty for none
   */
  Face face(String span, String paragraph) {
    Optional<Face> spanned = told("text", span);
    Optional<Face> around = told(PARAGRAPH, paragraph);
    if (spanned.equals(Optional.of(Face.CODE)) || around.equals(Optional.of(Face.CODE))) {
      return Face.CODE;
    }
    return spanned.or(() -> around).or(() -> defaults.face).orElse(Face.ORDINARY);
  }

  private Optional<Face> told(String family, String named) {
    String name = named;
    for (int i = 0; i < LONGEST_CHAIN && !name.isEmpty(); i++) {
      Style style = styles.get(family + "/" + name);
      Optional<Face> face = style == null ? Typeface.ofStyle(name) : style.face;
      if (face.isPresent() || style == null) {
        return face;
      }
      name = style.parent;
    }
    return Optional.empty();
  }

  /** Returns an attribute by its name without its prefix, empty where there is none. */
  static String value(StartElement element, String local) {
    for (var attributes = element.getAttributes(); attributes.hasNext(); ) {
      Attribute attribute = attributes.next();
      if (attribute.getName().getLocalPart().equals(local)) {
        return attribute.getValue();
      }
    }
    return "";
  }
}
