package dev.glotwire.cli.options;

import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.spi.Providers;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that choose and configure providers. */
public final class ProviderOptions {
  @Option(
      names = {"-p", "--provider"},
      paramLabel = "NAME[,NAME]",
      order = 30,
      description = {
        "Who translates: a name, or several in the order they are to be tried.",
        "Default: every service whose key is set, then the local engine. See 'glotwire providers'."
      })
  private List<String> names = new ArrayList<>();

  @Mixin private SettingOptions settings = new SettingOptions();

  /** Returns the names as they were written; none where the default holds. */
  public List<String> names() {
    return List.copyOf(names);
  }

  /**
   * Returns the choice among {@code providers} with everything that is configured.
   *
   * @param talk is told of every request, if everything is to be said
   * @throws dev.glotwire.cli.output.Failure if an option or the user's file is wrong
   */
  public ProviderChoice among(Providers providers, Console console, Talk talk) {
    return settings.among(providers, console, talk);
  }
}
