package dev.glotwire.bilingual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the units of TMX 1.4: one for each variant beside that in the source language. */
final class TmxUnits extends ElementWalk {
  private final List<BilingualUnit> units = new ArrayList<>();
  private final List<Variant> variants = new ArrayList<>();
  private Optional<Locale> sourceLanguage = Optional.empty();
  private Optional<Locale> variantLanguage = Optional.empty();
  private Optional<Locale> unitLanguage = Optional.empty();
  private String id = "";
  private int number;
  private int line;

  private record Variant(Optional<Locale> language, InlineText text) {}

  TmxUnits(XMLStreamReader xml) {
    super(xml);
  }

  List<BilingualUnit> read() throws XMLStreamException {
    walk();
    return units;
  }

  @Override
  void start(String name) throws XMLStreamException {
    switch (name) {
      case "header" -> sourceLanguage = UnitReader.language(xml, "srclang");
      case "tu" -> {
        number++;
        id = UnitReader.attribute(xml, "tuid").orElse(String.valueOf(number));
        line = xml.getLocation().getLineNumber();
        unitLanguage = UnitReader.language(xml, "srclang").or(() -> sourceLanguage);
        variants.clear();
      }
      case "tuv" -> variantLanguage = UnitReader.language(xml, "lang");
      case "seg" -> variants.add(new Variant(variantLanguage, InlineText.read(xml)));
      default -> {}
    }
  }

  @Override
  void end(String name) {
    if (!name.equals("tu") || variants.isEmpty()) {
      return;
    }
    Variant source = variants.stream().filter(this::isSource).findFirst().orElse(variants.get(0));
    for (Variant target : variants) {
      if (!target.equals(source)) {
        units.add(
            new BilingualUnit(
                id,
                line,
                source.language(),
                target.language(),
                source.text().text(),
                target.text().text(),
                source.text().codes(),
                target.text().codes()));
      }
    }
  }

  private boolean isSource(Variant variant) {
    return variant.language().isPresent() && variant.language().equals(unitLanguage);
  }
}
