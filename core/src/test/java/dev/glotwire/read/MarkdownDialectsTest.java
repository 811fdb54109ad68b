package dev.glotwire.read;

import static dev.glotwire.read.RoundTrips.describe;
import static dev.glotwire.read.RoundTrips.read;
import static dev.glotwire.read.RoundTrips.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownDialectsTest {

  private static String upper(String text) throws Exception {
    Article article = read(text, "a.md");
    RoundTrips.assertSpans(article);
    RoundTrips.assertIdentity(text, "a.md");
    return write(article, RoundTrips.translated(article, RoundTrips::upper));
  }

  /** The first is what is read, the second what a translation in capitals is written as. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "> [!NOTE]@> Text *here*.@> more; > [!NOTE]@> TEXT *HERE*. MORE",
        "> [!tip]- A title@> text; > [!tip]- A TITLE@> TEXT",
        ":::tip[Title]@Text here.@:::; :::tip[Title]@TEXT HERE.@:::",
        ":::note@a@@b@:::; :::note@A@@B@:::",
        "Term@: Its *definition*@: another; TERM@: ITS *DEFINITION*@: ANOTHER",
        "Text@{: .class #id}; TEXT@{: .class #id}",
        "*[HTML]: Hyper Text; *[HTML]: HYPER TEXT",
        "It is $x^2$ and $n$, $$a_b$$ and **$\\\\beta$**.; IT IS $x^2$ AND $n$, $$a_b$$ AND **$\\\\beta$**.",
        "A :smile: and :+1: at 10:30:45.; A :smile: AND :+1: AT 10:30:45.",
        "- item@  : no list@- $x$ two; - ITEM@  : NO LIST@- $x$ TWO",
        "[$x_1$ link](y) :tada:; [$x_1$ LINK](y) :tada:",
      })
  void keepsMarkup(String source, String target) throws Exception {
    assertThat(upper(source.replace("@", "\n").replace("\\\\", "\\")))
        .isEqualTo(target.replace("@", "\n").replace("\\\\", "\\"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From $5 to $10 a day.",
        "It cost $5 or US$ in all.",
        "In $5–$10 or $a and b$ more.",
        "`$x$` and `:smile:`",
        "the ratio a:b:c",
        "[!x] in a line",
        "10 ::: 20",
        "She said: yes",
        "&copy; $x y$ &amp; :no emoji:",
      })
  void takesTheRestForText(String source) throws Exception {
    Article article = read(source, "a.md");

    assertThat(describe(article)).allMatch(line -> !line.contains("LINE_BREAK"));
    assertThat(article.blocks())
        .flatExtracting(block -> block.content().codes())
        .allMatch(code -> code.original().startsWith("`"));
    RoundTrips.assertIdentity(source, "a.md");
  }

  @Test
  void readsMarkupThatOverlaps() throws Exception {
    String text =
        "> [!NOTE] $a^*b*^$ :smile *x:* y*\n> :::\n> : $$x\n> y$$ {: .a}\n> *[a]: &amp;$x^1$ <b>$y^2$</b>\n"
            + "> `$a` $b^2$ [:smile:](x) ![$z^1$](y) <https://x.y/$a^b$>\n> :::end\n";

    RoundTrips.assertSpans(read(text, "a.md"));
    RoundTrips.assertIdentity(text, "a.md");
    assertThat(upper(text)).contains(":::", "$y^2$", "`$a`", "$b^2$", "[:smile:](x)", "$a^b$");
  }

  @Test
  void readsManyOfThemInTime() throws Exception {
    String text = "*a* $x^2$ :smile: ".repeat(20_000);

    assertThat(read(text, "a.md").blocks()).hasSize(1);
  }
}
