package dev.glotwire.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes small Word documents. */
final class WordFile {
  private WordFile() {}

  /** Returns one with these paragraphs. */
  static byte[] docx(List<String> paragraphs) throws IOException {
    return zip(parts(paragraphs));
  }

  /** Returns one with this text, and one entry more, of zeros. */
  static byte[] docx(String text, String entry, int zeros) throws IOException {
    Map<String, byte[]> parts = parts(List.of(text));
    parts.put(entry, new byte[zeros]);
    return zip(parts);
  }

  private static Map<String, byte[]> parts(List<String> paragraphs) {
    String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    String office = "http://schemas.openxmlformats.org/";
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(
        "[Content_Types].xml",
        head
            + "<Types xmlns=\""
            + office
            + "package/2006/content-types\"><Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
            + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
            + " PartName=\"/word/document.xml\" ContentType=\""
            + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
            + "</Types>");
    texts.put(
        "_rels/.rels",
        head
            + "<Relationships xmlns=\""
            + office
            + "package/2006/relationships\"><Relationship Id=\"r1\" Target=\"word/document.xml\""
            + " Type=\""
            + office
            + "officeDocument/2006/relationships/officeDocument\"/></Relationships>");
    texts.put(
        "word/document.xml",
        head
            + "<w:document xmlns:w=\""
            + office
            + "wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
            + String.join("</w:t></w:r></w:p><w:p><w:r><w:t>", paragraphs)
            + "</w:t></w:r></w:p></w:body></w:document>");
    Map<String, byte[]> parts = new LinkedHashMap<>();
    texts.forEach((name, text) -> parts.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return parts;
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
