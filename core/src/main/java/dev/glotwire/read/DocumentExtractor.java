package dev.glotwire.read;

import dev.glotwire.read.MarkdownDraft.Written;
import dev.glotwire.read.UnreadableArticleException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.sax.SecureContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Gets text and structure out of a document with Apache Tika, in this process. It trusts nothing in
 * the file, but memory and time are not its own to limit: {@link ExtractionProcess} does that.
 */
final class DocumentExtractor {
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final String ODF = "application/vnd.oasis.opendocument.";
  private static final String PDF = "application/pdf";
  private static final String WORD = "application/msword";
  private static final String RTF = "application/rtf";
  private static final String TRACKED =
      "The document has tracked changes; it was read as if all were accepted.";

  /**
   * The parsers by media type; those of attachments, mail, archives and data bases are left out.
   */
  private static final Map<String, Supplier<Parser>> PARSERS =
      Map.ofEntries(
          Map.entry(OOXML + "wordprocessingml.document", OOXMLParser::new),
          Map.entry(OOXML + "wordprocessingml.template", OOXMLParser::new),
          Map.entry(OOXML + "spreadsheetml.sheet", OOXMLParser::new),
          Map.entry("application/vnd.ms-word.document.macroenabled.12", OOXMLParser::new),
          Map.entry("application/vnd.ms-powerpoint", OfficeParser::new),
          Map.entry("application/vnd.ms-excel", OfficeParser::new),
          Map.entry(ODF + "presentation", OpenDocumentParser::new),
          Map.entry(ODF + "spreadsheet", OpenDocumentParser::new),
          Map.entry("application/epub+zip", EpubParser::new));

  private final byte[] bytes;
  private final String name;
  private final ReadLimits limits;
  private final List<String> notices = new ArrayList<>();

  private DocumentExtractor(byte[] bytes, String name, ReadLimits limits) {
    this.bytes = bytes;
    this.name = name;
    this.limits = limits;
  }

  /**
   * Extracts a document.
   *
   * @throws UnreadableArticleException if it is none, is damaged or is beyond the limits
   */
  static Extraction extract(byte[] bytes, String name, ReadLimits limits)
      throws UnreadableArticleException {
    try {
      return new DocumentExtractor(bytes, name, limits).extract();
    } catch (StackOverflowError e) {
      throw new UnreadableArticleException(
          Reason.BROKEN, name, "nests its parts thousands of levels deep; simplify it", e);
    }
  }

  private Extraction extract() throws UnreadableArticleException {
    try {
      return extractWithCauses();
    } catch (UnreadableArticleException e) {
      throw e;
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      throw unwrapped(e);
    }
  }

  private Extraction extractWithCauses() throws IOException, SAXException, TikaException {
    if (ArticleType.isZip(bytes)) {
      ContainerCheck.check(bytes, name, limits);
    }
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    WordDocument word = WordDocument.of(bytes);
    if (word.hasTrackedChanges()) {
      notices.add(TRACKED);
    }
    try (TikaInputStream in = TikaInputStream.get(word.bytes())) {
      MediaType type = new DefaultDetector().detect(in, metadata).getBaseType();
      String mediaType = type.toString();
      List<Passage> passages;
      if (mediaType.equals(PDF)) {
        passages = PdfPassages.read(bytes, limits.maxCharacters());
        notices.add(
            "The text of a PDF is told from its layout; look it over before you publish it.");
      } else if (mediaType.equals(RTF) && ArticleType.isRtf(bytes)) {
        RtfPassages.Found found = RtfPassages.read(bytes, limits.maxCharacters());
        passages = found.passages();
        if (found.hasTrackedChanges()) {
          notices.add(TRACKED);
        }
      } else if (mediaType.equals(ODF + "text") || mediaType.equals(ODF + "text-template")) {
        OpenDocumentPassages.Found found = OpenDocumentPassages.read(bytes, limits.maxCharacters());
        passages = found.passages();
        if (found.hasTrackedChanges()) {
          notices.add(TRACKED);
        }
      } else if (mediaType.equals(WORD)) {
        passages = readLegacyWord(in, metadata);
      } else if (mediaType.equals(OOXML + "presentationml.presentation")) {
        passages = SlidePassages.read(in, limits.maxCharacters());
      } else {
        Supplier<Parser> parser = PARSERS.get(mediaType);
        if (parser == null) {
          throw unsupported(mediaType.equals(RTF) ? "text/plain" : mediaType);
        }
        metadata.set(HttpHeaders.CONTENT_TYPE, mediaType);
        passages = parse(parser.get(), mediaType, in, metadata);
      }
      return finish(mediaType, metadata, PassageTidying.tidy(passages));
    }
  }

