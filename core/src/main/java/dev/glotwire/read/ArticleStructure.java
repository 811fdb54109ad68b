package dev.glotwire.read;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Byline;
import dev.glotwire.format.Dateline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells the parts that make a text an article: its dateline, headline and byline. Readers give only
 * structural kinds, because these parts cannot be told without knowing the language.
 */
public final class ArticleStructure {
  /** How many blocks at the beginning may be dateline or byline. */
  private static final int FIRST = 6;

  private static final int LONGEST_DATELINE = 100;
  private static final int LONGEST_HEADLINE = 160;

  private ArticleStructure() {}

  /**
   * Returns {@code article} with its dateline, headline and byline named as such. A dateline is a
   * block near the beginning, or the last, that is a date with or without a place and nothing else;
   * a headline is the first heading of level 1, else the title in the front matter, else the first
   * short line that is no sentence; a byline is a line such as {@code By Jane Smith} or {@code By
   * Jane Smith | May 3, 2024}. What is not found is left as it was.
   *
   * @param language what the article is written in; {@link Locale#ROOT} if that is not known
   */
  public static Article recognize(Article article, Locale language) {
    List<Block> blocks = new ArrayList<>(article.blocks());
    Locale spoken =
        language.getLanguage().isEmpty() ? article.language().orElse(Locale.ENGLISH) : language;
    List<Integer> body = body(blocks);
    nameDateline(blocks, body, spoken);
    nameByline(blocks, body, spoken);
    nameHeadline(blocks, body, article.source().mediaType().contains("html"));
    return new Article(
        article.source(),
        article.text(),
        article.language(),
        blocks,
        article.syntax(),
        article.notices());
  }

  /** Returns the indexes of the blocks that are text of the article itself. */
  private static List<Integer> body(List<Block> blocks) {
    List<Integer> body = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      switch (block.kind()) {
        case PARAGRAPH, HEADING, HEADLINE, DATELINE, BYLINE -> {
          if (block.isTranslatable()) {
            body.add(i);
          }
        }
        default -> {}
      }
    }
    return body;
  }

  private static void name(List<Block> blocks, int index, BlockKind kind) {
    Block block = blocks.get(index);
    blocks.set(
        index,
        new Block(block.id(), kind, block.level(), block.label(), block.span(), block.content()));
  }

  private static boolean any(List<Block> blocks, BlockKind kind) {
    return blocks.stream().anyMatch(block -> block.kind() == kind);
  }

  /** Returns the first of {@code body}, then the last. */
  private static List<Integer> edges(List<Integer> body) {
    List<Integer> edges = new ArrayList<>(body.subList(0, Math.min(FIRST, body.size())));
    if (body.size() > FIRST) {
      edges.add(body.get(body.size() - 1));
    }
    return edges;
  }

  private static String text(Block block) {
    return block.content().displayText().strip();
  }

  private static void nameDateline(List<Block> blocks, List<Integer> body, Locale language) {
    if (any(blocks, BlockKind.DATELINE)) {
      return;
    }
    for (int index : edges(body)) {
      String text = text(blocks.get(index));
      if (text.length() <= LONGEST_DATELINE && Dateline.parse(text, language).isPresent()) {
        name(blocks, index, BlockKind.DATELINE);
        return;
      }
    }
  }

  private static void nameByline(List<Block> blocks, List<Integer> body, Locale language) {
    if (any(blocks, BlockKind.BYLINE) || body.size() < 2) {
      return;
    }
    for (int index : edges(body)) {
      Block block = blocks.get(index);
      if (block.kind() == BlockKind.PARAGRAPH && Byline.parse(text(block), language).isPresent()) {
        name(blocks, index, BlockKind.BYLINE);
        return;
      }
    }
  }

  private static void nameHeadline(List<Block> blocks, List<Integer> body, boolean isPage) {
    if (any(blocks, BlockKind.HEADLINE)) {
      return;
    }
    headline(blocks, body, isPage).ifPresent(index -> name(blocks, index, BlockKind.HEADLINE));
  }

  private static Optional<Integer> headline(
      List<Block> blocks, List<Integer> body, boolean isPage) {
    for (int index : body) {
      Block block = blocks.get(index);
      if (block.kind() == BlockKind.HEADING && block.level() == 1) {
        return Optional.of(index);
      }
    }
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean title = block.kind() == BlockKind.METADATA && block.label().equals("title");
      // A page's title element names the site as well, and its first heading is the better one.
      if (title && (!isPage || body.isEmpty())) {
        return Optional.of(i);
      }
    }
    for (int at = 0; at < body.size(); at++) {
      Block block = blocks.get(body.get(at));
      if (block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.HEADING) {
        boolean followed = at + 1 < body.size() && isLonger(blocks, body, at);
        boolean headline =
            block.kind() == BlockKind.HEADING || (followed && isShortLine(text(block)));
        return headline ? Optional.of(body.get(at)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isLonger(List<Block> blocks, List<Integer> body, int headline) {
    int length = text(blocks.get(body.get(headline))).length();
    return body.subList(headline + 1, body.size()).stream()
        .anyMatch(index -> text(blocks.get(index)).length() > length);
  }

  private static boolean isShortLine(String text) {
    if (text.isEmpty() || text.length() > LONGEST_HEADLINE) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    return ".,;:\u3002\uFF0C\uFF1A\uFF1B\u0964\u06D4\u061B\u060C".indexOf(last) < 0;
  }
}
