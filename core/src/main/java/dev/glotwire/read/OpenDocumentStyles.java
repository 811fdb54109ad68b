package dev.glotwire.read;

import dev.glotwire.read.Run.Face;
import dev.glotwire.read.Run.Look;
import dev.glotwire.xml.UntrustedXml;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the styles of an OpenDocument text tell, as far as they have been read. */
final class OpenDocumentStyles {
  /** Deeper chains of styles are not followed; they may be circles. */
  private static final int LONGEST_CHAIN = 10;

  private static final String PARAGRAPH = "paragraph";
  private static final String TEXT = "text";

  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, ListStyle> lists = new HashMap<>();
  private final Set<String> monospaced = new HashSet<>();
  private final Style defaults = new Style("", false);
  private @Nullable Style open;
  private @Nullable ListStyle openList;
  private boolean automatic = true;

  /** A style, with what it tells itself. */
  private static final class Style {
    final String parent;

    /** Whether it has no name that people see: it is what was done to some text by hand. */
    final boolean automatic;

    Optional<Face> face = Optional.empty();
    Optional<Boolean> bold = Optional.empty();
    Optional<Boolean> italic = Optional.empty();
    Optional<Boolean> struck = Optional.empty();
    Optional<Boolean> hidden = Optional.empty();
    Optional<Raised> raised = Optional.empty();

    Style(String parent, boolean automatic) {
      this.parent = parent;
      this.automatic = automatic;
    }
  }

  /** The levels of a list. */
  private static final class ListStyle {
    final Set<Integer> numbered = new HashSet<>();
    final Set<Integer> unmarked = new HashSet<>();
    final Map<Integer, Integer> starts = new HashMap<>();
  }

