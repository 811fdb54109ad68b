package dev.glotwire.cli.options;

import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.dispatch.DispatchSettings;
import dev.glotwire.dispatch.RateLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The flags that say how fast providers are asked. */
public final class PaceOptions {
  private static final Pattern RATE =
      Pattern.compile("([a-z0-9-]+)=(\\d{1,9}(?:\\.\\d{1,6})?)(?:,(\\d{1,9}(?:\\.\\d{1,6})?))?");

  @Option(
      names = "--rate",
      paramLabel = "PROVIDER=N[,M]",
      order = 32,
      description = {
        "Ask a provider at most N times a second, with at most M characters a second.",
        "May be repeated. Default: as fast as it answers."
      })
  private List<String> rates = new ArrayList<>();

  /**
   * Returns {@code settings} with the rates that were asked for.
   *
   * @param chain the names of the providers that may be asked
   * @throws Failure if a rate is wrong, or of a provider that is not asked
   */
  public DispatchSettings applyTo(DispatchSettings settings, List<String> chain) {
    DispatchSettings paced = settings;
    for (String rate : rates) {
      Matcher matcher = RATE.matcher(rate);
      if (!matcher.matches()) {
        throw usage("--rate takes a provider and a number, as in deepl=5 or deepl=5,2000: " + rate);
      }
      String provider = matcher.group(1);
      if (!chain.contains(provider)) {
        throw usage(
            "--rate names '" + provider + "', and who is asked is " + String.join(", ", chain));
      }
      paced = paced.withRate(provider, limit(matcher.group(2), matcher.group(3)));
    }
    return paced;
  }

  private static RateLimit limit(
      String requests, @org.jspecify.annotations.Nullable String characters) {
    try {
      double perSecond = Double.parseDouble(requests);
      return characters == null
          ? RateLimit.requests(perSecond)
          : new RateLimit(perSecond, Double.parseDouble(characters));
    } catch (IllegalArgumentException e) {
      throw usage("--rate: " + e.getMessage());
    }
  }

  private static Failure usage(String message) {
    return Failure.of(ExitCode.USAGE, "usage", message);
  }
}
