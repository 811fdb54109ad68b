package dev.glotwire.read;

import static dev.glotwire.read.Documents.item;
import static dev.glotwire.read.Documents.paragraph;
import static dev.glotwire.read.Documents.run;
import static dev.glotwire.read.RoundTrips.describe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Article;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What word processors put around text, and what a reader of the document sees of it. */
class WordReaderTest {
  private static final ArticleReader READER = ArticleReader.standard().extractingInProcess();

  private static final String NAMESPACES =
      " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";

  private static Article read(String body) throws Exception {
    Map<String, String> parts = Documents.docxParts("", body);
    parts.computeIfPresent(
        "word/document.xml", (name, xml) -> xml.replace("<w:document", "<w:document" + NAMESPACES));
    parts.computeIfPresent(
        "word/styles.xml",
        (name, xml) ->
            xml.replace(
                "</w:styles>",
                style("Strong", "<w:b/>")
                    + style("Emphasis", "<w:i/>")
                    + style("Loud", "<w:b/><w:i w:val=\"0\"/>")
                    + style("Secret", "<w:vanish/>")
                    + style("Subtle", "")
                        .replace("<w:rPr>", "<w:basedOn w:val=\"Emphasis\"/><w:rPr>")
                    + "</w:styles>"));
    parts.computeIfPresent(
        "word/numbering.xml",
        (name, xml) ->
            xml.replace(
                "<w:num w:numId=\"1\">",
                "<w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/>"
                    + "<w:lvlText w:val=\" \"/></w:lvl></w:abstractNum><w:num w:numId=\"3\">"
                    + "<w:abstractNumId w:val=\"3\"/></w:num><w:num w:numId=\"1\">"));
    Article article = READER.read(Documents.zip(parts), "a.docx");
    RoundTrips.assertSpans(article);
    return article;
  }

  private static String style(String name, String properties) {
    return "<w:style w:type=\"character\" w:styleId=\"%s\"><w:name w:val=\"%s\"/><w:rPr>%s</w:rPr></w:style>"
        .formatted(name, name, properties);
  }

  private static String control(String properties, String content) {
    return "<w:sdt><w:sdtPr>"
        + properties
        + "</w:sdtPr><w:sdtContent>"
        + content
        + "</w:sdtContent></w:sdt>";
  }

  private static String cell(String inside) {
    return "<w:tc>" + inside + "</w:tc>";
  }

  @Test
  void readsWhatStandsInContentControls() throws Exception {
    String contents =
        "<w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>";

    Article article =
        read(
            control(contents, paragraph("", run("Contents")) + paragraph("", run("One 1")))
                + control(
                    "<w:alias w:val=\"x\"/>",
                    paragraph("Heading1", run("Opening"))
                        + paragraph(
                            "", run("In a ") + control("", run("<w:b/>", "bold")) + run(" one.")))
                + "<w:tbl>"
                + control(
                    "",
                    "<w:tr>"
                        + cell(paragraph("", run("a")))
                        + control("", cell(paragraph("", run("b"))))
                        + "</w:tr>")
                + "</w:tbl>");

    assertThat(describe(article))
        .containsExactly(
            "HEADING 1: Opening",
            "PARAGRAPH: In a {BOLD bold} one.",
            "TABLE_CELL: a",
            "TABLE_CELL: b");
  }

  @Test
  void readsWhatStandsInOtherWrappers() throws Exception {
    Article article =
        read(
            "<w:customXml w:element=\"x\"><w:customXmlPr/>"
                + paragraph(
                    "",
                    "<w:smartTag w:element=\"place\"><w:smartTagPr/>"
                        + run("Castine")
                        + "</w:smartTag><w:customXml w:element=\"y\">"
                        + run(" is ")
                        + "</w:customXml><w:bdo w:val=\"rtl\">"
                        + run("<w:rtl/>", "\u05E9\u05DC\u05D5\u05DD")
                        + "</w:bdo><w:dir w:val=\"ltr\">"
                        + run(" here")
                        + "</w:dir>")
                + "</w:customXml>"
                + paragraph(
                    "",
                    "<w:r><w:ruby><w:rubyPr/><w:rt>"
                        + run("reading")
                        + "</w:rt><w:rubyBase>"
                        + run("<w:b/>", "base")
                        + "</w:rubyBase></w:ruby></w:r>"
                        + run(" text")));

    assertThat(describe(article))
        .containsExactly(
            "PARAGRAPH: Castine is \u05E9\u05DC\u05D5\u05DD here", "PARAGRAPH: base text");
  }

  @Test
  void leavesOutHiddenText() throws Exception {
    Article article =
        read(
            paragraph(
                "",
                run("Seen")
                    + run("<w:vanish/>", " hidden")
                    + run("<w:rStyle w:val=\"Secret\"/>", " secret")
                    + run("<w:rStyle w:val=\"Secret\"/><w:vanish w:val=\"0\"/>", " shown")
                    + "<w:r><w:rPr><w:vanish/></w:rPr><w:tab/><w:footnoteReference w:id=\"2\"/></w:r>"
                    + run(".")));

    assertThat(describe(article)).containsExactly("PARAGRAPH: Seen shown.");
  }

