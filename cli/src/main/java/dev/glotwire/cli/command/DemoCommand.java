package dev.glotwire.cli.command;

import dev.glotwire.article.Article;
import dev.glotwire.bundle.BundleWriter;
import dev.glotwire.cli.options.Languages;
import dev.glotwire.cli.options.PluginOptions;
import dev.glotwire.cli.options.ProviderChoice;
import dev.glotwire.cli.options.ProviderOptions;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.cli.setup.LocalEngine;
import dev.glotwire.plugin.Plugins;
import dev.glotwire.read.ArticleReader;
import dev.glotwire.read.ArticleStructure;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.Providers;
import dev.glotwire.spi.TranslationProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what Glotwire does: translates the sample article, with the local engine by default. */
@picocli.CommandLine.Command(
    name = "demo",
    description = {
      "Translate a sample news article into several languages and say where to read it.",
      "Uses the local engine, Apertium, and installs it first where it is missing: on Debian and"
          + " Ubuntu through apt-get, as root or with sudo, after saying so."
    },
    footer = {
      "",
      "Examples:",
      "  glotwire demo",
      "  glotwire demo --provider pseudo --to ar,ja    nothing is installed and nothing is sent"
    })
public final class DemoCommand implements Command {
  /** The names in the sample that are the same in every language. */
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

  private static final String LOCAL = "apertium";

  private final Console console;
  private final Providers installed;
  private final ToIntFunction<String[]> runner;

  @Option(
      names = {"-t", "--to"},
      paramLabel = "TAG[,TAG]",
      defaultValue = "es,ca,gl,pt",
      description = "The languages to translate into. Default: ${DEFAULT-VALUE}.")
  private String to = "";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FOLDER",
      defaultValue = "glotwire-demo",
      description = "Where the sample and its bundle go. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("");

  @Option(
      names = {"-p", "--provider"},
      paramLabel = "NAME[,NAME]",
      defaultValue = LOCAL,
      description = "Who translates. Default: ${DEFAULT-VALUE}, the local engine.")
  private String provider = "";

  @Mixin private PluginOptions pluginOptions = new PluginOptions();

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask before the local engine is installed.")
  private boolean yes;

  /**
   * @param runner runs a command line on the same console and returns its exit code
   */
  public DemoCommand(Console console, Providers installed, ToIntFunction<String[]> runner) {
    this.console = console;
    this.installed = installed;
    this.runner = runner;
  }

  @Override
  public ExitCode run(Talk talk) throws IOException {
    if (provider.equals(LOCAL) && !hasEngine(talk)) {
      talk.say("Nothing was done. 'glotwire demo --provider pseudo' goes without the engine.");
      return ExitCode.OK;
    }
    Path article = SampleArticle.writeTo(out);
    talk.say("The sample article is " + article + ". This translates it:");
    List<String> words = words(article);
    talk.say("  " + self() + " " + quoted(words));
    ExitCode code = ExitCode.of(runner.applyAsInt(words.toArray(String[]::new)));
    if (code == ExitCode.OK || code == ExitCode.FINDINGS) {
      talk.say("Open " + page(article) + " in a browser. Then try an article of your own:");
      talk.say("  " + self() + " translate ARTICLE --to " + to);
    }
    return code;
  }

  /** Returns what starts Glotwire here: the script of a checkout says how it was called. */
  private String self() {
    return console.variable("GLOTWIRE_COMMAND").map(DemoCommand::quoted).orElse("glotwire");
  }

  /** Returns whether the local engine is there, once it was installed where it was missing. */
  private boolean hasEngine(Talk talk) throws IOException {
    if (isReady(talk)) {
      return true;
    }
    LocalEngine engine = new LocalEngine(console, talk);
    LocalEngine.Plan plan = engine.plan();
    return plan.isDone() || new EngineInstallation(console, talk, !yes).carryOut(engine, plan);
  }

  /** Whether the engine translates into all languages as things stand, however it came here. */
  private boolean isReady(Talk talk) {
    try (Plugins plugins = pluginOptions.load(installed, console)) {
      Providers providers = plugins.providers();
      ProviderChoice choice = new ProviderOptions().among(providers, console, talk);
      Optional<ProviderFactory> factory = providers.find(LOCAL);
      return factory.isPresent()
          && choice.missing(factory.get()).isEmpty()
          && translatesIntoAll(choice, factory.get());
    }
  }

  private boolean translatesIntoAll(ProviderChoice choice, ProviderFactory factory) {
    try (TranslationProvider engine = choice.create(factory)) {
      return Languages.ofLists(List.of(to)).stream()
          .allMatch(target -> engine.languages().supports(Locale.ENGLISH, target));
    }
  }

  private List<String> words(Path article) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "translate",
                article.toString(),
                "--to",
                to,
                "--provider",
                provider,
                "--out",
                out.toString()));
    pluginOptions
        .folder()
        .ifPresent(folder -> words.addAll(List.of("--plugins", folder.toString())));
    for (String name : NAMES) {
      words.add("--keep");
      words.add(name);
    }
    return words;
  }

  /** Returns where the reading page of the bundle is. */
  private Path page(Path article) throws IOException {
    Article sample =
        ArticleStructure.recognize(ArticleReader.standard().read(article), Locale.ENGLISH);
    return out.resolve(BundleWriter.folderName(sample)).resolve("index.html");
  }

  private static String quoted(List<String> words) {
    return String.join(" ", words.stream().map(DemoCommand::quoted).toList());
  }

  private static String quoted(String word) {
    return word.contains(" ") ? "'" + word + "'" : word;
  }
}
