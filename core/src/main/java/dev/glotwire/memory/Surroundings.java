package dev.glotwire.memory;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.TaggedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The texts of an article and what stands around each. Immutable.
 *
 * @param texts those of the translatable blocks, in their order
 * @param contexts one for each of {@code texts}
 */
public record Surroundings(List<TaggedText> texts, List<String> contexts) {

  /** Returns those of {@code article}. */
  public static Surroundings of(Article article) {
    List<TaggedText> texts =
        article.blocks().stream()
            .filter(Block::isTranslatable)
            .map(block -> TaggedText.of(block.content()))
            .toList();
    List<String> contexts = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      contexts.add(Context.of(at(texts, i - 1), at(texts, i + 1)));
    }
    return new Surroundings(texts, contexts);
  }

  private static Optional<TaggedText> at(List<TaggedText> texts, int index) {
    return index >= 0 && index < texts.size() ? Optional.of(texts.get(index)) : Optional.empty();
  }
}
