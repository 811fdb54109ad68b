package dev.glotwire.read;

import static dev.glotwire.read.RoundTrips.describe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.article.Article;
import dev.glotwire.read.UnreadableArticleException.Reason;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenDocumentReaderTest {
  private static final ArticleReader READER = ArticleReader.standard().extractingInProcess();

  private static final String NAMESPACES =
      " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
          + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
          + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";

  private static final String STYLES =
      "<office:document-styles"
          + NAMESPACES
          + "><office:styles>"
          + style("text", "Strong_20_Emphasis", "", "fo:font-weight=\"bold\"")
          + style("paragraph", "Lead", "", "fo:font-weight=\"bold\"")
          + style("paragraph", "Heading_20_2", "", "fo:font-weight=\"bold\"")
          + style("paragraph", "My_20_Quote", "Quotations", "fo:font-style=\"italic\"")
          + list("L1")
          + "</office:styles><office:master-styles><style:master-page><style:header><text:p>Header"
          + "</text:p></style:header></style:master-page></office:master-styles>"
          + "</office:document-styles>";

  private static String style(String family, String name, String parent, String properties) {
    return ("<style:style style:family=\"%s\" style:name=\"%s\" style:parent-style-name=\"%s\">"
            + "<style:text-properties %s/></style:style>")
        .formatted(family, name, parent, properties);
  }

  private static String list(String name) {
    return "<text:list-style style:name=\""
        + name
        + "\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\"/>"
        + "<text:list-level-style-bullet text:level=\"2\" text:bullet-char=\"\u2022\"/>"
        + "<text:list-level-style-number text:level=\"3\" style:num-format=\"\"/></text:list-style>";
  }

  private static Article read(String body) throws Exception {
    Map<String, String> parts = Documents.odtParts("", body);
    parts.computeIfPresent(
        "content.xml",
        (name, xml) ->
            xml.replace(
                    "<office:document-content",
                    "<office:document-content"
                        + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
                        + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"")
                .replace(
                    "</office:automatic-styles>",
                    style(
                            "text",
                            "Ts",
                            "Strong_20_Emphasis",
                            "style:text-line-through-style=\"solid\"")
                        + style("text", "Th", "", "text:display=\"none\"")
                        + style("text", "Tu", "", "style:text-position=\"super 58%\"")
                        + style("text", "Td", "", "style:text-position=\"-33% 58%\"")
                        + style("text", "Tn", "", "fo:font-weight=\"normal\"")
                        + style("paragraph", "Pb", "Standard", "fo:font-weight=\"bold\"")
                        + "</office:automatic-styles>"));
    parts.put("styles.xml", STYLES);
    Article article = READER.read(Documents.zip(parts), "a.odt");
    RoundTrips.assertSpans(article);
    return article;
  }

  private static String p(String text) {
    return "<text:p>" + text + "</text:p>";
  }

  private static String span(String style, String text) {
    return "<text:span text:style-name=\"" + style + "\">" + text + "</text:span>";
  }

  @Test
  void leavesOutWhatIsNotText() throws Exception {
    Article article =
        read(
            "<text:tracked-changes><text:changed-region><text:deletion>"
                + p("Gone")
                + "</text:deletion></text:changed-region></text:tracked-changes>"
                + "<text:table-of-content><text:index-body>"
                + p("Contents")
                + "</text:index-body></text:table-of-content>"
                + p(
                    "The <text:change text:change-id=\"c\"/>text"
                        + span("Th", "hidden")
                        + "<office:annotation>"
                        + p("Check")
                        + "</office:annotation><draw:frame><draw:image/><svg:title>Title</svg:title>"
                        + "<svg:desc>Description</svg:desc></draw:frame><text:ruby><text:ruby-base>base"
                        + "</text:ruby-base><text:ruby-text>reading</text:ruby-text></text:ruby>.")
                + "<text:section text:display=\"none\">"
                + p("Section")
                + "</text:section>");

    assertThat(describe(article)).containsExactly("PARAGRAPH: The textbase.");
    assertThat(article.notices()).anyMatch(notice -> notice.contains("tracked changes"));
    assertThat(read(p("Text")).notices()).noneMatch(notice -> notice.contains("tracked changes"));
  }

  @Test
  void readsTheLooksOfStyles() throws Exception {
    Article article =
        read(
            "<text:p text:style-name=\"Pb\">Bold "
                + span("Tn", "or not")
                + " again.</text:p><text:p text:style-name=\"Lead\">Not made bold by hand, "
                + span("Ts", "struck")
                + " "
                + span(
                    "Strong_20_Emphasis",
                    "strong <text:span>" + span("T1", "both") + "</text:span>")
                + ".</text:p><text:p text:style-name=\"Heading_20_2\">"
                + span("Strong_20_Emphasis", "Deep")
                + "</text:p><text:p text:style-name=\"My_20_Quote\">Said.</text:p>");

    assertThat(describe(article))
        .containsExactly(
            "PARAGRAPH: {BOLD Bold} or not {BOLD again.}",
            "PARAGRAPH: Not made bold by hand, {BOLD {OTHER struck} strong {ITALIC both}}.",
            "HEADING 2: Deep",
            "QUOTE: Said.");
  }

  @Test
  void keepsSquaresAndIndices() throws Exception {
    String text = p("5 km" + span("Tu", "2") + ", H" + span("Td", "2") + "O, 1" + span("Tu", "st"));

    assertThat(describe(read(text))).containsExactly("PARAGRAPH: 5 km\u00B2, H\u2082O, 1st");
  }

  @Test
  void readsListsAndTheirNumbers() throws Exception {
    Article article =
        read(
            "<text:list xml:id=\"a\" text:style-name=\"L1\"><text:list-header>"
                + p("Before")
                + "</text:list-header><text:list-item>"
                + p("One")
                + "<text:list><text:list-item>"
                + p("Deep")
                + "<text:list><text:list-item>"
                + p("Deeper, with no mark")
                + "</text:list-item></text:list></text:list-item></text:list>"
                + p("More of one")
                + "</text:list-item><text:list-item>"
                + p("Two")
                + "</text:list-item></text:list>"
                + p("Between")
                + "<text:list text:continue-numbering=\"true\" text:style-name=\"L1\"><text:list-item>"
                + p("Three")
                + "</text:list-item></text:list>"
                + p("Between")
                + "<text:list text:continue-list=\"a\" text:style-name=\"L1\"><text:list-item>"
                + p("Three again")
                + "</text:list-item></text:list>"
                + p("Between")
                + "<text:list text:style-name=\"L1\"><text:list-item text:start-value=\"7\">"
                + p("Seven")
                + "</text:list-item></text:list><text:list><text:list-item>"
                + p("Dot")
                + "</text:list-item></text:list>");

    assertThat(article.text())
        .isEqualTo(
            "Before\n\n1. One\n   - Deep\n\n     Deeper, with no mark\n\n   More of one\n\n2. Two\n\n"
                + "Between\n\n3. Three\n\nBetween\n\n3. Three again\n\nBetween\n\n7. Seven\n\n- Dot\n");
  }

  @Test
  void readsNotesAndBoxesBehindTheirParagraph() throws Exception {
    Article article =
        read(
            "<draw:frame><draw:text-box>"
                + p("On the page")
                + "</draw:text-box></draw:frame>"
                + p(
                    "Before<draw:frame><draw:text-box>"
                        + p("In a box.")
                        + "<text:p text:style-name=\"Figure\">A picture</text:p>"
                        + "</draw:text-box></draw:frame> and<text:note><text:note-citation>1"
                        + "</text:note-citation><text:note-body>"
                        + p("A note.")
                        + p("More of it.")
                        + "</text:note-body></text:note> behind.")
                + "<table:table><table:table-row><table:table-cell>"
                + p(
                    "a<text:note><text:note-body>"
                        + p("In a cell.")
                        + "</text:note-body></text:note>")
                + "</table:table-cell><table:table-cell>"
                + p("b")
                + "</table:table-cell></table:table-row></table:table>");

    assertThat(describe(article))
        .containsExactly(
            "PARAGRAPH: On the page",
            "PARAGRAPH: Before and{OTHER} behind.",
            "PARAGRAPH: In a box.",
            "CAPTION: A picture",
            "TABLE_CELL: a{OTHER}",
            "TABLE_CELL: b",
            "PARAGRAPH footnote: A note.",
            "PARAGRAPH footnote: More of it.",
            "PARAGRAPH footnote: In a cell.");
  }

  @Test
  void keepsTheCellsOfATableInTheirColumns() throws Exception {
    String cell = "<table:table-cell>";
    String end = "</table:table-cell>";
    Article article =
        read(
            "<table:table><table:table-header-rows><table:table-row>"
                + "<table:table-cell table:number-columns-spanned=\"2\">"
                + p("Wide")
                + end
                + "<table:covered-table-cell/>"
                + cell
                + p("C")
                + end
                + "</table:table-row></table:table-header-rows><table:table-row>"
                + "<table:table-cell table:number-columns-repeated=\"2\"/>"
                + cell
                + "<text:list text:style-name=\"L1\"><text:list-item>"
                + p("Item")
                + "</text:list-item></text:list><table:table><table:table-row>"
                + cell
                + p("inner")
                + end
                + "</table:table-row></table:table>"
                + end
                + "</table:table-row></table:table>");

    assertThat(article.text())
        .isEqualTo("| Wide |  | C |\n| --- | --- | --- |\n|  |  | 1. Item<br>inner |\n");
  }

  @Test
  void readsWhatIsNestedWithoutEnd() throws Exception {
    int depth = 5_000;
    String lists = "<text:list><text:list-item>".repeat(depth);
    String tables = "<table:table><table:table-row><table:table-cell>".repeat(depth);

    assertThat(
            describe(
                read(
                    lists
                        + p("Deep")
                        + "</text:list-item></text:list>".repeat(depth)
                        + tables
                        + p("Down")
                        + "</table:table-cell></table:table-row></table:table>".repeat(depth)
                        + "<table:table><table:table-row><table:table-cell"
                        + " table:number-columns-repeated=\"999999\">"
                        + p("Wide")
                        + "</table:table-cell></table:table-row></table:table>")))
        .anyMatch(line -> line.endsWith("Deep"))
        .anyMatch(line -> line.endsWith("Down"))
        .anyMatch(line -> line.endsWith("Wide"))
        .hasSizeLessThan(300);
  }

  @Test
  void saysThatADocumentIsDamaged() throws Exception {
    Map<String, String> parts = Documents.odtParts("", p("Text"));
    parts.computeIfPresent("content.xml", (name, xml) -> xml.replace("</text:p>", "</text:q>"));
    assertThatThrownBy(() -> READER.read(Documents.zip(parts), "a.odt"))
        .isInstanceOfSatisfying(
            UnreadableArticleException.class, e -> assertThat(e.reason()).isEqualTo(Reason.BROKEN));
    parts.remove("content.xml");
    assertThatThrownBy(() -> READER.read(Documents.zip(parts), "a.odt"))
        .isInstanceOf(UnreadableArticleException.class);
  }
}
