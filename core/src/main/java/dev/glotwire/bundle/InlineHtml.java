package dev.glotwire.bundle;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.article.Span;
import dev.glotwire.check.Finding.Severity;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Writes the content of a block as HTML: emphasis, links and code by what they mean, never by their
 * markup, and what the checks found marked.
 */
final class InlineHtml {
  private static final String REL = "noopener noreferrer nofollow";

  private final HtmlOutput html;
  private final List<Marked> marks;
  private final TreeSet<Integer> cuts = new TreeSet<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Map<Integer, Code> closings = new HashMap<>();
  private int position;

  /**
   * A place in the display text that a check points at.
   *
   * @param span in UTF-16 code units of the display text
   */
  record Marked(Span span, Severity severity) {}

  InlineHtml(HtmlOutput html, List<Marked> marks) {
    this.html = html;
    this.marks = marks;
    for (Marked mark : marks) {
      cuts.add(mark.span().start());
      cuts.add(mark.span().end());
    }
  }

  void write(Content content) throws IOException {
    for (Code code : content.codes()) {
      if (code.role() == Role.CLOSE) {
        closings.put(code.id(), code);
      }
    }
    for (Inline part : content.parts()) {
      if (part instanceof Text text) {
        marked(text.value());
      } else {
        code((Code) part);
      }
    }
  }

  private void marked(String text) throws IOException {
    int from = 0;
    while (from < text.length()) {
      Integer cut = cuts.higher(position + from);
      int to = cut == null ? text.length() : Math.min(text.length(), cut - position);
      String fragment = text.substring(from, to);
      Optional<Severity> severity = severity(position + from, position + to);
      if (severity.isPresent()) {
        html.element("mark", fragment, "class", ManifestWriter.lowerCase(severity.get()));
      } else {
        html.text(fragment);
      }
      from = to;
    }
    position += text.length();
  }

  private Optional<Severity> severity(int start, int end) {
    Span fragment = new Span(start, end);
    return marks.stream()
        .filter(mark -> mark.span().contains(fragment))
        .map(Marked::severity)
        .max(Severity::compareTo);
  }

  private void code(Code code) throws IOException {
    switch (code.role()) {
      case OPEN -> open(code);
      case CLOSE -> {
        String element = open.pop();
        if (!element.isEmpty()) {
          html.close(element);
        }
      }
      case STANDALONE -> standalone(code);
    }
  }

  private void open(Code code) throws IOException {
    String element =
        switch (code.type()) {
          case BOLD -> "strong";
          case ITALIC -> "em";
          case VERBATIM -> "code";
          case LINK -> link(code);
          case IMAGE, LINE_BREAK, OTHER -> "";
        };
    open.push(element);
    if (!element.isEmpty() && !element.equals("a")) {
      html.open(element);
    }
  }

  /** Opens a link if it may be followed, and returns what has to be closed. */
  private String link(Code code) throws IOException {
    Code close = closings.get(code.id());
    Optional<String> address = close == null ? Optional.empty() : LinkAddress.find(code, close);
    if (address.isEmpty() || open.contains("a")) {
      return "";
    }
    html.open("a", "href", address.get(), "rel", REL);
    return "a";
  }

  private void standalone(Code code) throws IOException {
    if (code.type() == Code.Type.LINE_BREAK) {
      html.open("br");
      position += code.display().length();
      return;
    }
    if (code.display().isEmpty()) {
      if (code.type() == Code.Type.IMAGE) {
        html.element("span", "image", "class", "image");
      }
      return;
    }
    String element = code.type() == Code.Type.VERBATIM ? "code" : "bdi";
    Optional<String> address = open.contains("a") ? Optional.empty() : LinkAddress.find(code);
    if (address.isPresent()) {
      element = "a";
      html.open("a", "href", address.get(), "rel", REL);
    } else {
      html.open(element, "class", code.type() == Code.Type.IMAGE ? "image" : "");
    }
    marked(code.display());
    html.close(element);
  }
}
