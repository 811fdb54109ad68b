package dev.glotwire.cli.options;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say what stays as it is in every language. */
public final class KeepOptions {
  @Option(
      names = {"-k", "--keep"},
      paramLabel = "TERM",
      order = 40,
      description = "Leave this name or term as it is wherever it stands. May be repeated.")
  private List<String> terms = new ArrayList<>();

  @Option(
      names = "--keep-file",
      paramLabel = "FILE",
      order = 41,
      description = "Leave the terms of this UTF-8 file as they are, one a line.")
  private @Nullable Path file;

  /**
   * Returns all terms.
   *
   * @throws IOException if the file cannot be read
   */
  public List<String> terms() throws IOException {
    List<String> all = new ArrayList<>(terms);
    if (file != null) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        // A byte order mark is no part of the first term.
        all.add(line.startsWith("\uFEFF") ? line.substring(1) : line);
      }
    }
    all.removeIf(String::isBlank);
    return all.stream().map(String::strip).distinct().toList();
  }
}
