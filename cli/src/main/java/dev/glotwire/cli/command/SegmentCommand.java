package dev.glotwire.cli.command;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.Span;
import dev.glotwire.cli.options.Languages;
import dev.glotwire.cli.options.SegmentOptions;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Json;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.read.ArticleReader;
import dev.glotwire.segment.Segmenter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Splits text into sentences. */
@picocli.CommandLine.Command(
    name = "segment",
    description = "Split an article, or JSON lines, into sentences.",
    footer = {
      "",
      "Examples:",
      "  glotwire segment article.txt --lang en",
      "  printf '%%s\\n' '{\"id\":1,\"lang\":\"en\",\"text\":\"Dr. Wu left. It rained.\"}' | \\",
      "    glotwire segment --jsonl",
    })
public final class SegmentCommand implements Command {
  private final Console console;
  private final Json json = new Json();
  private Segmenter segmenter = Segmenter.standard();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = "-",
      description = "What to split; - is standard input, and so is nothing.")
  private String file = "-";

  @Option(
      names = {"-l", "--lang"},
      paramLabel = "TAG",
      description = "The language of the text; of lines that name none.")
  private @Nullable String language;

  @Option(
      names = "--jsonl",
      description = {
        "Read lines of {\"id\",\"lang\",\"text\"} and write lines of {\"id\",\"sentences\":[...]}.",
        "A line that is wrong is answered with {\"id\",\"line\",\"error\"}, and the rest goes on."
      })
  private boolean lines;

  @Mixin private SegmentOptions options = new SegmentOptions();

  public SegmentCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode run(Talk talk) throws IOException {
    Locale otherwise = language == null ? Locale.ROOT : Languages.of(language);
    segmenter = options.segmenter();
    Input input = Input.one(file, Optional.empty());
    if (!lines) {
      return splitArticle(input.read(ArticleReader.standard(), console), otherwise);
    }
    try (InputStream in = input.open(console)) {
      return splitLines(in, otherwise);
    }
  }

  private ExitCode splitLines(InputStream in, Locale otherwise) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    ExitCode code = ExitCode.OK;
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank()) {
        code = code.and(answer(line, number, otherwise));
      }
      if (!reader.ready()) {
        console.out().flush(); // somebody may be waiting for this answer before they ask again
      }
    }
    return code;
  }

  private ExitCode answer(String line, int number, Locale otherwise) {
    Request request = new Request();
    try {
      request.read(json.parser(new StringReader(line)));
      String text =
          request.text.orElseThrow(() -> new IllegalArgumentException("there is no \"text\""));
      Locale locale = request.language.map(LanguageTags::parse).orElse(otherwise);
      List<Span> sentences = segmenter.segment(text, locale);
      respond(
          request,
          out -> {
            out.writeArrayPropertyStart("sentences");
            sentences.forEach(sentence -> out.writeString(sentence.of(text)));
            out.writeEndArray();
          });
      return ExitCode.OK;
    } catch (JacksonException e) {
      return refuse(request, number, "not JSON: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      return refuse(request, number, String.valueOf(e.getMessage()));
    }
  }

  private ExitCode refuse(Request request, int number, String reason) {
    respond(
        request,
        out -> {
          out.writeNumberProperty("line", number);
          out.writeStringProperty("error", reason);
        });
    return ExitCode.BAD_INPUT;
  }

  private void respond(Request request, Consumer<JsonGenerator> content) {
    json.line(
        console.out(),
        out -> {
          out.writeStartObject();
          out.writeName("id");
          request.id.accept(out);
          content.accept(out);
          out.writeEndObject();
        });
  }

  private ExitCode splitArticle(Article article, Locale otherwise) {
    Locale locale = language == null ? article.language().orElse(otherwise) : otherwise;
    String gap = "";
    for (Block block : article.blocks()) {
      if (block.isTranslatable()) {
        String text = block.content().displayText();
        console.out().print(gap);
        gap = "\n";
        for (Span sentence : segmenter.segment(text, locale)) {
          console.line(sentence.of(text).replaceAll("\\s+", " "));
        }
      }
    }
    return ExitCode.OK;
  }

  /** One line of input; what was read of it when it proves wrong is still there. */
  private static final class Request {
    private Consumer<JsonGenerator> id = JsonGenerator::writeNull;
    private Optional<String> language = Optional.empty();
    private Optional<String> text = Optional.empty();

    void read(JsonParser parser) {
      try (parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          throw new IllegalArgumentException("the line is no JSON object");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          JsonToken value = parser.nextToken();
          switch (name) {
            case "id" -> id = id(parser, value);
            case "lang" -> language = string(parser, value, name);
            case "text" -> text = string(parser, value, name);
            default -> parser.skipChildren();
          }
        }
        if (parser.nextToken() != null) {
          throw new IllegalArgumentException("the line goes on after its JSON object");
        }
      }
    }

    private static Consumer<JsonGenerator> id(JsonParser parser, JsonToken value) {
      String id = parser.getString();
      return switch (value) {
        case VALUE_STRING -> out -> out.writeString(id);
        case VALUE_NUMBER_INT -> out -> out.writeNumber(id);
        case VALUE_NULL -> JsonGenerator::writeNull;
        default -> throw new IllegalArgumentException("\"id\" must be a string or a whole number");
      };
    }

    private static Optional<String> string(JsonParser parser, JsonToken value, String name) {
      if (value == JsonToken.VALUE_NULL) {
        return Optional.empty();
      }
      if (value != JsonToken.VALUE_STRING) {
        throw new IllegalArgumentException('"' + name + "\" must be a string");
      }
      return Optional.of(parser.getString());
    }
  }
}
