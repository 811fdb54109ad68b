package dev.glotwire.cli.options;

import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.spi.Providers;
import dev.glotwire.spi.Transport;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that configure providers and say how they are reached. */
public final class SettingOptions {
  @Option(
      names = "--option",
      paramLabel = "PROVIDER.NAME=VALUE",
      order = 31,
      description = "Set an option of a provider. Keys are read from the environment only.")
  private List<String> options = new ArrayList<>();

  @Mixin private NetworkOptions network = new NetworkOptions();

  /**
   * Returns the choice among {@code providers} with everything that is configured.
   *
   * @param talk is told of every request, if everything is to be said
   * @throws dev.glotwire.cli.output.Failure if an option or the user's file is wrong
   */
  public ProviderChoice among(Providers providers, Console console, Talk talk) {
    network.check();
    return new ProviderChoice(
        providers,
        Configuration.read(console, providers, options)
            .withTransport(
                transport -> {
                  Transport changed = network.over(transport);
                  return talk.isTraced() ? changed.withWire(talk::trace) : changed;
                }));
  }
}
