package dev.glotwire.cli.command;

import dev.glotwire.Translator;
import dev.glotwire.bundle.Bundle;
import dev.glotwire.bundle.BundleWriter;
import dev.glotwire.bundle.TargetArticle;
import dev.glotwire.cli.options.KeepOptions;
import dev.glotwire.cli.options.Languages;
import dev.glotwire.cli.options.ProviderChoice;
import dev.glotwire.cli.options.ProviderOptions;
import dev.glotwire.cli.options.ReadOptions;
import dev.glotwire.cli.output.BundleSummary;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.Diagnosis;
import dev.glotwire.cli.output.ErrorReport;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.Json;
import dev.glotwire.cli.output.ProgressLine;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.spi.Providers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Translates articles and writes their bundles. */
@picocli.CommandLine.Command(
    name = "translate",
    description = {
      "Translate articles into one or more languages and write a bundle of each: the article in"
          + " every language in its own format, XLIFF, and a page to read them side by side.",
      "The folder of each bundle is printed; so is, for standard input and one language, the"
          + " translation itself and nothing else."
    },
    footer = {
      "",
      "Examples:",
      "  glotwire translate article.txt --to es,ca,gl,pt",
      "  glotwire translate posts/ 'drafts/**/*.md' --to de --to fr-CA --out site/translations",
      "  glotwire translate news.html --to es --provider deepl,apertium --keep Harborline",
      "  glotwire translate - --from en --to es --name notes.md < notes.md > notes.es.md"
    })
public final class TranslateCommand implements Command {
  private final Console console;
  private final Providers providers;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = {
        "Articles: files, folders that are searched for them, patterns in quotes, or - for standard"
            + " input."
      })
  private List<String> files = new ArrayList<>();

  @Option(
      names = {"-t", "--to"},
      paramLabel = "TAG[,TAG]",
      required = true,
      order = 1,
      description = "The languages to translate into, such as es,pt-BR,zh-Hant. May be repeated.")
  private List<String> to = new ArrayList<>();

  @Option(
      names = {"-f", "--from"},
      paramLabel = "TAG",
      order = 2,
      description = {
        "The language of the articles.",
        "Default: what an article declares, its file name (news.en.txt), or else its text."
      })
  private @Nullable String from;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FOLDER",
      order = 3,
      description = "Where bundles are written, each in a folder of its own. Default: glotwire-out.")
  private @Nullable Path out;

  @Option(
      names = "--force",
      order = 4,
      description = "Replace a bundle even where something would be lost by it.")
  private boolean force;

  @Mixin private ProviderOptions providerOptions = new ProviderOptions();
  @Mixin private KeepOptions keepOptions = new KeepOptions();
  @Mixin private ReadOptions readOptions = new ReadOptions();

  @Option(names = "--json", order = 80, description = "Print one JSON document of what was done.")
  private boolean json;

  public TranslateCommand(Console console, Providers providers) {
    this.console = console;
    this.providers = providers;
  }

  @Override
  public ExitCode run(Talk talk) throws IOException {
    List<Locale> targets = Languages.ofLists(to);
    if (targets.isEmpty()) {
      throw Failure.of(ExitCode.USAGE, "usage", "--to names no language");
    }
    Optional<Locale> source = Optional.ofNullable(from).map(Languages::of);
    Path folder = out == null ? Path.of("glotwire-out") : out;
    List<Input> inputs = Input.all(files, folder, readOptions.name());
    boolean piped = inputs.get(0).isStandard() && inputs.size() == 1;
    boolean bare = piped && targets.size() == 1 && out == null && !json;

    ProviderChoice choice = providerOptions.among(providers, console);
    ProgressLine progress = new ProgressLine(console, talk);
    try (Engines engines = Engines.open(choice, choice.choose(providerOptions.names()), talk)) {
      Translator translator =
          engines
              .into(targets)
              .withKeptTerms(keepOptions.terms())
              .withReader(readOptions.reader())
              .withProgress(progress);
      if (source.isPresent()) {
        translator = translator.from(source.get().toLanguageTag());
      }
      Run run = new Run(translator, engines, progress, talk);
      return bare ? run.print(inputs.get(0)) : run.write(inputs, folder);
    }
  }

  /** The articles of one command line, one after the other. */
  private final class Run {
    private final Translator translator;
    private final Engines engines;
    private final ProgressLine progress;
    private final Talk talk;
    private final BundleWriter writer =
        force ? BundleWriter.standard().replacing() : BundleWriter.standard();

    Run(Translator translator, Engines engines, ProgressLine progress, Talk talk) {
      this.translator = translator;
      this.engines = engines;
      this.progress = progress;
      this.talk = talk;
    }

    private Bundle translate(Input input) throws IOException {
      try {
        Bundle bundle = input.translate(translator, console);
        engines.requireAny(bundle);
        return bundle;
      } catch (IllegalArgumentException e) {
        throw Failure.of(ExitCode.USAGE, "usage", String.valueOf(e.getMessage())).causedBy(e);
      } finally {
        progress.finish();
      }
    }

    /** Prints the one translation and nothing else. */
    ExitCode print(Input input) throws IOException {
      BundleSummary summary =
          new BundleSummary(input.label(), translate(input), Optional.empty());
      TargetArticle target = summary.bundle().targets().get(0);
      byte[] article =
          summary
              .bundle()
              .article()
              .write(target.contents(), Optional.of(target.language()))
              .get(0)
              .bytes();
      console.out().write(article, 0, article.length);
      summary.tell(talk);
      return summary.exitCode();
    }

    /** Writes a bundle of each; one that fails does not keep the others from being made. */
    ExitCode write(List<Input> inputs, Path folder) throws IOException {
      ExitCode code = ExitCode.OK;
      List<BundleSummary> done = new ArrayList<>();
      List<Failed> failed = new ArrayList<>();
      for (Input input : inputs) {
        try {
          Bundle bundle = translate(input);
          BundleSummary summary =
              new BundleSummary(
                  input.label(), bundle, Optional.of(writer.write(bundle, folder)));
          report(summary);
          done.add(summary);
          code = code.and(summary.exitCode());
        } catch (IOException | RuntimeException e) {
          if (inputs.size() == 1) {
            throw e;
          }
          Failure failure = Diagnosis.of(e);
          talk.warn(input.label() + ": " + failure.message());
          failed.add(new Failed(input.label(), failure));
          code = code.and(failure.exitCode());
        }
      }
      if (json) {
        print(done, failed, code);
      }
      return code;
    }

    private void report(BundleSummary summary) {
      talk.say(summary.headline());
      summary.tell(talk);
      if (!json) {
        summary.folder().ifPresent(path -> console.out().print(path + "\n"));
        console.out().flush();
      }
    }

    private void print(List<BundleSummary> done, List<Failed> failed, ExitCode code) {
      new Json()
          .document(
              console.out(),
              document -> {
                document.writeStartObject();
                document.writeArrayPropertyStart("bundles");
                done.forEach(summary -> summary.write(document));
                document.writeEndArray();
                document.writeArrayPropertyStart("failures");
                for (Failed one : failed) {
                  document.writeStartObject();
                  document.writeStringProperty("source", one.source);
                  ErrorReport.write(document, one.failure);
                  document.writeEndObject();
                }
                document.writeEndArray();
                document.writeNumberProperty("exitCode", code.number());
                document.writeEndObject();
              });
    }
  }

  private record Failed(String source, Failure failure) {}
}
