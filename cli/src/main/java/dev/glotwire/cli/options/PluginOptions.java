package dev.glotwire.cli.options;

import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.plugin.Plugins;
import dev.glotwire.plugin.UntrustedFolderException;
import dev.glotwire.spi.Providers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flag that names a folder of plug-ins, and where they are looked for without it. */
public final class PluginOptions {
  private static final String VARIABLE = "GLOTWIRE_PLUGINS";

  @Option(
      names = "--plugins",
      paramLabel = "FOLDER",
      order = 32,
      description = {
        "Use the providers in the jars of this folder, too. Default: GLOTWIRE_PLUGINS, or else"
            + " ~/.local/share/glotwire/plugins if it is there."
      })
  private @Nullable Path folder;

  /** Returns the folder that was named on the command line. */
  public Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  /**
   * Returns the plug-ins, to be closed, and warns of every one that is left out.
   *
   * @throws Failure if the folder that was asked for is not there, or may be changed by others
   */
  public Plugins load(Providers installed, Console console, Talk talk) {
    Plugins plugins = load(installed, console);
    plugins.problems().forEach(problem -> talk.warn("the plug-in " + problem));
    return plugins;
  }

  /** Returns the same, and leaves the warnings to another command. */
  public Plugins load(Providers installed, Console console) {
    Optional<Path> found =
        folder().or(() -> console.variable(VARIABLE).map(Path::of)).or(() -> usual(console));
    if (found.isEmpty()) {
      return Plugins.none(installed);
    }
    try {
      return Plugins.load(found.get(), installed);
    } catch (UntrustedFolderException e) {
      throw failure("untrusted-plugins", "plug-ins are not read: " + e.getMessage(), e)
          .withHint("A plug-in runs with all your rights, so it must be yours or the system's.");
    } catch (NoSuchFileException | NotDirectoryException e) {
      throw failure("no-plugins", "there is no folder of plug-ins " + found.get(), e)
          .withHint("--plugins or " + VARIABLE + " names it.");
    } catch (IOException e) {
      throw failure("no-plugins", "the plug-ins in " + found.get() + " cannot be read", e);
    }
  }

  private static Failure failure(String name, String message, IOException cause) {
    return Failure.of(ExitCode.CONFIGURATION, name, message).causedBy(cause);
  }

  /** Returns where plug-ins are looked for when nobody says so, if there is such a folder. */
  private static Optional<Path> usual(Console console) {
    return console
        .variable("XDG_DATA_HOME")
        .or(() -> console.variable("HOME").map(home -> home + "/.local/share"))
        .map(data -> Path.of(data, "glotwire", "plugins"))
        .filter(Path::isAbsolute)
        .filter(Files::isDirectory);
  }
}
