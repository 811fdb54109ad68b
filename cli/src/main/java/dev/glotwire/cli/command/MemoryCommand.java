package dev.glotwire.cli.command;

import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.Talk;
import java.util.LinkedHashMap;
import java.util.Map;

/** Holds the commands about the translation memory. */
@picocli.CommandLine.Command(
    name = "memory",
    description = {
      "Look after the translation memory: what was translated before and need not be paid again.",
      "Translating fills it by itself; these commands bring others' work in, take it out, and"
          + " clear up."
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Examples:",
      "  glotwire memory import office.tmx",
      "  glotwire memory export spanish.tmx --to es",
      "  glotwire memory find 'Press Enter' --from en --to es",
      "  glotwire memory stats",
      "  glotwire memory prune --older-than 365"
    })
public final class MemoryCommand implements CommandGroup {
  private final Console console;

  public MemoryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Map<String, Command> parts() {
    Map<String, Command> parts = new LinkedHashMap<>();
    parts.put("import", new MemoryImportCommand(console));
    parts.put("export", new MemoryExportCommand(console));
    parts.put("find", new MemoryFindCommand(console));
    parts.put("stats", new MemoryStatsCommand(console));
    parts.put("prune", new MemoryPruneCommand(console));
    return parts;
  }

  @Override
  public ExitCode run(Talk talk) {
    throw Failure.of(ExitCode.USAGE, "no-command", "memory needs to know what to do")
        .withHint(
            "It takes import, export, find, stats or prune; 'glotwire memory --help' says more.");
  }
}
