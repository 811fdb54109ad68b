package dev.glotwire.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.BlockKind;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mayor’s plan won't raise fares | mayors-plan-wont-raise-fares",
        "Über Straßen, Øl & Łódź | uber-strassen-ol-lodz",
        "DIŞİŞLERİ IŞIK | disisleri-isik",
        "Саммит в Кремле | sammit-v-kremle",
        "Σύνοδος | synodos",
        "東京の朝 | dong-jingno-chao",
        "Ｆｕｌｌ ｗｉｄｔｈ ２ | full-width-2",
        "  –– What?! –– | what",
        "../../x | x",
        "C:\\Windows\\system32 | c-windows-system32",
        "con | con-article",
        "LPT1 | lpt1-article",
        "2,300 at 3:30 p.m. | 2-300-at-3-30-p-m",
      })
  void isLowerCaseAscii(String headline, String slug) {
    assertThat(Slug.of(headline, "fallback")).isEqualTo(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "…", "“”", "\u0000", "🎉", "\u202E"})
  void fallsBackWhereNothingIsLeft(String headline) {
    assertThat(Slug.of(headline, "fallback")).isEqualTo("fallback");
  }

  @Test
  void readsEveryScript() {
    assertThat(Slug.of("قمة الفضاء", "fallback")).matches("[a-z0-9-]+").isNotEqualTo("fallback");
    assertThat(Slug.of("פסגת החלל", "fallback")).matches("[a-z0-9-]+").isNotEqualTo("fallback");
    assertThat(Slug.of("정상 회담", "fallback")).isEqualTo("jeongsang-hoedam");
    assertThat(Slug.of("अंतरिक्ष", "fallback")).matches("[a-z0-9-]+").isNotEqualTo("fallback");
  }

  @Test
  void endsAtAWord() {
    String slug = Slug.of("word ".repeat(50), "fallback");

    assertThat(slug).hasSizeLessThanOrEqualTo(80).endsWith("-word");
  }

  @Test
  void cutsAWordWithoutEnd() {
    assertThat(Slug.of("a".repeat(5_000_000), "fallback")).hasSize(80);
  }

  @Test
  void usesTheFileNameOfAnArticleWithoutHeadline() {
    SampleBundle article =
        new SampleBundle()
            .named("Budget 2024.md")
            .block(BlockKind.PARAGRAPH, 0, SampleBundle.text("x"));

    assertThat(Slug.of(article.article())).isEqualTo("budget-2024");
    assertThat(Slug.of(article.named("…").article())).isEqualTo("article");
  }

  @Test
  void isAlwaysAPlainName() {
    long seed = 20231106;
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        text.append((char) random.nextInt(0x3100));
      }
      assertThat(Slug.of(text.toString(), "fallback"))
          .as("seed %d, round %d", seed, i)
          .matches("[a-z0-9]+(-[a-z0-9]+)*")
          .hasSizeLessThanOrEqualTo(80);
    }
  }
}
