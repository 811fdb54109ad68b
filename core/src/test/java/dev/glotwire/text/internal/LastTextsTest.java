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
    List<String> texts = new ArrayList<>(List.of("1"));
    for (int length = 2; length < 20; length++) {
      texts.add("2".repeat(length));
    }
    texts.addAll(List.of("1", article, article));
    for (String text : texts) {
      assertThat(lengths.find(text)).isEqualTo(text.length());
    }

    assertThat(searched).containsExactlyElementsOf(texts);
  }

  @Test
  void keepsApartWhatIsFoundInOneText_howeverMuchThatIs() {
    List<LastTexts<String>> finders = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String number = Integer.toString(i);
      finders.add(
          new LastTexts<>(
              text -> {
                searched.add(text + number);
                return text + number;
              }));
    }
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 40; i++) {
        assertThat(finders.get(i).find("target")).isEqualTo("target" + i);
        assertThat(finders.get(i).find("target")).isEqualTo("target" + i);
        assertThat(finders.get(i).findInSource("source")).isEqualTo("source" + i);
        assertThat(finders.get(i).findInSource("source")).isEqualTo("source" + i);
      }
    }

    assertThat(searched).hasSizeLessThanOrEqualTo(160);
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
    List<String> texts = List.of(chapter, "1", "22", "333", "4444", "55555", "666666", chapter);
    for (String text : texts) {
      assertThat(lengths.findInSource(text)).isEqualTo(text.length());
    }

    assertThat(searched.subList(20_000, searched.size())).containsExactlyElementsOf(texts);
  }
}
