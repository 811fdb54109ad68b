package dev.glotwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.article.Inline.Code.Type;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.article.Span;
import dev.glotwire.segment.Segmenter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SplitterTest {

  private static List<Content> split(Content content, int length) {
    return new Splitter(Segmenter.standard(), length).split(content, Locale.ENGLISH);
  }

  private static List<String> texts(List<Content> pieces) {
    return pieces.stream().map(Content::plainText).toList();
  }

  private static Code code(int id, Role role) {
    return new Code(id, role, Type.BOLD, "*", "", new Span(0, 0));
  }

  @Test
  void leavesShortContentWhole() {
    Content content = Content.of("One. Two.");

    assertThat(split(content, 9)).containsExactly(content);
  }

  @Test
  void cutsBetweenSentencesAndFillsEachPiece() {
    assertThat(texts(split(Content.of("First one. Second one. Third one."), 24)))
        .containsExactly("First one. Second one. ", "Third one.");
  }

  @Test
  void cutsALongSentenceBetweenWords() {
    assertThat(texts(split(Content.of("one two three four five"), 10)))
        .containsExactly("one two ", "three ", "four five");
  }

  @Test
  void cutsALongWordBetweenCharacters() {
    assertThat(texts(split(Content.of("abc👍defg"), 4))).containsExactly("abc", "👍de", "fg");
  }

  @Test
  void neverCutsInsideAPair() {
    Content content =
        new Content(
            List.of(
                new Text("One. "),
                code(1, Role.OPEN),
                new Text("Two two. Three three."),
                code(1, Role.CLOSE),
                new Text(" Four. Five.")));

    assertThat(split(content, 12))
        .hasSizeGreaterThan(1)
        .allSatisfy(piece -> assertThat(piece.codes().size()).isIn(0, 2));
  }

  @Test
  void thePiecesPutTogetherAreTheContent() {
    Random random = new Random(42);
    for (int round = 0; round < 2_000; round++) {
      Content content = randomContent(random);
      int length = 1 + random.nextInt(40);
      List<Inline> joined = new ArrayList<>();
      for (Content piece : split(content, length)) {
        for (Inline part : piece.parts()) {
          int last = joined.size() - 1;
          if (part instanceof Text text && last >= 0 && joined.get(last) instanceof Text before) {
            joined.set(last, new Text(before.value() + text.value()));
          } else {
            joined.add(part);
          }
        }
      }
      assertThat(joined).as("round %d, length %d", round, length).isEqualTo(content.parts());
    }
  }

  private static Content randomContent(Random random) {
    List<Inline> parts = new ArrayList<>();
    int id = 0;
    for (int i = random.nextInt(6); i >= 0; i--) {
      parts.add(new Text(randomText(random)));
      id++;
      if (random.nextBoolean()) {
        parts.add(code(id, Role.STANDALONE));
      } else {
        parts.add(code(id, Role.OPEN));
        parts.add(new Text(randomText(random)));
        parts.add(code(id, Role.CLOSE));
      }
    }
    return new Content(parts);
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      text.append(List.of("ab", ". ", "👍", "A", " ", "?").get(random.nextInt(6)));
    }
    return text.toString();
  }
}
