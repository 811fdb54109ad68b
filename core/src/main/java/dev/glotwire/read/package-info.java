/**
 * Reading: files become {@linkplain dev.glotwire.article.Article articles}.
 *
 * <p>{@link dev.glotwire.read.ArticleReader} is the front door. Plain text, Markdown and HTML are
 * read by offset readers of our own, so that a translation is spliced into the original; every
 * other type is extracted by Apache Tika, which this package alone knows and loads only when it is
 * needed. {@link dev.glotwire.read.ArticleStructure} then tells dateline, headline and byline from
 * ordinary text.
 */
@NullMarked
package dev.glotwire.read;

import org.jspecify.annotations.NullMarked;
