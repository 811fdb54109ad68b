package dev.glotwire.read;

import dev.glotwire.article.Block;
import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Span;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.read.MarkdownSyntax.Place;
import dev.glotwire.read.UnreadableArticleException.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown: CommonMark with GitHub's tables, strikethrough and task items, footnotes, and
 * front matter in YAML or TOML.
 */
final class MarkdownReader {
  /** Deeper block quotes and lists are read as text, as commonmark-java allows. */
  private static final int MAX_DEPTH = 100;

  private final String text;
  private final boolean components;
  private final FrontMatter frontMatter;
  private final Drafts<Place> drafts = new Drafts<>();
  private int listDepth;
  private int quoteDepth;
  private int footnoteDepth;
  private boolean hasDefinitions;

  /**
   * @param components whether tags may be components of a program, as in MDX
   */
  private MarkdownReader(String text, boolean components) {
    this.text = text;
    this.components = components;
    this.frontMatter = FrontMatter.of(text);
  }

  /** The extensions of Markdown that are read. */
  static List<Extension> extensions() {
    return List.of(
        TablesExtension.create(),
        StrikethroughExtension.create(),
        FootnotesExtension.create(),
        TaskListItemsExtension.create());
  }

  /**
   * Reads {@code text}.
   *
   * @param extension of the file it is written to
   */
  static Parsed read(String text, String name, String extension) throws UnreadableArticleException {
    if (!MarkdownEffort.isBearable(text)) {
      throw new UnreadableArticleException(
          Reason.BROKEN,
          name,
          "has a paragraph that would take minutes to read: tens of thousands of lines, or of < that"
              + " open nothing; part it with blank lines");
    }
    MarkdownReader reader = new MarkdownReader(text, extension.equals("mdx"));
    try {
      reader.readBody();
    } catch (StackOverflowError e) {
      // commonmark-java walks nested emphasis by recursion.
      throw new UnreadableArticleException(
          Reason.BROKEN, name, "nests its markup thousands of levels deep; simplify it", e);
    }
    reader.readFrontMatter();
    Drafts.Numbered<Place> numbered = reader.drafts.numbered();
    MarkdownSyntax syntax =
        new MarkdownSyntax(
            extension, reader.frontMatter, Map.copyOf(numbered.places()), reader.hasDefinitions);
    return new Parsed(reader.language(), numbered.blocks(), syntax, List.of());
  }

  private Optional<Locale> language() {
    return frontMatter.language().flatMap(scalar -> declared(scalar.value()));
  }

  /** Returns the language a file declares itself to be in, unless it makes no sense. */
  static Optional<Locale> declared(String tag) {
    try {
      return Optional.of(LanguageTags.parse(tag));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void readFrontMatter() {
    for (FrontMatter.Scalar scalar : frontMatter.scalars()) {
      if (scalar.isText()) {
        drafts.add(
            BlockKind.METADATA,
            0,
            scalar.key(),
            scalar.span(),
            Content.of(scalar.value()),
            Place.inFrontMatter(scalar.style()));
      }
    }
  }

  private void readBody() {
    Parser parser =
        Parser.builder()
            .extensions(extensions())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_DEPTH)
            .build();
    Node document = parser.parse(text.substring(frontMatter.end()));
    // By hand and not by recursion, so that depth costs no stack.
    Node node = document;
    while (node != null) {
      boolean leaf = enter(node);
      if (!leaf && node.getFirstChild() != null) {
        node = node.getFirstChild();
        continue;
      }
      leave(node);
      while (node != document && node.getNext() == null) {
        node = node.getParent();
        leave(node);
      }
      node = node == document ? null : node.getNext();
    }
  }

  /** Returns whether {@code node} was read with all that is in it. */
  private boolean enter(Node node) {
    if (node instanceof ListBlock) {
      listDepth++;
    } else if (node instanceof BlockQuote) {
      quoteDepth++;
    } else if (node instanceof FootnoteDefinition) {
      footnoteDepth++;
      hasDefinitions = true;
    } else if (node instanceof LinkReferenceDefinition definition) {
      hasDefinitions = true;
      addTitle(definition);
      return true;
    } else if (node instanceof Heading heading) {
      addInlines(heading, BlockKind.HEADING, heading.getLevel());
      return true;
    } else if (node instanceof Paragraph paragraph) {
      addParagraph(paragraph);
      return true;
    } else if (node instanceof TableCell cell) {
      addInlines(cell, BlockKind.TABLE_CELL, 0);
      return true;
    } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
      addVerbatim(node, "code");
      return true;
    } else if (node instanceof HtmlBlock html) {
      addHtml(html);
      return true;
    }
    return false;
  }

