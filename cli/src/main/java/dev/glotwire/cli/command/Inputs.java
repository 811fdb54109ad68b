package dev.glotwire.cli.command;

import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Opens what a command line names: a file, or standard input as {@code -}. */
final class Inputs {
  /** How standard input is written. */
  static final String STANDARD = "-";

  private Inputs() {}

  /**
   * Returns the bytes of {@code name}, to be closed.
   *
   * @throws Failure if it does not exist or may not be opened
   */
  static InputStream open(String name, Console console) throws IOException {
    return name.equals(STANDARD) ? console.in() : Files.newInputStream(file(name));
  }

  /**
   * Returns the path of {@code name}, which is there and readable.
   *
   * @throws Failure if it is not
   */
  static Path file(String name) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      throw missing("'" + name + "' is no file name: " + e.getReason());
    }
    if (!Files.exists(path)) {
      throw missing("there is no file " + name);
    }
    if (Files.isDirectory(path)) {
      throw missing(name + " is a folder");
    }
    if (!Files.isReadable(path)) {
      throw missing(name + " may not be read");
    }
    return path;
  }

  private static Failure missing(String message) {
    return Failure.of(ExitCode.NO_INPUT, "no-input", message);
  }
}
