package dev.glotwire.read;

import dev.glotwire.article.Block;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Syntax;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes Markdown.
 *
 * @param places by block id
 * @param hasDefinitions whether the file defines link labels or footnotes, so that any bracketed
 *     word may be a link
 */
record MarkdownSyntax(
    String extension, FrontMatter frontMatter, Map<String, Place> places, boolean hasDefinitions)
    implements Syntax {
  private static final Pattern EMPTY_LINES = Pattern.compile("\\R\\s*\\R");

  /**
   * The place of a block.
   *
   * @param frontMatter how a value in the front matter is quoted; null in the body
   * @param atLineStart whether the text starts a paragraph, where list markers and the like count
   * @param inLink whether it stands between the brackets of a link or picture
   * @param inAtxHeading whether it stands behind {@code #}
   * @param isTask whether it stands behind a task list's {@code [ ]}
   * @param fill how a text of several lines is filled
   * @param closers by code id, what closes a link whose text is its label
   * @param suffix written behind the text
   * @param html the place in a block of HTML, which is written as HTML is; null elsewhere
   * @param title the mark that closes the title of a link; NUL elsewhere
   */
  record Place(
      FrontMatter.@Nullable Style frontMatter,
      boolean atLineStart,
      boolean inLink,
      boolean inCell,
      boolean inAtxHeading,
      boolean isTask,
      LineFill fill,
      Map<Integer, String> closers,
      String suffix,
      HtmlSyntax.@Nullable Place html,
      char title) {

    private static final char NO_TITLE = '\0';

    /** Makes the place of a block outside of HTML. */
    Place(
        FrontMatter.@Nullable Style frontMatter,
        boolean atLineStart,
        boolean inLink,
        boolean inCell,
        boolean inAtxHeading,
        boolean isTask,
        LineFill fill,
        Map<Integer, String> closers,
        String suffix) {
      this(
          frontMatter,
          atLineStart,
          inLink,
          inCell,
          inAtxHeading,
          isTask,
          fill,
          closers,
          suffix,
          null,
          NO_TITLE);
    }

    /** Content that is written as it is. */
    static final Place VERBATIM =
        new Place(null, false, false, false, false, false, LineFill.SINGLE_LINE, Map.of(), "");

    static Place inHtml(HtmlSyntax.Place html) {
      return new Place(
          null,
          false,
          false,
          false,
          false,
          false,
          LineFill.SINGLE_LINE,
          Map.of(),
          "",
          html,
          NO_TITLE);
    }

    /**
     * Returns the place of a link's title.
     *
     * @param close the mark that closes it
     */
    static Place inTitle(char close, boolean inCell) {
      return new Place(
          null,
          false,
          false,
          inCell,
          false,
          false,
          LineFill.SINGLE_LINE,
          Map.of(),
          "",
          null,
          close);
    }

    boolean isTitle() {
      return title != NO_TITLE;
    }

    static Place inFrontMatter(FrontMatter.Style style) {
      return new Place(
          style, false, false, false, false, false, LineFill.SINGLE_LINE, Map.of(), "");
    }
  }

  @Override
  public String write(Block block, Content target, Function<Code, String> markup) {
    Place place = places.getOrDefault(block.id(), Place.VERBATIM);
    if (block.kind().isKept()) {
      return target.plainText();
    }
    if (place.frontMatter() != null) {
      return place.frontMatter().write(RunningText.of(target));
    }
    if (place.html() != null) {
      // An empty line would end the block of HTML.
      return EMPTY_LINES.matcher(HtmlSyntax.write(place.html(), target, markup)).replaceAll("\n");
    }
    if (place.isTitle()) {
      return LinkTitle.write(RunningText.of(target), place.title(), place.inCell());
    }
    return new MarkdownText(place, hasDefinitions).write(target, markup) + place.suffix();
  }

  @Override
  public List<Edit> declare(String text, Locale target, Charset charset) {
    List<Edit> edits = new ArrayList<>();
    frontMatter.languageEdits(target).forEach((span, value) -> edits.add(new Edit(span, value)));
    return edits;
  }

  @Override
  public List<Rendition> deliver(String text, Locale target) {
    return List.of(new Rendition(extension, text));
  }
}
