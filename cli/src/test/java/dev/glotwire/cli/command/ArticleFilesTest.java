package dev.glotwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFilesTest {
  @TempDir private Path folder;

  @BeforeEach
  void makeFiles() throws IOException {
    for (String name :
        List.of(
            "b.txt",
            "a.MD",
            "picture.png",
            ".hidden.txt",
            "deep/er/c.html",
            ".git/d.txt",
            "out/e.txt",
            "notes")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x");
    }
  }

  @Test
  void searchesAFolderForArticlesAndNothingElse() throws IOException {
    assertThat(find("")).containsExactly("a.MD", "b.txt", "deep/er/c.html");
  }

  @Test
  void takesANamedFileWhateverItsName() throws IOException {
    assertThat(find("/notes", "/.hidden.txt")).containsExactly("notes", ".hidden.txt");
  }

  @Test
  void expandsAPattern() throws IOException {
    assertThat(find("/*.txt")).containsExactly("b.txt");
  }

  @Test
  void expandsAPatternOfAllFolders() throws IOException {
    assertThat(find("/**/*.{txt,html}")).containsExactly("b.txt", "deep/er/c.html");
  }

  @Test
  void namesEachFileOnce() throws IOException {
    assertThat(find("/b.txt", "/*.txt", "")).containsExactly("b.txt", "a.MD", "deep/er/c.html");
  }

  @Test
  void takesAFileWhoseNameLooksLikeAPattern() throws IOException {
    Files.writeString(folder.resolve("[draft].txt"), "x");

    assertThat(find("/[draft].txt")).containsExactly("[draft].txt");
  }

  @Test
  void saysThatAPatternFitsNothing() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> find("/*.docx"))
        .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.NO_INPUT));
  }

  @Test
  void refusesAPatternThatIsNone() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> find("/[a.txt"))
        .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE));
  }

  private List<String> find(String... endings) throws IOException {
    ArticleFiles files = new ArticleFiles(folder.resolve("out"));
    List<String> words = List.of(endings).stream().map(ending -> folder + ending).toList();
    return files.find(words).stream()
        .map(path -> folder.relativize(path).toString().replace('\\', '/'))
        .toList();
  }
}
