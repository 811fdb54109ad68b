package dev.glotwire.read;

import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Span;
import dev.glotwire.read.HtmlSyntax.Place;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Reads HTML and XHTML by the offsets that jsoup keeps. Nothing outside of the page is loaded. */
final class HtmlReader {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "em",
          "font", "i", "ins", "label", "mark", "nobr", "output", "picture", "q", "rb", "rp", "rt",
          "ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "u");
  private static final Set<String> INLINE_VOID =
      Set.of("br", "img", "input", "wbr", "area", "embed", "source", "track", "image");

  /** Elements that part blocks and are never translated. */
  private static final Set<String> KEPT_BLOCKS =
      Set.of("nav", "pre", "listing", "xmp", "plaintext", "applet");

  /** Types of an input whose value is what it shows, and not what somebody enters. */
  private static final Set<String> BUTTONS = Set.of("submit", "button", "reset");

  private static final Set<String> TEXT_PROPERTIES =
      Set.of(
          "description",
          "og:title",
          "og:description",
          "og:image:alt",
          "twitter:title",
          "twitter:description",
          "twitter:image:alt");

  private final String text;
  private final Drafts<Place> drafts = new Drafts<>();
  private final Deque<Context> contexts = new ArrayDeque<>();
  private final Set<Integer> entered = new HashSet<>();
  private final HtmlRun run;
  private final boolean isXml;
  private int listDepth;

  private HtmlReader(String text, boolean isXml) {
    this.text = text;
    this.isXml = isXml;
    this.run = new HtmlRun(text);
  }

  /** What blocks are, inside of an element. */
  private record Context(BlockKind kind, int level, String label) {}

  /**
   * Reads {@code text}.
   *
   * @param isXml whether it is XHTML
   * @param charset it was decoded with
   * @param extension of the file it is written to
   */
  static Parsed read(String text, boolean isXml, Charset charset, String extension) {
    Parser parser = isXml ? Parser.xmlParser() : Parser.htmlParser();
    Document page = parser.setTrackPosition(true).parseInput(text, "");
    Drafts.Numbered<Place> numbered = blocks(page, text, isXml);
    HtmlSyntax syntax =
        new HtmlSyntax(
            extension,
            Map.copyOf(numbered.places()),
            HtmlDeclarations.in(page, text, isXml, charset));
    return new Parsed(language(page), numbered.blocks(), syntax, List.of());
  }

  /** Reads a piece of HTML that stands in a file of another format; spans count from its start. */
  static Drafts.Numbered<Place> readPiece(String text) {
    return blocks(Parser.htmlParser().setTrackPosition(true).parseInput(text, ""), text, false);
  }

  private static Drafts.Numbered<Place> blocks(Document page, String text, boolean isXml) {
    HtmlReader reader = new HtmlReader(text, isXml);
    reader.contexts.push(new Context(BlockKind.PARAGRAPH, 0, ""));
    reader.walk(page);
    reader.flush();
    return reader.drafts.numbered();
  }

  private static Optional<Locale> language(Document page) {
    Element html = page.selectFirst("html");
    if (html == null) {
      return Optional.empty();
    }
    String lang = html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
    return lang.isBlank() ? Optional.empty() : MarkdownReader.declared(lang);
  }

  // ---- nodes

  private void walk(Node root) {
    Node node = root;
    while (node != null) {
      if (enter(node) && node.childNodeSize() > 0) {
        node = node.childNode(0);
        continue;
      }
      leave(node);
      while (node != null && !node.equals(root) && node.nextSibling() == null) {
        node = node.parentNode();
        if (node != null) {
          leave(node);
        }
      }
      node = node == null || node.equals(root) ? null : node.nextSibling();
    }
  }

  /** Returns whether what is in {@code node} is read, too. */
  private boolean enter(Node node) {
    if (node instanceof TextNode literal) {
      addText(literal);
      return false;
    }
    if (!(node instanceof Element element)) {
      return !(node instanceof org.jsoup.nodes.LeafNode);
    }
    String name = element.normalName();
    if (name.equals("title") && isInHead(element)) {
      addTitle(element);
      return false;
    }
    if (name.equals("meta")) {
      addMeta(element);
      return false;
    }
    if (name.equals("script") && !isKeptByAttribute(element)) {
      addLinkedData(element);
    }
    if (KEPT_BLOCKS.contains(name) || (isKept(element) && !INLINE.contains(name))) {
      if (HtmlTag.KEPT_INLINE.contains(name)) {
        addOpaque(element);
        return false;
      }
      flush();
      if (name.equals("pre")) {
        addVerbatim(element);
      }
      return false;
    }
    addAttributes(element);
    if (isKept(element)) {
      addOpaque(element);
      return false;
    }
    if (INLINE_VOID.contains(name)) {
      addTag(element, true);
      return false;
    }
    if (INLINE.contains(name)) {
      addTag(element, false);
      return true;
    }
    flush();
    push(element, name);
    return true;
  }

