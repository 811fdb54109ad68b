package dev.glotwire.cli.command;

import dev.glotwire.cli.options.PluginOptions;
import dev.glotwire.cli.options.ProviderChoice;
import dev.glotwire.cli.options.ProviderOptions;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Json;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.plugin.Plugins;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Providers;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** Says which providers there are, which are ready, and what the others need. */
@picocli.CommandLine.Command(
    name = "providers",
    description = {
      "List the translation providers: which are ready, and how to get the others.",
      "Nothing is asked over the network unless --usage is given, and no key is ever shown."
    },
    footer = {
      "",
      "Examples:",
      "  glotwire providers",
      "  glotwire providers -v          with the options of each",
      "  glotwire providers --usage     asks the services how much of the allowance is used",
      "  glotwire providers --json"
    })
public final class ProvidersCommand implements Command {
  private final Console console;
  private final Providers installed;

  @Mixin private PluginOptions pluginOptions = new PluginOptions();

  @Option(
      names = "--usage",
      description = "Ask each service that is ready how much of the allowance is used.")
  private boolean usage;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  public ProvidersCommand(Console console, Providers installed) {
    this.console = console;
    this.installed = installed;
  }

  @Override
  public ExitCode run(Talk talk) {
    try (Plugins plugins = pluginOptions.load(installed, console, talk)) {
      list(plugins.providers(), talk);
    }
    return ExitCode.OK;
  }

  private void list(Providers providers, Talk talk) {
    ProviderChoice choice = new ProviderOptions().among(providers, console, talk);
    List<ProviderFactory> ordered = new ArrayList<>(choice.inDefaultOrder());
    providers.all().stream().filter(one -> !ordered.contains(one)).forEach(ordered::add);
    if (json) {
      new Json().document(console.out(), out -> write(out, ordered, choice, usage));
    } else {
      int names = width(ordered, ProviderFactory::name);
      int titles = width(ordered, ProviderFactory::title);
      for (ProviderFactory factory : ordered) {
        console.out().print(padded(factory.name(), names) + padded(factory.title(), titles));
        print(factory, choice, talk);
      }
    }
  }

  /** Returns how wide the column of what {@code text} returns is, with the gap behind it. */
  private static int width(
      List<ProviderFactory> factories, Function<ProviderFactory, String> text) {
    return 2 + factories.stream().map(text).mapToInt(String::length).max().orElse(0);
  }

  private void print(ProviderFactory factory, ProviderChoice choice, Talk talk) {
    String missing = choice.missing(factory);
    String state = missing.isEmpty() ? "ready" : "not ready: " + missing;
    if (missing.isEmpty() && factory.defaultRank().isEmpty()) {
      state = "ready, only when named";
    }
    if (usage && missing.isEmpty()) {
      state += usage(factory, choice);
    }
    console.out().print(state + "\n");
    if (talk.isDetailed()) {
      for (ProviderOption option : factory.options()) {
        console
            .out()
            .print(
                "    "
                    + padded(factory.name() + "." + option.name(), 32)
                    + padded(option.environment(), 28)
                    + option.description()
                    + "\n");
      }
    }
  }

  /** Returns what the service says, as it ends a line. */
  private static String usage(ProviderFactory factory, ProviderChoice choice) {
    try (TranslationProvider provider = choice.create(factory)) {
      return provider
          .usage()
          .map(
              told ->
                  String.format(Locale.ROOT, "; %,d characters used", told.used())
                      + (told.limit().isPresent()
                          ? String.format(Locale.ROOT, " of %,d", told.limit().getAsLong())
                          : ""))
          .orElse("");
    } catch (TranslationException e) {
      return "; usage unknown: " + e.getMessage();
    }
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  private static void write(
      JsonGenerator out, List<ProviderFactory> factories, ProviderChoice choice, boolean usage) {
    out.writeStartObject();
    out.writeArrayPropertyStart("providers");
    for (ProviderFactory factory : factories) {
      String missing = choice.missing(factory);
      out.writeStartObject();
      out.writeStringProperty("name", factory.name());
      out.writeStringProperty("title", factory.title());
      out.writeBooleanProperty("ready", missing.isEmpty());
      if (!missing.isEmpty()) {
        out.writeStringProperty("missing", missing);
      }
      if (usage && missing.isEmpty()) {
        writeUsage(out, factory, choice);
      }
      out.writeBooleanProperty("byDefault", factory.defaultRank().isPresent());
      out.writeArrayPropertyStart("options");
      for (ProviderOption option : factory.options()) {
        out.writeStartObject();
        out.writeStringProperty("name", option.name());
        out.writeStringProperty("environment", option.environment());
        out.writeBooleanProperty("secret", option.secret());
        out.writeBooleanProperty("required", option.required());
        out.writeStringProperty("description", option.description());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void writeUsage(
      JsonGenerator out, ProviderFactory factory, ProviderChoice choice) {
    try (TranslationProvider provider = choice.create(factory)) {
      Optional<Usage> told = provider.usage();
      if (told.isPresent()) {
        out.writeNumberProperty("used", told.get().used());
        told.get().limit().ifPresent(limit -> out.writeNumberProperty("limit", limit));
      }
    } catch (TranslationException e) {
      out.writeStringProperty("usageUnknown", String.valueOf(e.getMessage()));
    }
  }
}
