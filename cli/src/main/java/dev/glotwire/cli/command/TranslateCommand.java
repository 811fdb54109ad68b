package dev.glotwire.cli.command;

import dev.glotwire.Translator;
import dev.glotwire.cli.options.BudgetOptions;
import dev.glotwire.cli.options.FinishOptions;
import dev.glotwire.cli.options.GlossaryOptions;
import dev.glotwire.cli.options.KeepOptions;
import dev.glotwire.cli.options.Languages;
import dev.glotwire.cli.options.MemoryOptions;
import dev.glotwire.cli.options.OutputOptions;
import dev.glotwire.cli.options.PaceOptions;
import dev.glotwire.cli.options.PluginOptions;
import dev.glotwire.cli.options.ProviderOptions;
import dev.glotwire.cli.options.ReadOptions;
import dev.glotwire.cli.options.SegmentOptions;
import dev.glotwire.cli.output.BundleSummary;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.Diagnosis;
import dev.glotwire.cli.output.ErrorReport;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.Json;
import dev.glotwire.cli.output.PlanSummary;
import dev.glotwire.cli.output.Printable;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.dispatch.DispatchSettings;
import dev.glotwire.plan.PriceCard;
import dev.glotwire.plugin.Plugins;
import dev.glotwire.segment.Segmenter;
import dev.glotwire.spi.Providers;
import dev.glotwire.term.Glossary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** Translates articles into bundles, or one article onto standard output. */
@picocli.CommandLine.Command(
    name = "translate",
    description = {
      "Translate articles into bundles, or one article onto standard output.",
      "A bundle is a folder with the article in every language, a reading page, XLIFF and a manifest."
          + " Text, Markdown and HTML come back in their own format; Word, OpenDocument, RTF, EPUB and"
          + " PDF files as Markdown and HTML.",
      "Dates are printed by ICU; addresses, placeholders, code and the terms of --keep are left as"
          + " they are. A block that nobody could translate makes the run end with exit code 4; run the"
          + " same command again, and only what is missing is sent."
    },
    footer = {
      "",
      "Examples:",
      "  glotwire translate article.txt --to es,ca,gl,pt",
      "  glotwire translate news/ 'blog/**/*.md' --to de,fr --provider deepl,apertium",
      "  glotwire translate page.html --to es --keep 'Harbour Watch' --out bundles",
      "  glotwire translate article.txt --to es,ca --glossary terms.csv",
      "  glotwire translate - --name notes.md --from en --to es < notes.md > notes.es.md"
    })
public sealed class TranslateCommand implements Command permits PlanCommand {
  private final Console console;
  private final Providers installed;

  @Parameters(
      paramLabel = "ARTICLE",
      arity = "1..*",
      description = {
        "Files, folders, or patterns such as '*.md'; - is standard input.",
        "Of a folder, all articles in it and below are taken."
      })
  private List<String> articles = new ArrayList<>();

  @Option(
      names = {"-t", "--to"},
      paramLabel = "TAG[,TAG]",
      required = true,
      order = 10,
      description = "The languages to translate into, as BCP 47 tags: es,pt-BR,zh-Hant.")
  private List<String> to = new ArrayList<>();

  @Option(
      names = {"-f", "--from"},
      paramLabel = "TAG",
      order = 11,
      description = "The language of the articles. Default: declared, named or detected.")
  private @Nullable String from;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private ProviderOptions providerOptions = new ProviderOptions();
  @Mixin private PaceOptions pace = new PaceOptions();
  @Mixin private PluginOptions pluginOptions = new PluginOptions();
  @Mixin private KeepOptions keep = new KeepOptions();
  @Mixin private GlossaryOptions glossaryOptions = new GlossaryOptions();
  @Mixin private FinishOptions finish = new FinishOptions();
  @Mixin private ReadOptions readOptions = new ReadOptions();
  @Mixin private SegmentOptions segmentOptions = new SegmentOptions();
  @Mixin private MemoryOptions memoryOptions = new MemoryOptions();
  @Mixin private BudgetOptions budget = new BudgetOptions();

  @Option(
      names = {"-n", "--dry-run"},
      order = 70,
      description = "Send nothing; say what would be sent and what it would cost.")
  private boolean dryRun;

  @Option(
      names = "--json",
      order = 80,
      description = "Print one JSON document that says what was made.")
  private boolean json;

  public TranslateCommand(Console console, Providers installed) {
    this.console = console;
    this.installed = installed;
  }

