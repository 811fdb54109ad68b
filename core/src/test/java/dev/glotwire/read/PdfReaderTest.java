package dev.glotwire.read;

import static dev.glotwire.read.RoundTrips.describe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Article;
import dev.glotwire.read.Documents.Placed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
  private static final String FULL = "Boats waited outside of the breakwater for days and were";

  private static Article read(byte[] bytes) throws Exception {
    return ArticleReader.standard().extractingInProcess().read(bytes, "a.pdf");
  }

  private static byte[] onePage(Placed... placed) throws Exception {
    return Documents.pdf(List.of(List.of(placed)));
  }

  @Test
  void tellsHeadingsByTheirSizeAndParagraphsByTheirGaps() throws Exception {
    byte[] pdf =
        onePage(
            new Placed("Helvetica", 20, 50, 500, "Harbor opens"),
            new Placed("Helvetica", 14, 50, 470, "What came before"),
            Placed.line(440, FULL),
            Placed.line(428, "glad to be in."),
            Placed.line(408, "The harbor master was, too: she said so on Tuesday evening."),
            new Placed("Helvetica-Bold", 10, 50, 388, "What comes next"),
            Placed.line(368, "Repairs come next."));

    Article article = read(pdf);

    assertThat(describe(article))
        .containsExactly(
            "HEADING 1: Harbor opens",
            "HEADING 2: What came before",
            "PARAGRAPH: " + FULL + " glad to be in.",
            "PARAGRAPH: The harbor master was, too: she said so on Tuesday evening.",
            "HEADING 3: What comes next",
            "PARAGRAPH: Repairs come next.");
    assertThat(article.notices()).anyMatch(notice -> notice.contains("layout"));
  }

  @Test
  void tellsEmphasisByFontsAndKeepsSpaces() throws Exception {
    byte[] pdf =
        onePage(
            Placed.line(440, "The "),
            new Placed("Helvetica-Oblique", 10, 70, 440, "Castine"),
            new Placed("Helvetica", 10, 103, 440, ", a boat, is "),
            new Placed("Helvetica-Bold", 10, 152, 440, "in"),
            new Placed("Helvetica", 10, 161, 440, "."));

    assertThat(describe(read(pdf)))
        .containsExactly("PARAGRAPH: The {ITALIC Castine}, a boat, is {BOLD in}.");
  }

  @Test
  void joinsWhatWasHyphenated() throws Exception {
    byte[] pdf =
        onePage(
            Placed.line(440, "The port was opened again by the harbor master on Tues-"),
            Placed.line(428, "day with a well-known and long-awaited speech, for a well-"),
            Placed.line(416, "known crowd from Anglo-"),
            Placed.line(404, "Saxon lands that stood on the pier and on all of the boats."));

    assertThat(describe(read(pdf)))
        .containsExactly(
            "PARAGRAPH: The port was opened again by the harbor master on Tuesday with a"
                + " well-known and long-awaited speech, for a well-known crowd from Anglo-Saxon"
                + " lands that stood on the pier and on all of the boats.");
  }

  @Test
  void dropsHeadersFootersAndPageNumbersAndJoinsPages() throws Exception {
    List<List<Placed>> pages = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      pages.add(
          List.of(
              Placed.line(580, "The Castine Courier, Friday Edition"),
              Placed.line(
                  400, "Text of page number " + page + " goes on over the end of it and is"),
              Placed.line(20, "Page " + page + " of 3")));
    }

    assertThat(describe(read(Documents.pdf(pages))))
        .containsExactly(
            "PARAGRAPH: Text of page number 1 goes on over the end of it and is Text of page"
                + " number 2 goes on over the end of it and is Text of page number 3 goes on over"
                + " the end of it and is");
  }

  @Test
  void keepsANumberInTheMiddleOfAPage() throws Exception {
    byte[] pdf =
        onePage(
            Placed.line(300, "The answer to the question that was asked of all of them is"),
            Placed.line(280, "42"),
            Placed.line(20, "- 1 -"));

    assertThat(describe(read(pdf)))
        .containsExactly(
            "PARAGRAPH: The answer to the question that was asked of all of them is",
            "PARAGRAPH: 42");
  }

  @Test
  void tellsListsByTheirMarkers() throws Exception {
    byte[] pdf =
        onePage(
            Placed.line(440, "What comes next, as far as it is known to all of the people here:"),
            Placed.line(428, "\u0095 Repair of the pier"),
            Placed.line(416, "\u0095 A buoy"),
            Placed.line(404, "1. Survey"),
            Placed.line(392, "2. Work"));

    assertThat(describe(read(pdf)))
        .containsExactly(
            "PARAGRAPH: What comes next, as far as it is known to all of the people here:",
            "LIST_ITEM 1: Repair of the pier",
            "LIST_ITEM 1: A buoy",
            "LIST_ITEM 1: Survey",
            "LIST_ITEM 1: Work");
  }

  /** The order of the text on the page is not that of the tags, and the lines have no spaces. */
  @Test
  void believesTheTagsOfATaggedPdf() throws Exception {
    String content =
        """
        /Artifact BMC BT /F0 10 Tf 50 400 Td (Not the text) Tj ET EMC
        /P << /MCID 1 >> BDC BT /F0 10 Tf 50 300 Td (Boats came) Tj 0 -12 Td (in.) Tj ET EMC
        /H1 << /MCID 0 >> BDC BT /F0 10 Tf 50 350 Td (Harbor opens) Tj ET EMC
        /Lbl << /MCID 2 >> BDC BT /F0 10 Tf 50 250 Td (1.) Tj ET EMC
        /LBody << /MCID 3 >> BDC BT /F0 10 Tf 70 250 Td (Survey) Tj ET EMC
        /TD << /MCID 4 >> BDC BT /F0 10 Tf 50 200 Td (Upton) Tj ET EMC
        /TD << /MCID 5 >> BDC BT /F0 10 Tf 150 200 Td (high) Tj ET EMC
        """;
    List<String> objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 5 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 4 0 R /Resources <<"
                + " /Font << /F0 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
            "<< /Length " + content.length() + " >>\nstream\n" + content + "endstream",
            "<< /Type /StructTreeRoot /K [6 0 R] /RoleMap << /Headline /H1 >> >>",
            "<< /Type /StructElem /S /Document /P 5 0 R /K [7 0 R 8 0 R 9 0 R 13 0 R] >>",
            "<< /Type /StructElem /S /Headline /P 6 0 R /Pg 3 0 R /K 0 >>",
            "<< /Type /StructElem /S /P /P 6 0 R /Pg 3 0 R /K [1] >>",
            "<< /Type /StructElem /S /L /P 6 0 R /K [10 0 R] >>",
            "<< /Type /StructElem /S /LI /P 9 0 R /K [11 0 R 12 0 R] >>",
            "<< /Type /StructElem /S /Lbl /P 10 0 R /Pg 3 0 R /K 2 >>",
            "<< /Type /StructElem /S /LBody /P 10 0 R /Pg 3 0 R /K 3 >>",
            "<< /Type /StructElem /S /Table /P 6 0 R /K [14 0 R] >>",
            "<< /Type /StructElem /S /TR /P 13 0 R /K [15 0 R 16 0 R] >>",
            "<< /Type /StructElem /S /TD /P 14 0 R /Pg 3 0 R /K 4 >>",
            "<< /Type /StructElem /S /TD /P 14 0 R /K [<< /Type /MCR /Pg 3 0 R /MCID 5 >>] >>");

    Article article = read(Documents.pdfOf(objects));

    assertThat(describe(article))
        .containsExactly(
            "HEADING 1: Harbor opens",
            "PARAGRAPH: Boats came in.",
            "LIST_ITEM 1: Survey",
            "TABLE_CELL: Upton",
            "TABLE_CELL: high");
    assertThat(article.text()).contains("1. Survey");
  }

  @Test
  void readsTheAddressOfALink() throws Exception {
    byte[] plain = onePage(Placed.line(440, "See the boats."));
    String text = new String(plain, StandardCharsets.ISO_8859_1);
    String linked =
        text.replace(
            "/Contents 4 0 R",
            "/Contents 4 0 R /Annots [<< /Type /Annot /Subtype /Link /Rect [84 436 110 450] /A <<"
                + " /S /URI /URI (https://example.org/b) >> >>]");

    // The offsets are wrong now, and are found again, as they must be in many a file.
    assertThat(describe(read(linked.getBytes(StandardCharsets.ISO_8859_1))))
        .containsExactly("PARAGRAPH: See the {LINK boats}.");
  }

  @Test
  void findsTheHeadline() throws Exception {
    byte[] pdf =
        onePage(
            Placed.line(480, "Fri. Sep 29th, 2023"),
            new Placed("Helvetica", 20, 50, 450, "Harbor opens"),
            Placed.line(420, FULL));

    Article article = ArticleStructure.recognize(read(pdf), Locale.ENGLISH);

    assertThat(describe(article))
        .startsWith("DATELINE: Fri. Sep 29th, 2023", "HEADLINE 1: Harbor opens");
  }
}
