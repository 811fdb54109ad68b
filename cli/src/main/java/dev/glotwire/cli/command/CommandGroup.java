package dev.glotwire.cli.command;

import java.util.Map;

/** A command that does nothing by itself but holds others. */
public interface CommandGroup extends Command {

  /** Returns the commands by name, in the order in which help lists them. */
  Map<String, Command> parts();
}
