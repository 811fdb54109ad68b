package dev.glotwire.cli.options;

import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.memory.TranslationMemory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say which translation memory is used. */
public final class MemoryOptions {
  /** The variable that names a memory, which may hold the password of a database. */
  private static final String VARIABLE = "GLOTWIRE_MEMORY";

  @Option(
      names = "--memory",
      paramLabel = "FILE|URL",
      order = 60,
      description = {
        "The translation memory: a file, or a jdbc:postgresql: URL for several people.",
        "Default: GLOTWIRE_MEMORY, else memory.db in the user's state folder."
      })
  private @Nullable String location;

  @Option(
      names = "--no-memory",
      order = 61,
      description = "Neither take translations from a memory nor keep new ones in it.")
  private boolean none;

  /**
   * Returns where the memory is: as the flag says, else the environment, else in the user's state
   * folder. Empty if there is to be none, or no home folder to put it in.
   *
   * @throws Failure if the flags contradict each other, or one holds a password
   */
  public Optional<String> location(Console console) {
    if (location == null) {
      return none ? Optional.empty() : console.variable(VARIABLE).or(() -> ofUser(console));
    }
    if (none) {
      throw Failure.of(ExitCode.USAGE, "usage", "--memory and --no-memory contradict each other");
    }
    String small = location.toLowerCase(Locale.ROOT);
    if (TranslationMemory.isUrl(small)
        && (small.contains("password=") || small.matches("[^?]*//[^/?]*:[^/?]*@.*"))) {
      throw Failure.of(
              ExitCode.USAGE,
              "usage",
              "a password is never given on the command line, where others can read it")
          .withHint("Write it to ~/.pgpass, or the whole URL to " + VARIABLE + ".");
    }
    return Optional.of(location);
  }

  private static Optional<String> ofUser(Console console) {
    return console
        .variable("XDG_STATE_HOME")
        .or(() -> console.variable("HOME").map(home -> home + "/.local/state"))
        .map(folder -> Path.of(folder, "glotwire", "memory.db"))
        .filter(Path::isAbsolute)
        .map(Path::toString);
  }
}
