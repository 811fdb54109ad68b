package dev.glotwire.connector.internal;

import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.TranslationProvider;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Makes the provider of a service that is ready as soon as its options can be read.
 *
 * @param <O> the options record
 */
public abstract class ServiceFactory<O> implements ProviderFactory {
  private final String name;
  private final String title;
  private final int rank;

  /**
   * Does no work: all factories are made whenever one is looked for.
   *
   * @param rank among the providers that are tried when none is named, lower first
   */
  protected ServiceFactory(String name, String title, int rank) {
    this.name = name;
    this.title = title;
    this.rank = rank;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final Optional<String> missing(ProviderConfig config) {
    try {
      var unused = read(config);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** A service that texts are not sent to unasked, though it needs no key, says so here. */
  @Override
  public OptionalInt defaultRank() {
    return OptionalInt.of(rank);
  }

  /** One whose options need more than a key says its languages itself. */
  @Override
  public Optional<LanguageSupport> fixedLanguages(ProviderConfig config) {
    if (!hasFixedLanguages()) {
      return Optional.empty();
    }
    try (TranslationProvider provider = create(config.withoutNeedOfKeys())) {
      return Optional.of(provider.languages());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A service that is asked for its languages says no here. */
  protected boolean hasFixedLanguages() {
    return true;
  }

  @Override
  public final TranslationProvider create(ProviderConfig config) {
    return make(read(config), config);
  }

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException if one is missing, unknown or wrong
   */
  protected abstract O read(ProviderConfig config);

  protected abstract TranslationProvider make(O options, ProviderConfig config);
}
