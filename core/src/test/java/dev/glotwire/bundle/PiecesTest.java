package dev.glotwire.bundle;

import static dev.glotwire.bundle.SampleBundle.content;
import static dev.glotwire.bundle.SampleBundle.pair;
import static dev.glotwire.bundle.SampleBundle.span;
import static dev.glotwire.bundle.SampleBundle.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.segment.Segmenter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PiecesTest {

  @Test
  void keepsWhatStandsBetweenSentences() {
    assertThat(pieces(content(text(" One.  Two. "))))
        .containsExactly(" ", "One.", "  ", "Two.", " ");
  }

  @Test
  void closingCodesStayWithTheTextBeforeThem() {
    Content content = content(text("It "), bold(1, "worked."), text(" Then it failed."));

    assertThat(pieces(content)).containsExactly("", "It (worked.)", " ", "Then it failed.", "");
  }

  @Test
  void openingCodesGoWithTheTextAfterThem() {
    Content content = content(text("It worked. "), bold(1, "Then"), text(" it failed."));

    assertThat(pieces(content)).containsExactly("", "It worked.", " ", "(Then) it failed.", "");
  }

  @Test
  void cutsThroughAPairOfCodes() {
    assertThat(pieces(content(bold(1, "One. Two."))))
        .containsExactly("", "(One.", " ", "Two.)", "");
  }

  @Test
  void aMarkBehindASentenceStaysWithIt() {
    Code note = new Code(1, Code.Role.STANDALONE, Code.Type.OTHER, "[^1]", "", span());

    assertThat(pieces(content(text("One."), note, text(" Two."))))
        .containsExactly("", "One.x", " ", "Two.", "");
  }

  @Test
  void whatACodeDisplaysCountsAsText() {
    Code code = new Code(1, Code.Role.STANDALONE, Code.Type.VERBATIM, "`Npm`", "Npm", span());

    assertThat(pieces(content(text("See it. "), code, text(" is a tool."))))
        .containsExactly("", "See it.", " ", "x is a tool.", "");
  }

  @Test
  void aCutInsideOfACodeIsNotUsable() {
    Code code =
        new Code(1, Code.Role.STANDALONE, Code.Type.VERBATIM, "`-`", "One. Two. Three.", span());

    Pieces pieces = Pieces.of(content(code), Segmenter.standard(), Locale.ENGLISH);

    assertThat(pieces.isUsable()).isFalse();
  }

  @Test
  void blankContentHasNoSentence() {
    assertThat(Pieces.of(content(), Segmenter.standard(), Locale.ENGLISH).isUsable()).isFalse();
    assertThat(Pieces.of(content(text(" ")), Segmenter.standard(), Locale.ENGLISH).isUsable())
        .isFalse();
  }

  /** Returns the pieces with codes shown as {@code (}, {@code )} and {@code x}. */
  private static List<String> pieces(Content content) {
    return Pieces.of(content, Segmenter.standard(), Locale.ENGLISH).all().stream()
        .map(piece -> piece.stream().map(PiecesTest::show).collect(Collectors.joining()))
        .toList();
  }

  private static String show(Inline part) {
    if (part instanceof Text text) {
      return text.value();
    }
    return switch (((Code) part).role()) {
      case OPEN -> "(";
      case CLOSE -> ")";
      case STANDALONE -> "x";
    };
  }

  private static List<Inline> bold(int id, String text) {
    return pair(id, Code.Type.BOLD, "**", text, "**");
  }
}