  @Override
  public ExitCode run(Talk talk) throws IOException {
    List<Locale> targets = Languages.ofLists(to);
    if (targets.isEmpty()) {
      throw usage("--to names no language");
    }
    Optional<Locale> source = Optional.ofNullable(from).map(Languages::of);
    List<Input> inputs = Input.all(articles, output.folder(), readOptions.name());
    boolean planned = dryRun || this instanceof PlanCommand;
    boolean streamed = !planned && isStreamed(inputs, targets);
    PriceCard prices = budget.prices(console);
    List<String> kept = keep.terms();
    Glossary glossary = glossaryOptions.glossary(targets);
    Segmenter segmenter = segmentOptions.segmenter();
    try (Interruption interruption = Interruption.watch();
        Plugins plugins = pluginOptions.load(installed, console, talk);
        ProviderChain chain =
            ProviderChain.open(
                providerOptions.among(plugins.providers(), console, talk),
                providerOptions.names());
        MemoryOfRun memory = MemoryOfRun.open(memoryOptions, console, talk, chain, planned)) {
      talk.detail("provider: " + String.join(", then ", chain.names()));
      Translator translator =
          finish.applyTo(
              memory
                  .usedBy(chain.translator(targets))
                  .withKeptTerms(kept)
                  .withGlossary(glossary)
                  .withSegmenter(segmenter)
                  .withDispatch(dispatch(planned, prices, chain.names())),
              chain.isPseudo());
      ArticleRun run =
          new ArticleRun(
              console,
              talk,
              translator,
              readOptions.reader(),
              source,
              targets,
              output,
              output.writer().withSegmenter(segmenter),
              memory,
              new GlossaryNotices(glossary, talk));
      if (planned) {
        return plan(run, inputs, prices);
      }
      if (streamed) {
        return run.toStandardOutput(inputs.get(0));
      }
      List<Result> results = new ArrayList<>();
      for (Input input : inputs) {
        results.add(result(run, input, inputs.size() == 1, talk));
        if (interruption.happened()) {
          talk.warn("stopped; run the same command again, and it goes on from here");
          report(results);
          console.finish(); // the process goes as soon as the watch ends
          return ExitCode.INTERRUPTED;
        }
      }
      return report(results);
    }
  }

  /** A plan takes no time, whatever the pace of the run will be. */
  private DispatchSettings dispatch(boolean planned, PriceCard prices, List<String> chain) {
    DispatchSettings settings = DispatchSettings.standard().withBudget(budget.limit(prices, chain));
    DispatchSettings paced = pace.applyTo(settings, chain);
    return planned ? settings : paced;
  }

  private ExitCode plan(ArticleRun run, List<Input> inputs, PriceCard prices) throws IOException {
    List<PlanSummary> plans = new ArrayList<>();
    for (Input input : inputs) {
      plans.add(new PlanSummary(input.label(), run.plan(input, prices)));
    }
    if (json) {
      new Json().document(console.out(), out -> PlanSummary.write(out, plans));
    } else {
      PlanSummary.print(console.out(), plans);
    }
    return ExitCode.OK;
  }

  /** Whether the translation itself goes to standard output, rather than a bundle to a folder. */
  private boolean isStreamed(List<Input> inputs, List<Locale> targets) {
    boolean streamed =
        output.isStandard()
            || (!output.isGiven() && inputs.size() == 1 && inputs.get(0).isStandard());
    if (streamed && targets.size() > 1) {
      throw usage("standard output takes one language, and --to names " + targets.size())
          .withHint("--out FOLDER makes a bundle of them all.");
    }
    if (streamed && inputs.size() > 1) {
      throw usage("standard output takes one article, and there are " + inputs.size())
          .withHint("--out FOLDER makes a bundle of each.");
    }
    if (streamed && json) {
      throw usage("standard output takes the translation or what --json says, not both")
          .withHint("--out FOLDER makes a bundle.");
    }
    return streamed;
  }

  private static Failure usage(String message) {
    return Failure.of(ExitCode.USAGE, "usage", message)
        .withHint("'glotwire translate --help' says what it takes.");
  }

  /** What became of one input: a bundle, or the reason why there is none. */
  private record Result(String source, Optional<BundleSummary> summary, Optional<Failure> failure) {
    ExitCode exitCode() {
      return failure
          .map(Failure::exitCode)
          .or(() -> summary.map(BundleSummary::exitCode))
          .orElse(ExitCode.OK);
    }
  }

  /** Makes one bundle. Of several articles, one that cannot be read does not keep the others. */
  private Result result(ArticleRun run, Input input, boolean alone, Talk talk) throws IOException {
    try {
      return new Result(input.label(), Optional.of(run.toBundle(input)), Optional.empty());
    } catch (IOException | RuntimeException e) {
      Failure failure = Diagnosis.of(e);
      if (alone || failure.exitCode() == ExitCode.INTERNAL) {
        throw e;
      }
      talk.warn(input.label() + ": " + failure.message());
      if (!failure.hint().isEmpty()) {
        console.err().println(Printable.of(failure.hint()));
      }
      return new Result(input.label(), Optional.empty(), Optional.of(failure));
    }
  }

  private ExitCode report(List<Result> results) {
    ExitCode code = results.stream().map(Result::exitCode).reduce(ExitCode.OK, ExitCode::and);
    if (json) {
      new Json().document(console.out(), out -> write(out, results, code));
    } else {
      for (Result result : results) {
        result
            .summary()
            .flatMap(BundleSummary::folder)
            .ifPresent(folder -> console.out().print(folder + "\n"));
      }
    }
    return code;
  }

  private static void write(JsonGenerator out, List<Result> results, ExitCode code) {
    out.writeStartObject();
    out.writeArrayPropertyStart("bundles");
    for (Result result : results) {
      if (result.summary().isPresent()) {
        result.summary().get().write(out);
      } else {
        out.writeStartObject();
        out.writeStringProperty("source", result.source());
        result.failure().ifPresent(failure -> ErrorReport.write(out, failure));
        out.writeEndObject();
      }
    }
    out.writeEndArray();
    out.writeNumberProperty("exitCode", code.number());
    out.writeEndObject();
  }
}
