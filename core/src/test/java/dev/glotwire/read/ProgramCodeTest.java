package dev.glotwire.read;

import static dev.glotwire.read.Documents.item;
import static dev.glotwire.read.Documents.paragraph;
import static dev.glotwire.read.Documents.run;
import static dev.glotwire.read.RoundTrips.describe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Article;
import dev.glotwire.read.Documents.Placed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a document is program code, and what is only set like it. */
class ProgramCodeTest {
  private static final ArticleReader READER = ArticleReader.standard().extractingInProcess();

  private static final String COURIER =
      "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\"/>";
  private static final String PROSE =
      paragraph(
          "", run("The harbor opened again on Tuesday, and the boats that had waited came in."));

  private static Article read(byte[] bytes, String name) throws Exception {
    Article article = READER.read(bytes, name);
    RoundTrips.assertSpans(article);
    return article;
  }

  private static String typed(String text) {
    return run(COURIER, text);
  }

  private static String cell(String runs) {
    return "<w:tc>" + paragraph("", runs) + "</w:tc>";
  }

  // ---- DOCX

  /** Returns a document whose styles have this added to them. */
  private static byte[] docx(String styles, String body) throws Exception {
    Map<String, String> parts = Documents.docxParts("", body);
    parts.computeIfPresent(
        "word/styles.xml", (name, xml) -> xml.replace("</w:styles>", styles + "</w:styles>"));
    return Documents.zip(parts);
  }

  private static String style(String type, String id, String name, String inside) {
    return "<w:style w:type=\"%s\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>%s</w:style>"
        .formatted(type, id, name, inside);
  }

  @ParameterizedTest
  @CsvSource({
    "SourceText, Source Text",
    "HTMLCode, HTML Code",
    "VerbatimChar, Verbatim Char",
    "Code, Code",
    "InlineCode, Inline Code",
    "Kode, code in-line",
    "KeywordTok, KeywordTok",
  })
  void keepsWhatACharacterStyleSaysIsCode(String id, String name) throws Exception {
    byte[] bytes =
        docx(
            style("character", id, name, ""),
            paragraph(
                "",
                run("Type ")
                    + run("<w:rStyle w:val=\"" + id + "\"/>", "open `the  door`")
                    + run(" and wait.")));

    assertThat(describe(read(bytes, "a.docx")))
        .containsExactly("PARAGRAPH: Type {VERBATIM open `the door`} and wait.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zip Code", "Strong", "Source", "Barcode Label", "Comment Text"})
  void takesOtherStylesForText(String name) throws Exception {
    byte[] bytes =
        docx(
            style("character", "X", name, ""),
            paragraph("", run("Live at ") + run("<w:rStyle w:val=\"X\"/>", "Castine") + run(".")));

    assertThat(describe(read(bytes, "a.docx"))).containsExactly("PARAGRAPH: Live at Castine.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Courier New",
        "Consolas",
        "Menlo",
        "DejaVu Sans Mono",
        "Lucida Console",
        "Source Code Pro",
        "JetBrains Mono",
        "Liberation Mono",
        "Menlo-Regular",
        "SFMono-Regular",
        "CourierNewPSMT",
        "LucidaConsole",
        "AndaleMono",
      })
  void keepsWordsInAFontOfOneWidth(String font) throws Exception {
    String body =
        PROSE
            + paragraph(
                "",
                run("Run ")
                    + run("<w:rFonts w:ascii=\"" + font + "\"/><w:b/>", "git push")
                    + run(" at the end."));

    assertThat(describe(read(Documents.docx(body), "a.docx")))
        .endsWith("PARAGRAPH: Run {BOLD {VERBATIM git push}} at the end.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Monotype Corsiva", "Menlow", "Hackney", "Georgia", "Harmony Sans", "Codec Pro"})
  void takesOtherFontsForText(String font) throws Exception {
    String body =
        PROSE
            + paragraph(
                "", run("Run ") + run("<w:rFonts w:ascii=\"" + font + "\"/>", "away") + run("."));

    assertThat(describe(read(Documents.docx(body), "a.docx"))).endsWith("PARAGRAPH: Run away.");
  }

