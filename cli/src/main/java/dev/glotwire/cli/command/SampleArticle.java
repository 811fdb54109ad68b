package dev.glotwire.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The news article that the demonstration translates: invented, and free to use. */
final class SampleArticle {
  /** What its file is called. */
  static final String NAME = "ferry.en.txt";

  private SampleArticle() {}

  /** Writes it into {@code folder}, made if need be, and returns its file. */
  static Path writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(NAME);
    Files.write(file, bytes());
    return file;
  }

  /** Returns the file, byte for byte. */
  static byte[] bytes() throws IOException {
    try (InputStream in = SampleArticle.class.getResourceAsStream("sample.txt")) {
      if (in == null) {
        throw new IOException("the sample article is missing from this distribution");
      }
      return in.readAllBytes();
    }
  }
}
