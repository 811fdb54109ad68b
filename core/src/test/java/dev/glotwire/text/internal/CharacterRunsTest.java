package dev.glotwire.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CharacterRunsTest {

  @Test
  void visitsEveryCharacterOnce_andMostInLongRuns() {
    List<Integer> firsts = new ArrayList<>();
    int[] next = {0};
    CharacterRuns.visit(
        (first, last) -> {
          assertThat((int) first).isEqualTo(next[0]);
          next[0] = last + 1;
          firsts.add((int) first);
        });

    assertThat(next[0]).isEqualTo(Character.MAX_VALUE + 1);
    assertThat(firsts).hasSizeLessThan(20_000);
  }

  @Test
  void tellsNoCharactersApartInARun() {
    CharacterRuns.visit(
        (first, last) -> {
          for (int c = first + 1; c <= last; c++) {
            assertThat(traits(c)).describedAs("U+%04X", c).isEqualTo(traits(first));
          }
        });
  }

  private static List<Object> traits(int c) {
    return List.of(
        Character.getType(c),
        Character.getDirectionality(c),
        Character.UnicodeScript.of(c),
        UScript.getScript(c),
        UCharacter.isUWhiteSpace(c),
        Character.toLowerCase(c) == c,
        Character.isHighSurrogate((char) c),
        WordPrints.isPart((char) c));
  }
}
