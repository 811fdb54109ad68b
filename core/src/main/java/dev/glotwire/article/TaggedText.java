package dev.glotwire.article;

import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.article.Inline.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The content of a block as one string that can be kept without its markup: codes are numbered tags
 * in the order of the source, so that {@code Press **Enter**} and {@code Press <b>Enter</b>} are
 * both {@code Press <1>Enter</1>}. A code that stands alone is {@code <2/>}. An ampersand or a
 * less-than sign in the text is escaped as in XML. Immutable.
 *
 * @param value the string; two contents that differ only in what their codes are have the same one
 */
public record TaggedText(String value) {

  /**
   * @throws IllegalArgumentException if tags are not numbered from 1, not properly nested, or if an
   *     ampersand or a less-than sign is not escaped
   */
  public TaggedText {
    parse(value);
  }

  /** Returns plain text, without a tag. */
  public static TaggedText ofPlain(String text) {
    return new TaggedText(escape(text));
  }

  /** Returns {@code source} with its codes numbered in reading order. */
  public static TaggedText of(Content source) {
    return ofTarget(source, source);
  }

  /**
   * Returns {@code target}, its codes numbered as they are in {@code source}; codes that are not
   * there get the numbers after those.
   */
  public static TaggedText ofTarget(Content target, Content source) {
    Map<Integer, Integer> numbers = new HashMap<>();
    for (Code code : source.codes()) {
      numbers.putIfAbsent(code.id(), numbers.size() + 1);
    }
    StringBuilder out = new StringBuilder();
    for (Inline part : target.parts()) {
      if (part instanceof Text text) {
        out.append(escape(text.value()));
        continue;
      }
      Code code = (Code) part;
      numbers.putIfAbsent(code.id(), numbers.size() + 1);
      out.append(new Tag(numbers.getOrDefault(code.id(), 0), code.role()));
    }
    return new TaggedText(out.toString());
  }

  /** A piece of tagged text: text as a reader sees it, or a tag. */
  public sealed interface Part {}

  /** Text without escapes; never empty. */
  public record Words(String text) implements Part {}

  /**
   * A tag.
   *
   * @param number 1 or more; an opening and its closing tag share it
   */
  public record Tag(int number, Role role) implements Part {
    @Override
    public String toString() {
      return switch (role) {
        case OPEN -> "<" + number + ">";
        case CLOSE -> "</" + number + ">";
        case STANDALONE -> "<" + number + "/>";
      };
    }
  }

  /** Returns text and tags in reading order. */
  public List<Part> parts() {
    return parse(value);
  }

  /** Returns the text without its tags. */
  public String text() {
    if (isPlain()) {
      return value;
    }
    StringBuilder out = new StringBuilder();
    for (Part part : parts()) {
      if (part instanceof Words words) {
        out.append(words.text());
      }
    }
    return out.toString();
  }

  /** Returns the tags in reading order. */
  public List<Tag> tags() {
    return isPlain()
        ? List.of()
        : parts().stream().filter(Tag.class::isInstance).map(Tag.class::cast).toList();
  }

  /** Whether there is neither a tag nor an escape. */
  private boolean isPlain() {
    return value.indexOf('<') < 0 && value.indexOf('&') < 0;
  }

  /**
   * Returns this with the codes of {@code source} for its tags.
   *
   * @return empty unless every code of {@code source} has exactly one tag of its kind
   */
  public Optional<Content> on(Content source) {
    Map<Integer, Integer> numbers = new HashMap<>();
    Map<Tag, Code> codes = new HashMap<>();
    for (Code code : source.codes()) {
      numbers.putIfAbsent(code.id(), numbers.size() + 1);
      codes.put(new Tag(numbers.getOrDefault(code.id(), 0), code.role()), code);
    }
    List<Inline> parts = new ArrayList<>();
    for (Part part : parts()) {
      if (part instanceof Words words) {
        parts.add(new Text(words.text()));
        continue;
      }
      Code code = codes.remove((Tag) part);
      if (code == null) {
        return Optional.empty();
      }
      parts.add(code);
    }
    return codes.isEmpty() ? Optional.of(new Content(parts)) : Optional.empty();
  }

  private static String escape(String text) {
    return text.indexOf('&') < 0 && text.indexOf('<') < 0
        ? text
        : text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static List<Part> parse(String value) {
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Nesting nesting = new Nesting();
    int at = 0;
    while (at < value.length()) {
      char c = value.charAt(at);
      if (c == '&') {
        boolean less = value.startsWith("&lt;", at);
        if (!less && !value.startsWith("&amp;", at)) {
          throw wrong(at, "an & that is not written &amp;");
        }
        text.append(less ? '<' : '&');
        at += less ? 4 : 5;
      } else if (c == '<') {
        int end = value.indexOf('>', at);
        Tag tag = tag(value, at, end);
        if (!text.isEmpty()) {
          parts.add(new Words(text.toString()));
          text.setLength(0);
        }
        nesting.add(tag, at);
        parts.add(tag);
        at = end + 1;
      } else {
        text.append(c);
        at++;
      }
    }
    if (!text.isEmpty()) {
      parts.add(new Words(text.toString()));
    }
    nesting.end();
    return parts;
  }

  private static Tag tag(String value, int start, int end) {
    boolean closes = value.startsWith("</", start);
    boolean single = end > start && value.charAt(end - 1) == '/';
    int from = closes ? start + 2 : start + 1;
    int to = single ? end - 1 : end;
    // Six digits are more codes than any block has, and no overflow.
    boolean number = to > from && to - from <= 6 && value.charAt(from) != '0';
    for (int i = from; number && i < to; i++) {
      number = value.charAt(i) >= '0' && value.charAt(i) <= '9';
    }
    if (!number || (closes && single)) {
      throw wrong(start, "a < that is neither a tag nor written &lt;");
    }
    return new Tag(
        Integer.parseInt(value.substring(from, to)),
        closes ? Role.CLOSE : single ? Role.STANDALONE : Role.OPEN);
  }

  /** Does not tell the text, which may be confidential. */
  private static IllegalArgumentException wrong(int at, String what) {
    return new IllegalArgumentException("at character " + (at + 1) + " there is " + what);
  }

  /** Sees that pairs are balanced and that no number comes twice. */
  private static final class Nesting {
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Set<Integer> seen = new HashSet<>();

    void add(Tag tag, int at) {
      if (tag.role() == Role.CLOSE) {
        if (open.isEmpty() || open.pop() != tag.number()) {
          throw wrong(at, "a tag that closes what is not open");
        }
      } else if (!seen.add(tag.number())) {
        throw wrong(at, "the number of an earlier tag");
      } else if (tag.role() == Role.OPEN) {
        open.push(tag.number());
      }
    }

    void end() {
      if (!open.isEmpty()) {
        throw new IllegalArgumentException("tag " + open.peek() + " is never closed");
      }
    }
  }
}