  @Test
  void makesACodeBlockOfParagraphsOfCode() throws Exception {
    String body =
        PROSE
            + paragraph("", typed("for (int i = 0; i < 9; i++) {"))
            + paragraph(
                "",
                typed("    open(i);")
                    + "<w:r><w:rPr>"
                    + COURIER
                    + "</w:rPr><w:tab/></w:r>"
                    + typed("// *this*"))
            + paragraph("", "")
            + paragraph(
                "", typed("}") + "<w:r><w:rPr>" + COURIER + "</w:rPr><w:br/></w:r>" + typed("end"))
            + paragraph("", "")
            + PROSE;

    Article article = read(Documents.docx(body), "a.docx");

    assertThat(describe(article))
        .hasSize(3)
        .element(1)
        .isEqualTo(
            "VERBATIM code: ```\nfor (int i = 0; i < 9; i++) {\n    open(i);\t// *this*\n\n}\nend\n```");
    assertThat(RoundTrips.write(article, RoundTrips.translated(article, RoundTrips::upper)))
        .contains("THE HARBOR", "    open(i);");
  }

  @Test
  void makesACodeBlockOfAParagraphWithTheStyleOfCode() throws Exception {
    byte[] bytes =
        docx(
            style("paragraph", "Listing", "Code Listing", "")
                + style("paragraph", "Sub", "My Lines", "<w:basedOn w:val=\"Listing\"/>")
                + style("character", "HTMLCode", "HTML Code", ""),
            PROSE
                + paragraph("Sub", run("rm -rf old"))
                + PROSE
                + paragraph("", run("<w:rStyle w:val=\"HTMLCode\"/>", "ls")));

    assertThat(describe(read(bytes, "a.docx")))
        .contains("VERBATIM code: ```\nrm -rf old\n```", "VERBATIM code: ```\nls\n```");
  }

  /** Chains of styles may be circles, and name styles that are not there. */
  @Test
  void readsStylesThatGoInCircles() throws Exception {
    byte[] bytes =
        docx(
            style("paragraph", "A", "A", "<w:basedOn w:val=\"B\"/>")
                + style("paragraph", "B", "B", "<w:basedOn w:val=\"A\"/>")
                + style("paragraph", "C", "C", "<w:basedOn w:val=\"Missing\"/>"),
            paragraph("A", run("One")) + paragraph("C", run("Two")));

    assertThat(describe(read(bytes, "a.docx"))).containsExactly("PARAGRAPH: One", "PARAGRAPH: Two");
  }

  @Test
  void translatesAnArticleWrittenOnATypewriter() throws Exception {
    String lines =
        paragraph("", typed("INT. HARBOR OFFICE - NIGHT"))
            + paragraph(
                "", typed("Jane  waits.") + "<w:r><w:br/><w:br/></w:r>" + typed("It rains."))
            + paragraph("", typed("JANE"))
            + paragraph("", typed("They will not come."));

    assertThat(describe(read(Documents.docx(lines), "a.docx")))
        .containsExactly(
            "PARAGRAPH: INT. HARBOR OFFICE - NIGHT",
            "PARAGRAPH: Jane waits.",
            "PARAGRAPH: It rains.",
            "PARAGRAPH: JANE",
            "PARAGRAPH: They will not come.");
    assertThat(
            describe(
                read(
                    docx(
                        "<w:docDefaults><w:rPrDefault><w:rPr>"
                            + COURIER
                            + "</w:rPr></w:rPrDefault></w:docDefaults>",
                        paragraph("", run("Boats came in."))),
                    "a.docx")))
        .containsExactly("PARAGRAPH: Boats came in.");
  }