  /** Reads a document of Word 97 or later, or with Tika one that is older or unusual. */
  private List<Passage> readLegacyWord(TikaInputStream in, Metadata metadata)
      throws IOException, SAXException, TikaException {
    try {
      LegacyWordPassages.Found found = LegacyWordPassages.read(in, limits.maxCharacters());
      if (found.hasTrackedChanges()) {
        notices.add(TRACKED);
      }
      return found.passages();
    } catch (RuntimeException e) {
      metadata.set(HttpHeaders.CONTENT_TYPE, WORD);
      try (TikaInputStream again = TikaInputStream.get(bytes)) {
        return parse(new OfficeParser(), WORD, again, metadata);
      }
    }
  }

  private List<Passage> parse(
      Parser parser, String mediaType, TikaInputStream in, Metadata metadata)
      throws IOException, SAXException, TikaException {
    boolean breaks = !mediaType.startsWith(ODF) && !mediaType.startsWith("application/epub");
    XhtmlPassages handler = new XhtmlPassages(limits.maxCharacters(), breaks);
    SecureContentHandler secure = new SecureContentHandler(handler, in);
    secure.setMaximumCompressionRatio(limits.maxInflationRatio());
    OfficeParserConfig office = new OfficeParserConfig();
    office.setIncludeHeadersAndFooters(false);
    office.setIncludeDeletedContent(false);
    office.setIncludeMoveFromContent(false);
    office.setIncludeSlideMasterContent(false);
    office.setIncludeSlideNotes(false);
    ParseContext context = new ParseContext();
    context.set(OfficeParserConfig.class, office);
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    parser.parse(in, secure, metadata, context);
    return handler.passages();
  }

  /** Pictures and attachments are no part of the text. */
  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
  }

  private Extraction finish(String mediaType, Metadata metadata, List<Passage> passages)
      throws UnreadableArticleException {
    Written written = MarkdownDraft.write(passages);
    if (written.markdown().isBlank()) {
      throw new UnreadableArticleException(
          Reason.EMPTY,
          name,
          "holds no text; if its pages are pictures, run a text recognition (OCR) over it first");
    }
    if (written.markdown().length() > limits.maxCharacters()) {
      throw tooLong(null);
    }
    notices.add(
        0,
        "The text was extracted: translations are written as Markdown and HTML, without pictures.");
    String declared = metadata.get(TikaCoreProperties.LANGUAGE);
    boolean trusted = declared != null && mediaType.equals("application/epub+zip");
    return new Extraction(
        mediaType, trusted ? declared : "", written.markdown(), written.captions(), notices);
  }

  private UnreadableArticleException unsupported(String mediaType) {
    boolean isProtected = mediaType.contains("protected");
    if (isProtected) {
      return new UnreadableArticleException(
          Reason.ENCRYPTED, name, "is encrypted; save it without a password");
    }
    if (mediaType.startsWith("text/")) {
      return new UnreadableArticleException(
          Reason.BROKEN, name, "is text and not the document its name says; rename it to .txt");
    }
    if (mediaType.equals("application/octet-stream")) {
      return new UnreadableArticleException(
          Reason.BINARY,
          name,
          "is neither text nor a document of a known type; give a text, Markdown, HTML or office document");
    }
    return new UnreadableArticleException(
        Reason.UNSUPPORTED,
        name,
        "is "
            + mediaType
            + ", which is not read as an article; save it as text, Markdown, HTML, DOCX, ODT, RTF,"
            + " EPUB or PDF");
  }

  private UnreadableArticleException tooLong(@org.jspecify.annotations.Nullable Throwable cause) {
    String message =
        "has more text than the limit of "
            + limits.maxCharacters()
            + " characters; split it, or raise the limit maxCharacters";
    return cause == null
        ? new UnreadableArticleException(Reason.TOO_LARGE, name, message)
        : new UnreadableArticleException(Reason.TOO_LARGE, name, message, cause);
  }

  private UnreadableArticleException unwrapped(Exception problem) {
    for (Throwable at = problem; at != null; at = at.getCause()) {
      if (at instanceof XhtmlPassages.TooLongException
          || at instanceof TooMuchTextException
          || at instanceof WriteLimitReachedException) {
        return tooLong(problem);
      }
      if (at instanceof EncryptedDocumentException
          || at instanceof org.apache.poi.EncryptedDocumentException
          || at instanceof org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException) {
        return new UnreadableArticleException(
            Reason.ENCRYPTED, name, "is encrypted; save it without a password", problem);
      }
    }
    return new UnreadableArticleException(
        Reason.BROKEN,
        name,
        "is damaged or not what its name says; open and save it again",
        problem);
  }
}
