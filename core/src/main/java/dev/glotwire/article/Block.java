package dev.glotwire.article;

/**
 * The smallest part of an article that is translated, checked and accounted for on its own.
 *
 * @param id unique in its article and stable for the same input: {@code b1}, {@code b2} ... in
 *     order
 * @param kind what it is
 * @param level 1 to 6 for a heading or headline that has one, the nesting depth from 1 for a list
 *     item, otherwise 0
 * @param label where the text stands if its kind does not tell: a front-matter key or an attribute
 *     name; otherwise empty
 * @param span where it stands in the decoded original, markup of its own (list marker, {@code #})
 *     excluded. Spans of two blocks never overlap, but the span of one may lie inside a code of
 *     another (the alternative text of an inline picture)
 * @param content its text and codes
 */
public record Block(
    String id, BlockKind kind, int level, String label, Span span, Content content) {
  public Block {
    if (level < 0) {
      throw new IllegalArgumentException("level must be 0 or more: " + level);
    }
  }

  /** Whether there is anything to translate: text, in a kind that is not kept. */
  public boolean isTranslatable() {
    return !kind.isKept() && !content.isBlank();
  }
}
