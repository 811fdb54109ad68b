package dev.glotwire.cli.command;

import dev.glotwire.article.BlockKind;
import dev.glotwire.bundle.Bundle;
import dev.glotwire.bundle.BundleWriter;
import dev.glotwire.bundle.TargetArticle;
import dev.glotwire.bundle.TargetBlock;
import dev.glotwire.cli.options.Languages;
import dev.glotwire.cli.options.ProviderChoice;
import dev.glotwire.cli.options.ProviderOptions;
import dev.glotwire.cli.output.BundleSummary;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.Diagnosis;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.ProgressLine;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.cli.setup.LocalEngine;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.Providers;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Translates the sample article with the local engine, which it installs where it may. */
@picocli.CommandLine.Command(
    name = "demo",
    description = {
      "Translate a sample article into Spanish, Catalan, Galician and Portuguese and print where"
          + " the page to read it is.",
      "The local engine does it. Where it is missing, it is installed as 'glotwire setup' does,"
          + " without a question. Where that cannot be done, the text is only pseudo-translated."
    },
    footer = {
      "",
      "Examples:",
      "  glotwire demo",
      "  glotwire demo --no-install --out /tmp/demo"
    })
public final class DemoCommand implements Command {
  private static final List<Locale> TARGETS = Languages.ofLists(List.of("es,ca,gl,pt"));
  private static final String LOCAL = "apertium";
  private static final String PSEUDO = "pseudo";

  /** Names that an engine of rules would translate: Calder is no cauldron. */
  private static final List<String> NAMES =
      List.of(
          "Port Alder",
          "Wren Island",
          "Ines Calder",
          "Calder",
          "Samuel Okafor",
          "Brightwater Marine Inc.",
          "Halden",
          "J. R. Whitlow");

  private final Console console;
  private final Providers providers;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FOLDER",
      description = "Where the bundle is written. Default: glotwire-out.")
  private Path out = Path.of("glotwire-out");

  @Option(names = "--no-install", description = "Install nothing, whatever is missing.")
  private boolean installNothing;

  public DemoCommand(Console console, Providers providers) {
    this.console = console;
    this.providers = providers;
  }

  @Override
  public ExitCode run(Talk talk) throws IOException {
    ProviderChoice choice = new ProviderOptions().among(providers, console);
    boolean local = isReady(choice, talk) || (!installNothing && install(choice, talk));
    if (!local) {
      talk.warn(
          "the local engine is not there, so the text is only pseudo-translated: accented and"
              + " longer, but still English. 'glotwire setup' says how to get the engine.");
    }
    List<ProviderFactory> factories = choice.choose(List.of(local ? LOCAL : PSEUDO));
    ProgressLine progress = new ProgressLine(console, talk);
    try (Engines engines = Engines.open(choice, factories, talk)) {
      Bundle bundle =
          engines
              .into(TARGETS)
              .from("en")
              .withKeptTerms(NAMES)
              .withProgress(progress)
              .translate(SampleArticle.bytes(), SampleArticle.NAME);
      progress.finish();
      engines.requireAny(bundle);
      Path folder = BundleWriter.standard().write(bundle, out);
      BundleSummary summary = new BundleSummary("the sample article", bundle, Optional.of(folder));
      talk.say(summary.headline());
      bundle.targets().forEach(target -> headline(target).ifPresent(talk::say));
      summary.tell(talk);
      talk.say("Open this page in a browser:");
      console.out().print(folder.resolve("index.html").toAbsolutePath().normalize() + "\n");
      return summary.exitCode();
    } finally {
      progress.finish();
    }
  }

  private static Optional<String> headline(TargetArticle target) {
    return target.blocks().stream()
        .filter(block -> block.source().kind() == BlockKind.HEADLINE)
        .map(TargetBlock::target)
        .map(content -> "  " + target.language().toLanguageTag() + "  " + content.displayText())
        .findFirst();
  }

  private boolean isReady(ProviderChoice choice, Talk talk) {
    ProviderFactory factory = providers.require(LOCAL);
    if (!choice.missing(factory).isEmpty()) {
      return false;
    }
    try (TranslationProvider provider = choice.create(factory)) {
      LanguageSupport support = provider.languages();
      return TARGETS.stream().allMatch(target -> support.supports(Locale.ENGLISH, target));
    } catch (TranslationException e) {
      talk.detail(String.valueOf(e.getMessage()));
      return false;
    }
  }

  private boolean install(ProviderChoice choice, Talk talk) {
    LocalEngine engine = new LocalEngine(console, talk);
    try {
      LocalEngine.Plan plan = engine.plan();
      talk.say("The local engine is missing. To install it, this runs:");
      plan.lines().forEach(line -> talk.say("  " + line));
      engine.carryOut(plan);
      return isReady(choice, talk);
    } catch (IOException | Failure e) {
      Failure failure = Diagnosis.of(e);
      talk.warn(failure.message());
      talk.say(failure.hint());
      return false;
    }
  }
}
