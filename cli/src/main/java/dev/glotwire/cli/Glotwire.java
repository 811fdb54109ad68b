package dev.glotwire.cli;

import dev.glotwire.cli.command.Command;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ErrorReport;
import dev.glotwire.cli.output.ExitCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The command line as an object: takes arguments, does one command, returns its exit code. */
public final class Glotwire {
  private final Console console;

  public Glotwire(Console console) {
    this.console = console;
  }

  /** Runs the command that {@code args} name and returns what the process is to exit with. */
  public int run(String... args) {
    ExitCode code;
    try {
      code = dispatch(args);
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      List<String> words = Arrays.asList(args);
      code = new ErrorReport(console, words.contains("--json"), words.contains("--debug")).print(e);
    }
    Optional<IOException> lost = console.finish();
    if (lost.isPresent()) {
      code = unwritten(lost.get());
    }
    return code.number();
  }

  private ExitCode unwritten(IOException e) {
    if (String.valueOf(e.getMessage()).contains("Broken pipe")) {
      return ExitCode.BROKEN_PIPE; // whoever read has what they wanted, and needs no message
    }
    console.err().println("glotwire: standard output cannot be written: " + e.getMessage());
    return ExitCode.CANNOT_CREATE;
  }

  private ExitCode dispatch(String... args) throws IOException {
    Commands commands = new Commands(console);
    CommandLine line = commands.lineFor(args);
    ParseResult parsed = line.parseArgs(args);
    if (CommandLine.executeHelpRequest(parsed) != null) {
      return ExitCode.OK;
    }
    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    return ((Command) parsed.commandSpec().userObject()).run(commands.talk(parsed.commandSpec()));
  }
}
