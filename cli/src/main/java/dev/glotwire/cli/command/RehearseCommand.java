package dev.glotwire.cli.command;

import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Talk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine.Parameters;

/**
 * Does what an ordinary run does, into a folder that is thrown away, so that the launcher can keep
 * the classes that were loaded for the next start.
 */
@picocli.CommandLine.Command(name = "rehearse", hidden = true)
public final class RehearseCommand implements Command {
  private final Consumer<String[]> runner;

  @Parameters(paramLabel = "FOLDER")
  private Path folder = Path.of("");

  /**
   * @param runner runs a command line, and keeps what it says to itself
   */
  public RehearseCommand(Consumer<String[]> runner) {
    this.runner = runner;
  }

  @Override
  public ExitCode run(Talk talk) throws IOException {
    String article = SampleArticle.writeTo(folder).toString();
    String out = folder.resolve("out").toString();
    Path terms = folder.resolve("terms.csv");
    Files.writeString(terms, "en,es\nferry,transbordador\n");
    String[] translate = {
      "translate",
      article,
      "--to",
      "es",
      "--provider",
      "pseudo",
      "--gate",
      "warn",
      "--glossary",
      terms.toString(),
      "--out",
      out
    };
    runner.accept(translate);
    runner.accept(translate); // now over a bundle that is there
    // Pseudo-translation needs no memory, but an ordinary run opens one.
    Path units = folder.resolve("units.csv");
    Files.writeString(units, "source,target\nOne.,Uno.\n");
    String memory = folder.resolve("memory.db").toString();
    runner.accept(
        new String[] {
          "memory", "import", units.toString(), "--from", "en", "--to", "es", "--memory", memory
        });
    return ExitCode.OK;
  }
}
