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

  @Test
  void searchesASourceOnceForAllItsTranslations_inWhateverThread() throws Exception {
    List<String> sources = List.of("source", "another", "");
    for (String language : List.of("es", "fr", "de")) {
      for (String source : sources) {
        assertThat(lengths.findInSource(source)).isEqualTo(source.length());
        for (int i = 0; i < 5; i++) {
          lengths.find(language + source + "!".repeat(i));
        }
      }
    }
    Thread other = new Thread(() -> lengths.findInSource("source"));
    other.start();
    other.join();

    assertThat(searched).filteredOn(sources::contains).containsExactlyElementsOf(sources);
  }

  @Test
  void holdsOnToSomeSources_howeverManyThereAre() {
    String chapter = "a".repeat(5_000);
    for (int i = 0; i < 20_000; i++) {
      assertThat(lengths.findInSource("source " + i)).isEqualTo(("source " + i).length());
    }
    for (String text : List.of(chapter, "1", "22", "333", "4444", chapter)) {
      assertThat(lengths.findInSource(text)).isEqualTo(text.length());
    }

    assertThat(searched.subList(20_000, searched.size()))
        .containsExactly(chapter, "1", "22", "333", "4444", chapter);
  }
}
