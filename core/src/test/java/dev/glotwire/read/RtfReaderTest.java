package dev.glotwire.read;

import static dev.glotwire.read.RoundTrips.describe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.article.Article;
import dev.glotwire.read.UnreadableArticleException.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RtfReaderTest {
  private static final ArticleReader READER = ArticleReader.standard().extractingInProcess();

  private static final String HEAD =
      "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}"
          + "{\\f1\\fmodern\\fcharset0 Courier{\\*\\falt Times} New;}{\\f2\\fcharset204 Arial CYR;}"
          + "{\\f3\\fcharset2 Wingdings;}{\\f4\\fcharset128 MS Mincho;}{\\f5\\fcharset177 Arial;}}"
          + "{\\colortbl;\\red0\\green0\\blue0;}"
          + "{\\stylesheet{\\snext0 Normal;}{\\s1\\b\\fs32 heading 1;}{\\s2 Quote;}{\\s3 caption;}"
          + "{\\s4 toc 1;}{\\s5 Source Code;}{\\s6 Title;}{\\*\\cs10 \\additive HTML Code;}"
          + "{\\*\\ts11\\tsrowd Normal Table;}}"
          + "{\\info{\\title Not text}{\\author Nobody}}{\\*\\generator Some;}\n";

  private static final String PROSE =
      "The harbor opened again, and the boats that had waited came in.\\par ";

  private static Article read(String body) throws Exception {
    Article article = READER.read((HEAD + body + "}").getBytes(StandardCharsets.US_ASCII), "a.rtf");
    RoundTrips.assertSpans(article);
    return article;
  }

  private static String row(String... cells) {
    return "\\trowd\\cellx1000\\cellx2000 \\pard\\intbl "
        + String.join("\\cell ", cells)
        + "\\cell\\row\n";
  }

  // ---- tables

  @Test
  void readsATableCellByCell() throws Exception {
    Article article =
        read(
            PROSE
                + row("Place", "{\\b Level}")
                + row("Upton", "4.2\\~m\\par and {\\i rising}")
                + row("", "")
                + row(
                    "Castine | x",
                    "\\pard\\intbl\\itap2 in\\nestcell{\\nonesttables\\par}\\itap1 out")
                + "\\pard Behind.\\par");

    assertThat(describe(article))
        .containsExactly(
            "PARAGRAPH: The harbor opened again, and the boats that had waited came in.",
            "TABLE_CELL: Place",
            "TABLE_CELL: Level",
            "TABLE_CELL: Upton",
            "TABLE_CELL: 4.2\u00A0m{LINE_BREAK}and {ITALIC rising}",
            "TABLE_CELL: Castine | x",
            "TABLE_CELL: in{LINE_BREAK}out",
            "PARAGRAPH: Behind.");
    assertThat(article.text()).contains("| Place | **Level** |\n| --- | --- |\n| Upton |");
  }

  /**
   * Word puts the properties of a row behind its cells, too; others never say that they are in one.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\trowd\\cellx1\\cellx2\\pard\\intbl{a\\cell b\\cell }\\pard\\intbl{\\trowd\\cellx1\\row}"
            + "\\trowd\\pard\\intbl{c\\cell d\\cell}{\\trowd\\row}\\pard\\par",
        "\\trowd\\cellx1\\cellx2 a\\cell b\\cell\\row\\trowd c\\cell d\\cell\\row\\pard",
        "\\itap1\\trowd\\pard\\intbl\\itap1 a\\cell\\pard\\intbl b\\cell\\row \\itap1\\trowd"
            + "\\pard\\intbl c\\cell\\pard\\intbl d\\cell\\lastrow\\row\\pard",
        "\\pard\\intbl a\\cell b\\cell\\row c\\cell d",
      })
  void readsTheTablesOfManyPrograms(String table) throws Exception {
    assertThat(read(PROSE + table).text()).endsWith("\n\n| a | b |\n| --- | --- |\n| c | d |\n");
  }

  @Test
  void takesATableOfOneColumnForParagraphs() throws Exception {
    assertThat(
            describe(read("\\trowd\\pard\\intbl One\\cell\\row\\trowd Two\\cell\\row\\pard Three")))
        .containsExactly("PARAGRAPH: One", "PARAGRAPH: Two", "PARAGRAPH: Three");
    assertThat(describe(read("\\trowd Never a cell\\par")))
        .containsExactly("PARAGRAPH: Never a cell");
  }

  // ---- code

  @Test
  void keepsProgramCode() throws Exception {
    Article article =
        read(
            PROSE
                + "Run {\\f1 git  push}, {\\cs10 ls} and \\f1 x\\plain  now.\\par "
                + "{\\f1 if x:\\par    go(\\{1\\})\\tab # on\\par\\par end}\\par "
                + PROSE
                + "\\pard\\s5 make all\\par\\pard "
                + PROSE);

    assertThat(describe(article))
        .contains(
            "PARAGRAPH: Run {VERBATIM git push}, {VERBATIM ls} and {VERBATIM x} now.",
            "VERBATIM code: ```\nif x:\n   go({1})\t# on\n\nend\n```",
            "VERBATIM code: ```\nmake all\n```");
  }

  @Test
  void translatesAFileWrittenOnATypewriter() throws Exception {
    assertThat(describe(read("\\f1 INT. HARBOR - NIGHT\\par Jane  waits.\\line It rains.\\par")))
        .containsExactly(
            "PARAGRAPH: INT. HARBOR - NIGHT", "PARAGRAPH: Jane waits.{LINE_BREAK}It rains.");
  }

  // ---- structure

  @Test
  void readsTheStylesOfParagraphs() throws Exception {
    Article article =
        read(
            "\\pard\\s6\\b Opening\\b0\\par\\pard\\plain\\s1{\\b The {\\i old} harbor}\\par"
                + "\\pard\\outlinelevel2 Deep\\par\\pard\\s4 Contents 1\\par\\pard\\s2{\\i Said so.}\\par"
                + "\\pard\\s3 A picture\\par\\pard Text\\par");

    assertThat(describe(article))
        .containsExactly(
            "HEADING 1: Opening",
            "HEADING 1: The {ITALIC old} harbor",
            "HEADING 3: Deep",
            "QUOTE: Said so.",
            "CAPTION: A picture",
            "PARAGRAPH: Text");
  }

  @Test
  void readsListsAsDeepAsTheyAre() throws Exception {
    String item = "\\pard\\ls1\\fi-360\\li720{\\listtext 1.\\tab}";

    Article article =
        read(
            item
                + "One\\par"
                + "\\pard\\ls1\\ilvl1\\li1440{\\listtext\\f3 \\'fc\\tab}Deep\\par"
                + "\\pard\\li720 More of one\\par"
                + item.replace("1.", "2.")
                + "Two\\par\\pard Between\\par"
                + item.replace("1.", "3.")
                + "Three\\par\\pard{\\pntext\\f3\\'B7\\tab}{\\*\\pn\\pnlvlblt{\\pntxtb\\'B7}}Dot\\par");

    assertThat(article.text())
        .isEqualTo(
            "1. One\n   - Deep\n\n   More of one\n\n2. Two\n\nBetween\n\n3. Three\n\n- Dot\n");
  }

  /** As pandoc writes them. */
  @Test
  void readsListsWhoseMarkersAreTyped() throws Exception {
    Article article =
        read(
            "{\\pard\\fi-360\\li360 1.\\tab One\\par}{\\pard\\fi-360\\li720 \\bullet\\tab Deep\\par}"
                + "{\\pard\\li360 More\\par}{\\pard\\fi-360\\li360 2.\\tab {\\b Two}\\par}"
                + "{\\pard A.\\tab no item\\par}");

    assertThat(article.text())
        .isEqualTo("1. One\n   - Deep\n\n   More\n\n2. **Two**\n\nA. no item\n");
  }

  @Test
  void readsNotesAndTextBoxesWhereTheyBelong() throws Exception {
    Article article =
        read(
            "Castine{\\super\\chftn}{\\*\\footnote\\pard\\plain{\\super\\chftn}\\~A {\\i note}.\\par More."
                + "} opened{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt\\pard In a box.\\par}}"
                + "{\\shprslt\\par In a box.}} again{\\footnote\\ftnalt The end.}.\\par Next.\\par");

    assertThat(describe(article))
        .containsExactly(
            "PARAGRAPH: Castine{OTHER} opened again{OTHER}.",
            "PARAGRAPH: In a box.",
            "PARAGRAPH: Next.",
            "PARAGRAPH footnote: A {ITALIC note}.",
            "PARAGRAPH footnote: More.",
            "PARAGRAPH footnote: The end.");
  }

  @Test
  void readsLinksAndTheResultsOfFields() throws Exception {
    Article article =
        read(
            "See {\\field{\\*\\fldinst{HYPERLINK \"https://example.org/a?b=c\" }{{\\*\\datafield 00}}}"
                + "{\\fldrslt{\\ul the {\\b plan}}}}, {\\field{\\*\\fldinst HYPERLINK \\\\l \"top\"}{\\fldrslt"
                + " above}}, {\\field{\\*\\fldinst HYPERLINK \"javascript:x()\"}{\\fldrslt here}} and page"
                + " {\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}.\\par"
                + "{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt Contents\\par One 1}}");

    assertThat(describe(article))
        .containsExactly("PARAGRAPH: See {LINK the {BOLD plan}}, above, here and page 3.");
    assertThat(article.text()).contains("(https://example.org/a?b=c)");
  }

  @Test
  void readsTrackedChangesAsAcceptedAndLeavesOutWhatIsNotText() throws Exception {
    Article article =
        read(
            "{\\header Top\\par}{\\footer Page{\\shp{\\*\\shpinst{\\shptxt DRAFT}}}}Old {\\revised new"
                + " }{\\deleted gone }text{\\*\\atnid EJ}{\\*\\atnauthor Ed}\\chatn{\\*\\annotation"
                + "{\\*\\atnref 1}\\pard Check this}{\\v hidden}{\\xe index}{\\*\\bkmkstart b}.{\\pict\\wmetafile8"
                + " 0100ff}{\\*\\unknown x{\\b y}}{\\*\\shppict{\\pict 00}}\\par");

    assertThat(describe(article)).containsExactly("PARAGRAPH: Old new text.");
    assertThat(article.notices()).anyMatch(notice -> notice.contains("tracked changes"));
    assertThat(read("Text").notices()).noneMatch(notice -> notice.contains("tracked changes"));
  }

  /** As the editor of macOS writes it: a line end behind a backslash ends a paragraph. */
  @Test
  void readsTheRichTextOfMacs() throws Exception {
    Article article =
        READER.read(
            ("{\\rtf1\\ansi\\ansicpg1252\\cocoartf2639\n\\cocoatextscaling0{\\fonttbl\\f0\\fswiss\\fcharset0"
                    + " Helvetica;\\f1\\fswiss\\fcharset0 Helvetica-Bold;\\f2\\fnil\\fcharset0"
                    + " Menlo-Regular;}\n{\\colortbl;\\red255\\green255\\blue255;}\n{\\*\\expandedcolortbl;;}\n"
                    + "{\\*\\listtable{\\list\\listtemplateid1{\\listlevel\\levelnfc23}\\listid1}}\n"
                    + "\\pard\\tx566\\pardirnatural\n\n\\f1\\b\\fs28 \\cf0 Harbor opens\n\\f0\\b0\\fs24 \\\n"
                    + "The \n\\f1\\b Castine\n\\f0\\b0  came in; run \n\\f2 ls -l\n\\f0 .\\\n"
                    + "\\pard\\li720\\fi-720\n\\ls1\\ilvl0\\cf0 {\\listtext\t\\uc0\\u8226 \t}One\\\n"
                    + "{\\listtext\t\\uc0\\u8226 \t}Two\\\n}")
                .getBytes(StandardCharsets.US_ASCII),
            "a.rtf");

    assertThat(describe(article))
        .containsExactly(
            "HEADING 1: Harbor opens",
            "PARAGRAPH: The {BOLD Castine} came in; run {VERBATIM ls -l}.",
            "LIST_ITEM 1: One",
            "LIST_ITEM 1: Two");
  }

  // ---- characters

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "caf\\'e9\\~\\emdash\\lquote x\\rquote\\-y\\_z; caf\u00E9\u00A0\u2014\u2018x\u2019y\u2011z",
        "{\\f2 \\'c3\\'e0\\'e2\\'e0\\'ed\\'fc}; \u0413\u0430\u0432\u0430\u043D\u044C",
        "{\\f4 \\'93\\'fa\\'96\\'7b}; \u65E5\u672C",
        "\\u8212?x\\u-10179?\\u-8690?y; \u2014x\uD83D\uDE0Ey",
        "{\\uc2\\u233\\'c3\\'a9}t{\\uc0\\u233 t}\\u233\\'e9!; \u00E9t\u00E9t\u00E9!",
        "{\\upr{caf?}{\\*\\ud caf\\u233?}} x; caf\u00E9 x",
        "\\rtlch\\af5\\ab \\'f9\\'ec\\ltrch\\f0  a; **\u05E9\u05DC** a",
        "\\ltrch\\b\\rtlch\\af0 a\\rtlch\\ltrch b; a**b**",
        "a\\'4Gb\\'zc; aGbzc",
        "a\\unknown12 b\\-\\:c\\|; abc",
        "a\\bin5 }}{{}b; ab",
        "5 km{\\super 2}, H\\sub 2\\nosupersub O, 1{\\super st}\\super 3\\plain 4; 5 km\u00B2, H\u2082O, 1st\u00B34",
      })
  void readsCharacters(String written, String text) throws Exception {
    String markdown = read(written).text().strip();

    assertThat(markdown.replace("<strong>", "**").replace("</strong>", "**"))
        .isEqualTo(text.strip());
  }

  @Test
  void readsTheCodePageOfTheFile() throws Exception {
    byte[] text = "\u0413\u0430\u0432\u0430\u043D\u044C".getBytes(Charset.forName("windows-1251"));
    byte[] head = "{\\rtf1\\ansi\\ansicpg1251 ".getBytes(StandardCharsets.US_ASCII);
    byte[] whole = new byte[head.length + text.length + 1];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(text, 0, whole, head.length, text.length);
    whole[whole.length - 1] = '}';

    assertThat(describe(READER.read(whole, "a.rtf")))
        .containsExactly("PARAGRAPH: \u0413\u0430\u0432\u0430\u043D\u044C");
  }

  // ---- hostile

  private static void assertRefused(ArticleReader reader, String rtf, Reason reason) {
    assertThatThrownBy(() -> reader.read(rtf.getBytes(StandardCharsets.US_ASCII), "a.rtf"))
        .isInstanceOfSatisfying(
            UnreadableArticleException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void refusesWhatIsNoDocument() {
    assertRefused(READER, "{\\rtf1 x" + "{\\b".repeat(20_000), Reason.BROKEN);
    assertRefused(READER, "{\\rtf1 }", Reason.EMPTY);
    assertRefused(READER, "{\\rtf1", Reason.EMPTY);
    assertRefused(
        READER.withLimits(ReadLimits.defaults().withMaxCharacters(100)),
        HEAD + PROSE.repeat(20) + "}",
        Reason.TOO_LARGE);
  }

  @Test
  void readsWhatIsLeftOfADamagedFile() throws Exception {
    assertThat(describe(read("a{\\b b"))).containsExactly("PARAGRAPH: a{BOLD b}");
    assertThat(describe(READER.read("{\\rtf1 a}}} b".getBytes(StandardCharsets.US_ASCII), "a.rtf")))
        .containsExactly("PARAGRAPH: a");
    assertThat(describe(read("a\\bin99999999999999999999 b\\par c")))
        .containsExactly("PARAGRAPH: a");
    assertThat(describe(read("a{\\footnote b{\\footnote c{\\shp{\\*\\shpinst{\\shptxt d")))
        .startsWith("PARAGRAPH: a{OTHER}");
    assertThat(
            describe(
                read("\\row\\cell\\cell\\row\\nestrow\\fldrslt\\ud{\\ud x}\\listtext\\s99\\f99 y")))
        .hasSizeLessThan(2);
  }

  /** Whatever the words are, there is an end to it. */
  @Test
  void readsAnyWords() {
    String[] words = {
      "{",
      "}",
      "\\par ",
      "\\cell ",
      "\\row ",
      "\\trowd ",
      "\\pard ",
      "x",
      "\\u8212?",
      "\\'e9",
      "\\field ",
      "\\fldrslt ",
      "\\*",
      "\\fldinst ",
      "\\footnote ",
      "\\shptxt ",
      "\\upr ",
      "\\ud ",
      "\\listtext ",
      "\\stylesheet ",
      "\\s1 ",
      "\\f1 ",
      "\\intbl ",
      "\\bin2 ",
      "\\deleted ",
      "\\plain ",
      "\\-",
      "\\",
      "\\fonttbl ",
      "\\line ",
      "\\page ",
      "\\li720\\fi-9 ",
      "1.\\tab ",
      "\\ls1\\ilvl99999 ",
      "\\outlinelevel-3 "
    };
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      StringBuilder rtf = new StringBuilder(HEAD);
      for (int word = 0; word < 60; word++) {
        rtf.append(words[random.nextInt(words.length)]);
      }
      try {
        READER.read(rtf.toString().getBytes(StandardCharsets.US_ASCII), "a.rtf");
      } catch (UnreadableArticleException e) {
        assertThat(e.reason()).as(rtf.toString()).isEqualTo(Reason.EMPTY);
      }
    }
  }
}
