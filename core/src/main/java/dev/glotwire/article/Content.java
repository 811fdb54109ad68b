package dev.glotwire.article;

import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.article.Inline.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a block holds: text and inline codes in reading order. Opening and closing codes are
 * balanced and properly nested.
 *
 * @param parts in reading order
 */
public record Content(List<Inline> parts) {

  /**
   * @throws IllegalArgumentException if codes are not properly nested
   */
  public Content {
    parts = List.copyOf(parts);
    Deque<Integer> open = new ArrayDeque<>();
    for (Inline part : parts) {
      if (part instanceof Code code) {
        if (code.role() == Role.OPEN) {
          open.push(code.id());
        } else if (code.role() == Role.CLOSE && (open.isEmpty() || open.pop() != code.id())) {
          throw new IllegalArgumentException("code " + code.id() + " closes what is not open");
        }
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("code " + open.peek() + " is never closed");
    }
  }

  /** Returns content of one piece of text, or of none where {@code text} is empty. */
  public static Content of(String text) {
    return new Content(text.isEmpty() ? List.of() : List.of(new Text(text)));
  }

  /** Returns the text pieces joined, without any code. */
  public String plainText() {
    if (parts.size() == 1 && parts.get(0) instanceof Text only) {
      return only.value(); // most blocks have no code
    }
    return parts.stream()
        .map(part -> part instanceof Text text ? text.value() : "")
        .collect(Collectors.joining());
  }

  /** Returns what a reader sees: the text pieces and what the codes display. */
  public String displayText() {
    if (parts.size() == 1 && parts.get(0) instanceof Text only) {
      return only.value();
    }
    return parts.stream()
        .map(part -> part instanceof Text text ? text.value() : ((Code) part).display())
        .collect(Collectors.joining());
  }

  /** Returns the codes in reading order. */
  public List<Code> codes() {
    return parts.stream().filter(Code.class::isInstance).map(Code.class::cast).toList();
  }

  /**
   * Returns this with {@code replacement} in place of {@code span}, a place in the {@linkplain
   * #displayText display text}; nothing if that is not within one piece of text.
   */
  public Optional<Content> replaced(Span span, String replacement) {
    int start = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Text text) {
        int end = start + text.value().length();
        if (start <= span.start() && span.end() <= end) {
          StringBuilder out = new StringBuilder(text.value());
          out.replace(span.start() - start, span.end() - start, replacement);
          List<Inline> changed = new ArrayList<>(parts);
          changed.set(i, new Text(out.toString()));
          return Optional.of(new Content(changed));
        }
        start = end;
      } else {
        start += ((Code) parts.get(i)).display().length();
      }
    }
    return Optional.empty();
  }

  /** Whether there is no text but white space. */
  public boolean isBlank() {
    return plainText().isBlank();
  }
}
