package dev.glotwire.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Span;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {
  private final Segmenter segmenter = Segmenter.standard();

  private String segment(String language, String text) {
    List<String> sentences =
        segmenter.segment(text, Locale.forLanguageTag(language)).stream()
            .map(span -> span.of(text))
            .toList();
    return String.join(" | ", sentences);
  }

  /** Each line is one text; a bar stands where a sentence ends. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en;Dr. Ana Lima met U.S. officials on Sept. 30. | “We’re ready,” J. Lima said.",
        "en;Acme Corp. rose 3.5 percent at 3:30 p.m. EDT. | He left Fri. Sep 29th.",
        "en;It moved to the U.S. | The plan failed at 5 p.m. | She left.",
        "en;See No. 5, e.g. Fig. 2, vs. the rest. | 2019 was worse.",
        "en;“Why?” he asked. | Nobody knew! | So they left.",
        "en;Sales fell. | – Nobody bought.",
        "en;The firm of St. John, Jr. and Sons Inc. closed.",
        "de;Am 29. September kam Dr. Weber mit ca. 40 Leuten, z. B. Lehrern. | Er blieb.",
        "de;Das kostet 5 Mio. Euro bzw. mehr. | Danach war Schluss.",
        "es;El Sr. Vidal llegó a EE.UU. en sept. de 2020. | La Dra. Ruiz no.",
        "fr;M. Petit et Mme. Roy vont au n. 5, av. Foch. | Ils rient.",
        "it;Il dott. Neri e l’avv. Riva sono qui. | Partono domani.",
        "pt;O Sr. Lopes e a Dra. Dias saíram às 5 p.m. de ontem. | Voltam hoje.",
        "ca;El Sr. Puig viu al núm. 5 de l’av. Diagonal. | Va marxar ahir.",
        "nl;Dhr. Jansen en mevr. Bos wonen op nr. 5, d.w.z. hier. | Ze lachen.",
        "pl;Prof. Nowak mieszka przy ul. Długiej 5, m.in. z psem. | Śpi.",
        "ru;Он живёт на ул. Ленина, д. 5, т.е. рядом. | Там тихо.",
        "ja;港は閉鎖された。 | 船は出なかった。",
        "hi;बंदरगाह बंद था। | जहाज नहीं चले।"
      })
  void splitsSentences(String language, String marked) {
    assertThat(segment(language, marked.replace(" | ", " "))).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t\u00A0"})
  void blankTextHoldsNoSentence(String text) {
    assertThat(segmenter.segment(text, Locale.ENGLISH)).isEmpty();
  }

  @Test
  void knowsNoLanguageAndStillSplits() {
    assertThat(segmenter.segment("One is here. Two is there.", Locale.ROOT)).hasSize(2);
  }

  @Test
  void everyCharacterThatIsNoSpaceBelongsToExactlyOneSentence() {
    String alphabet = "aB. !?…\"“”()—-1 9\u00A0ñЖ。「」👍\uD83D\n";
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      int at = 0;
      for (Span span : segmenter.segment(text, round % 2 == 0 ? Locale.ENGLISH : Locale.GERMAN)) {
        assertThat(text.substring(at, span.start()).replace('\u00A0', ' '))
            .as("between, in %s", text)
            .isBlank();
        assertThat(span.isEmpty()).isFalse();
        at = span.end();
      }
      assertThat(text.substring(at).replace('\u00A0', ' ')).as("after, in %s", text).isBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "\"", "a", "a.", "A. ", "5. ", ". - ", "( "})
  void takesLongHostileText(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());

    assertThat(segmenter.segment(text, Locale.ENGLISH))
        .allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
  }
}
