package dev.glotwire.cli.command;

import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.Talk;
import picocli.CommandLine.Option;

/** The command line without a command: its help, and its version. */
@picocli.CommandLine.Command(
    name = "glotwire",
    description = {
      "",
      "Takes an article file and makes a bundle of it: the article in several languages, in its"
          + " own format, with figures, dates, names and markup intact.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  glotwire demo",
      "  glotwire translate article.txt --to es,ca,pt-BR",
      "  glotwire translate - --from en --to es --provider pseudo < article.md > article.es.md",
      "",
      "'glotwire COMMAND --help' says more of each command."
    },
    exitCodeListHeading = "%nExit codes:%n")
public final class RootCommand implements Command {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version and exit.")
  private boolean version;

  @Override
  public ExitCode run(Talk talk) {
    throw Failure.of(ExitCode.USAGE, "no-command", "no command was given")
        .withHint("'glotwire --help' lists them; 'glotwire demo' shows what it does.");
  }

  /** Whether only help or the version was asked for. */
  public boolean isQuestion() {
    return help || version;
  }
}
