package dev.glotwire.memory.exchange;

import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.article.TaggedText;
import dev.glotwire.article.TaggedText.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The content of a {@code seg}: text and codes. What a code was in its own format is dropped, as is
 * text inside of codes; pairs that cross each other become single codes.
 */
final class TmxSegment {
  private static final Set<String> SINGLE = Set.of("ph", "it", "ut");

  /** Text is a string, a code is a {@link Code}. */
  private final List<Object> parts;

  private TmxSegment(List<Object> parts) {
    this.parts = parts;
  }

  /**
   * A code, or half of one.
   *
   * @param key what both halves of a pair share
   * @param x what it shares with the same code in other languages; empty where that is not said
   */
  private record Code(String key, Role role, String x) {}

  /** Reads from a {@code seg} to its end. */
  static TmxSegment read(XMLStreamReader xml) throws XMLStreamException {
    List<Object> parts = new ArrayList<>();
    int highlights = 0;
    List<String> open = new ArrayList<>(); // the names of hi elements
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        parts.add(xml.getText());
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        String x = attribute(xml, "x");
        if (name.equals("hi")) {
          String key = "hi" + ++highlights;
          open.add(key);
          parts.add(new Code(key, Role.OPEN, x));
        } else if (name.equals("bpt") || name.equals("ept")) {
          String key = "i" + attribute(xml, "i");
          parts.add(new Code(key, name.equals("bpt") ? Role.OPEN : Role.CLOSE, x));
          skip(xml);
        } else if (attribute(xml, "type").equals(TmxWriter.CHARACTER)) {
          parts.add(character(xml.getElementText()));
        } else if (SINGLE.contains(name)) {
          parts.add(new Code("single" + parts.size(), Role.STANDALONE, x));
          skip(xml);
        } else {
          throw new IllegalArgumentException("<" + name + "> is nothing that stands in a segment");
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("seg")) {
          return new TmxSegment(parts);
        }
        parts.add(new Code(open.remove(open.size() - 1), Role.CLOSE, ""));
      }
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static String character(String hexadecimal) {
    try {
      return Character.toString(Integer.parseInt(hexadecimal, 16));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a character has no number", e);
    }
  }

  /** Reads to the end of the element that the reader is at the start of. */
  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth +=
          event == XMLStreamConstants.START_ELEMENT
              ? 1
              : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }

  /** Returns it with its codes numbered in reading order. */
  TaggedText asSource() {
    return tagged(sourceNumbers());
  }

  /** Returns it with its codes numbered as the same ones are in {@code source}. */
  TaggedText asTargetOf(TmxSegment source) {
    Map<String, Integer> sourceNumbers = source.sourceNumbers();
    Map<String, Integer> byX = new HashMap<>();
    List<Integer> pairs = new ArrayList<>();
    List<Integer> singles = new ArrayList<>();
    for (Code code : source.starts()) {
      int number = sourceNumbers.getOrDefault(code.key(), 0);
      if (!code.x().isEmpty()) {
        byX.putIfAbsent(kind(code) + code.x(), number);
      }
      (code.role() == Role.OPEN ? pairs : singles).add(number);
    }
    Map<String, Integer> numbers = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Code code : starts()) {
      Integer number = byX.get(kind(code) + code.x());
      if (!code.x().isEmpty() && number != null && taken.add(number)) {
        numbers.put(code.key(), number);
      }
    }
    int more = sourceNumbers.size();
    for (Code code : starts()) {
      if (!numbers.containsKey(code.key())) {
        List<Integer> same = code.role() == Role.OPEN ? pairs : singles;
        Optional<Integer> free = same.stream().filter(one -> !taken.contains(one)).findFirst();
        int number = free.isPresent() ? free.get() : ++more;
        taken.add(number);
        numbers.put(code.key(), number);
      }
    }
    return tagged(numbers);
  }

  private static String kind(Code code) {
    return code.role() == Role.OPEN ? "pair " : "single ";
  }

  private Map<String, Integer> sourceNumbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (Code code : starts()) {
      numbers.put(code.key(), numbers.size() + 1);
    }
    return numbers;
  }

  /** Returns the codes that begin something, each once; those that close are left out. */
  private List<Code> starts() {
    return sound().stream()
        .filter(Code.class::isInstance)
        .map(Code.class::cast)
        .filter(code -> code.role() != Role.CLOSE)
        .toList();
  }

  /** Returns the parts with every half of a pair that lacks its other half, or crosses, single. */
  private List<Object> sound() {
    Set<String> good = new HashSet<>();
    List<String> open = new ArrayList<>();
    for (Object part : parts) {
      if (part instanceof Code code && code.role() == Role.OPEN) {
        open.add(code.key());
      } else if (part instanceof Code code && code.role() == Role.CLOSE) {
        if (!open.isEmpty() && open.get(open.size() - 1).equals(code.key())) {
          good.add(open.remove(open.size() - 1));
        } else {
          open.remove(code.key());
        }
      }
    }
    List<Object> sound = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Object part = parts.get(i);
      boolean half = part instanceof Code code && code.role() != Role.STANDALONE;
      if (half && !good.contains(((Code) part).key())) {
        sound.add(new Code("half" + i, Role.STANDALONE, ""));
      } else {
        sound.add(part);
      }
    }
    return sound;
  }

  private TaggedText tagged(Map<String, Integer> numbers) {
    StringBuilder out = new StringBuilder();
    for (Object part : sound()) {
      out.append(
          part instanceof Code code
              ? new Tag(numbers.getOrDefault(code.key(), 0), code.role()).toString()
              : TaggedText.ofPlain((String) part).value());
    }
    return new TaggedText(out.toString());
  }
}
