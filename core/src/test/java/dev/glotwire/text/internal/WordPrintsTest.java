package dev.glotwire.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordPrintsTest {
  private static final int LONGEST = 8;

  private static WordPrints words(String text) {
    return TextTraits.of(text).words();
  }

  @Test
  void countsTheWordsThatWordsFinds() {
    for (String text :
        List.of(
            "",
            "one",
            "' a ’",
            "çok İyi",
            "e\u0301te\u0301",
            "\uD835\uDFD9 x",
            "北京 of Ὀδυσσεύς",
            "a-b")) {
      assertThat(words(text).count()).as(text).isEqualTo(Words.of(text).size());
    }
  }

  @Test
  void endsWordsAtApostrophes() {
    assertThat(words("l'hôtel d’hier").count()).isEqualTo(4);
  }

  @Test
  void takesNoNoticeOfCase() {
    WordPrints capitals = words("İSTANBUL, ΟΔΟΣ");

    assertThat(capitals.areThoseOf(words("i\u0307stanbul οδος"))).isTrue();
    assertThat(capitals.areThoseOf(words("istanbul οδοσ extra"))).isFalse();
    assertThat(capitals.hasOneOf(new WordPrints.Wanted(List.of("οδός", "Οδος")))).isTrue();
    assertThat(capitals.hasOneOf(new WordPrints.Wanted(List.of("οδός")))).isFalse();
  }

  @Test
  void missesNoPhraseThatStandsTwiceInARow() {
    Random random = new Random(20261126);
    for (int i = 0; i < 5000; i++) {
      String text =
          random
              .ints(4 + random.nextInt(20), 0, 6)
              .mapToObj(word -> "w" + word)
              .collect(Collectors.joining(" "));
      assertThat(words(text).mayRepeat(LONGEST, 2)).as(text).isEqualTo(repeats(text, 2));
      assertThat(words(text).mayRepeat(LONGEST, 3)).as(text).isEqualTo(repeats(text, 3));
    }
  }

  private static boolean repeats(String text, int fewest) {
    List<String> words = List.of(text.split(" ", -1));
    for (int length = 1; length <= LONGEST; length++) {
      int all = Math.max(2 * length, fewest);
      for (int from = 0; from + all <= words.size(); from++) {
        boolean same = true;
        for (int i = from + length; i < from + all; i++) {
          same &= words.get(i).equals(words.get(i - length));
        }
        if (same) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void tellsWhetherTwoTextsShareHalfOfTheirWords() {
    WordPrints source = words("The mayor of Zollin said no");

    assertThat(words("El alcalde de ZOLLIN dijo no").mayShareHalfWith(source)).isFalse();
    assertThat(words("De mayor, Zollin dijo NO").mayShareHalfWith(source)).isTrue();
    assertThat(words("mayor mayor said said dijo que era").mayShareHalfWith(source)).isTrue();
    // As many different words, of which fewer stand there: repeated ones count as often.
    assertThat(words("said no, que que que que").mayShareHalfWith(source)).isFalse();
    assertThat(words("").mayShareHalfWith(source)).isTrue();
  }
}
