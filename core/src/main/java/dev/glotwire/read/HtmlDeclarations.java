package dev.glotwire.read;

import dev.glotwire.article.Span;
import dev.glotwire.article.Syntax.Edit;
import dev.glotwire.language.LanguageTags;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;

/**
 * Where a page declares its language, direction and charset.
 *
 * @param htmlTag offset behind {@code <html}, or -1 for a fragment, which declares nothing
 * @param head offset behind the opening tag of the head, or -1
 * @param isXml whether {@code xml:lang} goes with {@code lang}
 * @param linkedLanguages where the JSON-LD of the page names its language
 * @param decoded what the page was decoded with
 */
record HtmlDeclarations(
    String text,
    int htmlTag,
    int head,
    boolean isXml,
    Charset decoded,
    List<Span> languages,
    List<Span> openGraphLocales,
    List<Span> linkedLanguages,
    Optional<Span> direction,
    List<Span> charsets) {

  static HtmlDeclarations in(Document page, String text, boolean isXml, Charset decoded) {
    Element html = page.selectFirst("html");
    Element head = page.selectFirst("head");
    List<Span> languages = new ArrayList<>();
    List<Span> openGraph = new ArrayList<>();
    List<Span> charsets = new ArrayList<>();
    Optional<Span> direction = Optional.empty();
    int htmlTag = -1;
    if (html != null && isWritten(html.sourceRange())) {
      htmlTag = html.sourceRange().startPos() + "<html".length();
      value(html, "lang").ifPresent(languages::add);
      value(html, "xml:lang").ifPresent(languages::add);
      direction = value(html, "dir");
    }
    int inHead = head != null && isWritten(head.sourceRange()) ? head.sourceRange().endPos() : -1;
    if (isXml) {
      xmlEncoding(text).ifPresent(charsets::add);
    }
    for (Element meta : page.getElementsByTag("meta")) {
      value(meta, "charset").ifPresent(charsets::add);
      String equiv = meta.attr("http-equiv").toLowerCase(Locale.ROOT);
      if (equiv.equals("content-type")) {
        value(meta, "content").flatMap(span -> charsetIn(text, span)).ifPresent(charsets::add);
      } else if (equiv.equals("content-language")) {
        value(meta, "content").ifPresent(languages::add);
      }
      if (meta.attr("property").equals("og:locale")) {
        value(meta, "content").ifPresent(openGraph::add);
      }
    }
    List<Span> linked = new ArrayList<>();
    for (Element script : page.getElementsByTag("script")) {
      linkedData(script, text, isXml).ifPresent(data -> linked.addAll(data.languages()));
    }
    return new HtmlDeclarations(
        text, htmlTag, inHead, isXml, decoded, languages, openGraph, linked, direction, charsets);
  }

  private static boolean isWritten(Range range) {
    return range.isTracked() && !range.isImplicit();
  }

  /** Returns where the value of an attribute stands, without its quotes. */
  static Optional<Span> value(Element element, String name) {
    Attribute attribute = element.attribute(name);
    if (attribute == null) {
      return Optional.empty();
    }
    Range range = attribute.sourceRange().valueRange();
    return isWritten(range) && range.endPos() > range.startPos()
        ? Optional.of(new Span(range.startPos(), range.endPos()))
        : Optional.empty();
  }

  /** Returns the JSON-LD that {@code script} holds, if it holds any. */
  static Optional<LinkedData> linkedData(Element script, String text, boolean isXml) {
    Range start = script.sourceRange();
    Range end = script.endSourceRange();
    if (!isWritten(start) || !isWritten(end) || !LinkedData.isTypeOf(script.attr("type"))) {
      return Optional.empty();
    }
    // Where the closing tag begins, jsoup does not tell of a script of several lines.
    int stop = text.lastIndexOf("</", end.endPos() - 1);
    return stop > start.endPos()
        ? Optional.of(LinkedData.in(text, new Span(start.endPos(), stop), isXml))
        : Optional.empty();
  }

  private static Optional<Span> charsetIn(String text, Span content) {
    int at = text.toLowerCase(Locale.ROOT).indexOf("charset=", content.start());
    int start = at + "charset=".length();
    return at >= 0 && start < content.end()
        ? Optional.of(new Span(start, content.end()))
        : Optional.empty();
  }

  private static Optional<Span> xmlEncoding(String text) {
    int end = text.startsWith("<?xml") ? text.indexOf("?>") : -1;
    int key = end < 0 ? -1 : text.indexOf("encoding", 0);
    if (key < 0 || key > end) {
      return Optional.empty();
    }
    int start = key;
    while (start < end && text.charAt(start) != '"' && text.charAt(start) != '\'') {
      start++;
    }
    int close = start < end ? text.indexOf(text.charAt(start), start + 1) : -1;
    return close > 0 && close < end ? Optional.of(new Span(start + 1, close)) : Optional.empty();
  }

  /** Returns the edits that declare {@code target} and {@code charset}. */
  List<Edit> edits(Locale target, Charset charset) {
    List<Edit> edits = new ArrayList<>();
    String tag = target.toLanguageTag();
    String direction = LanguageTags.direction(target);
    StringBuilder missing = new StringBuilder();
    languages.forEach(span -> edits.add(new Edit(span, tag)));
    linkedLanguages.forEach(span -> edits.add(new Edit(span, tag)));
    openGraphLocales.forEach(span -> edits.add(new Edit(span, tag.replace('-', '_'))));
    if (languages.isEmpty()) {
      missing.append(isXml ? " xml:lang=\"" + tag + "\"" : "").append(" lang=\"").append(tag);
      missing.append('"');
    }
    if (this.direction.isPresent()) {
      edits.add(new Edit(this.direction.get(), direction));
    } else if (direction.equals("rtl")) {
      missing.append(" dir=\"rtl\"");
    }
    if (htmlTag >= 0 && !missing.isEmpty()) {
      edits.add(new Edit(new Span(htmlTag, htmlTag), missing.toString()));
    }
    for (Span span : charsets) {
      Optional<Charset> declared = TextDecoder.charset(span.of(text).toLowerCase(Locale.ROOT));
      boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
      if (!wide && !declared.equals(Optional.of(charset))) {
        edits.add(new Edit(span, charset.name().toLowerCase(Locale.ROOT)));
      }
    }
    if (charsets.isEmpty() && head >= 0 && !charset.equals(decoded)) {
      String end = isXml ? "\"/>" : "\">";
      edits.add(
          new Edit(
              new Span(head, head),
              "<meta charset=\"" + charset.name().toLowerCase(Locale.ROOT) + end));
    }
    return edits;
  }
}
