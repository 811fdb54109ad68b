package dev.glotwire.cli.command;

import dev.glotwire.cli.options.MemoryLocation;
import dev.glotwire.cli.options.UnitOptions;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.memory.TranslationMemory;
import dev.glotwire.memory.UnitFilter;
import dev.glotwire.memory.UnitState;
import dev.glotwire.message.Messages;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Forgets units of the memory. */
@picocli.CommandLine.Command(
    name = "prune",
    description = {
      "Forget what engines translated: all of it that the flags mean. What a person wrote or"
          + " reviewed stays, unless --state or --provider asks for it.",
    },
    footer = {
      "",
      "Examples:",
      "  glotwire memory prune --older-than 365",
      "  glotwire memory prune --provider deepl --to es --dry-run",
      "  glotwire memory prune --all"
    })
public final class MemoryPruneCommand implements Command {
  private final Console console;

  @Option(
      names = "--older-than",
      paramLabel = "DAYS",
      order = 14,
      description = "Only those that are older than so many days.")
  private @Nullable Integer days;

  @Option(names = "--all", order = 15, description = "All that engines translated.")
  private boolean all;

  @Option(
      names = {"-n", "--dry-run"},
      order = 16,
      description = "Forget nothing; say how many there are.")
  private boolean dryRun;

  @Mixin private UnitOptions units = new UnitOptions();
  @Mixin private MemoryLocation location = new MemoryLocation();

  public MemoryPruneCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode run(Talk talk) throws IOException {
    UnitFilter filter = filter();
    try (TranslationMemory memory = TranslationMemory.open(location.requireExisting(console))) {
      long count = dryRun ? count(memory, filter) : memory.remove(filter);
      console
          .out()
          .print(
              Messages.of(MemoryPruneCommand.class)
                      .text(dryRun ? "units-to-forget" : "units-forgotten", "count", count)
                  + "\n");
    }
    return ExitCode.OK;
  }

  private UnitFilter filter() {
    UnitFilter filter = units.filter();
    if (days != null) {
      if (days < 0) {
        throw Failure.of(ExitCode.USAGE, "usage", "--older-than takes a number of days");
      }
      filter = filter.withBefore(Clock.systemUTC().instant().minus(Duration.ofDays(days)));
    }
    if (filter.equals(UnitFilter.all()) && !all) {
      throw Failure.of(ExitCode.USAGE, "usage", "prune needs to know what to forget")
          .withHint("--older-than, --provider, --from, --to and --state say it, or --all.");
    }
    boolean asked = filter.state().isPresent() || filter.provider().isPresent();
    return asked ? filter : filter.withState(UnitState.TRANSLATED);
  }

  private static long count(TranslationMemory memory, UnitFilter filter) {
    AtomicLong count = new AtomicLong();
    memory.forEach(filter, unit -> count.incrementAndGet());
    return count.get();
  }
}
