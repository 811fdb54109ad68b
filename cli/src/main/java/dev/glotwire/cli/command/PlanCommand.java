package dev.glotwire.cli.command;

import dev.glotwire.cli.output.Console;
import dev.glotwire.spi.Providers;

/** Says what the same command line would send and cost as a translation. */
@picocli.CommandLine.Command(
    name = "plan",
    description = {
      "Say what a translation would send, to whom and at what price, and send nothing.",
      "Takes the flags of translate. The run is gone through as it would be, up to the requests, so"
          + " that what is planned is what will be sent. Prices are list prices with the date they"
          + " were noted; --prices takes your own."
    },
    footer = {
      "",
      "Examples:",
      "  glotwire plan article.txt --to es,de --provider deepl",
      "  glotwire plan news/ --to fr --provider google --json"
    })
public final class PlanCommand extends TranslateCommand {

  public PlanCommand(Console console, Providers providers) {
    super(console, providers);
  }
}
