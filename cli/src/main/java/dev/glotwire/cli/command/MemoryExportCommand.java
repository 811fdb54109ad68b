package dev.glotwire.cli.command;

import dev.glotwire.cli.options.MemoryLocation;
import dev.glotwire.cli.options.UnitOptions;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.memory.TranslationMemory;
import dev.glotwire.memory.UnitFilter;
import dev.glotwire.memory.exchange.UnitFormat;
import dev.glotwire.memory.exchange.UnitWriter;
import dev.glotwire.message.Messages;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes units of the memory to a file. */
@picocli.CommandLine.Command(
    name = "export",
    description = {
      "Write the memory, or a part of it, as TMX 1.4b, CSV or TSV, oldest units first.",
      "Imported again, it is the same memory."
    },
    footer = {
      "",
      "Examples:",
      "  glotwire memory export all.tmx",
      "  glotwire memory export reviewed.csv --to es --provider human",
      "  glotwire memory export - --format tmx | gzip > all.tmx.gz"
    })
public final class MemoryExportCommand implements Command {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "Where to write; - is standard output.")
  private String file = Input.STANDARD;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      order = 20,
      description = "One of ${COMPLETION-CANDIDATES}. Default: as the file's name ends, else tmx.")
  private @Nullable UnitFormat format;

  @Option(names = "--force", order = 21, description = "Replace the file if it is there already.")
  private boolean force;

  @Mixin private UnitOptions units = new UnitOptions();
  @Mixin private MemoryLocation location = new MemoryLocation();

  public MemoryExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode run(Talk talk) throws IOException {
    UnitFilter filter = units.filter();
    UnitFormat chosen = format == null ? UnitFormat.ofName(file).orElse(UnitFormat.TMX) : format;
    boolean standard = file.equals(Input.STANDARD);
    if (!standard && !force && Files.exists(Path.of(file))) {
      throw Failure.of(ExitCode.CANNOT_CREATE, "output-exists", file + " is there already")
          .withHint("--force replaces it.");
    }
    try (TranslationMemory memory = TranslationMemory.open(location.requireExisting(console))) {
      long count =
          standard
              ? write(memory, filter, chosen, console.out())
              : write(memory, filter, chosen, Path.of(file));
      talk.say(Messages.of(MemoryExportCommand.class).text("units", "count", count));
    }
    return ExitCode.OK;
  }

  /** Writes beside {@code path} first, so that no half of a file stands in its place. */
  private static long write(
      TranslationMemory memory, UnitFilter filter, UnitFormat format, Path path)
      throws IOException {
    Path whole = path.toAbsolutePath();
    Path folder = whole.resolveSibling("");
    if (!Files.isDirectory(folder)) {
      throw Failure.of(ExitCode.CANNOT_CREATE, "cannot-write", "there is no folder " + folder);
    }
    Path part = Files.createTempFile(folder, ".glotwire-export", ".part");
    try {
      long count;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        count = write(memory, filter, format, out);
      }
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
      return count;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static long write(
      TranslationMemory memory, UnitFilter filter, UnitFormat format, OutputStream out)
      throws IOException {
    AtomicLong count = new AtomicLong();
    try (UnitWriter writer = format.writer(out)) {
      memory.forEach(
          filter,
          unit -> {
            try {
              writer.write(unit);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            count.incrementAndGet();
          });
    }
    return count.get();
  }
}
