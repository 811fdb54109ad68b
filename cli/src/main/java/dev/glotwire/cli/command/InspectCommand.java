package dev.glotwire.cli.command;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.Source;
import dev.glotwire.cli.options.Languages;
import dev.glotwire.cli.options.ReadOptions;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Json;
import dev.glotwire.cli.output.Printable;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.language.LanguageDetector;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.language.UndeterminedLanguageException;
import dev.glotwire.message.Messages;
import dev.glotwire.pipeline.SourceLanguage;
import dev.glotwire.read.ArticleStructure;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** Shows what an article was recognized as, block by block. */
@picocli.CommandLine.Command(
    name = "inspect",
    description = {
      "Show how an article is read: its type, charset and language, and each of its blocks.",
      "Nothing is translated and nothing is sent."
    },
    footer = {
      "",
      "Examples:",
      "  glotwire inspect article.txt",
      "  glotwire inspect page.html --json"
    })
public final class InspectCommand implements Command {
  private static final int PREVIEW = 68;

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "The article; - is standard input.")
  private String file = "";

  @Option(
      names = {"-f", "--from"},
      paramLabel = "TAG",
      description = "The language of the article. Default: found out.")
  private @Nullable String from;

  @Mixin private ReadOptions readOptions = new ReadOptions();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  public InspectCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode run(Talk talk) throws IOException {
    Optional<Locale> given = Optional.ofNullable(from).map(Languages::of);
    Article read = Input.one(file, readOptions.name()).read(readOptions.reader(), console);
    Language language = given.map(Language::given).orElseGet(() -> Language.of(read));
    Article article = ArticleStructure.recognize(read, language.locale.orElse(Locale.ROOT));
    if (json) {
      new Json().document(console.out(), out -> write(out, article, language));
    } else {
      print(article, language);
    }
    return ExitCode.OK;
  }

  /** What is known of the language: unlike a translation, a look at an article can do without. */
  private record Language(Optional<Locale> locale, String evidence) {
    static Language given(Locale locale) {
      return new Language(Optional.of(locale), "given");
    }

    static Language of(Article article) {
      try {
        SourceLanguage found = SourceLanguage.of(article, LanguageDetector.standard());
        String evidence = found.evidence().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Language(Optional.of(found.language()), evidence);
      } catch (UndeterminedLanguageException e) {
        return new Language(Optional.empty(), "uncertain");
      }
    }
  }

  private void print(Article article, Language language) {
    Source source = article.source();
    line(
        "file      "
            + Messages.of(InspectCommand.class)
                .text("source-file", "name", source.name(), "count", source.bytes().length));
    line("type      " + source.mediaType());
    line("charset   " + source.charset() + (source.byteOrderMark() ? ", byte order mark" : ""));
    line(
        "language  "
            + language
                .locale
                .map(
                    it ->
                        LanguageTags.displayName(it, Locale.ENGLISH)
                            + " ("
                            + it.toLanguageTag()
                            + ")")
                .orElse("unknown")
            + ", "
            + language.evidence);
    article.notices().forEach(notice -> line("notice    " + notice));
    line("");
    for (Block block : article.blocks()) {
      line(
          "%-5s %-10s %s"
              .formatted(
                  block.id(),
                  kind(block),
                  Printable.preview(block.content().displayText(), PREVIEW)));
    }
  }

  private void line(String text) {
    console.line(text);
  }

  private static String kind(Block block) {
    String kind = block.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return block.level() > 0 ? kind + " " + block.level() : kind;
  }

  private static void write(JsonGenerator out, Article article, Language language) {
    Source source = article.source();
    out.writeStartObject();
    out.writeObjectPropertyStart("source");
    out.writeStringProperty("name", source.name());
    out.writeNumberProperty("bytes", source.bytes().length);
    out.writeStringProperty("mediaType", source.mediaType());
    out.writeStringProperty("charset", source.charset().name());
    out.writeBooleanProperty("byteOrderMark", source.byteOrderMark());
    out.writeEndObject();
    out.writeObjectPropertyStart("language");
    out.writeStringProperty("tag", language.locale.map(Locale::toLanguageTag).orElse("und"));
    out.writeStringProperty("evidence", language.evidence);
    out.writeEndObject();
    out.writeArrayPropertyStart("notices");
    article.notices().forEach(out::writeString);
    out.writeEndArray();
    out.writeArrayPropertyStart("blocks");
    for (Block block : article.blocks()) {
      out.writeStartObject();
      out.writeStringProperty("id", block.id());
      out.writeStringProperty(
          "kind", block.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      out.writeNumberProperty("level", block.level());
      if (!block.label().isEmpty()) {
        out.writeStringProperty("label", block.label());
      }
      out.writeNumberProperty("start", block.span().start());
      out.writeNumberProperty("end", block.span().end());
      out.writeBooleanProperty("translatable", block.isTranslatable());
      out.writeNumberProperty("codes", block.content().codes().size());
      out.writeStringProperty("text", block.content().displayText());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
