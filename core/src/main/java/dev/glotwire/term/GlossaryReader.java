package dev.glotwire.term;

import dev.glotwire.text.internal.Signature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a glossary, whichever form it has. */
final class GlossaryReader {
  /** Files may not be larger, in bytes. */
  static final int MAX_BYTES = 64 << 20;

  /** A term may not be longer, in UTF-16 code units: it would be a sentence. */
  static final int MAX_TERM = 500;

  private GlossaryReader() {}

  static Glossary read(Path file, Optional<Locale> target) throws IOException {
    String name = String.valueOf(file.getFileName());
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    }
    if (bytes.length > MAX_BYTES) {
      throw new InvalidGlossaryException(name, "is larger than " + (MAX_BYTES >> 20) + " MiB");
    }
    requireText(name, bytes);
    List<Concept> concepts =
        isXml(bytes)
            ? TbxReader.read(name, bytes)
            : GlossaryTable.read(name, decode(name, bytes), target);
    if (concepts.isEmpty()) {
      throw new InvalidGlossaryException(name, "holds no terms");
    }
    return Glossary.of(new GlossaryFile(name, sha256(bytes), concepts.size()), concepts);
  }

  private static void requireText(String name, byte[] bytes) throws InvalidGlossaryException {
    if (Signature.begins(bytes, 'P', 'K', 3, 4)) {
      throw new InvalidGlossaryException(
          name, "is an archive or a workbook; save it as CSV in UTF-8");
    }
    if (Signature.begins(bytes, 0xFF, 0xFE) || Signature.begins(bytes, 0xFE, 0xFF)) {
      throw new InvalidGlossaryException(name, "is in UTF-16; save it in UTF-8");
    }
  }

  private static boolean isXml(byte[] bytes) {
    int at = Signature.begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    while (at < bytes.length && bytes[at] <= ' ' && bytes[at] >= 0) {
      at++;
    }
    return at < bytes.length && bytes[at] == '<';
  }

  private static String decode(String name, byte[] bytes) throws InvalidGlossaryException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InvalidGlossaryException(name, lineOfBadByte(bytes), "it is not in UTF-8", e);
    }
  }

  /** Returns the first line that is not in UTF-8. */
  private static int lineOfBadByte(byte[] bytes) {
    int line = 1;
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        try {
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, i - start));
        } catch (CharacterCodingException e) {
          return line;
        }
        line++;
        start = i + 1;
      }
    }
    return line;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** Returns {@code cell} in one line, without white space around it. */
  static String clean(String cell) {
    StringBuilder out = new StringBuilder(cell.length());
    boolean blank = false;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ';
      if (!space) {
        if (blank && out.length() > 0) {
          out.append(' ');
        }
        out.append(c);
      }
      blank = space;
    }
    return out.toString();
  }
}
