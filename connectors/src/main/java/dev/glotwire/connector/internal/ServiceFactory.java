package dev.glotwire.connector.internal;

import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Makes the provider of a service that is ready as soon as its options can be read.
 *
 * @param <O> the options record
 */
public abstract class ServiceFactory<O> implements ProviderFactory {
  private final String name;
  private final String title;
  private final int rank;
  private final List<ProviderOption> described;
  private final Function<ProviderConfig, O> reader;
  private final BiFunction<O, ProviderConfig, TranslationProvider> maker;

  /**
   * @param rank among the providers that are tried when none is named, lower first
   * @param reader refuses what is missing or wrong with an {@link IllegalArgumentException}
   */
  protected ServiceFactory(
      String name,
      String title,
      int rank,
      List<ProviderOption> described,
      Function<ProviderConfig, O> reader,
      BiFunction<O, ProviderConfig, TranslationProvider> maker) {
    this.name = name;
    this.title = title;
    this.rank = rank;
    this.described = List.copyOf(described);
    this.reader = reader;
    this.maker = maker;
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
  public final List<ProviderOption> options() {
    return described;
  }

  @Override
  public final Optional<String> missing(ProviderConfig config) {
    try {
      var unused = reader.apply(config);
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

  @Override
  public final TranslationProvider create(ProviderConfig config) {
    return maker.apply(reader.apply(config), config);
  }
}
