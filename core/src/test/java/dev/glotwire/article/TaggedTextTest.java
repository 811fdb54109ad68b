package dev.glotwire.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.article.Inline.Code.Type;
import dev.glotwire.article.Inline.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaggedTextTest {
  private static Code code(int id, Role role, String original) {
    return new Code(id, role, Type.OTHER, original, "", new Span(0, 0));
  }

  private static Content bold(int id, String open, String close) {
    return new Content(
        List.of(
            new Text("Press "),
            code(id, Role.OPEN, open),
            new Text("Enter"),
            code(id, Role.CLOSE, close),
            code(id + 1, Role.STANDALONE, "<br>")));
  }

  @Test
  void numbersCodesInReadingOrder() {
    assertThat(TaggedText.of(bold(7, "**", "**")).value()).isEqualTo("Press <1>Enter</1><2/>");
  }

  @Test
  void isTheSameWhateverTheCodesAre() {
    assertThat(TaggedText.of(bold(1, "**", "**"))).isEqualTo(TaggedText.of(bold(4, "<b>", "</b>")));
  }

  @Test
  void numbersTheCodesOfATargetAsInItsSource() {
    Content source = bold(1, "*", "*");
    Content target =
        new Content(
            List.of(
                code(2, Role.STANDALONE, "<br>"),
                code(1, Role.OPEN, "*"),
                new Text("Intro"),
                code(1, Role.CLOSE, "*")));

    assertThat(TaggedText.ofTarget(target, source).value()).isEqualTo("<2/><1>Intro</1>");
    assertThat(TaggedText.ofTarget(target, source).on(source)).contains(target);
  }

  @Test
  void escapesWhatLooksLikeATag() {
    TaggedText text = TaggedText.ofPlain("a <1> & b &lt; c");

    assertThat(text.value()).isEqualTo("a &lt;1> &amp; b &amp;lt; c");
    assertThat(text.text()).isEqualTo("a <1> & b &lt; c");
    assertThat(text.tags()).isEmpty();
  }

  @Test
  void fitsNoContentWithOtherCodes() {
    Content source = bold(1, "*", "*");

    assertThat(new TaggedText("Intro").on(source)).isEmpty();
    assertThat(new TaggedText("<1>Intro</1><2/><3/>").on(source)).isEmpty();
    assertThat(new TaggedText("<1/>Intro<2/>").on(source)).isEmpty();
    assertThat(new TaggedText("<1>Intro</1><2/>").on(source)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a & b",
        "a < b",
        "<0/>",
        "<01/>",
        "<x/>",
        "<1>",
        "</1>",
        "<1></2>",
        "<1/><1/>",
        "<",
        "<1",
        "<1><2></1></2>",
        "</1/>",
        "<>",
        "</>",
        "<1234567/>",
        "&gt;",
        "<²/>"
      })
  void refusesWhatIsNoTaggedText(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new TaggedText(value));
  }

  @Test
  void neverTellsTheTextWhenItRefuses() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TaggedText("confidential & more"))
        .withMessageNotContaining("confidential");
  }
}
