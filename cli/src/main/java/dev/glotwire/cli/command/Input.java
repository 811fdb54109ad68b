package dev.glotwire.cli.command;

import dev.glotwire.article.Article;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.read.ArticleReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article that a command line names.
 *
 * @param label how messages call it
 * @param file where it is; empty for standard input
 * @param name for standard input, the file name that tells its type
 */
record Input(String label, Optional<Path> file, String name) {
  /** How standard input is written. */
  static final String STANDARD = "-";

  /** What standard input is called where no name is given: plain text. */
  private static final String UNNAMED = "stdin";

  /**
   * Returns what {@code words} mean, at least one.
   *
   * @param excluded a folder that is not searched
   * @throws Failure if a word leads to no file
   */
  static List<Input> all(List<String> words, Path excluded, Optional<String> name)
      throws IOException {
    ArticleFiles files = new ArticleFiles(excluded);
    List<Input> inputs = new ArrayList<>();
    List<String> named = new ArrayList<>(words);
    if (named.removeIf(STANDARD::equals)) {
      inputs.add(standard(name));
    } else if (name.isPresent()) {
      throw Failure.of(
          ExitCode.USAGE, "usage", "--name is for standard input, and there is no - to read it");
    }
    for (Path file : files.find(named)) {
      inputs.add(new Input(file.toString(), Optional.of(file), ""));
    }
    return inputs;
  }

  /** Returns what one word means. */
  static Input one(String word, Optional<String> name) {
    return word.equals(STANDARD)
        ? standard(name)
        : new Input(word, Optional.of(ArticleFiles.file(word)), "");
  }

  private static Input standard(Optional<String> name) {
    return new Input("standard input", Optional.empty(), name.orElse(UNNAMED));
  }

  /** Returns its bytes, to be closed. */
  InputStream open(Console console) throws IOException {
    return file.isPresent() ? Files.newInputStream(file.get()) : console.in();
  }

  boolean isStandard() {
    return file.isEmpty();
  }

  /**
   * Reads it.
   *
   * @throws dev.glotwire.read.UnreadableArticleException if it is no article
   */
  Article read(ArticleReader reader, Console console) throws IOException {
    return file.isPresent() ? reader.read(file.get()) : reader.read(bytes(reader, console), name);
  }

  /** Returns all of standard input, or one byte more than the reader takes. */
  private static byte[] bytes(ArticleReader reader, Console console) throws IOException {
    long most = reader.limits().maxBytes();
    return console.in().readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 16));
  }
}
