package dev.glotwire.cli.output;

import tools.jackson.core.JsonGenerator;

/** Says what went wrong, to a person or to a program. */
public final class ErrorReport {
  private final Console console;
  private final boolean json;
  private final boolean debug;

  /**
   * @param json whether it is one JSON document
   * @param debug whether a stack trace follows
   */
  public ErrorReport(Console console, boolean json, boolean debug) {
    this.console = console;
    this.json = json;
    this.debug = debug;
  }

  /** Says it and returns the exit code. */
  public ExitCode print(Throwable error) {
    Failure failure = Diagnosis.of(error);
    if (json) {
      new Json()
          .document(
              console.err(),
              out -> {
                out.writeStartObject();
                write(out, failure);
                out.writeEndObject();
              });
    } else {
      console.err().println("glotwire: " + Printable.line(failure.message()));
      if (!failure.hint().isEmpty()) {
        console.err().println(Printable.of(failure.hint()));
      }
    }
    if (debug) {
      error.printStackTrace(console.err());
    }
    return failure.exitCode();
  }

  /** Writes the properties {@code error} and {@code exitCode} into the object that is open. */
  public static void write(JsonGenerator out, Failure failure) {
    out.writeObjectPropertyStart("error");
    out.writeStringProperty("code", failure.name());
    out.writeStringProperty("message", failure.message());
    if (!failure.hint().isEmpty()) {
      out.writeStringProperty("hint", failure.hint());
    }
    out.writeEndObject();
    out.writeNumberProperty("exitCode", failure.exitCode().number());
  }
}
