package dev.glotwire.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.read.ArticleReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sf.okapi.lib.xliff2.core.Unit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles of articles that were really read. */
class RealArticleTest {
  private static final String MARKDOWN =
      """
      ---
      title: "Rivers rise"
      lang: en
      ---

      # Rivers rise after a week of rain

      The *Orla* reached **4.2 metres** on Friday. See the [gauge](https://example.org/g "Live").
      More at <https://example.org/more>.

      - Roads stay closed.
      - Run `levels --now` first. Then call.

      | Place | Level |
      |---|---|
      | Upton | 4.2 m |

      ```sh
      levels --now
      ```

      ![A flooded road](road.jpg)
      """;

  @TempDir Path temp;

  @Test
  void ofMarkdownHoldsMarkdown() throws IOException {
    Path folder = bundle("rivers.en.md", MARKDOWN).writeTo(temp.resolve("out"));

    assertThat(folder.resolve("es/rivers.es.md"))
        .content(StandardCharsets.UTF_8)
        .contains("*ORLA*", "**4.2 METRES**", "[GAUGE](https://example.org/g \"LIVE\")")
        .contains("<https://example.org/more>", "`levels --now`", "\nlevels --now\n", "| UPTON |");
  }

  @Test
  void ofMarkdownShowsWhatTheMarkupMeans() throws IOException {
    Path folder = bundle("rivers.en.md", MARKDOWN).writeTo(temp.resolve("out"));
    Document page = Jsoup.parse(folder.resolve("index.html"));

    assertThat(page.select(".target em").text()).isEqualTo("ORLA");
    assertThat(page.select(".target strong").text()).isEqualTo("4.2 METRES");
    assertThat(page.select(".target p a").eachAttr("href"))
        .containsExactly("https://example.org/g", "https://example.org/more");
    assertThat(page.select(".target li code").text()).isEqualTo("levels --now");
    assertThat(page.select(".target pre").text()).startsWith("```sh").contains("levels --now");
    assertThat(page.select(".target .label").eachText()).contains("alt");
  }

  @Test
  void ofMarkdownHasValidXliff() throws IOException {
    Bundle bundle = bundle("rivers.en.md", MARKDOWN);
    Path folder = bundle.writeTo(temp.resolve("out"));

    List<Unit> units = XliffWriterTest.units(Files.readString(folder.resolve("es/rivers.es.xlf")));

    assertThat(units)
        .extracting(Unit::getId)
        .containsExactlyElementsOf(bundle.article().blocks().stream().map(Block::id).toList());
  }

  @Test
  void ofTextKeepsCharsetMarkAndLineEnds() throws IOException {
    byte[] text = "\uFEFFRivers rise\r\n\r\nThe river rose.".getBytes(StandardCharsets.UTF_16LE);
    Files.write(temp.resolve("rivers.txt"), text);

    Path folder = bundle("rivers.txt").writeTo(temp.resolve("out"));

    assertThat(folder.resolve("es/rivers.es.txt"))
        .hasBinaryContent(
            "\uFEFFRIVERS RISE\r\n\r\nTHE RIVER ROSE.".getBytes(StandardCharsets.UTF_16LE));
    Manifest.SourceFile source = Manifest.read(folder).source();
    assertThat(source.charset()).isEqualTo("UTF-16LE");
    assertThat(source.byteOrderMark()).isTrue();
  }

  private Bundle bundle(String name, String text) throws IOException {
    Files.writeString(temp.resolve(name), text);
    return bundle(name);
  }

  /** Returns a bundle whose Spanish is the source in capitals. */
  private Bundle bundle(String name) throws IOException {
    Article article = ArticleReader.standard().read(temp.resolve(name));
    List<TargetBlock> blocks = new ArrayList<>();
    for (Block block : article.blocks()) {
      BlockState state = block.isTranslatable() ? BlockState.TRANSLATED : BlockState.KEPT;
      Content target = block.isTranslatable() ? capitals(block.content()) : block.content();
      blocks.add(new TargetBlock(block, state, target, Optional.empty(), List.of()));
    }
    TargetArticle target = new TargetArticle(Locale.forLanguageTag("es"), blocks, 0);
    return new Bundle(article, Locale.ENGLISH, List.of(target));
  }

  private static Content capitals(Content content) {
    List<Inline> parts = new ArrayList<>();
    for (Inline part : content.parts()) {
      parts.add(part instanceof Text text ? new Text(text.value().toUpperCase(Locale.ROOT)) : part);
    }
    return new Content(parts);
  }
}
