package dev.glotwire.cli.command;

import dev.glotwire.article.TaggedText;
import dev.glotwire.cli.options.Languages;
import dev.glotwire.cli.options.MemoryLocation;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.Json;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.memory.Lookup;
import dev.glotwire.memory.Match;
import dev.glotwire.memory.TranslationMemory;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks up a text in the memory. */
@picocli.CommandLine.Command(
    name = "find",
    description = {
      "Look up a text: the same and similar ones, best first, with their scores in percent.",
      "Tags such as <1>...</1> and <2/> stand for inline markup."
    },
    footer = {
      "",
      "Examples:",
      "  glotwire memory find 'The council approved its budget.' --from en --to es",
      "  glotwire memory find 'Press <1>Enter</1>' --from en --to es --least 60 --json"
    })
public final class MemoryFindCommand implements Command {
  private final Console console;

  @Parameters(paramLabel = "TEXT", description = "The text, in the language of --from.")
  private String text = "";

  @Option(
      names = {"-f", "--from"},
      paramLabel = "TAG",
      required = true,
      order = 10,
      description = "The language of the text.")
  private String from = "";

  @Option(
      names = {"-t", "--to"},
      paramLabel = "TAG",
      required = true,
      order = 11,
      description = "The language of the translations.")
  private String to = "";

  @Option(
      names = "--least",
      paramLabel = "PERCENT",
      order = 12,
      defaultValue = "" + TranslationMemory.USUAL_SCORE,
      description = "The least score, 1 to 100. Default: ${DEFAULT-VALUE}.")
  private int least;

  @Option(names = "--json", order = 80, description = "Print one JSON document.")
  private boolean json;

  @Mixin private MemoryLocation location = new MemoryLocation();

  public MemoryFindCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode run(Talk talk) throws IOException {
    if (least < 1 || least > 100) {
      throw Failure.of(ExitCode.USAGE, "usage", "--least takes a number from 1 to 100");
    }
    Lookup lookup = new Lookup(Languages.of(from), Languages.of(to), tagged(text), "");
    try (TranslationMemory memory = TranslationMemory.open(location.requireExisting(console))) {
      List<Match> matches = memory.find(lookup, least);
      if (json) {
        write(matches);
      } else {
        matches.forEach(this::print);
      }
      if (matches.isEmpty()) {
        talk.say("nothing of " + least + " percent or more");
      }
    }
    return ExitCode.OK;
  }

  /** Takes what is no text with tags as it stands. */
  private static TaggedText tagged(String text) {
    try {
      return new TaggedText(text);
    } catch (IllegalArgumentException e) {
      return TaggedText.ofPlain(text);
    }
  }

  private void print(Match match) {
    console.line(
        match.score()
            + "%  "
            + match.unit().origin().provider()
            + ", "
            + name(match.unit().state()));
    console.line("  " + match.unit().sourceText().value());
    console.line("  " + match.unit().targetText().value());
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void write(List<Match> matches) {
    new Json()
        .document(
            console.out(),
            out -> {
              out.writeStartObject();
              out.writeArrayPropertyStart("matches");
              for (Match match : matches) {
                out.writeStartObject();
                out.writeNumberProperty("score", match.score());
                out.writeStringProperty("kind", name(match.kind()));
                out.writeStringProperty("source", match.unit().sourceText().value());
                out.writeStringProperty("target", match.unit().targetText().value());
                out.writeStringProperty("provider", match.unit().origin().provider());
                out.writeStringProperty("state", name(match.unit().state()));
                out.writeStringProperty("created", match.unit().created().toString());
                out.writeEndObject();
              }
              out.writeEndArray();
              out.writeEndObject();
            });
  }
}