  @Test
  void readsTheLooksOfCharacterStyles() throws Exception {
    Article article =
        read(
            paragraph(
                "",
                run("<w:rStyle w:val=\"Strong\"/>", "Strong")
                    + run(", ")
                    + run("<w:rStyle w:val=\"Subtle\"/>", "subtle")
                    + run(", ")
                    + run("<w:rStyle w:val=\"Loud\"/><w:i/>", "loud")
                    + run(", ")
                    + run("<w:rStyle w:val=\"Strong\"/><w:b w:val=\"0\"/>", "not")
                    + run(".")));

    assertThat(describe(article))
        .containsExactly("PARAGRAPH: {BOLD Strong}, {ITALIC subtle}, {ITALIC {BOLD loud}}, not.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:pict><v:shape><v:textbox>BOX</v:textbox></v:shape></w:pict>",
        "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>BOX</wps:txbx></w:drawing>"
            + "</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>BOX</v:textbox></v:shape></w:pict>"
            + "</mc:Fallback></mc:AlternateContent>",
      })
  void readsTextBoxesBehindTheirParagraph(String shape) throws Exception {
    String inside =
        "<w:txbxContent>"
            + paragraph("", run("In a box."))
            + paragraph(
                "",
                "<w:r>"
                    + shape.replace(
                        "BOX",
                        "<w:txbxContent>" + paragraph("", run("Deeper.")) + "</w:txbxContent>")
                    + "</w:r>")
            + "<w:tbl><w:tr>"
            + cell(paragraph("", run("a")))
            + cell(paragraph("", run("b")))
            + "</w:tr></w:tbl>"
            + "</w:txbxContent>";

    Article article =
        read(
            paragraph(
                    "",
                    run("Before")
                        + "<w:r>"
                        + shape.replace("BOX", inside)
                        + "</w:r>"
                        + run(" after."))
                + paragraph("", run("Next.")));

    assertThat(describe(article))
        .containsExactly(
            "PARAGRAPH: Before after.",
            "PARAGRAPH: In a box.",
            "PARAGRAPH: Deeper.",
            "TABLE_CELL: a",
            "TABLE_CELL: b",
            "PARAGRAPH: Next.");
  }

  @Test
  void keepsTheCellsOfATableInTheirColumns() throws Exception {
    Article article =
        read(
            "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
                + paragraph("", run("Wide"))
                + "</w:tc>"
                + cell(paragraph("", run("C")))
                + "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>"
                + cell(paragraph("", run("b")))
                + cell(
                    "<w:tbl><w:tr>"
                        + cell(paragraph("", run("in")))
                        + "</w:tr></w:tbl>"
                        + paragraph("", ""))
                + "</w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/></w:tcPr>"
                + paragraph("", "")
                + "</w:tc></w:tr></w:tbl>");

    assertThat(article.text()).isEqualTo("| Wide |  | C |\n| --- | --- | --- |\n|  | b | in |\n");
  }

  @Test
  void keepsParagraphsInTheirListItem() throws Exception {
    Article article =
        read(
            item(2, run("One"))
                + item(1, 1, run("Deep"))
                + item(3, run("More of one"))
                + item(2, run("Two"))
                + paragraph("ListParagraph", run("More of two"))
                + paragraph("", run("Between"))
                + item(2, run("Three"))
                + paragraph("", run("Between"))
                + paragraph("ListParagraph", run("No item"))
                + item(3, run("No mark")));

    assertThat(article.text())
        .isEqualTo(
            "1. One\n   - Deep\n\n   More of one\n\n2. Two\n\n   More of two\n\nBetween\n\n3. Three\n\n"
                + "Between\n\nNo item\n\nNo mark\n");
  }

  @Test
  void keepsSquaresAndIndices() throws Exception {
    String up = "<w:vertAlign w:val=\"superscript\"/>";
    String down = "<w:vertAlign w:val=\"subscript\"/>";

    assertThat(
            describe(
                read(
                    paragraph(
                        "",
                        run("5 km")
                            + run(up, "2")
                            + run(", 10")
                            + run(up, "-3")
                            + run(", H")
                            + run(down, "2")
                            + run("O, the 21")
                            + run(up, "st")
                            + run(", a")
                            + run(up, "2x")))))
        .containsExactly("PARAGRAPH: 5 km\u00B2, 10\u207B\u00B3, H\u2082O, the 21st, a2x");
  }

  @Test
  void keepsFormulas() throws Exception {
    String r = "<m:r><m:t>%s</m:t></m:r>";
    String fraction =
        "<m:f><m:fPr/><m:num>"
            + r.formatted("x+1")
            + "</m:num><m:den>"
            + r.formatted("2")
            + "</m:den></m:f>";
    String square =
        "<m:sSup><m:e>"
            + r.formatted("a")
            + "</m:e><m:sup>"
            + r.formatted("2")
            + "</m:sup></m:sSup>";

    Article article =
        read(
            paragraph(
                "",
                run("It is ")
                    + "<m:oMath>"
                    + r.formatted("y=")
                    + fraction
                    + r.formatted("+")
                    + square
                    + "<m:rad><m:e>"
                    + r.formatted("b+c")
                    + "</m:e></m:rad>"
                    + "<m:d><m:e>"
                    + r.formatted("z-1")
                    + "</m:e></m:d></m:oMath>"
                    + run(" now.")));

    assertThat(describe(article))
        .containsExactly("PARAGRAPH: It is {VERBATIM y=(x+1)/2+a^2\u221A(b+c)(z-1)} now.");
  }
}
