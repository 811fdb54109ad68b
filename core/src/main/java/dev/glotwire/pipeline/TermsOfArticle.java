package dev.glotwire.pipeline;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.term.Terms;
import java.util.List;
import java.util.stream.Collectors;

/** Finds out which terms of a glossary concern an article; a glossary may have very many. */
final class TermsOfArticle {
  private TermsOfArticle() {}

  /** Returns the words in {@code article} that stay as they are. */
  static List<String> kept(Terms terms, Article article) {
    if (terms.kept().isEmpty()) {
      return List.of();
    }
    String text =
        article.blocks().stream()
            .filter(Block::isTranslatable)
            .map(block -> block.content().displayText())
            .collect(Collectors.joining("\n"));
    return terms.kept().stream().filter(text::contains).toList();
  }

  /** Returns the terms in {@code article} that are written with a capital, as they stand there. */
  static List<String> capitalized(Terms terms, Article article) {
    return terms.isEmpty()
        ? List.of()
        : article.blocks().stream()
            .filter(Block::isTranslatable)
            .map(block -> block.content().displayText())
            .flatMap(
                text ->
                    terms.find(text, List.of()).stream()
                        .filter(found -> hasCapital(found.term().source()))
                        .map(found -> found.span().of(text)))
            .distinct()
            .toList();
  }

  private static boolean hasCapital(String word) {
    return word.codePoints().anyMatch(Character::isUpperCase);
  }
}
