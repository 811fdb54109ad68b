package dev.glotwire.cli.options;

import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.Suggestions;
import dev.glotwire.read.ArticleReader;
import dev.glotwire.read.ReadLimits;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say how articles are read. */
public final class ReadOptions {
  private static final List<String> LIMITS =
      List.of(
          "maxBytes",
          "maxCharacters",
          "maxArchiveEntries",
          "maxInflatedBytes",
          "maxInflationRatio",
          "maxMemoryBytes",
          "timeout");

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,12})([kKmMgG]?)");

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

  @Option(
      names = "--limit",
      paramLabel = "NAME=NUMBER",
      order = 52,
      description = {
        "Raise or lower a limit of reading, such as maxCharacters=20m; k, m and g multiply.",
        "They are maxBytes, maxCharacters, maxArchiveEntries, maxInflatedBytes, maxInflationRatio,"
            + " maxMemoryBytes and timeout (in seconds)."
      })
  private Map<String, String> limits = new LinkedHashMap<>();

  /** Returns what standard input is called. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /**
   * Returns the reader.
   *
   * @throws Failure if there is no such charset, or no such limit
   */
  public ArticleReader reader() {
    ReadLimits changed = ReadLimits.defaults();
    for (Map.Entry<String, String> limit : limits.entrySet()) {
      changed = with(changed, limit.getKey(), limit.getValue());
    }
    ArticleReader reader = ArticleReader.standard().withLimits(changed);
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

  private static Failure unknownLimit(String name) {
    List<String> close = Suggestions.of(name, LIMITS);
    return Failure.of(ExitCode.USAGE, "unknown-limit", "there is no limit '" + name + "'")
        .withHint(
            close.isEmpty()
                ? "There are " + String.join(", ", LIMITS) + "."
                : Suggestions.sentence(close));
  }

  private static ReadLimits with(ReadLimits limits, String name, String written) {
    long value = number(name, written);
    try {
      return switch (name) {
        case "maxBytes" -> limits.withMaxBytes(value);
        case "maxCharacters" -> limits.withMaxCharacters(Math.toIntExact(value));
        case "maxArchiveEntries" -> limits.withMaxArchiveEntries(Math.toIntExact(value));
        case "maxInflatedBytes" -> limits.withMaxInflatedBytes(value);
        case "maxInflationRatio" -> limits.withMaxInflationRatio(Math.toIntExact(value));
        case "maxMemoryBytes" -> limits.withMaxMemoryBytes(value);
        case "timeout" -> limits.withTimeout(Duration.ofSeconds(value));
        default -> throw unknownLimit(name);
      };
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw badNumber(name, written);
    }
  }

  private static long number(String name, String written) {
    Matcher number = NUMBER.matcher(written);
    if (!number.matches()) {
      throw badNumber(name, written);
    }
    int shift = List.of("", "k", "m", "g").indexOf(number.group(2).toLowerCase(Locale.ROOT)) * 10;
    return Long.parseLong(number.group(1)) << shift;
  }

  private static Failure badNumber(String name, String written) {
    return Failure.of(
        ExitCode.USAGE, "usage", "--limit " + name + ": '" + written + "' is no such number");
  }
}
