package dev.glotwire.cli.command;

import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Talk;
import java.io.IOException;

/** One command, its flags already read. */
public interface Command {

  /**
   * Does it.
   *
   * @param talk what is said beside the data, as much as the user asked for
   * @throws dev.glotwire.cli.output.Failure with words for the user
   * @throws IOException if a file cannot be read or written
   */
  ExitCode run(Talk talk) throws IOException;
}
