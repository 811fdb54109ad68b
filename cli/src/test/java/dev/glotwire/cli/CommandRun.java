package dev.glotwire.cli;

import dev.glotwire.cli.output.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** One run of the command line inside the test: what it was given, and what came of it. */
final class CommandRun {
  private final Map<String, String> environment = new HashMap<>();
  private byte[] input = {};
  private String terminals = "";
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  CommandRun withInput(String text) {
    return withInput(text.getBytes(StandardCharsets.UTF_8));
  }

  CommandRun withInput(byte[] bytes) {
    input = bytes;
    return this;
  }

  CommandRun withVariable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Makes terminals of what the letters i, o and e name. */
  CommandRun withTerminals(String letters) {
    terminals = letters;
    return this;
  }

  /** Runs and returns the exit code. */
  int of(String... args) {
    out.reset();
    err.reset();
    Console console =
        Console.of(
            new ByteArrayInputStream(input), out, err, name -> environment.get(name), terminals);
    return new Glotwire(console).run(args);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
