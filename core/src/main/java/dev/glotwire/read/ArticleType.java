package dev.glotwire.read;

import dev.glotwire.text.internal.Signature;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How a file is read, by its name and its first bytes. */
enum ArticleType {
  TEXT("text/plain", "txt"),
  MARKDOWN("text/markdown", "md"),
  HTML("text/html", "html"),
  XHTML("application/xhtml+xml", "xhtml"),
  /** Everything that is extracted. */
  DOCUMENT("application/octet-stream", "md"),
  /** Text that has a structure of its own, which reading it as an article would break. */
  FOREIGN("text/plain", "");

  private static final Set<String> FOREIGN_EXTENSIONS =
      Set.of(
          "json",
          "jsonl",
          "yaml",
          "yml",
          "toml",
          "xml",
          "csv",
          "tsv",
          "srt",
          "vtt",
          "ttml",
          "po",
          "pot",
          "properties",
          "strings",
          "xlf",
          "xliff",
          "tmx",
          "ini",
          "java",
          "py",
          "js",
          "ts",
          "css",
          "sh",
          "sql",
          "tex",
          "rst",
          "adoc",
          "asciidoc",
          "svg",
          "log");

  /** What a part of a page begins with. */
  private static final Pattern OF_HTML =
      Pattern.compile(
          "(?:head|body|main|article|section|header|div|p|h[1-6]|ul|ol|table|blockquote|figure)"
              + "(?:\\s[^<>]*)?>");

  private final String mediaType;
  private final String extension;

  ArticleType(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  String mediaType() {
    return mediaType;
  }

  /** Returns the extension of a file that has none of its own. */
  String extension() {
    return extension;
  }

  /** Whether files of this type name their charset in themselves. */
  boolean declaresCharset() {
    return this == HTML || this == XHTML;
  }

  /**
   * Returns the type of a file called {@code name}; a signature in its bytes overrules the name.
   */
  static ArticleType of(String name, byte[] bytes) {
    if (isDocument(bytes)) {
      return DOCUMENT;
    }
    return byExtension(extension(name).orElse("")).orElseGet(() -> byContent(bytes));
  }

  private static Optional<ArticleType> byExtension(String extension) {
    return switch (extension) {
      case "txt", "text" -> Optional.of(TEXT);
      case "md", "markdown", "mkd", "mdown", "mkdn", "mdx", "qmd" -> Optional.of(MARKDOWN);
      case "html", "htm" -> Optional.of(HTML);
      case "xhtml", "xht" -> Optional.of(XHTML);
      case "docx",
          "docm",
          "dotx",
          "odt",
          "ott",
          "rtf",
          "epub",
          "pdf",
          "pptx",
          "odp",
          "xlsx",
          "ods" ->
          Optional.of(DOCUMENT);
      default -> FOREIGN_EXTENSIONS.contains(extension) ? Optional.of(FOREIGN) : Optional.empty();
    };
  }

  /** Returns the extension of {@code name} in lower case and without its dot. */
  static Optional<String> extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && dot + 1 < name.length()
        ? Optional.of(name.substring(dot + 1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static boolean isDocument(byte[] bytes) {
    return isZip(bytes)
        || Signature.begins(bytes, '%', 'P', 'D', 'F', '-')
        || isRtf(bytes)
        || Signature.begins(bytes, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
  }

  /** Whether {@code bytes} start as Rich Text does, which no name can replace. */
  static boolean isRtf(byte[] bytes) {
    return Signature.begins(bytes, '{', '\\', 'r', 't', 'f');
  }

  /** Whether {@code bytes} are a zip container. */
  static boolean isZip(byte[] bytes) {
    return Signature.begins(bytes, 'P', 'K', 3, 4) || Signature.begins(bytes, 'P', 'K', 5, 6);
  }

  private static ArticleType byContent(byte[] bytes) {
    int end = Math.min(bytes.length, 1024);
    StringBuilder head = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      if (bytes[i] == 0) {
        continue; // UTF-16
      }
      head.append((char) (bytes[i] & 0x7F));
    }
    String start = head.toString().toLowerCase(Locale.ROOT);
    int tag = start.indexOf('<');
    if (tag >= 0 && tag < 8) {
      if (start.startsWith("<!doctype html", tag) || start.startsWith("<html", tag)) {
        return start.startsWith("<html", tag) && start.contains("www.w3.org/1999/xhtml")
            ? XHTML
            : HTML;
      }
      if (start.startsWith("<?xml", tag)) {
        return start.contains("<html") ? XHTML : FOREIGN;
      }
      if (OF_HTML.matcher(start).region(tag + 1, start.length()).lookingAt()) {
        return HTML;
      }
    }
    return hasManyControls(bytes, end) ? DOCUMENT : TEXT;
  }

  private static boolean hasManyControls(byte[] bytes, int end) {
    int controls = 0;
    int zeros = 0;
    for (int i = 0; i < end; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
      controls +=
          bytes[i] > 0 && bytes[i] < 0x20 && " \t\n\r\f\u001B".indexOf(bytes[i]) < 0 ? 1 : 0;
    }
    return controls * 20 > end || (zeros > 0 && controls > 0);
  }
}
