package dev.glotwire.connector.apertium;

import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Makes the provider of Apertium: behind a server if the address of one is set, else that of this
 * machine, which is ready where the program and a language pair are installed.
 */
public final class ApertiumProviderFactory implements ProviderFactory {
  /** After every service that somebody set a key for. */
  private static final int LAST = 1_000;

  @Override
  public String name() {
    return ApertiumProvider.NAME;
  }

  @Override
  public String title() {
    return "Apertium";
  }

  @Override
  public List<ProviderOption> options() {
    return List.of(
        ProviderOption.of(
            "base-uri",
            ApertiumOptions.URL,
            "the address of an APY server; without one, Apertium of this machine"),
        new ProviderOption(
            "api-key", ApertiumOptions.KEY, true, false, "the key, where the server counts users"),
        ProviderOption.of("command", "the apertium program; the first on the PATH is the default"),
        ProviderOption.of(
            "data-dir",
            "APERTIUM_DATADIR",
            "the folder of the language pairs; /usr/share/apertium is the default"),
        ProviderOption.of("timeout", "seconds that a batch may take; 120 is the default"));
  }

  @Override
  public Optional<String> missing(ProviderConfig config) {
    ApertiumOptions options;
    try {
      options = ApertiumOptions.from(config);
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
    if (options.server().isPresent()) {
      return Optional.empty();
    }
    if (options.command().isEmpty()) {
      return Optional.of(
          "the program is not installed; 'glotwire setup' installs it on Debian and Ubuntu");
    }
    if (ApertiumModes.in(options.dataFolders()).isEmpty()) {
      return Optional.of(
          "no language pair is installed; 'glotwire setup' installs some on Debian and Ubuntu");
    }
    return Optional.empty();
  }

  @Override
  public OptionalInt defaultRank() {
    return OptionalInt.of(LAST);
  }

  @Override
  public TranslationProvider create(ProviderConfig config) {
    ApertiumOptions options = ApertiumOptions.from(config);
    if (options.server().isPresent()) {
      return new ApyProvider(options.server().get(), options, config.transport());
    }
    return new ApertiumProvider(
        options
            .command()
            .orElseThrow(
                () -> new IllegalArgumentException("the apertium program is not installed")),
        options);
  }
}
