package dev.glotwire.cli.options;

import dev.glotwire.Translator;
import dev.glotwire.check.Checks;
import dev.glotwire.check.Gate;
import dev.glotwire.check.GlossaryCheck;
import dev.glotwire.format.Units;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--gate",
      paramLabel = "off|warn|block",
      order = 46,
      description = {
        "What to do about a figure, date or amount that is not in the translation what it is in the"
            + " source: warn in the report, or block, which holds back the article in that language"
            + " and ends with exit code 3. Default: warn; off for pseudo, which is no language.",
        "Unless it is off, what still has the source's form is put into the language's own."
      })
  private @Nullable Gate gate;

  @Option(
      names = "--units",
      paramLabel = "source|target",
      order = 47,
      description = {
        "Whose units measures are given in: the source's, or those of the target language's country"
            + " beside them, as in 30 millas (48 km). Headlines keep the source's. Default: source.",
        "What was added stands in the report. Nothing is sent again for it."
      })
  private Units units = Units.SOURCE;

  @Option(
      names = "--candidates",
      order = 48,
      description = {
        "Offer earlier translations of similar texts in the XLIFF files beside all that is"
            + " translated. Without it, only what failed or is out of date has them.",
        "Takes a look-up in the memory for each block."
      })
  private boolean candidates;

  /**
   * Returns {@code translator} with what the flags ask for.
   *
   * @param pseudo whether only pseudo-translations are made
   */
  public Translator applyTo(Translator translator, boolean pseudo) {
    Gate wanted = gate != null ? gate : pseudo ? Gate.OFF : Gate.WARN;
    Translator finished =
        translator
            .withTypography(typography == Switch.ON)
            .withGate(wanted)
            .withUnits(units)
            .withCandidates(candidates);
    return pseudo
        ? finished.withCheck(Checks.standard().without(GlossaryCheck.class)) // it has no words
        : finished;
  }
}
