package dev.glotwire.cli.options;

import dev.glotwire.memory.UnitFilter;
import dev.glotwire.memory.UnitState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say which units of a memory are meant. */
public final class UnitOptions {
  @Option(
      names = {"-f", "--from"},
      paramLabel = "TAG",
      order = 10,
      description = "Only those from this language.")
  private @Nullable String from;

  @Option(
      names = {"-t", "--to"},
      paramLabel = "TAG",
      order = 11,
      description = "Only those into this language.")
  private @Nullable String to;

  @Option(
      names = {"-p", "--provider"},
      paramLabel = "NAME",
      order = 12,
      description = "Only those by this provider; 'human' is a person.")
  private @Nullable String provider;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      order = 13,
      description = "Only those in this state: ${COMPLETION-CANDIDATES}.")
  private @Nullable UnitState state;

  /**
   * Returns the filter of them all.
   *
   * @throws dev.glotwire.cli.output.Failure if one is no language tag
   */
  public UnitFilter filter() {
    UnitFilter filter = UnitFilter.all();
    if (from != null) {
      filter = filter.withSource(Languages.of(from));
    }
    if (to != null) {
      filter = filter.withTarget(Languages.of(to));
    }
    if (provider != null) {
      filter = filter.withProvider(provider);
    }
    return state == null ? filter : filter.withState(state);
  }
}
