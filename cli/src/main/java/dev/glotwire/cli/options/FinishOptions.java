package dev.glotwire.cli.options;

import dev.glotwire.Translator;
import picocli.CommandLine.Option;

/** The flags that say what is done to a translation when it has come back. */
public final class FinishOptions {
  /** Whether something is done. */
  enum Switch {
    ON,
    OFF
  }

  @Option(
      names = "--typography",
      paramLabel = "on|off",
      order = 45,
      description = {
        "Set quotation marks, apostrophes, spaces, dashes and percent signs as the press of the"
            + " language does; on by default.",
        "What was changed stands in the report."
      })
  private Switch typography = Switch.ON;

  /** Returns {@code translator} with what the flags ask for. */
  public Translator applyTo(Translator translator) {
    return translator.withTypography(typography == Switch.ON);
  }
}
