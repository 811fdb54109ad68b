package dev.glotwire.cli.options;

import dev.glotwire.cli.output.Console;
import dev.glotwire.spi.Providers;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The flag that configures providers. */
public final class SettingOptions {
  @Option(
      names = "--option",
      paramLabel = "PROVIDER.NAME=VALUE",
      order = 31,
      description = "Set an option of a provider. Keys are read from the environment only.")
  private List<String> options = new ArrayList<>();

  /**
   * Returns the choice among {@code providers} with everything that is configured.
   *
   * @throws dev.glotwire.cli.output.Failure if an option or the user's file is wrong
   */
  public ProviderChoice among(Providers providers, Console console) {
    return new ProviderChoice(providers, Configuration.read(console, providers, options));
  }
}
