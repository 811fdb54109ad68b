package dev.glotwire.read;

import dev.glotwire.article.Block;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Syntax;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes HTML and XHTML. Only what would be markup is escaped; every other character is written as
 * it is.
 *
 * @param places by block id
 */
record HtmlSyntax(String extension, Map<String, Place> places, HtmlDeclarations declarations)
    implements Syntax {

  /** Where a block stands. */
  enum Place {
    TEXT,
    /** Content that is written as it is. */
    VERBATIM,
    DOUBLE_QUOTED,
    SINGLE_QUOTED,
    UNQUOTED,
    /** Between the quotation marks of JSON in a script. */
    JSON,
    /** The same in XHTML. */
    JSON_IN_XML
  }

  @Override
  public String write(Block block, Content target, Function<Code, String> markup) {
    return write(places.getOrDefault(block.id(), Place.TEXT), target, markup);
  }

  /** Returns {@code target} as it is written at {@code place}. */
  static String write(Place place, Content target, Function<Code, String> markup) {
    return switch (place) {
      case TEXT -> text(target, markup);
      case VERBATIM -> target.plainText();
      case DOUBLE_QUOTED -> escape(RunningText.of(target)).replace("\"", "&quot;");
      case SINGLE_QUOTED -> escape(RunningText.of(target)).replace("'", "&#39;");
      case JSON -> LinkedData.write(RunningText.of(target), false);
      case JSON_IN_XML -> LinkedData.write(RunningText.of(target), true);
      case UNQUOTED -> '"' + escape(RunningText.of(target)).replace("\"", "&quot;") + '"';
    };
  }

  private static String text(Content target, Function<Code, String> markup) {
    StringBuilder out = new StringBuilder();
    for (Inline part : target.parts()) {
      if (part instanceof Code code) {
        out.append(markup.apply(code));
      } else {
        out.append(escape(((Inline.Text) part).value().replace('\0', ' ')));
      }
    }
    return out.toString().strip();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public List<Edit> declare(String text, Locale target, Charset charset) {
    return declarations.edits(target, charset);
  }

  @Override
  public List<Rendition> deliver(String text, Locale target) {
    return List.of(new Rendition(extension, text));
  }
}