  @Test
  void keepsCodeByStyleInAnArticleWrittenOnATypewriter() throws Exception {
    byte[] bytes =
        docx(
            style("character", "HTMLCode", "HTML Code", ""),
            paragraph(
                    "",
                    typed("Boats came in, and the word was ")
                        + run("<w:rStyle w:val=\"HTMLCode\"/>" + COURIER, "init")
                        + typed("."))
                + paragraph("", run("<w:rStyle w:val=\"HTMLCode\"/>", "ls")));

    assertThat(describe(read(bytes, "a.docx")))
        .containsExactly(
            "PARAGRAPH: Boats came in, and the word was {VERBATIM init}.",
            "VERBATIM code: ```\nls\n```");
  }

  @Test
  void translatesALetterThatAnArticleQuotesAsItWasTyped() throws Exception {
    String body =
        PROSE.repeat(4)
            + paragraph("", typed("Dear Mary,"))
            + paragraph(
                "",
                typed("We came in on the 4th and the harbor was closed, as you said it would be."))
            + paragraph("", typed("Yours, Jane"))
            + PROSE;

    assertThat(describe(read(Documents.docx(body), "a.docx")))
        .contains("PARAGRAPH: Dear Mary,", "PARAGRAPH: Yours, Jane");
  }

  @Test
  void takesHeadingsAndFiguresInAFontOfOneWidthForText() throws Exception {
    String body =
        paragraph("Heading1", typed("Harbor opens"))
            + PROSE.repeat(3)
            + paragraph("Quote", typed("It does what it wants."))
            + "<w:tbl><w:tr>"
            + cell(run("The place where it was measured"))
            + cell(typed("1,050.75"))
            + "</w:tr><w:tr>"
            + cell(run("Upton"))
            + cell(typed("x = 1"))
            + "</w:tr></w:tbl>"
            + "<w:tbl><w:tr>"
            + cell(typed("High water"))
            + cell(typed("Low water"))
            + "</w:tr></w:tbl>"
            + item(1, typed("make all"))
            + item(1, run("Wait"));

    Article article = read(Documents.docx(body), "a.docx");

    assertThat(describe(article))
        .containsSubsequence(
            "HEADING 1: Harbor opens",
            "QUOTE: It does what it wants.",
            "TABLE_CELL: 1,050.75",
            "TABLE_CELL: High water",
            "TABLE_CELL: Low water",
            "LIST_ITEM 1: Wait");
    assertThat(article.text()).contains("| Upton | `x = 1` |", "- `make all`\n- Wait\n");
  }

  @Test
  void takesAScriptThatNoProgramIsWrittenInForText() throws Exception {
    String body =
        PROSE
            + paragraph(
                "", run("The word ") + typed("\u0433\u0430\u0432\u0430\u043D\u044C") + run("."));

    assertThat(describe(read(Documents.docx(body), "a.docx")))
        .endsWith("PARAGRAPH: The word \u0433\u0430\u0432\u0430\u043D\u044C.");
  }

  @Test
  void letsTheFontOfTheThemeWin() throws Exception {
    String themed = "<w:rFonts w:asciiTheme=\"minorHAnsi\" w:ascii=\"Courier New\"/>";
    String body = PROSE + paragraph("", run("It ") + run(themed, "rained") + run("."));

    assertThat(describe(read(Documents.docx(body), "a.docx"))).endsWith("PARAGRAPH: It rained.");
  }

  // ---- PDF

  @Test
  void keepsTheCodeOfAPdf() throws Exception {
    List<Placed> lines =
        List.of(
            Placed.line(500, "The harbor opened again on Tuesday, and the boats that had waited"),
            Placed.line(488, "came in. Then run"),
            new Placed("Courier", 10, 140, 488, "git push"),
            new Placed("Helvetica", 10, 195, 488, "at once."),
            new Placed("Courier", 10, 50, 440, "make all;"));

    assertThat(describe(read(Documents.pdf(List.of(lines)), "a.pdf")))
        .containsExactly(
            "PARAGRAPH: The harbor opened again on Tuesday, and the boats that had waited came in."
                + " Then run {VERBATIM git push} at once.",
            "VERBATIM code: ```\nmake all;\n```");
    assertThat(
            describe(
                read(
                    Documents.pdf(
                        List.of(List.of(new Placed("Courier", 10, 50, 500, "Boats came in.")))),
                    "a.pdf")))
        .containsExactly("PARAGRAPH: Boats came in.");
  }

