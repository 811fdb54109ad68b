package dev.glotwire.cli.options;

import dev.glotwire.bundle.BundleWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say where bundles go. */
public final class OutputOptions {
  /** Where bundles go that are sent nowhere else. */
  private static final Path DEFAULT = Path.of("translations");

  private static final Path STANDARD = Path.of("-");

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FOLDER",
      order = 20,
      description = {
        "The folder that bundles are made in, each in a folder of its own. Default: translations.",
        "With -, only the translation is printed: of one article into one language."
      })
  private @Nullable Path folder;

  @Option(
      names = "--force",
      order = 21,
      description = "Replace whatever stands in a bundle's place, what people wrote too.")
  private boolean force;

  @Option(
      names = "--retranslate-stale",
      order = 22,
      description = {
        "Translate anew what people wrote of a text that has changed since.",
        "Default: their words are kept, and marked as stale."
      })
  private boolean retranslateStale;

  /** Whether the user said where the output goes. */
  public boolean isGiven() {
    return folder != null;
  }

  /** Whether the translation itself is to be printed. */
  public boolean isStandard() {
    return STANDARD.equals(folder);
  }

  /** Returns the folder that bundles are made in. */
  public Path folder() {
    return folder == null || isStandard() ? DEFAULT : folder;
  }

  /** Whether a person's words are replaced where the source has changed. */
  public boolean isStaleTranslated() {
    return retranslateStale;
  }

  /** Returns what writes them. */
  public BundleWriter writer() {
    return force ? BundleWriter.standard().replacing() : BundleWriter.standard();
  }
}
