package dev.glotwire.read;

import dev.glotwire.article.Block;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Syntax;
import dev.glotwire.language.LanguageTags;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Writes the article of a document whose format is extracted: as the Markdown that was made of it,
 * and as a page of HTML.
 *
 * @param title of the page where the article has no heading
 */
record DocumentSyntax(Syntax markdown, String title) implements Syntax {

  @Override
  public String write(Block block, Content target, Function<Code, String> markup) {
    return markdown.write(block, target, markup);
  }

  @Override
  public List<Edit> declare(String text, Locale target, Charset charset) {
    return markdown.declare(text, target, charset);
  }

  @Override
  public List<Rendition> deliver(String text, Locale target) {
    return List.of(new Rendition("md", text), new Rendition("html", page(text, target)));
  }

  @Override
  public boolean isInPlace() {
    return false;
  }

  private String page(String text, Locale target) {
    Node document = Parser.builder().extensions(MarkdownReader.extensions()).build().parse(text);
    String body =
        HtmlRenderer.builder()
            .extensions(MarkdownReader.extensions())
            .sanitizeUrls(true)
            .build()
            .render(document);
    String language =
        target.getLanguage().isEmpty()
            ? ""
            : " lang=\""
                + target.toLanguageTag()
                + "\" dir=\""
                + LanguageTags.direction(target)
                + "\"";
    return "<!DOCTYPE html>\n<html"
        + language
        + ">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + escape(heading(document))
        + "</title>\n</head>\n<body>\n"
        + body
        + "</body>\n</html>\n";
  }

  private String heading(Node document) {
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading) {
        String text =
            RunningText.oneLine(TextContentRenderer.builder().build().render(node)).strip();
        return text.isEmpty() ? title : text;
      }
    }
    return title;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
