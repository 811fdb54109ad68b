package dev.glotwire.pseudo;

import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.TranslationProvider;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes the pseudo-translation provider, which needs nothing and must be asked for by name. */
public final class PseudoProviderFactory implements ProviderFactory {

  @Override
  public String name() {
    return PseudoProvider.NAME;
  }

  @Override
  public String title() {
    return "Pseudo-translation";
  }

  @Override
  public List<ProviderOption> options() {
    return List.of(
        new ProviderOption(
            "expansion",
            "",
            false,
            false,
            "percent by which texts grow, from 0 to 300; 30 is the default"));
  }

  @Override
  public Optional<String> missing(ProviderConfig config) {
    return Optional.empty();
  }

  @Override
  public OptionalInt defaultRank() {
    return OptionalInt.empty();
  }

  @Override
  public TranslationProvider create(ProviderConfig config) {
    return new PseudoProvider(config.read(in -> in.integer("expansion", 30, 0, 300)));
  }
}
