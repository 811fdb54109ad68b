package dev.glotwire.review;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.read.ArticleReader;
import dev.glotwire.read.ArticleStructure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a file says in the target language, block by block, with the codes of the source.
 *
 * @param byBlock by the block's id
 */
record TargetTexts(Map<String, Content> byBlock) {

  Optional<Content> find(String id) {
    return Optional.ofNullable(byBlock.get(id));
  }

  /**
   * @throws IOException if the codes of a unit are not those of its block
   */
  static TargetTexts ofXliff(XliffFile file, Article article) throws IOException {
    Map<String, Content> texts = new HashMap<>();
    for (Block block : article.blocks()) {
      try {
        file.content(block.id(), block.content())
            .ifPresent(content -> texts.put(block.id(), content));
      } catch (IllegalArgumentException e) {
        throw new IOException("unit " + block.id() + " cannot be taken over: " + e.getMessage(), e);
      }
    }
    return new TargetTexts(texts);
  }

  /**
   * Reads an article in the target language that has the blocks of {@code article}.
   *
   * @throws IOException if it has others, or the markup of a block was changed
   */
  static TargetTexts ofArticle(Path file, Article article, Locale source) throws IOException {
    // Recognized as the source was, so that the same lines are blocks.
    List<Block> theirs =
        ArticleStructure.recognize(ArticleReader.standard().read(file), source).blocks();
    List<Block> ours = article.blocks();
    if (theirs.size() != ours.size()) {
      throw new IOException(
          file
              + " has "
              + theirs.size()
              + " blocks, and the article has "
              + ours.size()
              + ": texts may be edited, but no block added or removed");
    }
    Map<String, Content> texts = new HashMap<>();
    for (int i = 0; i < ours.size(); i++) {
      Block block = ours.get(i);
      Optional<Content> content = recode(theirs.get(i).content(), block.content());
      if (content.isEmpty()) {
        throw new IOException(
            file + ": the markup of block " + block.id() + " was changed; only texts may be");
      }
      texts.put(block.id(), content.get());
    }
    return new TargetTexts(texts);
  }

  /** Returns {@code edited} with the codes of {@code source}, if it has one for each of them. */
  private static Optional<Content> recode(Content edited, Content source) {
    List<Code> open = new ArrayList<>(source.codes());
    List<Inline> parts = new ArrayList<>();
    for (Inline part : edited.parts()) {
      if (part instanceof Inline.Text) {
        parts.add(part);
        continue;
      }
      Code code = (Code) part;
      Optional<Code> same =
          open.stream()
              .filter(one -> one.role() == code.role() && one.original().equals(code.original()))
              .findFirst()
              // A picture whose alternative text was translated is written in other words.
              .or(
                  () ->
                      open.stream()
                          .filter(one -> one.role() == code.role() && one.type() == code.type())
                          .findFirst());
      if (same.isEmpty()) {
        return Optional.empty();
      }
      open.remove(same.get());
      parts.add(same.get());
    }
    return open.isEmpty() ? Optional.of(new Content(parts)) : Optional.empty();
  }
}
