package dev.glotwire.review;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.xml.UntrustedXml;
import dev.glotwire.xml.XmlFault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The targets of an XLIFF file, by unit: XLIFF 2.0 and 2.1 as Glotwire writes it, and XLIFF 1.2 as
 * other tools make of it. Document types and entities are refused. Immutable.
 *
 * @param target the language of the targets
 * @param units what stands in the target of each unit that has one, by its id
 * @param confirmed the ids of the units that a reviewer marked as done
 */
record XliffFile(Locale target, Map<String, List<XliffFile.Part>> units, Set<String> confirmed) {
  /** More than any article has; a file that nests deeper or goes on longer is not ours. */
  private static final int MOST_UNITS = 1_000_000;

  /** A piece of a target. */
  sealed interface Part {}

  record Words(String text) implements Part {}

  /**
   * A code of the source.
   *
   * @param id the number of the code in its block
   */
  record Mark(int id, Role role) implements Part {}

  /**
   * @throws IOException if it cannot be read or is no XLIFF file of these versions
   */
  static XliffFile read(Path file) throws IOException {
    XMLInputFactory factory = UntrustedXml.factory();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      try {
        return new Reading(xml).file();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      XmlFault fault = XmlFault.of(e);
      throw new IOException(file + ", line " + fault.line() + ": " + fault.reason(), e);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is no XLIFF file that can be read: " + e.getMessage(), e);
    }
  }

  /**
   * Returns the target of the unit {@code id} with the codes of {@code source}, the block it is of.
   *
   * @param lacking whether codes of {@code source} may be missing
   * @return empty if there is none
   * @throws IllegalArgumentException if its codes are not those of {@code source}
   */
  Optional<Content> content(String id, Content source, boolean lacking) {
    List<Part> parts = units.get(id);
    if (parts == null) {
      return Optional.empty();
    }
    List<Code> open = new ArrayList<>(source.codes());
    List<Inline> content = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Words words) {
        text.append(words.text());
        continue;
      }
      Mark mark = (Mark) part;
      Code code =
          open.stream()
              .filter(one -> one.id() == mark.id() && one.role() == mark.role())
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("it has a code that is not its own"));
      open.remove(code);
      flush(text, content);
      content.add(code);
    }
    flush(text, content);
    if (!open.isEmpty() && !lacking) {
      throw new IllegalArgumentException("it lacks a code of the source");
    }
    return Optional.of(new Content(content));
  }

  private static void flush(StringBuilder text, List<Inline> content) {
    if (!text.isEmpty()) {
      content.add(new Inline.Text(text.toString()));
      text.setLength(0);
    }
  }

  /** One pass over the file. */
  private static final class Reading {
    private final XMLStreamReader xml;
    private final Map<String, List<Part>> units = new LinkedHashMap<>();
    private final Deque<Integer> pairs = new ArrayDeque<>();
    private @Nullable Locale target;
    private @Nullable String unit;
    private @Nullable List<Part> parts;
    private boolean old;

    /** Whether what comes is proposed for a unit, and not its own. */
    private boolean matches;

    /** By unit, whether all of it that was seen is done. */
    private final Map<String, Boolean> done = new HashMap<>();

    Reading(XMLStreamReader xml) {
      this.xml = xml;
    }

    XliffFile file() throws XMLStreamException {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
          case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> text(xml.getText());
          case XMLStreamConstants.DTD ->
              throw new IllegalArgumentException("it has a document type");
          default -> {
            // Comments and instructions say nothing of a target.
          }
        }
      }
      if (target == null) {
        throw new IllegalArgumentException("it names no target language");
      }
      Set<String> confirmed = new HashSet<>();
      done.forEach(
          (id, all) -> {
            if (all) {
              confirmed.add(id);
            }
          });
      return new XliffFile(target, units, confirmed);
    }

    private void start(String name) {
      switch (name) {
        case "xliff" -> xliff();
        case "file" -> {
          if (old) {
            target = language("target-language");
          }
        }
        case "matches", "alt-trans" -> matches = true;
        case "unit", "trans-unit" -> {
          unit = attribute("id");
          if (units.size() > MOST_UNITS) {
            throw new IllegalArgumentException("it has too many units");
          }
          if ("yes".equals(xml.getAttributeValue(null, "approved"))) {
            done.put(unit, true);
          }
        }
        case "segment" -> {
          if (unit != null) {
            done.merge(unit, isDone("reviewed", "final"), Boolean::logicalAnd);
          }
        }
        case "target" -> {
          if (unit != null && old && isDone("final", "signed-off")) {
            done.put(unit, true);
          }
          if (unit != null && !matches) {
            parts = units.computeIfAbsent(unit, id -> new ArrayList<>());
          }
        }
        default -> code(name);
      }
    }

    private void xliff() {
      String version = attribute("version");
      old = version.equals("1.2");
      if (!old && !version.startsWith("2.")) {
        throw new IllegalArgumentException("it is of version " + version);
      }
      if (!old) {
        target = language("trgLang");
      }
    }

    private Locale language(String name) {
      return LanguageTags.parse(attribute(name));
    }

    private boolean isDone(String... states) {
      String state = xml.getAttributeValue(null, "state");
      return state != null && List.of(states).contains(state);
    }

    private String attribute(String name) {
      String value = xml.getAttributeValue(null, name);
      if (value == null) {
        throw new IllegalArgumentException("<" + xml.getLocalName() + "> has no " + name);
      }
      return value;
    }

    private void code(String name) {
      if (parts == null) {
        return;
      }
      switch (name) {
        case "pc", "g" -> {
          pairs.push(number("id"));
          parts.add(new Mark(number("id"), Role.OPEN));
        }
        case "ph", "x" -> parts.add(new Mark(number("id"), Role.STANDALONE));
        case "sc", "bx" -> parts.add(new Mark(number("id"), Role.OPEN));
        case "ec" -> parts.add(new Mark(number("startRef"), Role.CLOSE));
        case "ex" ->
            parts.add(
                new Mark(
                    number(xml.getAttributeValue(null, "rid") == null ? "id" : "rid"), Role.CLOSE));
        case "cp" ->
            parts.add(new Words(Character.toString(Integer.parseInt(attribute("hex"), 16))));
        case "mrk", "sm", "em" -> {
          // An annotation is about the text, and no part of it.
        }
        default -> throw new IllegalArgumentException("it has <" + name + "> in a target");
      }
    }

    private int number(String attribute) {
      String value = attribute(attribute);
      try {
        return Integer.parseInt(value);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("a code is called " + value, e);
      }
    }

    private void end(String name) {
      switch (name) {
        case "target" -> parts = null;
        case "matches", "alt-trans" -> matches = false;
        case "unit", "trans-unit" -> unit = null;
        case "pc", "g" -> {
          if (parts != null) {
            parts.add(new Mark(pairs.pop(), Role.CLOSE));
          }
        }
        default -> {
          // Nothing ends with it.
        }
      }
    }

    private void text(String text) {
      if (parts != null) {
        parts.add(new Words(text));
      }
    }
  }
}
