package dev.glotwire.read;

import static dev.glotwire.read.Documents.paragraph;
import static dev.glotwire.read.Documents.run;
import static dev.glotwire.read.RoundTrips.describe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.article.Article;
import dev.glotwire.read.Documents.Placed;
import dev.glotwire.read.UnreadableArticleException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are no documents, or want to do harm. */
class HostileDocumentTest {
  private static final ArticleReader READER = ArticleReader.standard().extractingInProcess();

  @TempDir Path folder;

  private static void assertRefused(byte[] bytes, String name, Reason reason, String... words) {
    assertRefused(READER, bytes, name, reason, words);
  }

  private static void assertRefused(
      ArticleReader reader, byte[] bytes, String name, Reason reason, String... words) {
    assertThatThrownBy(() -> reader.read(bytes, name))
        .isInstanceOfSatisfying(
            UnreadableArticleException.class,
            e -> {
              assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason);
              assertThat(e).hasMessageStartingWith(name + ": ");
              assertThat(words).allSatisfy(word -> assertThat(e).hasMessageContaining(word));
              assertThat(e.getMessage()).doesNotContain("\n");
            });
  }

  /** Returns a zip with an entry of this many zeros, which says what it likes of its size. */
  private static byte[] bomb(String entry, int megabytes) throws Exception {
    Map<String, String> parts = Documents.docxParts("", paragraph("", run("Text")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry(entry));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < megabytes; i++) {
        zip.write(zeros);
      }
    }
    return bytes.toByteArray();
  }

  // ---- zip

  @Test
  void refusesAZipBomb() throws Exception {
    byte[] bomb = bomb("word/media/image1.xml", 20);

    assertThat(bomb).hasSizeLessThan(100_000);
    assertRefused(bomb, "a.docx", Reason.ZIP_BOMB, "maxInflationRatio", "100 times");
    assertRefused(
        READER.withLimits(
            ReadLimits.defaults().withMaxInflationRatio(100_000).withMaxInflatedBytes(10_000_000)),
        bomb,
        "a.docx",
        Reason.ZIP_BOMB,
        "maxInflatedBytes",
        "10000000");
    assertThat(
            READER
                .withLimits(ReadLimits.defaults().withMaxInflationRatio(100_000))
                .read(bomb, "a.docx")
                .blocks())
        .hasSize(1);
  }

  @Test
  void countsWhatComesOutAndBelievesNoDeclaration() throws Exception {
    byte[] bomb = bomb("word/media/image1.xml", 20);
    int header = lastIndexOf(bomb, new byte[] {'P', 'K', 1, 2});
    bomb[header + 24] = 1; // the uncompressed size in the central directory: 1 byte
    bomb[header + 25] = 0;
    bomb[header + 26] = 0;
    bomb[header + 27] = 0;

    assertRefused(bomb, "a.docx", Reason.ZIP_BOMB, "maxInflationRatio");
  }

  private static int lastIndexOf(byte[] bytes, byte[] wanted) {
    for (int at = bytes.length - wanted.length; at >= 0; at--) {
      if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    throw new AssertionError("not found");
  }

  @Test
  void refusesAContainerOfTooManyFiles() throws Exception {
    Map<String, String> parts = Documents.docxParts("", paragraph("", run("Text")));
    for (int i = 0; i < 2_000; i++) {
      parts.put("word/media/" + i, "");
    }

    assertRefused(
        Documents.zip(parts), "a.docx", Reason.ZIP_BOMB, "maxArchiveEntries", "2000 files");
  }

  @Test
  void refusesAZipThatIsNoDocument() throws Exception {
    assertRefused(
        Documents.zip(Map.of("a.txt", "text")), "a.zip", Reason.UNSUPPORTED, "application/zip");
    assertRefused(
        "PK\003\004 and no more".getBytes(StandardCharsets.US_ASCII),
        "a.docx",
        Reason.BROKEN,
        "damaged");
  }

  // ---- XML

  private static String doctype(String root, Path secret) {
    return "<!DOCTYPE %s [<!ENTITY x SYSTEM \"%s\">]>\n".formatted(root, secret.toUri());
  }

  private Path secret() throws Exception {
    return Files.writeString(folder.resolve("secret.txt"), "s3cret");
  }

  /** Asserts that a document is refused, or read without what its entity stands for. */
  private static void assertNothingLeaks(byte[] bytes, String name) {
    try {
      Article article = READER.read(bytes, name);
      assertThat(article.text()).doesNotContain("s3cret").contains("Before");
    } catch (UnreadableArticleException e) {
      assertThat(e.reason()).isIn(Reason.BROKEN, Reason.EMPTY);
      assertThat(e).hasMessageNotContaining("s3cret");
    }
  }

  @Test
  void readsNoExternalEntity() throws Exception {
    Path secret = secret();
    String entity = "<w:r><w:t>Before &x;</w:t></w:r>";
    assertNothingLeaks(
        Documents.zip(Documents.docxParts(doctype("w:document", secret), paragraph("", entity))),
        "a.docx");
    // With a deletion, the part is rewritten before Tika sees it.
    assertNothingLeaks(
        Documents.zip(
            Documents.docxParts(
                doctype("w:document", secret),
                paragraph("", entity + "<w:del w:id=\"1\"><w:r/></w:del>"))),
        "a.docx");
    for (String part :
        List.of(
            "word/footnotes.xml",
            "word/styles.xml",
            "word/numbering.xml",
            "[Content_Types].xml",
            "_rels/.rels",
            "word/_rels/document.xml.rels")) {
      Map<String, String> parts = Documents.docxParts("", paragraph("", run("Before")));
      parts.computeIfPresent(
          part, (name, xml) -> xml.replace("?>\n", "?>\n" + doctype("x", secret)));
      assertNothingLeaks(Documents.zip(parts), "a.docx");
    }
    assertNothingLeaks(
        Documents.odt(doctype("office:document-content", secret), "<text:p>Before &x;</text:p>"),
        "a.odt");
    Map<String, String> book = Documents.epubParts("en", "");
    book.put("OPS/c0.xhtml", Documents.page(doctype("html", secret), "<p>Before &x;</p>"));
    assertNothingLeaks(Documents.zip(book), "a.epub");
    book.computeIfPresent(
        "OPS/book.opf", (name, xml) -> xml.replace("?>\n", "?>\n" + doctype("package", secret)));
    assertNothingLeaks(Documents.zip(book), "a.epub");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.docx", "a.odt", "a.epub"})
  void expandsNoEntityWithoutEnd(String name) throws Exception {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
    }
    laughs.append("]>\n");
    String text = "Before &l29;";
    byte[] bytes =
        switch (name) {
          case "a.docx" ->
              Documents.zip(
                  Documents.docxParts(
                      laughs.toString(), paragraph("", "<w:r><w:t>" + text + "</w:t></w:r>")));
          case "a.odt" -> Documents.odt(laughs.toString(), "<text:p>" + text + "</text:p>");
          default -> {
            Map<String, String> book = Documents.epubParts("en", "");
            book.put("OPS/c0.xhtml", Documents.page(laughs.toString(), "<p>" + text + "</p>"));
            yield Documents.zip(book);
          }
        };

    try {
      assertThat(READER.read(bytes, name).text()).hasSizeLessThan(10_000);
    } catch (UnreadableArticleException e) {
      assertThat(e.reason()).isIn(Reason.BROKEN, Reason.EMPTY);
    }
  }

  @Test
  void readsDeepNesting() throws Exception {
    int depth = 20_000;
    String book = "<div><b>".repeat(depth) + "<p>Deep</p>" + "</b></div>".repeat(depth);

    try {
      assertThat(describe(READER.read(Documents.epub("en", book), "a.epub")))
          .hasSize(1)
          .allMatch(line -> line.contains("Deep"));
    } catch (UnreadableArticleException e) {
      assertThat(e.reason()).isEqualTo(Reason.BROKEN);
    }
    String table = "<w:tbl><w:tr><w:tc>".repeat(3_000) + paragraph("", run("Deep"));
    assertRefused(
        Documents.docx(table + "</w:tc></w:tr></w:tbl>".repeat(3_000)), "a.docx", Reason.BROKEN);
  }

  // ---- limits

  @Test
  void refusesMoreTextThanTheLimit() throws Exception {
    ArticleReader small = READER.withLimits(ReadLimits.defaults().withMaxCharacters(100));
    String text = "Boats came in. ".repeat(20);

    assertRefused(
        small,
        Documents.docx(paragraph("", run(text))),
        "a.docx",
        Reason.TOO_LARGE,
        "maxCharacters",
        "100");
    assertRefused(
        small, Documents.odt("", "<text:p>" + text + "</text:p>"), "a.odt", Reason.TOO_LARGE);
    assertRefused(small, Documents.epub("en", "<p>" + text + "</p>"), "a.epub", Reason.TOO_LARGE);
    assertRefused(
        small,
        Documents.pdf(List.of(List.of(Placed.line(300, text)))),
        "a.pdf",
        Reason.TOO_LARGE,
        "maxCharacters");
  }

  @Test
  void givesUpWhatTakesTooLong() throws Exception {
    String many = paragraph("", run("Boats came in.")).repeat(20_000);
    ArticleReader hasty =
        READER.withLimits(ReadLimits.defaults().withTimeout(java.time.Duration.ofMillis(1)));

    assertRefused(hasty, Documents.docx(many), "a.docx", Reason.TIMED_OUT, "timeout", "0.001");
  }

  // ---- encrypted

  @Test
  void saysThatADocumentIsEncrypted() throws Exception {
    ByteArrayOutputStream word = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream out = encryptor.getDataStream(files)) {
        out.write(Documents.docx(paragraph("", run("Text"))));
      }
      files.writeFilesystem(word);
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try (PDDocument document =
        Loader.loadPDF(Documents.pdf(List.of(List.of(Placed.line(300, "Text")))))) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(pdf);
    }
    Map<String, String> odt = Documents.odtParts("", "<text:p>Text</text:p>");
    odt.computeIfPresent(
        "META-INF/manifest.xml",
        (name, xml) ->
            xml.replace(
                "manifest:media-type=\"text/xml\"/>",
                "manifest:media-type=\"text/xml\"><manifest:encryption-data/></manifest:file-entry>"));
    byte[] noise = new byte[500];
    new Random(3).nextBytes(noise);
    odt.put("content.xml", new String(noise, StandardCharsets.ISO_8859_1));

    assertRefused(word.toByteArray(), "a.docx", Reason.ENCRYPTED, "without a password");
    assertRefused(pdf.toByteArray(), "a.pdf", Reason.ENCRYPTED, "without a password");
    assertRefused(Documents.zip(odt), "a.odt", Reason.ENCRYPTED, "without a password");
  }

  // ---- what is none

  @Test
  void refusesWhatIsNotWhatItsNameSays() {
    byte[] text = "Boats came in.".getBytes(StandardCharsets.UTF_8);

    assertRefused(text, "a.docx", Reason.BROKEN, "rename it to .txt");
    assertRefused(text, "a.odt", Reason.BROKEN);
    assertRefused(text, "a.epub", Reason.BROKEN);
    assertRefused(text, "a.pdf", Reason.BROKEN);
    byte[] noise = new byte[3_000];
    new SecureRandom(new byte[] {1}).nextBytes(noise);
    noise[0] = 7;
    noise[1] = 0;
    assertRefused(noise, "noise", Reason.BINARY, "neither text nor a document");
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    assertRefused(picture, "picture", Reason.UNSUPPORTED, "image/png");
  }

  @Test
  void refusesADocumentWithoutText() throws Exception {
    assertRefused(Documents.docx(paragraph("", run(" "))), "a.docx", Reason.EMPTY, "OCR");
    assertRefused(Documents.pdf(List.of(List.of())), "a.pdf", Reason.EMPTY, "OCR");
  }

  /** Whatever is cut off, the reader says what is wrong, or reads what is left. */
  @Test
  void readsOrRefusesEveryPieceOfADocument() throws Exception {
    Map<String, byte[]> documents = new LinkedHashMap<>();
    documents.put("a.docx", Documents.docx(paragraph("", run("Boats came in."))));
    documents.put("a.odt", Documents.odt("", "<text:p>Boats came in.</text:p>"));
    documents.put("a.epub", Documents.epub("en", "<p>Boats came in.</p>"));
    documents.put("a.pdf", Documents.pdf(List.of(List.of(Placed.line(300, "Boats came in.")))));
    documents.put(
        "a.rtf",
        "{\\rtf1\\ansi\\pard Boats {\\b came} in.\\par}".getBytes(StandardCharsets.US_ASCII));
    Random random = new Random(11);
    for (Map.Entry<String, byte[]> document : documents.entrySet()) {
      byte[] whole = document.getValue();
      for (int i = 0; i < 12; i++) {
        byte[] cut = Arrays.copyOf(whole, 5 + random.nextInt(whole.length - 5));
        byte[] flipped = whole.clone();
        flipped[5 + random.nextInt(whole.length - 5)] ^= (byte) (1 << random.nextInt(8));
        for (byte[] bytes : List.of(cut, flipped)) {
          try {
            READER.read(bytes, document.getKey());
          } catch (UnreadableArticleException e) {
            assertThat(e.reason()).as(e.getMessage()).isNotEqualTo(Reason.FAILED);
          }
        }
      }
    }
  }
}
