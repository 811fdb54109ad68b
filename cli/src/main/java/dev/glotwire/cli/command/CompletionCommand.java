package dev.glotwire.cli.command;

import dev.glotwire.cli.output.Completion;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Talk;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** Prints the script by which a shell completes commands and flags. */
@picocli.CommandLine.Command(
    name = "completion",
    description = "Print the completion script of a shell: bash, zsh or fish.",
    footer = {
      "",
      "Examples:",
      "  bash:  glotwire completion bash > ~/.local/share/bash-completion/completions/glotwire",
      "  zsh:   glotwire completion zsh > ~/.zfunc/_glotwire     (a folder of your fpath)",
      "  fish:  glotwire completion fish > ~/.config/fish/completions/glotwire.fish"
    })
public final class CompletionCommand implements Command {
  private final Console console;
  private final Supplier<CommandSpec> root;

  @Parameters(paramLabel = "SHELL", description = "One of: ${COMPLETION-CANDIDATES}.")
  private Completion.Shell shell = Completion.Shell.bash;

  /**
   * @param root the whole command line, every command included
   */
  public CompletionCommand(Console console, Supplier<CommandSpec> root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public ExitCode run(Talk talk) {
    console.out().print(new Completion(root.get()).script(shell));
    return ExitCode.OK;
  }
}
