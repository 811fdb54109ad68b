package dev.glotwire.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The scripts by which shells complete a command line, made from its own description. */
public final class Completion {
  private final CommandSpec root;

  public Completion(CommandSpec root) {
    this.root = root;
  }

  /** A shell that completes. */
  public enum Shell {
    bash,
    zsh,
    fish
  }

  /** Returns the script for {@code shell}. */
  public String script(Shell shell) {
    return switch (shell) {
      case bash -> bash();
      case zsh -> zsh();
      case fish -> fish();
    };
  }

  private List<CommandSpec> commands() {
    return root.subcommands().values().stream()
        .map(line -> line.getCommandSpec())
        .filter(spec -> !spec.usageMessage().hidden())
        .toList();
  }

  private static List<String> flags(CommandSpec command) {
    List<String> names = new ArrayList<>();
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        names.add(option.longestName());
      }
    }
    return names;
  }

  private static String description(String... lines) {
    return lines.length == 0 ? "" : lines[0].replaceAll("[\\[\\]'\"`$\\\\:]", "");
  }

  private String bash() {
    String name = root.name();
    StringBuilder cases = new StringBuilder();
    StringBuilder names = new StringBuilder();
    for (CommandSpec command : commands()) {
      names.append(' ').append(command.name());
      cases.append(
          String.format(
              Locale.ROOT,
              "    %s) words='%s' ;;%n",
              command.name(),
              String.join(" ", flags(command))));
    }
    return """
        # bash completion of %1$s
        _%1$s() {
          local current=${COMP_WORDS[COMP_CWORD]} command='' word words
          for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
            case $word in
              -*) ;;
              *) command=$word; break ;;
            esac
          done
          COMPREPLY=()
          case $command in
            '') words='%2$s %4$s' ;;
        %3$s    *) return ;;
          esac
          case $current in
            -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
            *) [ -n "$command" ] || COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
          esac
        }
        complete -o default -F _%1$s %1$s
        """
        .formatted(name, names.toString().strip(), cases.toString(), String.join(" ", flags(root)))
        .replace("\r\n", "\n");
  }

  private String zsh() {
    StringBuilder commands = new StringBuilder();
    StringBuilder cases = new StringBuilder();
    for (CommandSpec command : commands()) {
      commands.append(
          "    '%s:%s'\n"
              .formatted(command.name(), description(command.usageMessage().description())));
      cases.append("        %s) _arguments".formatted(command.name()));
      for (OptionSpec option : command.options()) {
        if (!option.hidden()) {
          cases.append(
              " \\\n          '%s%s[%s]%s'"
                  .formatted(
                      option.isMultiValue() ? "*" : "",
                      option.longestName(),
                      description(option.description()),
                      option.arity().max() > 0 ? ": :" : ""));
        }
      }
      cases.append(" \\\n          '*:file:_files' ;;\n");
    }
    return """
        #compdef %1$s
        # zsh completion of %1$s
        _%1$s() {
          local -a commands=(
        %2$s  )
          local line state
          _arguments -C '1:command:->command' '*::argument:->argument'
          case $state in
            command) _describe command commands ;;
            argument)
              case $line[1] in
        %3$s      esac ;;
          esac
        }
        if [ "$funcstack[1]" = _%1$s ]; then
          _%1$s "$@"
        else
          compdef _%1$s %1$s
        fi
        """
        .formatted(root.name(), commands, cases);
  }

  private String fish() {
    StringBuilder script = new StringBuilder("# fish completion of " + root.name() + "\n");
    for (CommandSpec command : commands()) {
      script.append(
          "complete -c %s -n __fish_use_subcommand -f -a %s -d '%s'\n"
              .formatted(
                  root.name(), command.name(), description(command.usageMessage().description())));
      for (OptionSpec option : command.options()) {
        if (!option.hidden()) {
          script.append(
              "complete -c %s -n '__fish_seen_subcommand_from %s' -l %s%s -d '%s'\n"
                  .formatted(
                      root.name(),
                      command.name(),
                      option.longestName().replaceFirst("^--", ""),
                      option.arity().max() > 0 ? " -r" : "",
                      description(option.description())));
        }
      }
    }
    return script.toString();
  }
}