  private void leave(Node node) {
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    if (isKept(element)
        || KEPT_BLOCKS.contains(name)
        || INLINE_VOID.contains(name)
        || name.equals("meta")
        || (name.equals("title") && isInHead(element))) {
      return;
    }
    if (INLINE.contains(name)) {
      addEnd(element);
      return;
    }
    flush();
    contexts.pop();
    if (isList(name)) {
      listDepth--;
    }
  }

  private static boolean isInHead(Element element) {
    Element parent = element.parent();
    return parent == null || !parent.normalName().equals("svg");
  }

  private static boolean isKept(Element element) {
    return HtmlTag.KEPT_INLINE.contains(element.normalName()) || isKeptByAttribute(element);
  }

  private static boolean isKeptByAttribute(Element element) {
    return element.attr("translate").equalsIgnoreCase("no") || element.hasClass("notranslate");
  }

  private static boolean isList(String name) {
    return name.equals("ul") || name.equals("ol") || name.equals("menu") || name.equals("dl");
  }

  private void push(Element element, String name) {
    Context around = contexts.element();
    if (isList(name)) {
      listDepth++;
    }
    contexts.push(
        switch (name) {
          case "h1", "h2", "h3", "h4", "h5", "h6" ->
              new Context(BlockKind.HEADING, name.charAt(1) - '0', "");
          case "li" -> new Context(BlockKind.LIST_ITEM, Math.max(1, listDepth), "");
          case "dt", "dd" -> new Context(BlockKind.LIST_ITEM, Math.max(1, listDepth), name);
          case "blockquote" -> new Context(BlockKind.QUOTE, 0, "");
          case "figcaption", "caption" -> new Context(BlockKind.CAPTION, 0, "");
          case "td", "th" -> new Context(BlockKind.TABLE_CELL, 0, "");
          case "button", "legend", "summary", "option" -> new Context(BlockKind.PARAGRAPH, 0, name);
          case "html", "body", "main", "article", "section", "figure" ->
              new Context(BlockKind.PARAGRAPH, 0, "");
          default -> around;
        });
    Range range = element.sourceRange();
    // One that the parser adds stands where the next one does, which has not been here yet.
    if (range.isTracked() && !range.isImplicit()) {
      entered.add(range.startPos());
    }
  }

  // ---- pieces of a run

  private void addText(TextNode literal) {
    Range range = literal.sourceRange();
    if (!range.isTracked() || range.endPos() <= range.startPos()) {
      return;
    }
    accept(range.startPos());
    run.text(literal.getWholeText(), range.startPos(), range.endPos());
  }

  private void accept(int start) {
    if (!run.accepts(start)) {
      flush();
    }
  }

  /** Whether the element's own start tag is here, and not that of one the parser repeats. */
  private boolean isHere(Element element) {
    Range range = element.sourceRange();
    return range.isTracked()
        && !range.isImplicit()
        && range.endPos() > range.startPos()
        && entered.add(range.startPos());
  }

  private static Range end(Element element) {
    return element.endSourceRange();
  }

  private void addTag(Element element, boolean alone) {
    if (!isHere(element)) {
      return;
    }
    Range range = element.sourceRange();
    accept(range.startPos());
    Code.Type type = HtmlTag.type(element.normalName());
    if (alone) {
      run.alone(type, "", range.startPos(), range.endPos());
    } else {
      run.open(element, type, range.startPos(), range.endPos());
    }
  }

  private void addEnd(Element element) {
    Range range = end(element);
    if (range.isTracked()
        && !range.isImplicit()
        && range.endPos() > range.startPos()
        && range.startPos() >= element.sourceRange().endPos()
        && run.accepts(range.startPos())
        && !run.isEmpty()) {
      run.close(element, HtmlTag.type(element.normalName()), range.startPos(), range.endPos());
    }
  }

