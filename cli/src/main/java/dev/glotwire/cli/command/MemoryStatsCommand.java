package dev.glotwire.cli.command;

import dev.glotwire.cli.options.MemoryLocation;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.Json;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.memory.MemoryStats;
import dev.glotwire.memory.MemoryStats.Group;
import dev.glotwire.memory.TranslationMemory;
import dev.glotwire.message.Messages;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what is in the memory. */
@picocli.CommandLine.Command(
    name = "stats",
    description = "Say how many units the memory has, by languages, provider and state.",
    footer = {"", "Examples:", "  glotwire memory stats", "  glotwire memory stats --check --json"})
public final class MemoryStatsCommand implements Command {
  private final Console console;

  @Option(
      names = "--check",
      order = 20,
      description = "Look for damage, too; takes as long as reading all of it.")
  private boolean check;

  @Option(names = "--json", order = 80, description = "Print one JSON document.")
  private boolean json;

  @Mixin private MemoryLocation location = new MemoryLocation();

  public MemoryStatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode run(Talk talk) throws IOException {
    try (TranslationMemory memory = TranslationMemory.open(location.requireExisting(console))) {
      MemoryStats stats = memory.stats();
      Optional<String> damage = check ? memory.damage() : Optional.empty();
      if (json) {
        write(stats, damage);
      } else {
        print(stats);
      }
      if (damage.isPresent()) {
        throw Failure.of(
                ExitCode.FINDINGS, "damaged-memory", "the memory is damaged: " + damage.get())
            .withHint("'glotwire memory export' saves what can be read.");
      }
      if (check) {
        talk.say("no damage was found");
      }
      return ExitCode.OK;
    }
  }

  private void print(MemoryStats stats) {
    for (Group group : stats.groups()) {
      console.line(
          group.source().toLanguageTag()
              + " > "
              + group.target().toLanguageTag()
              + "  "
              + group.provider()
              + "  "
              + name(group)
              + "  "
              + group.units());
    }
    console
        .out()
        .print(
            Messages.of(MemoryStatsCommand.class)
                    .text(
                        "units-and-size",
                        "count",
                        stats.units(),
                        "size",
                        (stats.bytes() + 1_023) / 1_024)
                + "\n");
  }

  private static String name(Group group) {
    return group.state().name().toLowerCase(Locale.ROOT);
  }

  private void write(MemoryStats stats, Optional<String> damage) {
    new Json()
        .document(
            console.out(),
            out -> {
              out.writeStartObject();
              out.writeNumberProperty("units", stats.units());
              out.writeNumberProperty("bytes", stats.bytes());
              if (check) {
                out.writeBooleanProperty("damaged", damage.isPresent());
              }
              out.writeArrayPropertyStart("groups");
              for (Group group : stats.groups()) {
                out.writeStartObject();
                out.writeStringProperty("source", group.source().toLanguageTag());
                out.writeStringProperty("target", group.target().toLanguageTag());
                out.writeStringProperty("provider", group.provider());
                out.writeStringProperty("state", name(group));
                out.writeNumberProperty("units", group.units());
                out.writeEndObject();
              }
              out.writeEndArray();
              out.writeEndObject();
            });
  }
}
