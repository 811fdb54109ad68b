package dev.glotwire.article;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * How an article's own format writes translated text. Implementations are immutable and
 * thread-safe.
 */
public interface Syntax {

  /**
   * Returns what replaces {@code block}'s span: the text of {@code target} escaped for the place
   * where the block stands, and its codes as {@code markup} gives them.
   *
   * @param markup the markup of a code, with whatever was translated inside of it
   */
  String write(Block block, Content target, Function<Inline.Code, String> markup);

  /**
   * Returns the edits by which the format declares language, direction and charset (an HTML {@code
   * lang} attribute, a front-matter key); none where it declares nothing. They must not overlap a
   * block.
   *
   * @param text the decoded original
   */
  List<Edit> declare(String text, Locale target, Charset charset);

  /**
   * Returns the finished text in every format it is delivered in, the article's own first.
   *
   * @param text the whole target text
   */
  List<Rendition> deliver(String text, Locale target);

  /**
   * Whether the article's text is its file, decoded, so that an article nothing was changed in is
   * that file again; not so where the text was extracted from another format.
   */
  default boolean isInPlace() {
    return true;
  }

  /**
   * A replacement in the decoded original.
   *
   * @param span what is replaced; an empty span inserts
   */
  record Edit(Span span, String replacement) {}

  /**
   * The text of one delivered file.
   *
   * @param extension the file name's extension without its dot, such as {@code txt}
   */
  record Rendition(String extension, String text) {}
}
