package dev.glotwire.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Block;
import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Content;
import dev.glotwire.article.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  private static final String FERRIES = "Ferries to the islands stayed in port all day.";

  private static List<Block> blocks(String... texts) {
    List<Block> blocks = new ArrayList<>();
    for (String text : texts) {
      blocks.add(
          new Block(
              "b" + (blocks.size() + 1),
              BlockKind.PARAGRAPH,
              0,
              "",
              new Span(0, 0),
              Content.of(text)));
    }
    return blocks;
  }

  /** Returns where each block was before; -1 where it was not. */
  private static List<Integer> former(List<Block> before, List<Block> now) {
    Alignment alignment = Alignment.of(before, now);
    List<Integer> former = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      former.add(alignment.former(i).orElse(-1));
    }
    return former;
  }

  @Test
  void findsTextsWhereverTheyMovedTo() {
    assertThat(former(blocks("a", "b", "c", "d"), blocks("d", "b", "e", "a")))
        .containsExactly(3, 1, -1, 0);
  }

  @Test
  void takesAChangedTextBetweenTheSameNeighborsForTheSame() {
    assertThat(
            former(
                blocks("a", FERRIES, "c"),
                blocks("a", "Buses to the islands stayed at home all day.", "c")))
        .containsExactly(0, 1, 2);
  }

  @Test
  void takesALittleChangedTextForTheSameWhereverItIs() {
    assertThat(
            former(
                blocks("a", FERRIES, "c", "d"),
                blocks("a", "c", "d", "Ferries to the islands stayed in port all night.")))
        .containsExactly(0, 2, 3, 1);
  }

  @Test
  void doesNotTakeAnotherTextInTheSamePlaceForTheSame() {
    assertThat(
            former(
                blocks("a", FERRIES, "c"), blocks("a", "The mayor thanked all of the crews.", "c")))
        .containsExactly(0, -1, 2);
  }

  @Test
  void givesEqualTextsToThoseWithTheSameNeighbors() {
    assertThat(
            former(
                blocks("More", "a", "More", "b", "More"), blocks("a", "More", "b", "More", "More")))
        .containsExactly(1, 2, 3, 4, 0);
  }

  @Test
  void choosesTheMostAlikeOfSeveral() {
    assertThat(
            former(
                blocks("a", "one two three four", "one two three five", "c"),
                blocks("a", "one two three five six", "c")))
        .containsExactly(0, 2, 3);
  }

  @Test
  void comparesCharactersWhereNothingIsBetweenWords() {
    assertThat(former(blocks("a", "連絡船は終日港に停泊した。"), blocks("a", "連絡船は一日中港に停泊した。")))
        .containsExactly(0, 1);
    assertThat(former(blocks("a", "連絡船は終日港に停泊した。"), blocks("a", "市長は協力者に感謝した。")))
        .containsExactly(0, -1);
  }

  @Test
  void knowsNothingOfAnEmptyArticle() {
    assertThat(former(blocks(), blocks("a", ""))).containsExactly(-1, -1);
  }
}
