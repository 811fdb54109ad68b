package dev.glotwire.read;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Source;
import dev.glotwire.read.UnreadableArticleException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads files as {@linkplain Article articles}. Immutable and thread-safe.
 *
 * <pre>{@code
 * Article article = ArticleReader.standard().read(Path.of("summit.md"));
 * }</pre>
 *
 * <p>The type is told by the name and the first bytes. Plain text, Markdown and HTML are read in
 * place: a translation is spliced into the original text, and what is not translated stays as it
 * was. Other types that Apache Tika knows (DOCX, ODT, RTF, EPUB, PDF and more) are extracted, and
 * their articles are delivered as Markdown and HTML; a notice of the article says so.
 *
 * <p>Blocks are of structural kinds; {@link ArticleStructure} tells dateline, headline and byline.
 */
public final class ArticleReader {
  private static final ArticleReader STANDARD =
      new ArticleReader(ReadLimits.defaults(), Optional.empty(), false);

  private final ReadLimits limits;
  private final Optional<Charset> charset;
  private final boolean inProcess;

  private ArticleReader(ReadLimits limits, Optional<Charset> charset, boolean inProcess) {
    this.limits = limits;
    this.charset = charset;
    this.inProcess = inProcess;
  }

  /** Returns a reader that finds the charset itself and has the default limits. */
  public static ArticleReader standard() {
    return STANDARD;
  }

  /**
   * Returns a reader that decodes text with {@code charset}. By default the charset is found from
   * byte order mark, byte patterns, the file's own declaration and statistics, in this order.
   */
  public ArticleReader withCharset(Charset charset) {
    return new ArticleReader(limits, Optional.of(charset), inProcess);
  }

  /** Returns a reader with other limits than {@link ReadLimits#defaults()}. */
  public ArticleReader withLimits(ReadLimits limits) {
    return new ArticleReader(Objects.requireNonNull(limits, "limits"), charset, inProcess);
  }

  /** Returns what a file may cost to read. */
  public ReadLimits limits() {
    return limits;
  }

