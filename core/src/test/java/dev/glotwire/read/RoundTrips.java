package dev.glotwire.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What holds for every article of every format that is written in place. */
final class RoundTrips {
  private RoundTrips() {}

  static Article read(String text, String name) throws UnreadableArticleException {
    return ArticleReader.standard().read(text.getBytes(StandardCharsets.UTF_8), name);
  }

  /** Asserts that a file nothing is changed in comes out byte for byte, and every prefix of it. */
  static void assertIdentity(String text, String name) throws UnreadableArticleException {
    for (int end = 1; end <= text.length(); end++) {
      if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
        continue;
      }
      String prefix = text.substring(0, end);
      if (prefix.isBlank()) {
        continue;
      }
      Article article = read(prefix, name);
      assertThat(write(article, Map.of())).isEqualTo(prefix);
      assertSpans(article);
    }
  }

  /** Asserts that no two blocks overlap unless one lies in a code of the other. */
  static void assertSpans(Article article) {
    List<Block> blocks = article.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      for (int j = i + 1; j < blocks.size(); j++) {
        Block one = blocks.get(i);
        Block other = blocks.get(j);
        boolean apart = one.span().end() <= other.span().start();
        boolean nested =
            one.content().codes().stream().anyMatch(code -> code.span().contains(other.span()));
        assertThat(apart || nested).as("%s and %s", one, other).isTrue();
      }
    }
  }

  /** Asserts that the article with all of its text changed is read back as the same blocks. */
  static Article assertSameStructure(Article article, String name, UnaryOperator<String> change)
      throws UnreadableArticleException {
    Map<String, Content> targets = translated(article, change);
    String written = write(article, targets);
    Article again = read(written, name);
    assertThat(describe(again)).as(written).isEqualTo(describe(article, targets));
    return again;
  }

  static Map<String, Content> translated(Article article, UnaryOperator<String> change) {
    Map<String, Content> targets = new HashMap<>();
    for (Block block : article.blocks()) {
      if (block.isTranslatable()) {
        targets.put(block.id(), change(block.content(), change));
      }
    }
    return targets;
  }

  static Content change(Content content, UnaryOperator<String> change) {
    return new Content(
        content.parts().stream()
            .map(
                part ->
                    part instanceof Inline.Text text
                        ? new Inline.Text(change.apply(text.value()))
                        : part)
            .toList());
  }

  static String write(Article article, Map<String, Content> targets) {
    byte[] bytes = article.write(targets, Optional.empty()).get(0).bytes();
    String text = new String(bytes, article.source().charset());
    return article.source().byteOrderMark() ? text.substring(1) : text;
  }

  static String write(Article article, Map<String, Content> targets, String tag) {
    byte[] bytes = article.write(targets, Optional.of(Locale.forLanguageTag(tag))).get(0).bytes();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Returns a line for each block: kind, level, label, and text with its codes by type. */
  static List<String> describe(Article article) {
    return describe(article, Map.of());
  }

  static List<String> describe(Article article, Map<String, Content> targets) {
    return article.blocks().stream()
        .map(
            block ->
                block.kind()
                    + (block.level() > 0 ? " " + block.level() : "")
                    + (block.label().isEmpty() ? "" : " " + block.label())
                    + ": "
                    + describe(targets.getOrDefault(block.id(), block.content())))
        .toList();
  }

  static String describe(Content content) {
    StringBuilder out = new StringBuilder();
    for (Inline part : content.parts()) {
      if (part instanceof Inline.Text text) {
        out.append(text.value());
      } else if (part instanceof Code code) {
        String shown = code.display().isEmpty() ? "" : " " + code.display();
        out.append(
            switch (code.role()) {
              case OPEN -> "{" + code.type() + " ";
              case CLOSE -> "}";
              case STANDALONE -> "{" + code.type() + shown + "}";
            });
      }
    }
    return out.toString();
  }

  static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
