package dev.glotwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Content;
import dev.glotwire.protect.KeptText;
import dev.glotwire.read.ArticleReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineCaseTest {
  private static final String BODY =
      "On Tuesday the mayor of Port Arden met ferry operators. “Service will resume,” said Ana Lima of the US"
          + " coast guard. Storms hit the new terminal near Arden, and May was calm.";

  private static String sentenceCase(String headline, String... kept) throws IOException {
    Article article =
        ArticleReader.standard().read((BODY + "\n").getBytes(StandardCharsets.UTF_8), "a.txt");
    return HeadlineCase.of(article, KeptText.of(List.of(kept)))
        .sentenceCase(Content.of(headline))
        .plainText();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Storms Close Port Arden’s New Ferry Terminal|Storms close Port Arden’s new ferry terminal",
        "Mayor and Operators Agree: Service to Resume on Tuesday|Mayor and operators agree: Service to resume on Tuesday",
        "US Coast Guard Praises Ana Lima’s iPhone Photos|US coast guard praises Ana Lima’s iPhone photos",
        "Ferries Return After Two Days, Says Operator|Ferries return after two days, says operator"
      })
  void lowersWhatIsNoName(String headline, String expected) throws IOException {
    assertThat(sentenceCase(headline)).isEqualTo(expected);
  }

  @Test
  void leavesTheNameBehindABarAsItIs() throws IOException {
    assertThat(sentenceCase("Storms Close Ferry Terminal | The Daily Tide"))
        .isEqualTo("Storms close ferry terminal | The Daily Tide");
    assertThat(sentenceCase("Storms Close Ferry Terminal | More From Our Daily News Desk"))
        .isEqualTo("Storms close ferry terminal | More from our daily news desk");
  }

  @Test
  void takesNoNamesFromATitleInTheFrontMatter() throws IOException {
    String title = "Storms Close the Ferry Terminal";
    String text = "---\ntitle: \"" + title + "\"\n---\n\n# " + title + "\n\n" + BODY + "\n";
    Article article = ArticleReader.standard().read(text.getBytes(StandardCharsets.UTF_8), "a.md");

    HeadlineCase headlines = HeadlineCase.of(article, KeptText.of(List.of()));

    assertThat(article.blocks().get(0).kind()).isEqualTo(BlockKind.METADATA);
    assertThat(headlines.sentenceCase(article.blocks().get(0).content()).plainText())
        .isEqualTo("Storms close the ferry terminal");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Storms close the new ferry terminal in Port Arden",
        "STORMS CLOSE THE FERRY TERMINAL",
        "Storms Return",
        ""
      })
  void leavesAloneWhatIsNotInTitleCase(String headline) throws IOException {
    assertThat(sentenceCase(headline)).isEqualTo(headline);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Storms Close the Grand Ferry Terminal"})
  void leavesKeptTermsInTheirSpelling(String headline) throws IOException {
    assertThat(sentenceCase(headline, "Grand Ferry"))
        .isEqualTo("Storms close the Grand Ferry terminal");
  }

  @ParameterizedTest
  @CsvSource({
    "HEADLINE,en,es,true",
    "HEADING,en-GB,de,true",
    "METADATA,en,de,true",
    "PARAGRAPH,en,es,false",
    "HEADLINE,fr,es,false",
    "HEADLINE,en,en-GB,false"
  })
  void concernsHeadingsFromEnglishOnly(
      BlockKind kind, String source, String target, boolean expected) {
    Block block =
        new Block("b1", kind, 0, "", new dev.glotwire.article.Span(0, 0), Content.of("x"));

    assertThat(
            HeadlineCase.concerns(
                block, Locale.forLanguageTag(source), Locale.forLanguageTag(target)))
        .isEqualTo(expected);
  }
}
