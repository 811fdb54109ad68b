package dev.glotwire.memory.exchange;

import dev.glotwire.article.TaggedText;
import dev.glotwire.bundle.Origin;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.memory.TranslationUnit;
import dev.glotwire.memory.UnitState;
import dev.glotwire.xml.UntrustedXml;
import dev.glotwire.xml.XmlFault;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads TMX of all versions up to 1.4b, one {@code tu} after the other. A {@code tu} with several
 * languages gives a unit for each but the source. No DTD and no entity of a document is looked at.
 */
final class TmxReader {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String ALL = "*all*";

  private final ImportDefaults defaults;
  private final Consumer<TranslationUnit> units;
  private final Consumer<String> skipped;
  private boolean ours;
  private String sourceLanguage = ALL;

  TmxReader(ImportDefaults defaults, Consumer<TranslationUnit> units, Consumer<String> skipped) {
    this.defaults = defaults;
    this.units = units;
    this.skipped = skipped;
  }

  void read(InputStream in) throws IOException {
    XMLInputFactory factory = UntrustedXml.factory();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      boolean isTmx = false;
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          if (!isTmx && !xml.getLocalName().equals("tmx")) {
            throw new IOException("this is no TMX: it begins with <" + xml.getLocalName() + ">");
          }
          isTmx = true;
          element(xml);
        }
      }
    } catch (XMLStreamException e) {
      XmlFault fault = XmlFault.of(e);
      throw new IOException(
          "the TMX breaks off in line " + fault.line() + ", " + fault.reason(), e);
    }
  }

  private void element(XMLStreamReader xml) throws XMLStreamException {
    if (xml.getLocalName().equals("header")) {
      ours = TmxWriter.TOOL.equals(xml.getAttributeValue(null, "creationtool"));
      sourceLanguage = attribute(xml, "srclang").orElse(ALL);
    } else if (xml.getLocalName().equals("tu")) {
      int line = xml.getLocation().getLineNumber();
      try {
        Tu tu = new Tu(attribute(xml, "srclang").orElse(sourceLanguage), time(xml));
        tu.read(xml);
        tu.units().forEach(units);
      } catch (IllegalArgumentException e) {
        skipped.accept("line " + line + ": " + e.getMessage());
        skip(xml);
      }
    }
  }

  /** Reads on to the end of the {@code tu}; after a failure the reader may be anywhere in it. */
  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    while (!(xml.isEndElement() && xml.getLocalName().equals("tu"))) {
      xml.next();
    }
  }

  private Instant time(XMLStreamReader xml) {
    Optional<String> text = attribute(xml, "changedate").or(() -> attribute(xml, "creationdate"));
    try {
      return text.map(it -> Instant.from(TmxWriter.TIME.parse(it))).orElse(defaults.now());
    } catch (DateTimeException e) {
      return defaults.now();
    }
  }

  private static Optional<String> attribute(XMLStreamReader xml, String name) {
    return Optional.ofNullable(xml.getAttributeValue(null, name)).filter(it -> !it.isBlank());
  }

  /** One {@code tu} as far as it has been read. */
  private final class Tu {
    private final String source;
    private final Instant created;
    private final Map<String, String> properties = new HashMap<>();
    private final List<Tuv> variants = new ArrayList<>();

    Tu(String source, Instant created) {
      this.source = source;
      this.created = created;
    }

    private record Tuv(Locale language, TmxSegment segment) {}

    void read(XMLStreamReader xml) throws XMLStreamException {
      while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tu"))) {
        if (!xml.isStartElement()) {
          continue;
        }
        if (xml.getLocalName().equals("prop") && variants.isEmpty()) {
          String type = attribute(xml, "type").orElse("");
          properties.put(type, xml.getElementText());
        } else if (xml.getLocalName().equals("tuv")) {
          tuv(xml);
        }
      }
    }

    private void tuv(XMLStreamReader xml) throws XMLStreamException {
      String tag =
          Optional.ofNullable(xml.getAttributeValue(XML, "lang"))
              .or(() -> attribute(xml, "lang"))
              .orElseThrow(() -> new IllegalArgumentException("a tuv has no language"));
      Locale language = LanguageTags.parse(tag);
      while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tuv"))) {
        if (xml.isStartElement() && xml.getLocalName().equals("seg")) {
          variants.add(new Tuv(language, TmxSegment.read(xml)));
        }
      }
    }

    List<TranslationUnit> units() {
      if (variants.size() < 2) {
        throw new IllegalArgumentException("there is only one language");
      }
      int place = source();
      Tuv from = variants.get(place);
      TaggedText sourceText = from.segment().asSource();
      List<TranslationUnit> made = new ArrayList<>();
      for (int i = 0; i < variants.size(); i++) {
        if (i != place) {
          Tuv to = variants.get(i);
          TaggedText targetText = to.segment().asTargetOf(from.segment());
          made.add(unit(from.language(), to.language(), sourceText, targetText));
        }
      }
      return made;
    }

    /** Returns which of the variants is the source. */
    private int source() {
      if (source.equals(ALL)) {
        return 0;
      }
      Locale language = LanguageTags.parse(source);
      List<Locale> languages = variants.stream().map(Tuv::language).toList();
      int same = languages.indexOf(language);
      int place =
          same >= 0
              ? same
              : languages.stream()
                  .map(Locale::getLanguage)
                  .toList()
                  .indexOf(language.getLanguage());
      if (place < 0) {
        throw new IllegalArgumentException("nothing is in the source language " + source);
      }
      return place;
    }

    private TranslationUnit unit(
        Locale from, Locale to, TaggedText sourceText, TaggedText targetText) {
      String provider = ours ? property("provider") : defaults.provider();
      UnitState state =
          ours ? UnitState.valueOf(property("state").toUpperCase(Locale.ROOT)) : defaults.state();
      String route = property("route");
      List<Locale> locales =
          ours && !route.isEmpty()
              ? Arrays.stream(route.split(" ", -1)).map(Locale::forLanguageTag).toList()
              : ours ? List.of() : List.of(from, to);
      return new TranslationUnit(
          from,
          to,
          sourceText,
          targetText,
          property("context"),
          state,
          new Origin(provider, ours ? property("engine") : "", locales),
          property("variant"),
          created);
    }

    /** Returns a property that we wrote; other programs have theirs. */
    private String property(String name) {
      return ours ? properties.getOrDefault(TmxWriter.PROPERTY + name, "") : "";
    }
  }
}
