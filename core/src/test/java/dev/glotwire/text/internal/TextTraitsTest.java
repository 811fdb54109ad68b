package dev.glotwire.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTraitsTest {

  @Test
  void seesEachKindWhereverItStands() {
    for (String text : texts()) {
      TextTraits traits = TextTraits.of(text);
      assertThat(traits.hasFigure()).as(text).isEqualTo(has(text, Character::isDigit));
      assertThat(traits.hasAmpersand()).as(text).isEqualTo(text.contains("&"));
      assertThat(traits.hasColon()).as(text).isEqualTo(text.contains(":"));
      assertThat(traits.hasEndMark()).as(text).isEqualTo(has(text, c -> ";?!".indexOf(c) >= 0));
      assertThat(traits.hasGuillemet()).as(text).isEqualTo(has(text, c -> "«»".indexOf(c) >= 0));
      assertThat(traits.hasStraightMark())
          .as(text)
          .isEqualTo(has(text, c -> "\"'".indexOf(c) >= 0));
      assertThat(traits.hasTypographicMark())
          .as(text)
          .isEqualTo(has(text, c -> "“”„‟«»‘’‚‹›「」『』".indexOf(c) >= 0));
      assertThat(traits.isRightToLeft())
          .as(text)
          .isEqualTo(has(text, TextTraitsTest::runsRightToLeft));
      assertThat(traits.hasDoubledSpace())
          .as(text)
          .isEqualTo(text.replace('\u00A0', ' ').contains("  "));
    }
  }

  private static boolean runsRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE;
  }

  private static boolean has(String text, IntPredicate kind) {
    return text.codePoints().anyMatch(kind);
  }

  /** Random texts, the same ones each time, of all that is told apart. */
  private static String[] texts() {
    int[] characters =
        "ab XO7٣七かжא\u202E\u00A0  .:;?!«»“’'\"&(\uD835\uDFD9\uD83A\uDD50".codePoints().toArray();
    Random random = new Random(20261126);
    String[] texts = new String[2000];
    for (int i = 0; i < texts.length; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(6); length >= 0; length--) {
        text.appendCodePoint(characters[random.nextInt(characters.length)]);
      }
      texts[i] = text.toString();
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "see example.org today",
        "at https://a",
        "to mailto:a",
        "a %s b",
        "#Topic",
        "#ö",
        "+1 555",
        "(555) 010-2030",
        "a@b",
        "@handle",
        "{0}",
        "⟦1⟧"
      })
  void saysWhatMayHoldAPieceToBeKept(String text) {
    assertThat(TextTraits.of(text).mayHoldKept()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"He came. She left: 7 (about 3 % of it) + more.", "", "10. – # 1"})
  void saysWhatHoldsNone(String text) {
    assertThat(TextTraits.of(text).mayHoldKept()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'In the end, 7.', LATIN, true",
    "'7!', LATIN, true",
    "'В конце.', LATIN, false",
    "'В end.', LATIN, false",
    "'В end.', CYRILLIC, false",
    "'\uD801\uDC00', LATIN, false",
  })
  void tellsTextsOfOneScript(String text, String script, boolean only) {
    BitSet scripts = new BitSet();
    scripts.set(UScript.getCodeFromName(script));
    assertThat(TextTraits.of(text).isOnlyIn(scripts)).isEqualTo(only);
  }

  @Test
  void findsWhereWordsAndFiguresBeginAndSignsStand() {
    String text = "  Of 12 km² in 東京, $5m " + "x".repeat(70) + " ٪";

    List<Integer> starts = new ArrayList<>();
    TextTraits traits = TextTraits.of(text);
    for (int at = traits.nextStart(0); at < text.length(); at = traits.nextStart(at + 1)) {
      starts.add(at);
    }

    int end = text.length();
    assertThat(starts).containsExactly(2, 5, 8, 12, 15, 16, 19, 20, 21, 23, end - 1);
    assertThat(traits.nextStart(end)).isEqualTo(end);
    assertThat(TextTraits.of("").nextStart(0)).isZero();
  }

  @Test
  void countsWhatIsNoWhiteSpace() {
    assertThat(TextTraits.of(" a\u00A0b\n\uD83D\uDE00\u3000").length()).isEqualTo(3);
  }
}
