package dev.glotwire.read;

import static dev.glotwire.read.RoundTrips.describe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.article.Article;
import dev.glotwire.read.UnreadableArticleException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Documents of Word 97 to 2003, which no library writes: {@code harbor.doc} was typed by hand and
 * saved by LibreOffice 7.4, with a deletion, a comment and hidden text.
 */
class LegacyWordReaderTest {
  private static final ArticleReader READER = ArticleReader.standard().extractingInProcess();

  private static byte[] harbor() throws IOException {
    try (InputStream in = LegacyWordReaderTest.class.getResourceAsStream("harbor.doc")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  @Test
  void readsWhatAReaderOfTheDocumentSees() throws Exception {
    Article article = READER.read(harbor(), "harbor.doc");

    RoundTrips.assertSpans(article);
    assertThat(describe(article))
        .containsExactly(
            "HEADING 1: The harbor opens",
            "PARAGRAPH: Before after, {BOLD bold} words and {OTHER struck}, see {LINK the boats}.",
            "PARAGRAPH: A file {VERBATIM a.txt}, tab here{OTHER} and{LINE_BREAK}there.",
            "LIST_ITEM 1: One",
            "LIST_ITEM 2: Deep",
            "LIST_ITEM 1: Two",
            "TABLE_CELL: a",
            "TABLE_CELL: b",
            "PARAGRAPH: The word was made by hand and stands here to end it.",
            "PARAGRAPH footnote: Note one.");
    assertThat(article.text())
        .contains("(https://example.org/boats)", "1. One\n   - Deep\n2. Two\n");
    assertThat(article.notices()).anyMatch(notice -> notice.contains("tracked changes"));
    assertThat(article.source().mediaType()).isEqualTo("application/msword");
  }

  @Test
  void refusesMoreTextThanTheLimit() throws Exception {
    byte[] bytes = harbor();

    assertThatThrownBy(
            () ->
                READER
                    .withLimits(ReadLimits.defaults().withMaxCharacters(50))
                    .read(bytes, "harbor.doc"))
        .isInstanceOfSatisfying(
            UnreadableArticleException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
  }

  @Test
  void readsOrRefusesADamagedDocument() throws Exception {
    byte[] whole = harbor();
    Random random = new Random(17);
    for (int i = 0; i < 20; i++) {
      byte[] damaged =
          i % 4 == 0
              ? Arrays.copyOf(whole, 600 + random.nextInt(whole.length - 600))
              : whole.clone();
      damaged[512 + random.nextInt(damaged.length - 512)] ^= (byte) (1 << random.nextInt(8));
      try {
        READER.read(damaged, "harbor.doc");
      } catch (UnreadableArticleException e) {
        assertThat(e.reason()).as(e.getMessage()).isNotIn(Reason.FAILED, Reason.TIMED_OUT);
      }
    }
  }
}
