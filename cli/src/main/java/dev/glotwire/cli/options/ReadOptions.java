package dev.glotwire.cli.options;

import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.Suggestions;
import dev.glotwire.read.ArticleReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say how articles are read. */
public final class ReadOptions {
  @Option(
      names = "--encoding",
      paramLabel = "CHARSET",
      order = 50,
      description = "The charset of text files, such as windows-1252. Default: found out.")
  private @Nullable String encoding;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      order = 51,
      description = "What to call standard input; its ending tells the type, as in notes.md.")
  private @Nullable String name;

  /** Returns what standard input is called. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /**
   * Returns the reader.
   *
   * @throws Failure if there is no such charset
   */
  public ArticleReader reader() {
    ArticleReader reader = ArticleReader.standard();
    return encoding == null ? reader : reader.withCharset(charset(encoding));
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      List<String> close = Suggestions.of(name, Charset.availableCharsets().keySet());
      throw Failure.of(ExitCode.USAGE, "unknown-charset", "there is no charset '" + name + "'")
          .withHint(Suggestions.sentence(close));
    }
  }
}