  /**
   * Returns a reader that extracts documents in this JVM, in a thread. By default they are
   * extracted in a Java process of their own, which has the class path of this one, so that {@link
   * ReadLimits#maxMemoryBytes()} and {@link ReadLimits#timeout()} hold whatever is in a file. Here
   * the first does not hold, and a parser that does not end when its time is over goes on in its
   * thread. For programs whose class path another Java cannot use, and for files one can trust.
   */
  public ArticleReader extractingInProcess() {
    return new ArticleReader(limits, charset, true);
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableArticleException if it is no article or beyond the limits
   * @throws java.nio.file.NoSuchFileException if there is no such file
   * @throws IOException if it cannot be read from disk
   */
  public Article read(Path file) throws IOException {
    String name = String.valueOf(Objects.requireNonNullElse(file.getFileName(), file));
    if (Files.isDirectory(file)) {
      throw new UnreadableArticleException(
          Reason.UNSUPPORTED, name, "is a folder; name the files in it");
    }
    try (InputStream in = Files.newInputStream(file)) {
      int most = (int) Math.min(limits.maxBytes() + 1, Integer.MAX_VALUE - 16);
      requireSize(Files.size(file), name);
      return read(in.readNBytes(most), name);
    }
  }

  /**
   * Reads a file that is in memory.
   *
   * @param bytes the whole file; kept by the article and not copied
   * @param name the file name, whose extension tells the type; without one the bytes do
   * @throws UnreadableArticleException if it is no article or beyond the limits
   */
  public Article read(byte[] bytes, String name) throws UnreadableArticleException {
    requireSize(bytes.length, name);
    if (bytes.length == 0) {
      throw new UnreadableArticleException(
          Reason.EMPTY, name, "is empty; give a file with text in it");
    }
    ArticleType type = ArticleType.of(name, bytes);
    return switch (type) {
      case DOCUMENT -> readDocument(bytes, name);
      case FOREIGN -> throw foreign(name);
      default -> readText(type, bytes, name);
    };
  }

  private Article readDocument(byte[] bytes, String name) throws UnreadableArticleException {
    ExtractionRequest request = new ExtractionRequest(bytes, name, limits);
    Extraction extraction =
        inProcess ? ExtractionThread.extract(request) : ExtractionProcess.extract(request);
    String text = extraction.markdown();
    Parsed parsed = MarkdownReader.read(text, name, "md");
    Source source = new Source(name, extraction.mediaType(), bytes, StandardCharsets.UTF_8, false);
    return new Article(
        source,
        text,
        MarkdownReader.declared(extraction.language()),
        withCaptions(parsed.blocks(), text, Set.copyOf(extraction.captions())),
        new DocumentSyntax(parsed.syntax(), source.stem()),
        extraction.notices());
  }

  /** Names the captions, for which Markdown has no markup, by where their lines start. */
  private static List<Block> withCaptions(List<Block> blocks, String text, Set<Integer> captions) {
    return blocks.stream()
        .map(
            block -> {
              int line = text.lastIndexOf('\n', block.span().start() - 1) + 1;
              return block.kind() == BlockKind.PARAGRAPH && captions.contains(line)
                  ? new Block(block.id(), BlockKind.CAPTION, 0, "", block.span(), block.content())
                  : block;
            })
        .toList();
  }

  private Article readText(ArticleType told, byte[] bytes, String name)
      throws UnreadableArticleException {
    ArticleType type = told;
    TextDecoder.Decoded decoded = TextDecoder.decode(bytes, name, charset, type.declaresCharset());
    String text = decoded.text();
    requireLength(text, name);
    if (text.isBlank()) {
      throw new UnreadableArticleException(
          Reason.EMPTY, name, "holds nothing but white space; give a file with text in it");
    }
    List<String> notices = new ArrayList<>(decoded.notices());
    Optional<String> named = ArticleType.extension(name);
    if (type == ArticleType.TEXT && named.isEmpty() && MarkdownSigns.in(text)) {
      type = ArticleType.MARKDOWN;
      notices.add(
          "It looks like Markdown and is read as such; as plain text if its name (for standard"
              + " input: --name) ends in .txt.");
    }
    String extension = named.orElse(type.extension());
    Parsed parsed =
        switch (type) {
          case MARKDOWN -> MarkdownReader.read(text, name, extension);
          case HTML, XHTML ->
              HtmlReader.read(text, type == ArticleType.XHTML, decoded.charset(), extension);
          default -> PlainTextReader.read(text, extension);
        };
    Source source =
        new Source(name, type.mediaType(), bytes, decoded.charset(), decoded.byteOrderMark());
    notices.addAll(parsed.notices());
    return new Article(source, text, parsed.language(), parsed.blocks(), parsed.syntax(), notices);
  }

  private void requireSize(long bytes, String name) throws UnreadableArticleException {
    if (bytes > limits.maxBytes()) {
      throw new UnreadableArticleException(
          Reason.TOO_LARGE,
          name,
          "is larger than the limit of "
              + limits.maxBytes()
              + " bytes; split it, or raise the limit maxBytes");
    }
  }

  private void requireLength(String text, String name) throws UnreadableArticleException {
    if (text.length() > limits.maxCharacters()) {
      throw new UnreadableArticleException(
          Reason.TOO_LARGE,
          name,
          "has "
              + text.length()
              + " characters, more than the limit of "
              + limits.maxCharacters()
              + "; split it, or raise the limit maxCharacters");
    }
  }

  private static UnreadableArticleException foreign(String name) {
    return new UnreadableArticleException(
        Reason.UNSUPPORTED,
        name,
        "is text with a structure of its own, which is not read as an article; give text,"
            + " Markdown, HTML or an office document, or rename it to .txt to read it as plain text");
  }
}
