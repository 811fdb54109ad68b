package dev.glotwire.cli.command;

import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.cli.setup.LocalEngine;
import java.io.IOException;
import picocli.CommandLine.Option;

/** Installs the local engine. */
@picocli.CommandLine.Command(
    name = "setup",
    description = {
      "Install the local translation engine, Apertium.",
      "It translates English into Spanish, Catalan, Galician and Portuguese.",
      "On Debian and Ubuntu through apt-get, as root or with sudo; it asks first where it is run in"
          + " a terminal. Elsewhere it prints the steps."
    },
    footer = {
      "",
      "Examples:",
      "  glotwire setup --dry-run    only say what would be done",
      "  glotwire setup --yes        do it without asking"
    })
public final class SetupCommand implements Command {
  private final Console console;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  private boolean yes;

  @Option(
      names = {"-n", "--dry-run"},
      description = "Print the commands and run none of them.")
  private boolean dryRun;

  public SetupCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode run(Talk talk) throws IOException {
    LocalEngine engine = new LocalEngine(console, talk);
    LocalEngine.Plan plan = engine.plan();
    if (plan.isDone()) {
      talk.say("The local engine is installed already; 'glotwire languages apertium' lists it.");
      return ExitCode.OK;
    }
    if (dryRun) {
      plan.lines().forEach(line -> console.out().print(line + "\n"));
      return ExitCode.OK;
    }
    if (!new EngineInstallation(console, talk, !yes).carryOut(engine, plan)) {
      talk.say("Nothing was done.");
    }
    return ExitCode.OK;
  }
}
