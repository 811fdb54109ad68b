package dev.glotwire.bilingual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the units of XLIFF 2.x: one for each {@code segment}. */
final class Xliff2Units extends ElementWalk {
  private final Optional<Locale> sourceLanguage;
  private final Optional<Locale> targetLanguage;
  private final List<BilingualUnit> units = new ArrayList<>();
  private String unit = "";
  private String segment = "";
  private boolean inSegment;
  private int line;
  private InlineText source = InlineText.NONE;
  private InlineText target = InlineText.NONE;

  /**
   * @param xml in its root element
   */
  Xliff2Units(XMLStreamReader xml) {
    super(xml);
    this.sourceLanguage = UnitReader.language(xml, "srcLang");
    this.targetLanguage = UnitReader.language(xml, "trgLang");
  }

  List<BilingualUnit> read() throws XMLStreamException {
    walk();
    return units;
  }

  @Override
  void start(String name) throws XMLStreamException {
    switch (name) {
      case "file", "group", "unit" -> {
        enter();
        unit = name.equals("unit") ? UnitReader.attribute(xml, "id").orElse("") : unit;
      }
      case "segment" -> {
        inSegment = true;
        segment = UnitReader.attribute(xml, "id").orElse("");
        line = xml.getLocation().getLineNumber();
        source = InlineText.NONE;
        target = InlineText.NONE;
      }
      case "source" -> {
        if (inSegment) {
          source = InlineText.read(xml);
        }
      }
      case "target" -> {
        if (inSegment) {
          target = InlineText.read(xml);
        }
      }
      default -> {}
    }
  }

  @Override
  void end(String name) {
    switch (name) {
      case "file", "group", "unit" -> leave();
      case "segment" -> {
        inSegment = false;
        if (isTranslated()) {
          units.add(
              new BilingualUnit(
                  segment.isEmpty() ? unit : unit + "/" + segment,
                  line,
                  sourceLanguage,
                  targetLanguage,
                  source.text(),
                  target.text(),
                  source.codes(),
                  target.codes()));
        }
      }
      default -> {}
    }
  }
}
