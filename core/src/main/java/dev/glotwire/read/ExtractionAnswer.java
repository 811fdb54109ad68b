package dev.glotwire.read;

import dev.glotwire.read.UnreadableArticleException.Reason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a document, as it goes from process to process: an extraction or the reason why
 * there is none.
 */
final class ExtractionAnswer {
  private final @Nullable Extraction extraction;
  private final @Nullable UnreadableArticleException refusal;

  private ExtractionAnswer(
      @Nullable Extraction extraction, @Nullable UnreadableArticleException refusal) {
    this.extraction = extraction;
    this.refusal = refusal;
  }

  /** Extracts what {@code request} asks for. */
  static ExtractionAnswer of(ExtractionRequest request) {
    try {
      return new ExtractionAnswer(
          DocumentExtractor.extract(request.bytes(), request.name(), request.limits()), null);
    } catch (UnreadableArticleException e) {
      return new ExtractionAnswer(null, e);
    }
  }

  /**
   * Returns the extraction.
   *
   * @throws UnreadableArticleException if there is none
   */
  Extraction extraction() throws UnreadableArticleException {
    if (refusal != null) {
      throw refusal;
    }
    if (extraction == null) {
      throw new IllegalStateException("neither an extraction nor a refusal");
    }
    return extraction;
  }

  void writeTo(DataOutputStream out) throws IOException {
    out.writeBoolean(extraction != null);
    if (extraction != null) {
      out.writeUTF(extraction.mediaType());
      out.writeUTF(extraction.language());
      writeText(extraction.markdown(), out);
      out.writeInt(extraction.captions().size());
      for (int caption : extraction.captions()) {
        out.writeInt(caption);
      }
      out.writeInt(extraction.notices().size());
      for (String notice : extraction.notices()) {
        writeText(notice, out);
      }
    } else if (refusal != null) {
      out.writeUTF(refusal.reason().name());
      writeText(String.valueOf(refusal.getMessage()), out);
      writeText(String.valueOf(refusal.getCause()), out);
    }
  }

  static ExtractionAnswer readFrom(DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      Reason reason = Reason.valueOf(in.readUTF());
      String message = readText(in);
      return new ExtractionAnswer(
          null, new UnreadableArticleException(reason, message, new IOException(readText(in))));
    }
    String mediaType = in.readUTF();
    String language = in.readUTF();
    String markdown = readText(in);
    List<Integer> captions = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      captions.add(in.readInt());
    }
    List<String> notices = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      notices.add(readText(in));
    }
    return new ExtractionAnswer(
        new Extraction(mediaType, language, markdown, captions, notices), null);
  }

  private static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new java.io.EOFException();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
