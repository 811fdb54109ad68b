package dev.glotwire.read;

import static dev.glotwire.read.Documents.item;
import static dev.glotwire.read.Documents.paragraph;
import static dev.glotwire.read.Documents.run;
import static dev.glotwire.read.RoundTrips.describe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Article;
import dev.glotwire.article.Article.OutputFile;
import dev.glotwire.article.Block;
import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Content;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
  private static final ArticleReader READER = ArticleReader.standard().extractingInProcess();

  private static Article read(byte[] bytes, String name) throws Exception {
    Article article = READER.read(bytes, name);
    RoundTrips.assertSpans(article);
    return article;
  }

  private static String cell(String text) {
    return "<w:tc>" + paragraph("", run(text)) + "</w:tc>";
  }

  // ---- DOCX

  @Test
  void readsTheStructureOfAWordDocument() throws Exception {
    String body =
        paragraph("", run("March 4, 2025"))
            + paragraph("Heading1", run("Harbor opens"))
            + paragraph(
                "",
                run("The ")
                    + run("<w:i/>", "Castine")
                    + run(" came in on ")
                    + run("<w:b/>", "Tuesday, ")
                    + run("see ")
                    + "<w:hyperlink r:id=\"rId9\">"
                    + run("boats")
                    + "</w:hyperlink>"
                    + run("."))
            + item(1, run("One"))
            + item(1, 1, run("Deep"))
            + item(1, run("Two"))
            + item(2, run("First"))
            + item(2, run("Second"))
            + paragraph("Quote", run("The sea does what it wants."))
            + paragraph("Caption", run("Levels"))
            + "<w:tbl><w:tr>"
            + cell("Place")
            + cell("Level")
            + "</w:tr><w:tr>"
            + cell("Upton")
            + cell("4|2 m")
            + "</w:tr></w:tbl>"
            + paragraph("SourceCode", run("ls -l"))
            + paragraph("SourceCode", run("rm *"));

    Article article = read(Documents.docx(body), "a.docx");

    assertThat(describe(article))
        .containsExactly(
            "PARAGRAPH: March 4, 2025",
            "HEADING 1: Harbor opens",
            "PARAGRAPH: The {ITALIC Castine} came in on {BOLD Tuesday,} see {LINK boats}.",
            "LIST_ITEM 1: One",
            "LIST_ITEM 2: Deep",
            "LIST_ITEM 1: Two",
            "LIST_ITEM 1: First",
            "LIST_ITEM 1: Second",
            "QUOTE: The sea does what it wants.",
            "CAPTION: Levels",
            "TABLE_CELL: Place",
            "TABLE_CELL: Level",
            "TABLE_CELL: Upton",
            "TABLE_CELL: 4|2 m",
            "VERBATIM code: ```\nls -l\nrm *\n```");
    assertThat(article.text())
        .contains(
            "[boats](https://example.org/boats)",
            "- One\n  - Deep\n- Two\n\n1. First\n2. Second\n");
    assertThat(article.source().mediaType())
        .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    assertThat(article.notices()).singleElement().asString().contains("Markdown and HTML");
  }

  @Test
  void recognizesDatelineHeadlineAndByline() throws Exception {
    String body =
        paragraph("", run("Fri. Sep 29th, 2023"))
            + paragraph("", run("<w:b/>", "Harbor Opens After the Storm"))
            + paragraph("", run("By Jane Smith"))
            + paragraph("", run("The port of Castine opened again on Tuesday, officials said."));

    Article article =
        ArticleStructure.recognize(read(Documents.docx(body), "a.docx"), Locale.ENGLISH);

    assertThat(article.blocks())
        .extracting(Block::kind)
        .containsExactly(
            BlockKind.DATELINE, BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.PARAGRAPH);
  }

  @Test
  void deliversMarkdownAndHtml() throws Exception {
    String body =
        paragraph("Heading1", run("Harbor & <sea>"))
            + paragraph("", run("It ") + run("<w:b/>", "opened") + run(" <script>x</script>."))
            + "<w:tbl><w:tr>"
            + cell("a")
            + cell("b")
            + "</w:tr></w:tbl>";
    Article article = read(Documents.docx(body), "a.docx");

    List<OutputFile> files =
        article.write(
            RoundTrips.translated(article, RoundTrips::upper),
            Optional.of(Locale.forLanguageTag("ar")));

    assertThat(files).extracting(OutputFile::extension).containsExactly("md", "html");
    assertThat(new String(files.get(0).bytes(), StandardCharsets.UTF_8))
        .startsWith("# HARBOR & \\<SEA>\n\nIT **OPENED** \\<SCRIPT>X\\</SCRIPT>.\n\n| A | B |\n");
    Document page = Jsoup.parse(new String(files.get(1).bytes(), StandardCharsets.UTF_8));
    assertThat(page.select("html").attr("lang")).isEqualTo("ar");
    assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
    assertThat(page.title()).isEqualTo("HARBOR & <SEA>");
    assertThat(page.select("h1").text()).isEqualTo("HARBOR & <SEA>");
    assertThat(page.select("strong").text()).isEqualTo("OPENED");
    assertThat(page.select("th")).hasSize(2);
    assertThat(page.select("script")).isEmpty();
  }

  @Test
  void keepsNoLinkThatRunsCode() throws Exception {
    Map<String, String> parts =
        Documents.docxParts(
            "",
            paragraph("", "<w:hyperlink r:id=\"rId9\">" + run("press here") + "</w:hyperlink>"));
    parts.replaceAll((name, part) -> part.replace("https://example.org/boats", "javascript:x()"));

    Article article = read(Documents.zip(parts), "a.docx");

    assertThat(describe(article)).containsExactly("PARAGRAPH: press here");
  }

  @Test
  void readsFootnotesWithTheirMarks() throws Exception {
    String body =
        paragraph(
            "",
            run("The guard") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + run(" said so."));

    Article article = read(Documents.docx(body), "a.docx");

    assertThat(describe(article))
        .containsExactly("PARAGRAPH: The guard{OTHER} said so.", "PARAGRAPH footnote: A note.");
    assertThat(article.text()).isEqualTo("The guard[^1] said so.\n\n[^1]: A note.\n");
  }

  @Test
  void readsTrackedChangesAsAcceptedAndSaysSo() throws Exception {
    String body =
        paragraph(
            "",
            run("Old ")
                + "<w:ins w:id=\"1\" w:author=\"E\">"
                + run("new ")
                + "</w:ins><w:del w:id=\"2\" w:author=\"E\"><w:r><w:delText>gone</w:delText></w:r>"
                + "</w:del>"
                + run("text"));

    Article article = read(Documents.docx(body), "a.docx");

    assertThat(describe(article)).containsExactly("PARAGRAPH: Old new text");
    assertThat(article.notices()).anyMatch(notice -> notice.contains("tracked changes"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# no heading",
        "- no item",
        "1. no item",
        "> no quote",
        "--- +++",
        "a *b* _c_ `d` ~~e~~ **f",
        "[x](y) ![x](y) [^1] [x]: y",
        "<b>no tag</b> &amp; &copy; \\ \\*",
        "a | b | c",
        "| --- | --- |",
        "===",
        "```",
        "https://example.org/a_b*c [x]",
        "\u05D0 \u202B \uD83D\uDE0E e\u0301",
      })
  void keepsEveryCharacterOfTheText(String text) throws Exception {
    String body =
        paragraph("", run(text))
            + paragraph("Heading1", run(text))
            + paragraph("Quote", run(text))
            + paragraph("", run("<w:b/>", text) + run("after") + run("<w:i/><w:strike/>", text))
            + paragraph("", run("between"))
            + paragraph("", "<w:hyperlink r:id=\"rId9\">" + run(text) + "</w:hyperlink>")
            + "<w:tbl><w:tr>"
            + cell(text)
            + cell(text)
            + "</w:tr></w:tbl>";

    Article article = read(Documents.docx(body), "a.docx");

    String expected = text.strip();
    assertThat(article.blocks())
        .extracting(block -> block.content().displayText())
        .containsExactly(
            expected,
            expected,
            expected,
            expected + "after" + expected,
            "between",
            expected,
            expected,
            expected);
  }

  @Test
  void leavesCommentsOut() throws Exception {
    String body =
        paragraph(
            "",
            "<w:commentRangeStart w:id=\"1\"/>"
                + run("The text.")
                + "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>");

    Article article = read(Documents.docx(body), "a.docx");

    assertThat(describe(article)).containsExactly("PARAGRAPH: The text.");
  }

  @Test
  void tellsSoftBreaksAndPartsParagraphsAtTwo() throws Exception {
    String body =
        paragraph(
            "",
            run("One")
                + "<w:r><w:br/></w:r>"
                + run("- two")
                + "<w:r><w:br/><w:br/></w:r>"
                + run("three"));

    Article article = read(Documents.docx(body), "a.docx");

    assertThat(describe(article))
        .containsExactly("PARAGRAPH: One{LINE_BREAK}- two", "PARAGRAPH: three");
  }

  /** LibreOffice gives this style to every line of a text file that is opened in it. */
  @Test
  void takesPreformattedTextForText() throws Exception {
    String body =
        paragraph("PreformattedText", run("March 4, 2025"))
            + paragraph("PreformattedText", run("Boats came in."));

    Article article = read(Documents.docx(body), "a.docx");

    assertThat(describe(article))
        .containsExactly("PARAGRAPH: March 4, 2025", "PARAGRAPH: Boats came in.");
  }

  @Test
  void readsTheListsOfStyles() throws Exception {
    String body = paragraph("ListBullet", run("One")) + paragraph("ListNumber2", run("Deep"));

    Article article = read(Documents.docx(body), "a.docx");

    assertThat(article.text()).isEqualTo("- One\n  1. Deep\n");
  }

  @Test
  void readsAListOfOneItemAndOneInACell() throws Exception {
    String body =
        item(2, run("Alone"))
            + "<w:tbl><w:tr><w:tc>"
            + item(1, run("In a cell"))
            + "</w:tc>"
            + cell("b")
            + "</w:tr></w:tbl>";

    Article article = read(Documents.docx(body), "a.docx");

    assertThat(describe(article))
        .containsExactly("LIST_ITEM 1: Alone", "TABLE_CELL: \u00B7 In a cell", "TABLE_CELL: b");
    assertThat(article.text()).startsWith("1. Alone\n");
  }

  // ---- ODT

  @Test
  void readsTheStructureOfAnOpenDocumentText() throws Exception {
    String body =
        "<text:h text:outline-level=\"1\">Harbor opens</text:h><text:p>The"
            + " <text:span text:style-name=\"T1\">Castine</text:span> came<text:note"
            + " text:note-class=\"footnote\"><text:note-citation>1</text:note-citation>"
            + "<text:note-body><text:p>A note.</text:p></text:note-body></text:note> in, see <text:a"
            + " xlink:href=\"https://example.org/b\">boats</text:a>.</text:p><text:list>"
            + "<text:list-item><text:p>One</text:p><text:list><text:list-item><text:p>Deep</text:p>"
            + "</text:list-item></text:list></text:list-item></text:list><table:table>"
            + "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
            + "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>"
            + "</table:table>";

    Article article = read(Documents.odt("", body), "a.odt");

    assertThat(describe(article))
        .containsExactly(
            "HEADING 1: Harbor opens",
            "PARAGRAPH: The {ITALIC Castine} came{OTHER} in, see {LINK boats}.",
            "LIST_ITEM 1: One",
            "LIST_ITEM 2: Deep",
            "TABLE_CELL: a",
            "TABLE_CELL: b",
            "PARAGRAPH footnote: A note.");
  }

  @Test
  void readsTheStylesOfAnOpenDocumentText() throws Exception {
    Map<String, String> parts =
        Documents.odtParts(
            "",
            "<text:p text:style-name=\"P2\">The Harbor Opens Again</text:p>"
                + "<text:p text:style-name=\"P1\">\u201CWe are <text:span"
                + " text:style-name=\"T1\">safe</text:span>.\u201D<text:note"
                + " text:note-class=\"footnote\"><text:note-citation>1</text:note-citation>"
                + "<text:note-body><text:p text:style-name=\"P1\">A note.</text:p>"
                + "</text:note-body></text:note></text:p>"
                + "<text:p text:style-name=\"Image_20_Caption\">The harbor</text:p>"
                + "<text:p text:style-name=\"Quotations\"/>"
                + "<text:p text:style-name=\"Text_20_body\">It rained.</text:p>"
                + "<text:list><text:list-item><text:p text:style-name=\"P1\">One</text:p>"
                + "</text:list-item></text:list>");
    parts.computeIfPresent(
        "content.xml",
        (name, xml) ->
            xml.replace(
                "</office:automatic-styles>",
                style("P1", "Quotations")
                    + style("P2", "P3")
                    + style("P3", "Title")
                    + style("P8", "P9")
                    + style("P9", "P8")
                    + "</office:automatic-styles>"));

    Article article = read(Documents.zip(parts), "a.odt");

    assertThat(describe(article))
        .containsExactly(
            "HEADING 1: The Harbor Opens Again",
            "QUOTE: \u201CWe are {ITALIC safe}.\u201D{OTHER}",
            "CAPTION: The harbor",
            "PARAGRAPH: It rained.",
            "LIST_ITEM 1: One",
            "PARAGRAPH footnote: A note.");
  }

  private static String style(String name, String parent) {
    return "<style:style style:name=\""
        + name
        + "\" style:family=\"paragraph\" style:parent-style-name=\""
        + parent
        + "\"/>";
  }

  // ---- EPUB

  @Test
  void readsABookInTheOrderOfItsSpineWithoutItsContents() throws Exception {
    byte[] book =
        Documents.epub(
            "pt-BR",
            "<h1>One</h1><p>First <em>text</em> of 5 km<sup>2</sup> H<sub>2</sub>O.<a epub:type=\"noteref\" href=\"#n1\">1</a></p>"
                + "<aside epub:type=\"footnote\" id=\"n1\"><p>1. A note.</p></aside>",
            "<h1>Two</h1><blockquote><p>Quoted</p></blockquote><pre>a  b\n c</pre>"
                + "<table><tr class=\"header\"><th>x</th><th>y</th></tr></table>");

    Article article = read(book, "a.epub");

    assertThat(describe(article))
        .containsExactly(
            "HEADING 1: One",
            "PARAGRAPH: First {ITALIC text} of 5 km\u00B2 H\u2082O.{OTHER}",
            "HEADING 1: Two",
            "QUOTE: Quoted",
            "VERBATIM code: ```\na  b\n c\n```",
            "TABLE_CELL: x",
            "TABLE_CELL: y",
            "PARAGRAPH footnote: A note.");
    assertThat(article.language()).contains(Locale.forLanguageTag("pt-BR"));
  }

  @Test
  void readsABookAsItIsShown() throws Exception {
    byte[] book =
        Documents.epub(
            "en",
            "<p>He said <q>so</q>.<a epub:type=\"noteref\" href=\"#n\">1</a></p><p hidden=\"hidden\">No</p>"
                + "<p style=\"color: red; display:none\">No</p><p>\u6F22<ruby>\u5B57<rp>(</rp><rt>ji</rt>"
                + "<rp>)</rp></ruby></p><ol start=\"3\"><li>Three</li><li>Four<ol><li>One</li></ol></li></ol>"
                + "<table><tr><th colspan=\"2\">Wide</th><th>C</th></tr><tr><td rowspan=\"2\">a</td><td>b</td>"
                + "<td>c</td></tr><tr><td>d</td><td>e</td></tr><tr><td>f</td><td>g</td><td>h</td></tr></table>"
                + "<aside epub:type=\"footnote\" id=\"n\"><p><sup>1</sup> A note. <a epub:type=\"backlink\""
                + " href=\"#r\">back</a></p></aside>");

    assertThat(read(book, "a.epub").text())
        .isEqualTo(
            "He said \u201Cso\u201D.[^1]\n\n\u6F22\u5B57\n\n3. Three\n4. Four\n   1. One\n\n"
                + "| Wide |  | C |\n| --- | --- | --- |\n| a | b | c |\n|  | d | e |\n| f | g | h |\n\n"
                + "[^1]: A note.\n");
  }

  // ---- RTF

  @Test
  void takesTheBoldLinesOfRichTextForHeadings() throws Exception {
    String rtf =
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\n"
            + "\\pard{\\b Harbor Opens}\\par\n"
            + "The \\i Castine\\i0  came in; caf\\'e9 \\u8212? open.\\par\n"
            + "{\\b What comes next}\\par\n"
            + "{\\b A bold sentence ends in a stop.}\\par\n"
            + "Repairs come next.\\par\n}";

    Article article = read(rtf.getBytes(StandardCharsets.US_ASCII), "a.rtf");

    assertThat(describe(article))
        .containsExactly(
            "HEADING 1: Harbor Opens",
            "PARAGRAPH: The {ITALIC Castine} came in; caf\u00E9 \u2014 open.",
            "HEADING 2: What comes next",
            "PARAGRAPH: A bold sentence ends in a stop.",
            "PARAGRAPH: Repairs come next.");
    assertThat(article.source().mediaType()).isEqualTo("application/rtf");
  }

  // ---- other types

  @Test
  void readsSlidesAndSheets() throws Exception {
    ByteArrayOutputStream slides = new ByteArrayOutputStream();
    try (XMLSlideShow show = new XMLSlideShow()) {
      XSLFTextBox box = show.createSlide().createTextBox();
      box.setText("Boats came in.");
      show.write(slides);
    }
    ByteArrayOutputStream sheets = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      var row = book.createSheet("Levels").createRow(0);
      row.createCell(0).setCellValue("Upton");
      row.createCell(1).setCellValue("high");
      book.write(sheets);
    }

    assertThat(describe(read(slides.toByteArray(), "a.pptx")))
        .contains("PARAGRAPH: Boats came in.");
    assertThat(describe(read(sheets.toByteArray(), "a.xlsx")))
        .contains("TABLE_CELL: Upton", "TABLE_CELL: high");
  }

  @Test
  void readsTheTitlesListsAndTablesOfSlides() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XMLSlideShow show = new XMLSlideShow()) {
      XSLFSlideMaster master = show.getSlideMasters().get(0);
      XSLFSlide slide = show.createSlide(master.getLayout(SlideLayout.TITLE_AND_CONTENT));
      slide.getPlaceholder(0).setText("Harbor opens");
      XSLFTextShape body = slide.getPlaceholder(1);
      body.clearText();
      XSLFTextParagraph first = body.addNewTextParagraph();
      first.addNewTextRun().setText("First ");
      XSLFTextRun bold = first.addNewTextRun();
      bold.setText("bold");
      bold.setBold(true);
      XSLFTextParagraph deep = body.addNewTextParagraph();
      deep.setIndentLevel(1);
      XSLFTextRun code = deep.addNewTextRun();
      code.setText("run()");
      code.setFontFamily("Courier New");
      deep.addNewTextRun().setText(" ends");
      XSLFTextRun link = body.addNewTextParagraph().addNewTextRun();
      link.setText("boats");
      link.createHyperlink().setAddress("https://example.org/boats");
      XSLFTable table = slide.createTable(2, 2);
      for (int i = 0; i < 4; i++) {
        table.getCell(i / 2, i % 2).setText("c" + i);
      }
      show.createSlide(master.getLayout(SlideLayout.TITLE_ONLY)).getPlaceholder(0).setText("Next");
      show.write(bytes);
    }

    assertThat(read(bytes.toByteArray(), "a.pptx").text())
        .isEqualTo(
            "# Harbor opens\n\n- First **bold**\n  - `run()` ends\n- [boats](https://example.org/boats)\n\n"
                + "| c0 | c1 |\n| --- | --- |\n| c2 | c3 |\n\n## Next\n");
  }

  @Test
  void tellsADocumentByItsBytes() throws Exception {
    byte[] docx = Documents.docx(paragraph("", run("Text")));

    assertThat(describe(read(docx, "stdin"))).containsExactly("PARAGRAPH: Text");
    assertThat(describe(read(docx, "a.txt"))).containsExactly("PARAGRAPH: Text");
  }

  @Test
  void changesOnlyWhatIsTranslated() throws Exception {
    Article article =
        read(Documents.docx(paragraph("", run("One")) + paragraph("", run("Two"))), "a.docx");

    String written = RoundTrips.write(article, Map.of("b2", Content.of("# Dos")), "es");

    assertThat(written).isEqualTo("One\n\n\\# Dos\n");
  }
}
