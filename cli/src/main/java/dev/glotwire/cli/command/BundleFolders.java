package dev.glotwire.cli.command;

import dev.glotwire.bundle.Manifest;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.review.BundleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Finds the bundles that a command line means. */
final class BundleFolders {
  private BundleFolders() {}

  /**
   * Returns the folder of the bundle that {@code named} is, or whose manifest it is.
   *
   * @throws Failure if there is none
   */
  static Path folder(Path named) {
    if (named.endsWith(Manifest.FILE_NAME) && Files.isRegularFile(named)) {
      return named.resolveSibling("");
    }
    if (!Files.isDirectory(named)) {
      throw Failure.of(ExitCode.NO_INPUT, "no-input", "there is no folder " + named);
    }
    if (!Files.exists(named.resolve(Manifest.FILE_NAME))) {
      throw Failure.of(
              ExitCode.BAD_INPUT, "no-bundle", named + " is no bundle: it has no manifest.json")
          .withHint("A bundle is the folder that 'glotwire translate' prints.");
    }
    return named;
  }

  /** Returns the bundle that {@code file} lies in. */
  static Optional<Path> around(Path file) {
    for (Path folder = file.toAbsolutePath().normalize().getParent();
        folder != null;
        folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve(Manifest.FILE_NAME))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /** What is read of a bundle. */
  @FunctionalInterface
  interface Reading<T> {
    T of(Path folder) throws IOException;
  }

  /**
   * Returns what {@code reading} makes of {@code folder}.
   *
   * @throws Failure if its manifest or a file of it is not as it must be
   */
  static <T> T read(Path folder, Reading<T> reading) throws IOException {
    try {
      return reading.of(folder);
    } catch (IOException e) {
      if (e.getCause() instanceof JacksonException || e.getClass().equals(IOException.class)) {
        throw Failure.of(ExitCode.BAD_INPUT, "bad-bundle", String.valueOf(e.getMessage()))
            .causedBy(e);
      }
      throw e;
    }
  }

  /** Opens the bundle in {@code folder}. */
  static BundleReader open(Path folder) throws IOException {
    return read(folder, BundleReader::open);
  }
}
