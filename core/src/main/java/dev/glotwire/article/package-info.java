/**
 * The article: typed blocks of text and inline codes, with their places in the original.
 *
 * <p>{@link dev.glotwire.article.Article} is what a reader makes of a file and what a translated
 * file is written from. Everything here is immutable and free of I/O. Writing is a splice: the
 * blocks that were translated replace their spans in the decoded original, and every other
 * character stays as it was.
 */
@NullMarked
package dev.glotwire.article;

import org.jspecify.annotations.NullMarked;
