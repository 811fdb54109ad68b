package dev.glotwire.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.TaggedText;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  private static int score(String one, String other, int least) {
    return new Likeness(TaggedText.ofPlain(one)).score(TaggedText.ofPlain(other), least);
  }

  @ParameterizedTest
  @CsvSource({
    "abcd, abce, 75",
    "abcd, abcde, 80",
    "The ferry left., The ferries left., 82",
    "kitten, sitting, 57",
    "abc, xyz, 0"
  })
  void isThePercentageOfCharactersThatStay(String one, String other, int score) {
    assertThat(score(one, other, 1)).isEqualTo(score);
    assertThat(score(other, one, 1)).isEqualTo(score);
  }

  @Test
  void isZeroBelowTheLeast() {
    assertThat(score("kitten", "sitting", 57)).isEqualTo(57);
    assertThat(score("kitten", "sitting", 58)).isZero();
  }

  @Test
  void equalTextWithOtherCodesIsNoMoreThan99() {
    Likeness likeness = new Likeness(new TaggedText("Hi <1/>"));

    assertThat(likeness.score(new TaggedText("Hi "), 1)).isEqualTo(99);
    assertThat(likeness.score(new TaggedText("<1/>Hi <2/><3/>"), 1)).isEqualTo(98);
    assertThat(likeness.isSame(new TaggedText("Hi <1/>"))).isTrue();
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    assertThat(new Likeness(TaggedText.ofPlain("café")).isSame(TaggedText.ofPlain("cafe\u0301")))
        .isTrue();
    assertThat(score("café x", "cafe\u0301 y", 1)).isEqualTo(83);
  }

  @Test
  void textsThatAreTooLongAreLikeNothing() {
    assertThat(score("a".repeat(10_001), "a".repeat(10_000), 75)).isZero();
    assertThat(score("a".repeat(10_000), "a".repeat(9_999), 75)).isEqualTo(99);
  }

  /** Against the textbook's matrix, over lengths on both sides of the 64 cells of a word. */
  @Test
  void isTheScoreOfThePlainAlgorithm() {
    long seed = 20261125;
    Random random = new Random(seed);
    for (int run = 0; run < 3_000; run++) {
      String one = word(random, random.nextInt(200));
      String other = random.nextBoolean() ? edited(random, one) : word(random, random.nextInt(200));
      int longer = Math.max(one.length(), other.length());
      int plain = longer == 0 ? 0 : (longer - distance(one, other)) * 100 / longer;
      int least = 1 + random.nextInt(99);
      int expected = Math.min(99, plain) >= least ? Math.min(99, plain) : 0;

      assertThat(score(one, other, least))
          .as("seed %d run %d least %d: %s / %s", seed, run, least, one, other)
          .isEqualTo(expected);
    }
  }

  private static String word(Random random, int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append((char) ('a' + random.nextInt(4)));
    }
    return out.toString();
  }

  private static String edited(Random random, String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = random.nextInt(20); i > 0 && !out.isEmpty(); i--) {
      int at = random.nextInt(out.length());
      switch (random.nextInt(3)) {
        case 0 -> out.deleteCharAt(at);
        case 1 -> out.insert(at, 'z');
        default -> out.setCharAt(at, 'y');
      }
    }
    return out.toString();
  }

  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int best =
            Math.min(
                Math.min(row[j], row[j - 1]) + 1,
                diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1));
        diagonal = row[j];
        row[j] = best;
      }
    }
    return row[other.length()];
  }
}
