package dev.glotwire.bilingual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the units of XLIFF 1.2: {@code trans-unit} elements, without their alternatives. */
final class Xliff1Units extends ElementWalk {
  private final List<BilingualUnit> units = new ArrayList<>();
  private Optional<Locale> sourceLanguage = Optional.empty();
  private Optional<Locale> targetLanguage = Optional.empty();
  private String id = "";
  private int line;
  private int alternatives;
  private InlineText source = InlineText.NONE;
  private InlineText target = InlineText.NONE;

  Xliff1Units(XMLStreamReader xml) {
    super(xml);
  }

  List<BilingualUnit> read() throws XMLStreamException {
    walk();
    return units;
  }

  @Override
  void start(String name) throws XMLStreamException {
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

  @Override
  void end(String name) {
    switch (name) {
      case "file", "group" -> leave();
      case "trans-unit" -> {
        if (isTranslated()) {
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
        leave();
      }
      case "alt-trans" -> alternatives--;
      default -> {}
    }
  }
}
