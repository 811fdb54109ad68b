package dev.glotwire.bilingual;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the units of XLIFF 1.2: {@code trans-unit} elements, without their alternatives. */
final class Xliff1Units {
  private final XMLStreamReader xml;
  private final List<BilingualUnit> units = new ArrayList<>();
  private final Deque<Boolean> translate = new ArrayDeque<>();
  private Optional<Locale> sourceLanguage = Optional.empty();
  private Optional<Locale> targetLanguage = Optional.empty();
  private String id = "";
  private int line;
  private int alternatives;
  private InlineText source = InlineText.NONE;
  private InlineText target = InlineText.NONE;

  Xliff1Units(XMLStreamReader xml) {
    this.xml = xml;
  }

  List<BilingualUnit> read() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        default -> {}
      }
    }
    return units;
  }

  private void start(String name) throws XMLStreamException {
    switch (name) {
      case "file" -> {
        sourceLanguage = UnitReader.language(xml, "source-language");
        targetLanguage = UnitReader.language(xml, "target-language");
        enter();
      }
      case "group" -> enter();
      case "trans-unit" -> {
        enter();
        id = UnitReader.attribute(xml, "id").orElse("");
        line = xml.getLocation().getLineNumber();
        source = InlineText.NONE;
        target = InlineText.NONE;
      }
      case "alt-trans" -> alternatives++;
      case "source" -> {
        if (alternatives == 0) {
          source = InlineText.read(xml);
        }
      }
      case "target" -> {
        if (alternatives == 0) {
          target = InlineText.read(xml);
        }
      }
      default -> {}
    }
  }

  /** What is said of a file or a group holds for all in it that says nothing else. */
  private void enter() {
    boolean outer = translate.isEmpty() || translate.peek();
    translate.push(
        UnitReader.attribute(xml, "translate").map(value -> value.equals("yes")).orElse(outer));
  }

  private void end(String name) {
    switch (name) {
      case "file", "group" -> translate.pop();
      case "trans-unit" -> {
        if (translate.pop()) {
          units.add(
              new BilingualUnit(
                  id,
                  line,
                  sourceLanguage,
                  targetLanguage,
                  source.text(),
                  target.text(),
                  source.codes(),
                  target.codes()));
        }
      }
      case "alt-trans" -> alternatives--;
      default -> {}
    }
  }
}
