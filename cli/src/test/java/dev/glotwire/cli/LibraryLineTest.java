package dev.glotwire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README and the how-to show of the library is what works. */
class LibraryLineTest {
  private static final Path SOURCE =
      Path.of("src", "test", "java", "dev", "glotwire", "cli", "LibraryLine.java");

  @TempDir private Path temp;

  @Test
  void translatesAWordFileIntoTwoLanguages() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(temp.resolve("guide.docx"))) {
      document.createParagraph().createRun().setText("A short guide to the harbor");
      document.createParagraph().createRun().setText("The ferry leaves every hour from the pier.");
      document.write(out);
    }

    ProcessRun run;
    try (FakeService service = new FakeService()) {
      run =
          ProcessRun.of(
              temp,
              Map.of("DEEPL_AUTH_KEY", "key-of-the-test", "DEEPL_SERVER_URL", service.address()),
              "",
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  LibraryLine.class.getName()));
    }

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    try (var bundles = Files.list(temp.resolve("out"))) {
      Path bundle = bundles.filter(Files::isDirectory).findFirst().orElseThrow();
      assertThat(bundle.resolve("de/guide.de.md"))
          .content(UTF_8)
          .contains("«The ferry leaves every hour from the pier.»");
      assertThat(bundle.resolve("fr-CA/guide.fr-CA.html")).exists();
    }
  }

  @Test
  void isTheLineThatTheDocumentationShows() throws IOException {
    String source = Files.readString(SOURCE, UTF_8);
    String statement = source.substring(source.indexOf("Translator.using("));
    String line = statement.substring(0, statement.indexOf(';') + 1).replaceAll("\\s*\\n\\s*", "");

    for (String page : List.of("README.md", "docs/how-to/use-as-a-library.md")) {
      assertThat(Files.readString(Path.of("..").resolve(page), UTF_8)).as(page).contains(line);
    }
  }
}
