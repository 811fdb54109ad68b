package dev.glotwire.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import dev.glotwire.read.UnreadableArticleException.Reason;
import dev.glotwire.text.internal.Signature;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the charset of a text file and decodes it without loss. The ladder: byte order mark,
 * escapes of ISO-2022-JP, the zero bytes of UTF-16, strict UTF-8, what the file declares, and at
 * last ICU's statistics.
 */
final class TextDecoder {
  private static final int DECLARATION_SEARCH = 4096;
  private static final int PATTERN_SEARCH = 8192;
  private static final int FEWEST_ZEROS = 4;
  private static final int DETECTION_SAMPLE = 1 << 18;
  private static final int CONVINCING = 25;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final byte[] bytes;
  private final String name;

  private TextDecoder(byte[] bytes, String name) {
    this.bytes = bytes;
    this.name = name;
  }

  /**
   * A decoded file.
   *
   * @param text without byte order mark
   * @param notices what the user should know of the choice of charset
   */
  record Decoded(String text, Charset charset, boolean byteOrderMark, List<String> notices) {
    Decoded(String text, Charset charset, boolean byteOrderMark) {
      this(text, charset, byteOrderMark, List.of());
    }
  }

  /**
   * Decodes {@code bytes}.
   *
   * @param forced the charset the user named, if any
   * @param declares whether files of this type declare their charset in themselves
   */
  static Decoded decode(byte[] bytes, String name, Optional<Charset> forced, boolean declares)
      throws UnreadableArticleException {
    TextDecoder decoder = new TextDecoder(bytes, name);
    if (forced.isPresent()) {
      return decoder.decodeAs(forced.get());
    }
    return decoder.climb(declares);
  }

  private Decoded decodeAs(Charset charset) throws UnreadableArticleException {
    Optional<Mark> mark = Mark.of(bytes);
    boolean anyUtf16 = charset.equals(StandardCharsets.UTF_16);
    if (mark.isPresent() && (charset.equals(mark.get().charset) || anyUtf16)) {
      return marked(mark.get());
    }
    // Java's UTF-16 would write a byte order mark that the file does not have.
    Charset exact = anyUtf16 ? StandardCharsets.UTF_16BE : charset;
    return new Decoded(strictly(exact, 0), exact, false);
  }

