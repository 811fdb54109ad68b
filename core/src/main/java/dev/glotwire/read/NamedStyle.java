package dev.glotwire.read;

import dev.glotwire.read.Passage.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a paragraph's style tells.
 *
 * @param level 1 to 6 for a heading, the depth from 1 for a list item, otherwise 0
 * @param numbered whether a list item is of a numbered list
 */
record NamedStyle(Kind kind, int level, boolean numbered) {
  private static final Pattern HEADING = Pattern.compile("heading_?([1-9])");
  private static final Pattern LIST = Pattern.compile("list_?(bullet|number)_?(\\d)?");
  private static final Pattern CONTENTS = Pattern.compile("toc_?\\d|toc_?heading");

  /**
   * Returns what a style is for, if that is known.
   *
   * @param name in lower case, with underscores for spaces
   */
  static Optional<NamedStyle> of(String name) {
    if (name.matches("(intense_?)?quot(e|ations?)|block_?text|blockquote")) {
      return Optional.of(new NamedStyle(Kind.QUOTE, 0, false));
    }
    if (name.matches("(\\w+_?)?caption")) {
      return Optional.of(new NamedStyle(Kind.CAPTION, 0, false));
    }
    Matcher list = LIST.matcher(name);
    if (list.matches()) {
      int level = list.group(2) == null ? 1 : list.group(2).charAt(0) - '0';
      return Optional.of(
          new NamedStyle(Kind.ITEM, Math.max(1, level), list.group(1).equals("number")));
    }
    Matcher heading = HEADING.matcher(name);
    if (heading.matches() || name.equals("title")) {
      int level = name.equals("title") ? 1 : heading.group(1).charAt(0) - '0';
      return Optional.of(new NamedStyle(Kind.HEADING, Math.min(6, level), false));
    }
    return Optional.empty();
  }

  /** Whether a style is of the lines of a table of contents. */
  static boolean isOfContents(String name) {
    return CONTENTS.matcher(name).matches();
  }
}
