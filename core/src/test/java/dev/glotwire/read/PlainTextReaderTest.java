package dev.glotwire.read;

import static dev.glotwire.read.RoundTrips.describe;
import static dev.glotwire.read.RoundTrips.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Article;
import dev.glotwire.article.Content;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextReaderTest {
  private static final String WRAPPED =
      """
      Harbor reopens after storm
      Mon. Mar 4th, 2024

      The harbor of Eastmouth opened its gates again on Monday after nine days
      of repairs. Forty ferries had been waiting outside of the breakwater, and
      the first of them was greeted with applause by some three hundred people
      on the quay.

      > "We counted every one of them in," said the harbor master, who had
      > slept in her office for the whole of last week.

      - The north pier stays closed until the end of April, because its lamps
        have to be replaced.
      - Fares do not change.

      What comes next
      ---------------

      1. Divers look at the gates.
      2. The council votes.
      """;

  @Test
  void partsBlocksAtBlankLinesAndKeepsShortLinesApart() throws Exception {
    Article article =
        read("Mon. Mar 4th, 2024\nA headline here\n\nText one.\n\nText two.", "a.txt");

    assertThat(describe(article))
        .containsExactly(
            "PARAGRAPH: Mon. Mar 4th, 2024",
            "PARAGRAPH: A headline here",
            "PARAGRAPH: Text one.",
            "PARAGRAPH: Text two.");
  }

  @Test
  void joinsHardWrappedLines() throws Exception {
    assertThat(describe(read(WRAPPED, "a.txt")))
        .containsExactly(
            "PARAGRAPH: Harbor reopens after storm",
            "PARAGRAPH: Mon. Mar 4th, 2024",
            "PARAGRAPH: The harbor of Eastmouth opened its gates again on Monday after nine days of"
                + " repairs. Forty ferries had been waiting outside of the breakwater, and the"
                + " first of them was greeted with applause by some three hundred people on the"
                + " quay.",
            "QUOTE: \"We counted every one of them in,\" said the harbor master, who had slept in"
                + " her office for the whole of last week.",
            "LIST_ITEM 1: The north pier stays closed until the end of April, because its lamps"
                + " have to be replaced.",
            "LIST_ITEM 1: Fares do not change.",
            "HEADING 2: What comes next",
            "LIST_ITEM 1: Divers look at the gates.",
            "LIST_ITEM 1: The council votes.");
  }

  @Test
  void fillsATranslationToTheWidthOfTheSource() throws Exception {
    Article article = read(WRAPPED, "a.txt");

    String written =
        RoundTrips.write(article, Map.of("b4", Content.of("palabra ".repeat(20).strip())));

    assertThat(written)
        .contains(
            "> palabra palabra palabra palabra palabra palabra palabra palabra palabra\n"
                + "> palabra palabra palabra palabra palabra palabra palabra palabra palabra\n"
                + "> palabra palabra\n");
  }

  @Test
  void keepsVersesApart() throws Exception {
    String verses =
        """
        The lamps were lit along the quay at nine,
        And no one came,
        The tide went out without a single sign,
        And said no name.
        """;

    assertThat(read(verses, "a.txt").blocks()).hasSize(4);
  }

  @Test
  void takesADayOfAMonthForNoListItem() throws Exception {
    assertThat(describe(read("29. September 2023\nEine Zeile\n\nText.\n", "a.txt")))
        .contains("PARAGRAPH: 29. September 2023");
  }

  @Test
  void joinsWrappedChineseWithoutSpaces() throws Exception {
    String line = "\u6D77\u6E2F\u661F\u671F\u4E00\u91CD\u65B0\u958B\u653E".repeat(4);

    Article article = read(line + "\n" + line + "\n" + line + "\n" + line.substring(9) + "\n", "a");

    assertThat(article.blocks()).hasSize(1);
    assertThat(article.blocks().get(0).content().plainText()).doesNotContain(" ").hasSize(135);
    RoundTrips.assertSameStructure(article, "a", text -> text.replace('\u6E2F', '\u5CB8'));
  }

  @Test
  void keepsLineEndsAroundATranslation() throws Exception {
    Article article = read("One\r\n\r\nTwo\rThree", "a.txt");

    assertThat(RoundTrips.write(article, RoundTrips.translated(article, RoundTrips::upper)))
        .isEqualTo("ONE\r\n\r\nTWO\rTHREE");
  }

  @Test
  void isReadBackWithTheSameStructure() throws Exception {
    RoundTrips.assertSameStructure(read(WRAPPED, "a.txt"), "a.txt", RoundTrips::upper);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        WRAPPED,
        "Mon. Mar 4th, 2024\r\nA headline\r\n\r\n  Text.\t\r\n\r\n\r\n",
        "\u3000\u3000\u6D77\u6E2F\n\uD83D\uDE00 x\n\n===\n> > q\n>\n> r\n1) a\n2) b\n   c\n",
      })
  void writesAnUnchangedFileByteForByte(String text) throws Exception {
    RoundTrips.assertIdentity(text, "a.txt");
  }
}
