package dev.glotwire.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import dev.glotwire.format.Sense.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordStartsTest {
  private static final String LETTERS = "abcçн七م";
  private static final String OTHERS = " .'-\u00A0";

  /** All words that the trie may know begin where it says that one may. */
  @Test
  void rulesOutNoWordOfTheTrie() {
    Random random = new Random(20261126);
    for (int round = 0; round < 300; round++) {
      WordTrie trie = new WordTrie();
      List<String> words = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        Sort sort = Sort.values()[random.nextInt(Sort.values().length)];
        String word = letter(random) + text(random, random.nextInt(6));
        trie.add(word, Sense.of(sort, 1), random.nextInt(4) == 0);
        words.add(word);
      }
      WordStarts starts = new WordStarts(trie, node -> true);
      for (String word : words) {
        assertThat(starts.mayBeAt(word, 0)).as(word).isTrue();
        assertThat(starts.mayBeAt("x " + UCharacter.toUpperCase(word) + ".", 2)).as(word).isTrue();
      }
    }
  }

  @Test
  void leavesRoomForEndings() {
    WordTrie trie = new WordTrie();
    trie.add("on", Sense.of(Sort.CARDINAL, 10), false);
    trie.add("dix", Sense.of(Sort.CARDINAL, 10), false);
    trie.add("m", Sense.of(Sort.UNIT, 1), false);
    WordStarts starts = new WordStarts(trie, node -> true);

    assertThat(starts.mayBeAt("onun", 0)).isTrue();
    assertThat(starts.mayBeAt("dixième", 0)).isTrue();
    assertThat(starts.mayBeAt("m.", 0)).isTrue();
    assertThat(starts.mayBeAt("more", 0)).isFalse();
    assertThat(starts.mayBeAt("dire", 0)).isFalse();
  }

  @Test
  void passesOverMarksThatDoNotCount() {
    WordTrie trie = new WordTrie();
    trie.add("tausend", Sense.of(Sort.SCALE, 3), false);

    assertThat(new WordStarts(trie, node -> true).mayBeAt("tau\u00ADsend", 0)).isTrue();
    assertThat(new WordStarts(trie, node -> true).mayBeAt("t\u00ADausend", 0)).isTrue();
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(
          random.nextInt(5) == 0 ? OTHERS.charAt(random.nextInt(OTHERS.length())) : letter(random));
    }
    return text.toString();
  }

  private static char letter(Random random) {
    return LETTERS.charAt(random.nextInt(LETTERS.length()));
  }
}
