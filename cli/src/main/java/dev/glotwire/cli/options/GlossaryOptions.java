package dev.glotwire.cli.options;

import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.term.Glossary;
import dev.glotwire.term.InvalidGlossaryException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flag that names glossaries. */
public final class GlossaryOptions {
  @Option(
      names = {"-g", "--glossary"},
      paramLabel = "FILE",
      order = 42,
      description = {
        "Go by the terms of this file: CSV or TSV whose first line names languages (en,es,ca), or"
            + " TBX. May be repeated; the later one counts.",
        "Forbidden words and words that are not to be translated can be marked in it."
      })
  private List<Path> files = new ArrayList<>();

  /**
   * Reads them all.
   *
   * @param targets the languages of the run; the one there is counts for a file that names none
   * @throws Failure if one is no glossary, with the line and the reason
   * @throws IOException if one cannot be read
   */
  public Glossary glossary(List<Locale> targets) throws IOException {
    Optional<Locale> only = targets.size() == 1 ? Optional.of(targets.get(0)) : Optional.empty();
    Glossary all = Glossary.none();
    for (Path file : files) {
      try {
        all = all.with(Glossary.read(file, only));
      } catch (InvalidGlossaryException e) {
        throw Failure.of(ExitCode.BAD_INPUT, "invalid-glossary", String.valueOf(e.getMessage()))
            .withHint("A glossary is a table such as: en,es / wave buoy,boya de oleaje")
            .causedBy(e);
      }
    }
    return all;
  }
}
