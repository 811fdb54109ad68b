package dev.glotwire.read;

import dev.glotwire.article.Inline.Code;
import java.util.Locale;
import java.util.Set;

/**
 * An HTML tag as it stands in Markdown.
 *
 * @param name in lower case; empty for a comment or declaration
 * @param isOpening whether a closing tag is to follow
 * @param isKept whether what is in the element is never translated
 */
record HtmlTag(String name, boolean isOpening, boolean isClosing, boolean isKept) {
  private static final HtmlTag OTHER = new HtmlTag("", false, false, false);
  private static final Set<String> VOID =
      Set.of(
          "br", "img", "hr", "input", "wbr", "area", "base", "col", "embed", "link", "meta",
          "source", "track");

  /** Elements inside of running text that are never translated. */
  static final Set<String> KEPT_INLINE =
      Set.of(
          "code",
          "kbd",
          "samp",
          "var",
          "tt",
          "script",
          "style",
          "svg",
          "math",
          "noscript",
          "iframe",
          "object",
          "canvas",
          "audio",
          "video",
          "textarea",
          "select",
          "template");

  static HtmlTag of(String written) {
    boolean closing = written.startsWith("</");
    int start = closing ? 2 : 1;
    int end = start;
    while (end < written.length() && Character.isLetterOrDigit(written.charAt(end))) {
      end++;
    }
    if (end == start || !written.startsWith("<")) {
      return OTHER;
    }
    String name = written.substring(start, end).toLowerCase(Locale.ROOT);
    boolean alone = written.endsWith("/>") || VOID.contains(name);
    return new HtmlTag(name, !closing && !alone, closing, isKept(name, written));
  }

  private static boolean isKept(String name, String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    return KEPT_INLINE.contains(name)
        || lower.contains("translate=\"no\"")
        || lower.contains("translate='no'")
        || lower.contains("translate=no")
        || lower.contains("notranslate");
  }

  Code.Type type() {
    return type(name);
  }

  /** Returns what an element called {@code name} does inside of running text. */
  static Code.Type type(String name) {
    return switch (name) {
      case "b", "strong" -> Code.Type.BOLD;
      case "i", "em" -> Code.Type.ITALIC;
      case "a" -> Code.Type.LINK;
      case "img" -> Code.Type.IMAGE;
      case "br" -> Code.Type.LINE_BREAK;
      case "code", "kbd", "samp", "var", "tt" -> Code.Type.VERBATIM;
      default -> Code.Type.OTHER;
    };
  }
}
