package dev.glotwire.cli.options;

import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that say which translation memory is used, and whether one is. */
public final class MemoryOptions {
  @Mixin private MemoryLocation location = new MemoryLocation();

  @Option(
      names = "--no-memory",
      order = 61,
      description = "Neither take translations from a memory nor keep new ones in it.")
  private boolean none;

  /**
   * Returns where the memory is; empty if there is to be none, or no home folder to put it in.
   *
   * @throws Failure if the flags contradict each other, or one holds a password
   */
  public Optional<String> location(Console console) {
    if (none && location.isGiven()) {
      throw Failure.of(ExitCode.USAGE, "usage", "--memory and --no-memory contradict each other");
    }
    return none ? Optional.empty() : location.find(console);
  }
}
