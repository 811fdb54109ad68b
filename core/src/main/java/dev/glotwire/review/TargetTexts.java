package dev.glotwire.review;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.Content;
import dev.glotwire.article.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a file says in the target language, block by block, with the codes of the source.
 *
 * @param byBlock by the block's id
 * @param spellings how each block is written in the file, by its id; none where the file is not in
 *     the article's own format, or where other blocks stand inside of it
 * @param confirmed the ids of the blocks that a reviewer marked as done
 */
record TargetTexts(
    Map<String, Content> byBlock, Map<String, String> spellings, Set<String> confirmed) {

  Optional<Content> find(String id) {
    return Optional.ofNullable(byBlock.get(id));
  }

  /**
   * @param stale the ids of blocks that may lack codes of the source
   * @throws IOException if the codes of a unit are not those of its block
   */
  static TargetTexts ofXliff(XliffFile file, Article article, Set<String> stale)
      throws IOException {
    Map<String, Content> texts = new HashMap<>();
    for (Block block : article.blocks()) {
      try {
        file.content(block.id(), block.content(), stale.contains(block.id()))
            .ifPresent(content -> texts.put(block.id(), content));
      } catch (IllegalArgumentException e) {
        throw new IOException("unit " + block.id() + " cannot be taken over: " + e.getMessage(), e);
      }
    }
    return new TargetTexts(texts, Map.of(), file.confirmed());
  }

  /**
   * Takes the texts of an article in the target language that has the blocks of {@code article}.
   *
   * @param file what messages call it
   * @param stale the ids of blocks that may have other codes than the source
   * @throws IOException if it has others, or the markup of a block was changed
   */
  static TargetTexts ofArticle(Path file, Article theirs, Article article, Set<String> stale)
      throws IOException {
    List<Block> ours = article.blocks();
    if (theirs.blocks().size() != ours.size()) {
      throw new IOException(
          file
              + " has "
              + theirs.blocks().size()
              + " blocks, and the article has "
              + ours.size()
              + ": texts may be edited, but no block added or removed");
    }
    Set<Integer> around = around(theirs.blocks());
    Map<String, Content> texts = new HashMap<>();
    Map<String, String> spellings = new HashMap<>();
    for (int i = 0; i < ours.size(); i++) {
      Block block = ours.get(i);
      Block their = theirs.blocks().get(i);
      Optional<Content> content =
          stale.contains(block.id())
              ? Optional.of(Recoding.lenient(their.content(), block.content()))
              : Recoding.strict(their.content(), block.content());
      if (content.isEmpty()) {
        throw new IOException(
            file + ": the markup of block " + block.id() + " was changed; only texts may be");
      }
      texts.put(block.id(), content.get());
      if (!around.contains(i)) {
        spellings.put(block.id(), slice(theirs, their.span()));
      }
    }
    return new TargetTexts(texts, spellings, Set.of());
  }

  private static String slice(Article article, Span span) {
    return article.text().substring(span.start(), span.end());
  }

  /** Returns the places of the blocks that others stand inside of. */
  private static Set<Integer> around(List<Block> blocks) {
    Set<Integer> around = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      for (int next = i + 1; next < blocks.size(); next++) {
        Span span = blocks.get(next).span();
        if (span.start() >= blocks.get(i).span().end()) {
          break;
        }
        around.add(i);
      }
    }
    return around;
  }

  /** Returns what stands in {@code article} outside of its blocks. */
  static String frame(Article article) {
    StringBuilder frame = new StringBuilder();
    int at = 0;
    List<Span> spans =
        article.blocks().stream()
            .map(Block::span)
            .sorted(java.util.Comparator.comparingInt(Span::start))
            .toList();
    for (Span span : spans) {
      if (span.start() >= at) {
        frame.append(article.text(), at, span.start()).append('\n');
        at = span.end();
      }
    }
    return frame.append(article.text(), at, article.text().length()).toString();
  }
}
