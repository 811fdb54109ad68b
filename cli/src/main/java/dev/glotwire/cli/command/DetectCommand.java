package dev.glotwire.cli.command;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.cli.options.ReadOptions;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Json;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.language.LanguageDetector;
import dev.glotwire.language.LanguageDetector.Candidate;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.language.UndeterminedLanguageException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** Tells the language of a text. */
@picocli.CommandLine.Command(
    name = "detect",
    description = {
      "Tell the language of an article by its text, whatever it declares.",
      "Where no language is clearly the likeliest, the candidates are listed and the exit code is"
          + " 65."
    },
    footer = {
      "",
      "Examples:",
      "  glotwire detect article.txt",
      "  echo 'Ça va bien, merci.' | glotwire detect -"
    })
public final class DetectCommand implements Command {
  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The article; - is standard input, and so is nothing.")
  private String file = Input.STANDARD;

  @Mixin private ReadOptions readOptions = new ReadOptions();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  public DetectCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode run(Talk talk) throws IOException {
    Article article = Input.one(file, readOptions.name()).read(readOptions.reader(), console);
    String text =
        article.blocks().stream()
            .filter(Block::isTranslatable)
            .map(block -> block.content().plainText())
            .collect(Collectors.joining("\n"));
    LanguageDetector detector = LanguageDetector.standard();
    List<Candidate> candidates = detector.detect(text);
    boolean certain = isCertain(detector, text);
    if (json) {
      new Json().document(console.out(), out -> write(out, candidates, certain));
    } else {
      (certain ? candidates.subList(0, 1) : candidates).forEach(this::print);
      if (!certain) {
        talk.warn(
            candidates.isEmpty()
                ? "there are no words to tell the language from"
                : "the language is not certain");
      }
    }
    return certain ? ExitCode.OK : ExitCode.BAD_INPUT;
  }

  private static boolean isCertain(LanguageDetector detector, String text) {
    try {
      detector.require(text);
      return true;
    } catch (UndeterminedLanguageException e) {
      return false;
    }
  }

  private void print(Candidate candidate) {
    Locale language = candidate.language();
    console
        .out()
        .print(
            "%s\t%s\t%.2f\n"
                .formatted(
                    language.toLanguageTag(),
                    LanguageTags.displayName(language, Locale.ENGLISH),
                    candidate.score()));
  }

  private static void write(JsonGenerator out, List<Candidate> candidates, boolean certain) {
    out.writeStartObject();
    out.writeBooleanProperty("certain", certain);
    out.writeArrayPropertyStart("candidates");
    for (Candidate candidate : candidates) {
      out.writeStartObject();
      out.writeStringProperty("language", candidate.language().toLanguageTag());
      out.writeStringProperty(
          "name", LanguageTags.displayName(candidate.language(), Locale.ENGLISH));
      out.writeNumberProperty("score", candidate.score());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
