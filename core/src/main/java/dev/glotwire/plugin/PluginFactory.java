package dev.glotwire.plugin;

import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A factory out of a jar, whose mistakes are told as those of the jar. */
final class PluginFactory implements ProviderFactory {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final Path jar;
  private final ProviderFactory factory;
  private final String name;
  private final String title;
  private final List<ProviderOption> options;
  private final OptionalInt rank;

  /**
   * Asks {@code factory} everything that stays the same.
   *
   * @throws IllegalArgumentException if its name is none
   */
  @SuppressWarnings(
      "NullAway") // A stranger's code may return null; copyOf and the matcher refuse it.
  PluginFactory(Path jar, ProviderFactory factory) {
    this.jar = jar;
    this.factory = factory;
    this.name = factory.name();
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'" + name + "' is no name of a provider: lower-case letters, digits and hyphens are");
    }
    this.title = String.valueOf(factory.title());
    this.options = List.copyOf(factory.options());
    this.rank = factory.defaultRank();
  }

  /** Returns what loaded the code. */
  ClassLoader loader() {
    return factory.getClass().getClassLoader();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public List<ProviderOption> options() {
    return options;
  }

  @Override
  public Optional<String> missing(ProviderConfig config) {
    try {
      return guarded(() -> factory.missing(config));
    } catch (IllegalArgumentException e) {
      return Optional.ofNullable(e.getMessage()).or(() -> Optional.of("a setting is wrong"));
    }
  }

  @Override
  public Optional<LanguageSupport> fixedLanguages(ProviderConfig config) {
    try {
      return guarded(() -> factory.fixedLanguages(config));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // creating it will say what is wrong
    }
  }

  @Override
  public OptionalInt defaultRank() {
    return rank;
  }

  @Override
  public TranslationProvider create(ProviderConfig config) {
    return guarded(() -> factory.create(config));
  }

  private <T> T guarded(Supplier<T> call) {
    try {
      return call.get();
    } catch (IllegalArgumentException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw new IllegalArgumentException(jar.getFileName() + " " + Breakage.of(e), e);
    }
  }
}
