package dev.glotwire.cli.output;

import java.util.Arrays;
import java.util.List;

/**
 * How a run ended. The numbers are those of BSD's {@code sysexits.h} where it has one, and they are
 * a promise: scripts depend on them.
 */
public enum ExitCode {
  OK(0, "everything was done"),
  USAGE(2, "the command line is wrong"),
  FINDINGS(3, "all is translated, but a check found an error that must not be published"),
  PARTIAL(4, "a part is missing: at least one block could not be translated"),
  BAD_INPUT(65, "an input cannot be read as an article, or its language cannot be told"),
  NO_INPUT(66, "an input does not exist or may not be opened"),
  UNAVAILABLE(69, "no provider is ready, or none translates this pair of languages"),
  INTERNAL(70, "a bug in Glotwire"),
  CANNOT_CREATE(73, "the output cannot be written"),
  TEMPORARY(75, "a service is busy or out of quota for now: try again later"),
  NO_PERMISSION(77, "a service refused the key"),
  CONFIGURATION(78, "the configuration is wrong"),
  INTERRUPTED(130, "stopped with Ctrl-C"),
  BROKEN_PIPE(141, "whoever read the output stopped reading");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /**
   * Returns the one of this number.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ExitCode of(int number) {
    for (ExitCode code : values()) {
      if (code.number == number) {
        return code;
      }
    }
    throw new IllegalArgumentException("no exit code " + number);
  }

  /** Returns what the process exits with. */
  public int number() {
    return number;
  }

  /** Returns what it means, as one clause. */
  public String meaning() {
    return meaning;
  }

  /** Returns the lines of the table in a help text, {@code number:meaning} each. */
  public static List<String> table() {
    return Arrays.stream(values()).map(code -> code.number + ":" + code.meaning).toList();
  }

  /** Returns the one that says most of a run that ended in both: the first that is not good. */
  public ExitCode and(ExitCode later) {
    return this == OK ? later : this;
  }
}
