package dev.glotwire.cli.command;

import dev.glotwire.cli.options.Languages;
import dev.glotwire.cli.options.PluginOptions;
import dev.glotwire.cli.options.ProviderChoice;
import dev.glotwire.cli.options.SettingOptions;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.Json;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.plugin.Plugins;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.Providers;
import dev.glotwire.spi.TranslationProvider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** Says which languages providers translate. */
@picocli.CommandLine.Command(
    name = "languages",
    description = {
      "List the languages of a provider, or of all that are ready.",
      "Some services are asked over the network."
    },
    footer = {
      "",
      "Examples:",
      "  glotwire languages apertium             what it translates from, and into what",
      "  glotwire languages apertium --from en   only what it makes of English",
      "  glotwire languages --json"
    })
public final class LanguagesCommand implements Command {
  private final Console console;
  private final Providers installed;

  @Parameters(
      paramLabel = "PROVIDER",
      arity = "0..1",
      description = "Its name; without one, every provider that is ready.")
  private @Nullable String provider;

  @Option(names = "--from", paramLabel = "TAG", description = "Only from this language.")
  private @Nullable String from;

  @Mixin private SettingOptions settings = new SettingOptions();
  @Mixin private PluginOptions pluginOptions = new PluginOptions();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  public LanguagesCommand(Console console, Providers installed) {
    this.console = console;
    this.installed = installed;
  }

  @Override
  public ExitCode run(Talk talk) {
    Optional<Locale> source = Optional.ofNullable(from).map(Languages::of);
    List<Listing> listings = new ArrayList<>();
    try (Plugins plugins = pluginOptions.load(installed, console, talk)) {
      ProviderChoice choice = settings.among(plugins.providers(), console, talk);
      List<String> names = provider == null ? List.of() : List.of(provider);
      List<ProviderFactory> named = choice.named(names);
      for (ProviderFactory factory : named.isEmpty() ? choice.choose(List.of()) : named) {
        listings.add(listing(choice, factory, source, talk));
      }
    }
    if (json) {
      new Json().document(console.out(), out -> write(out, listings));
    } else {
      listings.forEach(this::print);
    }
    return ExitCode.OK;
  }

  /** Returns the languages of {@code factory}, ready or not if nobody has to be asked for them. */
  private static Listing listing(
      ProviderChoice choice, ProviderFactory factory, Optional<Locale> source, Talk talk) {
    Optional<LanguageSupport> known = choice.languagesWithoutKey(factory);
    if (known.isPresent()) {
      talk.say(factory.name() + " is not ready yet: " + choice.missing(factory));
      return Listing.of(factory.name(), known.get(), source);
    }
    choice.requireReady(factory);
    try (TranslationProvider opened = choice.create(factory)) {
      return Listing.of(opened.name(), opened.languages(), source);
    }
  }

  private void print(Listing listing) {
    console.out().print(listing.provider + "\n");
    if (listing.any) {
      console.out().print("  any language into any language\n");
    }
    for (Pairs pairs : listing.pairs) {
      console.out().print("  " + label(pairs.source) + " -> " + tags(pairs.targets) + "\n");
    }
  }

  private static String label(Locale locale) {
    return locale.toLanguageTag() + " (" + LanguageTags.displayName(locale, Locale.ENGLISH) + ")";
  }

  private static String tags(List<Locale> locales) {
    return locales.isEmpty()
        ? "any language"
        : String.join(", ", locales.stream().map(Locale::toLanguageTag).toList());
  }

  private static void write(JsonGenerator out, List<Listing> listings) {
    out.writeStartObject();
    out.writeArrayPropertyStart("providers");
    for (Listing listing : listings) {
      out.writeStartObject();
      out.writeStringProperty("name", listing.provider);
      out.writeBooleanProperty("any", listing.any);
      out.writeArrayPropertyStart("sources");
      for (Pairs pairs : listing.pairs) {
        out.writeStartObject();
        out.writeStringProperty("language", pairs.source.toLanguageTag());
        out.writeStringProperty("name", LanguageTags.displayName(pairs.source, Locale.ENGLISH));
        out.writeArrayPropertyStart("targets");
        pairs.targets.forEach(target -> out.writeString(target.toLanguageTag()));
        out.writeEndArray();
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  /** What one source is translated into; no targets mean any. */
  private record Pairs(Locale source, List<Locale> targets) {}

  private record Listing(String provider, boolean any, List<Pairs> pairs) {

    static Listing of(String provider, LanguageSupport support, Optional<Locale> from) {
      Collection<Locale> sources = from.map(List::of).orElseGet(() -> sorted(support.sources()));
      if (sources.isEmpty()) {
        return new Listing(provider, true, List.of());
      }
      List<Pairs> pairs = new ArrayList<>();
      for (Locale source : sources) {
        List<Locale> targets = sorted(support.targets(source));
        if (from.isPresent() && targets.isEmpty() && !support.sources().isEmpty()) {
          throw Failure.of(
                  ExitCode.UNAVAILABLE,
                  "unsupported-language",
                  provider + " does not translate from " + source.toLanguageTag())
              .withHint("It translates from " + tags(sorted(support.sources())) + ".");
        }
        pairs.add(new Pairs(source, targets));
      }
      return new Listing(provider, false, pairs);
    }

    private static List<Locale> sorted(Collection<Locale> locales) {
      return locales.stream().sorted(Comparator.comparing(Locale::toLanguageTag)).toList();
    }
  }
}
