package dev.glotwire.cli;

import dev.glotwire.cli.command.ApplyCommand;
import dev.glotwire.cli.command.CheckCommand;
import dev.glotwire.cli.command.Command;
import dev.glotwire.cli.command.CommandGroup;
import dev.glotwire.cli.command.CompletionCommand;
import dev.glotwire.cli.command.DemoCommand;
import dev.glotwire.cli.command.DetectCommand;
import dev.glotwire.cli.command.DoctorCommand;
import dev.glotwire.cli.command.InspectCommand;
import dev.glotwire.cli.command.LanguagesCommand;
import dev.glotwire.cli.command.MemoryCommand;
import dev.glotwire.cli.command.PlanCommand;
import dev.glotwire.cli.command.ProvidersCommand;
import dev.glotwire.cli.command.RehearseCommand;
import dev.glotwire.cli.command.RootCommand;
import dev.glotwire.cli.command.SegmentCommand;
import dev.glotwire.cli.command.SetupCommand;
import dev.glotwire.cli.command.StatusCommand;
import dev.glotwire.cli.command.TranslateCommand;
import dev.glotwire.cli.command.VerifyCommand;
import dev.glotwire.cli.options.TalkOptions;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.spi.Providers;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * All commands by name. Only the one that is called is built, for describing a command to picocli
 * costs more than most commands do.
 */
final class Commands {
  private static final String TALK = "talk";

  private final Console console;
  private final Map<String, Supplier<Command>> byName = new LinkedHashMap<>();

  Commands(Console console) {
    this.console = console;
    byName.put(
        "demo", () -> new DemoCommand(console, Providers.installed(), new Glotwire(console)::run));
    byName.put("translate", () -> new TranslateCommand(console, Providers.installed()));
    byName.put("plan", () -> new PlanCommand(console, Providers.installed()));
    byName.put("check", () -> new CheckCommand(console, versionNumber()));
    byName.put("verify", () -> new VerifyCommand(console));
    byName.put("status", () -> new StatusCommand(console));
    byName.put("apply", () -> new ApplyCommand(console));
    byName.put("memory", () -> new MemoryCommand(console));
    byName.put("setup", () -> new SetupCommand(console));
    byName.put("inspect", () -> new InspectCommand(console));
    byName.put("detect", () -> new DetectCommand(console));
    byName.put("segment", () -> new SegmentCommand(console));
    byName.put("providers", () -> new ProvidersCommand(console, Providers.installed()));
    byName.put("languages", () -> new LanguagesCommand(console, Providers.installed()));
    byName.put("doctor", () -> new DoctorCommand(console, Providers.installed()));
    byName.put("completion", () -> new CompletionCommand(console, () -> whole().getCommandSpec()));
    byName.put("rehearse", () -> new RehearseCommand(Commands::runSilently));
  }

  /** Returns the command line that reads {@code args}: with the one command they begin with. */
  CommandLine lineFor(String... args) {
    String first = args.length == 0 ? "" : args[0];
    if (first.equals("-V") || first.equals("--version")) {
      return configured(new CommandLine(new RootCommand()));
    }
    Supplier<Command> called = byName.get(first);
    if (called == null) {
      return whole();
    }
    return configured(new CommandLine(new RootCommand()).addSubcommand(first, line(called)));
  }

  private CommandLine whole() {
    CommandLine line = new CommandLine(new RootCommand());
    byName.forEach((name, command) -> line.addSubcommand(name, line(command)));
    return configured(line);
  }

  private static void runSilently(String... args) {
    new Glotwire(
            Console.of(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                name -> null))
        .run(args);
  }

  private static CommandLine line(Supplier<Command> command) {
    return line(command.get());
  }

  private static CommandLine line(Command command) {
    CommandLine line = new CommandLine(command).addMixin(TALK, new TalkOptions());
    if (command instanceof CommandGroup group) {
      group.parts().forEach((name, part) -> line.addSubcommand(name, line(part)));
    }
    return line;
  }

  /** Returns the talk that the flags of {@code command} ask for. */
  Talk talk(CommandSpec command) {
    CommandSpec mixin = command.mixins().get(TALK);
    return mixin != null && mixin.userObject() instanceof TalkOptions options
        ? options.on(console)
        : new Talk(console, 0);
  }

  private CommandLine configured(CommandLine line) {
    line.getCommandSpec().version(version());
    line.getCommandSpec().usageMessage().exitCodeList(exitCodes());
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(100)
        .setColorScheme(Help.defaultColorScheme(console.isColored() ? Ansi.ON : Ansi.OFF))
        .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> table = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      table.put(String.valueOf(code.number()), code.meaning());
    }
    return table;
  }

  private static String version() {
    return "glotwire " + versionNumber();
  }

  private static String versionNumber() {
    return Optional.ofNullable(Commands.class.getPackage().getImplementationVersion())
        .orElse("unreleased");
  }
}
