package dev.glotwire.read;

import dev.glotwire.article.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the JSON-LD of a page says to search engines in words, by the vocabulary of schema.org.
 * Immutable. JSON that cannot be parsed says nothing, and so is left alone.
 *
 * @param texts in the order of the page
 * @param languages where the tag stands that says which language the page is in
 */
record LinkedData(List<Text> texts, List<Span> languages) {

  /** Properties whose values are read by people, whatever they are said of. */
  private static final Set<String> TEXTS =
      Set.of(
          "headline",
          "alternativeHeadline",
          "description",
          "abstract",
          "articleBody",
          "reviewBody",
          "caption",
          "disambiguatingDescription");

  /** A work that this page is a translation of, or that is one of it, has a language of its own. */
  private static final Set<String> OTHER_WORKS = Set.of("translationOfWork", "workTranslation");

  private static final LinkedData NONE = new LinkedData(List.of(), List.of());
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * A line of a value.
   *
   * @param property whose value it is
   * @param span where it stands in the page
   * @param value as a reader sees it
   */
  record Text(String property, Span span, String value) {}

  /** Whether an element of {@code type} holds JSON-LD. */
  static boolean isTypeOf(String type) {
    String lower = type.strip().toLowerCase(Locale.ROOT);
    return lower.equals("application/ld+json") || lower.startsWith("application/ld+json;");
  }

  /**
   * Reads the JSON-LD at {@code script} of {@code page}.
   *
   * @param isXml whether the page is XML, where what would need an entity is left alone
   */
  static LinkedData in(String page, Span script, boolean isXml) {
    String json = script.of(page);
    if (isXml && (json.indexOf('<') >= 0 || json.indexOf('&') >= 0)) {
      return NONE;
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      Walk walk = new Walk(page, script.start());
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        walk.accept(token, parser);
      }
      return new LinkedData(List.copyOf(walk.texts), List.copyOf(walk.languages));
    } catch (JacksonException e) {
      return NONE;
    }
  }

  /**
   * Returns {@code text} as it is written between the quotation marks of JSON in a page.
   *
   * @param isXml whether the page is XML
   */
  static String write(String text, boolean isXml) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == '<' || (isXml && c == '&')) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c)); // no </script ends it
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** An object that is being read; what depends on its type waits for its end. */
  private static final class Thing {
    final boolean isOther;
    final List<String> types = new ArrayList<>();
    final List<Text> names = new ArrayList<>();
    final List<Text> answers = new ArrayList<>();
    final List<Span> languages = new ArrayList<>();

    Thing(boolean isOther) {
      this.isOther = isOther;
    }

    boolean isA(String... kinds) {
      for (String type : types) {
        for (String kind : kinds) {
          if (type.endsWith(kind)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  private static final class Walk {
    private final String page;
    private final int base;
    private final Deque<Thing> things = new ArrayDeque<>();
    private final List<Text> texts = new ArrayList<>();
    private final List<Span> languages = new ArrayList<>();

    Walk(String page, int base) {
      this.page = page;
      this.base = base;
    }

    void accept(JsonToken token, JsonParser parser) {
      switch (token) {
        case START_OBJECT -> {
          Thing around = things.peek();
          String property = parser.streamReadContext().getParent().currentName();
          things.push(
              new Thing(
                  (around != null && around.isOther)
                      || (property != null && OTHER_WORKS.contains(property))));
        }
        case END_OBJECT -> end(things.pop());
        case VALUE_STRING -> {
          Thing thing = things.peek();
          String property = property(parser);
          if (thing != null && property != null) {
            addValue(thing, property, parser);
          }
        }
        default -> {}
      }
    }

    /** Returns whose value, or one of whose values, the token is. */
    private static @Nullable String property(JsonParser parser) {
      var context = parser.streamReadContext();
      return context.inArray() ? context.getParent().currentName() : context.currentName();
    }

    private void addValue(Thing thing, String property, JsonParser parser) {
      if (property.equals("@type")) {
        thing.types.add(parser.getString());
        return;
      }
      if (thing.isOther) {
        return;
      }
      int start = base + (int) parser.currentTokenLocation().getCharOffset() + 1;
      switch (property) {
        case "inLanguage" -> thing.languages.add(new Span(start, end(start)));
        case "name" -> lines(property, start, thing.names);
        case "text" -> lines(property, start, thing.answers);
        default -> {
          if (TEXTS.contains(property)) {
            lines(property, start, texts);
          }
        }
      }
    }

    /** Returns where the string ends that begins at {@code start}. */
    private int end(int start) {
      int at = start;
      while (page.charAt(at) != '"') {
        at += page.charAt(at) == '\\' ? 2 : 1;
      }
      return at;
    }

    private void end(Thing thing) {
      boolean page = thing.isA("Article", "BlogPosting", "WebPage");
      if (page || thing.isA("VideoObject", "ImageObject", "Question")) {
        texts.addAll(thing.names);
      }
      if (thing.isA("Answer")) {
        texts.addAll(thing.answers);
      }
      if (page) {
        languages.addAll(thing.languages);
      }
    }

    /** Adds the lines of the string at {@code start}, each of which may be a paragraph. */
    private void lines(String property, int start, List<Text> lines) {
      int end = end(start);
      int line = start;
      for (int at = start; at < end; ) {
        boolean escape = page.charAt(at) == '\\';
        char escaped = escape ? page.charAt(at + 1) : '\0';
        if (escaped == 'n' || escaped == 'r') {
          addLine(property, line, at, lines);
          line = at + 2;
        }
        at += escape ? 2 : 1;
      }
      addLine(property, line, end, lines);
    }

    private void addLine(String property, int from, int to, List<Text> lines) {
      int start = from;
      int end = to;
      while (start < end && page.charAt(start) == ' ') {
        start++;
      }
      while (end > start && page.charAt(end - 1) == ' ') {
        end--;
      }
      String value = value(page.substring(start, end)).strip();
      if (!value.isEmpty() && !hasTag(value)) {
        lines.add(new Text(property, new Span(start, end), value));
      }
    }

    /** Returns what {@code written}, a part of a string that was parsed, stands for. */
    private static String value(String written) {
      if (written.indexOf('\\') < 0) {
        return written;
      }
      try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), '"' + written + '"')) {
        parser.nextToken();
        return parser.getString();
      }
    }

    /** Whether there is markup in {@code value}, which would not survive being translated. */
    private static boolean hasTag(String value) {
      int at = value.indexOf('<');
      return at >= 0
          && at + 1 < value.length()
          && (Character.isLetter(value.charAt(at + 1)) || value.charAt(at + 1) == '/');
    }
  }
}
