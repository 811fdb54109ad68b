package dev.glotwire.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One English text and its translations, line by line: a folder of files that are named by their
 * language, such as {@code flores-dev.es}.
 */
public final class ParallelTexts {
  private static final String ENGLISH = "en";

  private final List<Path> files;

  private ParallelTexts(List<Path> files) {
    this.files = files;
  }

  /** Returns those in {@code folder}. */
  public static ParallelTexts in(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return new ParallelTexts(all.sorted().toList());
    }
  }

  /** Returns the tags of the languages beside English, in their order. */
  public List<String> tags() {
    return files.stream().map(ParallelTexts::tag).filter(tag -> !tag.equals(ENGLISH)).toList();
  }

  /** Returns the lines of the English text. */
  public List<String> english() throws IOException {
    return lines(ENGLISH);
  }

  /**
   * Returns the lines in the language of {@code tag}.
   *
   * @throws IOException if there is no such file
   */
  public List<String> lines(String tag) throws IOException {
    for (Path file : files) {
      if (tag(file).equals(tag)) {
        return Files.readAllLines(file);
      }
    }
    throw new IOException("no texts in " + tag);
  }

  private static String tag(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
