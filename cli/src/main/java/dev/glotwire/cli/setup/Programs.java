package dev.glotwire.cli.setup;

import dev.glotwire.cli.output.Console;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Runs the programs that the user's {@code PATH} leads to. */
final class Programs {
  private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

  private final Console console;

  Programs(Console console) {
    this.console = console;
  }

  /** Returns where {@code name} is installed. */
  Optional<Path> find(String name) {
    return SEPARATOR
        .splitAsStream(console.variable("PATH").orElse(""))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Runs a program to its end and returns its exit code.
   *
   * @param words the program, by the name that {@link #find} finds, and its arguments
   * @param lines takes what it prints, line by line, errors included
   * @throws IOException if it cannot be started
   */
  int run(List<String> words, Consumer<String> lines) throws IOException {
    List<String> command = new ArrayList<>(words);
    Path program =
        find(words.get(0)).orElseThrow(() -> new IOException("there is no " + words.get(0)));
    command.set(0, program.toString());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true);
    // What this program calls in turn is looked for where it was itself.
    console.variable("PATH").ifPresent(path -> builder.environment().put("PATH", path));
    Process process = builder.start();
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      output.lines().forEach(lines);
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + words.get(0) + " was running");
    }
  }
}