  private Decoded climb(boolean declares) throws UnreadableArticleException {
    Optional<Mark> mark = Mark.of(bytes);
    if (mark.isPresent()) {
      return marked(mark.get());
    }
    if (hasJapaneseEscapes()) {
      Charset japanese = Charset.forName("ISO-2022-JP");
      Optional<String> text = tryStrictly(japanese);
      if (text.isPresent()) {
        return new Decoded(text.get(), japanese, false);
      }
    }
    Optional<Charset> utf16 = utf16ByZeros();
    if (utf16.isPresent()) {
      return new Decoded(strictly(utf16.get(), 0), utf16.get(), false);
    }
    requireNoBinary();
    Optional<Charset> declared = declares ? declaredCharset() : Optional.empty();
    if (isAscii()) {
      // Any charset reads it; the declared one decides what a translation may be written in.
      Charset charset = declared.filter(TextDecoder::extendsAscii).orElse(StandardCharsets.UTF_8);
      return new Decoded(new String(bytes, StandardCharsets.ISO_8859_1), charset, false);
    }
    Optional<String> utf8 = tryStrictly(StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return new Decoded(utf8.get(), StandardCharsets.UTF_8, false);
    }
    if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
      Optional<String> text = tryStrictly(declared.get());
      if (text.isPresent()) {
        return new Decoded(text.get(), declared.get(), false);
      }
    }
    return guess();
  }

  private Decoded marked(Mark mark) throws UnreadableArticleException {
    return new Decoded(strictly(mark.charset, mark.length), mark.charset, true);
  }

  // ---- byte order marks

  private record Mark(Charset charset, int length) {
    static Optional<Mark> of(byte[] bytes) {
      if (Signature.begins(bytes, 0xEF, 0xBB, 0xBF)) {
        return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
      }
      if (Signature.begins(bytes, 0xFF, 0xFE, 0, 0)) {
        return Optional.of(new Mark(Charset.forName("UTF-32LE"), 4));
      }
      if (Signature.begins(bytes, 0, 0, 0xFE, 0xFF)) {
        return Optional.of(new Mark(Charset.forName("UTF-32BE"), 4));
      }
      if (Signature.begins(bytes, 0xFF, 0xFE)) {
        return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
      }
      if (Signature.begins(bytes, 0xFE, 0xFF)) {
        return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
      }
      return Optional.empty();
    }
  }

  // ---- patterns

  private boolean hasJapaneseEscapes() {
    boolean escape = false;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0 || bytes[i] == 0) {
        return false;
      }
      if (bytes[i] == 0x1B && i + 2 < bytes.length) {
        escape |= bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@');
      }
    }
    return escape;
  }

  private Optional<Charset> utf16ByZeros() {
    int end = Math.min(bytes.length, PATTERN_SEARCH) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < end; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int pairs = end / 2;
    // A zero byte or two, as any file may have, are none of a text.
    if (bytes.length % 2 == 0 && even + odd >= FEWEST_ZEROS) {
      if (even == 0 && odd * 10 >= pairs * 2) {
        return Optional.of(StandardCharsets.UTF_16LE);
      }
      if (odd == 0 && even * 10 >= pairs * 2) {
        return Optional.of(StandardCharsets.UTF_16BE);
      }
    }
    return Optional.empty();
  }

  private void requireNoBinary() throws UnreadableArticleException {
    int controls = 0;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i];
      if (b == 0) {
        throw new UnreadableArticleException(
            Reason.BINARY,
            name,
            "not a text file (a zero byte at offset "
                + i
                + "); give a text, Markdown, HTML or office document, or name its charset with"
                + " --encoding");
      }
      if (b > 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != 0x0C && b != 0x1B) {
        controls++;
      }
    }
    if (controls * 100L > bytes.length) {
      throw new UnreadableArticleException(
          Reason.BINARY,
          name,
          "not a text file (control characters: "
              + controls
              + "); give a text, Markdown, HTML or office document");
    }
  }

  private boolean isAscii() {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean extendsAscii(Charset charset) {
    return charset.canEncode()
        && Arrays.equals("aZ09<~\\".getBytes(charset), "aZ09<~\\".getBytes(StandardCharsets.UTF_8));
  }

  // ---- declarations

  private Optional<Charset> declaredCharset() {
    String head =
        new String(
                bytes, 0, Math.min(bytes.length, DECLARATION_SEARCH), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    if (head.startsWith("<?xml")) {
      int end = head.indexOf("?>");
      Optional<Charset> inXml = labelAfter(head.substring(0, Math.max(end, 0)), "encoding");
      if (inXml.isPresent()) {
        return inXml;
      }
    }
    for (int at = head.indexOf("<meta"); at >= 0; at = head.indexOf("<meta", at + 1)) {
      int end = head.indexOf('>', at);
      Optional<Charset> inMeta = labelAfter(head.substring(at, end < 0 ? at : end), "charset");
      if (inMeta.isPresent()) {
        return inMeta;
      }
    }
    return Optional.empty();
  }

  private static Optional<Charset> labelAfter(String text, String key) {
    int at = text.indexOf(key);
    int equals = at < 0 ? -1 : text.indexOf('=', at);
    if (equals < 0) {
      return Optional.empty();
    }
    int start = equals + 1;
    while (start < text.length() && " \t\r\n\"'".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length() && " \t\r\n\"';/?".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return charset(text.substring(start, end));
  }

  /**
   * Returns the charset by its label on the web, in lower case, where Latin-1 means windows-1252.
   */
  static Optional<Charset> charset(String label) {
    try {
      return switch (label) {
        case "" -> Optional.empty();
        case "iso-8859-1", "latin1", "us-ascii", "ascii" -> Optional.of(WINDOWS_1252);
        // A declaration that was read as ASCII cannot stand in UTF-16.
        case "utf-16", "utf-16le", "utf-16be" -> Optional.of(StandardCharsets.UTF_8);
        case "gb2312", "gbk" -> Optional.of(Charset.forName("GB18030"));
        case "shift_jis" -> Optional.of(Charset.forName("windows-31j"));
        default -> Optional.of(Charset.forName(label));
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  // ---- statistics

  private Decoded guess() throws UnreadableArticleException {
    if (!isMostlyUtf8()) {
      CharsetDetector detector = new CharsetDetector();
      detector.setText(
          bytes.length <= DETECTION_SAMPLE ? bytes : Arrays.copyOf(bytes, DETECTION_SAMPLE));
      for (CharsetMatch match : detector.detectAll()) {
        Optional<Charset> charset = usable(match);
        Optional<String> text = charset.flatMap(this::tryStrictly).filter(t -> !hasC1Controls(t));
        if (charset.isPresent() && text.isPresent()) {
          String notice =
              "The charset was guessed to be "
                  + charset.get().name()
                  + " (confidence "
                  + match.getConfidence()
                  + " of 100); if letters look wrong, name it with --encoding";
          return new Decoded(text.get(), charset.get(), false, List.of(notice));
        }
      }
    }
    throw malformed(StandardCharsets.UTF_8, firstError(StandardCharsets.UTF_8, 0));
  }

  private static Optional<Charset> usable(CharsetMatch match) {
    String label = match.getName();
    if (match.getConfidence() < CONVINCING || label.startsWith("UTF-")) {
      return Optional.empty();
    }
    // ICU appends the direction of visual Hebrew and Arabic charsets, which Java does not know.
    return charset(label.toLowerCase(Locale.ROOT)).filter(Charset::canEncode);
  }

  private static boolean hasC1Controls(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80 && text.charAt(i) < 0xA0) {
        return true;
      }
    }
    return false;
  }

  /** Whether most bytes beyond ASCII form valid UTF-8, so that the file is damaged UTF-8. */
  private boolean isMostlyUtf8() {
    int valid = 0;
    int invalid = 0;
    int i = 0;
    while (i < bytes.length) {
      int lead = bytes[i] & 0xFF;
      int more = lead < 0x80 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : -1;
      if (more == 0) {
        i++;
        continue;
      }
      int seen = 0;
      while (seen < more && i + 1 + seen < bytes.length && (bytes[i + 1 + seen] & 0xC0) == 0x80) {
        seen++;
      }
      if (seen == more) {
        valid++;
        i += 1 + more;
      } else {
        invalid++;
        i++;
      }
    }
    return valid > invalid;
  }

  // ---- strict decoding

  private Optional<String> tryStrictly(Charset charset) {
    try {
      return Optional.of(newDecoder(charset).decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private String strictly(Charset charset, int offset) throws UnreadableArticleException {
    try {
      return newDecoder(charset)
          .decode(ByteBuffer.wrap(bytes, offset, bytes.length - offset))
          .toString();
    } catch (CharacterCodingException e) {
      throw malformed(charset, firstError(charset, offset));
    }
  }

  private static CharsetDecoder newDecoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private int firstError(Charset charset, int offset) {
    CharsetDecoder decoder = newDecoder(charset);
    ByteBuffer in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
    CharBuffer out = CharBuffer.allocate(PATTERN_SEARCH);
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    return in.position();
  }

  private UnreadableArticleException malformed(Charset charset, int offset) {
    String shown =
        offset < bytes.length ? String.format(Locale.ROOT, " (0x%02X)", bytes[offset]) : "";
    return new UnreadableArticleException(
        Reason.MALFORMED_TEXT,
        name,
        "not valid "
            + charset.name()
            + " at byte offset "
            + offset
            + shown
            + "; save it as UTF-8, or name its charset with --encoding");
  }
}
