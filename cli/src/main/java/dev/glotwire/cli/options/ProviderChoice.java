package dev.glotwire.cli.options;

import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.Suggestions;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.Providers;
import dev.glotwire.spi.TranslationProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds and makes the providers that a run is to use. */
public final class ProviderChoice {
  private final Providers providers;
  private final Configuration configuration;

  public ProviderChoice(Providers providers, Configuration configuration) {
    this.providers = providers;
    this.configuration = configuration;
  }

  /**
   * Returns the factory called {@code name}.
   *
   * @throws Failure that ends in {@code otherwise} if there is none, with what may have been meant
   */
  static ProviderFactory require(Providers providers, String name, ExitCode otherwise) {
    return providers
        .find(name)
        .orElseThrow(
            () -> {
              List<String> known = providers.all().stream().map(ProviderFactory::name).toList();
              List<String> close = Suggestions.of(name, known);
              return Failure.of(
                      otherwise, "unknown-provider", "no provider is called '" + name + "'")
                  .withHint(
                      close.isEmpty()
                          ? "There are " + String.join(", ", known) + "."
                          : Suggestions.sentence(close));
            });
  }

  /**
   * Returns the factories in the order they are to be tried: those named, or else all that are
   * ready and may be used without being named.
   *
   * @param lists names such as {@code deepl,apertium}
   * @throws Failure if a name is unknown, what is named is not ready, or nothing is
   */
  public List<ProviderFactory> choose(List<String> lists) {
    List<ProviderFactory> named = named(lists);
    named.forEach(this::requireReady);
    return named.isEmpty() ? ready() : named;
  }

  /**
   * @throws Failure if {@code factory} is not ready, with what it lacks
   */
  public void requireReady(ProviderFactory factory) {
    String missing = missing(factory);
    if (!missing.isEmpty()) {
      throw Failure.of(ExitCode.UNAVAILABLE, "no-provider", factory.name() + " is not ready")
          .withHint(missing);
    }
  }

  /**
   * Returns the languages of {@code factory}, if it is not ready and they are known nevertheless.
   */
  public Optional<LanguageSupport> languagesWithoutKey(ProviderFactory factory) {
    return missing(factory).isEmpty()
        ? Optional.empty()
        : factory.fixedLanguages(configuration.of(factory));
  }

  /**
   * Returns those that {@code lists} names such as {@code deepl,apertium}, ready or not.
   *
   * @throws Failure if a name is unknown
   */
  public List<ProviderFactory> named(List<String> lists) {
    List<ProviderFactory> named = new ArrayList<>();
    for (String list : lists) {
      for (String name : list.split(",", -1)) {
        if (!name.isBlank()) {
          named.add(require(providers, name.strip(), ExitCode.USAGE));
        }
      }
    }
    return List.copyOf(named);
  }

  private List<ProviderFactory> ready() {
    List<ProviderFactory> ready =
        inDefaultOrder().stream().filter(factory -> missing(factory).isEmpty()).toList();
    if (ready.isEmpty()) {
      throw Failure.of(ExitCode.UNAVAILABLE, "no-provider", "no translation provider is ready")
          .withHint(
              "Run 'glotwire setup' for the local engine, or 'glotwire providers' to see what each"
                  + " service needs; '--provider pseudo' only tries things out.");
    }
    return ready;
  }

  /** Returns those that may be used without being named, in the order they are tried. */
  public List<ProviderFactory> inDefaultOrder() {
    return providers.all().stream()
        .filter(factory -> factory.defaultRank().isPresent())
        .sorted(
            Comparator.comparingInt((ProviderFactory factory) -> factory.defaultRank().orElse(0))
                .thenComparing(ProviderFactory::name))
        .toList();
  }

  /** Returns how to get {@code factory} ready, or nothing if it is. */
  public String missing(ProviderFactory factory) {
    return factory.missing(configuration.of(factory)).orElse("");
  }

  /**
   * Returns the provider of {@code factory}, to be closed.
   *
   * @throws Failure if an option is wrong
   */
  public TranslationProvider create(ProviderFactory factory) {
    ProviderConfig config = configuration.of(factory);
    try {
      return factory.open(config);
    } catch (IllegalArgumentException e) {
      throw Failure.of(ExitCode.CONFIGURATION, "bad-option", factory.name() + ": " + e.getMessage())
          .causedBy(e);
    }
  }
}
