package dev.glotwire.read;

import static dev.glotwire.read.RoundTrips.describe;
import static dev.glotwire.read.RoundTrips.read;
import static dev.glotwire.read.RoundTrips.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Article;
import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Content;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset=utf-8><title>Harbor &amp; sea</title>
      <meta name="description" content="It's &quot;open&quot;">
      <meta property='og:title' content='Harbor'>
      <style>p { color: red }</style><script>var a = "<p>x</p>";</script></head>
      <body class="x">
      <nav><a href="/">Home</a></nav>
      <time>March 4, 2024</time>
      <h1>The <em>harbor</em> is
        open</h1>
      <p><b>All of it bold</b></p>
      <p>Boats &amp; <strong>ferries</strong> came&nbsp;in, <a href="http://a.example/?x=1&amp;y"
        title="The paper">says</a> <code>master()</code> &mdash; a &lt;tag&gt;.<br>
        Next<!-- c --> line <img src="b.png" alt="A boat"> <span translate="no">Brand</span>.</p>
      <img src=c.png alt=Pier title='On the pier'>
      <ul><li>one<li>two <ul><li>nested</ul></ul>
      <blockquote><p>Quoted</p></blockquote>
      <table><caption>Places</caption><tr><th>Place</th><td>x<br>y</td></tr></table>
      <figure><img src=d.png><figcaption>By the sea</figcaption></figure>
      <dl><dt>Term</dt><dd>Meaning</dd></dl>
      <pre>code  block</pre>
      <p class="notranslate">Kept</p><p translate=no>Kept too</p>
      <div>Loose <p>para</p> text</div>
      <textarea>raw</textarea><button>Press</button>
      </body></html>
      """;

  @Test
  void readsBlocksOfEveryKind() throws Exception {
    assertThat(describe(read(PAGE, "a.html")))
        .containsExactly(
            "METADATA title: Harbor & sea",
            "METADATA description: It's \"open\"",
            "METADATA og:title: Harbor",
            "PARAGRAPH: March 4, 2024",
            "HEADING 1: The {ITALIC harbor} is open",
            "PARAGRAPH: All of it bold",
            "PARAGRAPH: Boats & {BOLD ferries} came\u00A0in, {LINK says} {VERBATIM master()}"
                + " \u2014 a <tag>.{LINE_BREAK}Next{OTHER} line {IMAGE} {VERBATIM Brand}.",
            "CAPTION title: The paper",
            "CAPTION alt: A boat",
            "CAPTION alt: Pier",
            "CAPTION title: On the pier",
            "LIST_ITEM 1: one",
            "LIST_ITEM 1: two",
            "LIST_ITEM 2: nested",
            "QUOTE: Quoted",
            "CAPTION: Places",
            "TABLE_CELL: Place",
            "TABLE_CELL: x{LINE_BREAK}y",
            "CAPTION: By the sea",
            "LIST_ITEM 1 dt: Term",
            "LIST_ITEM 1 dd: Meaning",
            "VERBATIM code: <pre>code  block</pre>",
            "PARAGRAPH: Loose",
            "PARAGRAPH: para",
            "PARAGRAPH: text",
            "PARAGRAPH button: Press");
  }

  @Test
  void readsTheDeclaredLanguage() throws Exception {
    assertThat(read(PAGE, "a.html").language()).contains(Locale.ENGLISH);
  }

  @Test
  void writesTranslationsIntoTheirPlaces() throws Exception {
    Article article = read(PAGE, "a.html");

    assertThat(write(article, RoundTrips.translated(article, RoundTrips::upper), "ar"))
        .contains("<html dir=\"rtl\" lang=\"ar\">")
        .contains("<title>HARBOR &amp; SEA</title>")
        .contains("content=\"IT'S &quot;OPEN&quot;\"")
        .contains("<nav><a href=\"/\">Home</a></nav>\n<time>MARCH 4, 2024</time>")
        .contains("<h1>THE <em>HARBOR</em> IS OPEN</h1>\n<p><b>ALL OF IT BOLD</b></p>")
        .contains(
            "<p>BOATS &amp; <strong>FERRIES</strong> CAME\u00A0IN, <a"
                + " href=\"http://a.example/?x=1&amp;y\"\n  title=\"THE PAPER\">SAYS</a>"
                + " <code>master()</code> \u2014 A &lt;TAG&gt;.<br>NEXT<!-- c --> LINE <img"
                + " src=\"b.png\" alt=\"A BOAT\"> <span translate=\"no\">Brand</span>.</p>")
        .contains("<img src=c.png alt=\"PIER\" title='ON THE PIER'>")
        .contains("<pre>code  block</pre>\n<p class=\"notranslate\">Kept</p>")
        .contains("<textarea>raw</textarea><button>PRESS</button>");
  }

  @Test
  void isReadBackWithTheSameStructure() throws Exception {
    Article article = read(PAGE, "a.html");

    RoundTrips.assertSameStructure(article, "a.html", RoundTrips::upper);
    RoundTrips.assertSameStructure(article, "a.html", text -> text + "<&>\"'&amp;</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PAGE,
        "<p>one <b>two <i>x</b> y</i> z</em> w<p>unclosed <b>bold<p>next</b> more",
        "<table><tr><td>x</td>stray <b>text</b></tr></table> tail",
        "text <a href=x><div>block</div> in link</a> end <font><p>a<font>b</p>c",
        "<svg><title>t</title></svg><select><option>a</select><title>late &copy</title>",
      })
  void writesAnUnchangedFileByteForByte(String text) throws Exception {
    RoundTrips.assertIdentity(text, "a.html");
    RoundTrips.assertIdentity(text, "a.xhtml");
  }

  /** Markup that a parser repairs is kept around the translation, and no text is lost. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>one <b>two <i>x</b> y</i> z</em> w</p>",
        "<p>unclosed <b>bold<p>next</b> more",
        "<table><tr><td>x</td>stray <b>text</b></tr></table> tail",
        "text <a href=q><div>block</div> in link</a> end",
      })
  void keepsAllMarkupOfTagSoup(String soup) throws Exception {
    Article article = read(soup, "a.html");

    String written = write(article, RoundTrips.translated(article, RoundTrips::upper));

    assertThat(RoundTrips.upper(written)).isEqualTo(RoundTrips.upper(soup));
    assertThat(written).doesNotContain("one", "bold", "stray", "block", "next", "more", "tail");
  }

  @Test
  void changesTheDeclaredCharsetWithTheCharset() throws Exception {
    String page = "<html><head><meta charset=\"iso-8859-1\"></head><body><p>Caf\u00E9</p></body>";
    Article article =
        ArticleReader.standard().read(page.getBytes(Charset.forName("windows-1252")), "a.html");

    byte[] kept =
        article
            .write(Map.of("b1", Content.of("Th\u00E9")), Optional.of(Locale.FRENCH))
            .get(0)
            .bytes();
    byte[] changed =
        article
            .write(
                Map.of("b1", Content.of("\u0427\u0430\u0439")),
                Optional.of(Locale.forLanguageTag("ru")))
            .get(0)
            .bytes();

    assertThat(new String(kept, StandardCharsets.ISO_8859_1))
        .contains("<html lang=\"fr\">", "charset=\"iso-8859-1\"", "Th\u00E9");
    assertThat(new String(changed, StandardCharsets.UTF_8))
        .contains("<html lang=\"ru\">", "charset=\"utf-8\"", "\u0427\u0430\u0439");
  }

  @Test
  void readsXhtmlWithoutItsExternalEntities() throws Exception {
    String page =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY lol "lol">]>
        <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>T</title></head>
        <body><p>Text &x; <br/>end<![CDATA[ <b> ]]></p><script/><div/></body></html>
        """;

    Article article = read(page, "a.xhtml");

    assertThat(describe(article))
        .containsExactly("METADATA title: T", "PARAGRAPH: Text &x; {LINE_BREAK}end <b>");
    assertThat(write(article, Map.of(), "de")).contains("xml:lang=\"de\"").doesNotContain("root:");
  }

  @Test
  void readsTheFirstElementOfAFragment() throws Exception {
    assertThat(describe(read("<pre>int x;</pre><p>Text</p>", "a.html")))
        .containsExactly("VERBATIM code: <pre>int x;</pre>", "PARAGRAPH: Text");
    assertThat(describe(read("<b>Bold</b> text", "a.html")))
        .containsExactly("PARAGRAPH: {BOLD Bold} text");
  }

  @Test
  void leavesAFragmentWithoutDeclarations() throws Exception {
    Article article = read("<p>Text</p>", "a.html");

    assertThat(write(article, Map.of("b1", Content.of("\u0646\u0635")), "ar"))
        .isEqualTo("<p>\u0646\u0635</p>");
  }

  @Test
  void findsTheDatelineInATimeElement() throws Exception {
    Article article = ArticleStructure.recognize(read(PAGE, "a.html"), Locale.ENGLISH);

    assertThat(article.blocks())
        .filteredOn(block -> block.kind() == BlockKind.DATELINE)
        .singleElement()
        .satisfies(block -> assertThat(block.content().plainText()).isEqualTo("March 4, 2024"));
    assertThat(article.headline().orElseThrow().content().plainText())
        .isEqualTo("The harbor is open");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<a>",
        "<table>",
        "<ul><li>",
        "</p>",
        "<",
        "&",
        "<!--",
        "<p>x</b>"
      })
  void readsPathologicalInput(String piece) throws Exception {
    String hostile = "x " + piece.repeat(100_000) + " y";

    assertThat(write(read(hostile, "a.html"), Map.of())).isEqualTo(hostile);
    assertThat(write(read(hostile, "a.xhtml"), Map.of())).isEqualTo(hostile);
  }

  @Test
  void readsWhatAFormShows() throws Exception {
    String page =
        "<p>Find us <input type=text placeholder='Your &quot;mail&quot;' value=x> or <input"
            + " type=Submit value=Send><input type=radio value=kept> now</p>"
            + "<section aria-label=\"Photos\"><p>a</p></section>";

    Article article = read(page, "a.html");

    assertThat(describe(article))
        .containsExactly(
            "PARAGRAPH: Find us {OTHER} or {OTHER}{OTHER} now",
            "CAPTION placeholder: Your \"mail\"",
            "CAPTION value: Send",
            "CAPTION aria-label: Photos",
            "PARAGRAPH: a");
    assertThat(write(article, Map.of("b3", Content.of("Go & see"))))
        .isEqualTo(page.replace("value=Send", "value=\"Go &amp; see\""));
  }
}