  // ---- ODT

  private static final String ODT_PROSE =
      "<text:p text:style-name=\"P9\">The harbor opened again, and the boats that had waited came in.</text:p>";

  private static byte[] odt(String body) throws Exception {
    Map<String, String> parts = Documents.odtParts("", body);
    parts.computeIfPresent(
        "content.xml",
        (name, xml) ->
            xml.replace(
                    "<office:automatic-styles>",
                    "<office:font-face-decls><style:font-face"
                        + " style:name=\"F1\" fo:font-family=\"'Courier New'\"/>"
                        + "</office:font-face-decls><office:automatic-styles>")
                .replace(
                    "</office:automatic-styles>",
                    odtStyle("text", "T2", "", "style:font-name=\"F1\"")
                        + odtStyle("text", "T3", "Source_20_Text", "fo:font-weight=\"bold\"")
                        + odtStyle("paragraph", "P8", "Mine", "")
                        + "</office:automatic-styles>"));
    parts.put(
        "styles.xml",
        "<office:document-styles xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"><office:styles>"
            + odtStyle("paragraph", "Mine", "Other", "")
            + odtStyle("paragraph", "Other", "Mine", "fo:font-family=\"Consolas\"")
            + "</office:styles></office:document-styles>");
    return Documents.zip(parts);
  }

  private static String odtStyle(String family, String name, String parent, String properties) {
    return ("<style:style style:family=\"%s\" style:name=\"%s\" style:parent-style-name=\"%s\">"
            + "<style:text-properties %s/></style:style>")
        .formatted(family, name, parent, properties);
  }

  private static String span(String style, String text) {
    return "<text:span text:style-name=\"" + style + "\">" + text + "</text:span>";
  }

  @Test
  void keepsTheCodeOfAnOpenDocumentText() throws Exception {
    String body =
        ODT_PROSE
            + "<text:p>Run "
            + span("Source_20_Text", "git  push")
            + ", "
            + span("T2", "ls")
            + " or "
            + span(
                "T3",
                "x<text:note text:note-class=\"footnote\"><text:note-citation>1"
                    + "</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body>"
                    + "</text:note>y")
            + " now.</text:p>"
            + "<text:p text:style-name=\"P8\">if x:</text:p>"
            + "<text:p text:style-name=\"P8\"><text:s text:c=\"4\"/>go(<text:span>1</text:span>)<text:line-break/>"
            + "<text:s/>on\n   and on</text:p>"
            + ODT_PROSE;

    Article article = read(odt(body), "a.odt");

    assertThat(describe(article).subList(1, 3))
        .containsExactly(
            "PARAGRAPH: Run {VERBATIM git push}, {VERBATIM ls} or {BOLD {VERBATIM x}}{OTHER}{BOLD {VERBATIM y}} now.",
            "VERBATIM code: ```\nif x:\n    go(1)\n on and on\n```");
    assertThat(describe(article)).endsWith("PARAGRAPH footnote: A note.");
  }

  @Test
  void translatesAnOpenDocumentTextWrittenOnATypewriter() throws Exception {
    String body =
        "<text:p text:style-name=\"Preformatted_20_Text\">March 4, 2025</text:p>"
            + "<text:p text:style-name=\"Preformatted_20_Text\">Boats <text:s text:c=\"3\"/>came in.</text:p>"
            + "<text:p>"
            + span("T2", "It rained, and nobody went out to sea.")
            + "</text:p>";

    assertThat(describe(read(odt(body), "a.odt")))
        .containsExactly(
            "PARAGRAPH: March 4, 2025",
            "PARAGRAPH: Boats came in.",
            "PARAGRAPH: It rained, and nobody went out to sea.");
  }
}
