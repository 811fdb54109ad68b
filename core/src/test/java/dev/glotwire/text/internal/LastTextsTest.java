package dev.glotwire.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastTextsTest {
  private final List<String> searched = new ArrayList<>();
  private final LastTexts<Integer> lengths =
      new LastTexts<>(
          text -> {
            searched.add(text);
            return text.length();
          });

  @Test
  void searchesATextOnceWhileItIsAmongTheLast() {
    assertThat(lengths.find("source")).isEqualTo(6);
    assertThat(lengths.find("target!")).isEqualTo(7);
    assertThat(lengths.find(new StringBuilder("source").toString())).isEqualTo(6);

    assertThat(searched).containsExactly("source", "target!");
  }

  @Test
  void forgetsOldTextsAndLongOnes() {
    String article = "a".repeat(20_000);
    for (String text : List.of("1", "22", "333", "4444", "55555", "1", article, article)) {
      assertThat(lengths.find(text)).isEqualTo(text.length());
    }

    assertThat(searched).containsExactly("1", "22", "333", "4444", "55555", "1", article, article);
  }
}
