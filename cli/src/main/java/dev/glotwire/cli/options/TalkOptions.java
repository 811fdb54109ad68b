package dev.glotwire.cli.options;

import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.Talk;
import picocli.CommandLine.Option;

/** The flags that every command takes. */
public final class TalkOptions {
  @Option(
      names = {"-q", "--quiet"},
      order = 90,
      description = "Say nothing but warnings and errors.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      order = 91,
      description = "Say more; -vv says everything.")
  private boolean[] verbose = {};

  @Option(names = "--debug", order = 92, description = "Print the stack trace of an error.")
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      order = 93,
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  /** Returns the talk that was asked for. */
  public Talk on(Console console) {
    return new Talk(console, quiet ? -1 : verbose.length);
  }

  /** Whether errors come with their stack trace. */
  public boolean isDebug() {
    return debug;
  }

  /** Whether only the help text was asked for. */
  public boolean isHelp() {
    return help;
  }
}
