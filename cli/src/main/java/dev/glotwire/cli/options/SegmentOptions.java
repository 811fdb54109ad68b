package dev.glotwire.cli.options;

import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.segment.InvalidSrxException;
import dev.glotwire.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say how text is split into sentences. */
public final class SegmentOptions {
  @Option(
      names = "--srx",
      paramLabel = "FILE",
      order = 55,
      description = {
        "Split sentences by the rules of this SRX 2.0 file;",
        "where none of them applies, as without it."
      })
  private @Nullable Path srx;

  @Option(
      names = "--srx-only",
      order = 56,
      description = "Split where a rule of the SRX file says so, and nowhere else.")
  private boolean srxOnly;

  /**
   * Returns the segmenter.
   *
   * @throws Failure if the file is not valid, with the line and the reason
   * @throws IOException if it cannot be read
   */
  public Segmenter segmenter() throws IOException {
    if (srx == null) {
      if (srxOnly) {
        throw Failure.of(ExitCode.USAGE, "missing-srx", "--srx-only needs --srx FILE");
      }
      return Segmenter.standard();
    }
    try {
      return srxOnly ? Segmenter.ofSrx(srx) : Segmenter.standard().withSrx(srx);
    } catch (InvalidSrxException e) {
      throw Failure.of(ExitCode.BAD_INPUT, "invalid-srx", String.valueOf(e.getMessage()));
    }
  }
}