  /** Adds an element with all that is in it as one code. */
  private void addOpaque(Element element) {
    if (!isHere(element)) {
      return;
    }
    int start = element.sourceRange().startPos();
    int stop = end(element).isTracked() ? end(element).endPos() : -1;
    if (stop <= start) {
      flush();
      return;
    }
    accept(start);
    boolean shown = !element.text().isEmpty() && !isHidden(element.normalName());
    run.alone(
        shown ? Code.Type.VERBATIM : Code.Type.OTHER, shown ? element.text() : "", start, stop);
  }

  private static boolean isHidden(String name) {
    return switch (name) {
      case "script",
          "style",
          "noscript",
          "iframe",
          "object",
          "canvas",
          "audio",
          "video",
          "svg",
          "select",
          "template",
          "textarea" ->
          true;
      default -> false;
    };
  }

  // ---- blocks

  private void flush() {
    Context context = contexts.element();
    run.finish()
        .ifPresent(
            finished ->
                drafts.add(
                    context.kind(),
                    context.level(),
                    context.label(),
                    finished.span(),
                    finished.content(),
                    Place.TEXT));
  }

  private void addVerbatim(Element element) {
    if (isHere(element) && end(element).endPos() > element.sourceRange().endPos()) {
      Span span = new Span(element.sourceRange().startPos(), end(element).endPos());
      drafts.add(BlockKind.VERBATIM, 0, "code", span, Content.of(span.of(text)), Place.VERBATIM);
    }
  }

  private void addTitle(Element element) {
    flush();
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode literal && literal.sourceRange().isTracked()) {
        Range range = literal.sourceRange();
        HtmlRun only = new HtmlRun(text);
        only.text(literal.getWholeText(), range.startPos(), range.endPos());
        only.finish()
            .ifPresent(
                finished ->
                    drafts.add(
                        BlockKind.METADATA,
                        0,
                        "title",
                        finished.span(),
                        finished.content(),
                        Place.TEXT));
      }
    }
  }

  private void addMeta(Element meta) {
    String property = meta.attr("property").isEmpty() ? meta.attr("name") : meta.attr("property");
    String key = property.toLowerCase(Locale.ROOT);
    if (TEXT_PROPERTIES.contains(key)) {
      addAttribute(meta, "content", BlockKind.METADATA, key);
    }
  }

  private void addLinkedData(Element script) {
    HtmlDeclarations.linkedData(script, text, isXml)
        .ifPresent(
            data -> {
              for (LinkedData.Text line : data.texts()) {
                drafts.add(
                    BlockKind.METADATA,
                    0,
                    line.property(),
                    line.span(),
                    Content.of(line.value()),
                    isXml ? Place.JSON_IN_XML : Place.JSON);
              }
            });
  }

  private void addAttributes(Element element) {
    if (element.attributesSize() == 0) {
      return;
    }
    String name = element.normalName();
    if (name.equals("img") || name.equals("area") || name.equals("input")) {
      addAttribute(element, "alt", BlockKind.CAPTION, "alt");
    }
    if (!name.equals("link")) {
      addAttribute(element, "title", BlockKind.CAPTION, "title");
    }
    addAttribute(element, "aria-label", BlockKind.CAPTION, "aria-label");
    if (name.equals("input")) {
      addAttribute(element, "placeholder", BlockKind.CAPTION, "placeholder");
      if (BUTTONS.contains(element.attr("type").toLowerCase(Locale.ROOT))) {
        addAttribute(element, "value", BlockKind.CAPTION, "value");
      }
    }
  }

  private void addAttribute(Element element, String name, BlockKind kind, String label) {
    Attribute attribute = element.attribute(name);
    Optional<Span> span = HtmlDeclarations.value(element, name);
    if (attribute == null || span.isEmpty() || entered.contains(element.sourceRange().startPos())) {
      return;
    }
    String value = HtmlRun.collapsed(attribute.getValue());
    if (value.isEmpty()) {
      return;
    }
    char before = text.charAt(span.get().start() - 1);
    Place place =
        before == '"' ? Place.DOUBLE_QUOTED : before == '\'' ? Place.SINGLE_QUOTED : Place.UNQUOTED;
    drafts.add(kind, 0, label, span.get(), Content.of(value), place);
  }
}
