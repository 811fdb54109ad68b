package dev.glotwire.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks into the parts of a document that is a zip container, and replaces some of them. */
final class ZippedDocument {
  private ZippedDocument() {}

  /** Returns what is in {@code entry}. */
  static byte[] read(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  /** Whether {@code text}, which is ASCII, stands in {@code content}. */
  static boolean contains(byte[] content, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    for (int at = 0; at + wanted.length <= content.length; at++) {
      int same = 0;
      while (same < wanted.length && content[at + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the container with other contents for some parts; all else is copied as it is.
   *
   * @param rewritten new contents by the name of their entry
   */
  static byte[] repacked(ZipFile zip, Map<String, byte[]> rewritten) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
      Enumeration<ZipArchiveEntry> entries = zip.getEntries();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        byte[] content = rewritten.get(entry.getName());
        if (content == null) {
          out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
        } else {
          out.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
          out.write(content);
          out.closeArchiveEntry();
        }
      }
    }
    return bytes.toByteArray();
  }
}
