package dev.glotwire.spi;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Makes a provider from its configuration. Found by {@link java.util.ServiceLoader}; needs a public
 * constructor without parameters that does no work.
 */
public interface ProviderFactory {

  /** Returns the provider's name: lower-case letters, digits and hyphens. */
  String name();

  /** Returns what people call it, such as {@code DeepL}. */
  String title();

  /** Returns what can be configured, required options first. */
  List<ProviderOption> options();

  /**
   * Returns what keeps the provider from being used with {@code config}, as one line that says how
   * to get it; empty if it is ready. Looks at the configuration and this machine only, never at the
   * network.
   */
  Optional<String> missing(ProviderConfig config);

  /**
   * Returns the languages of the provider if they are the same whatever key is used, and nobody has
   * to be asked for them; so they are known before anybody has a key. Empty if it is not so, or the
   * configuration is wrong. By default it is not so.
   */
  default Optional<LanguageSupport> fixedLanguages(ProviderConfig config) {
    return Optional.empty();
  }

  /**
   * Returns the place among the providers that are tried when none is named, lower first; empty for
   * one that must be asked for by name.
   */
  OptionalInt defaultRank();

  /**
   * @throws IllegalArgumentException if an option is missing, unknown or wrong; the message names
   *     it and what is accepted
   */
  TranslationProvider create(ProviderConfig config);

  /**
   * Returns what {@link #create} does, which also knows the {@linkplain
   * TranslationProvider#settings() settings} that it was made with.
   *
   * @throws IllegalArgumentException as {@link #create} does
   */
  default TranslationProvider open(ProviderConfig config) {
    TranslationProvider provider = create(config);
    String settings = config.settings(options());
    return new ConfiguredProvider(
        provider, provider.settings().isEmpty() ? settings : settings + "\n" + provider.settings());
  }
}
