package dev.glotwire.cli.command;

import dev.glotwire.cli.options.Languages;
import dev.glotwire.cli.options.MemoryLocation;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.RedrawnLine;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.memory.TranslationMemory;
import dev.glotwire.memory.TranslationUnit;
import dev.glotwire.memory.exchange.ImportDefaults;
import dev.glotwire.memory.exchange.UnitFormat;
import dev.glotwire.message.Messages;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings units of files into the memory. */
@picocli.CommandLine.Command(
    name = "import",
    description = {
      "Bring translations into the memory: TMX up to 1.4b, CSV or TSV.",
      "What other programs made counts as a person's work and is used whoever would be asked; with"
          + " --unreviewed it is only a suggestion."
    },
    footer = {
      "",
      "Examples:",
      "  glotwire memory import office.tmx agency.tmx",
      "  glotwire memory import terms.csv --from en --to es    columns: source,target"
    })
public final class MemoryImportCommand implements Command {
  private static final Messages MESSAGES = Messages.of(MemoryImportCommand.class);
  private static final int TOLD = 5;

  /**
   * Units that are written together: each time, much of the index is written anew, whatever their
   * number.
   */
  private static final int TOGETHER = 10_000;

  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files that end in .tmx, .csv or .tsv.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = {"-f", "--from"},
      paramLabel = "TAG",
      order = 10,
      description = "The language of the sources, for a table that does not say.")
  private @Nullable String from;

  @Option(
      names = {"-t", "--to"},
      paramLabel = "TAG",
      order = 11,
      description = "The language of the targets, for a table that does not say.")
  private @Nullable String to;

  @Option(
      names = "--unreviewed",
      order = 12,
      description =
          "Nobody has read these: show them as suggestions, but never use them by yourself.")
  private boolean unreviewed;

  @Mixin private MemoryLocation location = new MemoryLocation();

  public MemoryImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode run(Talk talk) throws IOException {
    for (Path file : files) {
      format(file);
      if (!Files.isRegularFile(file)) {
        throw Failure.of(ExitCode.NO_INPUT, "no-input", "there is no file " + file);
      }
    }
    ImportDefaults defaults =
        new ImportDefaults(
            Optional.ofNullable(from).map(Languages::of),
            Optional.ofNullable(to).map(Languages::of),
            !unreviewed,
            Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
    ExitCode code = ExitCode.OK;
    try (TranslationMemory memory = TranslationMemory.open(location.require(console))) {
      for (Path file : files) {
        code = code.and(read(file, defaults, memory, talk));
      }
    }
    return code;
  }

  private static UnitFormat format(Path file) {
    return UnitFormat.ofName(file.toString())
        .orElseThrow(
            () ->
                Failure.of(ExitCode.USAGE, "usage", file + " ends in none of .tmx, .csv and .tsv")
                    .withHint("Its ending tells what it is."));
  }

  private ExitCode read(Path file, ImportDefaults defaults, TranslationMemory memory, Talk talk)
      throws IOException {
    List<TranslationUnit> batch = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    long[] count = {0};
    RedrawnLine line = new RedrawnLine(console, talk);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      format(file)
          .read(
              in,
              defaults,
              unit -> {
                batch.add(unit);
                count[0]++;
                if (batch.size() == TOGETHER) {
                  memory.add(batch);
                  batch.clear();
                  line.draw(
                      MESSAGES.text("units-so-far", "file", file.toString(), "count", count[0]));
                }
              },
              skipped::add);
    } catch (IOException e) {
      throw Failure.of(ExitCode.BAD_INPUT, "bad-memory-file", file + ": " + e.getMessage())
          .withHint(
              count[0] == 0
                  ? "Nothing was taken from it."
                  : "What stands before is in the memory; once it is mended, import it again.")
          .causedBy(e);
    } finally {
      memory.add(batch);
      line.clear();
    }
    talk.say(MESSAGES.text("units-in-file", "file", file.toString(), "count", count[0]));
    skipped.stream().limit(TOLD).forEach(reason -> talk.warn(file + ", " + reason));
    if (skipped.size() > TOLD) {
      talk.warn(MESSAGES.text("left-out", "file", file.toString(), "count", skipped.size() - TOLD));
    }
    return skipped.isEmpty() ? ExitCode.OK : ExitCode.BAD_INPUT;
  }
}
