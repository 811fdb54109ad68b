package dev.glotwire.cli.options;

import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.memory.TranslationMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flag that says where the translation memory is. */
public final class MemoryLocation {
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

  /** Whether the flag is there. */
  boolean isGiven() {
    return location != null;
  }

  /**
   * Returns where the memory is: as the flag says, else the environment, else in the user's state
   * folder. Empty if there is no home folder to put it in.
   *
   * @throws Failure if the flag holds a password
   */
  public Optional<String> find(Console console) {
    if (location == null) {
      return console.variable(VARIABLE).or(() -> ofUser(console));
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

  /**
   * Returns where the memory is or is to be.
   *
   * @throws Failure if the flag holds a password, or nothing says where
   */
  public String require(Console console) {
    return find(console)
        .orElseThrow(
            () ->
                Failure.of(ExitCode.USAGE, "no-memory", "there is no home folder with a memory")
                    .withHint("--memory names a file or a database."));
  }

  /**
   * Returns where the memory is.
   *
   * @throws Failure if there is none yet
   */
  public String requireExisting(Console console) {
    String found = require(console);
    if (!isThere(found)) {
      throw Failure.of(ExitCode.NO_INPUT, "no-memory", "there is no memory " + found + " yet")
          .withHint("It is made by the first translation that is worth keeping, or by an import.");
    }
    return found;
  }

  /** Whether there may be a memory at {@code location} already. */
  public static boolean isThere(String location) {
    return TranslationMemory.isUrl(location) || Files.exists(Path.of(location));
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
