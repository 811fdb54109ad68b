package dev.glotwire.bilingual;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The content of a source or target element: its text, and its inline codes by kind and id. */
record InlineText(String text, List<String> codes) {
  static final InlineText NONE = new InlineText("", List.of());

  /** Elements that stand around text of the reader. */
  private static final Set<String> AROUND = Set.of("g", "mrk", "pc", "hi");

  /** Elements that hold program code, in XLIFF 1.2 and TMX. */
  private static final Set<String> NATIVE = Set.of("ph", "it", "bpt", "ept", "ut");

  /** What gives the id of a code; a closing one has that of its opening one. */
  private static final List<String> IDS = List.of("id", "startRef", "x", "i");

  /** Reads the element that {@code xml} has just entered, up to its end. */
  static InlineText read(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    List<String> codes = new ArrayList<>();
    int depth = 1;
    int hidden = 0; // how deep in an element whose content no reader sees
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          String name = xml.getLocalName();
          if (hidden > 0 || NATIVE.contains(name)) {
            hidden++;
          }
          if (hidden <= 1) {
            element(xml, name, text, codes);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          hidden = Math.max(0, hidden - 1);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (hidden == 0) {
            text.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_DOCUMENT -> throw new XMLStreamException("ends too early");
        default -> {}
      }
    }
    return new InlineText(text.toString(), codes);
  }

  private static void element(
      XMLStreamReader xml, String name, StringBuilder text, List<String> codes) {
    if (name.equals("cp")) {
      UnitReader.attribute(xml, "hex").ifPresent(hex -> character(hex, text));
      return;
    }
    if (name.equals("mrk") || name.equals("hi")) {
      return; // an annotation, which a translation need not have
    }
    UnitReader.attribute(xml, "equiv").ifPresent(text::append);
    String id =
        IDS.stream()
            .flatMap(attribute -> UnitReader.attribute(xml, attribute).stream())
            .findFirst()
            .orElse("");
    codes.add(AROUND.contains(name) ? "pair " + id : name + " " + id);
  }

  private static void character(String hex, StringBuilder text) {
    try {
      text.appendCodePoint(Integer.parseInt(hex, 16));
    } catch (IllegalArgumentException e) {
      text.append('\uFFFD'); // no code point
    }
  }
}
