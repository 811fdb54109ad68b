package dev.glotwire.cli;

import dev.glotwire.Translator;
import java.io.IOException;
import java.nio.file.Path;

/** The line of the README, as a program: {@link LibraryLineTest} compiles it and runs it. */
final class LibraryLine {
  private LibraryLine() {}

  public static void main(String[] args) throws IOException {
    Translator.using("deepl")
        .into("de", "fr-CA")
        .translate(Path.of("guide.docx"))
        .writeTo(Path.of("out"));
  }
}
