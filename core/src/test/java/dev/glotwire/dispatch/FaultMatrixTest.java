package dev.glotwire.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultMatrixTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\|.*\\| `(\\w+)` \\|$");

  @Test
  void namesATestInEachRowAndEachTestInARow() throws Exception {
    String page = Files.readString(Path.of("..", "docs", "explanation", "reliability.md"));
    String matrix = page.substring(page.indexOf("## Fault by fault"));

    List<String> rows = ROW.matcher(matrix).results().map(row -> row.group(1)).toList();

    assertThat(rows).doesNotHaveDuplicates().containsAll(tests(FaultsTest.class));
    assertThat(tests(FaultsTest.class, CancellationTest.class)).containsAll(rows);
  }

  private static List<String> tests(Class<?>... classes) {
    return Stream.of(classes)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Test.class))
        .map(method -> method.getName())
        .toList();
  }
}
