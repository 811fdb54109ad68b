package dev.glotwire.typography;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisplayOrderTest {

  private static Span span(String text, String part) {
    int start = text.indexOf(part);
    return new Span(start, start + part.length());
  }

  private static boolean isWhole(String text, String part) {
    return DisplayOrder.of(text, true).isWhole(span(text, part));
  }

  @Test
  void findsWhatIsDisplayedInPieces() {
    assertThat(isWhole("חייגו +972 3 555 עכשיו", "+972 3 555")).isFalse();
    assertThat(isWhole("ראו https://a.example/b/ עכשיו", "https://a.example/b/")).isFalse();
    assertThat(isWhole("ב -5 מעלות", "-5")).isFalse();
    assertThat(isWhole("مع \u202E1234\u202C هنا", "1234")).isFalse();
  }

  @Test
  void knowsWhatHoldsTogetherByItself() {
    assertThat(isWhole("ראו https://a.example/b עכשיו", "https://a.example/b")).isTrue();
    assertThat(isWhole("كلف 1,234.5 في", "1,234.5")).isTrue();
    assertThat(isWhole("ב -\u20665\u2069 מעלות", "5")).isTrue();
    assertThat(isWhole("חייגו \u2066+972 3 555\u2069 עכשיו", "+972 3 555")).isTrue();
    assertThat(isWhole("abc שלום", "שלום")).isTrue();
  }

  @Test
  void findsFigures() {
    String text = "It is -5, +972 3 555-1234, 1 234,5 or 3:2 in ב-2023 of F16.";

    assertThat(DisplayOrder.figures(text))
        .extracting(span -> span.of(text))
        .isEqualTo(List.of("-5", "+972 3 555-1234", "1", "234,5", "3:2", "2023"));
  }

  @Test
  void textOfOneDirectionIsNotMixed() {
    assertThat(DisplayOrder.isMixed("Zürich, Αθήνα, 東京, दिल्ली")).isFalse();
    assertThat(DisplayOrder.isMixed("a \u202E b")).isTrue();
    assertThat(DisplayOrder.isMixed("a ش")).isTrue();
    assertThat(DisplayOrder.isMixed("a \uD83A\uDD00")).isTrue(); // Adlam
  }
}
