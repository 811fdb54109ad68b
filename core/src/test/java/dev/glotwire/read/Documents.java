package dev.glotwire.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents made for tests, each of them as little as its format allows. */
final class Documents {
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private Documents() {}

  static byte[] zip(Map<String, String> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  // ---- DOCX

  /** The styles that {@link #paragraph} names. */
  private static final String STYLES =
      XML
          + "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          + style("Title", "Title")
          + style("Heading1", "heading 1")
          + style("Heading2", "heading 2")
          + style("ListParagraph", "List Paragraph")
          + style("ListBullet", "List Bullet")
          + style("ListNumber2", "List Number 2")
          + style("Quote", "Quote")
          + style("Caption", "caption")
          + style("SourceCode", "Source Code")
          + style("PreformattedText", "Preformatted Text")
          + "</w:styles>";

  private static String style(String id, String name) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/></w:style>"
        .formatted(id, name);
  }

  /** Returns a Word document with this in its body. */
  static byte[] docx(String body) throws IOException {
    return zip(docxParts("", body));
  }

  /** Returns the parts of a Word document, with {@code prolog} before its root element. */
  static Map<String, String> docxParts(String prolog, String body) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        XML
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + override("document", "document.main")
            + override("styles", "styles")
            + override("numbering", "numbering")
            + override("footnotes", "footnotes")
            + override("comments", "comments")
            + "</Types>");
    parts.put(
        "_rels/.rels",
        relationships(relationship("rId1", "officeDocument", "word/document.xml", false)));
    parts.put(
        "word/_rels/document.xml.rels",
        relationships(
            relationship("rId1", "styles", "styles.xml", false)
                + relationship("rId2", "numbering", "numbering.xml", false)
                + relationship("rId3", "footnotes", "footnotes.xml", false)
                + relationship("rId4", "comments", "comments.xml", false)
                + relationship("rId9", "hyperlink", "https://example.org/boats", true)));
    parts.put("word/styles.xml", STYLES);
    parts.put(
        "word/numbering.xml",
        XML
            + "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + numbering(1, "bullet", "\u2022")
            + numbering(2, "decimal", "%1.")
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num></w:numbering>");
    parts.put(
        "word/footnotes.xml",
        XML
            + "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t"
            + " xml:space=\"preserve\"> A note.</w:t></w:r></w:p></w:footnote></w:footnotes>");
    parts.put(
        "word/comments.xml",
        XML
            + "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:comment w:id=\"1\" w:author=\"Ed\"><w:p><w:r><w:t>Check this</w:t></w:r></w:p>"
            + "</w:comment></w:comments>");
    parts.put(
        "word/document.xml",
        XML
            + prolog
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<w:body>"
            + body
            + "</w:body></w:document>");
    return parts;
  }

  private static String override(String part, String type) {
    return ("<Override PartName=\"/word/%s.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml\"/>")
        .formatted(part, type);
  }

  private static String relationships(String inside) {
    return XML
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + inside
        + "</Relationships>";
  }

  private static String relationship(String id, String type, String target, boolean external) {
    return ("<Relationship Id=\"%s\" Target=\"%s\" Type="
            + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\"%s/>")
        .formatted(id, target, type, external ? " TargetMode=\"External\"" : "");
  }

  private static String numbering(int id, String format, String text) {
    String levels = "";
    for (int level = 0; level < 2; level++) {
      levels +=
          ("<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText"
                  + " w:val=\"%s\"/></w:lvl>")
              .formatted(level, format, text.replace("1", String.valueOf(level + 1)));
    }
    return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + levels + "</w:abstractNum>";
  }

  /** Returns a paragraph of Word; a style, or none where it is empty. */
  static String paragraph(String style, String runs) {
    String properties = style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
    return "<w:p>" + properties + runs + "</w:p>";
  }

  /** Returns an item of the list {@code numId}: 1 has bullets, 2 numbers. */
  static String item(int numId, String runs) {
    return item(numId, 0, runs);
  }

  /** Returns an item of the list {@code numId}, this many levels below its top. */
  static String item(int numId, int level, String runs) {
    return "<w:p><w:pPr><w:pStyle w:val=\"ListParagraph\"/><w:numPr><w:ilvl w:val=\""
        + level
        + "\"/><w:numId w:val=\""
        + numId
        + "\"/></w:numPr></w:pPr>"
        + runs
        + "</w:p>";
  }

  static String run(String text) {
    return run("", text);
  }

  /** Returns a run with properties such as {@code <w:b/>}. */
  static String run(String properties, String text) {
    return "<w:r><w:rPr>"
        + properties
        + "</w:rPr><w:t xml:space=\"preserve\">"
        + escape(text)
        + "</w:t></w:r>";
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  // ---- ODT

  static byte[] odt(String prolog, String body) throws IOException {
    return zip(odtParts(prolog, body));
  }

  static Map<String, String> odtParts(String prolog, String body) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.text");
    parts.put(
        "META-INF/manifest.xml",
        XML
            + "<manifest:manifest"
            + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
            + "<manifest:file-entry manifest:full-path=\"/\""
            + " manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
            + "<manifest:file-entry manifest:full-path=\"content.xml\""
            + " manifest:media-type=\"text/xml\"/></manifest:manifest>");
    parts.put(
        "content.xml",
        XML
            + prolog
            + "<office:document-content"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
            + "<office:automatic-styles><style:style style:name=\"T1\" style:family=\"text\">"
            + "<style:text-properties fo:font-style=\"italic\"/></style:style>"
            + "</office:automatic-styles><office:body><office:text>"
            + body
            + "</office:text></office:body></office:document-content>");
    return parts;
  }

  // ---- EPUB

  /** Returns a book with these chapters in the order of its spine, the reverse of its manifest. */
  static byte[] epub(String language, String... chapters) throws IOException {
    return zip(epubParts(language, chapters));
  }

  static Map<String, String> epubParts(String language, String... chapters) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/epub+zip");
    parts.put(
        "META-INF/container.xml",
        XML
            + "<container version=\"1.0\""
            + " xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile"
            + " full-path=\"OPS/book.opf\" media-type=\"application/oebps-package+xml\"/>"
            + "</rootfiles></container>");
    StringBuilder manifest = new StringBuilder();
    StringBuilder spine = new StringBuilder();
    for (int i = chapters.length - 1; i >= 0; i--) {
      manifest.append(
          "<item id=\"c%d\" href=\"c%d.xhtml\" media-type=\"application/xhtml+xml\"/>"
              .formatted(i, i));
    }
    for (int i = 0; i < chapters.length; i++) {
      spine.append("<itemref idref=\"c%d\"/>".formatted(i));
    }
    parts.put(
        "OPS/book.opf",
        XML
            + "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\""
            + " unique-identifier=\"id\"><metadata"
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:identifier"
            + " id=\"id\">x</dc:identifier><dc:title>T</dc:title><dc:language>"
            + language
            + "</dc:language></metadata><manifest><item id=\"nav\" href=\"nav.xhtml\""
            + " media-type=\"application/xhtml+xml\" properties=\"nav\"/>"
            + manifest
            + "</manifest><spine>"
            + spine
            + "</spine></package>");
    parts.put(
        "OPS/nav.xhtml",
        page("", "<nav><ol><li><a href=\"c0.xhtml\">Contents entry</a></li></ol></nav>"));
    for (int i = 0; i < chapters.length; i++) {
      parts.put("OPS/c" + i + ".xhtml", page("", chapters[i]));
    }
    return parts;
  }

  static String page(String prolog, String body) {
    return XML
        + prolog
        + "<html xmlns=\"http://www.w3.org/1999/xhtml\""
        + " xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title>T</title></head><body>"
        + body
        + "</body></html>";
  }

  // ---- PDF

  /**
   * Text on a page of a PDF.
   *
   * @param font one of the standard fonts, such as Helvetica-Bold
   * @param x from the left and {@code y} from the bottom of a page of 400 by 600 points
   */
  record Placed(String font, int size, int x, int y, String text) {
    static Placed line(int y, String text) {
      return new Placed("Helvetica", 10, 50, y, text);
    }
  }

  /**
   * Returns a PDF with these pages, written by hand, so that its structure is known to the byte.
   */
  static byte[] pdf(List<List<Placed>> pages) throws IOException {
    List<String> objects = new ArrayList<>();
    List<String> fonts = new ArrayList<>();
    for (List<Placed> page : pages) {
      for (Placed placed : page) {
        if (!fonts.contains(placed.font())) {
          fonts.add(placed.font());
        }
      }
    }
    StringBuilder resources = new StringBuilder("<< /Font <<");
    for (int i = 0; i < fonts.size(); i++) {
      resources.append(
          " /F%d << /Type /Font /Subtype /Type1 /BaseFont /%s".formatted(i, fonts.get(i)));
      resources.append(" /Encoding /WinAnsiEncoding >>");
    }
    resources.append(" >> >>");
    StringBuilder kids = new StringBuilder();
    int first = 3;
    for (int i = 0; i < pages.size(); i++) {
      kids.append(first + 2 * i).append(" 0 R ");
    }
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    objects.add("<< /Type /Pages /Count " + pages.size() + " /Kids [" + kids + "] >>");
    for (int i = 0; i < pages.size(); i++) {
      objects.add(
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Resources "
              + resources
              + " /Contents "
              + (first + 2 * i + 1)
              + " 0 R >>");
      StringBuilder content = new StringBuilder();
      for (Placed placed : pages.get(i)) {
        content.append(
            "BT /F%d %d Tf %d %d Td (%s) Tj ET\n"
                .formatted(
                    fonts.indexOf(placed.font()),
                    placed.size(),
                    placed.x(),
                    placed.y(),
                    placed.text().replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")));
      }
      objects.add("<< /Length " + content.length() + " >>\nstream\n" + content + "endstream");
    }
    return pdfOf(objects);
  }

  /** Returns a PDF of these objects, the first of which is its catalog. */
  static byte[] pdfOf(List<String> objects) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, "%PDF-1.7\n");
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      offsets.add(out.size());
      write(out, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
    }
    int start = out.size();
    write(out, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
    for (int offset : offsets) {
      write(out, "%010d 00000 n \n".formatted(offset));
    }
    write(
        out,
        "trailer\n<< /Size "
            + (objects.size() + 1)
            + " /Root 1 0 R >>\nstartxref\n"
            + start
            + "\n%%EOF\n");
    return out.toByteArray();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