  /** Reads the styles that have names, which stand in a part of their own. */
  void readNamed(byte[] part) throws XMLStreamException {
    automatic = false;
    XMLStreamReader reader =
        UntrustedXml.factory().createXMLStreamReader(new ByteArrayInputStream(part));
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamReader.START_ELEMENT) {
        start(reader);
      }
    }
    reader.close();
    automatic = true;
    open = null;
    openList = null;
  }

  /** Hears of an element, which may be of a style. */
  void start(XMLStreamReader element) {
    String namespace = element.getNamespaceURI();
    if (namespace == null) {
      return;
    }
    if (namespace.endsWith(":style:1.0")) {
      startStyle(element);
    } else if (namespace.endsWith(":text:1.0")) {
      startList(element);
    }
  }

  private void startStyle(XMLStreamReader element) {
    switch (element.getLocalName()) {
      case "font-face" -> {
        if (Typeface.isMonospaced(value(element, "font-family"))) {
          monospaced.add(value(element, "name"));
        }
      }
      case "default-style" ->
          open = value(element, "family").equals(PARAGRAPH) ? defaults : new Style("", false);
      case "style" -> {
        String name = value(element, "name");
        open = new Style(value(element, "parent-style-name"), automatic);
        open.face = Typeface.ofStyle(name);
        styles.put(value(element, "family") + "/" + name, open);
      }
      case "text-properties" -> {
        if (open != null) {
          readProperties(element, open);
        }
      }
      default -> {}
    }
  }

  private void readProperties(XMLStreamReader element, Style style) {
    style.face = style.face.or(() -> font(element));
    style.bold = told(value(element, "font-weight")).map(OpenDocumentStyles::isBold);
    style.italic = told(value(element, "font-style")).map(slant -> !slant.equals("normal"));
    style.struck =
        told(value(element, "text-line-through-style"))
            .or(() -> told(value(element, "text-line-through-type")))
            .map(line -> !line.equals("none"));
    style.raised = told(value(element, "text-position")).map(OpenDocumentStyles::raised);
    style.hidden = told(value(element, "display")).map(display -> display.equals("none"));
  }

  /** Returns what {@code super 58%}, or {@code -33% 58%}, means. */
  private static Raised raised(String position) {
    if (position.startsWith("super") || position.matches("[1-9].*")) {
      return Raised.SUPERSCRIPT;
    }
    return position.startsWith("sub") || position.startsWith("-") ? Raised.SUBSCRIPT : Raised.NOT;
  }

  private static boolean isBold(String weight) {
    return weight.startsWith("bold") || weight.matches("[6-9]00");
  }

  private static Optional<String> told(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private Optional<Face> font(XMLStreamReader properties) {
    String name = value(properties, "font-name");
    String family = value(properties, "font-family");
    if (name.isEmpty() && family.isEmpty()) {
      return Optional.empty();
    }
    boolean typewriter =
        monospaced.contains(name) || Typeface.isMonospaced(name) || Typeface.isMonospaced(family);
    return Optional.of(typewriter ? Face.TYPEWRITER : Face.ORDINARY);
  }

  private void startList(XMLStreamReader element) {
    switch (element.getLocalName()) {
      case "list-style" -> {
        openList = new ListStyle();
        lists.put(value(element, "name"), openList);
      }
      case "list-level-style-number" -> {
        int level = number(value(element, "level"));
        if (openList != null && value(element, "num-format").isEmpty()) {
          openList.unmarked.add(level);
        } else if (openList != null) {
          openList.numbered.add(level);
          openList.starts.put(level, number(value(element, "start-value")));
        }
      }
      case "list-level-style-bullet" -> {
        if (openList != null && value(element, "bullet-char").isBlank()) {
          openList.unmarked.add(number(value(element, "level")));
        }
      }
      default -> {}
    }
  }

  // ---- what they tell

  /** Returns the names that the style of a paragraph goes by, the nearest first. */
  List<String> names(String paragraph) {
    return chain(PARAGRAPH, paragraph).stream()
        .map(name -> name.replace("_20_", "_").toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Returns a style and those that it is made of; the last one may not be defined. */
  private List<String> chain(String family, String named) {
    List<String> names = new ArrayList<>();
    String name = named;
    while (!name.isEmpty() && names.size() < LONGEST_CHAIN) {
      names.add(name);
      Style style = styles.get(family + "/" + name);
      name = style == null ? "" : style.parent;
    }
    return names;
  }

  private Face face(String family, String name, Face otherwise) {
    for (String styled : chain(family, name)) {
      Style style = styles.get(family + "/" + styled);
      Optional<Face> face = style == null ? Typeface.ofStyle(styled) : style.face;
      if (face.isPresent()) {
        return face.get();
      }
    }
    return otherwise;
  }

  private <T> Optional<T> told(
      String family, String named, boolean byHand, Function<Style, Optional<T>> property) {
    return chain(family, named).stream()
        .map(name -> styles.get(family + "/" + name))
        .takeWhile(style -> style != null && (style.automatic || !byHand))
        .map(property)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Returns {@code around} as a span with this style changes it. */
  Look span(String style, Look around) {
    Face face = around.code() ? Face.CODE : face(TEXT, style, around.face());
    return changed(TEXT, style, false, around).withFace(face);
  }

  /**
   * Returns the look of a paragraph; bold and the like only as it was made by hand, and not by a
   * style with a name.
   */
  Look paragraph(String style) {
    Face face = face(PARAGRAPH, style, defaults.face.orElse(Face.ORDINARY));
    return changed(PARAGRAPH, style, true, Look.PLAIN).withFace(face);
  }

  private Look changed(String family, String style, boolean byHand, Look look) {
    return look.withBold(told(family, style, byHand, one -> one.bold).orElse(look.bold()))
        .withItalic(told(family, style, byHand, one -> one.italic).orElse(look.italic()))
        .withStruck(told(family, style, byHand, one -> one.struck).orElse(look.struck()));
  }

  /** Returns whether a span with this style raises its text, in one that does as {@code around}. */
  Raised raised(String style, Raised around) {
    return told(TEXT, style, false, one -> one.raised).orElse(around);
  }

  /** Whether the text of a span with this style is hidden. */
  boolean isHiddenSpan(String style) {
    return told(TEXT, style, false, one -> one.hidden).orElse(false);
  }

  /** Whether the text of a paragraph with this style is hidden. */
  boolean isHiddenParagraph(String style) {
    return told(PARAGRAPH, style, false, one -> one.hidden).orElse(false);
  }

  /** Whether the items of a list are numbered at {@code level}, which is 1 at the top. */
  boolean isNumbered(String list, int level) {
    ListStyle style = lists.get(list);
    return style != null && style.numbered.contains(level);
  }

  /** Whether the items of a list have nothing before them at {@code level}. */
  boolean isUnmarked(String list, int level) {
    ListStyle style = lists.get(list);
    return style != null && style.unmarked.contains(level);
  }

  /** Returns the number of the first item of a list at {@code level}. */
  int first(String list, int level) {
    ListStyle style = lists.get(list);
    return style == null ? 1 : Math.max(1, style.starts.getOrDefault(level, 1));
  }

  // ---- attributes

  /** Returns an attribute by its name without its prefix, empty where there is none. */
  static String value(XMLStreamReader element, String local) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (element.getAttributeLocalName(i).equals(local)) {
        return element.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Returns a number of a few figures, 0 for anything else. */
  static int number(String value) {
    return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
  }
}
