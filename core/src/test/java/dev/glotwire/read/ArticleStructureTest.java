package dev.glotwire.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.BlockKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleStructureTest {
  private static final String BODY =
      "\n\nThe harbor opened its gates again on Monday, after nine days of repairs.\n\n"
          + "Forty ferries had been waiting outside.\n";

  private static List<BlockKind> kinds(String text, String name, String language)
      throws UnreadableArticleException {
    Article article = RoundTrips.read(text, name);
    return ArticleStructure.recognize(article, Locale.forLanguageTag(language)).blocks().stream()
        .map(Block::kind)
        .toList();
  }

  @Test
  void findsDatelineAndHeadlineOfPlainText() throws Exception {
    assertThat(kinds("Mon. Mar 4th, 2024\nHarbor Open Again" + BODY, "a.txt", "en"))
        .containsExactly(
            BlockKind.DATELINE, BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH);
  }

  @Test
  void findsTheDatelineBelowTheHeadlineAndTheByline() throws Exception {
    assertThat(kinds("Harbor Open Again\nBy Ann van Dyk\nMarch 4, 2024" + BODY, "a.txt", "en"))
        .startsWith(BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.PARAGRAPH);
  }

  @Test
  void findsADatelineAtTheEnd() throws Exception {
    assertThat(kinds("Harbor Open Again" + BODY + "\nEastmouth, March 4, 2024\n", "a.txt", "en"))
        .endsWith(BlockKind.PARAGRAPH, BlockKind.DATELINE);
  }

  @Test
  void needsNoDateline() throws Exception {
    assertThat(kinds("Harbor Open Again" + BODY, "a.txt", "en"))
        .containsExactly(BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH);
  }

  @Test
  void takesASentenceForNoHeadline() throws Exception {
    assertThat(kinds("The harbor is open." + BODY, "a.txt", "en"))
        .containsOnly(BlockKind.PARAGRAPH);
  }

  @Test
  void prefersTheFirstHeading() throws Exception {
    assertThat(kinds("---\ntitle: T\n---\n*March 4, 2024*\n\n# Harbor" + BODY, "a.md", "en"))
        .startsWith(BlockKind.METADATA, BlockKind.DATELINE, BlockKind.HEADLINE);
    assertThat(kinds("---\ntitle: T\n---\n" + BODY, "a.md", "en"))
        .startsWith(BlockKind.HEADLINE, BlockKind.PARAGRAPH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Montag, 4. März 2024
          de | Berlin, 4. März 2024
          fr | lundi 4 mars 2024
          es | 4 de marzo de 2024
          ca | 4 de març del 2024
          pt | Lisboa, 4 de março de 2024
          ru | 4 марта 2024 г.
          ja | 2024年3月4日
          en | 2024-03-04
          en | 04/03/2024
          en | WASHINGTON, March 4
          """)
  void knowsDates(String language, String date) throws Exception {
    assertThat(kinds(date + "\nHarbor Open Again" + BODY, "a.txt", language))
        .startsWith(BlockKind.DATELINE, BlockKind.HEADLINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"March of the Penguins", "May 2024 be better", "In 2024", "5 of 7"})
  void takesAHeadlineForNoDate(String line) throws Exception {
    assertThat(kinds(line + BODY, "a.txt", "en")).doesNotContain(BlockKind.DATELINE);
  }

  @ParameterizedTest
  @CsvSource({
    "en, By Jane Smith and Ann Lee",
    "de, Von Anna Schmidt",
    "fr, Par Jean Dupont",
    "es, Por Ana García de la Torre",
    "it, Di Anna Rossi",
    "en, By Ana Lima | May 3, 2024",
    "en, 'Updated May 3, 2024 • By Ana Lima, Staff Writer'"
  })
  void knowsBylines(String language, String line) throws Exception {
    assertThat(kinds("Harbor Open Again\n" + line + BODY, "a.txt", language))
        .startsWith(BlockKind.HEADLINE, BlockKind.BYLINE);
  }

  @Test
  void takesATitleForNoByline() throws Exception {
    assertThat(kinds("Von Berlin nach Paris\nZeile zwei" + BODY, "a.txt", "de"))
        .doesNotContain(BlockKind.BYLINE);
  }

  @Test
  void findsTheNineBlocksOfTheSummitArticle() throws Exception {
    Path file = Path.of("../../shared/data/article/summit.en.txt");
    assumeThat(file).as("the shared article is not here").exists();

    Article article =
        ArticleStructure.recognize(ArticleReader.standard().read(file), Locale.ENGLISH);

    assertThat(article.blocks())
        .extracting(Block::kind)
        .hasSize(9)
        .startsWith(BlockKind.DATELINE, BlockKind.HEADLINE, BlockKind.PARAGRAPH);
    assertThat(article.write(Map.of(), Optional.empty()).get(0).bytes())
        .isEqualTo(Files.readAllBytes(file));
  }
}
