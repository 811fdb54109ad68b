package dev.glotwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no articles: one clear line, the right exit code, and nothing is written. */
class HostileInputTest {
  @TempDir private Path temp;

  private final CommandRun run = new CommandRun();

  private int translate(Path file, String... more) {
    String[] words = {
      "translate",
      file.toString(),
      "--to",
      "es",
      "--from",
      "en",
      "--provider",
      "pseudo",
      "--out",
      temp.resolve("out").toString()
    };
    String[] all = new String[words.length + more.length];
    System.arraycopy(words, 0, all, 0, words.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return run.of(all);
  }

  private void assertRefused(String name, byte[] bytes, String words) throws IOException {
    Path file = Files.write(temp.resolve(name), bytes);

    assertThat(translate(file)).as(run.err()).isEqualTo(65);

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(name, words).doesNotContain("Exception", "\tat ");
    assertThat(run.err().lines().filter(line -> !line.contains("English into")))
        .hasSizeLessThanOrEqualTo(2);
    assertThat(temp.resolve("out"))
        .satisfiesAnyOf(
            out -> assertThat(out).doesNotExist(), out -> assertThat(out).isEmptyDirectory());
  }

  @Test
  void refusesWhatIsNoArticle() throws IOException {
    assertRefused("empty.txt", new byte[0], "empty");
    assertRefused("blank.md", " \n\n".getBytes(StandardCharsets.UTF_8), "white space");
    assertRefused("binary.txt", new byte[] {'a', 0, 1, 2, 3}, "zero byte");
    byte[] cut = "Caf\u00E9 d\u00E9j\u00E0 vu, na\u00EFve \u00E9".getBytes(StandardCharsets.UTF_8);
    cut[cut.length - 1] = 'x';
    assertRefused("cut.txt", cut, "--encoding");
  }

  @Test
  void refusesBrokenAndDangerousDocuments() throws IOException {
    byte[] whole = WordFile.docx("Boats came in.", "word/x.xml", 10);
    assertRefused("cut.docx", java.util.Arrays.copyOf(whole, whole.length / 2), "damaged");
    assertRefused("text.docx", "Boats.".getBytes(StandardCharsets.UTF_8), "rename it to .txt");
    assertRefused(
        "part.rtf", "{\\pard Boats.}".getBytes(StandardCharsets.UTF_8), "rename it to .txt");
    assertRefused(
        "bomb.docx", WordFile.docx("Boats.", "word/x.xml", 20_000_000), "maxInflationRatio");
  }

  @Test
  void refusesTooMuchTextAndTakesItWhereItIsAllowed() throws IOException {
    byte[] text = "Boats came in.\n\n".repeat(10).getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(temp.resolve("boats.txt"), text);

    assertThat(translate(file, "--limit", "maxCharacters=100")).isEqualTo(65);
    assertThat(run.err()).contains("maxCharacters", "--limit");
    assertThat(translate(file, "--limit", "maxCharacters=1k")).as(run.err()).isZero();
    assertThat(translate(file, "--limit", "maxCharacter=1k")).isEqualTo(2);
    assertThat(run.err()).contains("no limit 'maxCharacter'", "maxCharacters");
    assertThat(translate(file, "--limit", "timeout=0")).isEqualTo(2);
    assertThat(translate(file, "--limit", "maxBytes=many")).isEqualTo(2);
  }

  @Test
  void refusesATagThatIsNone() throws IOException {
    Path file = Files.writeString(temp.resolve("boats.txt"), "Boats came in.\n");

    assertThat(run.of("translate", file.toString(), "--to", "no such", "--provider", "pseudo"))
        .isEqualTo(2);
    assertThat(run.err()).contains("no such").doesNotContain("Exception");
  }

  @Test
  void translatesAWordDocumentIntoMarkdownAndHtmlAndSaysSo() throws IOException {
    Path file =
        Files.write(temp.resolve("boats.docx"), WordFile.docx("Boats came in.", "word/x.xml", 1));

    assertThat(translate(file)).as(run.err()).isZero();

    assertThat(run.err()).contains("Markdown and HTML");
    Path bundle = Path.of(run.out().strip());
    assertThat(bundle.resolve("source/boats.docx")).hasBinaryContent(Files.readAllBytes(file));
    assertThat(bundle.resolve("es/boats.es.md")).exists();
    assertThat(bundle.resolve("es/boats.es.html")).content().contains("<html lang=\"es\"");
    assertThat(bundle.resolve("es/boats.es.xlf")).exists();
  }
}
