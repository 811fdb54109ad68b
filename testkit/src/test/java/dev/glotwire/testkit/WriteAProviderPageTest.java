package dev.glotwire.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page for writers of providers shows stands so in the example, which CI builds. */
class WriteAProviderPageTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern BLOCK = Pattern.compile("(?s)```(?:java|xml)\\n(.*?)```");

  @Test
  void showsWhatIsInTheExample() throws IOException {
    String page = Files.readString(DOCS.resolve("how-to/write-a-provider.md"));
    List<String> blocks = BLOCK.matcher(page).results().map(block -> block.group(1)).toList();
    List<String> files = files(DOCS.resolve("examples/acme-provider"));

    assertThat(blocks)
        .hasSizeGreaterThan(5)
        .allSatisfy(block -> assertThat(files).anyMatch(file -> file.contains(block)));
  }

  private static List<String> files(Path project) throws IOException {
    try (Stream<Path> paths = Files.walk(project)) {
      List<Path> sources =
          paths.filter(path -> path.toString().matches(".*\\.(java|xml)")).toList();
      List<String> texts = new ArrayList<>();
      for (Path source : sources) {
        texts.add(Files.readString(source));
      }
      return texts;
    }
  }
}
