package dev.glotwire.bilingual;

import dev.glotwire.language.LanguageTags;
import dev.glotwire.xml.UntrustedXml;
import dev.glotwire.xml.XmlFault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the units of XLIFF 1.2, XLIFF 2.x and TMX files; which one it is, the file says. */
public final class UnitReader {
  /** Larger files are refused before they are read. */
  public static final long MOST_BYTES = 200L * 1024 * 1024;

  private UnitReader() {}

  /** Whether the name of {@code file} says that it is one of these. */
  public static boolean knows(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".xlf")
        || name.endsWith(".xliff")
        || name.endsWith(".sdlxliff")
        || name.endsWith(".mxliff")
        || name.endsWith(".mqxliff")
        || name.endsWith(".tmx");
  }

  /**
   * Returns the units of {@code file} in its order; what it marks as not to be translated is left
   * out. A TMX unit in more than two languages gives one for each target.
   *
   * @throws UnreadableUnitsException if it is none of these formats, not well-formed, or too large
   * @throws IOException if it cannot be read
   */
  public static List<BilingualUnit> read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new UnreadableUnitsException(
          file + " is larger than the limit of " + MOST_BYTES / (1024 * 1024) + " MB");
    }
    XMLInputFactory factory = UntrustedXml.factory();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.next() != XMLStreamConstants.START_ELEMENT) {
        // to the root element
      }
      return switch (xml.getLocalName()) {
        case "xliff" -> xliff(file, xml);
        case "tmx" -> new TmxUnits(xml).read();
        default ->
            throw new UnreadableUnitsException(
                file + " is neither XLIFF nor TMX, but <" + xml.getLocalName() + ">");
      };
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException cause) {
        throw cause;
      }
      XmlFault fault = XmlFault.of(e);
      throw new UnreadableUnitsException(
          file + ", line " + fault.line() + ": " + fault.reason(), e);
    }
  }

  private static List<BilingualUnit> xliff(Path file, XMLStreamReader xml)
      throws XMLStreamException, UnreadableUnitsException {
    String version = attribute(xml, "version").orElse("");
    if (version.startsWith("1.")) {
      return new Xliff1Units(xml).read();
    }
    if (version.startsWith("2.")) {
      return new Xliff2Units(xml).read();
    }
    throw new UnreadableUnitsException(
        file + " is XLIFF of version '" + version + "'; 1.x and 2.x can be read");
  }

  static Optional<String> attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** Returns the language of an attribute; empty if it names none that is known. */
  static Optional<Locale> language(XMLStreamReader xml, String name) {
    return attribute(xml, name).flatMap(UnitReader::parse);
  }

  private static Optional<Locale> parse(String tag) {
    try {
      return Optional.of(LanguageTags.parse(tag));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
