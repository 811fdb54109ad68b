package dev.glotwire.read;

import static dev.glotwire.read.Documents.paragraph;
import static dev.glotwire.read.Documents.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.article.Article;
import dev.glotwire.read.UnreadableArticleException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are read in a process of their own. */
class ExtractionProcessTest {
  @TempDir Path folder;

  private static void assertRefused(ReadLimits limits, byte[] bytes, Reason reason, String word) {
    assertThatThrownBy(() -> ArticleReader.standard().withLimits(limits).read(bytes, "a.docx"))
        .isInstanceOfSatisfying(
            UnreadableArticleException.class,
            e -> {
              assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason);
              assertThat(e).hasMessageStartingWith("a.docx: ").hasMessageContaining(word);
            });
  }

  @Test
  void readsWhatIsReadInThisProcess() throws Exception {
    byte[] bytes =
        Documents.docx(
            paragraph("Heading1", run("Harbor \u2014 \u6D77\u6E2F \uD83D\uDE0E"))
                + paragraph("Caption", run("A caption")));

    Article apart = ArticleReader.standard().read(bytes, "a.docx");
    Article here = ArticleReader.standard().extractingInProcess().read(bytes, "a.docx");

    assertThat(apart.blocks()).isEqualTo(here.blocks()).hasSize(2);
    assertThat(apart.text()).isEqualTo(here.text());
    assertThat(apart.notices()).isEqualTo(here.notices());
    assertThat(apart.source().mediaType()).isEqualTo(here.source().mediaType());
  }

  @Test
  void passesOnWhyADocumentIsRefused() {
    byte[] bytes = "PK\003\004 and no more".getBytes(StandardCharsets.US_ASCII);

    assertRefused(ReadLimits.defaults(), bytes, Reason.BROKEN, "damaged");
  }

  @Test
  void endsAProcessThatNeedsTooMuchMemory() throws Exception {
    byte[] bytes = Documents.docx(paragraph("", run("Boats came in.")).repeat(100_000));

    assertRefused(
        ReadLimits.defaults().withMaxMemoryBytes(24 << 20),
        bytes,
        Reason.TOO_LARGE,
        "maxMemoryBytes");
  }

  @Test
  void saysWhatToDoWhereNoProcessCanRead() throws Exception {
    byte[] bytes = Documents.docx(paragraph("", run("Text")));
    String classPath = System.getProperty("java.class.path");
    System.setProperty("java.class.path", folder.toString());
    try {
      assertRefused(ReadLimits.defaults(), bytes, Reason.FAILED, "extractingInProcess");
    } finally {
      System.setProperty("java.class.path", classPath);
    }
  }

  @Test
  void endsAProcessThatTakesTooLong() throws Exception {
    byte[] bytes = Documents.docx(paragraph("", run("Text")));

    assertRefused(
        ReadLimits.defaults().withTimeout(Duration.ofMillis(1)),
        bytes,
        Reason.TIMED_OUT,
        "timeout");
  }

  @Test
  void endsWithTheThreadThatWaits() throws Exception {
    byte[] bytes = Documents.docx(paragraph("", run("Text")));
    Thread.currentThread().interrupt();
    try {
      assertRefused(ReadLimits.defaults(), bytes, Reason.FAILED, "interrupted");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  /** The parsers are never loaded here, and what they print is not heard here. */
  @Test
  void loadsNoParserInThisProcess() throws Exception {
    Path text = Files.writeString(folder.resolve("a.txt"), "Boats came in.\n");
    Path docx = Files.write(folder.resolve("a.docx"), Documents.docx(paragraph("", run("Boats."))));

    for (Path file : List.of(text, docx)) {
      assertThat(loadedToRead(file))
          .anyMatch(line -> line.contains("dev.glotwire.read.ArticleReader "))
          .noneMatch(line -> line.contains("org.apache.tika."))
          .noneMatch(line -> line.contains("org.apache.poi."))
          .noneMatch(line -> line.contains("org.apache.pdfbox."))
          .noneMatch(line -> line.contains("org.apache.commons."))
          .noneMatch(line -> line.contains("opennlp."));
    }
  }

  private List<String> loadedToRead(Path file) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                ReadOne.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).isEqualTo("1 block");
    return Files.readAllLines(log, StandardCharsets.UTF_8);
  }

  /** Reads the article that its argument names. */
  static final class ReadOne {
    private ReadOne() {}

    public static void main(String[] arguments) throws IOException {
      Article article =
          ArticleStructure.recognize(
              ArticleReader.standard().read(Path.of(arguments[0])), Locale.ENGLISH);
      System.out.print(article.blocks().size() + " block");
    }
  }
}
