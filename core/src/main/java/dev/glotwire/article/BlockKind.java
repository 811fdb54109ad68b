package dev.glotwire.article;

/** What a block is in its article. */
public enum BlockKind {
  /** The date an article carries, with or without its place; printed by ICU, never sent. */
  DATELINE,
  /** The title of the whole article. */
  HEADLINE,
  /** Who wrote it. */
  BYLINE,
  /** A heading inside the article; the block's level says how deep. */
  HEADING,
  PARAGRAPH,
  LIST_ITEM,
  QUOTE,
  /** The text beside a picture or table, and the alternative text of a picture. */
  CAPTION,
  TABLE_CELL,
  /** Text about the article, such as the description in its front matter. */
  METADATA,
  /** Program code and other content that is never translated. */
  VERBATIM;

  /** Whether blocks of this kind are kept as they are in every language. */
  public boolean isKept() {
    return this == VERBATIM;
  }
}
