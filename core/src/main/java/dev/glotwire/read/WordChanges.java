package dev.glotwire.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What people wrote over a Word document: tracked changes and comments. Tika reads deleted text and
 * comments as part of the text, so they are taken out before.
 *
 * @param areTracked whether there are tracked changes
 * @param accepted the document with all changes accepted and without comments
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared by nobody
record WordChanges(boolean areTracked, byte[] accepted) {
  private static final Set<String> PARTS =
      Set.of("word/document.xml", "word/footnotes.xml", "word/endnotes.xml");
  private static final Set<String> DROPPED =
      Set.of("del", "moveFrom", "commentReference", "commentRangeStart", "commentRangeEnd");

  /**
   * Finds the changes in {@code bytes}.
   *
   * @param bytes a document of any type, its container checked
   */
  static WordChanges in(byte[] bytes) throws IOException {
    if (!ArticleType.isZip(bytes)) {
      return new WordChanges(false, bytes);
    }
    try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
      boolean tracked = false;
      Map<String, byte[]> rewritten = new HashMap<>();
      for (String part : PARTS) {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
          continue;
        }
        byte[] content;
        try (InputStream in = zip.getInputStream(entry)) {
          content = in.readAllBytes();
        }
        boolean changed = contains(content, "<w:del ") || contains(content, "<w:moveFrom ");
        tracked |= changed || contains(content, "<w:ins ");
        if (changed || contains(content, "<w:comment")) {
          rewritten.put(part, without(content));
        }
      }
      return new WordChanges(tracked, rewritten.isEmpty() ? bytes : repacked(zip, rewritten));
    }
  }

  private static boolean contains(byte[] content, String text) {
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

  private static byte[] without(byte[] content) throws IOException {
    XMLInputFactory inputs = XMLInputFactory.newFactory();
    inputs.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    inputs.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    try {
      XMLEventReader events = inputs.createXMLEventReader(new ByteArrayInputStream(content));
      XMLEventWriter writer = XMLOutputFactory.newFactory().createXMLEventWriter(out, "UTF-8");
      int dropped = 0;
      while (events.hasNext()) {
        XMLEvent event = events.nextEvent();
        if (event.isStartElement()) {
          boolean drops =
              DROPPED.contains(event.asStartElement().getName().getLocalPart())
                  && event.asStartElement().getName().getPrefix().equals("w");
          dropped += dropped > 0 || drops ? 1 : 0;
        }
        if (dropped == 0) {
          writer.add(event);
        }
        if (event.isEndElement() && dropped > 0) {
          dropped--;
        }
      }
      writer.close();
      events.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] repacked(ZipFile zip, Map<String, byte[]> rewritten) throws IOException {
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