  private void leave(Node node) {
    if (node instanceof ListBlock) {
      listDepth--;
    } else if (node instanceof BlockQuote) {
      quoteDepth--;
    } else if (node instanceof FootnoteDefinition) {
      footnoteDepth--;
    }
  }

  private void addParagraph(Paragraph paragraph) {
    boolean inItem = paragraph.getParent() instanceof ListItem;
    Node before = paragraph.getPrevious();
    if (inItem && (before == null || before instanceof TaskListItemMarker)) {
      addInlines(paragraph, BlockKind.LIST_ITEM, listDepth);
    } else if (quoteDepth > 0 && !inItem) {
      addInlines(paragraph, BlockKind.QUOTE, 0);
    } else {
      addInlines(paragraph, BlockKind.PARAGRAPH, 0);
    }
  }

  private void addTitle(LinkReferenceDefinition definition) {
    Span span = span(definition);
    if (span != null) {
      int label = text.indexOf("]:", span.start());
      while (label > 0 && label < span.end() && text.charAt(label - 1) == '\\') {
        label = text.indexOf("]:", label + 1);
      }
      MarkdownInlines.addTitle(drafts, text, definition.getTitle(), label + 2, span.end(), false);
    }
  }

  private void addInlines(Node node, BlockKind kind, int level) {
    String label = footnoteDepth > 0 ? "footnote" : "";
    new MarkdownInlines(text, frontMatter.end(), drafts).add(node, kind, level, label);
  }

  private void addVerbatim(Node node, String label) {
    Span span = span(node);
    if (span != null) {
      drafts.add(BlockKind.VERBATIM, 0, label, span, Content.of(span.of(text)), Place.VERBATIM);
    }
  }

  /** Adds what is text in a block of HTML; the block itself where there is none. */
  private void addHtml(HtmlBlock node) {
    Span span = span(node);
    if (span == null) {
      return;
    }
    // Between the lines of a quotation stand its markers, which HTML would show; in MDX braces do.
    boolean readable = !components && (quoteDepth == 0 || !span.of(text).contains("\n"));
    Drafts.Numbered<HtmlSyntax.Place> inside =
        readable ? HtmlReader.readPiece(span.of(text)) : new Drafts.Numbered<>(List.of(), Map.of());
    for (Block block : inside.blocks()) {
      HtmlSyntax.Place place = inside.places().getOrDefault(block.id(), HtmlSyntax.Place.TEXT);
      drafts.add(
          block.kind(),
          block.level(),
          block.label(),
          block.span().shifted(span.start()),
          shifted(block.content(), span.start()),
          Place.inHtml(place));
    }
    if (inside.blocks().isEmpty()) {
      addVerbatim(node, "html");
    }
  }

  private static Content shifted(Content content, int by) {
    return new Content(
        content.parts().stream()
            .map(part -> part instanceof Code code ? code.shifted(by) : part)
            .toList());
  }

  private @Nullable Span span(Node node) {
    var spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return null;
    }
    var last = spans.get(spans.size() - 1);
    return new Span(
        frontMatter.end() + spans.get(0).getInputIndex(),
        frontMatter.end() + last.getInputIndex() + last.getLength());
  }
}
