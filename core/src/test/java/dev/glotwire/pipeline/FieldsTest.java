package dev.glotwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Block;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.read.ArticleReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "By Ana Lima | May 3 > By Ana Lima;May 3",
        "*By Ana Lima | May 3* > By Ana Lima;May 3",
        "***By Ana Lima \u00B7 May 3*** > By Ana Lima;May 3",
        "By **Ana Lima** | *May 3* > By Ana Lima;May 3",
        "**By Ana Lima** | May 3 | **Sports** > By Ana Lima;May 3;Sports",
        "By Ana Lima \u2014 co-op / all-in > By Ana Lima;co-op;all-in",
        "| By Ana Lima | > By Ana Lima",
        "By **Ana | Bob** Lima > By Ana | Bob Lima",
        "By Ana Lima | Updated May 3, 2024 > By Ana Lima;Updated;May 3, 2024",
        "By Ana Lima | First published on Friday, May 3, 2024 > By Ana Lima;First published on;Friday, May 3, 2024",
        "By Ana Lima | Page 3 of May 3 > By Ana Lima;Page 3 of May 3",
        "By Ana Lima > By Ana Lima"
      })
  void cutsBetweenFieldsAndLosesNothing(String markdown, String expected) throws Exception {
    Content content = content(markdown);

    Fields fields = Fields.ofByline(content, Locale.ENGLISH);

    assertThat(fields.fields().stream().map(Content::displayText))
        .containsExactly(expected.split(";", -1));
    assertThat(together(fields)).isEqualTo(content.displayText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "The wall | The Herald > The wall;The Herald",
        "The *wall* | [Herald](u) > The wall;Herald",
        "Either/or | 5 | a|b > Either/or;5;a|b",
        "A *wall | b* c > A wall | b c",
        "The wall — a story · May 3, 2024 > The wall — a story · May 3, 2024"
      })
  void cutsOtherTextsAtTheirBarsOnly(String markdown, String expected) throws Exception {
    Content content = content(markdown);

    Fields fields = Fields.atBars(content);

    assertThat(fields.fields().stream().map(Content::displayText))
        .containsExactly(expected.split(";", -1));
    assertThat(together(fields)).isEqualTo(content.displayText());
  }

  private static Content content(String markdown) throws Exception {
    Block block =
        ArticleReader.standard()
            .read(markdown.getBytes(StandardCharsets.UTF_8), "a.md")
            .blocks()
            .get(0);
    return block.content();
  }

  private static String together(Fields fields) {
    List<Inline> all = new ArrayList<>(fields.around().get(0));
    for (int i = 0; i < fields.fields().size(); i++) {
      all.addAll(fields.fields().get(i).parts());
      all.addAll(fields.around().get(i + 1));
    }
    return new Content(all).displayText();
  }
}
