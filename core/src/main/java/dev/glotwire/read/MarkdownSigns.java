package dev.glotwire.read;

import java.util.List;
import java.util.regex.Pattern;

/** Tells Markdown from plain text where no name does. */
final class MarkdownSigns {
  /** How much of a text is looked at, in UTF-16 code units. */
  private static final int MOST = 16_384;

  private static final Pattern TITLE =
      Pattern.compile("\\A\\s{0,100}#{1,6} [^\\n#][^\\n]*(?:\\R[ \\t]*\\R|\\s{0,100}\\z)");

  private static final Pattern LINK =
      Pattern.compile(
          "\\[[^\\[\\]\\n]{1,200}\\]\\((?:https?://|\\.{0,2}/|#|[\\w-]{1,80}\\.)[^()\\s]{0,400}\\)");

  private static final Pattern KEY = Pattern.compile("[\\w-]{1,40}\\s*:.*");

  private static final List<Pattern> SIGNS =
      List.of(
          Pattern.compile("\\R[ \\t]*\\R#{1,6} [^\\n]+\\R[ \\t]*\\R"),
          Pattern.compile("(?m)^(?:```|~~~)[\\w-]{0,20}[ \\t]*$"),
          Pattern.compile("\\*\\*[^\\s*][^*\\n]{0,200}\\*\\*"),
          Pattern.compile("(?m)^\\|?[ \\t]?:?-{3,}:?[ \\t]?\\|[-:| \\t]*$"));

  private MarkdownSigns() {}

  /** Whether {@code text} begins as only Markdown does, holds a link, or two other signs of it. */
  static boolean in(String text) {
    String head = text.substring(0, Math.min(text.length(), MOST));
    return TITLE.matcher(head).find()
        || LINK.matcher(head).find()
        || hasFrontMatter(head)
        || SIGNS.stream().filter(sign -> sign.matcher(head).find()).count() > 1;
  }

  private static boolean hasFrontMatter(String head) {
    List<String> lines = head.lines().map(String::stripTrailing).toList();
    int end = lines.isEmpty() || !lines.get(0).equals("---") ? -1 : lines.lastIndexOf("---");
    return end > 1
        && lines.subList(1, lines.subList(1, end + 1).indexOf("---") + 1).stream()
            .anyMatch(line -> KEY.matcher(line).matches());
  }
}
